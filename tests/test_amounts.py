"""Questions about amounts and like passages, against a recount of the tables."""

import re
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.amounts import count_origins, cross_reasons, list_attached, list_largest, list_main
from defections.building import build
from defections.chronicle import list_openings
from defections.codebook import CONFIDENT
from defections.filters import Filters
from defections.likeness import MOST, list_like
from defections.queries import Library
from defections.retelling import find_retold
from defections.voices import count_credits
from tests.choosing import name_who
from tests.serving import ROOT

EVERYTHING = Filters()
SURE = st.booleans()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("open")
    build([ROOT / "seeds", *sorted((ROOT / "tests" / "reports" / "open").glob("*.txt"))[:12]], out, workers=1)
    return out


@pytest.fixture(scope="module")
def library(folder: Path) -> Library:
    return Library(folder)


@pytest.fixture(scope="module")
def reasons(folder: Path) -> pd.DataFrame:
    return pd.read_parquet(folder / "reasons.parquet")


def choose_filters(reasons: pd.DataFrame) -> st.SearchStrategy[Filters]:
    codes = st.lists(st.sampled_from(sorted(reasons["code"].unique())), max_size=2, unique=True).map(tuple)
    reports = st.lists(st.sampled_from(sorted(reasons["article_id"].unique())), max_size=3, unique=True).map(tuple)
    return st.builds(Filters, reports=reports, reasons=codes)


def keep(rows: pd.DataFrame, filters: Filters, is_sure: bool) -> pd.DataFrame:
    rows = rows[rows["article_id"].isin(filters.reports)] if filters.reports else rows
    rows = rows[rows["code"].isin(filters.reasons)] if filters.reasons else rows
    return rows[rows["score"] >= CONFIDENT] if is_sure else rows


@settings(max_examples=20)
@given(data=st.data(), is_sure=SURE, is_barrier=st.booleans())
def test_origins_are_counted_once(data, is_sure, is_barrier, library, reasons) -> None:
    filters = data.draw(choose_filters(reasons))
    kept = keep(reasons, filters, is_sure)
    kept = kept[(kept["family"] == "barrier") == is_barrier]
    origins = kept["actor_id"].fillna(kept["article_id"] + "/" + kept["speaker"].fillna(""))  # no report retells
    counted = count_origins(library, filters, is_barrier, is_sure)
    assert counted.set_index("code")["n"].to_dict() == origins.groupby(kept["code"]).nunique().to_dict()


FIRST = [f"The commander of post {letter * 3} sold the rations that were meant for his men." for letter in "abcdef"]
OTHER = [f"Patrols along the river road at {letter * 3} were hit from both banks again." for letter in "abcdef"]
NOT_LATIN = [f"{word * 5} {word} {word * 9} {word * 4} {word * 7} {word * 6} {word * 8}." for word in "абв"]


@pytest.mark.parametrize(
    ("texts", "origins"),
    [
        ([FIRST, FIRST], [0, 0]),
        ([FIRST, OTHER], [0, 1]),
        ([FIRST, [line.upper().replace(" men", ", men: 12") for line in FIRST]], [0, 0]),
        ([FIRST, FIRST[:3] + OTHER[:3]], [0, 0]),
        ([FIRST, FIRST[:2] + OTHER[:3]], [0, 1]),  # two sentences in common are a quotation
        ([OTHER, FIRST, FIRST[:3], FIRST[1:]], [0, 1, 1, 1]),
        ([NOT_LATIN, [line[::-1] for line in NOT_LATIN], NOT_LATIN], [0, 1, 0]),
        ([FIRST[:1], FIRST[:1]], [None, None]),  # too little to tell
        ([["They left.", "He was paid."], ["They left.", "He was paid."]], [None, None]),
    ],
)
def test_reports_that_retell_one_text_are_one(texts: list[list[str]], origins: list[int | None]) -> None:
    rows = [(f"r{n}", line) for n, lines in enumerate(texts) for line in lines]
    sentences = pd.DataFrame(rows, columns=["article_id", "text"])

    class Told:
        def ask(self, sql: str) -> pd.DataFrame:
            return duckdb.connect().register("sentences", sentences).execute(sql).df()

    found = find_retold(Told())
    assert [found.get(f"r{n}") for n in range(len(texts))] == [n if n is None else f"r{n}" for n in origins]


