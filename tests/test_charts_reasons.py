"""Charts of reasons and of quantities as pure functions: what is counted, what is chosen, what is said of it."""

import re
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest

from defections.codebook import load_codebook
from defections.filters import Filters
from tests import hostile
from tests.test_charts import COLOURS, check_chart, list_marks, make_figures
from ui import words
from ui.chart import Chart, highlight_chosen
from ui.charts.attached import draw_attached
from ui.charts.marks import write_ticks
from ui.charts.matrix import Square, draw_squares, fade
from ui.charts.panels import MOST_IN_PANEL, draw_all_units
from ui.charts.quantities import draw_quantities
from ui.charts.reason_cells import MOST_COLUMNS, NOBODY, draw_by_report, draw_by_speaker
from ui.charts.reasons import GROUPS, MEASURES, Passages, draw_codes
from ui.charts.relations import draw_relations
from ui.view import View

PASSAGES = Passages(9, 2, 0, 3)


def make_pieces(*rows: tuple[str, str, bool, bool, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["code", "article_id", "in_box", "is_sure", "n"])
    return frame.assign(title="Title of " + frame["article_id"])


def list_bars(chart: Chart) -> list[dict[str, Any]]:
    return [trace for trace in chart.figure.to_plotly_json()["data"] if trace["type"] == "bar"]


def list_headings(chart: Chart) -> list[str]:
    notes = [note["text"] for note in chart.figure.to_plotly_json()["layout"]["annotations"]]
    return [note[3:-4] for note in notes if note.startswith("<b>")]


def test_what_is_not_sure_is_lighter_and_comes_after_what_is() -> None:
    codes = make_pieces(("pay", "a", False, False, 2), ("pay", "a", False, True, 4), ("pay", "b", True, True, 3))
    chart = draw_codes(codes, PASSAGES, COLOURS, title="Why", noun="reason")
    check_chart(chart)
    assert [(bar["x"][0], bar["opacity"] < 1) for bar in list_bars(chart)] == [(4, False), (2, True), (3, False)]
    assert "Lighter: 3 that may be no reason." in chart.note
    assert chart.table["sure"].tolist() == [False, True, True]


def test_headings_hold_for_any_armed_group() -> None:
    headings = {words.name_narrative(code.code) for code in load_codebook()}
    assert {"Brutality", "Infighting", "Quality of life", words.NO_NARRATIVE} < headings
    assert not [heading for heading in headings if re.search("Sunni|Muslim|Islam", heading)]


@pytest.mark.parametrize(
    ("group", "headings"),
    [
        ("narrative", ["Quality of life", "Infighting", words.NO_NARRATIVE]),
        ("family", ["Pushed away", "Drawn away"]),
        ("", []),
    ],
)
def test_codes_stand_under_their_group(group: str, headings: list[str]) -> None:
    codes = make_pieces(
        ("pay", "a", False, True, 4), ("infighting", "a", False, True, 2), ("family", "a", False, True, 3)
    )
    chart = draw_codes(codes, PASSAGES, COLOURS, title="Why", noun="reason", group=group)
    check_chart(chart)
    assert list_headings(chart) == headings
    assert set(chart.options) == {("pay",), ("infighting",), ("family",)}


def test_every_switch_is_said() -> None:
    codes = pd.DataFrame({"code": ["pay"], "n": [2]})
    notes = set()
    for by in MEASURES:
        chart = draw_codes(codes, PASSAGES, COLOURS, title="Why", noun="reason", by=by)
        check_chart(chart)
        assert chart.options[("pay",)].endswith(f"(2 {by})")
        assert chart.figure.layout.xaxis.title.text.startswith(MEASURES[by])
        assert by in chart.table.columns
        notes.add(chart.note.split(":")[0])
    assert len(notes) == len(MEASURES)
    assert len(GROUPS) == 2


def make_cells(*rows: tuple[str, str, int], of: int = 1) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["code", "column", "n"])
    return frame.assign(name="Name of " + frame["column"], of=of)


