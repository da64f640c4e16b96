"""Rows and tables: ids, schemas, offsets, what is null."""

import json
import re
from collections import Counter
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from defections.building import build
from defections.schema import SCHEMA_VERSION, SCHEMAS, TABLES, describe_table
from defections.tables import make_id, make_table
from tests.serving import ROOT

LETTERS = {
    "figures": "f",
    "reasons": "r",
    "mentions": "m",
    "statements": "s",
    "moves": "v",
    "actors": "a",
    "sentences": "n",
    "stories": "y",
    "excluded": "x",
    "relations": "l",
    "quantities": "q",
}
SPANS = [table for table, columns in SCHEMAS.items() if {"start", "end"} <= {column.name for column in columns}]
# The contract's table of tables: what others read the files by.
CONTRACT = {
    "articles": "article_id title outlet author published url path sha256 language word_count text",
    "stories": "story_id article_id title role start end text",
    "excluded": "excluded_id article_id kind start end text",
    "sentences": "sentence_id article_id story_id start end text",
    "figures": "figure_id article_id story_id sentence_id start end text value low high qualifier kind unit referent "
    "as_of as_of_from as_of_to speaker actor_id rule",
    "relations": "relation_id article_id kind verdict whole_id part_ids stated computed explanation",
    "reasons": "reason_id article_id story_id sentence_id start end text family code score cue n_figure_id speaker "
    "actor_id rule",
    "moves": "move_id article_id story_id sentence_id start end text from_actor_id to_actor_id speaker rule",
    "actors": "actor_id name type aliases mention_count article_count",
    "mentions": "mention_id actor_id article_id story_id sentence_id start end text",
    "statements": "statement_id article_id story_id start end text speaker actor_id verb direct via",
    "quantities": "quantity_id unit low high figure_ids origin_ids article_count origin_count rule",
    "problems": "path reason",
}
ALLOWED = {
    ("stories", "role"): "main secondary sidebar",
    ("excluded", "kind"): "donation newsletter comments navigation cookie caption byline related other",
    ("figures", "qualifier"): "exact at_least at_most about more_than less_than range vague",
    ("figures", "kind"): "count share money duration percent other",
    ("figures", "unit"): "people aircraft percent share money duration distance events places other",
    ("relations", "kind"): "sum share part_of same_quantity",
    ("relations", "verdict"): "consistent inconsistent derived not_checkable",
    ("reasons", "family"): "push pull barrier",
    ("actors", "type"): "person armed_group organisation state place media nationality_or_religious_group",
}


@pytest.fixture(scope="module")
def corpus(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, pd.DataFrame]]:
    """The tables of the bundled reports, and of those that are annotated to develop against."""
    other = tmp_path_factory.mktemp("open")
    build([ROOT / "tests" / "reports" / "open"], other, workers=1)
    return {"seeds": read(tables), "open": read(other)}


@pytest.fixture(params=["seeds", "open"])
def frames(request: pytest.FixtureRequest, corpus) -> dict[str, pd.DataFrame]:
    return corpus[request.param]


def read(folder: Path) -> dict[str, pd.DataFrame]:
    return {table: pd.read_parquet(folder / f"{table}.parquet") for table in TABLES}


def test_the_schema_is_the_contracts():
    assert {table: " ".join(c.name for c in columns) for table, columns in SCHEMAS.items()} == CONTRACT


@pytest.mark.parametrize("table", TABLES)
def test_files_carry_their_schema_and_what_columns_mean(table, tables):
    schema = pq.read_schema(tables / f"{table}.parquet")
    assert schema.names == CONTRACT[table].split()
    assert schema.metadata[b"schema_version"] == str(SCHEMA_VERSION).encode()
    for column in SCHEMAS[table]:
        field = schema.field(column.name)
        assert field.metadata[b"description"].decode() == column.description
        assert (field.type, field.nullable) == (column.type, column.nullable)
    assert set(describe_table(table)) == set(schema.names)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_says_what_it_means(table):
    for column in SCHEMAS[table]:
        assert len(column.description.split()) >= 2
        assert column.description.endswith(".")


@pytest.mark.parametrize("table", SPANS)
def test_text_is_what_stands_between_start_and_end(table, frames):
    texts = frames["articles"].set_index("article_id")["text"]
    for row in frames[table].itertuples():
        assert 0 <= row.start < row.end
        assert texts[row.article_id][row.start : row.end] == row.text


@pytest.mark.parametrize("table", [table for table in SPANS if table not in ("excluded", "stories", "statements")])
def test_nothing_stands_inside_what_is_excluded(table, frames):
    pairs = frames[table].merge(frames["excluded"], on="article_id", suffixes=("", "_x"))
    inside = pairs[(pairs["start"] < pairs["end_x"]) & (pairs["end"] > pairs["start_x"])]
    assert inside["text"].tolist() == []


def test_no_statement_stands_inside_what_is_excluded(frames):
    pairs = frames["statements"].merge(frames["excluded"], on="article_id", suffixes=("", "_x"))
    inside = pairs[(pairs["start"] >= pairs["start_x"]) & (pairs["end"] <= pairs["end_x"])]
    assert inside["text"].tolist() == []


