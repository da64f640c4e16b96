"""Every page through the shell, on all kinds of reports and tables, without a browser."""

import re
import shutil
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from defections.building import build
from tests import hostile
from tests.apps import (
    PAGES,
    WITHOUT_REASONS,
    Open,
    check_page,
    list_foreign_tags,
    read_html,
    read_rows,
    read_words,
    write_reports,
)
from tests.serving import SEEDS
from ui import words

FILTERED = [name for name in PAGES if name not in ("search", "reader", "method")]
ONE = "000_2656a0150ece3af1"
WITHOUT_ANYTHING = "quiet day\n\nnothing happened. the sky was blue."
WITH_ONE_FIGURE = "A count\n\nAbout 30 fighters were seen."


@pytest.mark.parametrize("page", PAGES)
def test_bundled_reports(visit: Open, tables: Path, page: str) -> None:
    app = visit(page, SEEDS, tables)
    check_page(app, page)
    known = {
        "overview": "58 people",
        "figures": "58 people",
        "reasons": "militants",
        "actors": "Isis",
        "reader": "RBSS",
    }
    assert known.get(page, "") in read_words(app)
    assert app.get("plotly_chart") or page in ("timeline", "search", "reader", "method")


@pytest.fixture
def fresh_modules() -> Iterator[None]:
    """Nothing of ours is imported yet, as in a process that has just started."""
    ours = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in ("ui", "defections")}
    for name in ours:
        del sys.modules[name]
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] in ("ui", "defections")]:
        del sys.modules[name]
    sys.modules.update(ours)


@pytest.mark.usefixtures("fresh_modules")
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_the_first_of_a_fresh_process(visit: Open, tables: Path, page: str) -> None:
    """Nothing that a page imports waits for what another has imported."""
    check_page(visit(page, SEEDS, tables, {"unit": "people"}), page)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param((SEEDS / f"{ONE}.txt").read_text(encoding="utf-8"), id="one bundled report"),
        pytest.param(WITHOUT_REASONS, id="no reasons"),
        pytest.param(WITHOUT_ANYTHING, id="nothing in it"),
        pytest.param(WITH_ONE_FIGURE, id="one figure"),
        pytest.param("x", id="one letter"),
        pytest.param("\x00 \x1b[31m \ufeff \u202e \ud7ff 58 people left Isis. \U0001f600" * 3, id="odd characters"),
        pytest.param("Sixty people left Isis " + "because of very low pay " * 3000, id="a sentence of 72 kB"),
        pytest.param("58" * 5000 + " people left Isis.", id="a number of ten thousand digits"),
    ],
)
def test_a_single_report(
    visit: Open, tmp_path_factory: pytest.TempPathFactory, text: str, page: str, request: pytest.FixtureRequest
) -> None:
    folder = Path(tmp_path_factory.getbasetemp()) / "single" / request.node.callspec.id.replace(" ", "_")
    folder.mkdir(parents=True)
    reports = write_reports(folder / "reports", text)
    check_page(visit(page, reports, folder / "tables"), page)


@pytest.mark.parametrize("page", PAGES)
def test_more_reports_than_colours(visit: Open, tmp_path: Path, page: str) -> None:
    reports = write_reports(tmp_path / "reports", *(hostile.REPORT + f"\nLine {n}.\n" for n in range(9)))
    check_page(visit(page, reports, tmp_path / "tables"), page)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("query", ['"isis', "isis AND", "(isis", "nobody:isis", "()", "…"])
def test_a_malformed_query_is_told_what_is_wrong_and_can_be_cleared(
    visit: Open, tables: Path, page: str, query: str
) -> None:
    app = visit(page, SEEDS, tables, {"q": query})
    assert not app.exception
    [fault] = app.error
    assert fault.value.endswith(".")
    assert any(code.value.endswith("^") for code in app.code)
    next(button for button in app.button if button.label == "Clear").click().run()
    check_page(app, page)


def test_a_search_shows_its_hits_and_leads_to_the_reader(visit: Open, tables: Path) -> None:
    app = visit("search", SEEDS, tables, {"q": "isis OR fighters"})
    check_page(app, "search")
    marked = re.findall(r'<span data-kind="hit">(.*?)</span>', read_html(app))
    assert {word.lower() for word in marked} == {"isis", "fighters"}
    [total] = re.findall(r"(\d+) sentences in 2 reports", read_words(app))
    assert len(re.findall(r'class="quote"', read_html(app))) == min(10, int(total))
    app.button(key="search_on").click().run()
    assert f"11 to {min(20, int(total))}" in read_words(app)
    [mark, *_] = re.findall(r"/reader\?mark=(n-[0-9a-f]{10})", read_html(app))
    reader = visit("reader", SEEDS, tables, {"mark": mark, "q": "isis OR fighters"})
    check_page(reader, "reader")
    assert f'data-marks="{mark}' in read_html(reader)
    assert 'aria-current="true"' in read_html(reader)
    assert 'data-kind="hit"' in read_html(reader)


