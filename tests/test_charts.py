"""Charts as pure functions: labels safe, counts right, orders kept, every mark with its choice."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from defections.filters import Filters
from defections.queries import Library
from tests import hostile
from ui import words
from ui.chart import Chart, highlight_chosen
from ui.charts.actors import draw_mentions, draw_speakers
from ui.charts.figures import draw_unit
from ui.charts.marks import write_hover
from ui.charts.reasons import Passages, draw_codes
from ui.charts.relations import draw_relations
from ui.labels import escape_label, write_label
from ui.view import View

# What Plotly makes markup of, and the entities it knows by name.
_TAGS = re.compile(r"</?(b|i|u|s|br|em|sub|sup|span|a|extra)\b[^<>]*>")
_UNKNOWN_TO_PLOTLY = re.compile(r"&(?!(?:amp|lt|gt|nbsp|times|plusmn|deg|mu|#\d+|#x[0-9a-f]+);)[a-z]+;")
COLOURS = {"a": "#111111", "b": "#222222"}
EVERYTHING = Filters()


@pytest.fixture(scope="module")
def library(tables: Path) -> Library:
    return Library(tables)


def list_drawn(chart: Chart) -> list[str]:
    """Every text that Plotly is given to draw."""
    drawn = chart.figure.to_plotly_json()
    traces = [
        text
        for trace in drawn["data"]
        for name in ("text", "hovertext", "hovertemplate")
        for text in _list(trace.get(name))
    ]
    axes = [value for name, value in drawn["layout"].items() if "axis" in name]
    ticks = [text for axis in axes for text in _list(axis.get("ticktext"))]
    return traces + ticks + [note["text"] for note in drawn["layout"].get("annotations", ())]


def _list(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def list_marks(chart: Chart) -> list[tuple[str, ...]]:
    """What every mark that can be clicked stands for."""
    data = chart.figure.to_plotly_json()["data"]
    return [tuple(custom) for trace in data if trace.get("customdata") is not None for custom in trace["customdata"]]


def check_chart(chart: Chart) -> None:
    assert set(list_marks(chart)) <= set(chart.options), "a mark that cannot be chosen from the list"
    assert set(chart.options) <= set(list_marks(chart)), "a choice without its mark"
    assert all((chart.alt, chart.title, chart.note))
    for text in list_drawn(chart):
        assert "<" not in _TAGS.sub("", text), text
        assert not _UNKNOWN_TO_PLOTLY.search(text), text
    for trace in chart.figure.to_plotly_json()["data"]:  # only a template's braces are filled in
        assert "%{" not in (trace.get("hovertemplate") or "").replace("%{hovertext}<extra></extra>", "")


@pytest.mark.parametrize(("chosen", "dimmed"), [("f-0", 1), ("f-1", 0)])
def test_a_range_is_dimmed_with_its_marks(chosen: str, dimmed: int) -> None:
    rows = make_figures({}, {"qualifier": "range", "value": None, "low": 2.0, "high": 4.0})
    chart = draw_unit(rows, "people", COLOURS, 2, 2)
    data = highlight_chosen(chart, View(Filters(picks=(("figures.figure_id", chosen),)))).data
    assert [trace.opacity or 1 for trace in data if trace.mode == "lines+markers"] == [0.3 if dimmed else 1]


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_labels_are_safe_and_say_the_same(payload: str) -> None:
    label = write_label(payload, width=200, lines=1)
    assert "<" not in label
    assert unescape(label) == " ".join(payload.split())
    assert unescape(escape_label(payload)) == payload


@pytest.mark.parametrize(
    ("text", "width", "lines", "label"),
    [
        ("", 10, 2, ""),
        ("two words", 20, 2, "two words"),
        ("some longer words", 8, 3, "some<br>longer<br>words"),
        ("some longer words that go on", 11, 2, "some longer<br>words that…"),
        ("incomprehensibilities", 10, 2, "incompreh…"),
        ("a  b\n c", 10, 1, "a b c"),
        ('"a" & b', 10, 1, '"a" &amp; b'),
    ],
)
def test_labels_are_wrapped_at_words(text: str, width: int, lines: int, label: str) -> None:
    assert write_label(text, width, lines) == label


def make_figures(*rows: dict[str, Any]) -> pd.DataFrame:
    plain = {
        "article_id": "a",
        "story_id": "y-1",
        "role": "main",
        "title": "A title",
        "unit": "people",
        "qualifier": "exact",
        "value": 5.0,
        "low": None,
        "high": None,
        "start": 0,
    }
    filled = [
        plain | {"figure_id": f"f-{n}", "text": f"figure {n}", "sentence": f"Sentence {n}."} | row
        for n, row in enumerate(rows)
    ]
    numbers = dict.fromkeys(("value", "low", "high"), "float64")
    return pd.DataFrame(filled).astype(numbers)


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_hostile_figures(payload: str) -> None:
    rows = make_figures({"text": payload, "sentence": payload, "title": payload})
    chart = draw_unit(rows, "people", COLOURS, 1, 1)
    check_chart(chart)
    hover = write_hover(rows.iloc[0].to_dict())
    assert "%{" not in hover
    assert payload.split()[0][:12] in unescape(hover)


def test_every_qualifier_is_drawn_apart() -> None:
    rows = make_figures(
        {"qualifier": "exact", "value": 7.0},
        {"qualifier": "at_least", "value": 58.0, "low": 58.0},
        {"qualifier": "at_most", "value": 200.0, "high": 200.0},
        {"qualifier": "about", "value": 30.0},
        {"qualifier": "range", "value": None, "low": 20.0, "high": 30.0},
        {"qualifier": "vague", "value": None},
        {"qualifier": "more_than", "value": 9.0, "low": 9.0},
        {"qualifier": "less_than", "value": 9.0, "high": 9.0},
    )
    chart = draw_unit(rows, "people", COLOURS, len(rows), len(rows))
    check_chart(chart)
    notes = [note["text"] for note in chart.figure.to_plotly_json()["layout"]["annotations"]]
    assert {"7", "at least 58", "at most 200", "about 30", "20 to 30", "more than 9", "less than 9"} <= set(notes)
    data = [trace for trace in chart.figure.to_plotly_json()["data"] if trace.get("customdata") is not None]
    symbols = {trace["customdata"][0][0]: trace["marker"].get("symbol") for trace in data}
    assert (symbols["f-0"], symbols["f-1"], symbols["f-2"], symbols["f-3"]) == (
        "circle",
        "triangle-right",
        "triangle-left",
        "diamond",
    )
    assert next(trace for trace in data if trace["customdata"][0] == ["f-5"])["marker"]["pattern"]["shape"] == "/"


@pytest.mark.parametrize(
    ("values", "kind"),
    [((2.0, 7.0), "linear"), ((2.0, 200_000.0), "log"), ((0.0, 200_000.0), "linear"), ((5.0,), "linear")],
)
def test_the_axis_is_logarithmic_where_the_span_needs_it(values: tuple[float, ...], kind: str) -> None:
    rows = make_figures(*({"value": value} for value in values))
    assert draw_unit(rows, "people", COLOURS, len(rows), 9).figure.layout.xaxis.type == kind


def test_main_stories_come_first_and_each_story_has_its_name() -> None:
    rows = make_figures(
        {"role": "sidebar", "story_id": "y-3"},
        {"role": "main", "story_id": "y-1"},
        {"role": "secondary", "story_id": "y-2"},
        {"role": "main", "story_id": "y-1"},
    )
    chart = draw_unit(rows, "people", COLOURS, 4, 4)
    assert list(chart.options) == [("f-1",), ("f-3",), ("f-2",), ("f-0",)]
    notes = [note["text"] for note in chart.figure.to_plotly_json()["layout"]["annotations"]]
    assert [note.split(":")[0] for note in notes if ":" in note] == ["Main story", "Second story", "List or box"]


@pytest.mark.parametrize(("unit", "said"), [("money", True), ("duration", True), ("distance", True), ("people", False)])
def test_numbers_of_unlike_measures_are_said_to_be_as_stated(unit: str, said: bool) -> None:
    rows = make_figures({"unit": unit})
    assert ("are not converted" in draw_unit(rows, unit, COLOURS, 1, 1).note) == said


def test_figures_of_many_stories_stand_by_size_without_their_names() -> None:
    rows = make_figures(*({"story_id": f"y-{n}", "value": float(n)} for n in range(9, 0, -1)))
    chart = draw_unit(rows, "people", COLOURS, 9, 9)
    assert list(chart.options) == [(f"f-{n}",) for n in range(9)]
    notes = [note["text"] for note in chart.figure.to_plotly_json()["layout"]["annotations"]]
    assert not any("story" in note for note in notes)


@pytest.mark.parametrize(
    ("parts", "stated", "computed", "label", "size"),
    [
        ([("Fifteen of the 47", 15.0, "people")], None, 31.9, "Fifteen of the 47: 31.9%", 15 / 47),
        ([("half", 0.5, "share")], None, 23.5, "23.5 derived", 0.5),
        ([("15 men", 15.0, "people"), ("32%", 32.0, "percent")], 32.0, 31.9, "15 men: 31.9%", 15 / 47),
        ([("15 men", 15.0, "people"), ("32%", 32.0, "percent")], 15.0, 15.04, "15.0 derived", 0.32),
    ],
)
def test_a_share_is_drawn_as_the_number_it_comes_to(parts, stated, computed, label, size) -> None:
    numbers = [("47 people", 47.0, "people"), *parts]
    figures = make_figures(*({"text": text, "value": value, "unit": unit} for text, value, unit in numbers))
    ids = list(figures["figure_id"])
    row = {"relation_id": "l-1", "article_id": "a", "title": "A title", "kind": "share", "verdict": "derived"}
    row |= {"whole_id": ids[0], "part_ids": ids[1:], "stated": stated, "computed": computed, "explanation": "So."}
    drawn = draw_relations(pd.DataFrame([row]), figures, COLOURS, 1).figure.to_plotly_json()
    assert [trace["hovertext"][0] for trace in drawn["data"]] == ["47 people", label]
    assert drawn["data"][1]["x"][0] == pytest.approx(size)


@pytest.mark.parametrize(
    ("text", "referent", "unit", "named"),
    [
        ("58", "people who left", "people", "58 · people"),
        ("two", "defectors who said so", "people", "two · defectors"),
        ("26", "deserters, most of them young", "people", "26 · deserters"),
        ("7.5 million", "insurgents kyat for a gun", "people", "7.5 million · insurgents"),
        ("10,000", "police all told", "people", "10,000 · police"),
        ("40", "young Chechen families in camps", "people", "40 · young Chechen families"),
        ("40", "staff by the clerk's tally of all", "people", "40 · staff by the clerk's tally of…"),
        ("58 deserters", "deserters", "people", "58 deserters"),
        ("two were British", "fighters who were British", "people", "two were British"),
        ("58", None, "people", "58 · people"),
        ("58", float("nan"), "aircraft", "58 · aircraft"),
        ("dozens of them", None, "people", "dozens of them"),
        ("58", None, "other", "58"),
        ("62%", "surrenders", "percent", "62%"),
        ("$400", "month", "money", "$400"),
    ],
)
def test_a_bare_number_says_what_is_counted(text: str, referent: str | None, unit: str, named: str) -> None:
    assert words.name_figure({"text": text, "referent": referent, "unit": unit}) == named


@pytest.mark.parametrize(
    ("speaker", "named"),
    [
        ("six", "six (not named)"),
        ("61%", "61% (not named)"),
        ("1,200", "1,200 (not named)"),
        ("Twenty-six", "Twenty-six (not named)"),
        ("one", "one (not named)"),
        ("one of the boys", "one of the boys"),
        ("the six", "the six"),
        ("Omar Velt", "Omar Velt"),
        ("%", "%"),
        ("", ""),
    ],
)
def test_a_speaker_who_is_a_bare_number_has_no_name(speaker: str, named: str) -> None:
    assert words.name_speaker(speaker) == named


@pytest.mark.parametrize(
    "numbers", [{"value": None}, {"value": 0.0}, {"value": -5.0}, {"value": 1e300}, {"value": 1e-9}]
)
def test_odd_numbers_are_drawn(numbers: dict[str, float | None]) -> None:
    rows = make_figures({"qualifier": "vague" if numbers["value"] is None else "exact"} | numbers, {})
    check_chart(draw_unit(rows, "people", COLOURS, 2, 2))


def make_codes(*rows: tuple[str, str, bool, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["code", "article_id", "in_box", "n"])
    return frame.assign(title="Title of " + frame["article_id"], passages=frame["n"], reports=1)


def test_codes_are_counted_and_ordered_by_narrative() -> None:
    codes = make_codes(
        ("infighting", "a", False, 2),
        ("infighting", "b", False, 1),
        ("brutality", "a", True, 1),
        ("dull_duties", "a", False, 4),
        ("living_conditions", "b", False, 1),
        ("fear_for_safety", "b", False, 9),
    )
    chart = draw_codes(codes, Passages(18, 2, 1), COLOURS, title="Why", noun="reason")
    check_chart(chart)
    wanted = ["dull_duties", "living_conditions", "infighting", "brutality", "fear_for_safety"]
    assert list(chart.options) == [(code,) for code in wanted]
    assert chart.options[("infighting",)] == f"{words.label_reason('infighting')} (3 passages)"
    notes = [note["text"] for note in chart.figure.to_plotly_json()["layout"]["annotations"]]
    assert sorted(note for note in notes if note.isdigit()) == ["1", "1", "3", "4", "9"]
    assert "Hatched: 1 in a list or box" in chart.note
    bars = chart.figure.to_plotly_json()["data"]
    assert sum(sum(bar["x"]) for bar in bars) == codes["n"].sum()
    assert [bar["marker"]["pattern"]["shape"] for bar in bars if bar["marker"].get("pattern")] == ["/"]


def test_one_passage_is_singular() -> None:
    chart = draw_codes(make_codes(("pay", "a", False, 1)), Passages(1, 1, 0), COLOURS, title="Why", noun="reason")
    assert chart.options[("pay",)].endswith("(1 passage)")
    assert "1 passage in 1 report." in chart.note


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_hostile_titles_in_charts_of_reasons(payload: str) -> None:
    codes = make_codes(("pay", "a", False, 1), ("infighting", "b", False, 3)).assign(title=payload)
    check_chart(draw_codes(codes, Passages(4, 2, 0), COLOURS, title="Why", noun="reason"))


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_hostile_names_in_charts_of_actors(payload: str) -> None:
    actors = pd.DataFrame(
        {"actor_id": ["a-1", "a-2"], "name": [payload, "Isis"], "type": "person", "mention_count": [3, 1]}
    )
    check_chart(draw_mentions(actors, 2))
    speakers = pd.DataFrame({"who": [payload, payload], "who_name": payload, "direct": [True, False], "n": [2, 1]})
    chart = draw_speakers(speakers, 3)
    check_chart(chart)
    assert list(chart.options) == [(payload,)]
    assert "(3 statements)" in chart.options[(payload,)]


def test_actors_keep_their_order_and_counts() -> None:
    actors = pd.DataFrame(
        {"actor_id": ["a-1", "a-2"], "name": ["Isis", "RBSS"], "type": "armed_group", "mention_count": [1200, 1]}
    )
    chart = draw_mentions(actors, 40)
    assert list(chart.options.values()) == ["Isis (armed group, 1,200 mentions)", "RBSS (armed group, 1 mention)"]
    assert list(chart.figure.data[0].x) == [1200, 1]
    assert "40 actors, drawn are the 2 named most." in chart.note


def test_the_bundled_reports(library: Library) -> None:
    colours = dict.fromkeys(library.facet("report")["value"], "#123456")
    relations = library.relations(EVERYTHING, 6)
    figures = library.rows("figures")
    chart = draw_relations(relations, figures, colours, len(relations))
    check_chart(chart)
    assert any("28" in label and "12 + 12 + 4" in label for label in chart.options.values())
    derived = [trace for trace in chart.figure.data if trace.marker.pattern and trace.marker.pattern.shape == "/"]
    assert derived, "no derived number is hatched"
    assert 0.5 in [float(trace.x[0]) for trace in derived]
