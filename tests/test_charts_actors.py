"""Charts of actors, of time and of reports side by side, as pure functions."""

from datetime import date, timedelta
from itertools import combinations, pairwise
from math import dist
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.chronicle import choose_period
from defections.encounters import place_actors
from defections.filters import Filters
from tests import hostile
from tests.test_charts import COLOURS, check_chart, list_drawn, list_marks, make_figures
from ui.chart import Chart, highlight_chosen
from ui.charts import comparison, dates
from ui.charts.actors import draw_credits, draw_mentions
from ui.charts.moves import MOST_ROUTES, draw_moves
from ui.charts.network import draw_network
from ui.charts.spots import find_spot, place_labels
from ui.labels import measure_rows
from ui.view import View
from ui.words import ACTOR_TYPES

SHARED = comparison.Shared("Reasons", "reasons", "passage", "reasons.code")
TITLES = {"a": "One report", "b": "Another report"}


def list_lines(chart: Chart) -> list[dict[str, Any]]:
    return [trace for trace in chart.figure.to_plotly_json()["data"] if trace.get("mode") == "lines"]


def make_actors(*names: str) -> pd.DataFrame:
    rows = [
        {
            "actor_id": f"a-{n}",
            "name": name,
            "type": "person",
            "sentences": 9 - n % 9,
            "x": n / 40,
            "y": (n * 7 % 40) / 40,
        }
        for n, name in enumerate(names)
    ]
    return pd.DataFrame(rows)


def make_pairs(*rows: tuple[int, int, int]) -> pd.DataFrame:
    return pd.DataFrame([(f"a-{a}", f"a-{b}", n) for a, b, n in rows], columns=["one", "other", "sentences"])


def test_actors_and_pairs_are_marks_of_one_chart() -> None:
    chart = draw_network(make_actors("Isis", "Turkey", "Omar"), make_pairs((0, 1, 5), (0, 2, 1)), 3)
    check_chart(chart)
    assert chart.options[("a-0",)] == "Isis (person, named in 9 sentences)"
    assert chart.options[("a-0", "a-1")] == "Isis + Turkey (both in 5 sentences)"
    assert chart.options[("a-0", "a-2")] == "Isis + Omar (both in 1 sentence)"
    assert chart.list_picks(("a-0", "a-1")) == (("mentions.actor_id", "a-0"), ("mentions.actor_id", "a-1"))
    assert chart.list_picks(("a-2",)) == (("mentions.actor_id", "a-2"),)
    assert [line["line"]["width"] for line in list_lines(chart)] == sorted(
        line["line"]["width"] for line in list_lines(chart)
    )
    assert len(list_lines(chart)) == 2  # one for each width
    assert list(chart.table.columns) == ["actor", "named with", "sentences"]
    assert "3 actors share a sentence with another." in chart.note


@pytest.mark.parametrize(
    ("picks", "chosen"),
    [
        ((("mentions.actor_id", "a-1"), ("mentions.actor_id", "a-0")), ("a-0", "a-1")),
        ((("mentions.actor_id", "a-1"),), ("a-1",)),
        ((("reasons.code", "pay"),), None),
        ((("mentions.actor_id", "a-1"), ("reasons.code", "pay")), None),
        ((), None),
    ],
)
def test_the_mark_chosen_is_found_from_the_address(picks: Any, chosen: Any) -> None:
    chart = draw_network(make_actors("Isis", "Turkey"), make_pairs((0, 1, 2)), 2)
    assert chart.find_chosen(View(Filters(picks=picks))) == chosen


@pytest.mark.parametrize(
    ("counts", "widths"),
    [((1, 1), [1.0]), ((2, 1), [1.0, 2.2]), ((600, 240, 30), [1.0, 3.6, 5.5]), ((9, 8, 3), [2.2, 5.5])],
)
def test_lines_are_wide_beside_the_widest(counts: tuple[int, ...], widths: list[float]) -> None:
    pairs = make_pairs(*((0, other, n) for other, n in enumerate(counts, start=1)))
    chart = draw_network(make_actors("Isis", "Turkey", "Omar", "Syria"), pairs, 4)
    assert [line["line"]["width"] for line in list_lines(chart)] == widths


