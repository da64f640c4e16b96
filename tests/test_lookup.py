"""The rows of many sentences' features: those that their names have."""

from hypothesis import given
from hypothesis import strategies as st

from defections.leaving.features import Features
from defections.leaving.lookup import Lookup

_NAMES = (
    "< pay",
    "pay army",
    "army pay",
    "army >",
    "< >",
    "s:pay",
    "s:unpaid",
    "before pay",
    "before army",
    "c:kin",
    "#own",
)
_ROWS = {name: row for row, name in enumerate(_NAMES)}
_WORDS = st.lists(st.sampled_from(("pay", "pays", "army", "unpaid", "before", "bread")), max_size=6)
_FEATURES = st.builds(Features, _WORDS, _WORDS, st.lists(st.sampled_from(("c:kin", "#own", "@kind prose")), max_size=4))


@given(st.lists(_FEATURES, min_size=1, max_size=5))
def test_rows_are_those_of_the_names(sentences: list[Features]) -> None:
    owners, rows = Lookup(_ROWS).find(sentences)
    named = {(number, _ROWS[name]) for number, each in enumerate(sentences) for name in each if name in _ROWS}
    assert list(zip(owners.tolist(), rows.tolist(), strict=True)) == sorted(named)