def test_a_search_without_words_offers_some(visit: Open, tables: Path) -> None:
    app = visit("search", SEEDS, tables)
    offered = re.findall(r'href="(/search\?q=[^"]*)"', read_html(app))
    assert len(offered) > 2
    for address in offered:
        [(_, query)] = parse_qsl(urlsplit(address).query)
        found = visit("search", SEEDS, tables, {"q": query})
        check_page(found, "search")
        assert 'data-kind="hit"' in read_html(found) or ":" in query


def test_a_search_for_a_reason_offers_no_barrier(visit: Open, tmp_path: Path) -> None:
    text = "Three left\n\nThey deserted because they were not paid. Deserters are executed.\n\nThose who flee are shot."
    app = visit("search", write_reports(tmp_path / "reports", text), tmp_path / "tables")
    assert 'reason:"Pay cut or unpaid"' in read_words(app)
    assert "Death for those who try" not in read_words(app)


@pytest.mark.parametrize("page", ["figures", "search"])
def test_a_search_that_is_too_long_is_cut_and_told_so(visit: Open, tables: Path, page: str) -> None:
    app = visit(page, SEEDS, tables, {"q": "isis OR " + "y" * 10_000})
    check_page(app, page)
    assert any("first 1,000 characters" in caption.value for caption in app.caption)


@pytest.mark.parametrize("page", FILTERED)
@pytest.mark.parametrize("query", [{"q": "zebra crossing"}, {"report": ONE, "unit": "aircraft"}])
def test_filters_that_leave_nothing_say_so_and_can_be_cleared(
    visit: Open, tables: Path, page: str, query: dict[str, str]
) -> None:
    app = visit(page, SEEDS, tables, query)
    check_page(app, page)
    assert any(text.value.endswith(".") and "filters" in text.value for text in app.text)
    clear = [button for button in app.main.button if button.label == "Clear filters"]
    assert clear, "nothing offers to clear the filters"
    clear[0].click().run()
    check_page(app, page)
    assert not [button for button in app.button if button.label == "Clear filters"]
    assert app.get("plotly_chart") or page == "timeline"  # two reports make none


@pytest.mark.parametrize("page", PAGES)
def test_what_surrounds_a_page_stays_where_nothing_is_left(visit: Open, tables: Path, page: str) -> None:
    """To a visitor who is there already, the page is drawn before its title and the sidebar."""
    app = visit(page, SEEDS, tables)
    app.text_input(key="q").set_value("zebra crossing").run()
    check_page(app, page)
    assert len(app.sidebar.multiselect) == 4


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "query",
    [
        pytest.param({"q": "x" * 10_000}, id="10 kB of text"),
        pytest.param({"q": "\x00\x1b\ud7ff"}, id="control characters"),
        pytest.param({"q": "'; DROP VIEW figures; --"}, id="SQL"),
        pytest.param({"q": "%_\\[]{}$text"}, id="wild cards"),
        pytest.param({"report": "nobody", "reason": "none", "actor": "a-0", "unit": "kg"}, id="unknown values"),
        pytest.param({"report": ["nobody", ONE, ONE, "x" * 10_000]}, id="a known one among unknown ones"),
        pytest.param({"mark": "f-0000000000", "article": "nobody"}, id="unknown mark and report"),
        pytest.param({"mark": "x" * 10_000}, id="a mark of 10 kB"),
        pytest.param({"mark": ["", "r"]}, id="marks without an id"),
        pytest.param({"mark": "a-87f763c2fd"}, id="an actor as a mark"),
        pytest.param({"mark": "<script>"}, id="a mark with a tag"),
        pytest.param({"mark": "f-\x00", "article": "\x00"}, id="a mark with a zero byte"),
        pytest.param({"other": "thing", "embed": "true"}, id="other parameters"),
    ],
)
def test_odd_addresses_open_the_page_without_them(
    visit: Open, tables: Path, page: str, query: dict[str, str | list[str]]
) -> None:
    check_page(visit(page, SEEDS, tables, query), page)


