"""Codes that neighbouring sentences tell each other, before the final score of reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.codebook import families
from defections.leaving.model import Verdict
from defections.leaving.scoring import pool_codes

REASONS = [code for code, family in families().items() if family != "barrier"]
BARRIERS = [code for code, family in families().items() if family == "barrier"]


def verdict(reason: float, code: str, share: float) -> Verdict:
    """A verdict for one code of the reasons; the others are equally likely, as are the barriers."""
    rest = (1 - share) / (len(REASONS) - 1)
    shares = {each: share if each == code else rest for each in REASONS} | dict.fromkeys(BARRIERS, 1 / len(BARRIERS))
    return Verdict(reason, 0.0, shares)


def likeliest(one: Verdict) -> str:
    return max(REASONS, key=one.shares.__getitem__)


@pytest.mark.parametrize(
    ("neighbour", "paragraphs", "expected"),
    [
        (verdict(0.9, "pay", 0.9), (0, 0), "pay"),
        (verdict(0.9, "pay", 0.9), (0, 1), "family"),  # told elsewhere
        (verdict(0.0, "pay", 0.9), (0, 0), "family"),  # gives no reason
    ],
)
def test_a_sure_neighbour_tells_its_code(neighbour: Verdict, paragraphs: tuple[int, int], expected: str) -> None:
    unsure = verdict(0.6, "family", 0.2)
    assert likeliest(pool_codes([neighbour, unsure], paragraphs)[1]) == expected


def test_a_sentence_that_is_sure_keeps_its_code() -> None:
    pooled = pool_codes([verdict(0.9, "pay", 0.6), verdict(0.9, "family", 0.9)], (0, 0))
    assert likeliest(pooled[1]) == "family"


@given(
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from(REASONS), st.floats(0.01, 0.99), st.integers(0, 1)), max_size=6)
)
def test_shares_stay_shares_and_barriers_stay(told: list[tuple[float, str, float, int]]) -> None:
    verdicts = [verdict(reason, code, share) for reason, code, share, _ in told]
    pooled = pool_codes(verdicts, [paragraph for *_, paragraph in told])
    for before, after in zip(verdicts, pooled, strict=True):
        assert sum(after.shares[code] for code in REASONS) == pytest.approx(1)
        assert all(after.shares[code] == before.shares[code] for code in BARRIERS)
        assert (after.reason, after.barrier) == (before.reason, before.barrier)
