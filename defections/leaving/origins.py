"""Whom somebody leaves: the group that the subject belongs to, or the one spoken of before."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property

from defections.leaving.members import Subject, find_subjects
from defections.leaving.sides import LAND, find_deserted, find_named, name_side
from defections.leaving.surroundings import LATELY, NEAR, REACH, Surroundings
from defections.leaving.terms import find_leaving
from defections.leaving.veils import GROUP, PEOPLE, PLACE, mentions_in, veil
from defections.records import Document, Mention, Offsets, Sentence

# Characters before a name that may still begin its sentence ("The rival …").
_NEAR_FRONT = 18

# Characters behind a people's name in which "police" says that its soldiers are none.
_NEAR_POLICE = 25

# An army and its people are known by as many letters in common ("Syrian", "Syria").
_ALIKE = 4

# So many groups make it unclear whose somebody is.
SEVERAL = 2

# In so many sentences a report may leave the group that it is about to be named later.
OPENING = 3

# So many terms of leaving make a report one about leaving; so much weight makes a group the one it is about.
FEWEST_TERMS = 2
LEAST_WEIGHT = 4

_FORCE = re.compile(
    r"\b(?:army|forces?|police|troops|military|guards?|brigade|division|battalion|corps|regiment|navy)\b"
)
_REBEL = re.compile(
    r"\b(?:volunteer|loyalist|free|liberation|resistance|revolutionary|people's|lord's|islamic|national|salvation)\b"
)
_APPOSED = re.compile(r"\b(?:army|military|forces|police)(?:,|\s\(|, also known as|, known as)?\s(?:the\s)?$")
_STATE_NOUN = re.compile(r"\b(?:soldiers?|troops|conscripts?|army|garrison|regime|policem[ae]n|junta)\b")
_REBEL_NOUN = re.compile(r"\b(?:rebels?|guerrillas?|insurgents?|militants?|jihadis?(?:ts?)?|terrorists?|extremists?)\b")
_OFFICIAL = re.compile(
    r"\b(?:officers?|soldiers?|members?|troops|men|conscripts?)\sof\s(?:the|its|his)\s(?:\w{1,20}\s){0,2}"
    r"(?:army|armed\sforces|military|police|government)\b"
)
_GOVERNMENT = re.compile(
    r"\b(?:(?:government|army|federal|regime)\s(?:soldiers|troops|forces|officers)|policem[ae]n|police\sofficers)\b"
)
_ITS_ARMY = re.compile(
    r"['’]?s?\s(?:\w{1,20}\s)?(?:army|military|armed\sforces|soldiers|conscripts?|troops|defen[cs]e\sforces?)\b",
    re.IGNORECASE,
)
NATIONAL = re.compile(
    rf"[{PLACE}{PEOPLE}](?:'s)?\s(?:[\w-]{{1,20}}\s){{0,2}}"
    r"(?:soldiers?|troops|conscripts?|army|military|generals?|colonels?|officers?|pilots?|brigadiers?|airm[ae]n)\b"
)
_LEFT_IT = re.compile(
    r"\b(?:left|quit|deserted|escaped|fled)\s(?:from\s)?(?:it|them|(?:the|her|his|their)\s(?:front|group|movement|army|unit|militia|gang"
    r"|rebels|organi[sz]ation|column|brigade|battalion|guerrillas?))\b"
)
_SAYS = re.compile(
    r"(?:['’]s\s(?:[\w-]{1,20}\s){0,2}(?:spokes\w{3,6}|leader|chief))?\s(?:said|says|told|reported|announced|claim\w{0,3})\b"
)
_OF_ITS = re.compile(r"\bof\sits\b")
_YIELDED = re.compile(
    r"\b(?:surrender(?:s|ed|ing)?|g[ai]ve[sn]?\s(?:\w{1,12}\s)?up|turn(?:s|ed|ing)?\s(?:\w{1,12}\s)?in"
    r"|hand(?:s|ed|ing)?\s(?:\w{1,12}\s)?(?:in|over))\b[^.;]{0,40}?\s(?:to|before)\s(?:the\s)?$"
)


class Origins(Surroundings):
    """The groups that one document speaks of leaving."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        super().__init__(document, mentions)
        self._told: tuple[int, Mention] | None = None
        self._subjects: dict[int, list[Subject]] = {}
        self._settled: dict[str, int] = {}

    def find_subjects_in(self, sentence: Sentence, veiled: str, by_start: Mapping[int, Mention]) -> list[Subject]:
        """List the subjects of a sentence, read once: see `find_subjects`."""
        if sentence.start not in self._subjects:
            found = find_subjects(veiled, by_start)
            self._subjects[sentence.start] = [self._find_army(subject) for subject in found]
        return self._subjects[sentence.start]

    def _find_army(self, subject: Subject) -> Subject:
        """The army that soldiers of a people are of, where the report names it too."""
        if not subject.national:
            return subject
        name = self._document.text[subject.group.start : subject.group.end]
        if "police" in self._document.text[subject.group.end : subject.group.end + _NEAR_POLICE].lower():
            return subject
        armies = [m for m in self._mentions if m.actor.key in self._forces]
        own = [m for m in armies if m.actor.name.startswith(name[:_ALIKE])]
        if not own and len({m.actor.key for m in armies}) == 1 and not self._is_foreign(armies[0]):
            own = [m for m in armies if not _FORCE.search(m.actor.name.lower())]
        army = own[0] if own else None
        return replace(subject, group=army, national=False) if army else subject

    def _is_foreign(self, army: Mention) -> bool:
        """Whether an army has the name of a people in its own, as "Tatmadaw" has not."""
        peoples = (m for m in self._mentions if m.actor.type in ("state", "nationality_or_religious_group"))
        return any(army.actor.name.startswith(self._document.text[m.start : m.end][:_ALIKE]) for m in peoples)

    def note(self, index: int, origin: Mention, goal: Mention | None = None, *, earlier: bool = False) -> None:
        """Remember whom a sentence tells to have been left: the goal, where that is the group the report is about.

        What somebody had left `earlier` is remembered only where the report is about that group.
        """
        if earlier and origin.actor.key != self._main:
            return
        if goal is not None and goal.actor.type in ("state", "place"):
            self._settled[origin.actor.key] = index
        main = goal is not None and goal.actor.key == self._main
        self._told = (index, goal if goal is not None and main else origin)

    def has_settled(self, index: int, origin: Mention) -> bool:
        """Whether those who left a group were just told to have reached a place: where they live is no move."""
        return index - self._settled.get(origin.actor.key, -2 * REACH) <= REACH

    @cached_property
    def is_about_leaving(self) -> bool:
        """Whether the report is on leaving at all."""
        document = self._document
        terms = [term for sentence in document.sentences for term in find_leaving(document.text_of(sentence))]
        headline = document.sentences[: 1 + (document.sentences[0].end < 40)]
        if any(tells_leaving(document.text_of(sentence)) for sentence in headline):
            return True
        return len(terms) >= FEWEST_TERMS or any(term.sure for term in terms)

    def speaks_of_leaving(self, index: int) -> bool:
        """Whether leaving is told shortly before a sentence."""
        return self._is_told_near(index) or any(
            tells_leaving(self._document.text_of(held)) for held in self.before(index)
        )

    def is_fresh(self, index: int) -> bool:
        """Whether a leaving, or people who have left, were told in a sentence or just before it."""
        if self.left_lately(index) or self.has_told(index):
            return True
        return index > 0 and tells_leaving(self._document.text_of(self._document.sentences[index - 1]))

    def has_told(self, index: int) -> bool:
        """Whether one of the two sentences before says which group was left."""
        return self._told is not None and index - self._told[0] <= LATELY

    def is_vague(self, index: int, origin: Mention) -> bool:
        """Whether a report on several groups named this one, which is not its main one, sentences before."""
        groups = {m.actor.key for m in self._mentions if m.actor.type == "armed_group"} - self._forces
        if len(groups) < SEVERAL or origin.actor.key == self._main:
            return False
        return index > 0 and origin.start < self._document.sentences[index - 1].start

    def _is_told_near(self, index: int) -> bool:
        """Whether the group told to have been left last was so in one of the sentences before."""
        if self._told is None or index - self._told[0] > REACH:
            return False
        sentences = self._document.sentences
        return self.may_carry(sentences[self._told[0]], sentences[index])

    def _is_still_meant(self, index: int) -> bool:
        """Whether the group told to have been left last is meant: no sentence since begins with another."""
        if self._told is None:
            return False
        at, told = self._told[0], self._told[1].actor.key
        sentences = self._document.sentences
        far = index - at > NEAR and sentences[at].paragraph != sentences[index].paragraph
        if far and told != self._main and not self._is_left_again(index):
            return False
        first = index if told == self._main else at + 2
        topics = (topic for between in range(max(first, at + 2), index + 1) for topic in self.find_topic(between))
        return all(topic.actor.key == told for topic in topics)

    def _is_left_again(self, index: int) -> bool:
        """Whether a group is left without its name shortly before, in the paragraph ("She herself left the front")."""
        sentences = self._document.sentences
        near = [s for s in sentences[max(0, index - NEAR) : index] if s.paragraph == sentences[index].paragraph]
        return any(_LEFT_IT.search(self._document.text, s.start, s.end) for s in near)

    def find_carried(self, index: int, nearer: Sequence[Mention], words: str, barred: Set[str]) -> Mention | None:
        """The group of the sentences before: left there, else what the report is about, else named last.

        `words` are those of the subject, whose noun may tell an army from rebels; `barred` are keys of other groups, to
        which come those whom somebody has just surrendered to.
        """
        barred = barred | self._find_captors(index)
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
        topics = [m for m in self.find_topic(index) if self._agrees(m, words, barred) and not self._speaks(m)]
        if self._told and self._is_told_near(index):
            if not self._is_still_meant(index):
                return next(iter(topics), None)
            if self._told[1].actor.key in barred:
                return next(iter(topics), None)
            told = self._told[1]
            if told.actor.type == "nationality_or_religious_group" or self._agrees(told, words, barred):
                return told
        if here or topics:
            return (here or topics)[-1]
        recent: list[Mention] = []
        for sentence in reversed(self.before(index)):
            held = [m for m in mentions_in(self._mentions, sentence) if not self._speaks(m)]
            left = self._left_in(sentence, held)
            groups = [m for m in (*reversed(left), *reversed(held)) if self._agrees(m, words, barred)]
            if groups and (left or tells_leaving(self._document.text_of(sentence))):
                return groups[0]
            recent += groups
        main = self._main
        sentence = self._document.sentences[index]
        earlier = [m for m in self._mentions if m.start < sentence.end]
        named_so_far = any(m.actor.type == "armed_group" or _FORCE.search(m.actor.name.lower()) for m in earlier)
        known = earlier if named_so_far or index >= OPENING else self._mentions
        named = (m for m in (*recent, *known) if self.may_carry(m, sentence))
        central = [m for m in named if m.actor.key == main and self._agrees(m, words, barred)]
        if central or recent:
            return (central or recent)[0]
        return self._find_force(words, barred, self._document.sentences[index].start)

    def _speaks(self, mention: Mention) -> bool:
        """Whether a group is whom a sentence has its words from, as those who take others in are."""
        return _SAYS.match(self._document.text, mention.end) is not None

    def _find_captors(self, index: int) -> set[str]:
        """The keys of groups that somebody surrendered to shortly before a sentence."""
        text = self._document.text
        near = ((m, held.start) for held in self.before(index) for m in mentions_in(self._mentions, held))
        return {m.actor.key for m, start in near if _YIELDED.search(text, max(start, m.start - 60), m.start)}

    def _find_force(self, words: str, barred: Set[str], start: int) -> Mention | None:
        """The army that "soldiers" are of when it is named elsewhere, or the state whose army is spoken of."""
        if not any(mention.actor.type == "armed_group" for mention in self._mentions):
            return next(filter(self._has_army, self._mentions), None) or self._deserted
        if not _STATE_NOUN.search(words):
            return None
        sentence = next(held for held in self._document.sentences if held.end > start)
        forces = [m for m in self._mentions if m.actor.key in self._forces and m.actor.key not in barred]
        found = [m for m in forces if self.may_carry(m, sentence)]
        before = [m for m in found if m.start < start]
        nearest = before[-1:] or found[:1]
        return nearest[0] if nearest else self._deserted

    @cached_property
    def _deserted(self) -> Mention | None:
        """The army without a name that the report speaks of leaving."""
        spans = ((s.start, find_deserted(self._document.text_of(s))) for s in self._document.sentences)
        found = next(((start, at) for start, at in spans if at), None)
        return self.find_side((found[0] + found[1][0], found[0] + found[1][1]), frozenset()) if found else None

    def find_topic(self, index: int) -> list[Mention]:
        """The group that the sentence before begins with, which "it" takes up."""
        last = self._document.sentences[index - 1] if index else None
        held = mentions_in(self._mentions, last) if last else ()
        first = [m for m in held[:1] if last and m.start - last.start < _NEAR_FRONT and m.actor.type == "armed_group"]
        return [m for m in first if self.may_carry(m, self._document.sentences[index])]

    def _agrees(self, mention: Mention, words: str, barred: Set[str]) -> bool:
        if mention.actor.type != "armed_group" or mention.actor.key in barred:
            return False
        if _REBEL_NOUN.search(words):
            return mention.actor.key not in self._forces
        if _OFFICIAL.search(words) or _GOVERNMENT.search(words):
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

    def find_side(self, at: Offsets, barred: Set[str]) -> Mention:
        """Whom an unnamed side means: "the army" the army last named before it, else after it, else itself."""
        words = self._document.text[slice(*at)].lower()
        named = find_named(self._document.text, words, self._mentions, self._forces)
        found = [m for m in named if m.actor.key not in barred and not self.are_apart(m.start, at[0])]
        before = [mention for mention in found if mention.start < at[0]]
        nearest = before[-1:] or found[:1]
        return nearest[0] if nearest else name_side(self._document, at)

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
            left = [mention.actor.key for mention in self._left_in(sentence, held)]
            counts.update(dict.fromkeys(left, 3))
            groups = [m.actor.key for m in held if m.actor.type == "armed_group" and m.actor.key not in self._forces]
            counts.update(groups if index else groups * 3)
        most = counts.most_common(1)
        return most[0][0] if most and most[0][1] >= LEAST_WEIGHT else None


_LEFT = re.compile(
    rf"\b(?:from|left|leave|leaving|quit|quitting|fled|fleeing|escaped|escaping|deserted|deserting|abandon(?:ed|ing)"
    rf"|out\sof|served\swith|ranks\sof|(?:split|mutiny|rift)\s(?:of|in|within))\s(?:[\w'-]{{1,20}}\s){{0,2}}(?P<object>{GROUP}++)(?!{LAND})"
)


def tells_leaving(text: str) -> bool:
    """Whether a text tells a leaving that is neither denied nor called for."""
    return any(not term.negated and not term.asked for term in find_leaving(text))
