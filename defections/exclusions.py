"""Numbers that count nothing: dates, ages, clock times, names with numbers, list markers, the pronoun "one"."""

from collections.abc import Callable, Sequence
from functools import cache

from defections.lexicons import load_rows
from defections.nouns import noun_of
from defections.numerals import Numeral, word_at
from defections.tokens import Token

MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ramadan", "muharram", "shawwal"]
)
_YEARS = (1400, 2100)
_CLOCK_WORDS = frozenset(["am", "pm", "a.m", "p.m", "gmt", "utc", "o'clock", "hrs", "noon", "cet", "est", "bst", "edt"])
_IN_TIME = frozenset(["in", "since", "during", "until", "till", "of", "mid", "early", "late", "spring", "summer", "autumn", "winter", "fall", "year"])
_JOINED_TIME = frozenset(("from", "between", "to", "and", "by", "before", "after", "-", "–", "the", "through"))
_AGED = frozenset(("aged", "age", "ages", "turned", "turning"))
_BEING = frozenset(("was", "is", "were", "are", "am", "i'm", "he's", "she's", "they're", "he", "she"))
_BEINGS = frozenset(("i", "he", "she", "they", "who", "we", "was", "were", "is"))
_SOFTENERS = frozenset(("only", "just", "about", "around", "barely", "now", "then", "still", "nearly", "almost", "not"))
_GLUE_BEFORE = frozenset("/_=@#&\\*°§№:")
_GLUE_AFTER = frozenset("/_=@\\°:")
_LIST_ENDS = frozenset((".", ")", ":", "]", "/"))
_NUMBER_LINKS = frozenset((",", "and", "or", "to", "-", "–", "&", "/"))
_FURTHEST_LINK = 6
_CALIBRES = frozenset(("calibre", "caliber", "mm", "gauge", "bore", "x"))
_ONE_AFTER = frozenset(
    ["of", "another", "who", "that", "day", "night", "morning", "evening", "afternoon", "by", "after", "thing", "way", "side", "hand", "point", "more", "time", "-", "'s", "or", "reason", "in", "is", "was", "can", "could", "would", "should", "might", "has", "another's", "whose", "which", "whom", "such"]
)
_ONE_BEFORE = frozenset(["no", "any", "every", "each", "this", "that", "the", "some", "which", "another", "another's", "a", "last", "next", "says", "said"])
_HARMED = frozenset(
    ["killed", "wounded", "injured", "arrested", "captured", "executed", "shot", "dead", "detained", "beheaded", "missing", "hurt", "kidnapped", "died", "surrendered", "defected", "deserted", "escaped", "fled", "hanged"]
)
_MORE_THAN = frozenset(("least", "than", "only", "just", "over", "under", "exactly", "to", "nearly", "almost", "about"))
_HALF_BEFORE = frozenset(["first", "second", "other", "latter", "former", "better", "later", "earlier", "last", "final"])
_SHARE_AFTER = frozenset(
    ["of", "the", "a", "that", "this", "those", "these", "its", "his", "her", "their", "our", "my", "your", "were", "are", "was", "is", "have", "had", "has", "said", "say", "did", "do", "came", "come", "went", "left", ",", ".", ";", ")", "”", '"', "'", "-", "–", "—", ":", "!"]
)


@cache
def _designators() -> dict[str, bool]:
    """Words that a number after them names ("checkpoint 12"); True where only a capital letter makes it a name."""
    return {row["word"]: row["capital"] == "yes" for row in load_rows("designators", ("word", "capital"))}


def is_no_figure(tokens: Sequence[Token], number: Numeral, *, in_title_case: bool = False) -> bool:
    """Whether the numeral counts nothing; `in_title_case` tells that capital letters mean nothing here."""
    if any(check(tokens, number) for check in _CHECKS):
        return True
    return not in_title_case and _is_in_name(tokens, number)


def _is_plain(tokens: Sequence[Token], number: Numeral) -> bool:
    return tokens[number.first].is_plain and number.last == number.first + 1


