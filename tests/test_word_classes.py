"""Classes of words: forms are folded, phrases are found, any words are taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.leaving.features import Features
from defections.leaving.model import NOTHING, load_model
from defections.leaving.word_classes import find_classes, stem


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("looting", "steal"),
        ("stole", "steal"),
        ("daughters", "kin"),
        ("mother's", "kin"),
        ("starving", "hunger"),
        ("set fire", "burn"),
        ("mother-in-law", "kin"),
    ],
)
def test_words_have_classes(words: str, name: str) -> None:
    found = list(find_classes(words.split()))
    assert (0, len(words.split()), name) in found


@pytest.mark.parametrize(("one", "other"), [("looted", "looting"), ("beating", "beats"), ("stopped", "stopping")])
def test_forms_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@given(st.lists(st.text(max_size=12), max_size=30))
def test_any_words_are_taken(words: list[str]) -> None:
    for start, end, _ in find_classes(words):
        assert 0 <= start < end <= len(words)
    assert len(stem("".join(words))) <= len("".join(words))


def test_sentences_are_scored_together_as_alone() -> None:
    offered = (["s:unpaid", "c:pay"], ["nothing known"], [], ["c:kin", "c:longing", "@topic leave heading"])
    sentences = [Features((), (), named) for named in offered]
    model = load_model()
    together = model.judge(sentences)
    assert together[1] == together[2] == NOTHING
    for sentence, verdict in zip(sentences, together, strict=True):
        (alone,) = model.judge([sentence])
        assert (alone.reason, alone.barrier) == pytest.approx((verdict.reason, verdict.barrier), abs=1e-6)
        assert alone.shares == pytest.approx(verdict.shares, abs=1e-6)
