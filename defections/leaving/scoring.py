"""How sure a sentence and a code together are: what the rules and the trained scorer say, weighed into one score.

The weights are fitted on sentences that the scorer was not fitted on (see `benchmarks/reason_fit.py`), so that of the
rows with a score of .7 about seven in ten are right; `data/reason_report.json` tells how well that holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp, log
from operator import mul
from typing import NamedTuple

from defections.codebook import families
from defections.leaving.contexts import Context
from defections.leaving.model import NOTHING, ReasonModel, Verdict

INPUTS = 16
# A rule that finds a reason in so many words ("left because of the beatings") is this sure, and its rows are right at
# least this often in reports that the scorer was not fitted on, whatever the scorer says of the sentence.
EXPLICIT = 0.9
SAID_SO = 0.7
# A second code is a candidate where it is nearly as likely as the first.
_SECOND = 0.3
_UNSURE, _RULED, _SURE = 0.3, 0.5, 0.8
_SMALLEST = 1e-4
# Less likely than this, a sentence that no rule speaks of makes no row, whatever its code.
_HOPELESS = 0.05
# A neighbour without a reason counts no less than this; a code that a sentence or its neighbour hardly speaks of no
# less than that, as the shares of codes are surer than they are right.
_LEAST = 0.04
_LEAST_OF_CODE = 0.01
# How much a code counts that no neighbour in the paragraph gives, beside one that a neighbour gives for certain.
_ALONE = 0.06


class Evidence(NamedTuple):
    """What there is on one sentence and code, for the final score; `rule`: how sure the rules are."""

    code: str
    inputs: tuple[float, ...]
    rule: float = 0.0


def pool_codes(verdicts: Sequence[Verdict], paragraphs: Sequence[int]) -> list[Verdict]:
    """Let neighbours in a paragraph tell each other's codes of reasons, as one reason is often told over sentences."""
    pooled = list(verdicts)
    for at, verdict in enumerate(verdicts):
        near = [
            verdicts[other]
            for other in (at - 1, at + 1)
            if 0 <= other < len(verdicts) and paragraphs[other] == paragraphs[at] and verdicts[other].reason >= _LEAST
        ]
        if near and verdict.reason >= _HOPELESS:
            pooled[at] = verdict._replace(shares=_pool_shares(verdict.shares, near))
    return pooled


def _pool_shares(shares: Mapping[str, float], near: Sequence[Verdict]) -> dict[str, float]:
    codes = [code for code in _codes_of(of_barriers=False) if code in shares]
    told = zip(*([each.reason * each.shares[code] for code in codes] for each in near), strict=True)
    sums = [shares[code] * (_ALONE + there) for code, there in zip(codes, map(sum, told), strict=True)]
    total = sum(sums)
    return {**shares, **{code: part / total for code, part in zip(codes, sums, strict=True)}}


def gather_evidence(
    verdicts: Sequence[Verdict], at: int, ruled: Mapping[str, float], context: Context, *, of_barriers: bool
) -> Iterator[Evidence]:
    """Yield the codes of one family that a sentence may give: the scorer's likeliest and those a rule speaks of.

    Args:
        verdicts: what the trained scorer says of each sentence of a report, as reasons stand together, pooled.
        at: which of them.
        ruled: how sure the rules are of each code of the family.
        context: what stands round the sentence.
        of_barriers: whether the family is the barriers' or the reasons'.
    """
    verdict = verdicts[at]
    this, other = (verdict.barrier, verdict.reason) if of_barriers else (verdict.reason, verdict.barrier)
    if this < _HOPELESS and not ruled:
        return
    shares = verdict.shares
    likeliest = _find_likeliest(shares, of_barriers=of_barriers)
    before, after = (_rate_neighbour(verdicts, near, of_barriers=of_barriers) for near in (at - 1, at + 1))
    this_way, other_way = _logit(this), _logit(other)
    for code in dict.fromkeys((*likeliest, *(code for code, score in ruled.items() if score >= _UNSURE))):
        rule = ruled.get(code, 0.0)
        rival = max((score for each, score in ruled.items() if each != code), default=0.0)
        yield Evidence(
            code,
            (
                1.0,
                this_way,
                _logit(max(_LEAST_OF_CODE, shares.get(code, 0.0))),
                other_way,
                float(rule > 0),
                float(rule >= _RULED),
                float(rule >= _SURE),
                float(rival >= _RULED),
                float(code in likeliest[:1]),
                float(context.since_left == 0),
                float(context.topic == ("barrier" if of_barriers else "leave")),
                _logit(max(_LEAST_OF_CODE, this * shares.get(code, 0.0))),
                before,
                after,
                *(_rate_code_near(verdicts, near, code, of_barriers=of_barriers) for near in (at - 1, at + 1)),
            ),
            rule,
        )


def _find_likeliest(shares: Mapping[str, float], *, of_barriers: bool) -> list[str]:
    """The likeliest code of a family, and the second if it is nearly as likely."""
    codes = [code for code in _codes_of(of_barriers=of_barriers) if code in shares]
    order = sorted(codes, key=shares.__getitem__, reverse=True)[:2]
    return [code for code in order if code == order[0] or shares[code] >= _SECOND]


@cache
def _codes_of(*, of_barriers: bool) -> tuple[str, ...]:
    """The codes of a family by name, in which order those as likely as each other then stay."""
    return tuple(sorted(code for code, family in families().items() if (family == "barrier") == of_barriers))


def rate(evidence: Evidence, model: ReasonModel) -> float:
    """Give the chance that the sentence gives the code."""
    of_barriers = families()[evidence.code] == "barrier"
    sum_ = sum(map(mul, model.final[int(of_barriers)], evidence.inputs))
    return heed_rule(evidence, 1.0 / (1.0 + exp(-max(-30.0, min(30.0, sum_)))))


def heed_rule(evidence: Evidence, score: float) -> float:
    """A score, or what a reason in so many words deserves by itself, if that is more."""
    told = evidence.rule >= EXPLICIT and families()[evidence.code] != "barrier"
    return max(score, SAID_SO) if told else score


def _rate_neighbour(verdicts: Sequence[Verdict], at: int, *, of_barriers: bool) -> float:
    verdict = verdicts[at] if 0 <= at < len(verdicts) else NOTHING
    return _logit(max(_LEAST, verdict.barrier if of_barriers else verdict.reason))


def _rate_code_near(verdicts: Sequence[Verdict], at: int, code: str, *, of_barriers: bool) -> float:
    verdict = verdicts[at] if 0 <= at < len(verdicts) else NOTHING
    gives = verdict.barrier if of_barriers else verdict.reason
    return _logit(max(_LEAST_OF_CODE, gives * verdict.shares.get(code, 0.0)))


def _logit(share: float) -> float:
    share = min(max(share, _SMALLEST), 1.0 - _SMALLEST)
    return log(share / (1.0 - share))