def test_squares_stand_where_reason_and_report_meet() -> None:
    chart = draw_by_report(make_cells(("pay", "a", 4), ("infighting", "a", 1), ("pay", "b", 2)), COLOURS)
    check_chart(chart)
    assert chart.dimensions == ("reasons.code", "reasons.article_id")
    assert chart.options[("pay", "b")] == f"{words.label_reason('pay')} · Name of b (2 passages)"
    (bars,) = list_bars(chart)
    marks = dict(zip(map(tuple, bars["customdata"]), zip(bars["base"], bars["y"], strict=True), strict=True))
    assert marks[("pay", "a")][1] == marks[("pay", "b")][1] < marks[("infighting", "a")][1]
    assert marks[("pay", "a")][0] == marks[("infighting", "a")][0] < marks[("pay", "b")][0]
    assert list(bars["text"]) == ["4", "1", "2"]
    solid = [float(colour.rpartition(",")[2][:-1]) for colour in bars["marker"]["color"]]
    assert solid[1] < solid[2] < solid[0] <= 0.5, "the number could not be read on its square"


@pytest.mark.parametrize("n", [1, 2, 4, 5, MOST_COLUMNS])
def test_what_is_not_drawn_is_said(n: int) -> None:
    colours = {f"r{i}": "#123456" for i in range(n)}
    for of in (n, 40):
        chart = draw_by_report(make_cells(*(("pay", name, i + 1) for i, name in enumerate(colours)), of=of), colours)
        check_chart(chart)
        assert list(chart.figure.data[0].x) == [0.9] * n
        shown = f"The {n} reports with most are" if n > 1 else "The report with most is"
        assert (f"{shown} drawn, of 40. Of those that retell one text, one is drawn." in chart.note) == (of > n)


@pytest.mark.parametrize(
    ("names", "upright"),
    [
        (["A report of some length on deserters"] * 2, True),
        (["the army", "a driver", "Statements"], True),
        (["International Centre", "a driver", "the army"], False),
        (["army"] * 4, True),
        (["army"] * 5, False),
    ],
)
def test_names_of_columns_have_room_on_a_phone(names: list[str], upright: bool) -> None:
    columns = {f"c{n}": name for n, name in enumerate(names)}
    squares = [Square("pay", column, 1, "#123456", "") for column in columns]
    axis = draw_squares(squares, {"pay": "Pay"}, columns).finish().layout.xaxis
    assert (axis.tickangle == 0) == upright
    widest = max(len(line) for name in axis.ticktext for line in name.split("<br>"))
    assert not upright or widest * len(names) <= 30


def test_rows_of_two_lines_stand_apart() -> None:
    long, short = ({"pay": name} for name in ("Fear of being used as a suicide bomber", "Pay"))
    heights = [draw_squares([], rows, {"a": "A"}).finish().layout.height for rows in (long, short)]
    assert heights[0] > heights[1]


@pytest.mark.parametrize(
    ("n", "text", "columns"),
    [(99, "99", 12), (100, "100", 8), (999, "999", 8), (1_465, "1.5k", 8), (9_960, "10k", 8), (12_345, "12k", 8)],
)
def test_large_numbers_fit_on_their_squares(n: int, text: str, columns: int) -> None:
    colours = {f"r{i}": "#123456" for i in range(12)}
    chart = draw_by_report(make_cells(*(("pay", name, n - i) for i, name in enumerate(colours)), of=40), colours)
    check_chart(chart)
    assert chart.figure.data[0].text[0] == text
    assert len(chart.options) == len(chart.table) == columns
    assert f"The {columns} reports with most are drawn, of 40." in chart.note


