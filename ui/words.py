"""Words a reader uses for what the tables hold: labels, numbers, dates, singular and plural."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from defections.codebook import load_codebook
from defections.numbers.tokens import number_words

QUALIFIERS = {
    "exact": "exactly as stated",
    "at_least": "at least",
    "at_most": "at most",
    "about": "about",
    "more_than": "more than",
    "less_than": "less than",
    "range": "a range",
    "vague": "no exact number",
}
UNITS = {
    "people": "People",
    "aircraft": "Aircraft",
    "percent": "Percentages",
    "share": "Shares of a whole",
    "money": "Money",
    "duration": "Durations",
    "distance": "Distances",
    "events": "Events",
    "places": "Places",
    "other": "Other things counted",
}
ROLES = {"main": "main story", "secondary": "second story", "sidebar": "list or box"}
ACTOR_TYPES = {
    "person": "Person",
    "armed_group": "Armed group",
    "organisation": "Organisation",
    "state": "State",
    "place": "Place",
    "media": "News outlet",
    "nationality_or_religious_group": "People or faith",
}
FAMILIES = {"push": "Pushed away", "pull": "Drawn away", "barrier": "Kept from leaving"}
VERDICTS = {
    "consistent": "✓ fits",
    "inconsistent": "✗ does not fit",
    "derived": "≈ derived",
    "not_checkable": "? cannot be checked",
}
_COUNTABLE = ("people", "aircraft", "events", "places", "other")  # in other units the words of a number name it
_WORD = re.compile(r"[^\W\d_]{2,}")
_CLAUSE = re.compile(r",| (?:who|whom|which|that)\b")
# Where a noun phrase has come to its noun, as far as endings tell.
_COUNTED = re.compile(
    r"(?:[^\W\d_]\S* ){0,3}?(?:people|men|women|children|police|troops|\w+[^\Ws]s)(?=\s|$)", re.IGNORECASE
)
NO_NARRATIVE = "Other reasons"
# The narratives were named after one group; what stands under them comes from reports on any.
_NARRATIVES = {
    "brutality against Sunni Muslims": "Brutality",
    "corruption and un-Islamic behaviour": "Corruption and misconduct",
}
RELATIONS = {
    "sum": "A total and its parts",
    "share": "A share of a whole",
    "part_of": "A part of a whole",
    "same_quantity": "One quantity stated twice",
}
KINDS = {
    "figure": "Figure",
    "reason": "Reason",
    "mention": "Name",
    "statement": "Statement",
    "move": "Move",
    "sentence": "Sentence",
}
TABLES = {
    "articles": "Reports",
    "stories": "Stories in the reports",
    "excluded": "Masked text",
    "sentences": "Sentences",
    "figures": "Figures",
    "relations": "How figures fit",
    "reasons": "Reasons and barriers",
    "moves": "Moves",
    "actors": "Actors",
    "mentions": "Names in the text",
    "statements": "Statements",
    "quantities": "One quantity in several reports",
    "problems": "Reports that could not be read",
}
# What the columns of a chart's table are called in its files.
COLUMNS = {
    "title": "report",
    "article_id": "report id",
    "text": "figure",
    "qualifier": "how firm",
    "unit": "what is counted",
    "referent": "of what",
    "as_of": "as of",
    "as_of_from": "from",
    "as_of_to": "to",
    "aliases": "other names",
    "mention_count": "mentions",
    "article_count": "reports",
}
FORMATS = {"csv": "CSV", "json": "JSON", "parquet": "Parquet", "xlsx": "XLSX"}
EXCLUDED = {
    "donation": "donation appeal",
    "newsletter": "newsletter box",
    "comments": "comments box",
    "navigation": "navigation",
    "cookie": "cookie notice",
    "caption": "caption or credit",
    "byline": "byline",
    "related": "related links",
    "other": "page furniture",
}


@cache
def _labels() -> dict[str, tuple[str, str, str]]:
    return {code.code: (code.label, code.family, code.narrative) for code in load_codebook()}


def label_reason(code: str) -> str:
    """A reason's label; the code itself, in words, for one the codebook does not hold."""
    return _labels().get(code, (code.replace("_", " ").capitalize(), "", ""))[0]


def name_narrative(code: str) -> str:
    """The narrative that a reason belongs to, as a heading that holds for any armed group."""
    narrative = _labels().get(code, ("", "", "none"))[2]
    if narrative in ("", "none"):
        return NO_NARRATIVE
    return _NARRATIVES.get(narrative, narrative[:1].upper() + narrative[1:])


