"""The names of one report merged to actors: acronyms, short forms, second names."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from defections.names.acronyms import Definition
from defections.names.book import NameBook, Norms, merge_fuller_peoples, merge_listed, norms_of, read_listed
from defections.names.candidates import Candidate, Piece
from defections.names.gazetteer import Listed, name_words
from defections.names.kinds import Tally, decide, leading, vote
from defections.names.lists import heads
from defections.names.names import is_common
from defections.names.spellings import merge_spellings
from defections.records import ActorType

_SECOND_NAME = re.compile(
    r"""
    [ ]?[,(–—]?[ ]? (?:\d{1,2},[ ])?
    (?: (?:who|whose|is|was|also|better|more|widely|commonly|formerly|previously|then|now|officially|locally|simply|or
         |he|she|and|once)[ ] ){0,4}
    (?: known[ ](?:\w{1,12}[ ]){0,4}(?:as|by)(?:[ ]the[ ](?:name|nom[ ]de[ ]guerre|alias)(?:[ ]of)?)?
      | called(?:[ ](?:him|her)self)? | nicknamed | alias | a\.?k\.?a\.?
      | (?:real|birth|full|given)[ ]name(?:[ ](?:is|was))?
      | (?:goes|went|going)[ ]by(?:[ ]the[ ](?:name|nickname|alias|nom[ ]de[ ]guerre)(?:[ ]of)?)?
      | (?:uses|used)[ ]the[ ]name | nom[ ]de[ ]guerre(?:[ ](?:is|was))?
      | officially | formerly | previously | born | in[ ]full | calls[ ](?:him|her|it)self )
    (?:[ ]simply)?(?:[ ]the)? [ ]? [“"‘']? (?:[A-Z][a-z]{1,12}\.?[ ]){0,2}      # … known as Colonel X
    """,
    re.VERBOSE,
)
# "Abhay, called Rawat a liar", "Abhay called Rawat at dawn": one calls the other.
_CALLING = re.compile(r",? called [“\"‘']?")
_CALLED = re.compile(r"[”\"’']? (?:an?|the|for|on|at|in|to|from|his|her|their|him|them|it)\b")
_BRACKET = re.compile(r" \([“\"‘'](?:[A-Z][a-z]{1,12}\.? ){0,2}")
_CLOSINGS = ("”)", '")', "’)", "')")
_INNER_NICKNAME = re.compile(r" [“\"‘'](?P<name>[A-ZÀ-Þ][\w-]{1,15})[”\"’'] ")
_GENERIC_NOUN = re.compile(
    r" (?:group|movement|militia|network|rebels|party|faction|organi[sz]ation|cartel|gang)[”\"’']?"
)
_MOST_HOLDERS = 40
_ENOUGH = 5


def make_name_book(text: str, pieces: Sequence[Piece], definitions: Sequence[Definition]) -> NameBook:
    """Tell who each name of a report means, from all its pieces and the short forms it introduces."""
    book = NameBook()
    read_listed(book, pieces)
    evidence = _read_candidates(book, text, pieces, definitions)
    _merge_definitions(book, text, pieces, definitions)
    merge_listed(book)
    merge_fuller_peoples(book)
    _merge_second_names(book, text, pieces)
    _merge_nicknames(book, text, pieces)
    _merge_short_forms(book, evidence)
    _merge_initials(book)
    merge_spellings(book)
    _drop_bare_heads(book, evidence)
    book.close()
    return book


def _read_candidates(
    book: NameBook, text: str, pieces: Sequence[Piece], definitions: Sequence[Definition]
) -> dict[Norms, Tally]:
    """Enter the names that no list knows, with their types; give what told them."""
    full_forms = _full_forms(text, pieces, definitions)
    tallies: dict[Norms, list[Tally]] = defaultdict(list)
    firm: set[Norms] = set()
    kind: ActorType | None = None
    for index, piece in enumerate(pieces):
        if isinstance(piece, Listed):
            kind = piece.entry.actor.type
            continue
        before = pieces[index - 1] if index else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        tally = vote(text, piece, before, after, kind)
        kind = leading(tally)
        tallies[full_forms.get(piece.norms, piece.norms)].append(tally)
        if piece.norms not in firm:
            book.shown[piece.norms] = _show(text, piece)
        if not piece.is_weak:
            firm.add(piece.norms)
    evidence = {norms: sum(votes, Tally()) for norms, votes in tallies.items()}
    for norms, votes in tallies.items():
        kind = decide(votes, norms, book.shown.get(norms, ""))
        if kind is not None and norms in firm:
            book.types[norms] = kind
    return evidence


def _full_forms(text: str, pieces: Sequence[Piece], definitions: Sequence[Definition]) -> dict[Norms, Norms]:
    """Give the full names of short forms: what is said around "KPO" tells the type of the Kunar Peace Observatory."""
    forced = {piece.norms for piece in pieces if isinstance(piece, Candidate) and piece.forced}
    pairs = ((name_words(text[slice(*d.short)]), name_words(text[slice(*d.full)])) for d in definitions)
    return {short: full for short, full in pairs if full in forced}


def _show(text: str, piece: Candidate) -> str:
    shown = text[piece.start : piece.end]
    # A person known by one name is called by it with the title ("Colonel Wilson").
    return f"{piece.title} {shown}" if piece.title and len(piece.norms) == 1 else shown


def _merge_definitions(book: NameBook, text: str, pieces: Sequence[Piece], definitions: Sequence[Definition]) -> None:
    by_end = {piece.end: piece for piece in pieces}
    for definition in definitions:
        piece = _named_before(text, by_end, definition)
        short = name_words(text[slice(*definition.short)])
        if piece is None or (full := norms_of(piece)) == short:
            continue
        if full in book.listed and book.listed.get(short) == book.listed[full]:
            continue
        if not definition.spelt and book.group_kind(full) != "body":
            continue
        book.listed.pop(short, None)
        book.types[short] = book.kind(full) or "organisation"
        book.merge(short, full)


def _named_before(text: str, by_end: dict[int, Piece], definition: Definition) -> Piece | None:
    """Find the name that a short form is introduced after."""
    start, end = definition.full
    if start < end:
        piece = by_end.get(end)
        return piece if piece is not None and piece.start >= start - 40 else None
    for at in range(end, end - 16, -1):
        if piece := by_end.get(at):
            gap = text[at:end]
            return piece if not gap.strip("”\"’' (") or _GENERIC_NOUN.fullmatch(gap) else None
    return None


def _merge_second_names(book: NameBook, text: str, pieces: Sequence[Piece]) -> None:
    for one, other in pairwise(pieces):
        if not 2 < other.start - one.end < 80 or not (
            _SECOND_NAME.fullmatch(text, one.end, other.start) or _is_bracketed(text, one, other)
        ):
            continue
        if _CALLING.fullmatch(text, one.end, other.start) and _CALLED.match(text, other.end):
            continue
        pair = norms_of(one), norms_of(other)
        kinds = {book.group_kind(norms) for norms in pair}
        if "person" in kinds and not any(norms in book.listed and book.kind(norms) != "person" for norms in pair):
            book.types.update((norms, "person") for norms in pair if norms not in book.listed)
            kinds = {"person"}
        if kinds in ({"person"}, {"body"}, {"place"}) and "state" not in map(book.kind, pair):
            book.merge(pair[1], pair[0])


def _is_bracketed(text: str, one: Piece, other: Piece) -> bool:
    """Whether a quoted name in brackets follows a name: Víctor Palomino (“Comrade José”)."""
    return _BRACKET.fullmatch(text, one.end, other.start) is not None and text[other.end : other.end + 2] in _CLOSINGS


def _merge_nicknames(book: NameBook, text: str, pieces: Sequence[Piece]) -> None:
    """Let the name in quotation marks stand for the person: "Jimmy “Barbecue” Chérizier", then "Barbecue"."""
    for piece in pieces:
        inner = _INNER_NICKNAME.search(text, piece.start, piece.end)
        norms = norms_of(piece)
        if inner and len(norms) > 2 and book.kind(norms) == "person":
            nickname = name_words(inner["name"])
            book.types.setdefault(nickname, "person")
            book.merge(nickname, norms)
            book.nicknames.setdefault(nickname[0], set()).add(norms)


def _merge_short_forms(book: NameBook, evidence: dict[Norms, Tally]) -> None:
    holders: dict[str, list[Norms]] = defaultdict(list)
    for norms in (*book.types, *book.listed):
        for norm in norms if len(norms) > 1 else ():
            if len(holders[norm]) < _MOST_HOLDERS:
                holders[norm].append(norms)
    for short in list(book.types):
        if book.root(short) != short:
            continue
        longer = [
            name
            for name in holders.get(short[0], ())
            if len(name) > len(short) and _shortens(book, short, name, evidence)
        ]
        roots = {book.root(name) for name in longer}
        if longer and (len(roots) == 1 or book.kind(longer[0]) == "person"):
            book.merge(short, longer[0])


def _shortens(book: NameBook, short: Norms, name: Norms, evidence: dict[Norms, Tally]) -> bool:
    """Tell whether a name is a short form of a longer one: its words in order, and of a like type."""
    rest = iter(name)
    if not all(norm in rest for norm in short):
        return False
    one, other = book.group_kind(short), book.group_kind(name)
    single = len(short) == 1
    if other == "person":
        return one == "person" or (single and not is_common(short[0]) and short[0] in (name[-1], name[0]))
    if other == "body":
        if single and short[0] == name[0] and not is_common(short[0]):
            return evidence.get(short, Tally())["place"] < 4
        return one == "body" or (one == "person" and single and is_common(short[0]))
    return one == other and name[: len(short)] == short


def _drop_bare_heads(book: NameBook, evidence: dict[Norms, Tally]) -> None:
    """Drop "the Ministry", "the Front" where no longer name of the report is meant and little speaks for a name."""
    kept = {book.root(norms) for norms in book.types if len(norms) > 1} | set(map(book.root, book.listed))
    for norms in list(book.types):
        bare = len(norms) == 1 and is_common(norms[0]) and (norms[0] in heads("last") or norms[0] in heads("of"))
        told = evidence.get(norms, Tally())
        if (
            bare
            and max(told["armed_group"], told["organisation"]) < _ENOUGH
            and book.root(norms) not in kept
            and book.root(norms) not in book.listed
        ):
            del book.types[norms]


def _merge_initials(book: NameBook) -> None:
    """Merge an acronym that is never introduced with the one name whose initials it is."""
    spelt: dict[str, set[Norms]] = defaultdict(set)
    for norms in (*book.types, *book.listed):
        if 2 < len(norms) < 8:
            spelt["".join(norm[0] for norm in norms)].add(book.root(norms))
    for short in list(book.types):
        if len(short) == 1 and book.shown.get(short, "").isupper() and book.root(short) == short:
            roots = spelt.get(short[0], set())
            if len(roots) == 1:
                book.merge(short, next(iter(roots)))
