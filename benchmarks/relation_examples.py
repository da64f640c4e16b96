"""What the weights of relations are fitted on: candidates of annotated reports with what is found on them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks.comparison import Comparison
from benchmarks.corpus import SETS
from benchmarks.gold import Gold, list_annotated, load_raw, make_gold
from benchmarks.marked_reports import read_marked
from benchmarks.relation_scores import Annotated
from defections.lexicons import DATA
from defections.names.actors import find_mentions
from defections.numbers.candidates import Candidate, Kind, is_equal, propose_repeats
from defections.numbers.figures import extract_figures
from defections.numbers.part_evidence import Known, key_of
from defections.numbers.part_evidence import list_findings as list_part_findings
from defections.numbers.quantities import Quantity, make_quantities
from defections.numbers.relations import propose_relations
from defections.numbers.repeat_evidence import list_findings as list_repeat_findings
from defections.numbers.repeats import find_same
from defections.numbers.sum_evidence import list_findings as list_sum_findings
from defections.reading import make_document, read_document
from defections.records import Analysis, Document, Relation, RelationKind
from defections.speech.credit import Crediting
from defections.speech.statements import extract_statements
from tests.relation_rows import NONE, PARTS, REPEATS, SHARES, SUMS

MARKED = DATA / "training" / "relations"
# Those that no rule was written for speak for the rules as they are on reports not seen, and count more.
FRESH, APART = "fresh", "apart"
REPORTS = ("open", "plain", "held")
_KINDS: dict[Kind, RelationKind] = {"sum": "sum", "part": "part_of", "repeat": "same_quantity"}


@dataclass(frozen=True)
class Learned:
    """A report to learn from; `batch` is its file or set."""

    batch: str
    gold: Gold
    analysis: Analysis


@dataclass(frozen=True)
class Example:
    """A candidate as it is weighed, and whether it holds."""

    kind: Kind
    findings: frozenset[str]
    holds: bool
    is_fresh: bool
    report: str


def read_learned() -> Iterator[Learned]:
    """Read and analyse all the reports with relations to learn from, and those set apart."""
    for path in sorted(MARKED.glob("*.txt")):
        for marked in read_marked(path):
            analysis = _read_figures(marked.as_document())
            yield Learned(path.stem, marked.as_gold(analysis.figures), analysis)
    for name in REPORTS:
        for report, annotation in list_annotated(*SETS[name]):
            analysis = _read_figures(read_document(report))
            yield Learned(name, make_gold(report.stem, analysis.document.text, load_raw(annotation)), analysis)


def _read_figures(document: Document) -> Analysis:
    """The figures with those credited for them, all that relations are found from."""
    mentions = tuple(find_mentions(document))
    statements = tuple(extract_statements(document, mentions))
    figures = tuple(Crediting(document, statements).fill(tuple(extract_figures(document))))
    return Analysis(document, mentions, statements, figures, (), (), ())


def list_examples(learned: Learned) -> Iterator[Example]:
    """List the candidates of a report of which the annotation tells whether they hold."""
    annotated = Annotated(Comparison(learned.gold, learned.analysis))

    def judge(one: Candidate) -> bool | None:
        parts = tuple(part.figure for part in one.parts)
        return annotated.holds(Relation(_KINDS[one.kind], "consistent", one.whole.figure, parts, None, None, ""))

    quantities = make_quantities(learned.analysis.document, learned.analysis.figures)
    is_fresh, name = learned.batch.startswith(FRESH), learned.gold.name
    for kind, findings, holds in _list_judged(quantities, judge):
        yield Example(kind, findings, holds, is_fresh, name)


def list_short() -> Iterator[Example]:
    """List the candidates of the short texts of the tests: a row tells of the one relation, or that there is none."""
    rows = [*SUMS, *SHARES, *PARTS, *REPEATS, *((text, "") for text in NONE)]
    for text, expected in rows:
        document = make_document(f"{text}\n".encode(), path="row.txt", article_id="row")
        quantities = make_quantities(document, tuple(extract_figures(document)))
        judge = partial(_judge_row, expected=expected, sizes={one.said: one.size for one in quantities})
        for kind, findings, holds in _list_judged(quantities, judge):
            yield Example(kind, findings, holds, False, text)


def _judge_row(one: Candidate, *, expected: str, sizes: Mapping[str, float]) -> bool | None:
    """Whether a row tells of a candidate; a part that has another whole there is no part of this one."""
    if not expected:
        return False
    kind, _, rest = expected.partition(" ")
    whole, _, parts = rest.partition(": ")[2].partition(" <- ")
    if kind != _KINDS[one.kind] or "; ".join(part.said for part in one.parts) != parts:
        return None
    if one.whole.said == whole:
        return True
    return None if one.kind == "sum" or sizes.get(whole) in (None, one.whole.size) else False


Judge = Callable[[Candidate], bool | None]


def _list_judged(quantities: Sequence[Quantity], judge: Judge) -> Iterator[tuple[Kind, frozenset[str], bool]]:
    """The candidates judged, with what is found on them where all before them is decided rightly."""
    sums, parts, scene = propose_relations(quantities)
    runs = Counter(one.whole.order for one in sums)
    judged = [(one, judge(one)) for one in sums]
    for one, holds in judged:
        if holds is not None:
            yield "sum", frozenset(list_sum_findings(one, scene, runs[one.whole.order])), holds
    true_sums = [one for one, holds in judged if holds]
    judged = [(one, judge(one)) for found in parts.values() for one in found]
    true_parts = [one for one, holds in judged if holds]
    for one, holds in judged:
        if holds is not None:
            known = _known_before(one.places[0], true_sums, true_parts)
            yield "part", frozenset(list_part_findings(one, scene, known)), holds
    summands = {place for one in true_sums for place in one.places}
    taken = summands | {one.places[0] for one in true_parts}
    for found in propose_repeats(quantities, find_same(quantities, summands, taken)).values():
        for one in found:
            if is_equal(one.whole, one.parts[0]) and (holds := judge(one)) is not None:
                yield "repeat", frozenset(list_repeat_findings(one, scene, taken, summands)), holds


def _known_before(place: int, sums: Sequence[Candidate], parts: Sequence[Candidate]) -> Known:
    """What would be decided when a count's turn comes, if all were decided rightly."""
    summands = {part: key_of(one.whole) for one in sums for part in one.places}
    earlier = {one.places[0]: key_of(one.whole) for one in parts if one.places[0] < place}
    return Known(earlier | summands, frozenset(summands))