@pytest.mark.parametrize(
    ("chosen", "near", "lit"),
    [
        (("a-0",), [("a-0", "a-1"), ("a-1",)], 1),
        (("a-1",), [("a-0", "a-1"), ("a-0",), ("a-1", "a-2"), ("a-2",)], 2),
        (("a-1", "a-2"), [("a-1",), ("a-2",)], 1),
        ((), [], 2),
    ],
)
def test_what_is_tied_to_the_chosen_stays_in_sight(chosen: tuple, near: list, lit: int) -> None:
    actors, pairs = make_actors("Isis", "Turkey", "Omar"), make_pairs((0, 1, 1), (1, 2, 1))
    chart = draw_network(actors, pairs, 3, chosen)
    assert chart.near.get(chosen, set()) == set(near)
    drawn = {line["opacity"]: sum(x is None for x in line["x"]) for line in list_lines(chart)}
    assert drawn[max(drawn)] == lit
    assert sum(drawn.values()) == 2
    picks = tuple(("mentions.actor_id", actor) for actor in chosen)
    faded = [trace["marker"]["opacity"] for trace in highlight_chosen(chart, View(Filters(picks=picks))).data[-2:]]
    if chosen:
        assert sum(opacity == 1 for trace in faded for opacity in trace) == 1 + len(near)


def test_long_names_stand_by_their_acronyms_in_the_network() -> None:
    actors = make_actors("Revolutionary Armed Forces of Colombia", "Omar Haddad", "Islamic Front of the Eastern Hills")
    aliases = pd.Series([["the Farc rebels", "FARC"], ["HADDAD"], []])
    chart = draw_network(actors.assign(aliases=aliases), make_pairs((0, 1, 2), (1, 2, 1)), 3)
    named = next(trace for trace in chart.figure.to_plotly_json()["data"] if trace["mode"] == "markers+text")
    assert set(named["text"]) <= {"FARC", "Omar Haddad", "Islamic Front of the…", ""} and "FARC" in named["text"]
    assert chart.options[("a-0",)].startswith("Revolutionary Armed Forces of Colombia (person")


def test_the_network_says_when_it_leaves_actors_out() -> None:
    chart = draw_network(make_actors("Isis", "Turkey"), make_pairs((0, 1, 1)), 200)
    assert "200 actors share a sentence with another, the 2 with most such sentences are drawn." in chart.note


def test_places_are_the_same_each_time_and_apart() -> None:
    ids = [f"a-{n}" for n in range(25)]
    pairs = [
        (a, b, 1 + (int(a[2:]) * int(b[2:])) % 4)
        for a, b in combinations(ids[:12], 2)
        if (int(a[2:]) + int(b[2:])) % 3 == 0
    ]
    places = place_actors(ids, pairs)
    assert places == place_actors(ids, pairs)
    assert set(places) == set(ids)
    assert min(dist(one, other) for one, other in combinations(places.values(), 2)) > 0.11  # dot beside dot
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())


@given(st.integers(0, 12), st.data())
def test_any_network_has_places(n: int, data: st.DataObject) -> None:
    ids = [f"a-{each}" for each in range(n)]
    known = list(combinations(ids, 2))
    pairs = data.draw(st.lists(st.sampled_from(known), unique=True)) if known else []
    places = place_actors(ids, [(*pair, 1) for pair in pairs])
    assert set(places) == set(ids)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500), st.floats(3, 20)), max_size=30))
def test_labels_that_are_drawn_stand_inside(dots: list[tuple[float, float, float]]) -> None:
    labels = [f"label {n}" for n in range(len(dots))]
    stands = place_labels(dots, labels, 500)
    assert len(stands) == len(dots)
    for (x, _, _), label, at in zip(dots, labels, stands, strict=True):
        if at in ("top center", "bottom center"):
            assert len(label) * 3 <= x <= 500 - len(label) * 3


