"""Citations of reports, passages and views: as text, as BibTeX, as CSL-JSON. Source text is escaped for each."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from defections.names.lists import given_names
from defections.names.names import is_common, normalise

_LONGEST_QUOTATION = 600
_ESCAPES = {
    "\\": r"\textbackslash{}",
    # BibTeX counts a brace with a backslash before it, too.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "$&#_%"},
}
_PERSON = re.compile(r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3}")
_LAST_JOINT = re.compile(r",? (?:and|&) ")


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: a report, a passage of one (`quotation`), or a view of the dashboard (no `outlet`).

    `address` is where the dashboard shows it; `url` is where it was published. What is not known is empty or None.
    """

    key: str
    title: str
    address: str
    tool: str
    accessed: date
    outlet: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    quotation: str = ""
    place: str = ""
    is_report: bool = True


def write_text(work: Work) -> str:
    """A citation as a line of text; what is not known is left out."""
    day = _write_day(work.published) if work.published else "No date" if work.is_report else ""
    made = [_fold(work.author), f"“{_fold(work.title).rstrip('.')}”", _fold(work.outlet), day, _fold(work.url)]
    text = ". ".join(part.rstrip(".") for part in made if part) + "."
    if work.quotation:
        text += f" Quoted: “{_quote(work)}”{f' ({work.place})' if work.place else ''}."
    return f"{text} {'Read in' if work.is_report else 'Made with'} {work.tool}, {work.address}, {_access(work)}."


def write_bibtex(works: Sequence[Work]) -> str:
    """Works as BibTeX entries, each with a key of its own."""
    return "\n\n".join(_write_entry(work, key) for work, key in zip(works, make_keys(works), strict=True)) + "\n"


def make_csl(works: Sequence[Work]) -> list[dict[str, Any]]:
    """Works as CSL-JSON items."""
    return [_make_item(work, key) for work, key in zip(works, make_keys(works), strict=True)]


def make_keys(works: Sequence[Work]) -> list[str]:
    """A key for each work: letters, digits and hyphens, no two alike."""
    keys: dict[str, None] = {}
    for work in works:
        plain = unicodedata.normalize("NFKD", work.key).encode("ascii", "ignore").decode()
        base = re.sub(r"[^a-z0-9]+", "-", plain.lower()[:200]).strip("-")[:60] or "work"
        key, number = base, 2
        while key in keys:
            key, number = f"{base}-{number}", number + 1
        keys[key] = None
    return list(keys)


def _write_entry(work: Work, key: str) -> str:
    fields = {
        "author": " and ".join(map(_write_author, list_authors(work.author))),
        "title": f"{{{escape_bibtex(work.title)}}}",
        "journal": escape_bibtex(work.outlet),
        "year": str(work.published.year) if work.published else "",
        "date": f"{work.published:%Y-%m-%d}" if work.published else "",
        "url": _clean_url(work.url or work.address),
        "urldate": work.accessed.isoformat(),
        "note": escape_bibtex(_note(work)),
    }
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{'article' if work.outlet else 'misc'}{{{key},\n{body}\n}}"


def list_authors(names: str) -> list[str]:
    """Each of several persons ("Ama Boateng, Jo Smith and Li Wei"); what may be no list of persons as it stands."""
    names = _fold(names)
    *first, last = _LAST_JOINT.split(names, maxsplit=1)
    each = [*(name for part in first for name in part.split(", ")), last]
    return each if first and all(map(_is_person, each)) else [names] if names else []


def _is_person(name: str) -> bool:
    """Whether a name is a person's, and no desk's or agency's ("Foreign Staff")."""
    given, _, family = name.rpartition(" ")
    known = normalise(given.partition(" ")[0]) in given_names() or not is_common(normalise(family))
    return _PERSON.fullmatch(name) is not None and known


def _write_author(author: str) -> str:
    """A person as a name that can be sorted; what may be a desk or an agency as it stands."""
    return escape_bibtex(author) if _PERSON.fullmatch(author) else f"{{{escape_bibtex(author)}}}"


def escape_bibtex(text: str) -> str:
    """Make words safe within the braces of a BibTeX field."""
    return "".join(_ESCAPES.get(sign, sign) for sign in _fold(text))


def _make_item(work: Work, key: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": key,
        "type": ("article-newspaper" if work.outlet else "document") if work.is_report else "webpage",
        "title": _fold(work.title),
        "container-title": _fold(work.outlet) or ("" if work.is_report else work.tool),
        "author": [_make_name(author) for author in list_authors(work.author)],
        "issued": _make_date(work.published) if work.published else {},
        "accessed": _make_date(work.accessed),
        "URL": _clean_url(work.url or work.address),
        "note": _note(work),
    }
    return {name: value for name, value in item.items() if value}


def _make_name(author: str) -> dict[str, str]:
    if not _PERSON.fullmatch(author):
        return {"literal": author}
    given, _, family = author.rpartition(" ")
    return {"family": family, "given": given}


def _make_date(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _note(work: Work) -> str:
    quoted = f"“{_quote(work)}”{f' ({work.place})' if work.place else ''}. " if work.quotation else ""
    return f"{quoted}{'Read in' if work.is_report else 'Made with'} {work.tool}, {work.address}, {_access(work)}"


def _quote(work: Work) -> str:
    flat = _fold(work.quotation)
    return flat if len(flat) <= _LONGEST_QUOTATION else flat[: _LONGEST_QUOTATION - 1].rsplit(" ", 1)[0] + "…"


def _access(work: Work) -> str:
    return f"accessed {_write_day(work.accessed)}"


def _write_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _fold(text: str) -> str:
    """One line without control characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _clean_url(url: str) -> str:
    return re.sub(r"[\s{}\\]", lambda found: quote(found[0]), url)
