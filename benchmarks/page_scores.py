"""The page: stories, page furniture, and whether anything was read out of the furniture."""

from collections.abc import Iterable, Iterator

from benchmarks.comparison import Comparison
from benchmarks.matching import Span, touches
from benchmarks.tallies import Scores
from defections.records import Figure, Mention, Move, Reason, Statement, Story

Row = Mention | Statement | Figure | Reason | Move


def score_stories(comparison: Comparison, scores: Scores) -> None:
    """Score the stories of one report: how many, in which roles, and where each starts."""
    gold, ours = comparison.gold.stories, comparison.analysis.document.stories
    right = scores.count("stories.number", len(gold) == len(ours))
    right &= scores.count("stories.roles", [story.role for story in gold] == [story.role for story in ours])
    starts = {_first_character(comparison, story): story.role for story in ours}
    for story in gold:
        if not scores.count("stories.starts", starts.get(story.start) == story.role):
            scores.report_finding("stories", "missed", story.starts_with, story.role)
    if not right:
        shown = " | ".join(f"{story.role}: {comparison.text[story.start :].strip()[:60]}" for story in ours)
        scores.report_finding("stories", "wrong", f"gold {len(gold)}, ours {len(ours)}", shown)


def _first_character(comparison: Comparison, story: Story) -> int | None:
    """Find where a story's own text starts: its first character that is neither white nor page furniture."""
    excluded = [(e.start, e.end) for e in comparison.analysis.document.excluded]
    excluded += [*comparison.gold.furniture, *comparison.gold.optional_furniture]
    places = (place for place in range(story.start, story.end) if not comparison.text[place].isspace())
    return next((place for place in places if not touches((place, place + 1), excluded)), None)


def score_masking(comparison: Comparison, scores: Scores) -> None:
    """Score the masking of page furniture by its characters, and the rows that came out of it all the same."""
    text = comparison.text
    gold = _characters(text, comparison.gold.furniture)
    ours = _characters(text, [(e.start, e.end) for e in comparison.analysis.document.excluded])
    ours -= _characters(text, comparison.gold.optional_furniture)
    scores.count_many("masking.recall", len(gold & ours), len(gold))
    scores.count_many("masking.precision", len(gold & ours), len(ours))
    for span in _runs(gold - ours):
        scores.report_finding("masking", "missed", text[span[0] : span[1]])
    for span in _runs(ours - gold):
        scores.report_finding("masking", "false", text[span[0] : span[1]])
    for table, span in list_rows(comparison):
        if not scores.count("masking.clean_rows", not touches(span, comparison.gold.furniture)):
            scores.report_finding("masking", "wrong", comparison.context(span, 20), f"a row of {table} from furniture")


def list_rows(comparison: Comparison) -> Iterator[tuple[str, Span]]:
    """List the spans of all rows, with their table."""
    analysis = comparison.analysis
    tables: dict[str, Iterable[Row]] = {
        "mentions": analysis.mentions,
        "statements": analysis.statements,
        "figures": analysis.figures,
        "reasons": analysis.reasons,
        "moves": analysis.moves,
    }
    for table, rows in tables.items():
        for row in rows:
            yield table, (row.start, row.end)


def _characters(text: str, spans: list[Span] | tuple[Span, ...]) -> set[int]:
    """Give the places of the characters in the spans that are not white."""
    return {place for start, end in spans for place in range(start, end) if not text[place].isspace()}


def _runs(places: set[int]) -> Iterator[Span]:
    """Join places into runs; a gap of a few characters (white space) does not end one."""
    run: list[int] = []
    for place in sorted(places):
        if run and place - run[-1] > 3:
            yield run[0], run[-1] + 1
            run = []
        run.append(place)
    if run:
        yield run[0], run[-1] + 1