def _follows_closely(tokens: Sequence[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start


def _counts_noun(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether a known plural noun comes within three words."""
    for token in tokens[number.last : number.last + 3]:
        if token.kind != "word":
            return False
        noun = noun_of(token.lower)
        if noun is not None:
            return noun.is_plural
    return False


def _is_glued(tokens: Sequence[Token], number: Numeral) -> bool:
    """Part of an address, a code, a clock time, a score or a slashed date."""
    first, last = number.first, number.last
    before, after = word_at(tokens, first - 1), word_at(tokens, last)
    if number.form == "share":
        return False
    if _follows_closely(tokens, first) and (before in _GLUE_BEFORE or _is_glued_dot(tokens, first)):
        return not (before == ":" and tokens[first - 2].kind != "number")
    if _follows_closely(tokens, last) and after in _GLUE_AFTER and last < len(tokens):
        follower = tokens[last + 1] if last + 1 < len(tokens) else None
        return follower is not None and follower.start == tokens[last].end
    if before == "[" and after == "]":
        return True
    return _is_score(tokens, number)


def _is_glued_dot(tokens: Sequence[Token], first: int) -> bool:
    """A dot right before the digits: ".50" and "site.3", not the full stop of "left.12 men"."""
    if tokens[first - 1].lower != "." or tokens[first].kind != "number":
        return False
    return not _follows_closely(tokens, first - 1) or tokens[first - 2].kind == "number"


def _is_score(tokens: Sequence[Token], number: Numeral) -> bool:
    """One side of "3-2": a dash between two numbers that make no range."""
    if number.form == "range" or tokens[number.first].kind != "number":
        return False
    for dash, other in ((number.first - 1, number.first - 2), (number.last, number.last + 1)):
        if word_at(tokens, dash) in ("-", "–") and 0 <= other < len(tokens) and tokens[other].kind == "number":
            return _follows_closely(tokens, dash) and _follows_closely(tokens, dash + 1)
    return False


def _is_date(tokens: Sequence[Token], number: Numeral) -> bool:
    token = tokens[number.first]
    if token.kind != "number" or number.form in ("percent", "share"):
        return False
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if before in (".", ",") and number.first > 1:
        before = word_at(tokens, number.first - 2) if word_at(tokens, number.first - 2) in MONTHS else before
    if after == "of" and word_at(tokens, number.last + 1) in MONTHS:
        return True
    if after in MONTHS and tokens[number.last].text[0].isupper() and (number.high or number.value or 0) <= 31:
        return True
    if before not in MONTHS or (number.high or number.value or 0) > 31:
        return before in MONTHS and _looks_like_year(tokens, number)
    preposition = word_at(tokens, number.first - 2)
    return not (_counts_noun(tokens, number) and preposition in ("in", "since", "during", "of", "last", "by"))


def _looks_like_year(tokens: Sequence[Token], number: Numeral) -> bool:
    ends = (number.low, number.high) if number.form == "range" else (number.value,)
    whole = all(end is not None and _YEARS[0] <= end <= _YEARS[1] and end == int(end) for end in ends)
    return whole and tokens[number.first].is_plain and tokens[number.last - 1].is_plain


def _is_year(tokens: Sequence[Token], number: Numeral) -> bool:
    if not _looks_like_year(tokens, number):
        return False
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if after in ("%", "-") or (noun_of(after) is None and after == "of"):
        return after == "-"
    is_round = number.value is not None and number.value % 50 == 0
    noun = noun_of(after)
    if noun and noun.is_plural and before not in _IN_TIME:
        return before in _JOINED_TIME and not is_round
    if before in _IN_TIME or before in _JOINED_TIME or word_at(tokens, number.first - 2) in ("in", "since"):
        return True
    if _counts_noun(tokens, number):
        return not is_round
    return not (is_round and before in ("than", "least", "some", "about", "around", "over", "nearly", "estimated"))


def _is_clock(tokens: Sequence[Token], number: Numeral) -> bool:
    token, after = tokens[number.first], word_at(tokens, number.last)
    if after in _CLOCK_WORDS and (number.value or 0) <= 2400:
        return True
    if token.is_plain and token.text[0] == "0" and len(token.text) > 1:
        return True
    return token.is_plain and after == "in" and word_at(tokens, number.last + 2) in ("morning", "evening", "afternoon")


def _is_age(tokens: Sequence[Token], number: Numeral) -> bool:
    top = number.high if number.form == "range" else number.value
    if top is None or not 0 < top <= 115 or number.form in ("percent", "share"):
        return False
    return _is_said_age(tokens, number) or _is_age_after_name(tokens, number) or _is_age_of_being(tokens, number)


def _is_said_age(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "aged 23", "age of 18", "23-year-old", "23 years old", "under the age of 15"."""
    after = [token.lower for token in tokens[number.last : number.last + 4] if token.lower != "-"]
    if after and (
        after[0] in ("year-old", "year-olds", "years-old") or after[:2] in (["years", "old"], ["year", "old"])
    ):
        return True
    if after[:3] == ["years", "of", "age"] or (after[:2] == ["year", "olds"]):
        return True
    before = [token.lower for token in tokens[max(0, number.first - 4) : number.first]]
    if len(before) > 2 and before[-1] in ("and", "or", "to") and before[-3] in _AGED:
        return True
    if before and before[-1] in ("between", "under", "over", "about", "around", "from", "just", "only"):
        before.pop()
    return bool(before) and (
        before[-1] in _AGED or before[-2:] in (["age", "of"], ["ages", "of"], ["age", "is"], ["age", "was"])
    )


def _is_age_after_name(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "Ahmed, 31, said", "Abu Harun, 41." and "a baker of 26 known as"."""
    first, last = number.first, number.last
    if number.last > first + 3 or number.form != "number" or not 4 <= (number.value or 0) <= 110:
        return False
    before, after, name = word_at(tokens, first - 1), word_at(tokens, last), tokens[first - 2] if first > 1 else None
    closes = after in (",", ".", ")", ";", "") or after in ("who", "from", "a", "an", "known")
    if name is None or not closes:
        return False
    if before == "(":
        return name.kind == "word" and name.text[0].isupper() and word_at(tokens, last + 1) not in ("", ".", ",", ";")
    if before == ",":
        name = tokens[first - 3] if name.lower in ("”", '"', "’") and first > 2 else name
        noun = noun_of(name.lower)
        if noun is not None and noun.unit == "people" and not noun.is_plural:
            return True
        return name.kind == "word" and name.text[0].isupper() and name.lower not in MONTHS
    noun = noun_of(name.lower)
    return (
        (before == "of"
        and noun is None
        and name.lower.endswith(("er", "or", "ist", "boy", "girl", "man", "woman")))
        or (before == "of" and noun is not None and noun.unit == "people" and not noun.is_plural)
    )


def _is_age_of_being(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "he was 19", "when I was just fifteen", "children under 18", "the youngest was nine"."""
    after, at = word_at(tokens, number.last), number.first - 1
    if word_at(tokens, at) in ("under", "over", "below", "above") and after in (",", ".", ";", "", ")", "and", "or"):
        noun = noun_of(word_at(tokens, at - 1))
        return noun is not None and noun.unit == "people" and noun.is_plural
    if after not in (",", ".", ";", "", ")", "when", "and", "at", "or", "then", "”", '"', "now", "but", "or", "–", "—"):
        return False
    while word_at(tokens, at) in _SOFTENERS:
        at -= 1
    if word_at(tokens, at) not in _BEING:
        return False
    subject = word_at(tokens, at - 1)
    return (
        subject in ("i", "he", "she", "youngest", "oldest", "eldest")
        or word_at(tokens, at) in ("he's", "she's", "i'm")
        or (subject == "you" and (number.value or 0) > 10)
    )


def _is_named(tokens: Sequence[Token], number: Numeral) -> bool:
    """A number that names: "Resolution 2254", "No. 5", "articles 5 and 7", "T 72 tanks"."""
    if number.form in ("percent", "share") or (tokens[number.first].kind != "number" and number.value is None):
        return False
    at = number.first - 1
    while at >= 0 and number.first - at < _FURTHEST_LINK and _is_link(tokens, at, number.first):
        at -= 1
    if word_at(tokens, at) == "." and at > 0:
        at -= 1
        if tokens[at].lower not in (
            "no",
            "nos",
            "art",
            "sec",
            "vol",
            "p",
            "pp",
            "ch",
            "para",
            "fig",
            "tel",
            "op",
            "res",
        ):
            return False
    if at < 0 or tokens[at].kind != "word":
        return word_at(tokens, at) in ("#", "№", "§")
    return _designates(tokens, tokens[at], number, is_next=at == number.first - 1)


def _is_link(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if token.kind == "number":
        return at != first - 1
    return token.lower in _NUMBER_LINKS and at > 0 and tokens[at - 1].kind == "number"


def _designates(tokens: Sequence[Token], name: Token, number: Numeral, *, is_next: bool) -> bool:
    is_capital = name.text[0].isupper()
    needs_capital = _designators().get(name.lower)
    if needs_capital is None and name.lower.endswith("s"):
        needs_capital = _designators().get(name.lower[:-1])
    if needs_capital is None:
        one_letter = len(name.text) == 1 and is_capital and name.text not in "IA"
        return is_next and one_letter and tokens[number.first].kind == "number"
    if name.lower == "no" and not is_capital:
        return False
    if needs_capital and not is_capital:
        return False
    return not (_counts_noun(tokens, number) and not is_capital) and (is_next or not _counts_noun(tokens, number))


def _is_in_name(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "Densus 88", "Land Cruiser 79", "Four Seasons Hotel": a number inside a run of capitals."""
    first, last = number.first, number.last
    if number.form != "number" or first == 0 or tokens[first - 1].kind != "word" or _is_tabled(tokens, number):
        return False
    before, token = tokens[first - 1], tokens[first]
    after = tokens[last] if last < len(tokens) else None
    if token.kind == "word":
        is_name = token.text[0].isupper() and after is not None and after.kind == "word" and after.text[0].isupper()
        return is_name and not before.text.isupper()
    if not before.text[0].isupper() or not _is_plain(tokens, number) or first == 1 or before.lower in MONTHS:
        return False
    if after is not None and (
        after.lower in ("were", "was", "have", "had", "are", "of") or _counts_noun(tokens, number)
    ):
        return False
    return before.lower not in _weekdays()


def _is_tabled(tokens: Sequence[Token], number: Numeral) -> bool:
    """One of several names with their counts: "Altamira 480, Costa Brava 311 and Los Llanos 274"."""
    if word_at(tokens, number.last) not in (",", ";", "and", ".", ""):
        return False
    return (
        sum(
            token.kind == "number"
            and at > 0
            and tokens[at - 1].text[0].isupper()
            and tokens[at - 1].lower not in MONTHS
            for at, token in enumerate(tokens)
        )
        > 1
    )


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "some", "about", "only", "over", "at", "nearly"])


def _is_list_marker(tokens: Sequence[Token], number: Numeral) -> bool:
    if tokens[number.first].kind != "number" or number.first > 2 or number.form != "number":
        return False
    if any(token.kind == "word" for token in tokens[: number.first]):
        return False
    after, follower = word_at(tokens, number.last), number.last + 1
    if number.first == 1 and word_at(tokens, 0) == "(" and after == ")":
        return follower < len(tokens)
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
    window = tokens[number.last : number.last + 4]
    nouns = [noun for token in window if (noun := noun_of(token.lower))]
    if not nouns or nouns[0].is_plural:
        return True
    if nouns[0].unit in ("duration", "distance", "money"):
        return nouns[0] != direct or nouns[0].stem in ("night", "season", "day")
    if before in ("and", ",") and any(
        token.kind == "number" or noun_of(token.lower) for token in tokens[: number.first]
    ):
        return not _is_in_count_list(tokens, number)
    return not any(token.lower in _HARMED for token in tokens[number.last : number.last + 6])


def _is_in_count_list(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "two women and one child": another number stands shortly before or after."""
    near = tokens[max(0, number.first - 6) : number.first]
    return any(token.kind == "number" or token.lower in _SMALL_COUNTS for token in near)


_SMALL_COUNTS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])


def _is_idle_fraction(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "first half", "half-hearted", "a third said": fractions and ordinals that are no share."""
    token = tokens[number.first]
    if number.form != "share" or token.kind == "number":
        return False
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if tokens[number.last - 1].lower in ("half", "halves"):
        if before in _HALF_BEFORE or (before == "in" and after != "of"):
            return True
        follows = after in _SHARE_AFTER or after == "" or before in _QUALIFYING
        return after == "-" or not follows
    if token.lower in ("a", "an"):
        if before == "by":
            return after not in ("", ".", ",", "in", "since", "over", "to", "last", "and", "compared", "from")
        return not (after in ("of", "were", "are", "more", "fewer", "less", "higher", "lower") or before in _QUALIFYING)
    return False


_QUALIFYING = frozenset(["than", "over", "least", "nearly", "almost", "about", "around", "roughly", "under", "up", "to", "some", "barely", "only"])


def _is_worn_phrase(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "cut in two", "the two of them", "zero", "three times as many", "by the thousand"."""
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if number.value == 0:
        return True
    if before == "in" and number.value in (2, 3) and after in ("", ".", ",", "and"):
        return True
    if after in ("times", "-fold", "fold") and word_at(tokens, number.last + 1) in (
        "as",
        "more",
        "the",
        "larger",
        "higher",
    ):
        return True
    return after in ("sides", "ways") and number.value is not None and number.value < 5


_CHECKS: tuple[Callable[[Sequence[Token], Numeral], bool], ...] = (
    _is_glued,
    _is_pronoun_one,
    _is_date,
    _is_year,
    _is_clock,
    _is_age,
    _is_list_marker,
    _is_calibre,
    _is_named,
    _is_idle_fraction,
    _is_worn_phrase,
)
