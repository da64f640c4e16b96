"""The yardstick itself: what counts as found, right, false, neutral."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.comparison import Comparison
from benchmarks.faults import find_faults
from benchmarks.floors import load_floors, write_floors
from benchmarks.gold import find_furniture, make_gold
from benchmarks.matching import content_words, normalise, same_name, same_number, share_content
from benchmarks.re3d import score_entities
from benchmarks.scoring import score_report
from benchmarks.tallies import Scores, harmonic_mean
from defections.records import (
    Actor,
    Analysis,
    Article,
    Document,
    Excluded,
    Figure,
    Mention,
    Move,
    Reason,
    Relation,
    Sentence,
    Statement,
    Story,
)

TEXT = (
    "Rebels quit the Front\n"
    "At least 40 fighters left the River Front (RF) in May because they had not been paid, the Peace Watch said. "
    "Half of the 40 went to Nordland, among them nine women. "
    "Those who were caught were shot. They had joined for the money.\n"
    "Give us 5 pounds a month"
)
ARMY = Actor("river-front", "River Front", "armed_group")
WATCH = Actor("peace-watch", "Peace Watch", "media")
NORDLAND = Actor("nordland", "Nordland", "place")
GOLD: dict[str, Any] = {
    "figures": [
        {
            "text": "At least 40 fighters",
            "value": 40,
            "low": 40,
            "qualifier": "at_least",
            "attributed_to": "Peace Watch",
        },
        {"text": "Half of the 40", "value": 0.5, "qualifier": "exact", "unit": "share", "kind": "share"},
        {"text": "the 40", "value": 40, "qualifier": "exact", "optional": True},
        {"text": "nine women", "value": 9, "qualifier": "exact"},
    ],
    "relations": [
        {"kind": "share", "whole": "At least 40 fighters", "parts": ["Half of the 40"], "verdict": "derived"},
        {"kind": "part_of", "whole": "At least 40 fighters", "parts": ["nine women"], "verdict": "consistent"},
    ],
    "reasons": [{"quote": "because they had not been paid", "codes": ["pay"], "alt_codes": ["broken_promises"]}],
    "barriers": ["Those who were caught were shot."],
    "reason_negatives": ["They had joined for the money."],
    "actors": [
        {"name": "River Front", "type": "armed_group", "aliases": ["RF", "Front"]},
        {"name": "Peace Watch", "type": "organisation", "aliases": []},
        {"name": "Nordland", "type": "state", "aliases": []},
    ],
    "directions": [["River Front", "Nordland"]],
    "stories": [{"role": "main", "starts_with": "Rebels quit"}],
    "boilerplate": ["Give us"],
    "speakers": [{"name": "the Peace Watch", "quote": "At least 40 fighters left", "direct": False}],
    "optional_numbers": [],
    "not_figures": ["5 pounds"],
}


def complete(raw: dict[str, Any]) -> dict[str, Any]:
    """Fill the fields of the figures that the table above leaves out."""
    empty = {"value": None, "low": None, "high": None, "unit": "people", "kind": "count", "referent": None}
    figures = [
        empty | {"attributed_to": None, "start": TEXT.index(f["text"]), "quote": f["text"]} | f for f in raw["figures"]
    ]
    return raw | {"figures": figures}


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def figure(words: str, value: float | None, **fields: Any) -> Figure:
    start, end = at(words)
    plain = {"low": None, "high": None, "qualifier": "exact", "kind": "count", "unit": "people", "referent": None}
    return Figure(start, end, value, **(plain | {"as_of": None, "rule": "test"} | fields))


def reason(words: str, code: str, family: str = "push") -> Reason:
    return Reason(*at(words), family, code, 1.0, "cue", "test")  # type: ignore[arg-type]


def mention(words: str, actor: Actor) -> Mention:
    return Mention(*at(words), actor)


def analysis(**found: tuple[Any, ...]) -> Analysis:
    """An analysis that found what is given and nothing else."""
    article = Article("report", "report.txt", "0", TEXT, "Rebels quit", 50)
    page_start = TEXT.index("Give us")
    document = Document(
        article,
        (Excluded(page_start, len(TEXT), "donation"),),
        (Story(0, page_start, "main", "Rebels quit"),),
        (Sentence(0, page_start, 0, 0),),
    )
    tables = ("mentions", "statements", "figures", "relations", "reasons", "moves")
    return Analysis(document=document, **{table: found.get(table, ()) for table in tables})


def score(**found: tuple[Any, ...]) -> Scores:
    return score_report(make_gold("report", TEXT, complete(GOLD)), analysis(**found))


def counts(scores: Scores, measure: str) -> tuple[int, int]:
    return scores.tallies[measure].right, scores.tallies[measure].out_of


FORTY = figure("At least 40 fighters", 40, low=40, qualifier="at_least", speaker="Peace Watch")
HALF = figure("Half", 0.5, unit="share", kind="share")
NINE = figure("nine women", 9)


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ((FORTY, HALF, NINE), (3, 3), (3, 3)),
        ((figure("40 fighters left", 40),), (1, 1), (1, 3)),  # an overlap will do
        ((figure("At least 40 fighters", 41),), (0, 1), (0, 3)),  # another value will not
        ((figure("the 40", 40),), (0, 0), (0, 3)),  # optional: neither right nor wrong
        ((FORTY, figure("40 fighters", 40)), (1, 2), (1, 3)),  # the same figure twice
        ((figure("5 pounds", 5),), (0, 1), (0, 3)),
        ((), (0, 0), (0, 3)),
    ],
)
def test_figures_are_found_by_overlap_and_value(
    found: tuple[Figure, ...], precision: tuple[int, int], recall: tuple[int, int]
) -> None:
    scores = score(figures=found)
    assert counts(scores, "figures.precision") == precision
    assert counts(scores, "figures.recall") == recall


def test_a_number_listed_as_no_figure_is_a_violation() -> None:
    assert counts(score(figures=(figure("5 pounds", 5),)), "figures.not_figures") == (0, 1)
    assert counts(score(figures=(FORTY,)), "figures.not_figures") == (1, 1)


def test_attributes_count_among_the_figures_found() -> None:
    scores = score(figures=(FORTY, figure("nine women", 9, unit="events", as_of="in May", speaker="Nordland")))
    assert counts(scores, "figures.qualifier") == (2, 2)
    assert counts(scores, "figures.unit") == (1, 2)
    assert counts(scores, "figures.credit") == (1, 2)
    assert counts(scores, "figures.credit_named") == (1, 1)
    assert counts(scores, "figures.as_of") == (0, 0)
    assert counts(scores, "figures.as_of_precision") == (0, 1)


def relation(kind: str, verdict: str, whole: Figure, *parts: Figure) -> Relation:
    return Relation(kind, verdict, whole, parts, None, None, "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "precision", "recall", "verdict"),
    [
        ((relation("share", "derived", FORTY, HALF),), (1, 1), (1, 2), (1, 1)),
        ((relation("share", "consistent", FORTY, HALF),), (1, 1), (1, 2), (0, 1)),
        ((relation("sum", "consistent", FORTY, HALF, NINE),), (0, 1), (0, 2), (0, 0)),
        ((relation("share", "derived", NINE, HALF),), (0, 1), (0, 2), (0, 0)),
        ((relation("share", "derived", figure("the 40", 40), HALF),), (0, 0), (0, 2), (0, 0)),  # an optional figure
    ],
)
def test_relations_are_found_by_kind_and_figures(
    found: tuple[Relation, ...], precision: tuple[int, int], recall: tuple[int, int], verdict: tuple[int, int]
) -> None:
    scores = score(figures=(FORTY, HALF, NINE), relations=found)
    assert counts(scores, "relations.precision") == precision
    assert counts(scores, "relations.recall") == recall
    assert counts(scores, "relations.verdict") == verdict


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ((reason("because they had not been paid", "pay"),), (1, 1), (1, 1)),
        ((reason("because they had not been paid", "broken_promises"),), (1, 1), (1, 1)),
        ((reason("because they had not been paid", "brutality"),), (0, 1), (0, 1)),
        ((reason("They had joined for the money.", "pay"),), (0, 1), (0, 1)),
    ],
)
def test_reasons_are_found_by_passage_and_code(
    found: tuple[Reason, ...], precision: tuple[int, int], recall: tuple[int, int]
) -> None:
    scores = score(reasons=found)
    assert counts(scores, "reasons.precision") == precision
    assert counts(scores, "reasons.recall") == recall


def test_what_only_looks_like_a_reason_is_a_violation() -> None:
    assert counts(score(reasons=(reason("They had joined for", "pay"),)), "reasons.negatives") == (0, 1)


def test_barriers_are_no_reasons() -> None:
    scores = score(reasons=(reason("Those who were caught", "execution", "barrier"),))
    assert counts(scores, "barriers.recall") == counts(scores, "barriers.precision") == (1, 1)
    assert counts(scores, "reasons.precision") == (0, 0)


def test_qualifiers_that_the_words_leave_open() -> None:
    raw = complete(GOLD)
    raw["figures"][0] = raw["figures"][0] | {"alt_qualifiers": ["more_than"]}
    ours = figure("At least 40 fighters", 40, low=40, qualifier="more_than")
    scores = score_report(make_gold("report", TEXT, raw), analysis(figures=(ours,)))
    assert counts(scores, "figures.qualifier") == (1, 1)


def test_page_lines_that_may_be_masked_or_not() -> None:
    raw = complete(GOLD) | {"boilerplate": [], "optional_boilerplate": ["Give us 5 pounds a month"]}
    assert counts(score_report(make_gold("report", TEXT, raw), analysis()), "masking.precision") == (0, 0)


def test_an_optional_passage_is_neither_right_nor_wrong() -> None:
    raw = complete(GOLD) | {"reasons": [GOLD["reasons"][0] | {"optional": True}]}
    found = analysis(reasons=(reason("because they had not been paid", "brutality"),))
    scores = score_report(make_gold("report", TEXT, raw), found)
    assert counts(scores, "reasons.precision") == counts(scores, "reasons.recall") == (0, 0)


def test_actors_are_found_typed_and_merged() -> None:
    other = Actor("rf", "RF", "armed_group")
    merged = score(mentions=(mention("River Front", ARMY), mention("RF", ARMY), mention("Peace Watch", WATCH)))
    apart = score(mentions=(mention("River Front", ARMY), mention("RF", other), mention("Rebels", NORDLAND)))
    assert counts(merged, "actors.recall") == (2, 3)
    assert counts(merged, "actors.type") == (2, 2)  # a news outlet may stand for an organisation
    assert counts(merged, "actors.aliases") == (1, 1)
    assert counts(apart, "actors.aliases") == (0, 1)


def test_actors_that_are_not_there_are_false() -> None:
    assert counts(score(mentions=(mention("Rebels", Actor("r", "Rebels", "person")),)), "actors.precision") == (0, 1)


def test_an_optional_actor_is_neither_right_nor_wrong() -> None:
    raw = complete(GOLD)
    raw["actors"] = [*raw["actors"], {"name": "Rebels", "type": "armed_group", "aliases": [], "optional": True}]
    found = analysis(mentions=(mention("Rebels", Actor("r", "Rebels", "person")),))
    scores = score_report(make_gold("report", TEXT, raw), found)
    assert counts(scores, "actors.precision") == (0, 0)
    assert counts(scores, "actors.recall") == (0, 3)


def statement(words: str, speaker: str | None, direct: bool = False) -> Statement:
    return Statement(*at(words), speaker, at(speaker) if speaker else None, "said", direct, None, "test")


@pytest.mark.parametrize(
    ("speaker", "direct", "found", "right", "flag"),
    [
        ("the Peace Watch", False, (1, 1), (1, 1), (1, 1)),
        ("Peace", True, (1, 1), (1, 1), (0, 1)),
        ("Nordland", False, (1, 1), (0, 1), (1, 1)),
        (None, False, (1, 1), (0, 1), (1, 1)),
    ],
)
def test_speakers(
    speaker: str | None, direct: bool, found: tuple[int, int], right: tuple[int, int], flag: tuple[int, int]
) -> None:
    scores = score(statements=(statement("At least 40 fighters left the River Front", speaker, direct),))
    assert counts(scores, "speakers.found") == found
    assert counts(scores, "speakers.recall") == counts(scores, "speakers.indirect.recall") == right
    assert counts(scores, "speakers.direct_flag") == flag


@pytest.mark.parametrize(
    ("ends", "precision", "recall"),
    [
        (("River Front", "Nordland"), (1, 1), (1, 1)),
        (("RF", "Nordland"), (1, 1), (1, 1)),
        (("Peace Watch", "Nordland"), (0, 1), (0, 1)),
        ((None, "Nordland"), (0, 1), (0, 1)),
    ],
)
def test_moves(ends: tuple[str | None, str], precision: tuple[int, int], recall: tuple[int, int]) -> None:
    start = at(ends[0]) if ends[0] else None
    scores = score(moves=(Move(*at("At least 40"), start, at(ends[1]), "test"),))
    assert counts(scores, "moves.precision") == precision
    assert counts(scores, "moves.recall") == recall


def test_stories_and_masking() -> None:
    scores = score(figures=(figure("5 pounds", 5),))
    assert counts(scores, "stories.starts") == counts(scores, "stories.roles") == (1, 1)
    assert scores.shares()["masking.f1"] == 1.0
    assert counts(scores, "masking.clean_rows") == (0, 1)


@pytest.mark.parametrize(
    ("text", "raw", "expected"),
    [
        ("Support us today.\nNews.", {"boilerplate": ["Support"]}, ["Support us today."]),
        ("News.Share this\nMore.", {"boilerplate": ["Share"]}, ["Share this"]),
        ("Give now.Ten left.", {"boilerplate": ["Give now."], "barriers": ["Ten left."]}, ["Give now."]),
        ("News.", {"boilerplate": ["Gone"]}, []),
    ],
)
def test_furniture_runs_to_the_end_of_its_line_or_to_report_text(
    text: str, raw: dict[str, Any], expected: list[str]
) -> None:
    assert [text[start:end] for start, end in find_furniture(text, raw)] == expected


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the Taliban", "Taliban", True),
        ("Magnier", "Elijah J Magnier", True),
        ("Hay’at Tahrir al-Sham", "Hay'at Tahrir al Sham", True),
        ("U.N.", "UN", True),
        ("Mali’s army", "Mali army", True),
        ("Isis", "Isil", False),
        ("", "Isis", False),
    ],
)
def test_names(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same


def test_content_words_know_plurals_and_leave_out_numbers() -> None:
    assert content_words("seven women of the 40 families") == {"woman", "family"}
    assert share_content("Russian warplanes", "warplane")
    assert not share_content("two of them", "the women")
    assert normalise("The") == ("the",)


@pytest.mark.parametrize(
    ("a", "b", "same"), [(1 / 3, 0.33, True), (40, 41, False), (None, None, True), (None, 1, False)]
)
def test_numbers(a: float | None, b: float | None, same: bool) -> None:
    assert same_number(a, b) is same


def test_f1() -> None:
    assert harmonic_mean(0.5, 1.0) == pytest.approx(2 / 3)
    assert harmonic_mean(0.0, 0.0) == 0.0
    assert harmonic_mean(None, 1.0) is None


def test_findings_are_one_line_each() -> None:
    for finding in score(figures=(figure("5 pounds", 5),), mentions=(mention("Rebels", WATCH),)).findings:
        assert "\n" not in finding.text + finding.note


def test_comparison_knows_an_actor_by_its_aliases() -> None:
    comparison = Comparison(make_gold("report", TEXT, complete(GOLD)), analysis())
    assert comparison.same_credit("RF", "the River Front", None)
    assert comparison.same_credit(None, None, None)
    assert not comparison.same_credit("RF", None, None)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"sha256": "0"}, "sha256"),
        ({"barriers": ["nowhere"]}, "barriers: not in the text"),
        ({"reasons": [{"quote": "Give us", "codes": ["execution"]}]}, "no code of a reason"),
        ({"directions": [["River Front", "Atlantis"]]}, "'Atlantis' is not named"),
        ({"stories": [{"role": "aside", "starts_with": "Rebels"}]}, "unknown role"),
        ({"figures": [GOLD["figures"][0] | {"low": None}]}, "at_least with value"),
        ({"figures": [GOLD["figures"][0] | {"start": 3}]}, "does not stand at 3"),
    ],
)
def test_faults_of_an_annotation(change: dict[str, Any], fault: str, tmp_path: Path) -> None:
    report, annotation = tmp_path / "r.txt", tmp_path / "r.json"
    report.write_text(TEXT, encoding="utf-8")
    annotation.write_text(json.dumps(complete(GOLD | {"relations": []} | change)), encoding="utf-8")
    assert any(fault in found for found in find_faults(report, annotation))


def test_a_floor_is_lowered_only_on_demand(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert write_floors({"gold": {"figures.f1": 0.9, "moves.f1": None}}, lower=False, path=path) == []
    assert len(write_floors({"gold": {"figures.f1": 0.8}}, lower=False, path=path)) == 1
    assert load_floors(path)["gold"]["floors"] == {"figures.f1": 0.9}
    assert write_floors({"gold": {"figures.f1": 0.8}}, lower=True, path=path) == []
    assert load_floors(path)["gold"]["floors"] == {"figures.f1": 0.8}


def test_re3d_counts_named_entities_and_quantities() -> None:
    entities = [
        {"type": kind, "value": words, "confidence": 1, "begin": at(words)[0], "end": at(words)[1]}
        for kind, words in [("Organisation", "River Front"), ("Location", "Nordland"), ("Quantity", "40 fighters")]
    ]
    scores = score_entities("one", analysis(mentions=(mention("River Front", ARMY),), figures=(FORTY,)), entities)
    assert counts(scores, "names.recall") == (1, 2)
    assert counts(scores, "names.precision") == counts(scores, "quantities.recall") == (1, 1)