@pytest.mark.parametrize("table", [table for table in SPANS if "sentence_id" in CONTRACT[table]])
def test_rows_start_in_their_sentence_and_story(table, frames):
    sentences = frames["sentences"].set_index("sentence_id")
    stories = frames["stories"].set_index("story_id")
    for row in frames[table].itertuples():
        sentence, story = sentences.loc[row.sentence_id], stories.loc[row.story_id]
        assert sentence.article_id == story.article_id == row.article_id
        assert sentence.start <= row.start < sentence.end
        assert story.start <= row.start < story.end


@pytest.mark.parametrize(("table", "letter"), LETTERS.items())
def test_ids_are_distinct_and_shaped_as_promised(table, letter, frames):
    ids = frames[table].iloc[:, 0]
    assert ids.is_unique
    assert ids.map(lambda found: bool(re.fullmatch(letter + "-[0-9a-f]{10}", found))).all()


@pytest.mark.parametrize("table", TABLES)
def test_only_what_may_be_missing_is_null(table, frames):
    for column in SCHEMAS[table]:
        if not column.nullable:
            assert frames[table][column.name].notna().all(), column.name


@pytest.mark.parametrize("table", TABLES)
def test_what_is_missing_is_null_and_never_an_empty_word(table, frames):
    for column in SCHEMAS[table]:
        if column.nullable and column.type == pa.string():
            assert not frames[table][column.name].isin(["", "None", "nan", "unknown", "Unknown", "n/a"]).any()


@pytest.mark.parametrize(("place", "values"), ALLOWED.items())
def test_words_of_the_contract_alone(place, values, frames):
    table, column = place
    assert set(frames[table][column]) <= set(values.split())


@pytest.mark.parametrize(
    ("table", "column", "target"),
    [
        ("figures", "actor_id", "actors"),
        ("reasons", "actor_id", "actors"),
        ("reasons", "n_figure_id", "figures"),
        ("statements", "actor_id", "actors"),
        ("moves", "from_actor_id", "actors"),
        ("moves", "to_actor_id", "actors"),
        ("mentions", "actor_id", "actors"),
        ("relations", "whole_id", "figures"),
    ],
)
def test_ids_lead_to_rows(table, column, target, frames):
    assert set(frames[table][column].dropna()) <= set(frames[target].iloc[:, 0])


def test_parts_of_relations_lead_to_figures(frames):
    parts = {part for parts in frames["relations"]["part_ids"] for part in parts}
    assert parts <= set(frames["figures"]["figure_id"])


def test_actors_are_counted_by_their_mentions(frames):
    counts = Counter(frames["mentions"]["actor_id"])
    articles = frames["mentions"].groupby("actor_id")["article_id"].nunique()
    for row in frames["actors"].itertuples():
        assert (row.mention_count, row.article_count) == (counts[row.actor_id], articles[row.actor_id])
        assert row.name not in row.aliases
    assert set(counts) == set(frames["actors"]["actor_id"])


def test_vague_and_ranged_figures_have_no_value(frames):
    figures = frames["figures"]
    assert figures.loc[figures["qualifier"].isin(["vague", "range"]), "value"].isna().all()
    assert figures.loc[~figures["qualifier"].isin(["vague", "range"]), "value"].notna().all()


def test_scores_are_shares(frames):
    assert frames["reasons"]["score"].between(0, 1).all()


def test_ids_outlive_a_rebuild_elsewhere(tables, tmp_path):
    for seed in (ROOT / "seeds").glob("*.txt"):
        (tmp_path / ("renamed-" + seed.name)).write_bytes(seed.read_bytes())
    build([tmp_path], tmp_path / "out", workers=1)
    before, after = read(tables), read(tmp_path / "out")
    for table in LETTERS:
        assert before[table].iloc[:, 0].tolist() == after[table].iloc[:, 0].tolist()


def test_copies_of_a_report_have_ids_of_their_own(tmp_path):
    seed = next((ROOT / "seeds").glob("*.txt"))
    for name in ("one.txt", "two.txt", "deep/one.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(seed.read_bytes())
    build([tmp_path / "in"], tmp_path / "out", workers=1)
    frames = read(tmp_path / "out")
    assert sorted(frames["articles"]["article_id"]) == ["in-one", "one", "two"]
    for table in LETTERS:
        assert frames[table].iloc[:, 0].is_unique, table
    per_article = frames["figures"].groupby("article_id").size()
    assert per_article.nunique() == 1


def test_an_id_depends_on_every_part_of_it():
    parts = ("f", "sha", 1, 12), ("r", "sha", 1, 12), ("f", "other", 1, 12), ("f", "sha", 11, 2), ("f", "sha", 1, 1, 2)
    assert len({make_id(*each) for each in parts}) == len(parts)


def test_an_actor_has_the_same_id_in_every_corpus(corpus):
    names = [frames["actors"].set_index("name")["actor_id"] for frames in corpus.values()]
    shared = names[0].index.intersection(names[1].index)
    assert (names[0][shared] == names[1][shared]).all()


def test_rows_that_do_not_fit_are_refused():
    with pytest.raises((pa.ArrowInvalid, pa.ArrowTypeError)):
        make_table("stories", [{"story_id": "y-1", "start": "three"}])


def test_the_manifest_names_versions_and_reports(tables):
    manifest = json.loads((tables / "manifest.json").read_text())
    articles = read(tables)["articles"]
    assert manifest["schema_version"] == SCHEMA_VERSION
    assert {"package_version", "built_at", "codebook_hash"} <= manifest.keys()
    known = {(report["article_id"], report["sha256"]) for report in manifest["reports"]}
    assert known == set(zip(articles["article_id"], articles["sha256"], strict=True))
