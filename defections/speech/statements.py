"""What people are reported to say: direct and indirect speech with its speakers."""

from collections.abc import Iterator
from dataclasses import replace

from defections.records import Document, Mention, Offsets, Statement
from defections.speech.attributions import find_attributions
from defections.speech.contents import find_contents, is_direct, offsets_of
from defections.speech.discourse import Discourse
from defections.speech.frames import Attribution, find_cited
from defections.speech.interviews import find_answers
from defections.speech.memory import Memory
from defections.speech.passages import Passage, cut_passages
from defections.speech.reporting import load_role
from defections.speech.signs import EDGES
from defections.speech.speakers import Mentions, Speaker
from defections.speech.subjects import Subject, find_opening
from defections.speech.topics import read_topics
from defections.speech.turns import find_turns
from defections.speech.uncredited import read_headline, read_uncredited, signs_last

# A headline echoes a quotation when it shares two words of four letters or more, and most of those it has.
_FEWEST_ECHOED = 2
_ECHO = 0.6
_MOST_HEADLINES = 5
_SHORTEST_CONTENT = 3


def extract_statements(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Statement]:
    """Yield what somebody is reported to say, in order of appearance; nested speech yields a statement each."""
    places = Mentions(mentions)
    discourse = Discourse(places, Memory(places))
    for passage in cut_passages(document):
        opens = discourse.begins(passage) or passage.words[:1] == ["("]
        if not (opens and signs_last(discourse, passage)):
            _read_passage(discourse, passage)
    turns = list(find_turns(document, mentions)) or list(find_answers(document, mentions))
    yield from sorted([*_give_headlines(discourse, document.text, turns), *turns], key=lambda s: (s.start, s.end))


def _give_headlines(discourse: Discourse, text: str, turns: list[Statement]) -> Iterator[Statement]:
    """Give the quotations above an interview to the one who is interviewed, other headlines' to whom they echo."""
    answering = {(turn.speaker, turn.speaker_at) for turn in turns}
    guest = answering.pop() if len(answering) == 1 else (None, None)
    headlines = [s for s in discourse.statements if s.direct and s.speaker is None][:_MOST_HEADLINES]
    for statement in discourse.statements:
        if statement not in headlines:
            yield statement
            continue
        name, at = guest if turns and statement.end <= turns[0].start else _find_echo(discourse, text, statement)
        yield replace(statement, speaker=name, speaker_at=at)


def _find_echo(discourse: Discourse, text: str, headline: Statement) -> tuple[str | None, Offsets | None]:
    """Who says in the report what its headline quotes, word for word or nearly so."""
    words = _content_words(text, headline)
    for statement in discourse.statements:
        if statement.speaker and statement.direct and statement is not headline:
            shared = words & _content_words(text, statement)
            if len(shared) >= _FEWEST_ECHOED and len(shared) >= _ECHO * len(words):
                return statement.speaker, statement.speaker_at
    return None, None


def _content_words(text: str, statement: Statement) -> set[str]:
    words = text[statement.start : statement.end].lower().replace("’", "'").split()
    return {word.strip(".,;:!?…") for word in words if len(word) > _SHORTEST_CONTENT}


def _read_passage(discourse: Discourse, passage: Passage) -> None:
    if discourse.begins(passage):
        discourse.enter(passage)
    topic = read_topics(passage, discourse.mentions, discourse.memory)
    discourse.turn_to(topic, passage)
    attributions = find_attributions(passage)
    covered: set[int] = set()
    last: Speaker | None = None
    for number, attribution in enumerate(attributions):
        opening = find_opening(passage) if attribution.subject is None and not (last or topic) else None
        subject = attribution.subject or opening
        speaker = _identify(discourse, passage, subject) if subject else last or topic
        if speaker is None and attribution.subject is None:
            continue
        if speaker is None and subject and passage.words[subject.first] not in load_role("first_person") | {"you"}:
            discourse.speaking = discourse.topic = None
        is_nested = attribution.start in covered
        last = last if is_nested else speaker
        if _points_back(passage, attribution):
            _credit_passage_before(discourse, speaker, attribution)
            continue
        for span in find_contents(passage, attributions, number):
            covered.update(range(*span))
            _add(discourse, passage, span, speaker, attribution, is_nested)
    if passage.kind == "heading" and not attributions:
        read_headline(discourse, passage, covered)
    read_uncredited(discourse, passage, covered, bool(attributions), topic)
    discourse.expect(passage, last, topic)


def _points_back(passage: Passage, attribution: Attribution) -> bool:
    """Whether what is said stands in the sentence before: "The commander disclosed this on Sunday"."""
    after = attribution.after
    if (
        after is None
        or attribution.verb.startswith(("den", "disp"))
        or passage.words[after] != "this"
        or after + 1 >= len(passage.words)
    ):
        return False
    following = passage.words[after + 1]
    return following in EDGES or following in load_role("preposition") or following in load_role("boundary")


def _credit_passage_before(discourse: Discourse, speaker: Speaker | None, attribution: Attribution) -> None:
    before = discourse.previous
    taken = before and any(s.start < before.end and before.start < s.end for s in discourse.statements[-3:])
    if before is None or speaker is None or taken or before.kind != "prose":
        return
    discourse.statements.append(
        Statement(before.start, before.end, speaker.name, speaker.at, attribution.verb, False, None, "said_this")
    )


def _identify(discourse: Discourse, passage: Passage, subject: Subject) -> Speaker | None:
    speaker = discourse.memory.identify(passage, subject)
    # An "it" that nothing resolves is most often no speaker at all; "he" may be named later.
    if speaker is None and passage.words[subject.first] in load_role("pointing") | {"they", "them", "their"}:
        at = (passage.starts[subject.first], passage.ends[subject.last - 1])
        pronoun = passage.text[at[0] : at[1]]
        return Speaker(pronoun, at, pronoun.lower(), passage.paragraph)
    return speaker


def _add(
    discourse: Discourse,
    passage: Passage,
    span: tuple[int, int],
    speaker: Speaker | None,
    attribution: Attribution,
    is_nested: bool,
) -> None:
    start, end = offsets_of(passage, span)
    if start >= end:
        return
    if any((s.start, s.end, s.speaker) == (start, end, speaker and speaker.name) for s in discourse.statements[-3:]):
        return  # "The pastor disputes that: the boys, he said, had wanted out" credits him twice
    direct = is_direct(passage, span)
    via = _name_chain(discourse, passage, speaker, attribution)
    at = speaker.at if speaker else None
    name = speaker.name if speaker else None
    if name and name.lower() in ("he", "she"):
        discourse.await_name(passage)
    discourse.statements.append(Statement(start, end, name, at, attribution.verb, direct, via, attribution.rule))
    if speaker and not is_nested:
        discourse.speaking = speaker
        if direct:
            discourse.settle(speaker)


def _name_chain(
    discourse: Discourse, passage: Passage, speaker: Speaker | None, attribution: Attribution
) -> str | None:
    """The chain of those who pass the words on, origin first."""
    passer = attribution.passer or find_cited(passage, attribution)
    if speaker is None or passer is None or passer[0] >= passer[1]:
        return None
    start, end = passage.starts[passer[0]], passage.ends[passer[1] - 1]
    words = passage.text[start:end]
    if attribution.rule == "quotes" or attribution.passer is None:
        return f"{words} → {speaker.name}"
    outlets = [m for m in discourse.mentions.between(start, end) if m.actor.type == "media"]
    if outlets:
        return f"{speaker.name} → {passage.text[outlets[0].start : outlets[0].end]}"
    return f"{speaker.name} → {words}" if attribution.rule == "quoted" else None
