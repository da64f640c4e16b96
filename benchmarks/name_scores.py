"""Actors, speakers and moves: everything that is found by name."""

from benchmarks.comparison import Comparison, OurActor
from benchmarks.gold import GoldActor, GoldSpeaker
from benchmarks.matching import Span, contains, normalise, overlap, same_name
from benchmarks.tallies import Scores
from defections.records import Move, Statement

# Types that may stand for each other, by the README of the annotations.
_SAME_TYPES = {"state": "place", "media": "organisation"}


def score_actors(comparison: Comparison, scores: Scores) -> None:
    """Score the actors of one report: found, of the right type, their aliases merged; and no others."""
    for gold in comparison.gold.actors:
        keys = [key for key in comparison.actors if comparison.names_of(key) & gold.names]
        if not gold.optional and not scores.count("actors.recall", bool(keys)):
            scores.report_finding("actors", "missed", gold.name, gold.type)
        if keys:
            _score_type(comparison, scores, gold, keys)
            _score_aliases(comparison, scores, gold)
    for key, ours in comparison.actors.items():
        _score_actor(comparison, scores, key, ours)


def _score_type(comparison: Comparison, scores: Scores, gold: GoldActor, keys: list[str]) -> None:
    ours = max((comparison.actors[key] for key in keys), key=lambda actor: actor.names.total()).actor
    if not scores.count("actors.type", _plain_type(gold.type) == _plain_type(ours.type)):
        scores.report_finding("actors", "wrong", gold.name, f"type: gold {gold.type}, ours {ours.type}")


def _plain_type(type_: str) -> str:
    return _SAME_TYPES.get(type_, type_)


def _score_aliases(comparison: Comparison, scores: Scores, gold: GoldActor) -> None:
    """An actor counts when at least two of its names are mentions of ours: all must then belong to one actor."""
    holders = [{key for key, ours in comparison.actors.items() if name in ours.names} for name in sorted(gold.names)]
    holders = [keys for keys in holders if keys]
    if len(holders) > 1 and not scores.count("actors.aliases", bool(set.intersection(*holders))):
        named = " | ".join(" ".join(name) for name in sorted(gold.names))
        scores.report_finding("actors", "wrong", gold.name, f"aliases not merged: {named}")


def _score_actor(comparison: Comparison, scores: Scores, key: str, ours: OurActor) -> None:
    names = comparison.names_of(key)
    same = [gold for gold in comparison.gold.actors if names & gold.names]
    if same and all(gold.optional for gold in same):
        return
    exact = bool(same)
    part = exact or any(
        contains(name, alias) or contains(alias, name)
        for name in names
        for gold in comparison.gold.actors
        for alias in gold.names
    )
    if not part and any(contains(normalise(end), name) for end in _ends_of(comparison) for name in names):
        return
    scores.count("actors.exact_precision", exact)
    if not scores.count("actors.precision", part):
        first = next(m for m in comparison.analysis.mentions if m.actor.key == key)
        scores.report_finding("actors", "false", ours.actor.name, comparison.context((first.start, first.end), 30))


def _ends_of(comparison: Comparison) -> list[str]:
    """The annotated ends of moves: a side without a name ("the police") is no annotated actor, nor a false one."""
    return [end for pair in comparison.gold.directions for end in pair if end]


def score_speakers(comparison: Comparison, scores: Scores) -> None:
    """Score who says what in one report: a statement of ours on the quoted words, with the right speaker."""
    for gold in comparison.gold.speakers:
        there = [s for s in comparison.analysis.statements if _shared(s, gold)]
        right = [s for s in there if any(comparison.same_speaker(n, s.speaker, s.speaker_at) for n in gold.names)]
        manner = "direct" if gold.direct else "indirect"
        scores.count("speakers.found", bool(there))
        scores.count(f"speakers.{manner}.recall", bool(right))
        if not scores.count("speakers.recall", bool(right)):
            ours = ", ".join(sorted({repr(s.speaker) for s in there}))
            note = (
                f"gold {gold.names[0]!r}, ours {ours}" if there else f"gold {gold.names[0]!r}, no statement ({manner})"
            )
            scores.report_finding("speakers", "wrong" if there else "missed", gold.quote, note)
        if there:
            _score_directness(comparison, scores, gold, right or there)


def _shared(statement: Statement, gold: GoldSpeaker) -> int:
    return max((overlap((statement.start, statement.end), span) for span in gold.spans), default=0)


def _score_directness(comparison: Comparison, scores: Scores, gold: GoldSpeaker, there: list[Statement]) -> None:
    agreeing = any(statement.direct == gold.direct for statement in there)
    if not scores.count("speakers.direct_flag", agreeing):
        ours = comparison.text[there[0].start : there[0].end]
        scores.report_finding("speakers", "wrong", gold.quote, f"direct: gold {gold.direct}, ours {ours!r}")


def score_moves(comparison: Comparison, scores: Scores) -> None:
    """Score who left whom for whom or where; the same pair told twice counts once."""
    ours = {_ends(comparison, move): move for move in comparison.analysis.moves}
    right: set[tuple[str | None, str | None]] = set()
    for gold in comparison.gold.directions:
        hits = [ends for ends, move in ours.items() if _same_move(comparison, gold, move)]
        right.update(hits)
        if not scores.count("moves.recall", bool(hits)):
            scores.report_finding("moves", "missed", f"{gold[0]} -> {gold[1]}")
    for ends, move in ours.items():
        if not scores.count("moves.precision", ends in right):
            passage = comparison.text[move.start : move.end]
            scores.report_finding("moves", "false", f"{ends[0]} -> {ends[1]}", f"rule {move.rule}: {passage}")


def _ends(comparison: Comparison, move: Move) -> tuple[str | None, str | None]:
    return _end(comparison, move.from_at), _end(comparison, move.to_at)


def _end(comparison: Comparison, at: Span | None) -> str | None:
    if at is None:
        return None
    named = comparison.mentions_in(at)
    return named[0].actor.name if named else comparison.text[at[0] : at[1]].casefold()


def _same_move(comparison: Comparison, gold: tuple[str | None, str | None], ours: Move) -> bool:
    return _same_end(comparison, gold[0], ours.from_at) and _same_end(comparison, gold[1], ours.to_at)


def _same_end(comparison: Comparison, gold: str | None, at: Span | None) -> bool:
    if gold is None or at is None:
        return gold is None and at is None
    words = comparison.text[at[0] : at[1]]
    names = [words, *(mention.actor.name for mention in comparison.mentions_in(at))]
    return any(same_name(gold, name) or comparison.same_actor(gold, name, at) for name in names)
