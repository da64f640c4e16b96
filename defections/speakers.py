"""Who a crediting phrase means: the name in it, or for "he said" and "the officials" the one it points back to."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from defections.passages import Passage
from defections.records import Mention, Offsets
from defections.reporting import load_people, load_role
from defections.subjects import Subject

Gender = Literal["he", "she"]

# How many paragraphs back a pronoun may point.
FURTHEST = 6
_MOST_REMEMBERED = 8

_ALIAS = re.compile(
    r"""
    \b (?: names? | named | initials? | identified | known | calls? | called | calling | alias | pseudonym | guerre )
    (?: \s+ (?: only | himself | herself | as | by | is | was | the | his | her | first | initial | name | to | them
        | reporters | us | me | of | party | war ) ){0,6}
    \s+ (?P<name> [^\W\d_a-z] [\w.'’-]{0,30} (?: \s+ [^\W\d_a-z] [\w'’-]{0,30} ){0,3} )
    """,
    re.VERBOSE,
)
_POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks: the words that name them, where these stand, and what a pronoun needs to find them."""

    name: str
    at: Offsets
    is_person: bool
    is_plural: bool
    head: str
    paragraph: int
    gender: Gender | None = None


class Mentions:
    """The article's mentions, found by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin and end within the offsets."""
        first = bisect_left(self._starts, start)
        found = []
        for mention in self._mentions[first:]:
            if mention.start >= end:
                break
            if mention.end <= end:
                found.append(mention)
        return found


def name_speaker(passage: Passage, subject: Subject, mentions: Mentions) -> Speaker | None:
    """Name the speaker that a phrase names by itself; pronouns name nobody."""
    words = passage.words
    if subject.last - subject.first == 1 and words[subject.first] in load_role("pronoun"):
        return None
    first, last = _trim(passage, subject.first, subject.last)
    if first >= last:
        return None
    start, end = passage.starts[first], passage.ends[last - 1]
    head = _find_head(passage, first, last)
    named = _person_in(passage, start, end, mentions) or _person_beside(passage, subject, mentions, head)
    is_plural = head in load_people()[1] or (
        head not in load_people()[0] and words[first] in load_role("number") and head != "one"
    )
    if named:
        return _speaker(passage, named, True, False, head, _gender(words[first:last]))
    alias = _find_alias(passage, start, subject)
    if alias and not is_plural:
        return _speaker(passage, alias, True, False, head, _gender(words[first:last]))
    covering = _covering(passage, start, end, mentions)
    if covering:
        return _speaker(passage, covering, False, False, head, None)
    capitals = _final_capitals(passage, first, last)
    if capitals is not None:
        return _speaker(passage, (passage.starts[capitals], end), True, False, head, _gender(words[first:last]))
    is_person = head in load_people()[0] or words[first] in ("one", "another") or _gender([head]) is not None
    return _speaker(passage, (start, end), is_person, is_plural, head, _gender(words[first:last]))


def _speaker(
    passage: Passage, at: Offsets, is_person: bool, is_plural: bool, head: str, gender: Gender | None
) -> Speaker:
    return Speaker(passage.text[at[0] : at[1]], at, is_person, is_plural, head, passage.paragraph, gender)


