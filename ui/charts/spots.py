"""Free spots in a drawing, so that neither dots nor words lie on each other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Point = tuple[float, float]
Dot = tuple[float, float, float]  # its place and radius
_CHARACTER, _LINE = 6.4, 15.0  # a label's size in pixels, about
_GAP = 3.0


class Box(NamedTuple):
    """An area in pixels."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: "Box") -> bool:
        """Whether the two areas lie on each other."""
        return self.left < other.right and other.left < self.right and self.low < other.high and other.low < self.high


def find_spot(ends: tuple[Point, Point], taken: Sequence[Point], apart: Point) -> Point:
    """A spot on a line, near its middle, that is so far (across and up) from those taken; else the one farthest."""
    (x, y), (to_x, to_y) = ends
    best, most = (x, y), -1.0
    for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73):
        spot = (x + (to_x - x) * share, y + (to_y - y) * share)
        free = min((_measure(spot, other, apart) for other in taken), default=2.0)
        if free >= 1:
            return spot
        if free > most:
            best, most = spot, free
    return best


def _measure(spot: Point, other: Point, apart: Point) -> float:
    """How far two spots are from each other; from 1 on they are apart."""
    return max(abs(spot[0] - other[0]) / apart[0], abs(spot[1] - other[1]) / apart[1])


def place_labels(dots: Sequence[Dot], labels: Iterable[str], width: float, crossed: Sequence[Dot] = ()) -> list[str]:
    """Where each dot's label stands, as Plotly says it ("top center"); empty for one that finds no room.

    Args:
        dots: each dot's place and radius in pixels, upwards; the first choose first.
        labels: their labels, of one line.
        width: how wide the drawing is.
        crossed: smaller dots, which a label may lie on where it has to.
    """
    taken, light = list(map(_bound, dots)), list(map(_bound, crossed))
    found: list[str] = []
    for dot, label in zip(dots, labels, strict=True):
        boxes = _list_boxes(dot, len(label) * _CHARACTER)
        inside = (at for at, box in boxes.items() if box.left >= 0 and box.right <= width)
        free = [at for at in inside if not any(boxes[at].meets(other) for other in taken)]
        at = min(free, key=lambda at: sum(boxes[at].meets(other) for other in light), default="")
        taken += [boxes[at]] if at else []
        found.append(at)
    return found


def _bound(dot: Dot) -> Box:
    x, y, r = dot
    return Box(x - r, y - r, x + r, y + r)


def _list_boxes(dot: Dot, long: float) -> dict[str, Box]:
    """Where a label so long can stand beside a dot."""
    x, y, r = dot
    return {
        "top center": Box(x - long / 2, y + r, x + long / 2, y + r + _LINE),
        "bottom center": Box(x - long / 2, y - r - _LINE, x + long / 2, y - r),
        "middle right": Box(x + r + _GAP, y - _LINE / 2, x + r + _GAP + long, y + _LINE / 2),
        "middle left": Box(x - r - _GAP - long, y - _LINE / 2, x - r - _GAP, y + _LINE / 2),
    }
