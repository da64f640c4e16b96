"""Whom somebody leaves who is said to go somewhere: the group spoken of, and whether it is a leaving at all."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache, cached_property

from defections.leaving import find_leaving
from defections.lexicons import load_rows
from defections.records import Document, Mention, Sentence
from defections.veils import GROUP, mentions_in, veil

# Sentences before the one in hand that may still say who is meant.
REACH = 3

# So many terms of leaving make a report one about leaving; so much weight makes a group the one it is about.
FEWEST_TERMS = 3
LEAST_WEIGHT = 5

_TO_JOIN = re.compile(r"\s(?:\S{1,20}\s){0,8}?to\s(?:join|fight|attack|train|marry)\b")
_OPERATION = re.compile(
    r"\b(?:attack|raid|seiz|captur|ambush|launch|offensive|clash|shell|bomb|assault|kidnap|loot|smuggl|invad|patrol)"
    r"\w{0,6}\b"
)
_SPEAKS = re.compile(
    r",?\s(?:says?|said|claim(?:s|ed)|report(?:s|ed)|estimat(?:es|ed)|admit(?:s|ted)|announced|den(?:ies|ied))\b"
)
_JOINERS = re.compile(
    r"\b(?:left|leave|leaving|travel\w{0,4}|went|gone|go|flew|flown)\s(?:[\w'-]{1,20}\s){0,4}to\s(?:join|fight)\b"
)
_STATE_FORCE = re.compile(r"\b(?:army|forces?|police|troops|military|guard)\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"""
    \b(?: not | never | none | neither | nobody | no\sone | cannot | should | must | would | could | might | may
      | can | if | unless
      | (?:want|hop|plan|intend|try|tri|attempt|fail|refus|threaten|prepar)\w{0,4}\sto
      | (?:unable|likely|ready|willing|about)\sto
      | urg\w{1,4} | ask(?:ed|ing)?(?:\s\w{1,20}){0,2}\sto | call\w{0,3}\s(?:up)?on | order\w{0,3} | invit\w{1,4}
      | encourag\w{1,4}
      | persuad\w{1,3} | prevent\w{0,4} | stop\w{0,4} | forbid\w{0,5} | thought\sof | dream\w{0,3}\sof
      | consider\w{0,4}
      | denied | deny | fear\w{0,3} | deport\w{1,5} | extradit\w{1,5} | transferred )
      (?:\s[^\s,;.]{1,60}){0,5}\s?$
    | n't(?:\s[^\s,;.]{1,60}){0,2}\s?$
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[;:]|\s[–—-]\s|\b(?:while|whereas|but|although|though)\b")
_WORD = re.compile(r"[a-z]{1,20}")
_LEFT_GROUP = re.compile(
    rf"""
    \b(?: from | left | leave | leaving | quit | quitting | fled | fleeing | escaped | escaping | deserted
      | deserting | abandoned
      | abandoning | out\sof | served\swith
      | (?:members?|militants?|fighters?|rebels?|soldiers?|men|women|ranks|commanders?|deserters?|defectors?)\sof )\s
      (?:[\w'-]{{1,20}}\s){{0,2}} (?P<object>{GROUP}+)
    | (?P<adjective>{GROUP}+)(?:'s?)?\s (?:[\w'-]{{1,20}}\s){{0,2}}
      (?:fighters?|defectors?|deserters?|members?|militants?|recruits?|soldiers?|ranks|brides?|men|commanders?)\b
    """,
    re.VERBOSE,
)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_rows("move_words", ("word", "kind")) if row["kind"] == kind)