def name_family(code: str) -> str:
    """Whether a reason pushes, pulls or keeps from leaving, as a heading."""
    return FAMILIES.get(_labels().get(code, ("", "", ""))[1], NO_NARRATIVE)


def shorten_name(name: str, aliases: Sequence[str], length: int) -> str:
    """A name where there is little room: its acronym in the reports, where the name is too long."""
    acronym = next((each for each in aliases if each.isupper() and each.isalpha() and 2 <= len(each) <= 7), None)
    return acronym if acronym and len(name) > length else cut(name, length)


def name_speaker(speaker: str) -> str:
    """Whoever is credited; of a bare number ("six", "61%") it is said that they have no names."""
    last = speaker.lower().removesuffix("%").replace("-", " ").split() or [""]
    if not all(word in number_words() or word.replace(",", "").replace(".", "").isdecimal() for word in last):
        return speaker
    return f"{speaker} (not named)"


def count(n: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports", "1,200 reports"."""
    return f"{n:,} {singular if n == 1 else plural or singular + 's'}"


def tell_largest(drawn: int) -> str:
    """Which of many numbers a chart holds: "the 30 largest are drawn, those worded alike once"."""
    named = "the largest is" if drawn == 1 else f"the {drawn:,} largest are"
    return f"{named} drawn, those worded alike once"


def write_number(value: float | None) -> str:
    """A number with separators and no needless decimals; nothing for a missing one."""
    if value is None or math.isnan(value):
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}" if value < 1 else f"{value:,.1f}"


def write_value(value: float | None, unit: str) -> str:
    """A number as it is read: a share as a percentage, money and people with separators."""
    if value is None or math.isnan(value):
        return ""
    if unit == "share":
        return f"{value:.0%}"
    return write_number(value) + ("%" if unit == "percent" else "")


def write_bounds(value: float | None, low: float | None, high: float | None, unit: str) -> str:
    """A stated value or range in words and digits."""
    number = write_value(value, unit)
    if number:
        return number
    ends = [write_value(end, unit) for end in (low, high)]
    return " to ".join(ends) if all(ends) else "no number given"


def write_figure(value: float | None, low: float | None, high: float | None, qualifier: str, unit: str) -> str:
    """A figure as it is read: "at least 58", "20 to 30", "no number given"."""
    bounds = write_bounds(value, low, high, unit)
    plain = qualifier in ("exact", "range", "vague")
    return bounds if plain else f"{QUALIFIERS[qualifier]} {bounds}"


def name_figure(row: Mapping[str, Any]) -> str:
    """A figure's words; for a bare number also what is counted: "58 · people", "two · defectors"."""
    text, counted = row["text"], row.get("referent")
    if row["unit"] not in _COUNTABLE:
        return text
    head = _CLAUSE.split(counted, maxsplit=1)[0] if isinstance(counted, str) else ""
    noun = _COUNTED.match(head)
    said = set(_WORD.findall(text.lower()))
    if said & set(_WORD.findall(str(counted).lower())):
        return text
    if head:
        return f"{text} · {noun[0] if noun else cut(head, 32)}"
    return text if said or row["unit"] == "other" else f"{text} · {UNITS[row['unit']].lower()}"


def write_date(day: date | None) -> str:
    """A date as 22 September 2015."""
    return f"{day.day} {day:%B %Y}" if day else ""


def write_month(month: str) -> str:
    """A month as September 2015, from "2015-09"; as it is when it is none."""
    try:
        return f"{date.fromisoformat(month + '-01'):%B %Y}"
    except ValueError:
        return month


def cut_round(text: str, start: int, end: int, length: int) -> str:
    """Cut text so that what stands from start to end stays in sight, with an ellipsis at each end that was cut."""
    start = max(start, 0)
    lead = " ".join(text[:start].split())
    kept = max(length - (end - start), 0) // 2
    if len(lead) + end - start <= length or len(lead) <= kept:
        return cut(text, length)
    tail = lead[-kept:] if kept else ""
    tail = tail.partition(" ")[2] if " " in tail else ""
    return "…" + cut(f"{tail} {text[start:]}", length - 1)


def cut(text: str, length: int) -> str:
    """Cut text at a word bound, with an ellipsis where something was cut; white space is folded."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    head = flat[: length - 1]
    return (head[: head.rfind(" ")] if " " in head[length // 2 :] else head).rstrip(",;:–·… ") + "…"
