"""Whom the sentences of a passage are about: by what they begin with."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from defections.speech.memory import Memory
from defections.speech.passages import QUOTED, Passage
from defections.speech.phrases import find_end
from defections.speech.reporting import load_people, load_role
from defections.speech.signs import STOPS
from defections.speech.speakers import (
    ALIAS,
    POSSESSIVES,
    Gender,
    Mentions,
    Speaker,
    gender_of,
    make_speaker,
    name_speaker,
)
from defections.speech.subjects import Subject

_STARTERS = STOPS | {QUOTED}
_ENDS = STOPS | {";", QUOTED}
_REACH = 14
_MOST_BEFORE_NAME = 4
_GROUPS = ("organisation", "media", "armed_group", "state")
# Somebody told to have died does not speak next.
_DIES = re.compile(
    r"\s(?:(?:was|were|had\sbeen|has\sbeen|is)\s(?:later\s|then\s)?"
    r"(?:killed|shot\sdead|murdered|executed|beheaded|hanged|buried|dead|lynched)|died|(?:had|has)\sdied)\b"
)
_TITLES = frozenset(("father", "sister", "brother", "mr", "mrs", "ms", "dr"))
_MEETINGS = ("met", "meet", "interviewed", "visited", "telephoned", "phoned", "find", "found")
_BEFORE_NAME = ("as", "named", "called")
_LONGEST_CIRCUMSTANCE = 8


def read_topics(passage: Passage, mentions: Mentions, memory: Memory) -> Speaker | None:
    """Remember whom the sentences begin with, and return the last of them."""
    last: Speaker | None = None
    for first in _sentence_starts(passage):
        if passage.words[first] in ("he", "she"):
            last = memory.resolve(passage, passage.words[first]) or _introduce_alias(passage, first, memory) or last
            continue
        topic = (
            _topic_mention(passage, first, mentions)
            or _topic_noun(passage, first)
            or _topic_name(passage, first, mentions)
        )
        if topic and not _DIES.match(passage.text, topic.at[1]):
            topic = topic._replace(gender=topic.gender or _gender_behind(passage, topic.at[1]))
            memory.remember(topic)
            last = topic
        elif group := _topic_group(passage, first):
            memory.remember(group)
    for relative in _own_people(passage):
        memory.remember(relative)
    if met := _find_met(passage, mentions):
        memory.remember(met)
        last = met
    return last


def _find_met(passage: Passage, mentions: Mentions) -> Speaker | None:
    """The person whom the writer has met ("In Kitgum I met Okot, who …")."""
    if "i" not in passage.words and "we" not in passage.words:
        return None
    for index, word in enumerate(passage.words[:-2]):
        if word in ("i", "we") and passage.words[index + 1] in _MEETINGS:
            end = passage.ends[min(len(passage.words), index + _MOST_BEFORE_NAME + 3) - 1]
            people = [m for m in mentions.between(passage.ends[index + 1], end) if m.actor.type == "person"]
            if people:
                at = (people[0].start, people[0].end)
                head = passage.text[slice(*at)].split()[-1].lower()
                return make_speaker(passage, at, head, is_person=True, kind="person")
    return None


def _sentence_starts(passage: Passage) -> Iterator[int]:
    """Where the sentences begin, past "but" and past circumstances ("In May, …")."""
    words = passage.words
    firsts = [0]
    if not _STARTERS.isdisjoint(words[:-1]):
        stops = (i for i, word in enumerate(words) if word in STOPS or (word == QUOTED and _ends_sentence(passage, i)))
        firsts += [stop + 1 for stop in stops]
    for start in firsts:
        if start >= len(words) or not words[start].removesuffix("'s").isalpha():
            continue
        fronted = words[start] in load_role("preposition") and words[start] not in ("for", "as")
        fronted = fronted or words[start] in load_role("fronted")
        circumstance = fronted and "," in words[start : start + _LONGEST_CIRCUMSTANCE]
        first = words.index(",", start) if circumstance else start
        if (
            words[first : first + 1] == ["for"]
            and words[first + 1 : first + 2]
            and words[first + 1] in ("a", "an", "one")
        ):
            first += 1
        yield first + (words[first] in (",", "but", "and", "yet") and first + 1 < len(words))


def _ends_sentence(passage: Passage, index: int) -> bool:
    quotation = passage.quotations[index]
    return passage.text[quotation.inner_end - 1] in ".!?…"


def _topic_mention(passage: Passage, first: int, mentions: Mentions) -> Speaker | None:
    words = passage.words
    last = min(len(words), first + _REACH)
    limit = next((i for i in range(first, last) if words[i] in _ENDS), last)
    if limit <= first:
        return None
    start = passage.starts[first]
    for mention in mentions.between(start, passage.ends[limit - 1]):
        before = _drop_titles(passage.text[start : mention.start].lower().split())
        after = passage.text[mention.end : mention.end + 30]
        at = (mention.start, mention.end)
        head = passage.text[slice(*at)].split()[-1].lower()
        if after.startswith(POSSESSIVES):
            if not before and mention.actor.type == "person":
                kin = _find_kin(passage, mention.start, after)
                return kin or make_speaker(passage, at, head, is_person=True, kind="person")
        elif head in load_people()[1]:
            continue
        elif mention.actor.type == "person":
            if not _leads_noun(after) and _is_topic(before, after):
                titles = frozenset(word for word in before if word.isalpha() and len(word) > 2) - load_role("article")
                gender = gender_of(before)
                return make_speaker(passage, at, head, is_person=True, gender=gender, kind="person", titles=titles)
        elif mention.actor.type in _GROUPS and _leads_to_group(before) and not _leads_noun(after):
            return make_speaker(passage, at, head, kind=mention.actor.type)
    return None


def _drop_titles(before: list[str]) -> list[str]:
    """The words before a name without the title at their end, where something stands before that ("…, Father")."""
    while len(before) > 1 and before[-2].endswith(",") and before[-1].rstrip(".") in load_role("rank") | _TITLES:
        before = before[:-1]
    return before


def _is_topic(before: list[str], after: str) -> bool:
    """Whether a person named behind these words of the sentence is whom it is about."""
    if after.startswith(":"):
        return False
    if not before or before[-1] in _BEFORE_NAME or before in (["as", "for"], ["for"]):
        return True
    if before[-1].endswith(",") and after.startswith(","):
        return before[0] in load_role("singling")
    return len(before) <= _MOST_BEFORE_NAME and before[-1] not in load_role("preposition")


def _leads_to_group(before: list[str]) -> bool:
    """Whether nothing, "the" or "rights group" stands before a group that the sentence is about."""
    return before in ([], ["the"]) or (
        len(before) <= _MOST_BEFORE_NAME and before[-1] in load_role("organisation_noun")
    )


def _find_kin(passage: Passage, start: int, after: str) -> Speaker | None:
    """Somebody named by somebody else's name ("Tkachev's mother")."""
    words = after.split()
    if len(words) < 2 or words[1].strip(",.") not in load_people()[0]:
        return None
    noun = words[1].strip(",.")
    at = (start, passage.text.index(noun, start) + len(noun))
    return make_speaker(passage, at, noun, is_person=True, gender=gender_of([noun]))


