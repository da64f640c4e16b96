"""Which cues of a sentence are said, in that sentence, to be why somebody left.

A cue is linked when a word of cause governs it and a leaving stands outside what that word governs ("deserted because
the pay stopped"), or when it stands before words that lead to a leaving ("hunger drove them to surrender"). Words that
govern the leaving itself ("after the defections, infighting broke out") link nothing: the cause points the other way.
"""

import re
from collections.abc import Iterator

from defections.leaving.contexts import leaves
from defections.leaving.marks import Cue, Marks
from defections.leaving.phrases import Hit
from defections.leaving.wordings import alternatives

_BREAK = re.compile(r"[;:]|\s(?:but|while|whereas|although|though)\s|\s[–—-]\s")
_FAR = 220
_RESULT_REACH = 90
_TIMED_WITHIN = 30
_BUT = re.compile(r"\bbut\b|;|\bso much as\b|\brather\b|\binstead\b|, it was\b|\bonly\b|—|–")
_SPAN = re.compile(r"\b(?:hour|day|night|week|month|year)s?\b")
_NOT = re.compile(r"\b(?:not|never|no|nothing)\b|n't")
_WHOLE = re.compile(alternatives("dismissal"))


def find_links(marks: Marks) -> dict[Cue, str]:
    """Give each linked cue the rule that links it; a strong rule wins over a weak one."""
    links: dict[Cue, str] = {}
    for rule, cues in _each_link(marks):
        for cue in cues:
            if rule != "time" or cue not in links:
                links[cue] = rule
    barred = find_barred(marks)
    return {cue: rule for cue, rule in links.items() if cue not in barred}


def find_barred(marks: Marks) -> set[Cue]:
    """The cues that are denied, or that tell why somebody joined."""
    barred: set[Cue] = set()
    for hit in marks.frames.get("deny", ()):
        start = 0 if _WHOLE.search(marks.text, hit.start, hit.end) else hit.start
        end = _end_of_denial(marks, hit)
        # "Nothing to do with Islam" denies nothing: it is the grievance itself.
        barred.update(
            cue for cue in marks.cues if start <= cue.start < end and not (cue.weight == "own" and _covers(cue, hit))
        )
    for hit in marks.frames.get("join", ()):
        barred.update(cue for cue in marks.cues if _tells_joining(marks, hit, cue))
    return barred


def is_denied_at(marks: Marks, at: int) -> bool:
    """Whether a place of a sentence stands in what the sentence denies."""
    return any(hit.start < at < _end_of_denial(marks, hit) for hit in marks.frames.get("deny", ()))


def _end_of_denial(marks: Marks, hit: Hit) -> int:
    stop = _BUT.search(marks.text, hit.end)
    return stop.start() if stop else len(marks.text)


def _covers(cue: Cue, hit: Hit) -> bool:
    return cue.start <= hit.start < cue.end


def _tells_joining(marks: Marks, join: Hit, cue: Cue) -> bool:
    """Whether a cue follows a joining, with no leaving between, or leads to it."""
    if _covers(cue, join) or _NOT.search(marks.text, cue.start, cue.end):
        return False
    if cue.weight == "own" and cue.code in ("broken_promises", "coercion_forced_recruitment"):
        return False
    if join.end <= cue.start:
        between = any(join.start <= term.start <= cue.start for term in marks.leavings)
        return not between and not _BREAK.search(marks.text, join.end, cue.start)
    return not any(term.start <= join.start for term in marks.leavings)


def is_told_by_leavers(marks: Marks) -> bool:
    """Whether leavers, not officials, cite or complain of something in the sentence."""
    if marks.has("tally"):
        return True
    people = sorted(
        [(hit.start, False) for hit in marks.frames.get("official", ())]
        + [(hit.start, True) for hit in marks.frames.get("leaver", ())]
        + [(term.start, True) for term in marks.leavings]
    )
    if not people:
        return False
    for told in marks.frames.get("told", ()):
        before = [leaver for start, leaver in people if start < told.start]
        if before[-1] if before else people[0][1]:
            return True
    return False


def is_setting(marks: Marks, cue: Cue) -> bool:
    """Whether a cue only tells when something was: "wages that ended when the town was lost"."""
    return any(0 <= cue.start - hit.end <= _TIMED_WITHIN for hit in marks.frames.get("time", ()))


def speaks_for_others(marks: Marks) -> bool:
    """Whether the words are credited to somebody who is no leaver: an official, an analyst, a resident."""
    return marks.has("official") and not any(term.kind == "person" for term in marks.leavings)


def leaves_freely(marks: Marks) -> bool:
    """Whether a leaving is told for itself, not only as the time of something else ("after he deserted")."""
    times = [hit.end for hit in marks.frames.get("time", ())]
    return leaves(marks) and not all(
        any(0 <= term.start - end <= _TIMED_WITHIN and not _SPAN.search(marks.text, end, term.start) for end in times)
        for term in marks.leavings
    )


def _each_link(marks: Marks) -> Iterator[tuple[str, list[Cue]]]:
    terms = [term for term in marks.leavings if not term.negated and not term.asked]
    if leaves(marks):
        for frame in ("time", "cause"):
            for hit in marks.frames.get(frame, ()):
                yield frame, _governed(marks, hit, [(term.start, term.end) for term in terms])
        for hit in marks.frames.get("result", ()):
            if any(hit.end - 1 <= term.start <= hit.end + _RESULT_REACH for term in terms):
                yield "result", _before(marks, hit)
        for hit in marks.frames.get("deny", ()):
            # "It was not the pay but the beatings": what follows the "but" is why.
            yield "cause", [cue for cue in marks.cues if cue.start >= _end_of_denial(marks, hit)]
    for hit in marks.frames.get("out", ()):
        yield "result", _before(marks, hit) or [cue for cue in marks.cues if cue.start >= hit.end]
    if marks.has("turning"):
        yield "turning", list(marks.cues)


def _governed(marks: Marks, hit: Hit, terms: list[tuple[int, int]]) -> list[Cue]:
    """The cues that a word of cause governs, if a leaving stands outside what it governs."""
    stop = _BREAK.search(marks.text, hit.end)
    end = stop.start() if stop else len(marks.text)
    inside = [start for start, _ in terms if hit.end <= start < end]
    outside = [start for start, _ in terms if start < hit.end and hit.start - start <= _FAR]
    if inside and not outside:
        comma = marks.text.rfind(",", hit.end, inside[-1])
        if comma < 0:
            return []
        end = comma
        outside = inside[-1:]
    elif inside and (comma := marks.text.rfind(",", hit.end, inside[0])) >= 0:
        end = comma
    if not outside:
        return []
    return [cue for cue in marks.cues if hit.start <= cue.start < end]


def _before(marks: Marks, hit: Hit) -> list[Cue]:
    """The cues before a word that leads on to leaving, back to the last break."""
    start = max((stop.end() for stop in _BREAK.finditer(marks.text, 0, hit.start)), default=0)
    return [cue for cue in marks.cues if start <= cue.start and cue.end <= hit.start]
