"""From whom a quantity comes: reports that cite one source, or retell one text, are one origin."""

from collections.abc import Sequence

from defections.echoes.matching import Claim


def trace_origins(claims: Sequence[Claim], copies: Sequence[object]) -> list[int]:
    """For each claim, the place of the first claim that has the same origin.

    Args:
        claims: those of one quantity.
        copies: for each, what is equal for reports that tell the same text.
    """
    origin = list(range(len(claims)))

    def find(place: int) -> int:
        while origin[place] != place:
            place = origin[place]
        return place

    seen: dict[object, int] = {}
    for place, (claim, copy) in enumerate(zip(claims, copies, strict=True)):
        for source in (*sorted(claim.credits), ("copy", copy), ("report", claim.article_id)):
            one, other = sorted((find(seen.setdefault(source, place)), find(place)))
            origin[other] = one
    return [find(place) for place in range(len(claims))]