def _trim(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Drop "(SOHR)" and an age at the end, and small words in front."""
    words = passage.words
    if words[last - 1] == ")" and last - first > 2:
        opening = next((i for i in range(last - 2, first, -1) if words[i] == "("), None)
        last = opening if opening is not None else last
    while first < last and words[first] in ("and", "but", "even", "only", "-"):
        first += 1
    return first, last


def _find_head(passage: Passage, first: int, last: int) -> str:
    """The noun that the phrase is about: the last word before "of", "in", "who" and the like."""
    stops = load_role("preposition") | load_role("relative") | {"(", "whose", "whom"}
    for index in range(first + 1, last):
        if passage.words[index] in stops:
            return passage.words[index - 1]
    return passage.words[last - 1]


def _gender(words: list[str]) -> Gender | None:
    if any(word in load_role("female") for word in words):
        return "she"
    return "he" if any(word in load_role("male") for word in words) else None


def _person_in(passage: Passage, start: int, end: int, mentions: Mentions) -> Offsets | None:
    """The person whom the phrase names: at its beginning behind titles, or at its end with no preposition before it."""
    text = passage.text
    for mention in reversed(mentions.between(start, end)):
        if mention.actor.type != "person" or text[mention.end : end].startswith(_POSSESSIVE):
            continue
        before = text[start : mention.start].split()
        follower = text[mention.end : end].split()
        if follower and follower[0].islower() and follower[0] not in load_role("preposition") | {"who", "and"}:
            continue
        if not before or before[-1].lower() not in load_role("preposition") | {"and", "or"}:
            return mention.start, mention.end
    return None


def _person_beside(passage: Passage, subject: Subject, mentions: Mentions, head: str) -> Offsets | None:
    """The name in the apposition of a phrase without one ("Its emir, Larbi Mezhoud, …")."""
    if head in load_people()[1] or (passage.is_capital(subject.last - 1) and subject.last - subject.first == 1):
        return None
    for first, last in subject.appositions:
        start, end = passage.starts[first], passage.ends[last - 1]
        inside = [m for m in mentions.between(start, end) if m.actor.type == "person"]
        if inside and all(
            w.lower().rstrip(".") in load_role("rank") for w in passage.text[start : inside[0].start].split()
        ):
            return inside[0].start, inside[0].end
        if _is_bare_name(passage, first, last):
            return start, end
    return None


def _is_bare_name(passage: Passage, first: int, last: int) -> bool:
    return last - first <= 4 and all(passage.is_capital(i) and passage.words[i].isalpha() for i in range(first, last))


def _find_alias(passage: Passage, start: int, subject: Subject) -> Offsets | None:
    """The name that somebody unnamed goes by ("a fighter who gave his name as Abu Omar")."""
    end = passage.ends[(subject.appositions[-1][1] if subject.appositions else subject.last) - 1]
    match = _ALIAS.search(passage.text, start, end + 1)
    return match and match.span("name")


def _covering(passage: Passage, start: int, end: int, mentions: Mentions) -> Offsets | None:
    """The group or outlet that the whole phrase is: "the RBSS", "the newspaper El Massa", "the Centre report"."""
    text = passage.text
    for mention in mentions.between(start, end):
        before, after = text[start : mention.start].lower().split(), text[mention.end : end].lower().split()
        kind_before = not before or before[-1] in load_role("article") or before[-1] in load_role("organisation_noun")
        if mention.actor.type in ("nationality_or_religious_group", "place", "person"):
            kind_before = kind_before and not before and mention.actor.type == "place" and not after
        if not kind_before or any(word.endswith(("'s", "’s")) for word in before):
            continue
        if not after or (after[0] in load_role("document") and len(after) == 1) or after[0].startswith("("):
            return mention.start, mention.end
    return None


def _final_capitals(passage: Passage, first: int, last: int) -> int | None:
    """Where the name begins in "army spokesman Ali Yusuf" or "Brig. Gen. Ali Yusuf", when no mention tells."""
    index = last
    while (
        index > first
        and passage.is_capital(index - 1)
        and passage.words[index - 1].rstrip(".") not in load_role("rank")
    ):
        index -= 1
    if index in (last, first):
        return None
    before = passage.words[index - 1].rstrip(".")
    return index if before in load_role("rank") or before in load_people()[0] else None


class Memory:
    """Whom the text has spoken of so far, the latest last."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._people: list[Speaker] = []
        self._groups: list[Speaker] = []

    def identify(self, passage: Passage, subject: Subject) -> Speaker | None:
        """The speaker that a subject names or points back to; remembers it."""
        word = passage.words[subject.first]
        if subject.last - subject.first == 1 and word in load_role("pronoun"):
            return self._resolve(passage, subject.first)
        speaker = name_speaker(passage, subject, self._mentions)
        if speaker is None:
            return None
        speaker = self._find_fuller(passage, speaker) or speaker
        self.remember(speaker)
        return speaker

    def remember(self, speaker: Speaker) -> None:
        """Make somebody the one that the next pronoun means."""
        group = self._people if speaker.is_person else self._groups
        known = next((s for s in group if s.name == speaker.name), None)
        if known:
            group.remove(known)
            speaker = replace(speaker, gender=speaker.gender or known.gender)
        group.append(speaker)
        del group[:-_MOST_REMEMBERED]

    def last_person(self, paragraph: int) -> Speaker | None:
        """The person spoken of last, if that is not long ago."""
        return next((s for s in reversed(self._people) if paragraph - s.paragraph <= FURTHEST), None)

    def _resolve(self, passage: Passage, index: int) -> Speaker | None:
        word = passage.words[index]
        gender: Gender | None = "he" if word == "he" else "she" if word == "she" else None
        if gender:
            for person in reversed(self._people):
                if passage.paragraph - person.paragraph > FURTHEST:
                    break
                if person.gender in (None, gender):
                    found = replace(person, gender=gender, paragraph=passage.paragraph)
                    self._people.remove(person)
                    self._people.append(found)
                    return found
        if word in ("it", "they"):
            plural = word == "they"
            return next(
                (s for s in reversed(self._groups) if passage.paragraph - s.paragraph <= 2 and s.is_plural is plural),
                None,
            )
        return None

    def _find_fuller(self, passage: Passage, speaker: Speaker) -> Speaker | None:
        """The fuller phrase that "the officials" or "the ministry" takes up; never for "the report"."""
        words = speaker.name.lower().split()
        if len(words) != 2 or words[0] != "the" or words[1] in load_role("document"):
            return None
        for known in reversed(self._groups):
            if known.head == words[1] and len(known.name.split()) > 1 and known.name.lower() != speaker.name.lower():
                return replace(known, paragraph=passage.paragraph)
        return None


def find_topics(passage: Passage, mentions: Mentions) -> Iterator[Speaker]:
    """Yield the people and groups that the passage's sentences begin with: what "he" or "it" may mean next."""
    words = passage.words
    for first in _sentence_starts(words):
        if words[first] in load_role("preposition") | load_role("boundary"):
            continue
        speaker = _topic_mention(passage, first, mentions) or _topic_noun(passage, first)
        if speaker:
            yield speaker


def _sentence_starts(words: list[str]) -> Iterator[int]:
    previous = "."
    for index, word in enumerate(words):
        if previous in (".", "!", "?") and word.isalpha():
            yield index
        previous = word


def _topic_mention(passage: Passage, first: int, mentions: Mentions) -> Speaker | None:
    last = min(len(passage.words), first + 12)
    limit = next((i for i in range(first, last) if passage.words[i] in (".", "!", "?", ";", '"')), last)
    if limit <= first:
        return None
    for mention in mentions.between(passage.starts[first], passage.ends[limit - 1]):
        before = passage.text[passage.starts[first] : mention.start].lower().split()
        if passage.text[mention.end : mention.end + 2].startswith(_POSSESSIVE):
            continue
        if mention.actor.type == "person" and (len(before) <= 4 or before[-1] in ("as", "named", "called")):
            if before and before[-1] in load_role("preposition") - {"as"}:
                continue
            at = (mention.start, mention.end)
            return _speaker(passage, at, True, False, passage.text[slice(*at)].split()[-1].lower(), _gender(before))
        if mention.actor.type in ("organisation", "media", "armed_group", "state") and len(before) <= 1:
            at = (mention.start, mention.end)
            return _speaker(passage, at, False, False, passage.text[slice(*at)].split()[-1].lower(), None)
    return None


def _topic_noun(passage: Passage, first: int) -> Speaker | None:
    """A person without a name as a sentence's beginning: "A corporal from Suwayda", "One woman", "My cousin"."""
    words = passage.words
    singular = load_people()[0]
    if words[first] not in ("a", "an", "one", "another", "my", "his", "her", "the"):
        return None
    for index in range(first + 1, min(len(words), first + 5)):
        word = words[index]
        if word in singular:
            last = index + 1
            if last + 1 < len(words) and words[last] in ("from", "of", "in") and passage.is_capital(last + 1):
                last += 2
            at = (passage.starts[first], passage.ends[last - 1])
            return _speaker(passage, at, True, False, word, _gender(words[first:last]))
        if not word.isalpha() or word in load_role("auxiliary"):
            return None
    return None
