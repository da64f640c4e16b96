"""Who left whom for whom or where: rules over veiled sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from defections.origins import Origins
from defections.records import Document, Mention, Move, Offsets, Sentence
from defections.veils import BODY, GROUP, PLACE, mentions_in, veil

_STOPS = (
    "and|or|from|who|whom|which|that|after|because|when|where|while|before|since|until|as|but|than|if|fear|fears|lack|want"
    "|reason|reasons|failing|failure|months?|years?|weeks?|days?|hours?|against|accuse|accused|accusing|said|says|told|fight|talks"
)
_WORDS = rf"(?:(?!(?:{_STOPS})\b)[\w'-]{{1,25}}(?:'s)?,?\s){{0,6}}?"
_SIDE = r"(?:army|military|soldiers|troops|police|government|authorities|security forces|forces|state|regime|loyalists|rebels)"
_TO = rf"{_WORDS}['\"“]?(?P<to>(?:{GROUP}|{BODY})+|{PLACE}+)"
_FROM = rf"{_WORDS}['\"“]?(?P<from>(?:{GROUP}|{BODY})+)"
_GAP = r"(?:[\w'-]{1,25},?\s){0,7}?"
_LEFT = (
    r"(?:left|leav(?:e|es|ing)|quit(?:s|ting)?|desert(?:s|ed|ing)?|abandon(?:s|ed|ing)?|fle(?:d|es|e|eing)|escap(?:ed|es|e|ing)"
    r"|defect(?:ed|s|ing)?|ditch(?:ed|ing)|dump(?:ed|ing)|forsook|forsak(?:en|ing)|broke(?:n)?(?:\s(?:with|away))?|split|walk(?:ed|ing)?\s(?:out|away))"
    r"(?:\s(?:from|on|of|out\sof))?"
)
_GO = (
    r"(?:go|goes|gone|went|going|cross(?:ed|es|ing)?|fl(?:ed|ee|ees|eeing)|escap(?:ed|es|e|ing)|slip(?:ped|ping|s)?|walk(?:ed|s|ing)?|made\s(?:his|her|their)\sway"
    r"|ran|run|head(?:ed|ing|s)?|mov(?:ed|ing)|return(?:ed|ing)?|travel(?:led|ling|ed|ing)?|sneak(?:ed|ing)|snuck|swam|sail(?:ed|ing)|drove|made\sit|turned\sup|took\srefuge|sought\s(?:refuge|asylum|shelter)|found\srefuge)"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """`sure`: the words alone tell that a member leaves; otherwise the text round them must speak of leaving."""

    name: str
    pattern: re.Pattern[str]
    sure: bool


def _rule(name: str, pattern: str, *, sure: bool) -> _Rule:
    return _Rule(name, re.compile(pattern, re.VERBOSE if "\n" in pattern else 0), sure)


_RULES = (
    # "defected from the … to …", "switched allegiance from … to …"
    _rule(
        "from-to",
        rf"\b(?:defect|desert|switch|transfer|cross|mov|shift|chang|go|gone|went|side|allegiance|turn)\w{{0,7}}\s(?:[\w'-]{{1,20}}\s){{0,4}}from\s{_FROM}(?:'s?)?,?\s{_GAP}(?:to|into|for|over\sto)\s{_TO}",
        sure=True,
    ),
    # "left … for …", "quit … to join …", "left it for …"
    _rule(
        "left-for",
        rf"\b{_LEFT}\s(?:{_FROM}|(?:it|them|the\s(?:group|movement|organi[sz]ation|militia|army|front|party|faction))\b)(?:'s?)?,?\s{_GAP}(?:(?:for|into|to\sjoin|(?:and|then|,)\s(?:later\s|then\s|has\s|have\s|had\s)?join(?:ed|ing)|and\sgo(?:ing)?\sto|and\swent\sto)\s{_TO}|(?:and\s)?(?:{_GO}\s(?:\w{{1,12}}\s)?(?:to|into|across\sinto|over\sto|for)|to|towards?|reach(?:ed|ing)?)\s{_TO.replace('?P<to>', '?P<to2>')})",
        sure=True,
    ),
    # "joined … after leaving …"
    _rule(
        "joined-after",
        rf"\b(?:join(?:ed|s|ing)?|with)\s{_TO}(?:'s?)?,?\s{_GAP}(?:after|from|having)\s(?:{_LEFT}\s)?{_FROM}",
        sure=True,
    ),
    # "… defected to …", "surrendered to …", "went over to …"
    _rule(
        "to-side",
        rf"\b(?:defect(?:ed|s|ing)?|desert(?:ed|s|ing)?|surrender(?:ed|s|ing)?|g[ai]ve(?:n)?\s\w{{3,10}}sel(?:f|ves)\sup|turn(?:ed|ing)\s\w{{3,10}}sel(?:f|ves)\s(?:in|over)|(?:switch|chang)(?:ed|ing|es)\s(?:sides|allegiances?)|(?:go|goes|gone|went|going|came|come|cross(?:ed|ing|es)?)\sover)\s{_GAP}(?:to|towards|into)\s(?:{_TO}|(?:the\s|a\s)?(?:[\w'-]{{1,20}}\s){{0,3}}(?P<side>{_SIDE})\b)",
        sure=True,
    ),
    # "fled to …", "escaped across the border into …"
    _rule(
        "fled-to",
        rf"\b(?:fl(?:ed|ee|ees|eeing)|escap(?:ed|es|e|ing)|slip(?:ped|ping|s)?\s(?:away|out|over|across)|(?:took|taken|sought|found)\s(?:refuge|shelter|asylum)|r[au]n\saway|made\s(?:his|her|their)\sescape)\s{_GAP}(?:to|into|towards?|for|across\sinto|in)\s{_TO}",
        sure=True,
    ),
    # "went to areas held by …", "crossed into …", "walked to …": only where leaving is spoken of
    _rule(
        "went-to",
        rf"\b{_GO}\s(?:[\w'-]{{1,20}}\s){{0,4}}?(?:to|into|towards?|for|across\sinto|across\sthe\s\w{{1,12}}\sinto)\s(?:{_TO}|(?:the\s)(?:[\w'-]{{1,20}}\s){{0,2}}(?P<side>{_SIDE})(?:'s)?\s(?:lines?|side|positions?|post|base)\b)",
        sure=False,
    ),
    # "they reached …"
    _rule("reached", rf"\b(?:reach(?:ed|es|ing)?|arriv(?:ed|ing)\s(?:in|at))\s{_TO}", sure=False),
    # "are now with …", "swore allegiance to …", "joined …"
    _rule(
        "now-with",
        rf"\b(?:now\s(?:\w{{1,12}}\s)?(?:with|in|among)|(?:sworn|swore|swear|swearing|pledg(?:ed|ing|e))\s(?:\w{{1,12}}\s){{0,2}}(?:allegiance|loyalty|fealty|bayah?|oaths?)\s(?:\w{{1,12}}\s)?to|sid(?:ed|ing)\swith|join(?:ed|ing)?(?:\sup\swith)?|(?:taken|took)\sup\swith)\s{_TO.replace(f'|{PLACE}+', '')}(?!\s(?:in|for|on)\s\w{{1,20}}ing\b)",
        sure=False,
    ),
)
_TRIGGER = re.compile(
    r"\b(?:defect|desert|switch|chang|surrender|cross|fl(?:ed|ee)|escap|left|leav|quit|join|go(?:ne|es|ing)?\b|went|walk|slip|r[au]n\b|reach|arriv|now\b|sw[oe]r|pledg|sid|abandon|head|mov|return|travel|sneak|made|took|turn|g[ai]ve|sought|found|split|broke|tr[ai]nsfer|shift|drove|sa[il]|swam)",
    re.IGNORECASE,
)


def extract_moves(document: Document, mentions: Sequence[Mention]) -> Iterator[Move]:
    """Yield who left whom for whom or where, in order of appearance.

    One end at least is a mention; a move needs leaving: who joins from home, travels, or is urged to leave makes none.
    """
    if not any(mention.actor.type in ("armed_group", "organisation") for mention in mentions):
        return
    origins = Origins(document, mentions)
    for index, sentence in enumerate(document.sentences):
        if _TRIGGER.search(document.text, sentence.start, sentence.end):
            yield from _moves_of(document, mentions, origins, index, sentence)


def _moves_of(
    document: Document, mentions: Sequence[Mention], origins: Origins, index: int, sentence: Sentence
) -> Iterator[Move]:
    held = mentions_in(mentions, sentence)
    veiled = veil(document.text, sentence, held)
    by_start = {mention.start - sentence.start: mention for mention in held}
    seen: set[tuple[str | None, str | None]] = set()
    taken: list[Offsets] = []
    for rule in _RULES:
        for match in rule.pattern.finditer(veiled):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            origin = origins.find(rule.sure, index, veiled, match, by_start)
            target = _mention_of(match, ("to", "to2"), by_start)
            if origin is None or (origin.unknown and target is None):
                continue
            ends = (origin.mention and origin.mention.actor.key, target and target.actor.key)
            if ends in seen or ends[0] == ends[1]:
                continue
            seen.add(ends)
            taken.append(match.span())
            yield _make(rule, sentence, match, origin.mention, target)


def _mention_of(match: re.Match[str], names: Sequence[str], by_start: dict[int, Mention]) -> Mention | None:
    groups = match.groupdict()
    return next((by_start.get(match.start(name)) for name in names if groups.get(name)), None)


def _make(
    rule: _Rule, sentence: Sentence, match: re.Match[str], origin: Mention | None, target: Mention | None
) -> Move:
    return Move(
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        from_at=(origin.start, origin.end) if origin else None,
        to_at=(target.start, target.end) if target else None,
        rule=rule.name,
    )