def test_a_reason_told_by_copies_has_one_origin(tmp_path: Path) -> None:
    text = "\n".join(["He left because he was not paid.", *FIRST])
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "tables", workers=1)
    codes = count_origins(Library(tmp_path / "tables"), EVERYTHING, False, False)
    assert codes.set_index("code")["n"]["pay"] == 1


@settings(max_examples=20)
@given(data=st.data(), is_sure=SURE, most=st.integers(1, 20))
def test_reasons_against_reports_and_speakers(data, is_sure, most, library, reasons) -> None:
    filters = data.draw(choose_filters(reasons))
    kept = keep(reasons[reasons["family"] != "barrier"], filters, is_sure)
    who = name_who(kept).fillna("-")
    for against, column in (("report", kept["article_id"]), ("speaker", who)):
        cells = cross_reasons(library, filters, against, most, is_sure)
        drawn = set(
            column.value_counts()
            .rename_axis("x")
            .reset_index()
            .sort_values(["count", "x"], ascending=[False, True])["x"][:most]
        )
        wanted = kept.groupby([kept["code"], column]).size()
        found = {(row.code, row.column): row.n for row in cells.itertuples()}
        assert found == {key: n for key, n in wanted.items() if key[1] in drawn}
        assert cells["name"].notna().all()
        assert set(cells["of"]) <= {column.nunique()}


@pytest.mark.parametrize("is_sure", [False, True])
def test_attached_figures_stand_with_their_reason(is_sure, library, reasons) -> None:
    wanted = reasons[reasons["n_figure_id"].notna() & (reasons["family"] != "barrier")]
    wanted = wanted[wanted["score"] >= CONFIDENT] if is_sure else wanted
    rows = list_attached(library, EVERYTHING, is_sure)
    assert not rows.empty
    assert rows.set_index("reason_id")["figure_id"].to_dict() == wanted.set_index("reason_id")["n_figure_id"].to_dict()
    assert rows[["code", "title", "sentence", "qualifier"]].notna().all(axis=None)


@pytest.mark.parametrize("most", [1, 4])
def test_the_largest_of_each_unit(most, library, folder) -> None:
    rows = list_largest(library, EVERYTHING, most)
    figures = pd.read_parquet(folder / "figures.parquet")
    assert rows["unit"].value_counts().to_dict() == figures["unit"].value_counts().clip(upper=most).to_dict()
    for unit, values in figures.groupby("unit")["value"]:
        if values.notna().any():
            assert rows.loc[rows["unit"] == unit, "value"].iloc[0] <= max(values.max(), figures["high"].max())
    sizes = rows["value"].fillna(rows["high"]).fillna(rows["low"]).fillna(0)
    assert sizes.is_monotonic_decreasing


