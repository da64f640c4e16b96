"""Reports with their figures marked in the text and the relations below: what the weights of relations are fitted on.

A file holds some reports, each after a line "@@ name". A figure is marked [[name|words|what is counted|unit]], the
last two left out where the words say it. After a line "===" each relation has a line: its kind (sum, share, part, same;
rival for two numbers that sources set against each other), the whole and the parts; "?" before it where it is a matter
of judgement, "!" or "~" after it where the numbers do not fit or cannot be compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.gold import Gold, GoldFigure, GoldRelation
from benchmarks.matching import overlap
from defections.numbers.numerals import read_numeral
from defections.numbers.tokens import split_tokens
from defections.reading import make_document
from defections.records import Document, Figure

_MARK = re.compile(r"\[\[(\w+)\|([^\]|]*)(?:\|([^\]|]*))?(?:\|([a-z]+))?\]\]")
_REPORT = re.compile(r"^@@ (.+)\n", re.MULTILINE)
_KINDS = {"part": "part_of", "same": "same_quantity", "rival": "same_quantity"}
_VERDICTS = {"!": "inconsistent", "~": "not_checkable"}
_INNER = re.compile(r"\bof (?:the|its|these|those|his|their)\b")


@dataclass(frozen=True)
class MarkedReport:
    """A report of a file: its text without the marks, its figures by the names in the marks, its relations."""

    batch: str
    name: str
    text: str
    figures: dict[str, GoldFigure]
    relations: tuple[GoldRelation, ...]

    def as_document(self) -> Document:
        """The report as if read from a file."""
        return make_document(self.text.encode(), path=f"{self.name}.txt", article_id=self.name)

    def as_gold(self, found: tuple[Figure, ...]) -> Gold:
        """The annotation, a figure without a number in its words given that of the one found there.

        Args:
            found: the figures as extracted.
        """
        figures = [_complete(gold, found) for gold in self.figures.values()]
        inner = [_make_inner(gold, one) for gold in figures for one in found if _is_inside(gold, one)]
        return Gold(f"{self.batch}/{self.name}", self.text, (*figures, *inner), self.relations, *((),) * 11)


def read_marked(path: Path) -> Iterator[MarkedReport]:
    """Read the reports of one file."""
    _, *pieces = _REPORT.split(path.read_text(encoding="utf-8"))
    for name, piece in zip(pieces[::2], pieces[1::2], strict=True):
        body, _, lines = piece.partition("\n===\n")
        text, figures = _read_marks(body)
        relations = [one for line in lines.splitlines() if line.strip() for one in _read_relation(line, figures)]
        yield MarkedReport(path.stem, name, text, figures, (*relations, *_repeat_definite(figures, relations)))


def _read_marks(body: str) -> tuple[str, dict[str, GoldFigure]]:
    text, at, figures = "", 0, {}
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        name, words, _, unit = mark.groups()
        figures[name] = _make_figure(len(text), name, words, unit or _guess_unit(words))
        text, at = text + words, mark.end()
    return text + body[at:], figures


def _make_figure(start: int, name: str, words: str, unit: str) -> GoldFigure:
    value, low, high = _read_number(words)
    return GoldFigure(
        span=(start, start + len(words)),
        text=f"{name}:{words}",
        value=value,
        low=low,
        high=high,
        qualifier="exact",
        alt_qualifiers=("exact",),
        unit=unit,
        kind="count",
        referent=None,
        credit=None,
        alt_credits=(),
        as_of=None,
        optional=False,
    )


def _read_number(words: str) -> tuple[float | None, float | None, float | None]:
    tokens = split_tokens(words, 0, len(words))
    number = next((one for at in range(len(tokens)) if (one := read_numeral(tokens, at)) is not None), None)
    if number is None:
        return None, None, None
    return (number.value, None, None) if number.value is not None else (None, number.low, number.high)


def _guess_unit(words: str) -> str:
    if re.search(r"%|per ?cent", words):
        return "percent"
    if re.search(r"(?i)\b(?:half|thirds?|quarters?|fifths?|tenth|one in|out of|in ten|in five)\b", words):
        return "share"
    return "money" if re.search(r"[$€£]", words) else "people"


def _read_relation(line: str, figures: dict[str, GoldFigure]) -> list[GoldRelation]:
    is_optional, line = line.startswith("?"), line.lstrip("? ").rstrip()
    verdict = _VERDICTS.get(line[-1], "inconsistent" if line.startswith("rival") else "consistent")
    kind, whole, *names = line.rstrip("!~").split()
    parts = tuple(figures[name].text for name in names)
    kind = _KINDS.get(kind, kind)
    if kind in ("sum", "share"):
        verdict = "derived" if kind == "share" and len(parts) == 1 else verdict
        return [GoldRelation(kind, verdict, figures[whole].text, parts, is_optional)]
    return [GoldRelation(kind, verdict, figures[whole].text, (part,), is_optional) for part in parts]


def _repeat_definite(figures: dict[str, GoldFigure], relations: list[GoldRelation]) -> Iterator[GoldRelation]:
    """The repeats that need no line: "the 23" after "23 men"."""
    order = list(figures.values())
    told = {part for one in relations if one.kind == "same_quantity" for part in one.parts}
    for place, one in enumerate(order):
        if re.fullmatch(r"(?i)(?:the|those|these)(?: first)? \w+", one.text.partition(":")[2]) and one.text not in told:
            same = [each for each in order[:place] if each.value == one.value is not None]
            if same:
                yield GoldRelation("same_quantity", "consistent", same[0].text, (one.text,), False)


def _complete(gold: GoldFigure, found: tuple[Figure, ...]) -> GoldFigure:
    if gold.value is not None:
        return gold
    there = [one for one in found if overlap((one.start, one.end), gold.span)]
    if not there:
        return gold
    one = min(there, key=lambda each: abs(each.start - gold.span[0]))
    return replace(gold, value=one.value, low=one.low, high=one.high)


def _is_inside(gold: GoldFigure, one: Figure) -> bool:
    is_inner = gold.span[0] < one.start and one.end <= gold.span[1] and one.value != gold.value
    return is_inner and _INNER.search(gold.text) is not None


def _make_inner(gold: GoldFigure, one: Figure) -> GoldFigure:
    """The whole in the words of its part ("two of the nine"), which has no mark of its own."""
    span = (one.start, one.end)
    return replace(gold, span=span, text=f"in {gold.text}", value=one.value, low=one.low, high=one.high, optional=True)
