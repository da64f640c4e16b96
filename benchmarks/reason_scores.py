"""Reasons and barriers: by passage and code; another acceptable code is right, an optional passage neither."""

from benchmarks.comparison import Comparison
from benchmarks.gold import GoldReason
from benchmarks.matching import Span, touches
from benchmarks.tallies import Scores
from defections.codebook import families
from defections.records import Reason

TASK = "reasons"


def _span(reason: Reason) -> Span:
    return (reason.start, reason.end)


def score_reasons(comparison: Comparison, scores: Scores) -> None:
    """Score reasons, barriers, and what only looks like a reason, of one report."""
    rows = [reason for reason in comparison.analysis.reasons if reason.family != "barrier"]
    for gold in comparison.gold.reasons:
        if not gold.optional:
            _score_found(scores, gold, rows)
    right_rows = [row for row in rows if _score_row(comparison, scores, row)]
    _score_negatives(comparison, scores, [row for row in rows if row not in right_rows])
    _score_barriers(comparison, scores)


def _score_found(scores: Scores, gold: GoldReason, rows: list[Reason]) -> None:
    ours = {row.code for row in rows if touches(_span(row), gold.spans)}
    spare = len(ours & set(gold.alt_codes) - set(gold.codes))
    for code in gold.codes:
        found = code in ours
        if not found and spare:
            found, spare = True, spare - 1
        scores.count(f"reasons.{families().get(code, 'push')}.recall", found)
        if not scores.count("reasons.recall", found):
            note = f"gold {', '.join(gold.codes)}; ours {', '.join(sorted(ours)) or 'none'}"
            scores.report_finding(TASK, "missed", gold.quote, f"{code} ({note})")
    scores.count("reasons.passages.recall", bool(ours))


def _score_row(comparison: Comparison, scores: Scores, row: Reason) -> bool:
    """Count one of our rows; hand back whether it is right or neutral."""
    there = [gold for gold in comparison.gold.reasons if touches(_span(row), gold.spans)]
    right = any(row.code in gold.codes + gold.alt_codes and not gold.optional for gold in there)
    if not right and any(gold.optional for gold in there):
        return True
    scores.count(f"reasons.{row.family}.precision", right)
    scores.count("reasons.passages.precision", bool(there))
    if not scores.count("reasons.precision", right):
        note = f"{row.code}, cue {row.cue!r}, rule {row.rule}"
        codes = "; ".join(", ".join(gold.codes) for gold in there)
        gold_note = f" (gold here: {codes})" if there else ""
        scores.report_finding(TASK, "false", comparison.text[row.start : row.end], note + gold_note)
    return right


def _score_negatives(comparison: Comparison, scores: Scores, wrong: list[Reason]) -> None:
    for gold in comparison.gold.negatives:
        hits = [row for row in wrong if touches(_span(row), gold.spans)]
        if not scores.count("reasons.negatives", not hits):
            codes = ", ".join(sorted({row.code for row in hits}))
            scores.report_finding(TASK, "wrong", gold.quote, f"listed as no reason, ours {codes}")


def _score_barriers(comparison: Comparison, scores: Scores) -> None:
    spans = {_span(reason): reason for reason in comparison.analysis.reasons if reason.family == "barrier"}
    for gold in comparison.gold.barriers:
        if not scores.count("barriers.recall", any(touches(span, gold.spans) for span in spans)):
            scores.report_finding("barriers", "missed", gold.quote)
    places = [span for gold in comparison.gold.barriers for span in gold.spans]
    for span, row in spans.items():
        if not scores.count("barriers.precision", touches(span, places)):
            note = f"{row.code}, cue {row.cue!r}, rule {row.rule}"
            scores.report_finding("barriers", "false", comparison.text[span[0] : span[1]], note)