def test_what_many_word_alike_does_not_fill_the_list(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for n in range(4):
        text = f"Report {n}\n\nThe army said 900 fighters had left the front. Some {n + 3}0 men stayed in camp {n}."
        (tmp_path / "in" / f"{n}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "in"], tmp_path / "out", workers=1)
    told = Library(tmp_path / "out")
    assert list(list_largest(told, EVERYTHING, 3, "people")["value"]) == [900, 60, 50]
    assert list(list_largest(told, EVERYTHING, 8, "people")["value"]) == [900] * 4 + [60, 50, 40, 30]


COPY = "The governor said that {} fighters had left the front and gone home."


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Five reports that are one text with other numbers, and one of its own."""
    folder = tmp_path_factory.mktemp("copies")
    for n in range(5):
        body = " ".join([COPY.format(100 + n), "They left because they were not paid.", *FIRST])
        (folder / f"copy{n}.txt").write_text(f"Front\n\n3 May 2014\n\n{body}\n", encoding="utf-8")
    own = "In May 2014 some 40 men gave up in the hills above the town. They left because they were not paid."
    (folder / "own.txt").write_text(f"Hills\n\n9 June 2014\n\n{own}\n", encoding="utf-8")
    build([folder], folder / "tables", workers=1)
    return Library(folder / "tables")


def test_those_who_left_come_before_others_and_civilians_after_them(tmp_path: Path) -> None:
    told = (
        "The agency said 9,000 civilians and 8,000 others had fled the valley. The army said 212 fighters had "
        "deserted. The front has 5,000 fighters, the army said."
    )
    (tmp_path / "a.txt").write_text(f"Valley\n\n3 May 2014\n\n{told}\n", encoding="utf-8")
    build([tmp_path], tmp_path / "tables", workers=1)
    assert list(list_main(Library(tmp_path / "tables"), EVERYTHING, 5)["value"]) == [212, 8000, 5000, 9000]


@pytest.mark.parametrize("ask", [list_largest, list_main])
@pytest.mark.parametrize(("most", "values"), [(2, [100, 40]), (5, [100, 40]), (6, [104, 103, 102, 101, 100, 40])])
def test_copies_with_other_numbers_are_listed_once(copies: Library, ask, most: int, values: list[int]) -> None:
    assert list(ask(copies, EVERYTHING, most)["value"]) == values


@pytest.mark.parametrize(
    ("most", "opening"), [(5, ["copy0", "own"]), (6, ["copy0", "copy1", "copy2", "copy3", "copy4", "own"])]
)
def test_reports_that_open_alike_are_listed_once(copies: Library, most: int, opening: list[str]) -> None:
    assert list(list_openings(copies, EVERYTHING, most)["article_id"]) == opening


def test_reports_that_retell_one_text_have_one_column(copies: Library) -> None:
    few, all_ = (cross_reasons(copies, EVERYTHING, "report", most, False) for most in (3, 6))
    assert set(few["column"]) == {"copy0", "own"}
    assert set(few["of"]) == {6}
    assert set(all_["column"]) == {"copy0", "copy1", "copy2", "copy3", "copy4", "own"}


def test_copies_that_are_filtered_have_a_column_still(copies: Library) -> None:
    cells = cross_reasons(copies, Filters(reports=("copy2", "copy3", "own")), "report", 2, False)
    assert set(cells["column"]) == {"copy2", "own"}


def test_a_speaker_is_one_where_it_begins_a_sentence(tmp_path: Path) -> None:
    text = "A town\n\nThe governor said 30 men had left. Later the governor said they had been hungry."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "tables", workers=1)
    told = Library(tmp_path / "tables")
    assert len(set(told.rows("statements")["speaker"])) == 2
    assert told.tally("statements", EVERYTHING, ("who", "who_name"))[["who_name", "n"]].values.tolist() == [
        ["the governor", 2]
    ]
    picked = Filters(picks=(("statements.who", "the governor"),))
    assert told.count("statements", picked) == 2
    assert set(count_credits(told, EVERYTHING, 9)["who"]) == {"the governor"}


def test_like_passages(library, reasons) -> None:
    sentences = library.rows("sentences").set_index("sentence_id")["text"]
    for row in reasons.drop_duplicates("sentence_id").head(30).itertuples():
        found = list_like(library, row.reason_id, EVERYTHING)
        assert len(found) <= MOST
        assert row.sentence_id not in set(found.get("sentence_id", ()))
        if len(found):
            assert found["likeness"].between(0, 1).all()
            assert found["likeness"].is_monotonic_decreasing
            assert found["sentence"].is_unique
            assert sentences[row.sentence_id] not in set(found["sentence"])


def test_like_passages_share_words(library, reasons) -> None:
    """The likest passage shares a word with the one asked about."""
    checked = 0
    for row in reasons.drop_duplicates("sentence_id").itertuples():
        found = list_like(library, row.reason_id, EVERYTHING)
        if len(found) and found["likeness"].iat[0] > 0.3:
            own, other = library.locate(row.reason_id)["sentence"].iat[0], found["sentence"].iat[0]
            assert set(re.findall(r"\w{3,}", own.lower())) & set(re.findall(r"\w{3,}", other.lower()))
            checked += 1
    assert checked


def test_like_passages_keep_to_the_filters(library, reasons) -> None:
    row = reasons.iloc[0]
    for article in reasons["article_id"].unique()[:5]:
        found = list_like(library, row["reason_id"], Filters(reports=(article,)))
        assert set(found.get("article_id", ())) <= {article}


@pytest.mark.parametrize("mark", ["r-0000000000", "", "'; DROP TABLE reasons; --", "f-1"])
def test_nothing_is_like_what_is_not_there(mark, library) -> None:
    assert list_like(library, mark, EVERYTHING).empty