@pytest.mark.parametrize(
    ("crossed", "at"),
    [
        ([], "top center"),
        ([(200.0, 115.0, 4.0)], "bottom center"),
        ([(200.0, 115.0, 4.0), (200.0, 85.0, 4.0), (225.0, 100.0, 4.0)], "middle left"),
        ([(200.0, 115.0, 4.0), (200.0, 85.0, 4.0), (225.0, 100.0, 4.0), (175.0, 100.0, 4.0)], "top center"),
    ],
)
def test_a_label_keeps_clear_of_the_dots_of_lines_where_it_can(crossed: list, at: str) -> None:
    assert place_labels([(200, 100, 8)], ["Isis"], 400, crossed) == [at]


@pytest.mark.parametrize(("labels", "high"), [([], 29), (["Isis", "Omar"], 29), (["Isis", "Free<br>Army"], 38)])
def test_rows_leave_room_for_the_lines_of_their_labels(labels: list[str], high: int) -> None:
    assert measure_rows(labels, 29) == high


def test_a_label_without_room_is_left_out() -> None:
    crowd = [(100.0 + 4 * n, 100.0 + 4 * n, 8.0) for n in range(12)]
    stands = place_labels(crowd, ["a long label"] * 12, 400)
    assert "" in stands
    assert any(stands)
    assert all(place_labels([(200, 100, 8), (200, 300, 8)], ["one", "two"], 400))


def test_spots_on_crossing_lines_are_apart() -> None:
    one = find_spot(((0, 0), (1, 1)), [], (0.05, 0.05))
    other = find_spot(((0, 1), (1, 0)), [one], (0.05, 0.05))
    assert one == (0.5, 0.5)
    assert other != one


def make_moves(*rows: tuple[str | None, str | None, int]) -> pd.DataFrame:
    made = [
        {
            "route": f"{a or ''}>{b or ''}",
            "route_name": f"{a or '(not said)'} → {b or '(not said)'}",
            "left": a,
            "gone_to": b,
            "n": n,
            "reports": 1,
        }
        for a, b, n in rows
    ]
    return pd.DataFrame(made)


def test_moves_go_from_left_to_right() -> None:
    chart = draw_moves(make_moves(("Isis", "Turkey", 3), ("Taliban", "Isis", 1), (None, "Turkey", 1)))
    check_chart(chart)
    assert [line["x"] for line in list_lines(chart)] == [[0.0, 1.0]] * 3
    widths = [line["line"]["width"] for line in list_lines(chart)]
    assert widths[0] > widths[1] == widths[2]
    assert {"<b>Left</b>", "<b>Went to</b>", "(not said)", "Turkey"} <= set(list_drawn(chart))
    assert list_drawn(chart).count("Turkey") == 1
    assert list(chart.options) == [("Isis>Turkey",), ("Taliban>Isis",), (">Turkey",)]
    assert "5 passages" in chart.note


def test_how_often_a_route_is_told_stands_where_lines_are_apart() -> None:
    routes = [
        ("Isis", "Turkey", 3),
        ("Isis", "Nusra", 2),
        ("Taliban", "Isis", 1),
        ("M23", "Goma", 4),
        ("ADF", "Goma", 5),
    ]
    notes = draw_moves(make_moves(*routes)).figure.layout.annotations
    places = {note.text: round(note.x, 2) for note in notes if note.text.isdecimal()}
    assert places.keys() == {"3", "2", "4", "5"}, "a route told once needs no number"
    assert places["3"] == places["2"] > 0.5, "where many leave one group, the numbers stand at its routes' ends"
    assert places["4"] == places["5"] < 0.5, "where many go to one place, they stand at their starts"


def test_many_routes_are_cut_and_that_is_said() -> None:
    chart = draw_moves(make_moves(*((f"Group {n}", f"Place {n % 5}", 1) for n in range(40))))
    check_chart(chart)
    assert len(chart.options) == MOST_ROUTES
    assert f"40 routes, the {MOST_ROUTES} most told are drawn." in chart.note


def test_actors_have_the_colour_of_their_type() -> None:
    rows = pd.DataFrame(
        {
            "actor_id": ["a-1", "a-2", "a-3"],
            "name": ["x", "y", "z"],
            "type": ["person", "place", "person"],
            "mention_count": 2,
        }
    )
    chart = draw_mentions(rows, 3)
    colours = chart.figure.data[0].marker.color
    assert colours[0] == colours[2] != colours[1]
    assert chart.legend == {"Person": colours[0], "Place": colours[1]}


