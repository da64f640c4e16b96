"""What is told shortly before a sentence: whom "he" means, who has joined what, whether civilians are spoken of."""

import re
from collections.abc import Sequence
from functools import cached_property

from defections.leaving.crowds import speaks_of_crowd
from defections.leaving.items import find_items
from defections.leaving.outsiders import find_outsiders
from defections.leaving.terms import find_leaving
from defections.leaving.veils import GROUP, mentions_in, veil
from defections.records import Document, Mention, Sentence

# Sentences before the one in hand that may still say who is meant.
REACH = 5
# Sentences before it that may say whose somebody was.
NEAR = 3
# Sentences before it in which a leaving is fresh enough for "he went to Y" to tell where it led.
LATELY = 2
_BELONGING = re.compile(
    r"\b(?:married|wife|bride|widow|(?:recruited|abducted|kidnapped|taken|seized)\sby|joined|(?:fought|served|trained)\s"
    r"(?:for|with|in|under)|spent|among|(?:was|been)\s(?:in|with)|(?:was|been|used)\s(?:an?|the|to)\s"
    r"(?:[\w-]{1,20}\s){1,4}?(?:for|of|in|with)|swore\s(?:an?\s)?(?:oath|loyalty|allegiance)\sto)\s"
    rf"(?:[\w'-]{{1,20}}\s){{0,5}}?{GROUP}"
)
_JOINED = re.compile(rf"\b(?:joined|enlisted|signed\sup|volunteered)\s(?:[\w'-]{{1,20}}\s){{0,4}}{GROUP}")


class Surroundings:
    """A document with its names, and what is told shortly before each of its sentences."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._document = document
        self._mentions = mentions
        self._sure: dict[int, bool] = {}

    def speaks_of_belonging(self, index: int) -> bool:
        """Whether somebody is said shortly before a sentence to have been of a group, or taken or married by it."""
        for held in self.before(index)[-NEAR:]:
            veiled = veil(self._document.text, held, mentions_in(self._mentions, held))
            if _BELONGING.search(veiled):
                return True
        return False

    def left_just_before(self, index: int) -> bool:
        """Whether the sentence before tells a leaving that is one without a group's name too."""
        return index > 0 and self._tells_surely(index - 1)

    def left_lately(self, index: int) -> bool:
        """Whether a sentence, or one of the two before it, tells such a leaving."""
        return any(self._tells_surely(at) for at in range(max(0, index - LATELY), index + 1))

    def knows(self, key: str, start: int) -> bool:
        """Whether an actor is named before a place of the text."""
        first = next((mention.start for mention in self._mentions if mention.actor.key == key), start)
        return first < start

    def _tells_surely(self, index: int) -> bool:
        if index not in self._sure:
            text = self._document.text_of(self._document.sentences[index])
            self._sure[index] = any(term.sure and not term.negated and not term.asked for term in find_leaving(text))
        return self._sure[index]

    def told_of_joining(self, index: int) -> bool:
        """Whether the last thing told before a sentence is that somebody joined a group."""
        for held in reversed(self.before(index)[-NEAR:]):
            if any(term.sure for term in find_leaving(self._document.text_of(held))):
                return False
            if _JOINED.search(veil(self._document.text, held, mentions_in(self._mentions, held))):
                return True
        return False

    def told_of_crowd(self, index: int) -> bool:
        """Whether the people spoken of last before a sentence are civilians."""
        for held in reversed(self.before(index)[-NEAR:]):
            crowd = speaks_of_crowd(veil(self._document.text, held, mentions_in(self._mentions, held)))
            if crowd is not None:
                return crowd
        return False

    def means_outsider(self, index: int, end: int) -> bool:
        """Whether "he" means a person with an office: the one named last in the paragraph."""
        sentences = self._document.sentences
        near = [s for s in sentences[max(0, index - NEAR) : index + 1] if s.paragraph == sentences[index].paragraph]
        held = [m for s in near for m in mentions_in(self._mentions, s) if m.start < end and m.actor.type == "person"]
        return bool(held) and held[-1].actor.key in self.outsiders

    @cached_property
    def outsiders(self) -> frozenset[str]:
        """The keys of persons with an office, who have left nobody."""
        return find_outsiders(self._document, self._mentions)

    def before(self, index: int) -> Sequence[Sentence]:
        """The sentences shortly before one that tell of the same."""
        sentences = self._document.sentences
        return [held for held in sentences[max(0, index - REACH) : index] if self.may_carry(held, sentences[index])]

    def may_carry(self, span: Sentence | Mention, sentence: Sentence) -> bool:
        """Whether what a span names may be meant in a sentence: a second story speaks of others than the first."""
        story = self._document.stories[sentence.story]
        if self.are_apart(span.start, sentence.start):
            return False
        return story.role != "secondary" or story.start <= span.start < story.end

    def are_apart(self, one: int, other: int) -> bool:
        """Whether two places of the text stand in two items of a digest."""
        first, last = sorted((one, other))
        return any(first < start <= last for start in self._items)

    @cached_property
    def _items(self) -> list[int]:
        return find_items(self._document, self._mentions)
