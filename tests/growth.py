"""That time grows in step with the length of a text: no more than ten times as much for one four times as long."""

import time
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")
_TIMES, _NOISE, _LEAST = 4, 2.5, 0.05  # the last in seconds: a busy machine is no failure


def check_growth(unit: str, act: Callable[[Made], object], make: Callable[[str], Made], *, size: int = 25_000) -> None:
    """Check what is done with a text of one unit over and over.

    Args:
        unit: what the text is made of.
        act: what is measured.
        make: what it is given, made of the text before the clock starts.
        size: the characters of the shorter text.
    """

    def clock(length: int) -> float:
        made = make((unit * (length // len(unit) + 1))[:length])
        start = time.process_time()
        act(made)
        return time.process_time() - start

    clock(2_000)
    short = min(clock(size) for _ in range(2))
    assert min(clock(_TIMES * size) for _ in range(2)) < _TIMES * short * _NOISE + _LEAST
