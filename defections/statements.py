"""What people are reported to say: direct and indirect speech with its speakers."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from defections.attributions import find_attributions
from defections.contents import find_contents, is_direct, offsets_of
from defections.frames import Attribution, find_cited
from defections.interviews import find_answers
from defections.memory import Memory
from defections.passages import QUOTED, Passage, cut_passages
from defections.records import Document, Mention, Statement
from defections.reporting import load_role, load_verbs
from defections.speakers import Mentions, Speaker, make_speaker, name_speaker
from defections.subjects import Subject, end_phrase, find_subject
from defections.topics import read_topics
from defections.turns import find_turns

# An uncredited quoted run of fewer words, inside a sentence, may be a title or a figure of speech.
_FEWEST_UNCREDITED = 6
_LONGEST_SIGNATURE = 16
_LONGEST_HEADING = 14
_LONGEST_LABEL = 8
_LONGEST_CREDIT = 4
_BARE = frozenset(",;:.!?–—-…")


@dataclass(slots=True)
class _Reading:
    """What is known while the passages are read in order."""

    document: Document
    mentions: Mentions
    memory: Memory
    statements: list[Statement] = field(default_factory=list)
    # Quotations that wait for the credit that follows in their paragraph, as indices into `statements`.
    waiting: list[int] = field(default_factory=list)
    paragraph: int = -1
    kind: str = "heading"
    # Who spoke last in this paragraph, who was spoken of last in it, and who spoke last in the one before.
    speaking: Speaker | None = None
    topic: Speaker | None = None
    introduced: Speaker | None = None
    carried: Speaker | None = None


def extract_statements(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Statement]:
    """Yield what somebody is reported to say, in order of appearance; nested speech yields a statement each."""
    places = Mentions(mentions)
    reading = _Reading(document, places, Memory(places))
    for passage in cut_passages(document):
        _read_passage(reading, passage)
    turns = list(find_turns(document, mentions)) or list(find_answers(document, mentions))
    yield from sorted([*_give_headline(reading, turns), *turns], key=lambda s: (s.start, s.end))


def _give_headline(reading: _Reading, turns: list[Statement]) -> Iterator[Statement]:
    """Give the quotations above an interview to the one who is interviewed."""
    answering = {(turn.speaker, turn.speaker_at) for turn in turns}
    name, at = answering.pop() if len(answering) == 1 else (None, None)
    for statement in reading.statements:
        above = name is not None and statement.end <= turns[0].start
        if above and statement.speaker is None and statement.direct:
            yield replace(statement, speaker=name, speaker_at=at)
        else:
            yield statement


def _read_passage(reading: _Reading, passage: Passage) -> None:
    if passage.paragraph != reading.paragraph:
        if _signs_last(reading, passage):
            return
        _enter_paragraph(reading, passage)
    topic = read_topics(passage, reading.mentions, reading.memory)
    if topic and reading.waiting and not passage.quotations:
        _settle_waiting(reading, topic)
    reading.topic = topic or reading.topic
    if topic and topic.is_person:
        reading.speaking = None
    attributions = find_attributions(passage)
    covered: set[int] = set()
    last: Speaker | None = None
    for number, attribution in enumerate(attributions):
        speaker = _identify(reading, passage, attribution) if attribution.subject else last or topic
        if speaker is None and attribution.subject is None:
            continue
        is_nested = attribution.start in covered
        last = last if is_nested else speaker
        if _points_back(passage, attribution):
            _credit_sentence_before(reading, passage, speaker, attribution)
            continue
        for span in find_contents(passage, attributions, number):
            covered.update(range(*span))
            _add(reading, passage, span, speaker, attribution, is_nested)
    if passage.kind == "heading" and not attributions:
        _read_headline(reading, passage, covered)
    _read_rest(reading, passage, covered, bool(attributions), topic)
    if _introduces(passage):
        reading.introduced = last or _find_announced(reading, passage) or topic
    _hear_question(reading, passage)


def _points_back(passage: Passage, attribution: Attribution) -> bool:
    """Whether what is said stands in the sentence before: "The commander disclosed this on Sunday"."""
    after = attribution.after
    if after is None or passage.words[after] != "this" or after + 1 >= len(passage.words):
        return False
    following = passage.words[after + 1]
    return following in _BARE or following in load_role("preposition") or following in load_role("boundary")


def _credit_sentence_before(
    reading: _Reading, passage: Passage, speaker: Speaker | None, attribution: Attribution
) -> None:
    before = [s for s in reading.document.sentences if s.end <= passage.start and s.kind == "prose"][-1:]
    for sentence in before:
        taken = any(s.start < sentence.end and sentence.start < s.end for s in reading.statements[-3:])
        if speaker and not taken:
            name, at = speaker.name, speaker.at
            reading.statements.append(
                Statement(sentence.start, sentence.end, name, at, attribution.verb, False, None, "said_this")
            )


def _enter_paragraph(reading: _Reading, passage: Passage) -> None:
    told_of = reading.topic if reading.topic and reading.topic.is_person and reading.kind == "prose" else None
    reading.carried = reading.introduced or reading.speaking or told_of
    reading.kind = passage.kind
    reading.paragraph, reading.speaking, reading.topic, reading.introduced = passage.paragraph, None, None, None
    reading.waiting.clear()


def _read_headline(reading: _Reading, passage: Passage, covered: set[int]) -> None:
    """Read "Rebels hand over rifles – UN": a headline credited behind its dash."""
    words = passage.words
    dash = next((i for i in range(len(words) - 2, 1, -1) if words[i] in "–—-"), None)
    if dash is None or len(words) - dash - 1 > _LONGEST_CREDIT:
        return
    speaker = name_speaker(passage, Subject(dash + 1, len(words), dash), reading.mentions)
    if speaker and (speaker.kind in ("organisation", "media", "person") or words[-1] in load_role("headline_source")):
        start, end = offsets_of(passage, (0, dash))
        covered.update(range(dash))
        reading.statements.append(Statement(start, end, speaker.name, speaker.at, None, False, None, "headline"))


def _introduces(passage: Passage) -> bool:
    """Whether the next paragraphs are announced as speech: by a colon, or a heading such as "A deserter speaks"."""
    words = passage.words
    if not words or words[-1] == ":":
        return bool(words)
    if len(words) > _LONGEST_HEADING or words[-1] in (".", "!", "?", QUOTED):
        return False
    return not load_role("announcing").isdisjoint(words)


def _find_announced(reading: _Reading, passage: Passage) -> Speaker | None:
    """The subject of the last verb of speech in front of a colon ("Here is what the lieutenant told him:")."""
    verbs = load_verbs()
    for at in range(len(passage.words) - 1, 0, -1):
        verb = verbs.get(passage.words[at])
        if verb and verb.kind in ("say", "tell", "act", "speak") and verb.tense != "participle":
            subject = find_subject(passage, at, verb)
            if subject:
                return reading.memory.identify(passage, subject)
    return None


def _hear_question(reading: _Reading, passage: Passage) -> None:
    """Expect the answer of whom the writer asks ("Why, I asked the colonel, had he …?")."""
    words = passage.words
    if "asked" not in words:
        return
    for index in range(len(words) - 2):
        if words[index] in ("i", "we") and words[index + 1] == "asked":
            end = end_phrase(passage, index + 2)
            if end > index + 2:
                reading.topic = reading.memory.identify(passage, Subject(index + 2, end, index)) or reading.topic
                reading.speaking = reading.topic


def _identify(reading: _Reading, passage: Passage, attribution: Attribution) -> Speaker | None:
    subject = attribution.subject
    if subject is None:
        return None
    speaker = reading.memory.identify(passage, subject)
    if speaker is None and passage.words[subject.first] not in ("i", "we", "you"):
        at = (passage.starts[subject.first], passage.ends[subject.last - 1])
        pronoun = passage.text[at[0] : at[1]]
        return Speaker(pronoun, at, pronoun.lower(), passage.paragraph)
    return speaker


def _add(
    reading: _Reading,
    passage: Passage,
    span: tuple[int, int],
    speaker: Speaker | None,
    attribution: Attribution,
    is_nested: bool,
) -> None:
    start, end = offsets_of(passage, span)
    if start >= end:
        return
    direct = is_direct(passage, span)
    via = _name_chain(reading, passage, speaker, attribution)
    at = speaker.at if speaker else None
    name = speaker.name if speaker else None
    reading.statements.append(Statement(start, end, name, at, attribution.verb, direct, via, attribution.rule))
    if speaker and not is_nested:
        reading.speaking = speaker
        if direct:
            _settle_waiting(reading, speaker)


def _settle_waiting(reading: _Reading, speaker: Speaker) -> None:
    """Give the quotations before it in the paragraph the speaker of a quotation, or whom the next sentence is about."""
    for index in reading.waiting:
        reading.statements[index] = replace(reading.statements[index], speaker=speaker.name, speaker_at=speaker.at)
    reading.waiting.clear()


def _signs_last(reading: _Reading, passage: Passage) -> bool:
    """Whether the paragraph is the name under a quotation ("— a former guard, 27"); gives the quotation to it."""
    words = passage.words
    if not reading.waiting or not 1 < len(words) <= _LONGEST_SIGNATURE or words[0] not in ("–", "—", "-"):
        return False
    last = next((i for i in range(1, len(words)) if words[i] in _BARE), len(words))
    speaker = name_speaker(passage, Subject(1, last, 0), reading.mentions) if last > 1 else None
    if speaker:
        _settle_waiting(reading, speaker)
    return speaker is not None


def _name_chain(reading: _Reading, passage: Passage, speaker: Speaker | None, attribution: Attribution) -> str | None:
    """The chain of those who pass the words on, origin first."""
    passer = attribution.passer or find_cited(passage, attribution)
    if speaker is None or passer is None or passer[0] >= passer[1]:
        return None
    start, end = passage.starts[passer[0]], passage.ends[passer[1] - 1]
    words = passage.text[start:end]
    if attribution.rule == "quotes" or attribution.passer is None:
        return f"{words} → {speaker.name}"
    outlets = [m for m in reading.mentions.between(start, end) if m.actor.type == "media"]
    if outlets:
        return f"{speaker.name} → {passage.text[outlets[0].start : outlets[0].end]}"
    return f"{speaker.name} → {words}" if attribution.rule == "quoted" else None


def _read_rest(reading: _Reading, passage: Passage, covered: set[int], credited: bool, topic: Speaker | None) -> None:
    """Read the quotations that no verb credits."""
    for index in passage.quotations:
        if index in covered:
            continue
        if not credited and (signed := _find_signature(passage, index)):
            speaker, rule = name_speaker(passage, signed, reading.mentions), "signed"
        elif passage.words[index - 1 : index] == [":"]:
            speaker, rule = _before_colon(reading, passage, index, topic), "colon"
        elif _stands_alone(passage, index) or (index == 0 and not credited):
            speaker, rule = _continue(reading, passage), "continued"
        elif len(passage.text[slice(*offsets_of(passage, (index, index + 1)))].split()) >= _FEWEST_UNCREDITED:
            speaker, rule = None, "uncredited"
        else:
            continue
        _add_quotation(reading, passage, index, speaker, rule)


def _before_colon(reading: _Reading, passage: Passage, index: int, topic: Speaker | None) -> Speaker | None:
    """Who speaks behind a colon without a verb of speech: the last person named before it, else whom it is about."""
    if named := _find_label(reading, passage, index - 1):
        return named
    people = [m for m in reading.mentions.between(passage.start, passage.starts[index]) if m.actor.type == "person"]
    if people:
        at = (people[-1].start, people[-1].end)
        return make_speaker(passage, at, passage.text[slice(*at)].split()[-1].lower(), is_person=True, kind="person")
    return topic or reading.speaking or reading.topic or reading.memory.last_person(passage.paragraph)


def _find_label(reading: _Reading, passage: Passage, colon: int) -> Speaker | None:
    """The short phrase in front of a colon that is nothing but a name: "Former fighter, Baidoa: “…”"."""
    words = passage.words[:colon]
    start = next((i + 1 for i in range(colon - 1, -1, -1) if words[i] in ".!?;"), 0)
    last = next((i for i in range(start, colon) if words[i] in _BARE or words[i] == "("), colon)
    if last == start or colon - start > _LONGEST_LABEL or not load_role("auxiliary").isdisjoint(words[start:]):
        return None
    speaker = name_speaker(passage, Subject(start, last, start), reading.mentions)
    return speaker if speaker and (speaker.is_person or speaker.kind) else None


def _stands_alone(passage: Passage, index: int) -> bool:
    """Whether the quoted run is a sentence of its own beside other sentences of the passage."""
    before, after = passage.words[index - 1 : index], passage.words[index + 1 : index + 2]
    return (not before or before[0] in ".!?") and (not after or passage.is_capital(index + 1))


def _continue(reading: _Reading, passage: Passage) -> Speaker | None:
    """Who goes on speaking: whoever spoke or was spoken of last in the paragraph, else in the one before."""
    if reading.speaking or reading.topic:
        return reading.speaking or reading.topic
    first = passage.start == _paragraph_start(reading.document, passage)
    return reading.carried if first else reading.memory.last_person(passage.paragraph)


def _paragraph_start(document: Document, passage: Passage) -> int:
    before = document.text.rfind("\n", 0, passage.start) + 1
    return before if document.text[before : passage.start].strip() else passage.start


def _find_signature(passage: Passage, index: int) -> Subject | None:
    """The name behind a dash or in brackets: “They owed me eight months.” – man, 31."""
    words = passage.words
    if (
        QUOTED not in words[index + 1 :]
        and words[index + 1 : index + 2]
        and words[index + 1] in "–—-("
        and len(words) - index - 2 <= _LONGEST_SIGNATURE
    ):
        last = next((i for i in range(index + 2, len(words)) if words[i] in _BARE), len(words))
        if (
            last > index + 2
            and words[index + 2].isalpha()
            and not any(w in load_role("auxiliary") for w in words[index + 2 :])
        ):
            return Subject(index + 2, last, index + 1)
    return None


def _add_quotation(reading: _Reading, passage: Passage, index: int, speaker: Speaker | None, rule: str) -> None:
    start, end = offsets_of(passage, (index, index + 1))
    if start >= end:
        return
    name, at = (speaker.name, speaker.at) if speaker else (None, None)
    if rule == "continued" and reading.speaking is None:
        reading.waiting.append(len(reading.statements))
    reading.statements.append(Statement(start, end, name, at, None, True, None, rule))
    if speaker and rule != "signed":
        reading.speaking = speaker
        reading.memory.remember(speaker)
