"""What kind of actor an unlisted name means: votes from its own words and from the words around it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from defections.names.candidates import Candidate, Piece
from defections.names.gazetteer import Listed
from defections.names.lists import (
    SURNAME,
    Votes,
    cues,
    given_names,
    heads,
    place_names,
    title_words,
    word_group,
)
from defections.names.names import is_common
from defections.records import ActorType

_WORDS = re.compile(r"[^\W\d_][\w'’-]{0,24}")
_CLAUSE = re.compile(r"[.;:!?“”\"()\n•–—]|, ")
_AGE = re.compile(r",? \(?(?:aged )?\d{2}(?:[,.)]|-year-old)")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "so-called", "self-styled"})
_OPENERS = frozenset({"a", "an", "the", "who", "whose", "which", "one", "his", "her", "its", "another", "then", "now"})
_LISTING = frozenset({", ", " and ", " or ", ", and ", ", or ", "; "})
_REACH = 70
_DATED = re.compile(r"\b(?:19|20)\d\d,? $")
# A noun and where it is ("a trader in …"), and what is told of that noun after the place.
_PLACED = re.compile(r"[a-z]{3,20} (?:in|at|near) $")
# Croix-des-Bouquets, Pont-sur-Yonne.
_PARTED = re.compile(r"\w-(?:des?|du|l[ae]s?|aux?|sur|sous|en)-\w")
_OF_SOMEBODY = re.compile(r"(?:,? (?:who|whose|said|says|told|added|recalled|argued|asked|replied)\b)")
# "…, a group that helps deserters": one that fights does not.
_HELPING = re.compile(
    r"[^.;:]{0,40}\bgroup (?:that|which) (?:helps|assists|supports|advises|tracks|documents|monitors|counsels|defends|"
    r"campaigns|investigates|studies|maps|researches)\b"
)
_CAUSES = frozenset({"rights", "aid", "monitoring", "advocacy", "research", "campaign", "activist", "relief", "lobby"})

Tally = Counter[ActorType]


def vote(
    text: str, candidate: Candidate, before: Piece | None, after: Piece | None, kind_before: ActorType | None
) -> Tally:
    """Count what one occurrence of a name tells about its type; `kind_before` is the type of the name before."""
    tally: Tally = Counter()
    if candidate.forced:
        # What is introduced with an acronym is a body of some kind.
        return Counter({"organisation": 4, candidate.head or _read_head(candidate): 6})
    _vote_on_words(tally, text, candidate)
    _vote_before(tally, text, candidate.start, candidate.end)
    _vote_after(tally, text, candidate.end, placed=_PLACED.search(text, max(0, candidate.start - 30), candidate.start))
    _vote_on_neighbours(tally, text, candidate, before, after, kind_before)
    return tally


def _read_head(candidate: Candidate) -> ActorType:
    """The type that a name's own words tell where it was not cut from capitals: an army is an armed group."""
    last, first = heads("last").get(candidate.norms[-1]), heads("of").get(candidate.norms[0])
    if "armed_group" in (last, first) or not heads("any").keys().isdisjoint(candidate.norms):
        return "armed_group"
    return "organisation"


def _vote_on_words(tally: Tally, text: str, candidate: Candidate) -> None:
    norms = candidate.norms
    if candidate.head is not None:
        tally[candidate.head] += 4 if norms[-1] in word_group("soft_heads") else 14
    if candidate.title is not None:
        tally["person"] += 8
    if norms[0] in word_group("person_prefixes") and len(norms) > 1:
        tally["person"] += 6
    if norms[0] in given_names() and candidate.head is None:
        tally["person"] += 5 if len(norms) > 1 else 4
    elif len(norms) > 1 and any(norm in given_names() for norm in norms) and candidate.head is None:
        tally["person"] += 3
    if SURNAME.fullmatch(norms[-1]) and len(norms[-1]) > 4:
        tally["person"] += 1
    if norms in place_names():
        tally["place"] += 4
    if len(norms) == 1 and text[candidate.start : candidate.end].isupper() and 2 < len(norms[0]) < 7:
        tally["organisation"] += 2
        tally["armed_group"] += 2
        tally["person"] -= 8
    if _PARTED.search(text, candidate.start, candidate.end):
        tally["place"] += 4
    spaced = " " in text[candidate.start : candidate.end]
    if 1 < len(norms) < 5 and spaced and candidate.head is None and not any(is_common(norm) for norm in norms):
        tally["person"] += 2


def _vote_on_plural(tally: Tally, text: str, start: int, end: int, *, counted: bool) -> None:
    """ "the Black Panthers", "40 Recontras": many people under one name are a group."""
    name = text[start:end]
    if counted and name.endswith("s") and not name.endswith(("ss", "us", "is")):
        tally["armed_group"] += 4
        tally["person"] -= 3


def _vote_before(tally: Tally, text: str, start: int, end: int) -> None:
    line = text[max(0, start - _REACH) : start]
    cuts = list(_CLAUSE.finditer(line))
    shown = _WORDS.findall(line[cuts[-1].end() :] if cuts else line)
    words = [word.lower() for word in shown]
    # "The" with a capital after a colon or amid the sentence begins a title ("Assets: The Narratives").
    opening = shown == ["The"] and (not cuts or line[cuts[-1].start()] in '.!?“”"\n')
    definite = opening or bool(words and shown[-1] == "the")
    if definite:
        tally["armed_group"] += 1
        tally["organisation"] += 1
        tally["person"] -= 3
    _vote_on_plural(tally, text, start, end, counted=definite or line.rstrip()[-1:].isdigit())
    if _DATED.search(line):
        return  # "by 2018 Tesema had left"
    found = _last_cue(words, cues("before"))
    while words and words[-1] in _ARTICLES:
        words.pop()
    _add(tally, found or _last_cue(words, cues("before")))


