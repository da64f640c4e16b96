"""Who says some words of a plain passage: the speaker of the statement that holds them, or whom it is credited to."""

import pytest

from defections.names.actors import find_mentions
from defections.speech.credit import Crediting
from defections.speech.statements import extract_statements
from tests.plain_descriptions import DESCRIBED
from tests.plain_features import FEATURES
from tests.plain_quotations import QUOTED
from tests.plain_speakers import MISSED, REPORTED
from tests.texts import document


def speakers_of(text: str, words: str) -> set[str | None]:
    """The names, without their article, of those who say the words and of the one they are credited to."""
    report = document(text)
    start = text.index(words)
    end = start + len(words)
    statements = tuple(extract_statements(report, tuple(find_mentions(report))))
    there = {s.speaker for s in statements if s.start < end and start < s.end}
    names = {Crediting(report, statements).find(start, end)[0]} | there
    return {name and name.removeprefix("The ").removeprefix("the ") for name in names}


@pytest.mark.parametrize(("text", "words", "speaker"), [*REPORTED, *QUOTED, *FEATURES, *DESCRIBED])
def test_the_speaker_is_found(text: str, words: str, speaker: str | None) -> None:
    assert speaker in speakers_of(text, words)


@pytest.mark.xfail(strict=True, reason="the name stands too far off, or in a phrase inside the phrase")
@pytest.mark.parametrize(("text", "words", "speaker"), MISSED)
def test_known_misses(text: str, words: str, speaker: str | None) -> None:
    assert speaker in speakers_of(text, words)
