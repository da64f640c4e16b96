"""Whom somebody leaves: the group that the subject belongs to, or the one spoken of before."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property

from defections.leaving.terms import find_leaving
from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE, mentions_in, veil
from defections.lexicons import load_rows
from defections.records import Document, Mention, Sentence

# Sentences before the one in hand that may still say who is meant.
REACH = 5

# So many terms of leaving make a report one about leaving; so much weight makes a group the one it is about.
FEWEST_TERMS = 2
LEAST_WEIGHT = 4

_FORCE = re.compile(
    r"\b(?:army|forces?|police|troops|military|guards?|brigade|division|battalion|corps|regiment|navy)\b"
)
_REBEL = re.compile(r"\b(?:free|liberation|resistance|revolutionary|people's|lord's|islamic|national|salvation)\b")
_APPOSED = re.compile(r"\b(?:army|military|forces|police)(?:,|\s\(|, also known as|, known as)?\s(?:the\s)?$")
_STATE_NOUN = re.compile(r"\b(?:soldiers?|troops|conscripts?|army|garrison|regime|policem[ae]n|junta)\b")
_REBEL_NOUN = re.compile(r"\b(?:rebels?|guerrillas?|insurgents?|militants?|jihadis?(?:ts?)?|terrorists?|extremists?)\b")
_ARMY_NOUNS = ("army", "military", "soldiers", "troops", "forces", "garrison")
_ARMY = re.compile(r"\b(?:army|armed forces|military)\b", re.IGNORECASE)
_POLICE = re.compile(r"\bpolice\b", re.IGNORECASE)
_REBELS = re.compile(r"\b(?:front|rebels?|guerrillas?|liberation|resistance|revolutionary)\b", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:officers?|soldiers?|members?|troops|men|conscripts?)\sof\s(?:the|its|his)\s(?:\w{1,20}\s){0,2}"
    r"(?:army|armed\sforces|military|police|government)\b"
)
_ITS_ARMY = re.compile(
    r"['’]?s?\s(?:\w{1,20}\s)?(?:army|military|armed\sforces|soldiers|conscripts?|troops|defen[cs]e\sforces?)\b",
    re.IGNORECASE,
)
NATIONAL = re.compile(
    rf"[{PLACE}{PEOPLE}](?:'s)?\s(?:[\w-]{{1,20}}\s){{0,2}}"
    r"(?:soldiers?|troops|conscripts?|army|military|generals?|colonels?|officers?|pilots?|brigadiers?|airm[ae]n)\b"
)
_OF_ITS = re.compile(r"\bof\sits\b")
_FORMER = re.compile(r"\b(?:former|formerly|ex|once|one-time|onetime|repentant|surrendered|of those who left)\b")


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody of a group, in a veiled sentence; `former` tells that they have left it."""

    start: int
    end: int
    group: Mention
    former: bool


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one kind in `data/move_words.csv`."""
    return frozenset(row["word"] for row in load_rows("move_words", ("word", "kind")) if row["kind"] == kind)


@cache
def _subject_pattern() -> re.Pattern[str]:
    members = "|".join(sorted(words_of("member") | words_of("leaver"), key=len, reverse=True))
    leavers = "|".join(words_of("leaver"))
    ends = "and|in|on|to|from|for|who|said|says|say|by|at|of|that|a|an|is|was|has|had|are|were"
    few = rf"(?:(?!(?:{ends})\b)[\w'{PEOPLE}{PLACE}{OTHER}-]{{1,60}}\s){{0,4}}?"
    return re.compile(
        rf"""
        (?P<adjective> (?:{GROUP}++|{BODY}++) ) (?:'s?)? [)"”]? \s {few} (?P<noun>{members})\b
      | (?P<whole> {GROUP}++ )
        (?:,?\s(?!(?:and|but|while)\b)[\w'{PLACE}{PEOPLE}{OTHER},-]{{1,60}}){{0,12}}?
        \s(?:its|their)\s(?:own\s)? (?P<gone>{leavers})\b
      | \b(?P<head>{members}|half|third|quarter|dozens|scores|hundreds|thousands|most|some|one|many|two|three|four|five
          |six|seven|eight|nine|ten|\d{{1,6}})\b
        (?: \s(?:now|still|once|and\s\w{{1,20}}) )?
        ,?\s (?: of|from|in|with|formerly\s(?:of|in|with)|once\s(?:of|in|with) ) \s {few}
        (?:[\w'{PLACE}{PEOPLE}]{{1,60}}\s(?:armed\sforces|army|military),\sthe\s)?
        (?P<object> {GROUP}++|{BODY}++ )
        """,
        re.VERBOSE,
    )


def find_subjects(veiled: str, by_start: Mapping[int, Mention]) -> list[Subject]:
    """List who in a veiled sentence is said to be of a group: "the Red Column's men", "a cook of the Red Column"."""
    found: list[Subject] = []
    if GROUP not in veiled and BODY not in veiled:
        return found
    for match in _subject_pattern().finditer(veiled):
        name = "adjective" if match["adjective"] else "whole" if match["whole"] else "object"
        group = by_start.get(match.start(name))
        if group is not None:
            around = veiled[max(0, match.start() - 30) : match.end()]
            noun = match["noun"] or match["head"] or match["gone"]
            former = noun in words_of("leaver") or _FORMER.search(around) is not None
            found.append(Subject(match.start(), match.end(), group, former))
    return found


class Origins:
    """The groups that one document speaks of leaving."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._document = document
        self._mentions = mentions
        self._told: tuple[int, Mention] | None = None
        self._subjects: dict[int, list[Subject]] = {}

    def find_subjects_in(self, sentence: Sentence, veiled: str, by_start: Mapping[int, Mention]) -> list[Subject]:
        """List the subjects of a sentence, read once: see `find_subjects`."""
        if sentence.start not in self._subjects:
            self._subjects[sentence.start] = find_subjects(veiled, by_start)
        return self._subjects[sentence.start]

    def note(self, index: int, origin: Mention, goal: Mention | None = None, *, earlier: bool = False) -> None:
        """Remember whom a sentence tells to have been left: the goal, where that is the group the report is about.

        What somebody had left `earlier` is remembered only where the report is about that group.
        """
        if earlier and origin.actor.key != self._main:
            return
        main = goal is not None and goal.actor.key == self._main
        self._told = (index, goal if goal is not None and main else origin)

    @cached_property
    def is_about_leaving(self) -> bool:
        """Whether the report is on leaving at all."""
        document = self._document
        terms = [term for sentence in document.sentences for term in find_leaving(document.text_of(sentence))]
        headline = document.sentences[: 1 + (document.sentences[0].end < 40)]
        if any(tells_leaving(document.text_of(sentence)) for sentence in headline):
            return True
        return len(terms) >= FEWEST_TERMS and any(term.sure for term in terms)

    def speaks_of_leaving(self, index: int) -> bool:
        """Whether leaving is told shortly before a sentence."""
        return (self._told is not None and index - self._told[0] <= REACH) or any(
            tells_leaving(self._document.text_of(held)) for held in self._before(index)
        )

    def _before(self, index: int) -> Sequence[Sentence]:
        sentences = self._document.sentences
        return [held for held in sentences[max(0, index - REACH) : index] if self._may_carry(held, sentences[index])]

    def _may_carry(self, span: Sentence | Mention, sentence: Sentence) -> bool:
        """Whether what a span names may be meant in a sentence: a second story speaks of others than the first."""
        story = self._document.stories[sentence.story]
        return story.role != "secondary" or story.start <= span.start < story.end

    def find_carried(self, index: int, nearer: Sequence[Mention], words: str, barred: Set[str]) -> Mention | None:
        """The group of the sentences before: left there, else what the report is about, else named last.

        `words` are those of the subject, whose noun may tell an army from rebels; `barred` are keys of other groups.
        """
        if not self._forces and NATIONAL.search(words):
            states = [mention for mention in nearer if mention.actor.type == "state"]
            return states[0] if states else next(filter(self._has_army, self._mentions), None)
        here = [mention for mention in nearer if self._agrees(mention, words, barred)]
        central = [mention for mention in here if mention.actor.key == self._main]
        if central:
            return central[-1]
        if not here and index and _OF_ITS.search(words):
            last = mentions_in(self._mentions, self._document.sentences[index - 1])
            here = [mention for mention in last if self._agrees(mention, words, barred)][:1]
            if here:
                return here[0]
        if self._told and index - self._told[0] <= REACH:
            if self._told[1].actor.key in barred:
                return None
            if self._agrees(self._told[1], words, barred):
                return self._told[1]
        if here:
            return here[-1]
        recent: list[Mention] = []
        for sentence in reversed(self._before(index)):
            held = mentions_in(self._mentions, sentence)
            left = self._left_in(sentence, held)
            groups = [m for m in (*reversed(left), *reversed(held)) if self._agrees(m, words, barred)]
            if groups and (left or tells_leaving(self._document.text_of(sentence))):
                return groups[0]
            recent += groups
        main = self._main
        sentence = self._document.sentences[index]
        named = (m for m in (*recent, *self._mentions) if self._may_carry(m, sentence))
        central = [m for m in named if m.actor.key == main and self._agrees(m, words, barred)]
        if central or recent:
            return (central or recent)[0]
        return self._find_force(words, barred, self._document.sentences[index].start)

    def _find_force(self, words: str, barred: Set[str], start: int) -> Mention | None:
        """The army that "soldiers" are of when it is named elsewhere, or the state whose army is spoken of."""
        if not any(mention.actor.type == "armed_group" for mention in self._mentions):
            return next(filter(self._has_army, self._mentions), None)
        if not _STATE_NOUN.search(words):
            return None
        found = [m for m in self._mentions if m.actor.key in self._forces and m.actor.key not in barred]
        before = [m for m in found if m.start < start]
        nearest = before[-1:] or found[:1]
        return nearest[0] if nearest else None

    def _agrees(self, mention: Mention, words: str, barred: Set[str]) -> bool:
        if mention.actor.type != "armed_group" or mention.actor.key in barred:
            return False
        if _REBEL_NOUN.search(words):
            return mention.actor.key not in self._forces
        if _OFFICIAL.search(words):
            return mention.actor.key in self._forces
        return not _STATE_NOUN.search(words) or mention.actor.key in self._forces or not self._forces

    def _has_army(self, mention: Mention) -> bool:
        return mention.actor.type == "state" and _ITS_ARMY.match(self._document.text, mention.end) is not None

    @cached_property
    def _forces(self) -> frozenset[str]:
        """The keys of the armies and police of states."""
        found = set()
        for mention in self._mentions:
            if mention.actor.type == "armed_group":
                name = f"{mention.actor.name} {self._document.text[mention.start : mention.end]}".lower()
                before = self._document.text[max(0, mention.start - 45) : mention.start].lower()
                if (_FORCE.search(name) and not _REBEL.search(name)) or _APPOSED.search(before):
                    found.add(mention.actor.key)
        return frozenset(found)

    def find_side(self, side: str, start: int, barred: Set[str]) -> Mention | None:
        """The mention that an unnamed side means: "the army" the army last named before it, or else after it."""
        noun = side.split()[-1]
        rebels = noun in ("rebels", "guerrillas", "insurgents")
        wanted = _REBELS if rebels else _ARMY if noun in _ARMY_NOUNS else _POLICE if "police" in noun else None
        found = [
            mention
            for mention in self._mentions
            if wanted is not None
            and mention.actor.key not in barred
            and mention.actor.type in ("armed_group", "organisation")
            and wanted.search(self._document.text[mention.start : mention.end])
            and (mention.actor.key in self._forces) != rebels
        ]
        before = [mention for mention in found if mention.start < start]
        nearest = before[-1:] or found[:1]
        return nearest[0] if nearest else None

    def _left_in(self, sentence: Sentence, held: Sequence[Mention]) -> list[Mention]:
        """The groups that a sentence speaks of as left or as having members."""
        if not any(mention.actor.type == "armed_group" for mention in held):
            return []
        by_start = {mention.start - sentence.start: mention for mention in held}
        veiled = veil(self._document.text, sentence, held)
        left = [by_start.get(match.start("object")) for match in _LEFT.finditer(veiled)]
        subjects = [subject.group for subject in self.find_subjects_in(sentence, veiled, by_start)]
        return [*subjects, *(mention for mention in left if mention is not None)]

    @cached_property
    def _main(self) -> str | None:
        """The key of the group that the report is about: most often left, named in the headline, named at all."""
        counts: Counter[str] = Counter()
        for index, sentence in enumerate(self._document.sentences):
            held = mentions_in(self._mentions, sentence)
            left = {mention.actor.key for mention in self._left_in(sentence, held)}
            counts.update(dict.fromkeys(left, 3))
            groups = [m.actor.key for m in held if m.actor.type == "armed_group" and m.actor.key not in self._forces]
            counts.update(groups if index else groups * 3)
        most = counts.most_common(1)
        return most[0][0] if most and most[0][1] >= LEAST_WEIGHT else None


_LEFT = re.compile(
    rf"\b(?:from|left|leave|leaving|quit|quitting|fled|fleeing|escaped|escaping|deserted|deserting|abandon(?:ed|ing)"
    rf"|out\sof|served\swith|ranks\sof|(?:split|mutiny|rift)\s(?:of|in|within))\s(?:[\w'-]{{1,20}}\s){{0,2}}(?P<object>{GROUP}+)"
)


def tells_leaving(text: str) -> bool:
    """Whether a text tells a leaving that is neither denied nor called for."""
    return any(not term.negated and not term.asked for term in find_leaving(text))