def _leads_noun(after: str) -> bool:
    """Whether the name is only the first part of a phrase ("Taliban fighters")."""
    following = after.split()[:1]
    if not following or not after.startswith(" "):
        return False
    people, plurals = load_people()
    return following[0] in plurals or following[0] in people or following[0] in load_role("head_noun")


def _gender_behind(passage: Passage, end: int) -> Gender | None:
    """What the first pronoun of the sentence tells of whom it begins with ("Rosa Díaz fled with her brother")."""
    words, first = passage.words, bisect_left(passage.starts, end)
    for index in range(first, min(len(words) - 1, first + _REACH)):
        if words[index] in STOPS or words[index] == QUOTED:
            break
        if words[index] in ("he", "his", "himself"):
            return "he"
        if words[index] in ("she", "herself") or (words[index] == "her" and words[index + 1] in load_people()[0]):
            return "she"
    return None


def _topic_noun(passage: Passage, first: int) -> Speaker | None:
    """A person without a name as a sentence's beginning: "A corporal from Suwayda", "One woman", "My cousin"."""
    words = passage.words
    if words[first] not in load_role("singling"):
        return None
    if alias := _alias_of_one(passage, first):
        return make_speaker(passage, alias, "", is_person=True)
    for index in range(first + 1, min(len(words), first + 5)):
        word = words[index].removesuffix("'s") if index == first + 1 else words[index]
        if word != words[index] and words[index + 1 : index + 2] and words[index + 1] in load_people()[0]:
            continue  # "The boy's father"
        if word in load_people()[0] or word in load_role("rank"):
            if words[index + 1 : index + 2] and words[index + 1] in load_role("rank"):
                continue
            if index + 1 < len(words) and passage.is_capital(index) and words[index + 1].endswith("'s"):
                return None  # "The General Staff's own number"
            last = index + 1
            if last + 1 < len(words) and words[last] in ("from", "of", "in") and passage.is_capital(last + 1):
                last += 2
            at = (passage.starts[first], passage.ends[last - 1] - 2 * words[last - 1].endswith("'s"))
            if word in load_role("somebody") and words[last : last + 2] in ([",", "a"], [",", "an"]):
                comma = next((i for i in range(last + 1, len(words)) if words[i] in ",."), len(words))
                last = find_end(passage, last + 1, comma)
                at = (at[0], passage.ends[last - 1])
            return make_speaker(passage, at, word, is_person=True, gender=gender_of(words[first:last]))
        if not word.replace("-", "").isalnum() or word in load_role("auxiliary"):
            return None
    return None


