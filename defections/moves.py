"""Who left whom for whom or where: rules over veiled sentences."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from defections.directions import DIRECTIONS, Direction
from defections.lexicons import load_rows
from defections.origins import Origins
from defections.records import Document, Mention, Move, Offsets, Sentence
from defections.veils import mentions_in, veil

_ENDS = frozenset(("armed_group", "organisation", "state", "place"))
_SIDE = re.compile(
    r"\b(?:army|military|soldiers|troops|police|government|authorities|state|forces|regime|loyalists|rebels)\b"
)


@cache
def _stems() -> frozenset[str]:
    """The first four letters of the words that a move can be told in."""
    return frozenset(row["word"] for row in load_rows("move_words", ("word", "kind")) if row["kind"] == "stem")


def extract_moves(document: Document, mentions: Sequence[Mention]) -> Iterator[Move]:
    """Yield who left whom for whom or where, in order of appearance.

    One end at least is a mention; a move needs leaving: who joins from home, travels, or is urged to leave makes none.
    """
    if not any(mention.actor.type in ("armed_group", "organisation") for mention in mentions):
        return
    origins = Origins(document, mentions)
    for index, sentence in enumerate(document.sentences):
        words = document.text_of(sentence)
        if not _stems().isdisjoint(word[:4] for word in words.lower().split()):
            held = mentions_in(mentions, sentence)
            if any(mention.actor.type in _ENDS for mention in held) or _SIDE.search(words):
                yield from _moves_of(document, held, origins, index, sentence)


def _moves_of(
    document: Document, held: Sequence[Mention], origins: Origins, index: int, sentence: Sentence
) -> Iterator[Move]:
    veiled = veil(document.text, sentence, held)
    by_start = {mention.start - sentence.start: mention for mention in held}
    seen: set[tuple[str | None, str | None]] = set()
    taken: list[Offsets] = []
    reached: set[Mention] = set()
    for direction in DIRECTIONS:
        for match in direction.pattern.finditer(veiled):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if not origins.is_leaving(direction.needs, index, veiled, match):
                continue
            for origin, target in _ends(origins, direction.needs, index, match, by_start, reached):
                ends = (origin.actor.key if origin else None, target.actor.key if target else None)
                if ends not in seen and ends[0] != ends[1]:
                    seen.add(ends)
                    taken.append(match.span())
                    reached.update((target,) if target else ())
                    yield _make(direction, sentence, match, origin, target)


def _ends(
    origins: Origins,
    needs: str,
    index: int,
    match: re.Match[str],
    by_start: dict[int, Mention],
    reached: set[Mention],
) -> Iterator[tuple[Mention | None, Mention | None]]:
    """Yield the pairs of ends that a match gives: none, one, or two when two groups are left for a third."""
    names = {name: start for name in match.groupdict() if (start := match.start(name)) >= 0}
    target = by_start.get(names.get("to", -1))
    origin = (
        by_start.get(names["from"]) if "from" in names else origins.resolve(index, match, by_start, target, reached)
    )
    if origin is not None or (target is not None and needs in ("nothing", "member")):
        yield origin, target
    if "also" in names:
        yield by_start.get(names["also"]), target


def _make(
    direction: Direction, sentence: Sentence, match: re.Match[str], origin: Mention | None, target: Mention | None
) -> Move:
    return Move(
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        from_at=(origin.start, origin.end) if origin else None,
        to_at=(target.start, target.end) if target else None,
        rule=direction.name,
    )
