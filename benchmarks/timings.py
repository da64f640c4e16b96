"""What many measured times come to."""

import statistics
from collections.abc import Sequence


def summarise(taken: Sequence[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    return round(statistics.median(taken), 1), round(statistics.quantiles(taken, n=20, method="inclusive")[-1], 1)
