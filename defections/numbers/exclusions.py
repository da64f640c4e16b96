"""Numbers that count nothing: parts of codes and scores, list markers, calibres, the pronoun "one", idle fractions."""

from collections.abc import Callable, Sequence

from defections.numbers.ages import is_age
from defections.numbers.cardinals import Numeral, word_at
from defections.numbers.cues import Cues
from defections.numbers.dates import is_time
from defections.numbers.designators import is_in_name, is_named, is_telephone
from defections.numbers.nouns import noun_of
from defections.numbers.tokens import Token

_GLUE_BEFORE = frozenset("#&*/:=@\\_§°№")
_GLUE_AFTER = frozenset("/:=@\\_°")
_LIST_ENDS = frozenset((")", ".", "/", ":", "]"))
_LIST_HEADINGS = Cues("list headings")
_CALIBRES = frozenset(("bore", "caliber", "calibre", "gauge", "mm", "x"))
_HALF_BEFORE = frozenset(
    ("better", "earlier", "final", "first", "former", "last", "later", "latter", "other", "second")
)
_ONE_AFTER = Cues("one after")
_ONE_BEFORE = Cues("one before")
_HARMED = Cues("harmed")
_MORE_THAN = Cues("before a true one")
_SHARE_AFTER = Cues("share after")
_ANSWERING = Cues("answering")
_SHARES = frozenset(("half", "quarter", "quarters", "thirds", "fifths", "%", "percent"))
_MULTIPLIED = Cues("multiplied")
_SMALL_COUNTS = Cues("small counts")
_QUALIFYING = Cues("qualifying")


def is_no_figure(tokens: Sequence[Token], number: Numeral, *, in_title_case: bool = False) -> bool:
    """Whether the numeral counts nothing; `in_title_case` tells that capital letters mean nothing here."""
    if any(check(tokens, number) for check in _CHECKS):
        return True
    return not in_title_case and is_in_name(tokens, number)


def _is_glued(tokens: Sequence[Token], number: Numeral) -> bool:
    """Part of an address, a code, a clock time, a score or a slashed date."""
    first, last = number.first, number.last
    before, after = word_at(tokens, first - 1), word_at(tokens, last)
    if number.form == "share":
        return False
    if _follows_closely(tokens, first) and (before in _GLUE_BEFORE or _is_glued_dot(tokens, first)):
        return not (before == ":" and tokens[first - 2].kind != "number") or after == "/"
    if _follows_closely(tokens, last) and after in _GLUE_AFTER and last < len(tokens):
        follower = tokens[last + 1] if last + 1 < len(tokens) else None
        return follower is not None and follower.start == tokens[last].end
    if _is_subsection(tokens, number):
        return True
    if before == "[" and after == "]":
        return True
    return _is_score(tokens, number)


