"""The page of actors: types, who is named together, one actor in full; through the shell."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile
from tests.apps import Open, check_page, list_foreign_tags, read_html, read_rows, read_words, write_reports
from tests.choosing import name_who
from tests.serving import SEEDS


def find_pair(tables: Path) -> tuple[str, str, set[str]]:
    """Two actors named together most, and the sentences that name both."""
    mentions = read_rows(tables, "mentions")
    named = mentions.groupby("actor_id")["sentence_id"].agg(set)
    pairs = [(one, other, named[one] & named[other]) for one in named.index for other in named.index if one < other]
    return max(pairs, key=lambda pair: len(pair[2]))


def list_cards(app: AppTest, title: str) -> list[str]:
    """The cards under a block's title."""
    blocks = [block.proto.body for block in app.get("html")]
    start = next(n for n, body in enumerate(blocks) if f">{title}</h2>" in body)
    end = next((n for n, body in enumerate(blocks) if n > start and "block-title" in body), len(blocks))
    return [body for body in blocks[start:end] if 'class="quote"' in body]


def test_two_actors_chosen_show_the_sentences_that_name_both(visit: Open, tables: Path) -> None:
    one, other, sentences = find_pair(tables)
    app = visit("actors", SEEDS, tables, {"pick": [f"mentions.actor_id:{one}", f"mentions.actor_id:{other}"]})
    check_page(app, "actors")
    assert f"{len(sentences)} sentences name both." in read_words(app)
    cards = list_cards(app, "Where they are named together")
    assert len(cards) == min(3, len(sentences))
    mentions = read_rows(tables, "mentions").set_index("mention_id")
    for card in cards:
        marked = set(re.findall(r'data-marks="(m-[0-9a-f]{10})"', card))
        assert set(mentions.loc[sorted(marked), "actor_id"]) == {one, other}


def test_one_actor_chosen_shows_with_whom_it_is_named(visit: Open, tables: Path) -> None:
    one, other, _ = find_pair(tables)
    names = read_rows(tables, "actors").set_index("actor_id")["name"]
    app = visit("actors", SEEDS, tables, {"pick": f"mentions.actor_id:{one}"})
    check_page(app, "actors")
    bodies = [block.proto.body for block in app.get("html")]
    listed = next(body for body in bodies if "<li>" in body and " + " in body)
    pairs = re.findall(r"<li>(.*?) <span", listed)
    assert {names[one], names[other]} in [set(pair.split(" + ")) for pair in pairs]
    assert all(names[one] in pair for pair in pairs)


def test_what_a_speaker_says_need_not_name_anybody(visit: Open, tmp_path: Path) -> None:
    text = "Leavers\n\nOmar Velt left the Tarn Guard. He said: “We were 26 when we set out.” Omar Velt now sells fruit."
    folder = write_reports(tmp_path / "reports", text)
    tables = tmp_path / "tables"
    visit("actors", folder, tables)
    [speaker] = read_rows(tables, "figures")["actor_id"]
    app = visit("actors", folder, tables, {"pick": f"figures.who:{speaker}"})
    check_page(app, "actors")
    assert "26 when we set out" in read_words(app) and "Who says what" in read_words(app)


@pytest.mark.parametrize("types", [["state"], ["state", "media"]])
def test_the_cards_are_of_the_types_that_are_switched_on(visit: Open, tables: Path, types: list[str]) -> None:
    app = visit("actors", SEEDS, tables, {"type": types})
    check_page(app, "actors")
    kinds = read_rows(tables, "actors").set_index("actor_id")["type"]
    named = read_rows(tables, "mentions").set_index("mention_id")["actor_id"].map(kinds)
    cards = list_cards(app, "Where they are named")
    assert cards and all(named[mark] in types for card in cards for mark in re.findall(r'"(m-[0-9a-f]{10})"', card))


@pytest.mark.parametrize("how", ["pick", "filter"])
def test_one_actor_is_told_of_in_full(visit: Open, tables: Path, how: str) -> None:
    actor = read_rows(tables, "actors").sort_values("mention_count").iloc[-1]
    query = {"pick": f"mentions.actor_id:{actor['actor_id']}"} if how == "pick" else {"actor": actor["actor_id"]}
    app = visit("actors", SEEDS, tables, query)
    check_page(app, "actors")
    said = read_words(app)
    mentions = read_rows(tables, "mentions").query("actor_id == @actor.actor_id")
    assert f"About {actor['name']}" in said
    if how == "pick":
        assert f"{len(mentions)} mentions in {mentions['article_id'].nunique()} reports." in said
        for name, n in mentions["text"].value_counts().items():
            assert re.search(rf"{re.escape(str(name))} {n}\b", said)
    moves = read_rows(tables, "moves")
    told = moves[(moves["from_actor_id"] == actor["actor_id"]) | (moves["to_actor_id"] == actor["actor_id"])]
    assert len(list_cards(app, "Who left them, and who joined")) == min(3, len(told))
    assert list_cards(app, "What others say of them")


def test_nobody_is_told_of_until_one_is_chosen(visit: Open, tables: Path) -> None:
    two = read_rows(tables, "actors")["actor_id"].head(2)
    for query in ({}, {"actor": list(two)}):
        app = visit("actors", SEEDS, tables, query)
        check_page(app, "actors")
        assert "About " not in read_words(app)


def test_types_switched_on_are_drawn_alone(visit: Open, tables: Path) -> None:
    app = visit("actors", SEEDS, tables, {"type": "state"})
    check_page(app, "actors")
    states = set(read_rows(tables, "actors").query("type == 'state'")["actor_id"])
    specs = {chart.proto.id.rsplit("-", 1)[-1]: chart.proto.spec for chart in app.get("plotly_chart")}
    drawn = set(re.findall(r"a-[0-9a-f]{10}", specs["chart_actors"] + specs["chart_network"]))
    assert drawn
    assert drawn <= states


@pytest.mark.parametrize("kind", ["statements", "figures"])
def test_a_square_of_who_says_what_shows_its_rows(visit: Open, tables: Path, kind: str) -> None:
    rows = read_rows(tables, kind)
    who = name_who(rows)
    chosen = who.dropna().value_counts().index[0]
    app = visit("actors", SEEDS, tables, {"pick": f"{kind}.who:{chosen}"})
    check_page(app, "actors")
    cards = list_cards(app, "What is said")
    ids = set(re.findall(rf'data-marks="({kind[0]}-[0-9a-f]{{10}})"', "".join(cards)))
    assert ids
    assert ids <= set(rows.loc[who == chosen, f"{kind[:-1]}_id"])


def test_hostile_names_of_one_actor(visit: Open, forged: tuple[Path, Path]) -> None:
    reports, tables = forged
    mentions = pd.read_parquet(tables / "mentions.parquet")
    one, other, _ = find_pair(tables)
    for query in (
        {"actor": mentions["actor_id"].iat[0]},
        {"pick": [f"mentions.actor_id:{one}", f"mentions.actor_id:{other}"]},
    ):
        app = visit("actors", reports, tables, query)
        check_page(app, "actors")
        assert not list_foreign_tags(app)
    assert any(payload[:12] in read_words(app) for payload in hostile.PAYLOADS)
    assert read_html(app)