def test_every_type_has_a_colour() -> None:
    from ui.palette import colour_types

    assert set(colour_types()) == set(ACTOR_TYPES)
    assert len(set(colour_types().values())) == len(ACTOR_TYPES)


def make_credits(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["kind", "who", "n"]).assign(who_name=lambda frame: "Name of " + frame["who"])


def test_what_is_credited_can_be_chosen_apart() -> None:
    chart = draw_credits(make_credits(("statements", "x", 4), ("figures", "x", 1), ("reasons", "y", 2)))
    check_chart(chart)
    assert chart.options[("x", "figures")] == "Name of x: 1 figure"
    assert chart.options[("y", "reasons")] == "Name of y: 2 reasons or barriers"
    assert chart.list_picks(("y", "reasons")) == (("reasons.who", "y"),)
    assert chart.list_picks(("x", "figures")) == (("figures.who", "x"),)


def make_reports(n: int, first: date = date(2014, 5, 3), apart: int = 20) -> pd.DataFrame:
    days = pd.to_datetime([first + timedelta(days=apart * each) for each in range(n)])
    ids = [f"r{each}" for each in range(n)]
    return pd.DataFrame({"article_id": ids, "title": "Title", "outlet": None, "published": days})


@pytest.mark.parametrize(("n", "apart"), [(3, 0), (3, 1), (24, 30), (5, 9_000)])
def test_reports_on_their_days(n: int, apart: int) -> None:
    reports = make_reports(n, apart=apart)
    chart = dates.draw_reports(reports, dict.fromkeys(reports["article_id"], "#111111"), n + 2)
    check_chart(chart)
    assert list(chart.figure.data[0].x) == [str(day)[:10] for day in reports["published"]]
    assert f"{n + 2} reports, {n} of them with a date." in chart.note
    assert chart.options[("r0",)].startswith("3 May 2014 · Title")


@pytest.mark.parametrize(
    ("first", "last", "by"),
    [
        ((2014, 1), (2014, 2), "month"),
        ((2010, 1), (2013, 12), "month"),
        ((2010, 1), (2014, 1), "year"),
        ((1938, 7), (2024, 12), "year"),
    ],
)
def test_a_long_time_is_shown_by_years(first: tuple[int, int], last: tuple[int, int], by: str) -> None:
    assert choose_period(date(*first, 1), date(*last, 1)) == by


@pytest.mark.parametrize(
    ("periods", "by", "label"),
    [
        (("2015-09", "2015-11", "2016-01"), "month", "September 2015: 1 report"),
        (("1938", "2024"), "year", "1938: 1 report"),
    ],
)
def test_bars_keep_the_gaps_of_time(periods: tuple[str, ...], by: str, label: str) -> None:
    rows = pd.DataFrame({"period": periods, "reports": range(1, len(periods) + 1)})
    chart = dates.draw_periods(rows, by, 99)
    check_chart(chart)
    assert next(iter(chart.options.values())) == label
    xs = list(chart.figure.data[0].x)
    assert all(other > one + 1 for one, other in pairwise(xs))
    assert chart.dimensions == (f"articles.{by}",)


def make_timed(*rows: dict[str, Any]) -> pd.DataFrame:
    day = pd.Timestamp(2014, 3, 1)
    plain = {
        "as_of": "then",
        "as_of_from": day,
        "as_of_to": day + timedelta(days=30),
        "referent": "men",
        "speaker": None,
    }
    return make_figures(*({**plain, **row} for row in rows)).astype({"as_of_from": object, "as_of_to": object})


def test_figures_for_their_days() -> None:
    rows = make_timed(
        {"value": 25.0},
        {"value": 90_000.0, "as_of_to": pd.Timestamp(2014, 3, 1)},
        {"value": 3.0, "as_of_to": None},
        {"value": 8.0, "as_of_from": None},
    )
    chart = dates.draw_figures(rows, "people", COLOURS, 9)
    check_chart(chart)
    assert chart.figure.layout.yaxis.type == "log"
    ends = [label.rsplit(", ", 1)[1] for label in chart.options.values()]
    assert ends == ["1 March 2014 to 31 March 2014", "1 March 2014", "since 1 March 2014", "until 31 March 2014"]
    assert "9 such figures, the 4 largest are drawn, those worded alike once." in chart.note


