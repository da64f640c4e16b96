"""Citations: what each form says, and that no text whatever breaks it for who reads it."""

import json
import re
from dataclasses import replace
from datetime import date, datetime

import bibtexparser
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.citing import Work, make_csl, make_keys, write_bibtex, write_text

# The parser calls its own library by old names.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

WORK = Work(
    key="river-post-2016",
    title="Forty walk out of the camp",
    address="http://here/reader?mark=r-1",
    tool="Explorer 1.0",
    accessed=date(2026, 3, 4),
    outlet="The River Post",
    author="Ama Kofi Boateng",
    published=date(2016, 5, 2),
    url="https://example.org/a?b=1&c=2",
    quotation="“We were hungry,” she said.",
    place="characters 10 to 37",
)
AMA, JO = {"family": "Boateng", "given": "Ama"}, {"family": "Smith", "given": "Jo"}
VIEW = Work(
    "explorer-reasons", "Why people left", "http://here/reasons", "Explorer 1.0", date(2026, 3, 4), is_report=False
)


def test_text() -> None:
    assert write_text(WORK) == (
        "Ama Kofi Boateng. “Forty walk out of the camp”. The River Post. 2 May 2016. https://example.org/a?b=1&c=2. "
        "Quoted: ““We were hungry,” she said.” (characters 10 to 37). "
        "Read in Explorer 1.0, http://here/reader?mark=r-1, accessed 4 March 2026."
    )
    assert write_text(VIEW) == (
        "“Why people left”. Made with Explorer 1.0, http://here/reasons, accessed 4 March 2026."
    )
    assert ". No date. " in write_text(replace(WORK, published=None))


@pytest.mark.parametrize(
    ("title", "written"),
    [("They left.", "“They left”. The"), ("Why leave?", "“Why leave?”. The"), ("One. Two...", "“One. Two”. The")],
)
def test_no_title_ends_with_two_stops(title: str, written: str) -> None:
    assert written in write_text(replace(WORK, title=title))


@pytest.mark.parametrize("published", [date(2016, 5, 2), datetime(2016, 5, 2), pd.Timestamp("2016-05-02 10:30")])
def test_a_day_is_written_without_a_time(published: date) -> None:
    assert "date = {2016-05-02}," in write_bibtex([replace(WORK, published=published)])


def test_bibtex_is_read_by_a_parser() -> None:
    read = bibtexparser.loads(write_bibtex([WORK, VIEW])).entries
    assert [(entry["ENTRYTYPE"], entry["ID"]) for entry in read] == [
        ("article", "river-post-2016"),
        ("misc", "explorer-reasons"),
    ]
    report = read[0]
    assert report["title"] == "{Forty walk out of the camp}"
    assert report["author"] == "Ama Kofi Boateng"
    assert (report["journal"], report["year"], report["date"]) == ("The River Post", "2016", "2016-05-02")
    assert (report["url"], report["urldate"]) == (WORK.url, "2026-03-04")
    assert "“We were hungry,” she said." in report["note"]


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ama Boateng", [{"family": "Boateng", "given": "Ama"}]),
        ("Staff and agencies", [{"literal": "Staff and agencies"}]),
        ("Reuters", [{"literal": "Reuters"}]),
        ("Ama Boateng and Jo Smith", [AMA, JO]),
        ("Ama Boateng, Jo Smith and Li Wei Tan", [AMA, JO, {"family": "Tan", "given": "Li Wei"}]),
        ("Ama Boateng & Jo Smith", [AMA, JO]),
        # No list of persons: a role, a desk
        ("Ama Boateng, Foreign Correspondent", [{"literal": "Ama Boateng, Foreign Correspondent"}]),
        ("Ama Boateng and Foreign Staff", [{"literal": "Ama Boateng and Foreign Staff"}]),
        ("Ama Boateng and agencies", [{"literal": "Ama Boateng and agencies"}]),
    ],
)
def test_names_in_csl(author: str, expected: list[dict[str, str]]) -> None:
    assert make_csl([replace(WORK, author=author)])[0]["author"] == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ama Boateng and Jo Smith", "Ama Boateng and Jo Smith"),
        ("Ama Boateng, Jo Smith and Li Tan", "Ama Boateng and Jo Smith and Li Tan"),
        ("Ama Boateng and agencies", "{Ama Boateng and agencies}"),
    ],
)
def test_names_in_bibtex(author: str, expected: str) -> None:
    assert bibtexparser.loads(write_bibtex([replace(WORK, author=author)])).entries[0]["author"] == expected


def test_signs_that_no_address_may_hold_are_written_as_addresses_do() -> None:
    (item,) = make_csl([replace(WORK, url="https://example.org/a b{c}\u2003d")])
    assert item["URL"] == "https://example.org/a%20b%7Bc%7D%E2%80%83d"


def test_csl_fields() -> None:
    report, view = json.loads(json.dumps(make_csl([WORK, VIEW])))
    assert (report["type"], report["container-title"]) == ("article-newspaper", "The River Post")
    assert report["issued"] == {"date-parts": [[2016, 5, 2]]}
    assert view["type"] == "webpage"
    assert "issued" not in view
    for item in (report, view):
        assert item["id"] and item["title"] and item["URL"] and item["accessed"] == {"date-parts": [[2026, 3, 4]]}


def test_signs_of_tex_are_escaped() -> None:
    (entry,) = bibtexparser.loads(write_bibtex([replace(WORK, title="50% of #1 & $2_{x} ~^\\")])).entries
    assert entry["title"] == (
        r"{50\% of \#1 \& \$2\_\textbraceleft{}x\textbraceright{} \textasciitilde{}\textasciicircum{}\textbackslash{}}"
    )


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_text_gives_two_whole_entries(title: str, author: str, quotation: str) -> None:
    works = [replace(WORK, key=title, title=title, author=author, outlet=title, quotation=quotation), VIEW]
    written = write_bibtex(works)
    plain = re.sub(r"\\text[a-z]+\{\}", "", written)
    assert plain.count("{") == plain.count("}")
    assert len(re.findall(r"^@\w+\{[a-z0-9-]+,$", written, re.M)) == 2
    assert len(re.findall(r"^\}$", written, re.M)) == 2
    assert len(write_text(works[0]).splitlines()) == 1
    assert len(json.loads(json.dumps(make_csl(works)))) == 2


@given(st.lists(st.text(max_size=12), max_size=6))
def test_keys_are_plain_and_differ(names: list[str]) -> None:
    keys = make_keys([replace(WORK, key=name) for name in names])
    assert len(set(keys)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*", key) for key in keys)
