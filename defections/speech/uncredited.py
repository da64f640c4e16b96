"""Quotations that no verb credits: signed, behind a colon, continued, or standing alone."""

from defections.records import Statement
from defections.speech.contents import offsets_of
from defections.speech.discourse import Discourse
from defections.speech.frames import ANY_VERB
from defections.speech.passages import QUOTED, Passage
from defections.speech.phrases import end_phrase
from defections.speech.reporting import load_people, load_role
from defections.speech.signs import DASHES, EDGES
from defections.speech.speakers import Speaker, make_speaker, name_speaker
from defections.speech.subjects import Subject, find_subject

# An uncredited quoted run of fewer words, inside a sentence, may be a title or a figure of speech.
_FEWEST_UNCREDITED = 6
_FEWEST_NAMED = 4
_LONGEST_SIGNATURE = 16
_LONGEST_LABEL = 8
_LONGEST_CREDIT = 4


def read_headline(discourse: Discourse, passage: Passage, covered: set[int]) -> None:
    """Read "Rebels hand over rifles – UN": a headline credited behind its dash."""
    words = passage.words
    dash = next((i for i in range(len(words) - 2, 1, -1) if words[i] in "–—-"), None)
    if dash is None or len(words) - dash - 1 > _LONGEST_CREDIT:
        return
    speaker = name_speaker(passage, Subject(dash + 1, len(words), dash), discourse.mentions)
    if speaker and (speaker.kind in ("organisation", "media", "person") or words[-1] in load_role("headline_source")):
        start, end = offsets_of(passage, (0, dash))
        covered.update(range(dash))
        discourse.statements.append(Statement(start, end, speaker.name, speaker.at, None, False, None, "headline"))


def signs_last(discourse: Discourse, passage: Passage) -> bool:
    """Whether the paragraph is the name under a quotation ("— a former guard, 27"); gives the quotation to it."""
    words = passage.words
    if not discourse.waiting or not 1 < len(words) <= _LONGEST_SIGNATURE or words[0] not in (*DASHES, "("):
        return False
    last = next((i for i in range(1, len(words)) if words[i] in EDGES), len(words))
    speaker = name_speaker(passage, Subject(1, last, 0), discourse.mentions) if last > 1 else None
    if speaker:
        discourse.settle(speaker)
    return speaker is not None


def read_uncredited(
    discourse: Discourse, passage: Passage, covered: set[int], credited: bool, topic: Speaker | None
) -> None:
    """Read the quotations that no verb credits."""
    for index in passage.quotations:
        if index in covered:
            continue
        if not credited and (signed := _find_signature(passage, index)):
            speaker, rule = name_speaker(passage, signed, discourse.mentions), "signed"
        elif passage.words[index - 1 : index] == [":"]:
            speaker, rule = _before_colon(discourse, passage, index, topic), "colon"
        elif not credited and (other := discourse.find_other(passage, index)):
            speaker, rule = other, "turn"
        elif _stands_alone(passage, index) or (_runs_on(passage, index) and not credited):
            speaker, rule = _continue(discourse, passage), "continued"
        elif is_spoken(passage, index) and (beside := _find_beside(discourse, passage, index)):
            speaker, rule = beside, "beside"
        elif is_spoken(passage, index) and not credited:
            speaker, rule = _continue(discourse, passage), "continued"
        elif passage.kind == "heading" or _is_utterance(passage, index):
            speaker, rule = None, "uncredited"
        else:
            continue
        _add_quotation(discourse, passage, index, speaker, rule)


def is_spoken(passage: Passage, index: int) -> bool:
    """Whether a quoted run at a sentence's beginning ends as speech does, with a comma or a stop inside the marks."""
    quotation = passage.quotations[index]
    inside = passage.text[quotation.inner_end - 1 : quotation.end]
    return (index == 0 or passage.words[index - 1] in ".!?") and any(sign in inside for sign in ",.!?…")


def _find_beside(discourse: Discourse, passage: Passage, index: int) -> Speaker | None:
    """The person behind the quotation whose verb is none of the list: “Ten days,” Paul snorted."""
    if index + 2 >= len(passage.words):
        return None
    if passage.words[index + 1] in ("he", "she"):
        return discourse.memory.resolve(passage, passage.words[index + 1])
    if personal := _find_person_beside(passage, index + 1):
        return discourse.memory.identify(passage, personal)
    if _is_unlisted_verb(passage, index + 1):
        inverted = Subject(index + 2, end_phrase(passage, index + 2), index + 1)
        return name_speaker(passage, inverted, discourse.mentions) if inverted.last > inverted.first else None
    last = index + 1
    while last < len(passage.words) and passage.is_capital(last) and passage.words[last].isalpha():
        last += 1
    if last == index + 1 or last == len(passage.words) or passage.words[last] in EDGES:
        return None
    speaker = name_speaker(passage, Subject(index + 1, last, index), discourse.mentions)
    return speaker if speaker and speaker.is_person else None


def _find_person_beside(passage: Passage, first: int) -> Subject | None:
    """The person without a name behind a quotation: “And what would you have done?” the boy wants to know."""
    if passage.words[first] not in load_role("singling") | {"the"} or passage.is_capital(first):
        return None
    for index in range(first + 1, min(len(passage.words) - 1, first + 4)):
        if passage.words[index] in load_people()[0]:
            return Subject(first, index + 1, first)
    return None


def _is_unlisted_verb(passage: Passage, index: int) -> bool:
    """Whether a verb that no list holds stands between a quotation and its speaker: “…,” purred the colonel."""
    word, following = passage.words[index], passage.words[index + 1]
    begins = passage.is_capital(index + 1) or following in load_role("singling") or following in load_role("number")
    return (
        begins and word.endswith(("s", "ed")) and word not in load_role("auxiliary") and not passage.is_capital(index)
    )