def _follows_closely(tokens: Sequence[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start


def _is_subsection(tokens: Sequence[Token], number: Numeral) -> bool:
    """Either number of "Section 9(3)"."""
    first, last = number.first, number.last
    if word_at(tokens, first - 1) == "(" and _follows_closely(tokens, first - 1):
        return tokens[first - 2].kind == "number"
    opens = word_at(tokens, last) == "(" and _follows_closely(tokens, last) and tokens[first].kind == "number"
    return opens and last + 1 < len(tokens) and tokens[last + 1].kind == "number"


def _is_glued_dot(tokens: Sequence[Token], first: int) -> bool:
    """A dot right before the digits: ".50" and "site.3", not the full stop of "left.12 men"."""
    if tokens[first - 1].lower != "." or tokens[first].kind != "number":
        return False
    if not _follows_closely(tokens, first - 1) or tokens[first - 2].kind == "number":
        return True
    return _follows_closely(tokens, first - 2) and word_at(tokens, first - 3) in _GLUE_AFTER


def _is_score(tokens: Sequence[Token], number: Numeral) -> bool:
    """One side of "3-2", a dash between two numbers that make no range; the range in "2020-13-45"."""
    if tokens[number.first].kind != "number":
        return False
    for dash, other in ((number.first - 1, number.first - 2), (number.last, number.last + 1)):
        if word_at(tokens, dash) in ("-", "–") and 0 <= other < len(tokens) and tokens[other].kind == "number":
            return _follows_closely(tokens, dash) and _follows_closely(tokens, dash + 1)
    return False


def _is_negative(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "−5 men", "it was -5": a minus glued to the digits only; a hyphen that opens the sentence may be a bullet."""
    sign = word_at(tokens, number.first - 1)
    if (
        sign not in ("−", "-")
        or not _follows_closely(tokens, number.first)
        or _follows_closely(tokens, number.first - 1)
    ):
        return False
    return sign == "−" or (number.first > 1 and tokens[number.first - 2].kind == "word")


def _is_list_marker(tokens: Sequence[Token], number: Numeral) -> bool:
    if tokens[number.first].kind != "number" or number.first > 2 or number.form != "number":
        return False
    if any(token.kind == "word" for token in tokens[: number.first]):
        return False
    after, follower = word_at(tokens, number.last), number.last + 1
    if number.first == 1 and word_at(tokens, 0) == "(" and after == ")":
        return follower < len(tokens)
    if after in _LIST_ENDS and follower == len(tokens) and number.first == 0:
        return True
    if after in _LIST_ENDS and follower < len(tokens) and number.first == 0:
        return tokens[number.last].end < tokens[follower].start or after == ")"
    return after == "" and number.first == 0


def _is_calibre(tokens: Sequence[Token], number: Numeral) -> bool:
    after = word_at(tokens, number.last)
    return (word_at(tokens, number.last + 1) if after == "-" else after) in _CALIBRES


def _is_pronoun_one(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "one of the", "no one", "one day", "one former fighter said": no count is meant."""
    if number.form != "number" or number.last != number.first + 1 or tokens[number.first].lower != "one":
        return False
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    direct = noun_of(after)
    if before in _MORE_THAN:
        is_measure = direct is not None and direct.unit in ("duration", "distance", "money")
        return not is_measure if before == "than" else after in ("of", "another") or (direct is None and before == "to")
    if before in _ONE_BEFORE or after in _ONE_AFTER or after == "":
        return True
    if after in _HARMED and before in ("and", ",") and _is_in_count_list(tokens, number):  # "six hurt and one missing"
        return False
    window = tokens[number.last : number.last + 4]
    nouns = [noun for token in window if (noun := noun_of(token.lower))]
    if not nouns or nouns[0].is_plural:
        return True
    if nouns[0].unit in ("duration", "distance", "money"):
        return nouns[0] != direct or nouns[0].stem in ("night", "season", "day")
    if _leads_count_list(tokens, number):
        return False
    if before in ("and", ",") and any(
        token.kind == "number" or noun_of(token.lower) for token in tokens[: number.first]
    ):
        return not _is_in_count_list(tokens, number)
    return not any(token.lower in _HARMED for token in tokens[number.last : number.last + 6])


def _leads_count_list(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "one woman and two children": another number follows on "and"."""
    for at in range(number.last + 1, min(number.last + 5, len(tokens) - 1)):
        if tokens[at].lower in ("and", ","):
            return tokens[at + 1].kind == "number" or tokens[at + 1].lower in _SMALL_COUNTS
    return False


def _is_in_count_list(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "two women and one child": another number stands shortly before or after."""
    near = tokens[max(0, number.first - 6) : number.first]
    return any(token.kind == "number" or token.lower in _SMALL_COUNTS for token in near)


def _is_idle_fraction(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "first half", "half-hearted", "a third said": fractions and ordinals that are no share."""
    token = tokens[number.first]
    if number.form != "share" or token.kind == "number":
        return False
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if tokens[number.last - 1].lower in ("half", "halves"):
        if before in _HALF_BEFORE or (before == "in" and after != "of"):
            return True
        follows = after in _SHARE_AFTER or after == "" or before in _QUALIFYING or before == "by"
        return after == "-" or not follows
    if token.lower in ("a", "an"):
        if before == "by" and after not in ("of", "more", "less", "fewer"):
            return after not in ("", ".", ",", "in", "since", "over", "to", "last", "and", "compared", "from")
        return not (
            after in ("of", "were", "are", "have", "more", "fewer", "less", "higher", "lower")
            or before in _QUALIFYING
            or (
                tokens[number.last - 1].lower == "quarter"
                and after in _SHARE_AFTER
                and (number.first == 0 or after in (".", ",", ";"))
            )
            or (_opens_clause(tokens, number.first) and _names_cause(tokens, number))
            or (after == "(" and word_at(tokens, number.last + 1)[:1].isdigit())  # "A quarter (22) had been …"
        )
    return False


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    return word_at(tokens, first - 1) in ("", ",", ";", ":", "and", "but", "while", "“")


def _names_cause(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether a fraction does what a survey asks of it: "a quarter named fear"; of thirds, beside another share."""
    if word_at(tokens, number.last) not in _ANSWERING:
        return False
    is_share = tokens[number.last - 1].lower == "quarter"
    return is_share or any(token.lower in _SHARES for token in tokens)


def _is_worn_phrase(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "cut in two", "the two of them", "zero", "three times as many", "by the thousand"."""
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if number.first == 0 and any(token.lower in _LIST_HEADINGS for token in tokens[number.last : number.last + 2]):
        return True  # "Five reasons why …"
    if number.value == 0:
        return True
    if before == "in" and number.value in (2, 3) and after in ("", ".", ",", "and"):
        return True
    if after in ("times", "-fold", "fold") and _compares(tokens, number.last + 1):
        return True
    if number.value == 100 and any(token.lower == "percentages" for token in tokens[: number.first]):
        return True
    return after in ("sides", "ways") and number.value is not None and number.value < 5


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether "three times" measures something against another ("as many", "that number") and counts no event."""
    word, following = word_at(tokens, at), noun_of(word_at(tokens, at + 1))
    return word in _MULTIPLIED and not (word in ("that", "this") and following and following.unit == "duration")


_CHECKS: tuple[Callable[[Sequence[Token], Numeral], bool], ...] = (
    _is_glued,
    _is_negative,
    _is_pronoun_one,
    is_time,
    is_telephone,
    is_age,
    _is_list_marker,
    _is_calibre,
    is_named,
    _is_idle_fraction,
    _is_worn_phrase,
)