def _topic_group(passage: Passage, first: int) -> Speaker | None:
    """People or an office without a name as a sentence's beginning, which "they" or "it" may take up at once."""
    words = passage.words
    if words[first] not in load_role("article") or first + 2 >= len(words):
        return None
    for index in range(first + 1, min(len(words) - 1, first + 3)):
        is_plural = words[index] in load_people()[1]
        if is_plural or words[index] in load_role("organisation_noun") | load_role("office"):
            at = (passage.starts[first], passage.ends[index])
            return make_speaker(passage, at, words[index], is_plural=is_plural)
    return None


def _topic_name(passage: Passage, first: int, mentions: Mentions) -> Speaker | None:
    """A name at a sentence's beginning that no mention covers: two or three capitalised words, or one with an age."""
    words = passage.words
    last = first
    while last < len(words) and last - first < 4 and words[last].isalpha() and passage.is_capital(last):
        last += 1
    aged = last - first == 1 and last + 1 < len(words) and words[last] == "," and words[last + 1].isdigit()
    if not (2 <= last - first <= 3 or aged) or last == len(words) or words[first] in load_role("determiner"):
        return None
    named = name_speaker(passage, Subject(first, last, first), mentions)
    return named if named and named.is_person else None


def _alias_of_one(passage: Passage, first: int) -> tuple[int, int] | None:
    """The name of somebody who is one of many ("One of them, a mason known as Abu Talha, fled")."""
    return _find_alias(passage, first) if passage.words[first] in ("one", "another", "a", "an") else None


def _find_alias(passage: Passage, first: int) -> tuple[int, int] | None:
    last = min(len(passage.words) - 1, first + 20)
    match = ALIAS.search(passage.text, passage.starts[first], passage.ends[last])
    return match.span("name") if match else None


def _introduce_alias(passage: Passage, first: int, memory: Memory) -> Speaker | None:
    """Somebody who is named only now ("He gave the name of Benito Souto")."""
    at = _find_alias(passage, first)
    if at is None:
        return None
    named = make_speaker(passage, at, "", is_person=True, gender="he" if passage.words[first] == "he" else "she")
    memory.remember(named)
    return named


def _own_people(passage: Passage) -> Iterator[Speaker]:
    """The writer's own people ("my cousin"), wherever they are spoken of."""
    if "my" not in passage.words:
        return
    for index, word in enumerate(passage.words[:-1]):
        following = passage.words[index + 1]
        if word == "my" and following in load_people()[0]:
            at = (passage.starts[index], passage.ends[index + 1])
            yield make_speaker(passage, at, following, is_person=True, gender=gender_of([following]))
