"""Whom somebody leaves who is said to go somewhere: the group spoken of, and whether it is a leaving at all."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from defections.leaving import find_leaving
from defections.lexicons import load_rows
from defections.records import Document, Mention
from defections.veils import GROUP, mentions_in, veil

# Sentences before the one in hand that may still say who is meant.
REACH = 3

_UNREAL = re.compile(
    r"""
    \b(?: not | never | nobody | no\sone | cannot | urg\w{1,4} | ask(?:ed|ing)?(?:\s\w+){0,2}\sto | call\w{0,3}\s(?:up)?on | order\w{0,3}
      | should | must | would | could | might | may | can | if | unless | want\w{0,3}\sto | hop\w{1,3}\sto | plan\w{0,4}\sto | intend\w{0,3}\sto
      | try(?:ing)?\sto | tried\sto | attempt\w{0,4}\sto | fail\w{0,3}\sto | refus\w{1,3}\sto | unable\sto | threaten\w{0,3}\sto | prepar\w{1,3}\sto
      | prevent\w{0,4} | stop\w{0,4} | forbid\w{0,5} | invit\w{1,4} | encourag\w{1,4} | persuad\w{1,3} | thought\sof | dream\w{0,3}\sof
      | consider\w{0,4} | denied | deny | fear\w{0,3} | likely\sto | ready\sto | willing\sto | about\sto | deport\w{1,5} | extradit\w{1,5} | transferred )
      (?:\s[\w'-]{1,20}){0,4}\s?$
    | n't(?:\s[\w'-]{1,20}){0,2}\s?$
    """,
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[;:]|\s[–—-]\s|\b(?:while|whereas|but|although|though)\b")
_WORD = re.compile(r"[a-z]{1,20}")
_LEFT_GROUP = re.compile(
    rf"""
    \b(?:from|left|leave|leaving|quit|quitting|fled|fleeing|escaped|escaping|deserted|deserting|abandoned|abandoning|out\sof|ranks\sof|members?\sof|served\swith)\s
      (?:[\w'-]{{1,20}}\s){{0,2}} (?P<object>{GROUP}+)
    | (?P<adjective>{GROUP}+)(?:'s?)?\s(?:[\w'-]{{1,20}}\s){{0,2}}(?:fighters?|defectors?|deserters?|members?|militants?|recruits?|soldiers?|ranks|brides?|men|commanders?)\b
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom somebody leaves: a mention of the group, or unknown."""

    mention: Mention | None

    @property
    def unknown(self) -> bool:
        """Whether the text does not tell whom."""
        return self.mention is None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_rows("move_words", ("word", "kind")) if row["kind"] == kind)


class Origins:
    """The groups that one document speaks of leaving."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._document = document
        self._mentions = mentions
        self._main = self._find_main()

    def find(
        self, sure: bool, index: int, veiled: str, match: re.Match[str], by_start: Mapping[int, Mention]
    ) -> Origin | None:
        """Whom they leave in this sentence's match; None when nobody leaves an armed group there."""
        before = veiled[: match.start()]
        if _UNREAL.search(before[-80:]) or re.search(r"\bto\sjoin\b", veiled[match.end() : match.end() + 25]):
            return None
        if match.groupdict().get("from"):
            return Origin(by_start.get(match.start("from")))
        clause = _CLAUSE.split(before)[-1]
        if not self._is_member(index, clause, before, sure):
            return None
        return Origin(self._resolve(index, match, by_start))

    def _is_member(self, index: int, clause: str, before: str, sure: bool) -> bool:
        """Whether the clause's subject are people of a group, and leave it."""
        words = set(_WORD.findall(clause[-120:]))
        led = any(not term.negated and not term.asked for term in find_leaving(before))
        member = GROUP in clause or not words.isdisjoint(_words("member"))
        if not words.isdisjoint(_words("civilian")) and not led:
            return False
        if sure and (member or led):
            return True
        carried = self._speaks_of_leaving(index)
        pointing = not words.isdisjoint(_words("pronoun")) or len(words) < 3
        return led or (carried and (member or pointing))

    def _speaks_of_leaving(self, index: int) -> bool:
        sentences = self._document.sentences[max(0, index - REACH) : index]
        return any(
            not term.negated and not term.asked
            for sentence in sentences
            for term in find_leaving(self._document.text_of(sentence))
        )

    def _resolve(self, index: int, match: re.Match[str], by_start: Mapping[int, Mention]) -> Mention | None:
        target = match.start("to") if "to" in match.groupdict() and match["to"] else -1
        target_key = by_start[target].actor.key if target in by_start else None
        nearest = [
            mention
            for start, mention in sorted(by_start.items())
            if start < match.start() and mention.actor.type == "armed_group" and mention.actor.key != target_key
        ]
        if nearest:
            return nearest[-1]
        return self._carried(index, target_key)

    def _carried(self, index: int, target_key: str | None) -> Mention | None:
        """The group of the sentences before; the one that the report is about leaving is preferred."""
        recent = [
            mention
            for sentence in self._document.sentences[max(0, index - REACH) : index]
            for mention in mentions_in(self._mentions, sentence)
            if mention.actor.type == "armed_group" and mention.actor.key != target_key
        ]
        for mention in reversed(recent):
            if mention.actor.key == self._main:
                return mention
        if recent:
            return recent[-1]
        return next((held for held in self._mentions if held.actor.key == self._main != target_key), None)

    def _find_main(self) -> str | None:
        """The key of the group that is most often spoken of as left, or as having members; None when none is."""
        counts: Counter[str] = Counter()
        for sentence in self._document.sentences:
            held = mentions_in(self._mentions, sentence)
            if not any(mention.actor.type == "armed_group" for mention in held):
                continue
            by_start = {mention.start - sentence.start: mention for mention in held}
            for match in _LEFT_GROUP.finditer(veil(self._document.text, sentence, held)):
                mention = by_start.get(match.start(match.lastgroup or 0))
                if mention is not None:
                    counts[mention.actor.key] += 1
        return counts.most_common(1)[0][0] if counts else None