def test_the_report_itself_is_a_speaker() -> None:
    chart = draw_by_speaker(make_cells(("pay", NOBODY, 3), ("pay", "a-1", 1)))
    check_chart(chart)
    assert chart.dimensions == ("reasons.code", "reasons.who")
    assert list(chart.options) == [("pay", NOBODY), ("pay", "a-1")]
    assert chart.table["speaker"].tolist() == ["the report itself", "Name of a-1"]


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_hostile_words_in_matrices(payload: str) -> None:
    cells = make_cells(("pay", "a", 1), ("pay", "b", 2)).assign(name=payload)
    check_chart(draw_by_report(cells, COLOURS))
    check_chart(draw_by_speaker(cells.assign(column=[payload, "x"])))


def test_colours_are_faded() -> None:
    assert fade("#0072B2", 0.25) == "rgba(0,114,178,0.25)"


def test_every_unit_has_its_panel_and_its_own_axis() -> None:
    rows = make_figures(
        *({"value": float(n)} for n in range(6, 0, -1)),
        {"unit": "share", "value": 0.5},
        {"unit": "money", "value": None, "qualifier": "vague"},
    )
    chart = draw_all_units(rows, {"people": 6, "money": 1, "share": 1}, COLOURS)
    check_chart(chart)
    assert len(chart.options) == MOST_IN_PANEL + 2
    layout = chart.figure.to_plotly_json()["layout"]
    assert list_headings(chart) == ["People (6)", "Money (1)", "Shares of a whole (1)"]
    domains = [layout[f"yaxis{n}"]["domain"] for n in ("", "2", "3")]
    assert all(low < high for low, high in domains)
    assert all(above[0] > below[1] for above, below in pairwise(domains))
    assert layout["xaxis3"]["tickformat"] == ".0%"
    assert len(chart.table) == len(chart.options)


def test_a_panels_ticks_are_its_own() -> None:
    rows = make_figures({"value": 2e5}, {"value": 9.0}, {"unit": "aircraft", "value": 6e4}, {"unit": "aircraft"})
    axes = draw_all_units(rows, {"people": 2, "aircraft": 2}, COLOURS).figure.to_plotly_json()["layout"]
    assert (axes["xaxis"]["type"], axes["xaxis"]["tickvals"]) == ("log", [10, 1_000, 100_000])
    rows = make_figures({"value": 2e5}, {"value": 9.0}, {"unit": "aircraft", "value": 6e4})
    axes = draw_all_units(rows, {"people": 2, "aircraft": 1}, COLOURS).figure.to_plotly_json()["layout"]
    assert (axes["xaxis2"]["type"], axes["xaxis2"].get("tickvals")) == ("linear", None)


@pytest.mark.parametrize(
    ("span", "ticks"),
    [((0.6, 80.0), [1, 10]), ((600.0, 2e7), [1e3, 1e5, 1e7]), ((1.0, 1e12), [1, 1e5, 1e10]), ((2.0, 9.0), [])],
)
def test_a_logarithmic_axis_has_few_ticks(span: tuple[float, float], ticks: list[float]) -> None:
    assert write_ticks("people", span, log=True)["tickvals"] == ticks


@pytest.mark.parametrize(
    ("span", "texts"),
    [
        ((600.0, 2e5), ["1k", "10k", "100k"]),
        ((60.0, 2e4), ["100", "1,000", "10,000"]),
        ((0.6, 2e9), ["1", "10k", "100M"]),
    ],
)
def test_a_logarithmic_axis_writes_its_numbers_in_one_way(span: tuple[float, float], texts: list[str]) -> None:
    assert write_ticks("people", span, log=True)["ticktext"] == texts


@pytest.mark.parametrize(("code", "dimmed"), [("pay", True), ("reprisal", False)])
def test_a_choice_that_is_no_mark_of_a_chart_dims_nothing(code: str, dimmed: bool) -> None:
    codes = make_pieces(("pay", "a", False, True, 4), ("family", "a", False, True, 2))
    chart = draw_codes(codes, PASSAGES, COLOURS, title="Why", noun="reason")
    view = View(Filters(picks=(("reasons.code", code),)))
    bars = [trace for trace in highlight_chosen(chart, view).data if trace.type == "bar"]
    assert (min(min(trace.marker.opacity or (1.0,)) for trace in bars) < 1) == dimmed