def _last_cue(words: Sequence[str], known: dict[str, Votes]) -> Votes:
    for size in (4, 3, 2, 1):
        if len(words) >= size and (found := known.get(" ".join(words[-size:]))):
            return found
    return ()


def _first_cue(words: Sequence[str], known: dict[str, Votes]) -> Votes:
    for size in (3, 2, 1):
        if len(words) >= size and (found := known.get(" ".join(words[:size]))):
            return found
    return ()


def _add(tally: Tally, votes: Votes) -> None:
    for kind, weight in votes:
        tally[kind] += weight


def _vote_after(tally: Tally, text: str, end: int, *, placed: re.Match[str] | None) -> None:
    line = text[end : end + _REACH]
    if placed and _OF_SOMEBODY.match(line):
        return  # "a trader in Harem said": who speaks stands before
    if _AGE.match(line):
        tally["person"] += 8
        return
    if line[:2] == ": " and text[max(0, end - 41) : end].rpartition("\n")[2].count(" ") < 3:
        tally["person"] += 2  # whoever speaks in an interview
    if line[:2] in ("'s", "’s"):
        line = line[2:]
        _add(tally, _first_cue(_WORDS.findall(_CLAUSE.split(line, maxsplit=1)[0].lower()), cues("possessed")))
        if line[1:2].isupper():
            tally["person"] += 2
    if line.startswith((", where ", ", which lies")):
        tally["place"] += 6
        return
    if line.startswith((", ", " – ", " — ", " (")):
        _vote_on_apposition(tally, line)
        return
    if line.startswith("-"):
        if line.startswith(("-based", "-born")):
            tally["place"] += 5
        elif line.startswith(("-held", "-controlled", "-linked", "-affiliated", "-aligned", "-backed", "-led", "-run")):
            tally["armed_group"] += 4
        return
    if line[:1] in (" ", "\u00a0"):
        _add(tally, _first_cue(_WORDS.findall(_CLAUSE.split(line, maxsplit=1)[0].lower()), cues("after")))


def _vote_on_apposition(tally: Tally, line: str) -> None:
    clause = re.split(r"[.;:!?“”\"()\n•–—,]", line.lstrip(", –—("), maxsplit=1)[0]
    words = _WORDS.findall(clause)
    if not words or words[0] in ("and", "or", "but", "as", "in", "to", "with", "when", "while", "after", "where"):
        return
    if not (words[0][0].islower() or words[0].lower() in title_words()):
        return
    if words[0] == "its":
        tally["place"] += 2  # "the centre at Agadem, its director, …": the apposition is somebody else
        tally["organisation"] += 1
        return
    opened = words[0] in _OPENERS
    known = cues("apposition")
    # The noun that says what it is stands last before "of", "who", "in"; the first cue word is near enough.
    for last, word in zip(("", *words), words[: 9 if opened else 2], strict=False):
        if word == "group" and (last in _CAUSES or _HELPING.match(line)):
            tally["organisation"] += 5
            return
        if found := known.get(word.lower()):
            _add(tally, found)
            return


def _vote_on_neighbours(
    tally: Tally,
    text: str,
    candidate: Candidate,
    before: Piece | None,
    after: Piece | None,
    kind_before: ActorType | None,
) -> None:
    if after is not None and text[candidate.end : after.start] == ", " and _type_of(after) in ("state", "place"):
        tally["place"] += 4
    if before is not None and kind_before is not None and text[before.end : candidate.start] in _LISTING:
        tally["place" if kind_before == "state" else kind_before] += 3
    if after is not None and text[candidate.end : after.start] in (" and ", " or "):
        known = _type_of(after)
        if known is not None:
            tally["place" if known == "state" else known] += 3


def _type_of(piece: Piece) -> ActorType | None:
    return piece.entry.actor.type if isinstance(piece, Listed) else piece.head


def decide(tallies: Iterable[Tally], norms: tuple[str, ...], shown: str) -> ActorType | None:
    """Decide what a name means from all its occurrences; None when nothing tells and it may be no name at all."""
    total: dict[ActorType, int] = {}
    for tally in tallies:
        for kind, votes in tally.items():
            total[kind] = total.get(kind, 0) + min(votes, 14)
    ranked = [(votes, kind) for kind, votes in total.items() if votes > 0]
    if ranked:
        best = max(ranked, key=lambda pair: pair[0])
        if best[0] >= (3 if all(map(is_common, norms)) else 1):
            return best[1]
    if all(map(is_common, norms)):
        return None
    if shown.isupper():
        return "organisation"
    return "person" if len(norms) < 5 else "organisation"


def leading(tally: Tally) -> ActorType | None:
    """Give the type that one occurrence speaks for, if clearly."""
    kind, votes = max(tally.items(), key=lambda pair: pair[1], default=(None, 0))
    return kind if votes >= 3 else None
