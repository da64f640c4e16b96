"""Whom a text has spoken of so far: what "he", "it" and "the officials" point back to."""

import re

from defections.records import Offsets
from defections.speech.bystanders import is_author, is_companion
from defections.speech.passages import Passage
from defections.speech.reporting import load_people, load_role
from defections.speech.shares import find_whole, names_nobody
from defections.speech.speakers import Gender, Mentions, Speaker, gender_of, make_speaker, name_speaker
from defections.speech.subjects import Subject

# How many paragraphs back "he" may point, and how many "it" and "they".
FURTHEST = 6
FURTHEST_GROUP = 1
_MOST_REMEMBERED = 10
# Characters before a pronoun in which the one person named may be meant.
_NEAR = 300
_CASES = {
    **{word: word for word in ("he", "she", "it", "they", "i", "we", "you")},
    **{"him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it"},
}
_PRONOUNS: dict[str, Gender] = {"he": "he", "she": "she"}


_ONE = re.compile(r"\b(?:[Aa]n?|[Oo]ne)\s(?:[\w-]{1,20}\s){0,2}?(?P<noun>[\w-]{3,20})\b")


class Memory:
    """The people and the groups spoken of, the latest last."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._people: list[Speaker] = []
        self._groups: list[Speaker] = []
        self._companions: dict[tuple[str, str], bool] = {}

    def identify(self, passage: Passage, subject: Subject) -> Speaker | None:
        """The speaker that a subject names or points back to, who is remembered; None for a pronoun that is unclear."""
        word = passage.words[subject.first]
        if subject.last - subject.first == 1 and word in _CASES:
            return self.resolve(passage, _CASES[word])
        whole = None if names_nobody(passage, subject) else find_whole(passage, subject)
        speaker = name_speaker(passage, whole, self._mentions) if whole else None
        if speaker is None:
            return None
        speaker = self._find_fuller(passage, speaker) or speaker
        self.remember(speaker._replace(speaks=True))
        return speaker

    def remember(self, speaker: Speaker) -> None:
        """Make somebody the one that the next pronoun means."""
        group = self._people if speaker.is_person else self._groups
        known = next((s for s in group if s.name == speaker.name), None)
        if known:
            group.remove(known)
            speaker = speaker._replace(
                gender=speaker.gender or known.gender,
                speaks=speaker.speaks or known.speaks,
                titles=speaker.titles | known.titles,
            )
        group.append(speaker)
        del group[:-_MOST_REMEMBERED]

    def last_person(self, paragraph: int) -> Speaker | None:
        """The person spoken of last, if that is not long ago."""
        return next((s for s in reversed(self._people) if paragraph - s.paragraph <= FURTHEST), None)

    def resolve(self, passage: Passage, word: str) -> Speaker | None:
        """Whom a pronoun means; a person found so is of the pronoun's gender from then on."""
        gender = _PRONOUNS.get(word)
        if gender:
            return self._resolve_person(passage, gender)
        if word not in ("it", "they"):
            return None
        near = [s for s in self._groups if passage.paragraph - s.paragraph <= FURTHEST_GROUP]
        fitting = [s for s in near if s.is_plural is (word == "they")]
        speaking = [s for s in fitting if s.speaks]
        named = [s for s in fitting if s.paragraph == passage.paragraph]
        found = next(reversed(speaking or named), None)
        if found:
            self.remember(found._replace(paragraph=passage.paragraph))
        return found

    def _resolve_person(self, passage: Passage, gender: Gender) -> Speaker | None:
        for person in reversed(self._people):
            if passage.paragraph - person.paragraph > FURTHEST:
                return None
            if person.gender in (None, gender) and not self._stands_by(passage.text, person, gender):
                found = person._replace(gender=gender, paragraph=passage.paragraph)
                self.remember(found)
                return found
        return self._find_only_person(passage, gender)

    def _stands_by(self, text: str, person: Speaker, gender: Gender) -> bool:
        return not person.speaks and self.is_other(text, person.at, gender)

    def is_other(self, text: str, at: Offsets, gender: str) -> bool:
        """Whether "he" can't mean the one who is named there: the writer, or the friend of a "he" without a name."""
        key = (text[slice(*at)], gender)
        if key not in self._companions:
            self._companions[key] = is_companion(text, *key, self._mentions)
        return self._companions[key] or is_author(text, at)

    def _find_only_person(self, passage: Passage, gender: Gender) -> Speaker | None:
        """The one person who is named shortly before "he", where no sentence begins with anybody."""
        near = self._mentions.between(max(0, passage.start - _NEAR), passage.start)
        known = {person.at for person in self._people}
        people = [m for m in near if m.actor.type == "person" and (m.start, m.end) not in known]
        people = [
            m
            for m in people
            if not self.is_other(passage.text, (m.start, m.end), gender)
            and not _is_quoted(passage.text[m.end : passage.start])
        ]
        if len({mention.actor.key for mention in people}) > 1:
            return None
        unnamed = _find_unnamed(passage.text, max(0, passage.start - _NEAR), passage.start, gender)
        if not people and not unnamed:
            return None
        at = (people[0].start, people[0].end) if people else unnamed[0]
        head = passage.text[slice(*at)].split()[-1].lower()
        person = make_speaker(passage, at, head, is_person=True, gender=gender, kind="person")
        self.remember(person)
        return person

    def _find_fuller(self, passage: Passage, speaker: Speaker) -> Speaker | None:
        """The fuller phrase that "the officials" or "the ministry" takes up; never for "the report"."""
        words = speaker.name.lower().split()
        if len(words) != 2 or words[0] != "the" or words[1] in load_role("document"):
            return None
        for known in reversed(self._people):
            if words[1] in known.titles or any(len(t) > 2 and words[1].startswith(t) for t in known.titles):
                return known._replace(paragraph=passage.paragraph)
        for known in reversed(self._groups):
            if known.name.lower() == speaker.name.lower():
                continue
            if known.head == words[1] or known.name.lower().endswith(" " + words[1]):
                return known._replace(paragraph=passage.paragraph)
            if known.speaks and known.kind in _kinds_called(words[1]) and passage.paragraph - known.paragraph <= 1:
                return known._replace(paragraph=passage.paragraph)
        return None


def _is_quoted(following: str) -> bool:
    """Whether a name stands in somebody's quoted words, by what follows it up to a later sentence."""
    closing = following.find("”")
    return following.count('"') % 2 == 1 or (closing >= 0 and "“" not in following[:closing])


def _find_unnamed(text: str, start: int, end: int, gender: Gender) -> list[Offsets]:
    """Where somebody of a gender is brought in without a name ("there lives a woman"), if it is one alone."""
    nouns = [m for m in _ONE.finditer(text, start, end) if m["noun"].lower() in load_people()[0]]
    fitting = [m.span() for m in nouns if gender_of([m["noun"].lower()]) == gender]
    return fitting if len(fitting) == 1 else []


def _kinds_called(noun: str) -> tuple[str, ...]:
    """The types of actors that a noun takes up: "the station" is an outlet, "the watchdog" an organisation."""
    if noun in load_role("outlet_noun"):
        return ("media",)
    if noun in load_role("organisation_noun"):
        return ("organisation",)
    return ()