def make_quantity(*figures: tuple[str, str], **other: Any) -> pd.DataFrame:
    """A quantity by the ids of its figures and of their origins."""
    ids, origins = zip(*figures, strict=True)
    row = {
        "quantity_id": "q-1",
        "unit": "people",
        "figure_ids": list(ids),
        "origin_ids": list(origins),
        "article_count": len(ids),
        "origin_count": len(set(origins)),
    }
    return pd.DataFrame([row | other])


def given_by(*articles: str, **more: Any) -> pd.DataFrame:
    rows = [{"article_id": name, "speaker": None, **more} for name in articles]
    return make_figures(*rows)


def test_reports_of_one_origin_are_joined() -> None:
    quantity = make_quantity(("f-0", "f-0"), ("f-1", "f-1"), ("f-2", "f-0"))
    colours = COLOURS | {"c": "#333333"}
    chart = draw_quantities(quantity, given_by("a", "b", "c"), colours, 1)
    check_chart(chart)
    assert chart.options == {("q-1",): "figure 0 · 3 reports, 2 origins"}
    traces = chart.figure.to_plotly_json()["data"]
    assert [len(trace["x"]) for trace in traces if trace["mode"] == "lines"] == [2, 1]
    marks = next(trace for trace in traces if trace["mode"] == "markers")
    assert list(marks["marker"]["color"]) == [colours["a"], colours["c"], colours["b"]]
    steps = [later - x for x, later in pairwise(marks["x"])]
    assert steps[0] < steps[1], "another origin stands no farther away"
    assert chart.table["origin"].tolist() == [1, 1, 2]


@pytest.mark.parametrize("n", [2, 8, 9, 200])
def test_many_reports_of_one_quantity(n: int) -> None:
    names = [f"r{i}" for i in range(n)]
    quantity = make_quantity(*((f"f-{i}", f"f-{i % 2}") for i in range(n)))
    chart = draw_quantities(quantity, given_by(*names), dict.fromkeys(names, "#123456"), 1)
    check_chart(chart)
    notes = [note["text"] for note in chart.figure.to_plotly_json()["layout"]["annotations"]]
    assert notes[-1].startswith(f"{n} reports")
    assert ("…" in notes) == ("At most 8 marks in a row." in chart.note) == (n > 8)
    assert len(chart.table) == n


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (("58", "at least 58 people"), "at least 58 people"),
        (("58", "the 58"), "58 · people"),
        (("58 people", "58"), "58 people"),
    ],
)
def test_a_quantity_is_named_by_who_says_what_is_counted(texts: tuple[str, str], label: str) -> None:
    figures = given_by("a", "b").assign(text=texts, referent="people who fled, later")
    chart = draw_quantities(make_quantity(("f-0", "f-0"), ("f-1", "f-1")), figures, COLOURS, 1)
    assert chart.options == {("q-1",): f"{label} · 2 reports, 2 origins"}


def test_one_report_that_repeats_a_quantity_is_one_mark() -> None:
    quantity = make_quantity(("f-0", "f-0"), ("f-1", "f-0"), ("f-2", "f-2"), article_count=2)
    chart = draw_quantities(quantity, given_by("a", "a", "b"), COLOURS, 1)
    assert len(list_marks(chart)) == 2


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_hostile_words_in_quantities_and_numbers(payload: str) -> None:
    figures = given_by("a", "b", text=payload, title=payload, sentence=payload, speaker=payload)
    check_chart(draw_quantities(make_quantity(("f-0", "f-0"), ("f-1", "f-1")), figures, COLOURS, 1))
    check_chart(draw_attached(figures.assign(reason_id=["r-1", "r-2"], code="pay"), COLOURS))
    check_chart(draw_all_units(figures, {"people": 2}, COLOURS))