@pytest.mark.parametrize("page", PAGES)
def test_hostile_words_are_shown_as_typed(visit: Open, forged: tuple[Path, Path], page: str) -> None:
    app = visit(page, *forged, {"q": "people OR fled"} if page == "search" else {})
    check_page(app, page)
    assert not list_foreign_tags(app), "a payload became markup"
    expected = {
        "overview": hostile.list_texts(forged[1], "articles", "title"),
        "figures": hostile.list_texts(forged[1], "figures", "speaker")[:3],
        "reasons": hostile.list_surest_cues(forged[1])[:3],
        "actors": hostile.list_texts(forged[1], "statements", "speaker")[:3],
        "timeline": hostile.list_texts(forged[1], "articles", "title"),
        "compare": hostile.list_texts(forged[1], "articles", "title"),
        "reader": [hostile.PAYLOADS[2], hostile.PAYLOADS[9]],
        "search": [hostile.PAYLOADS[0], hostile.PAYLOADS[3]],
        "method": [],
    }
    words = " ".join(read_words(app).split())
    for typed in expected[page]:
        assert typed in words


@pytest.mark.parametrize("page", PAGES)
def test_markdown_holds_nothing_of_any_report(visit: Open, forged: tuple[Path, Path], page: str) -> None:
    app = visit(page, *forged)
    written = [block.value for block in (*app.markdown, *app.caption, *app.title, *app.subheader, *app.header)]
    written += [block.label for kind in ("button", "expander", "metric") for block in app.get(kind)]
    written += [block.proto.label for block in app.get("page_link")]
    assert written
    assert not [words for words in written if "hacked" in words or "x^2" in words or ":red[hot]" in words]


