"""Questions to the tables: filters keep just the rows that a plain recount keeps, and no text gets into the SQL."""

import threading
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from defections.building import build
from defections.errors import DefectionsError
from defections.filters import LONGEST_QUERY, Filters, clean_query, list_parameters, read_filters
from defections.queries import MARKED, Library
from defections.schema import SCHEMAS, TABLES
from defections.searching.grammar import parse_query
from defections.searching.hits import find_hits
from defections.searching.index import Index
from defections.searching.lexing import QueryError
from tests.serving import ROOT

KNOWN = {
    name: frozenset(values)
    for name, values in {"report": "ab", "reason": ["pay"], "actor": ["a-1"], "unit": ["people"]}.items()
}
Frames = dict[str, pd.DataFrame]
INJECTIONS = [
    "'; DROP VIEW figures; --",
    "' OR '1'='1",
    "') UNION SELECT * FROM articles --",
    "$text",
    "%",
    "_",
    "\\",
    '"',
    "{tests}",
    "?",
    "\x00",
    "a\nb",
    "'||(SELECT text FROM articles)||'",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of the bundled and the annotated reports together."""
    out = tmp_path_factory.mktemp("library")
    build([ROOT / "seeds", ROOT / "tests" / "reports" / "open"], out, workers=1)
    return out


@pytest.fixture(scope="module")
def library(folder: Path) -> Library:
    return Library(folder)


@pytest.fixture(scope="module")
def frames(folder: Path) -> Frames:
    return {table: pd.read_parquet(folder / f"{table}.parquet") for table in TABLES}


def overlapping(rows: pd.DataFrame, spans: pd.DataFrame) -> pd.Series:
    """Which rows overlap any of the spans, by looking at each."""
    kept = spans[["article_id", "start", "end"]].to_numpy().tolist()
    return rows.apply(
        lambda row: any(row["article_id"] == a and row["start"] < end and row["end"] > start for a, start, end in kept),
        axis=1,
        result_type="reduce",
    ).astype(bool)


def keep_sentences(frames: Frames, filters: Filters) -> pd.DataFrame:
    """The sentences that filters keep, counted anew without any SQL."""
    kept = frames["sentences"]
    if filters.reports:
        kept = kept[kept["article_id"].isin(filters.reports)]
    if filters.reasons:
        rows = frames["reasons"]
        kept = kept[kept["sentence_id"].isin(rows.loc[rows["code"].isin(filters.reasons), "sentence_id"])]
    if filters.units:
        rows = frames["figures"]
        kept = kept[kept["sentence_id"].isin(rows.loc[rows["unit"].isin(filters.units), "sentence_id"])]
    if filters.actors:
        tables = (frames[table] for table in ("mentions", "figures", "reasons"))
        named = {s for rows in tables for s in rows.loc[rows["actor_id"].isin(filters.actors), "sentence_id"]}
        said = frames["statements"].loc[frames["statements"]["actor_id"].isin(filters.actors)]
        kept = kept[kept["sentence_id"].isin(named) | overlapping(kept, said)]
    if filters.text:
        query = parse_query(filters.text)
        kept = kept[kept["text"].map(lambda text: bool(find_hits(text, query))).astype(bool)]
    return kept


def keep_ids(frames: Frames, table: str, filters: Filters) -> set[str]:
    """The ids of a table's rows that filters keep, counted anew."""
    rows, sentences = frames[table], keep_sentences(frames, filters)
    if filters.is_empty:
        kept = rows
    elif table in ("articles", "excluded"):
        kept = rows[rows["article_id"].isin(sentences["article_id"])]
    elif table in ("stories", "statements"):
        kept = rows[overlapping(rows, sentences)]
    elif table == "relations":
        figures = set(
            frames["figures"].loc[frames["figures"]["sentence_id"].isin(sentences["sentence_id"]), "figure_id"]
        )
        kept = rows[[bool({row.whole_id, *row.part_ids} & figures) for row in rows.itertuples()]]
    elif table == "quantities":
        figures = set(frames["figures"].merge(sentences["sentence_id"])["figure_id"])
        kept = rows[[bool(set(row.figure_ids) & figures) for row in rows.itertuples()]]
    elif table == "actors":
        mentions = frames["mentions"]
        kept = rows[
            rows["actor_id"].isin(mentions.loc[mentions["sentence_id"].isin(sentences["sentence_id"]), "actor_id"])
        ]
    else:
        kept = rows[rows["sentence_id"].isin(sentences["sentence_id"])]
        if table == "figures" and filters.units:
            kept = kept[kept["unit"].isin(filters.units)]
        if table == "reasons" and filters.reasons:
            kept = kept[kept["code"].isin(filters.reasons)]
    return set(kept.iloc[:, 0])


@st.composite
def choose_filters(draw: st.DrawFn, frames: Frames) -> Filters:
    def some(values: pd.Series, most: int = 3) -> tuple[str, ...]:
        values = sorted(values.unique())
        return tuple(draw(st.lists(st.sampled_from(values), max_size=most, unique=True))) if draw(st.booleans()) else ()

    return Filters(
        reports=some(frames["articles"]["article_id"], 8),
        reasons=some(frames["reasons"]["code"]),
        actors=some(frames["actors"]["actor_id"]),
        units=some(frames["figures"]["unit"]),
        text=draw(
            st.sampled_from(["", "", "", "the", "fight*", "Isis", "deF*", "100%", "a_b", '"left the"', "no such words"])
        ),
    )


@settings(max_examples=25)
@given(data=st.data())
@pytest.mark.parametrize("table", [table for table in TABLES if table != "problems"])
def test_rows_are_those_of_a_recount(table, data, library, frames):
    filters = data.draw(choose_filters(frames))
    rows = library.rows(table, filters)
    assert set(rows.iloc[:, 0]) == keep_ids(frames, table, filters)
    assert rows.iloc[:, 0].is_unique
    assert library.count(table, filters) == len(rows)


@settings(max_examples=15)
@given(data=st.data())
def test_actors_are_counted_within_what_is_kept(data, library, frames):
    filters = data.draw(choose_filters(frames).filter(lambda filters: not filters.is_empty))
    sentences = keep_sentences(frames, filters)["sentence_id"]
    mentions = frames["mentions"][frames["mentions"]["sentence_id"].isin(sentences)]
    counts = mentions.groupby("actor_id").agg(n=("mention_id", "size"), articles=("article_id", "nunique"))
    rows = library.rows("actors", filters).set_index("actor_id")
    assert rows["mention_count"].to_dict() == counts["n"].to_dict()
    assert rows["article_count"].to_dict() == counts["articles"].to_dict()
    assert set(library.actors(filters)["actor_id"]) == set(rows.index)
    assert library.actor_types(filters).set_index("type")["n"].to_dict() == rows["type"].value_counts().to_dict()


@settings(max_examples=15)
@given(data=st.data())
def test_every_view_shows_the_rows_kept(data, library, frames):
    filters = data.draw(choose_filters(frames))
    for table in ("figures", "reasons", "moves", "statements"):
        shown = library.passages(table, filters)
        assert sorted(shown.iloc[:, 0]) == sorted(keep_ids(frames, table, filters)), table
        assert shown[["title", "role", "sentence"]].notna().all(axis=None)
        for row in shown.head(20).itertuples():
            offset = row.start - row.sentence_start
            assert row.sentence[offset : offset + len(row.text)] == row.text[: len(row.sentence) - offset]
    assert sorted(library.relations(filters, 10_000)["relation_id"]) == sorted(keep_ids(frames, "relations", filters))


@settings(max_examples=15)
@given(data=st.data())
@pytest.mark.parametrize(
    ("table", "column"), [("figures", "unit"), ("reasons", "code"), ("mentions", "actor_id"), ("statements", "verb")]
)
def test_tallies_count_the_passages_shown(table, column, data, library, frames):
    filters = data.draw(choose_filters(frames))
    shown = library.passages(table, filters)
    shown = shown[shown[column].notna()]
    tally = library.tally(table, filters, (column,)).set_index(column)
    assert tally["n"].to_dict() == shown[column].value_counts().to_dict()
    assert tally["reports"].to_dict() == shown.groupby(column)["article_id"].nunique().to_dict()
    assert tally["n"].is_monotonic_decreasing
    for value, count in tally["n"].head(3).items():
        assert len(library.passages(table, filters, only=((column, value),))) == count


def test_passages_may_be_sorted_and_cut(library):
    sizes = library.passages("figures", Filters(), sort="size")
    largest = sizes["value"].fillna(sizes["high"]).fillna(sizes["low"]).fillna(0)
    assert largest.is_monotonic_decreasing
    assert list(library.passages("figures", Filters(), sort="size", limit=3).iloc[:, 0]) == list(sizes.iloc[:3, 0])
    assert library.passages("reasons", Filters(), sort="sureness")["score"].is_monotonic_decreasing
    places = library.passages("figures", Filters())
    assert places[["article_id", "start"]].apply(tuple, axis=1).is_monotonic_increasing


def test_what_is_missing_is_none_and_never_nan(library):
    for table in ("figures", "reasons", "statements"):
        speakers = library.passages(table, Filters())["speaker"]
        assert all(speaker is None or isinstance(speaker, str) for speaker in speakers)


def test_no_filters_give_the_whole_tables(library, frames):
    for table in TABLES:
        rows = library.rows(table)
        assert list(rows.columns) == [column.name for column in SCHEMAS[table]]
        assert len(rows) == len(frames[table])


def test_rows_may_be_cut_and_narrowed(library):
    rows = library.rows("figures", columns=("figure_id", "start"), limit=5)
    assert (list(rows.columns), len(rows)) == (["figure_id", "start"], 5)


def _is_query(text: str) -> bool:
    try:
        return bool(parse_query(text))
    except QueryError:
        return False


@pytest.mark.parametrize("text", INJECTIONS)
@pytest.mark.parametrize("field", ["text", "reports", "actors", "reasons", "units"])
def test_no_value_gets_into_the_sql(field, text, library, frames):
    filters = Filters(**{field: text if field == "text" else (text,)})
    if field == "text" and not _is_query(text):
        with pytest.raises(QueryError):
            library.count("figures", filters)
        return
    for table in TABLES:
        if table != "problems":
            assert set(library.rows(table, filters).iloc[:, 0]) == keep_ids(frames, table, filters)
    assert library.count("figures") == len(frames["figures"])


@pytest.mark.parametrize("text", ["x" * 10_000, "é" * 10_000, "zq " * 3_000, "x*" * 1_000, '"' * 9_999, "'" * 10_000])
def test_long_texts_find_nothing_and_break_nothing(text, library):
    filters = Filters(text=clean_query(text))
    if _is_query(filters.text):
        assert library.count("sentences", filters) == 0
    else:
        with pytest.raises(QueryError):
            library.count("sentences", filters)


@given(st.text(max_size=30))
@example("\x00")
@example("İ")
def test_any_text_can_be_asked_for(library, text):
    try:
        library.count("sentences", Filters(text=text))
    except QueryError as error:
        assert str(error).endswith(".")


def test_accents_and_case_do_not_matter(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Zwölf Kämpfer flohen. José left his unit in May. Nobody else went.")
    build([tmp_path / "in"], tmp_path / "out", workers=1)
    library = Library(tmp_path / "out")
    for text in ("jose", "JOSÉ", "José", "kampfer", "Kämpfer"):
        assert library.count("sentences", Filters(text=text)) == 1, text


class TestLookUps:
    @pytest.mark.parametrize("table", MARKED.values())
    def test_a_mark_is_found_by_its_id(self, table, library, frames):
        for mark in frames[table].iloc[:20, 0]:
            assert list(library.locate(mark).iloc[:, 0]) == [mark]

    @pytest.mark.parametrize("mark", ["", "f", "f-", "f-0000000000", "z-0123456789", "a-0123456789", *INJECTIONS])
    def test_no_mark_is_no_error(self, mark, library):
        assert library.locate(mark).empty

    def test_marks_of_a_report(self, library, frames):
        for article in frames["articles"]["article_id"]:
            marks = library.marks(article)
            wanted = {i for t in MARKED.values() for i in frames[t].loc[frames[t]["article_id"] == article].iloc[:, 0]}
            assert set(marks["id"]) == wanted
            assert marks["start"].is_monotonic_increasing
        assert library.marks("no such report").empty

    def test_an_actors_mentions_one_a_sentence(self, library, frames):
        for actor in frames["actors"]["actor_id"][:10]:
            mentions = frames["mentions"][frames["mentions"]["actor_id"] == actor]
            shown = library.passages("mentions", Filters(), only=(("actor_id", actor),))
            assert sorted(shown["sentence_id"]) == sorted(mentions["sentence_id"].unique())

    def test_facets_offer_what_there_is(self, library, frames):
        known = library.known_values()
        assert known["report"] == set(frames["articles"]["article_id"])
        assert known["reason"] == set(frames["reasons"]["code"])
        assert known["actor"] == set(frames["actors"]["actor_id"])
        assert known["unit"] == set(frames["figures"]["unit"])
        reasons = library.facet("reason").set_index("value")["n"]
        assert reasons.to_dict() == frames["reasons"]["code"].value_counts().to_dict()


class TestAddress:
    @pytest.mark.parametrize(
        ("pairs", "filters"),
        [
            ([], Filters()),
            ([("report", "b"), ("report", "a"), ("report", "b")], Filters(reports=("b", "a"))),
            ([("report", "nowhere"), ("reason", "pay"), ("reason", "Pay")], Filters(reasons=("pay",))),
            ([("actor", "a-1"), ("actor", "a-2")], Filters(actors=("a-1",))),
            ([("reports", "a"), ("mark", "f-1"), ("", "")], Filters()),
            ([("q", " cannon \n fodder\x00")], Filters(text="cannon fodder")),
            ([("q", "first"), ("q", "second")], Filters(text="second")),
            ([("unit", "' OR 1=1")], Filters()),
        ],
    )
    def test_read(self, pairs, filters):
        assert read_filters(pairs, KNOWN) == filters

    @given(st.lists(st.tuples(st.sampled_from(["report", "reason", "actor", "unit", "q", "x"]), st.text())))
    def test_unknown_values_are_dropped_whatever_they_are(self, pairs):
        filters = read_filters(pairs, KNOWN)
        assert set(filters.reports) <= KNOWN["report"]
        assert read_filters(list_parameters(filters), KNOWN) == filters

    @given(st.text(max_size=3 * LONGEST_QUERY))
    @example("x" * 10_000)
    def test_a_cleaned_query_is_one_short_line(self, text):
        cleaned = clean_query(text)
        assert len(cleaned) <= LONGEST_QUERY
        assert cleaned.isprintable()
        assert clean_query(cleaned) == cleaned


class TestDamage:
    def test_no_tables(self, tmp_path):
        with pytest.raises(DefectionsError, match="missing or damaged"):
            Library(tmp_path)

    def test_cut_off_table(self, tables, tmp_path):
        for path in tables.glob("*.parquet"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        (tmp_path / "figures.parquet").write_bytes(b"PAR1")
        with pytest.raises(DefectionsError, match="missing or damaged"):
            Library(tmp_path)

    @pytest.mark.parametrize("is_small", [True, False])
    def test_tables_that_vanish_later(self, tables, tmp_path, monkeypatch, is_small):
        """Small tables stand in memory and outlive their files; large ones are read in place."""
        for path in tables.glob("*.parquet"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        if not is_small:
            monkeypatch.setattr("defections.queries._MOST_IN_MEMORY", 0)
        library = Library(tmp_path)
        counted = library.count("figures")
        for path in tmp_path.glob("*.parquet"):
            path.unlink()
        if is_small:
            assert library.count("figures") == counted
            return
        with pytest.raises(DefectionsError, match="went missing"):
            library.count("figures")

    def test_a_folder_with_quotes_in_its_name(self, tmp_path):
        build([ROOT / "seeds"], tmp_path / 'it\'s "mine" *?[a]', workers=1)
        assert Library(tmp_path / 'it\'s "mine" *?[a]').count("articles") == 2


def test_many_visitors_at_once(library, frames):
    wrong = []

    def visit(unit: str) -> None:
        for _ in range(10):
            if len(library.rows("figures", Filters(units=(unit,)))) != (frames["figures"]["unit"] == unit).sum():
                wrong.append(unit)

    threads = [
        threading.Thread(target=visit, args=(unit,)) for unit in frames["figures"]["unit"].unique() for _ in "ab"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_visitors_with_words_of_their_own_are_searched_for_once_each(tables, monkeypatch):
    searched, find = [], Index.find
    monkeypatch.setattr(Index, "find", lambda index, text: searched.append(text) or find(index, text))
    library, texts = Library(tables), [f"people OR word{number}" for number in range(10)]
    for table in ("figures", "reasons"):
        for text in texts:
            library.count(table, Filters(text=text))
    assert searched == texts


def test_rows_named_by_their_ids_may_be_narrowed_to_columns(library, frames):
    figures = frames["figures"]
    ids = list(figures["figure_id"])[:3]
    assert set(library.by_ids("figures", ids)) == set(figures)
    narrow = library.by_ids("figures", ids, ("figure_id", "text"))
    assert dict(narrow.to_numpy()) == dict(figures.head(3)[["figure_id", "text"]].to_numpy())
