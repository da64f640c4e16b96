"""The codebook of reasons: what each code means, when it does not apply, and where it belongs in the literature."""

from dataclasses import dataclass
from functools import cache
from typing import get_args

from defections.errors import DataError
from defections.lexicons import load_rows, read_choice
from defections.records import Family

CONFIDENT = 0.67  # four in five rows with this score or more are right; others are shown as unsure
NARRATIVES = (
    "infighting",
    "brutality against Sunni Muslims",
    "corruption and un-Islamic behaviour",
    "quality of life",
    "none",
)


@dataclass(frozen=True, slots=True)
class Code:
    """One code of the codebook.

    `narrative` is that of Neumann, Victims, Perpetrators, Assets (ICSR 2015), or "none"; `factor` the push or pull
    factor of Altier et al. 2017 (doi 10.1080/09636412.2017.1280307) that the code comes nearest to, or "none".
    """

    code: str
    label: str
    family: Family
    definition: str
    not_when: str
    narrative: str
    factor: str


@cache
def load_codebook() -> tuple[Code, ...]:
    """Read the codebook, in the order of its file.

    Raises:
        DataError: a code stands twice, or a family or narrative is unknown.
    """
    rows = load_rows("codebook", ("code", "label", "family", "definition", "not_when", "narrative", "factor"))
    seen: set[str] = set()
    for row in rows:
        if row["code"] in seen:
            raise DataError(f"codebook.csv: {row['code']} stands there twice.")
        if row["narrative"] not in NARRATIVES:
            raise DataError(f"codebook.csv: {row['code']} has an unknown narrative, {row['narrative']}.")
        seen.add(row["code"])
    return tuple(_code(row) for row in rows)


@cache
def families() -> dict[str, Family]:
    """The family of each code."""
    return {code.code: code.family for code in load_codebook()}


def _code(row: dict[str, str]) -> Code:
    return Code(**{**row, "family": read_choice("codebook", row["family"], get_args(Family))})