def damage(tables: Path, how: str) -> None:
    match how:
        case "gone":
            shutil.rmtree(tables)
        case "empty":
            shutil.rmtree(tables)
            tables.mkdir()
        case "no manifest":
            (tables / "manifest.json").unlink()
        case "a table is missing":
            (tables / "reasons.parquet").unlink()
        case "a table is cut":
            path = tables / "figures.parquet"
            path.write_bytes(path.read_bytes()[:200])
        case "a table is empty":
            (tables / "mentions.parquet").write_bytes(b"")
        case "a table is text":
            (tables / "actors.parquet").write_text("hello", encoding="utf-8")
        case "a table is another":
            shutil.copy(tables / "stories.parquet", tables / "moves.parquet")
        case "a table is broken inside":
            path = tables / "sentences.parquet"
            body = bytearray(path.read_bytes())
            body[4 : len(body) // 2] = b"\xff" * (len(body) // 2 - 4)
            path.write_bytes(bytes(body))
        case "the manifest is cut":
            path = tables / "manifest.json"
            path.write_text(path.read_text(encoding="utf-8")[:40], encoding="utf-8")
        case "the manifest is another's":
            (tables / "manifest.json").write_text('{"reports": {"a": 1}}', encoding="utf-8")
        case "a half-made build is left":
            (tables / ".staging-x").mkdir()
            (tables / ".staging-x" / "figures.parquet").write_text("", encoding="utf-8")
            (tables / "manifest.json").unlink()


@pytest.mark.parametrize("is_warm", [False, True], ids=["cold", "while serving"])
@pytest.mark.parametrize(
    "how",
    [
        "gone",
        "empty",
        "no manifest",
        "a table is missing",
        "a table is cut",
        "a table is empty",
        "a table is text",
        "a table is another",
        "a table is broken inside",
        "the manifest is cut",
        "the manifest is another's",
        "a half-made build is left",
    ],
)
def test_damaged_tables_are_built_anew(visit: Open, tmp_path: Path, tables: Path, how: str, is_warm: bool) -> None:
    """At once on a start; on a running server after one sentence and a second try at most."""
    copy = tmp_path / "tables"
    shutil.copytree(tables, copy)
    if is_warm:
        check_page(visit("overview", SEEDS, copy), "overview")
    damage(copy, how)
    app = visit("figures", SEEDS, copy)
    assert not app.exception
    if app.error:
        assert is_warm or "inside" in how
        app = visit("figures", SEEDS, copy)
    check_page(app, "figures")
    assert "58 people" in read_words(app)


@pytest.mark.parametrize("page", ["overview", "reader"])
@pytest.mark.parametrize("how", ["reports are gone", "no reports", "tables are a file", "only unreadable reports"])
def test_what_cannot_be_built_is_said_in_one_sentence(visit: Open, tmp_path: Path, how: str, page: str) -> None:
    reports, out = tmp_path / "reports", tmp_path / "tables"
    if how != "reports are gone":
        reports.mkdir()
    if how == "tables are a file":
        write_reports(reports, WITH_ONE_FIGURE)
        out.write_text("I am a file", encoding="utf-8")
    if how == "only unreadable reports":
        (reports / "binary.txt").write_bytes(bytes(range(256)) * 20)
        app = visit(page, reports, out)
        check_page(app, page)
        return
    app = visit(page, reports, out)
    assert not app.exception
    assert len(app.error) == 1
    assert re.fullmatch(r"[^\n]+\.", app.error[0].value)
    assert "Traceback" not in app.error[0].value
    assert [button.label for button in app.main.button] == ["Try again"]


def test_an_unbuildable_folder_that_was_mended_opens_at_the_second_try(visit: Open, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    app = visit("overview", reports, tmp_path / "tables")
    assert app.error
    write_reports(reports, WITH_ONE_FIGURE)
    app.main.button[0].click().run()
    if app.error:  # the first look at the folder may still be the old one
        app.main.button[0].click().run()
    check_page(app, "overview")


def test_unread_reports_are_named_on_the_overview(visit: Open, tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "reports", WITH_ONE_FIGURE)
    (reports / "empty.txt").write_bytes(b"")
    (reports / "binary.txt").write_bytes(bytes(range(256)) * 20)
    app = visit("overview", reports, tmp_path / "tables")
    check_page(app, "overview")
    assert [expander.label for expander in app.expander] == ["2 reports could not be read"]
    named = app.expander[0].dataframe[0].value
    assert sorted(Path(path).name for path in named["path"]) == ["binary.txt", "empty.txt"]
    assert all(named["reason"].str.len() > 10)


def test_a_chosen_figure_shows_its_sentence_alone(visit: Open, tables: Path) -> None:
    figures = read_rows(tables, "figures")
    people = figures[figures["unit"] == "people"]
    row = people[people["text"] == "At least 58 people"].iloc[0]
    app = visit("figures", SEEDS, tables, {"pick": f"figures.figure_id:{row['figure_id']}"})
    check_page(app, "figures")
    cards = re.findall(r'<p class="quote">(.*?)</p>', read_html(app))
    assert len(cards) == 1
    assert f'data-marks="{row["figure_id"]}"' in cards[0]


@pytest.mark.parametrize(
    ("page", "table", "column"),
    [
        ("overview", "reasons", "code"),
        ("reasons", "reasons", "code"),
        ("overview", "mentions", "actor_id"),
        ("actors", "mentions", "actor_id"),
    ],
)
def test_a_chosen_bar_shows_just_its_sentences(visit: Open, tables: Path, page: str, table: str, column: str) -> None:
    rows = read_rows(tables, table)
    if table == "reasons":
        rows = rows[rows["family"] != "barrier"]
    top = rows[column].value_counts().index[0]
    wanted = set(rows.loc[rows[column] == top, rows.columns[0]])
    more = {f"shown_{rows.columns[0].removesuffix('_id')}_": 100}
    app = visit(page, SEEDS, tables, {"pick": f"{table}.{column}:{top}"}, more)
    check_page(app, page)
    own = set(re.findall(rf'data-marks="({"|".join(wanted)})"', read_html(app)))
    assert own
    if table == "reasons" and page == "overview":
        assert set(re.findall(r'data-marks="(r-\w+)"', read_html(app))) == own


@pytest.mark.parametrize("pick", ["reasons.code:nonsense", "mentions.actor_id:a-0", "figures.figure_id:", "x", "x:y"])
@pytest.mark.parametrize("page", ["overview", "reasons", "figures", "actors"])
def test_a_choice_of_what_there_is_not_is_dropped(visit: Open, tables: Path, page: str, pick: str) -> None:
    app = visit(page, SEEDS, tables, {"pick": pick})
    check_page(app, page)
    assert not [text.value for text in app.text if text.value.startswith("Chosen")]
    assert [info.value for info in app.info if "left out" in info.value]


def test_a_choice_that_the_filters_took_away_says_so(visit: Open, tables: Path) -> None:
    app = visit("reasons", SEEDS, tables, {"reason": "brutality", "pick": "reasons.code:infighting"})
    check_page(app, "reasons")
    assert [text.value for text in app.text if text.value.startswith("Chosen: Infighting")]


@pytest.mark.parametrize(
    ("page", "state"),
    [
        ("actors", {"switch_type": ["media"], "chart_actors_chosen": ("a-0",)}),
        ("figures", {"switch_show": "money", "chart_relations_chosen": ("l-0",)}),
        ("reasons", {"chart_reasons-by-report_chosen": ("brutality", "nobody")}),
        ("reader", {"reader_report": "nobody", "reader_layers": []}),
    ],
)
def test_choices_left_from_another_view_do_no_harm(visit: Open, tables: Path, page: str, state: dict[str, Any]) -> None:
    check_page(visit(page, SEEDS, tables, {"q": "suicide"}, state), page)


@pytest.mark.parametrize(
    ("table", "step"), [("figures", 1), ("reasons", 1), ("statements", 1), ("moves", 1), ("mentions", 10)]
)
def test_every_mark_opens_the_reader_at_its_report(visit: Open, tables: Path, table: str, step: int) -> None:
    for row in read_rows(tables, table).iloc[::step].itertuples():
        mark = row[1]
        app = visit("reader", SEEDS, tables, {"mark": mark})
        check_page(app, "reader")
        pieces = re.findall(
            rf'<mark data-marks="[^"]*{mark}[^"]*"[^>]*aria-current="true"[^>]*>(.*?)</mark>', read_html(app), re.S
        )
        assert unescape("".join(pieces)) == row.text


def test_a_row_off_its_text_is_an_orphan_with_a_warning(visit: Open, tables: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tables"
    shutil.copytree(tables, copy)
    figures = read_rows(copy, "figures")
    figures.loc[0, "text"] = "nothing that stands there"
    mark = figures.loc[0, "figure_id"]
    figures.to_parquet(copy / "figures.parquet")
    app = visit("reader", SEEDS, copy, {"mark": mark})
    check_page(app, "reader")
    assert not re.search(r'<mark[^>]*aria-current="true"', read_html(app))
    assert [warning.value for warning in app.warning if "linked words" in warning.value], "an orphan without a warning"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"report": ONE}, "Report: {title}"),
        ({"reason": "infighting"}, "Reason: Infighting with other rebels"),
        ({"unit": "people"}, "Counted: People"),
        ({"q": "pay"}, "Words: “pay”"),
        ({"report": ONE, "q": "pay"}, "Report: {title} · Words: “pay”"),
    ],
)
def test_the_chip_tells_what_kind_each_filter_is(visit: Open, tables: Path, query: dict[str, str], said: str) -> None:
    title = read_rows(tables, "articles").set_index("article_id")["title"][ONE]
    app = visit("figures", SEEDS, tables, query)
    check_page(app, "figures")
    assert f"Filtered by {said.format(title=words.cut(title, 70 - len('Report: ')))}" in [
        text.value for text in app.text
    ]