class Origins:
    """The groups that one document speaks of leaving."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._document = document
        self._mentions = mentions

    def is_leaving(self, needs: str, index: int, veiled: str, match: re.Match[str]) -> bool:
        """Whether somebody really leaves an armed group in this match; `needs`: see `directions.Direction`."""
        before = veiled[: match.start()]
        if _UNREAL.search(before[-160:]) or _TO_JOIN.match(veiled, match.end()):
            return False
        if needs == "nothing":
            return True
        clause = _CLAUSE.split(before)[-1][-120:]
        words = set(_WORD.findall(clause))
        if _JOINERS.search(before):
            return False
        led = _tells_leaving(before)
        if not led and not words.isdisjoint(_words("civilian")):
            return False
        named = not words.isdisjoint(_words("member"))
        pointing = not words.isdisjoint(_words("pronoun")) or len(words) < 3
        carried = led or self._speaks_of_leaving(index)
        if needs in ("member", "side") and (named or GROUP in clause):
            return True
        if needs == "side" and pointing and self._is_about_leaving:
            return True
        if needs == "crossing" and (named or pointing) and self._is_about_leaving and not _OPERATION.search(veiled):
            return True
        return led or (carried and (named or pointing or GROUP in clause))

    @cached_property
    def _is_about_leaving(self) -> bool:
        document = self._document
        terms = [term for sentence in document.sentences for term in find_leaving(document.text_of(sentence))]
        return len(terms) >= FEWEST_TERMS and any(term.sure for term in terms)

    def _speaks_of_leaving(self, index: int) -> bool:
        return any(_tells_leaving(self._document.text_of(held)) for held in self._before(index))

    def _before(self, index: int) -> Sequence[Sentence]:
        return self._document.sentences[max(0, index - REACH) : index]

    def resolve(
        self,
        index: int,
        match: re.Match[str],
        by_start: Mapping[int, Mention],
        target: Mention | None,
        reached: Set[Mention] = frozenset(),
    ) -> Mention | None:
        """The group that is left where the match names none: the clause's, the sentence's, or the one before.

        `reached` are the ends of moves found earlier in the sentence, which nobody leaves in it.
        """
        target_key = target.actor.key if target else None
        clause = max((cut.end() for cut in _CLAUSE.finditer(match.string, 0, match.start())), default=0)
        nearest = [
            mention
            for start, mention in sorted(by_start.items())
            if start < match.start()
            and mention.actor.type == "armed_group"
            and mention.actor.key != target_key
            and mention not in reached
            and not _SPEAKS.match(match.string, start + mention.end - mention.start)
        ]
        in_clause = [
            mention
            for mention in nearest
            if by_start.get(self._offset(index, mention)) and self._offset(index, mention) >= clause
        ]
        if in_clause:
            return in_clause[-1]
        main = [mention for mention in nearest if mention.actor.key == self._main]
        if main or (nearest and not clause):
            return (main or nearest)[-1]
        return self._carried(index, target_key)

    def _offset(self, index: int, mention: Mention) -> int:
        return mention.start - self._document.sentences[index].start

    def _carried(self, index: int, target_key: str | None) -> Mention | None:
        """The group of the sentences before: left there, else what the report is about, else named last."""
        recent: list[Mention] = []
        for sentence in reversed(self._before(index)):
            left, held = self._left_in(sentence)
            for mention in (*reversed(left), *reversed(held)):
                if mention.actor.type == "armed_group" and mention.actor.key != target_key:
                    recent.append(mention)
            if left and recent:
                return recent[0]
        named = [mention for mention in recent if mention.actor.key == self._main]
        if named or recent:
            return (named or recent)[0]
        return next((held for held in self._mentions if held.actor.key == self._main != target_key), None)

    def _left_in(self, sentence: Sentence) -> tuple[list[Mention], Sequence[Mention]]:
        """The groups that a sentence speaks of as left or as having members, and all its mentions."""
        held = mentions_in(self._mentions, sentence)
        if not any(mention.actor.type == "armed_group" for mention in held):
            return [], held
        by_start = {mention.start - sentence.start: mention for mention in held}
        matches = _LEFT_GROUP.finditer(veil(self._document.text, sentence, held))
        left = [by_start.get(match.start(match.lastgroup or 0)) for match in matches]
        return [mention for mention in left if mention is not None], held

    @cached_property
    def _main(self) -> str | None:
        """The key of the group that the report is about: most often left, named in the headline, named at all."""
        counts: Counter[str] = Counter()
        for index, sentence in enumerate(self._document.sentences):
            left, held = self._left_in(sentence)
            counts.update(dict.fromkeys((mention.actor.key for mention in left), 3))
            groups = [
                mention.actor.key
                for mention in held
                if mention.actor.type == "armed_group" and not _STATE_FORCE.search(mention.actor.name)
            ]
            counts.update(groups if index else groups * 3)
        most = counts.most_common(1)
        return most[0][0] if most and most[0][1] >= LEAST_WEIGHT else None


def _tells_leaving(text: str) -> bool:
    return any(not term.negated and not term.asked for term in find_leaving(text))