def test_what_reports_say_alike_of_a_reason_leaves_room_for_others() -> None:
    alike = [{"article_id": f"r{n}", "text": "Half", "value": 50.0} for n in range(14)]
    rows = make_figures(*alike, {"text": "9 men", "value": 9.0}, {"text": "60 men", "value": 60.0})
    rows = rows.assign(reason_id=[f"r-{n}" for n in range(16)], code="pay", speaker=None)
    chart = draw_attached(rows, dict.fromkeys(rows["article_id"], "#123456"))
    check_chart(chart)
    drawn = chart.table["figure"].tolist()
    assert drawn == ["60 men", "Half", "9 men"]


def test_copies_with_other_numbers_leave_room_for_others() -> None:
    copies = [{"article_id": f"r{n}", "text": f"{n + 20} men", "value": n + 20.0} for n in range(14)]
    others = {"text": "9 wives", "value": 9.0}, {"text": "8 men", "value": 8.0, "article_id": "r13"}
    rows = make_figures(*copies, *others)
    sentence = [f"At least {text} left the force that day, the army said." for text in rows["text"]]
    rows = rows.assign(reason_id=[f"r-{n}" for n in range(16)], code="pay", speaker=None, sentence=sentence)
    chart = draw_attached(rows, dict.fromkeys(rows["article_id"], "#123456"))
    check_chart(chart)
    assert chart.table["figure"].tolist() == ["33 men", "9 wives", "8 men"]
    assert "16 figures, the 3 largest are drawn, those worded alike once." in chart.note


def test_numbers_stand_with_their_reason() -> None:
    rows = make_figures({"value": 3.0}, {"value": 31.0}, {"unit": "percent", "value": 40.0})
    rows = rows.assign(reason_id=["r-1", "r-2", "r-3"], code=["pay", "family", "pay"], speaker=None)
    chart = draw_attached(rows, COLOURS)
    check_chart(chart)
    assert list(chart.options) == [("r-2",), ("r-1",), ("r-3",)]
    assert chart.options[("r-2",)].startswith(words.label_reason("family"))
    assert list_headings(chart) == ["People", "Percentages"]


def relate(verdict: str, stated: float | None, computed: float | None) -> Chart:
    figures = make_figures({"value": 30.0, "text": "30 men"}, {"value": 12.0}, {"value": 16.0})
    row = {
        "relation_id": "l-1",
        "article_id": "a",
        "title": "A title",
        "kind": "sum",
        "verdict": verdict,
        "whole_id": "f-0",
        "part_ids": ["f-1", "f-2"],
        "stated": stated,
        "computed": computed,
        "explanation": "12 + 16 = 28, not 30.",
    }
    return draw_relations(pd.DataFrame([row]), figures, COLOURS, 1)


def test_a_contradiction_shows_both_numbers_beside_each_other() -> None:
    chart = relate("inconsistent", 30.0, 28.0)
    check_chart(chart)
    layout = chart.figure.to_plotly_json()["layout"]
    assert [note["text"] for note in layout["annotations"]] == ["<b>✗ 30 stated, 28 computed</b>"]
    lines = [shape["x0"] for shape in layout["shapes"] if shape["type"] == "line"]
    assert lines == [1.0, pytest.approx(28 / 30)]


@pytest.mark.parametrize(("verdict", "stated"), [("consistent", 28.0), ("derived", None), ("inconsistent", None)])
def test_only_a_contradiction_of_two_numbers_is_marked_so(verdict: str, stated: float | None) -> None:
    chart = relate(verdict, stated, 28.0)
    check_chart(chart)
    layout = chart.figure.to_plotly_json()["layout"]
    assert not [shape for shape in layout.get("shapes", ()) if shape["type"] == "line"]
    assert "computed" not in layout["annotations"][0]["text"]
