"""What exactly is said: the stretches of a passage that its crediting expressions speak of."""

from collections.abc import Iterator, Sequence

from defections.records import Offsets
from defections.speech.frames import Attribution
from defections.speech.passages import QUOTED, Passage
from defections.speech.reporting import load_role
from defections.speech.signs import EDGES, STOPS

_OPENING, _CLOSING = "“\"‘«'", "”\"’»'"
_LEAST_BEFORE = 4
_LONGEST_FRONTED = 9
_EXPLAINING = {("that", "is"), ("of", "whom"), ("of", "these"), ("of", "those"), ("of", "them"), ("among", "them")}
# So few words beside a quoted run ("it had “…”") leave the statement in quotation marks.
_FEW_OUTSIDE = 2

Span = tuple[int, int]


def find_contents(passage: Passage, attributions: Sequence[Attribution], number: int) -> list[Span]:
    """Find the words that the attribution of this number credits, as half-open runs of the passage's words."""
    attribution = attributions[number]
    found: list[Span] = []
    if attribution.before:
        found.extend(_find_before(passage, attributions, number))
    if attribution.after is not None:
        found.extend(_find_after(passage, attributions, number, attribution.after))
    return [span for span in (_trim(passage.words, *run) for run in found) if span[0] < span[1]]


def _find_before(passage: Passage, attributions: Sequence[Attribution], number: int) -> Iterator[Span]:
    words, end = passage.words, attributions[number].start
    while end > 0 and words[end - 1] in EDGES | load_role("joint"):
        end -= 1
    if end and words[end - 1] == QUOTED and (end == 1 or words[end - 2] in EDGES):
        yield end - 1, end
        return
    start = _sentence_start(words, end)
    earlier = next((a for a in reversed(attributions[:number]) if a.start != attributions[number].start), None)
    if earlier and earlier.end > start:
        start = _joint_after(words, earlier.after or earlier.end, end)
    after = attributions[number].after
    if after is None or QUOTED in words[start:end] or _says_something(passage, start, end, words[after]):
        yield start, end


def _says_something(passage: Passage, start: int, end: int, following: str) -> bool:
    """Whether the words before a credit in the middle are a statement, or the subject of what follows."""
    if following in load_role("auxiliary") and passage.words[start] not in load_role("preposition"):
        return True
    counted = any(word[0].isdigit() or word in ("least", "most") for word in passage.words[start + 1 : start + 3])
    if passage.words[start] in load_role("preposition") and not counted and end - start < _LONGEST_FRONTED:
        return False
    if following in ("and", "but"):
        return end - start >= _LEAST_BEFORE
    return end - start >= _LEAST_BEFORE and any(
        word in load_role("auxiliary") or word in load_role("past") or word.endswith("ed") or word[0].isdigit()
        for word in passage.words[start:end]
    )


def _joint_after(words: list[str], start: int, end: int) -> int:
    """Where the last clause begins that a comma and a joining word mark; `start` where there is none."""
    for index in range(end - 1, start, -1):
        if words[index] == ";" or (words[index] == "," and index + 1 < end and words[index + 1] in load_role("joint")):
            return index + 1
    return start


def _sentence_start(words: list[str], end: int) -> int:
    depth = 0
    for index in range(end - 1, -1, -1):
        depth += (words[index] == ")") - (words[index] == "(")
        if words[index] in STOPS or words[index] == ";" or depth < 0:
            return index + 1
    return 0


def _find_after(passage: Passage, attributions: Sequence[Attribution], number: int, after: int) -> Iterator[Span]:
    words = passage.words
    attribution = attributions[number]
    if words[after] == QUOTED and (attribution.quoted_only or _is_whole(passage, after)):
        yield after, after + 1
        return
    if attribution.quoted_only:
        yield after, _close_marked(passage, after)
        return
    bracketed = attribution.subject is not None and attribution.subject.bracketed
    end = after + 1
    closing = STOPS | {";"} | ({",", "–", "—"} if bracketed else set())
    while end < len(words) and (words[end] not in closing or _explains(words, end)):
        end += 1
    for following in attributions[number + 1 :]:
        cut = _cut_before(words, following, after)
        if cut is not None and cut < end:
            end = cut
    yield from _split_clauses(words, after, end)


