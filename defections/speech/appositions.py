"""Names and descriptions set beside a noun phrase between commas: "the mayor, Anna Berg, 41, …"."""

from defections.speech.passages import Passage
from defections.speech.phrases import find_head, has_loose_verb
from defections.speech.reporting import load_people, load_role
from defections.speech.signs import PAUSES, PHRASE_SIGNS


def find_apposition(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """The name behind a phrase for one person ("the mayor, Anna Berg") or such a phrase behind a name."""
    words, runs = passage.words, find_appositions_after(passage, last)
    persons = load_people()[0] | load_role("rank")
    if not runs or not (passage.is_capital(first) or find_head(passage, first, last) in persons):
        return None
    start, end = runs[0]
    if is_name(passage, start, end) or (end == start + 1 and passage.is_capital(start) and words[start].isalpha()):
        return None if passage.is_capital(first) else runs[0]
    determined = words[start] in load_role("determiner") or words[start].endswith("'s")
    described = determined and find_head(passage, start, end) in persons
    return runs[0] if described and not has_loose_verb(passage, start, end - 1) else None


def find_appositions_after(passage: Passage, last: int) -> tuple[tuple[int, int], ...]:
    """The words between the commas that follow a phrase, up to three runs."""
    words = passage.words
    runs: list[tuple[int, int]] = []
    while len(runs) < 3 and last < len(words) and words[last] in PAUSES:
        end = next((i for i in range(last + 1, len(words)) if words[i] in PHRASE_SIGNS), len(words))
        if end == last + 1:
            break
        runs.append((last + 1, end))
        last = end
    return tuple(runs)


def is_name(passage: Passage, first: int, last: int) -> bool:
    """Whether the words are a name and nothing more ("the centre's director, Rami Saleh, said")."""
    return 1 < last - first < 5 and all(passage.is_capital(index) for index in range(first, last))
