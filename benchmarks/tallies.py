"""Counts of right and wrong, and the list of what was wrong."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["missed", "false", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that went wrong: missed, false (no such thing is there) or wrong (found, with a wrong attribute)."""

    task: str
    report: str
    kind: Kind
    text: str
    note: str = ""


@dataclass(slots=True)
class Tally:
    """So many right out of so many."""

    right: int = 0
    out_of: int = 0

    @property
    def share(self) -> float | None:
        """Right as a share from 0 to 1; None when there was nothing to count."""
        return self.right / self.out_of if self.out_of else None


@dataclass(slots=True)
class Scores:
    """Tallies by measure ("figures.recall") and what went wrong, for one report or for many."""

    report: str = ""
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    findings: list[Finding] = field(default_factory=list)

    def count(self, measure: str, right: bool) -> bool:
        """Count one case of a measure and hand back whether it was right."""
        tally = self.tallies[measure]
        tally.right += right
        tally.out_of += 1
        return right

    def count_many(self, measure: str, right: int, out_of: int) -> None:
        """Count many cases of a measure at once."""
        self.tallies[measure].right += right
        self.tallies[measure].out_of += out_of

    def report_finding(self, task: str, kind: Kind, text: str, note: str = "") -> None:
        """Keep what went wrong, on one line."""
        self.findings.append(Finding(task, self.report, kind, " ".join(text.split()), " ".join(note.split())))

    def add(self, other: "Scores") -> None:
        """Add another report's counts and findings (micro-average)."""
        for measure, tally in other.tallies.items():
            self.count_many(measure, tally.right, tally.out_of)
        self.findings.extend(other.findings)

    def shares(self) -> dict[str, float | None]:
        """Give every measure as a share, with F1 wherever there are both precision and recall."""
        shares = {measure: tally.share for measure, tally in sorted(self.tallies.items())}
        for measure in [name for name in shares if name.endswith(".recall")]:
            task = measure.removesuffix(".recall")
            precision, recall = shares.get(f"{task}.precision"), shares[measure]
            if f"{task}.precision" in shares:
                shares[f"{task}.f1"] = harmonic_mean(precision, recall)
        return dict(sorted(shares.items()))


def harmonic_mean(precision: float | None, recall: float | None) -> float | None:
    """Give F1; None when either is unknown."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