def _explains(words: list[str], sign: int) -> bool:
    """Whether what follows a semicolon only takes the same apart: "…; that is 30 men and 12 women"."""
    return words[sign] == ";" and tuple(words[sign + 1 : sign + 3]) in _EXPLAINING


def _close_marked(passage: Passage, first: int) -> int:
    """Where a quoted word or two end, whose mark opens before the word at index `first`."""
    for index in range(first, min(len(passage.words), first + _LONGEST_FRONTED)):
        end = passage.ends[index]
        if any(sign in _CLOSING for sign in passage.text[end : end + 2].split(" ")[0]):
            return index + 1
    return first + 1


def _is_whole(passage: Passage, index: int) -> bool:
    """Whether the quoted run is an utterance by itself: it ends with a stop, or the sentence ends behind it."""
    quotation = passage.quotations[index]
    inside = passage.text[quotation.inner_end - 1 : quotation.end]
    following = passage.words[index + 1 : index + 2]
    return (
        any(sign in inside for sign in ".!?,…")
        or not following
        or following[0] in STOPS
        or following[0] in (";", QUOTED)
    )


def _cut_before(words: list[str], following: Attribution, after: int) -> int | None:
    """Where a later credit ends what an earlier one covers; None when it stands inside it."""
    start = following.start
    if following.subject and following.subject.bracketed:
        return None
    if following.before:
        joint = _joint_after(words, after, start)
        return joint if joint > after + 1 else start
    while start > after and words[start - 1] in load_role("joint"):
        start -= 1
    return start if start > after + 1 and (words[start - 1] in EDGES or words[start] in load_role("joint")) else None


def _split_clauses(words: list[str], start: int, end: int) -> Iterator[Span]:
    """Cut "that …, and that …" and "…: “…”" in two."""
    for index in range(start + 1, end - 1):
        if words[index] == ":" and words[index + 1] == QUOTED:
            yield start, index
            yield index + 1, end
            return
        if index == end - 2:
            break
        if words[index] == "and" and words[index + 1] == "that":
            yield start, index
            yield from _split_clauses(words, index + 2, end)
            return
    yield start, end


def _trim(words: list[str], start: int, end: int) -> Span:
    while start < end and (words[start] in EDGES or words[start] in ("but", "and")):
        start += 1
    while end > start and (words[end - 1] in EDGES or words[end - 1] in ("and", "but", "while", "as")):
        end -= 1
    return start, end


def offsets_of(passage: Passage, span: Span) -> Offsets:
    """Where a run of words stands in the text: without the marks of a quotation that it consists of."""
    first, last = span[0], span[1] - 1
    if first == last and first in passage.quotations:
        quotation = passage.quotations[first]
        return quotation.inner_start, min(quotation.inner_end, passage.end)
    start, end, text = passage.starts[first], passage.ends[last], passage.text
    opens = start > passage.start and text[start - 1] in _OPENING
    closes = end < passage.end and text[end] in _CLOSING
    if opens != closes or (opens and any(sign in text[start:end] for sign in _CLOSING)):
        start, end = start - opens, end + closes
    return start, end


def is_direct(passage: Passage, span: Span) -> bool:
    """Whether the words are quoted: most of them, and the clause's verb among them."""
    outside = [word for word in passage.words[span[0] : span[1]] if word != QUOTED and word not in EDGES]
    quoted = [passage.quotations[i] for i in range(*span) if i in passage.quotations]
    if not quoted:
        start, end = offsets_of(passage, span)
        return start > 0 and passage.text[start - 1] in _OPENING and passage.text[end : end + 1] in tuple(_CLOSING)
    words = [word for q in quoted for word in passage.text[q.inner_start : q.inner_end].lower().split()]
    if len(outside) <= _FEW_OUTSIDE or (words and words[0] in load_role("auxiliary")):
        return True
    return len(words) > len(outside) and not any(word in load_role("auxiliary") for word in outside)