def _before_colon(discourse: Discourse, passage: Passage, index: int, topic: Speaker | None) -> Speaker | None:
    """Who speaks behind a colon without a verb of speech: the last person named before it, else whom it is about."""
    if named := _find_label(discourse, passage, index - 1) or _find_voice(discourse, passage, index - 1):
        return named
    people = [m for m in discourse.mentions.between(passage.start, passage.starts[index]) if m.actor.type == "person"]
    if people:
        at = (people[-1].start, people[-1].end)
        return make_speaker(passage, at, passage.text[slice(*at)].split()[-1].lower(), is_person=True, kind="person")
    if passage.words[0] in load_role("nobody") or passage.words[0] in load_role("unknown"):
        return None
    if topic is None and (bare := _find_bare_name(discourse, passage)):
        return bare
    pointing = not load_role("pointing").isdisjoint(passage.words[:index])
    return (
        topic
        or discourse.speaking
        or discourse.topic
        or (discourse.memory.last_person(passage.paragraph) if pointing else None)
    )


def _find_bare_name(discourse: Discourse, passage: Passage) -> Speaker | None:
    """A single name that the sentence begins with ("Tony had a simpler reason: “…”")."""
    words = passage.words
    if len(words) < _FEWEST_NAMED or words[1] not in load_role("auxiliary") or words[0] in load_role("determiner"):
        return None
    speaker = name_speaker(passage, Subject(0, 1, 0), discourse.mentions)
    return speaker if speaker and speaker.is_person else None


def _find_voice(discourse: Discourse, passage: Passage, colon: int) -> Speaker | None:
    """Whose answer or message stands behind the colon: "The commander's reply was short: “…”"."""
    words = passage.words
    for index in range(1, colon):
        if words[index] in load_role("voice"):
            owner = words[index - 1]
            if owner in ("his", "her", "their", "its"):
                return discourse.memory.identify(passage, Subject(index - 1, index, index - 1))
            if owner.endswith(("'s", "s'")):
                subject = find_subject(passage, index, ANY_VERB)
                return discourse.memory.identify(passage, subject) if subject else None
    return None


def _find_label(discourse: Discourse, passage: Passage, colon: int) -> Speaker | None:
    """The short phrase in front of a colon that is nothing but a name: "Former fighter, Baidoa: “…”"."""
    words = passage.words[:colon]
    start = next((i + 1 for i in range(colon - 1, -1, -1) if words[i] in ".!?;"), 0)
    last = next((i for i in range(start, colon) if words[i] in EDGES or words[i] == "("), colon)
    if last == start or colon - start > _LONGEST_LABEL or not load_role("auxiliary").isdisjoint(words[start:]):
        return None
    speaker = name_speaker(passage, Subject(start, last, start), discourse.mentions)
    return speaker if speaker and (speaker.is_person or speaker.kind) else None


def _stands_alone(passage: Passage, index: int) -> bool:
    """Whether the quoted run is a sentence of its own beside other sentences of the passage."""
    before, after = passage.words[index - 1 : index], passage.words[index + 1 : index + 2]
    quotation = passage.quotations[index]
    if after and passage.text[quotation.inner_end : quotation.end].startswith(","):
        return False
    return (not before or before[0] in ".!?") and (not after or passage.is_capital(index + 1))


def _is_utterance(passage: Passage, index: int) -> bool:
    """Whether an uncredited quoted run inside a sentence is long enough to be more than a title or a phrase."""
    start, end = offsets_of(passage, (index, index + 1))
    return len(passage.text[start:end].split()) >= _FEWEST_UNCREDITED


def _runs_on(passage: Passage, index: int) -> bool:
    """Whether the quoted run is broken by the writer's dashes: “… the PDF”—the army—“and …”."""
    words = passage.words
    return words[index + 1 : index + 2] in (["—"], ["–"]) or (index > 0 and words[index - 1] in ("—", "–"))


def _continue(discourse: Discourse, passage: Passage) -> Speaker | None:
    """Who goes on speaking: whoever spoke or was spoken of last in the paragraph, else in the one before."""
    speaking = discourse.speaking
    if speaking and speaking.head in load_role("document") and not discourse.goes_on_quoting():
        speaking = None
    if speaking or discourse.topic:
        return speaking or discourse.topic
    return discourse.carried if passage is discourse.opening else discourse.memory.last_person(passage.paragraph)


def _find_signature(passage: Passage, index: int) -> Subject | None:
    """The name behind a dash or in brackets: “We had no shoes.” – a cook, 31."""
    words, first = passage.words, index + 2
    if not 0 < len(words) - first <= _LONGEST_SIGNATURE or words[index + 1] not in (*DASHES, "("):
        return None
    last = next((i for i in range(first, len(words)) if words[i] in EDGES or words[i] == ")"), len(words))
    is_name = last > first and not words[first].isdigit() and QUOTED not in words[first:]
    if not is_name or not load_role("auxiliary").isdisjoint(words[first:]):
        return None
    return Subject(first, last, index + 1)


def _add_quotation(discourse: Discourse, passage: Passage, index: int, speaker: Speaker | None, rule: str) -> None:
    start, end = offsets_of(passage, (index, index + 1))
    if start >= end:
        return
    name, at = (speaker.name, speaker.at) if speaker else (None, None)
    if rule == "continued" and discourse.speaking is None and not (speaker and speaker.speaks):
        discourse.waiting.append(len(discourse.statements))
    discourse.statements.append(Statement(start, end, name, at, None, True, None, rule))
    if speaker and rule != "signed":
        discourse.speaking = speaker
        discourse.memory.remember(speaker)