def test_passages_that_give_reasons_are_told_from_rows(visit: Open, tables: Path) -> None:
    """On the card, above the chart and beside the rows of the table, which are more where a passage gives two."""
    reasons = read_rows(tables, "reasons")
    given = reasons[reasons["family"] != "barrier"]["sentence_id"].nunique()
    overview, page = visit("overview", SEEDS, tables), visit("reasons", SEEDS, tables)
    assert {metric.label: metric.value for metric in overview.metric}["Giving reasons"] == str(given)
    for app in (overview, page):
        assert f"Counted are passages, not people: {given} passages in" in read_words(app)
    assert f"{len(reasons)} rows; a link opens the sentence in its report. Reasons in {given} passages" in read_words(
        page
    )


def test_filters_narrow_what_a_page_counts(visit: Open, tables: Path) -> None:
    everything = {metric.label: metric.value for metric in visit("overview", SEEDS, tables).metric}
    some = {metric.label: metric.value for metric in visit("overview", SEEDS, tables, {"unit": "aircraft"}).metric}
    assert everything["Reports"] == "2"
    assert some["Reports"] == "1"
    aircraft = read_rows(tables, "figures").query("unit == 'aircraft'")
    assert some["Figures"] == str(len(aircraft))


def test_files_to_take_away_are_under_the_same_filters(visit: Open, tables: Path) -> None:
    app = visit("figures", SEEDS, tables, {"unit": "aircraft", "report": "004_64ee3c0343ec10d2"})
    links = next(block.value for block in app.markdown if "Take away" in block.value)
    assert "(/api/figures.csv?report=004_64ee3c0343ec10d2&unit=aircraft)" in links


def test_reports_gone_from_the_address_are_not_asked_for(visit: Open, tmp_path: Path) -> None:
    """Tables follow the reports: one that was added since is there on the next start."""
    reports = write_reports(tmp_path / "reports", WITH_ONE_FIGURE)
    build([reports], tmp_path / "tables")
    write_reports(reports, WITH_ONE_FIGURE, WITHOUT_REASONS)
    app = visit("overview", reports, tmp_path / "tables")
    check_page(app, "overview")
    assert {metric.label: metric.value for metric in app.metric}["Reports"] == "2"