@pytest.mark.parametrize("values", [(0.0,), (0.0, 5_000.0), (-2.0, 3.0), (1e300, 1.0), (0.25, 0.5)])
def test_odd_numbers_have_their_days(values: tuple[float, ...]) -> None:
    check_chart(dates.draw_figures(make_timed(*({"value": value} for value in values)), "share", COLOURS, len(values)))


def make_cells(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["key", "article_id", "n"]).assign(label=lambda frame: "Label of " + frame["key"])


def test_a_report_fits_on_a_card_with_its_day() -> None:
    row = {"published": date(2015, 9, 22), "title": "Guards of the valley walk out " * 9, "outlet": "The Post"}
    assert len(dates.name_report(row)) <= 90 and dates.name_report(row).startswith("22 September 2015 · Guards")
    assert dates.describe_report(row).endswith("… · The Post")


def test_what_reports_share_comes_first() -> None:
    cells = make_cells(("pay", "a", 9), ("family", "b", 1), ("family", "a", 2), ("fear", "b", 3))
    chart = comparison.draw_shared(cells, TITLES, COLOURS, SHARED)
    check_chart(chart)
    assert list(chart.options) == [("family",), ("pay",), ("fear",)]
    assert chart.options[("family",)] == "Label of family (passages: One report: 2; Another report: 1)"
    assert list_marks(chart).count(("family",)) == 2
    assert {"<b>In both reports</b>", "<b>In one report alone</b>"} <= set(list_drawn(chart))
    assert "1 of 3 reasons drawn is in both of them." in chart.note
    alone = comparison.draw_shared(make_cells(("pay", "a", 9), ("fear", "b", 3)), TITLES, COLOURS, SHARED)
    assert "none of the 2 reasons drawn is in both of them." in alone.note
    assert list(chart.table["report"]) == ["One report", "Another report", "One report", "Another report"]


def test_numbers_that_differ_are_alarming() -> None:
    rows = make_figures(
        *(
            {"article_id": each, "referent": "men", "value": n}
            for each, n in (("a", 25.0), ("b", 60.0), ("a", 7.0), ("b", 7.0))
        )
    ).to_dict("records")
    chart = comparison.draw_figures([(False, rows[:2]), (True, rows[2:])], TITLES, 4)
    check_chart(chart)
    differs, same = chart.figure.data
    assert differs.marker.color != same.marker.color
    assert [list(trace.text) for trace in (differs, same)] == [["25", "60"], ["7", "7"]]
    assert "1 row differs, 1 agrees." in chart.note
    assert list_marks(chart) == [("f-0",), ("f-0",), ("f-2",), ("f-2",)]
    assert chart.options[("f-0",)] == "✗ differs: figure 0 (One report); figure 1 (Another report)"
    assert list(chart.table["verdict"]) == ["✗ differs"] * 2 + ["✓ same"] * 2


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_hostile_names(payload: str) -> None:
    check_chart(draw_network(make_actors(payload, "Isis"), make_pairs((0, 1, 2)), 2))
    check_chart(draw_moves(make_moves((payload, payload, 2), (None, payload, 1))))
    check_chart(draw_credits(make_credits(("statements", payload, 2)).assign(who_name=payload)))
    reports = make_reports(3).assign(title=payload, outlet=payload)
    check_chart(dates.draw_reports(reports, dict.fromkeys(reports["article_id"], "#111111"), 3))
    hostile_rows = make_timed(
        {"text": payload, "sentence": payload, "title": payload, "as_of": payload, "referent": payload}
    )
    check_chart(dates.draw_figures(hostile_rows, "people", COLOURS, 1))
    titles = {"a": payload, "b": payload}
    check_chart(comparison.draw_shared(make_cells(("x", "a", 1)).assign(label=payload), titles, COLOURS, SHARED))
    check_chart(comparison.draw_figures([(False, hostile_rows.to_dict("records"))], titles, 0))
