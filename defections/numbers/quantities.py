"""Figures with what surrounds them, as relations look at them."""

import math
import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass

from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.phrasing import Phrasing
from defections.numbers.referents import function_words
from defections.numbers.settings import Setting, find_setting
from defections.numbers.tokens import number_words
from defections.records import Document, Figure, Sentence

_WORD = re.compile(r"[^\W\d_]{2,30}")
_COPULA = re.compile(r"\s(?:were|was|are|is)\s")
_FIRST_WORD = re.compile(
    r"(?:,\s(?:(?:he|she|they|it)\s[a-z]{3,9}|all|both|(?:all|most|some)\sof\sthem\s[a-z]{3,20}|[^,.;:]{2,30}),)?\s([a-z]{2,20})\b"
)  # "Just one, he says, went"; "Three, all of them wounded, were taken"
_NEXT_WORD = re.compile(r"\A\s([a-z]{3,12}[a-rt-z])\s")
_QUOTES = ('"', "“", "‘", "'")
_TELLING = 5
_DISTINCT = 10
_REACH = 120
_NEAR = 70
_WINDOW = 40
_MOST_ABOUT = 0.2
_STEM = 5
_BESIDE = 14
_ANOTHER = re.compile(r"[,;.]|\sand\s")
GENERIC = Cues("generic")
# "A case against 12 men" compares nothing.
_NO_TRIAL = (
    r"(?<!\bcase\s)(?<!\bcases\s)(?<!\bcharges\s)(?<!\btrial\s)(?<!\btrials\s)(?<!\bevidence\s)(?<!\bwarrants\s)"
)
_FORMER = Phrasing(
    rf"(?:\b(?:than|{_NO_TRIAL}against|versus|compare[sd]?\s(?:with|to)|(?:up|down)\s(?:from|on))"
    r"|(?:\b<changed>\b[^.;]{0,40}\s|,\s)from)\s(?:(?!of\b)[a-z]{2,9}\s){0,3}\Z"
    r"|\((?:in\s)?(?:[a-z]{3,9}|(?:19|20)\d\d):\s\Z"
)
_DIFFERENCE = re.compile(r"\A\s(?:more|fewer|less)\sthan\b")
_BY = Phrasing(r"\b(?:<changed>|up|down)\sby\s(?:[a-z]{2,9}\s){0,2}\Z")
DEPARTURES = frozenset(("departure", "defection", "desertion", "surrender", "arrival", "exit", "return"))
_SIGNS = {"₹": "rupee", "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₦": "naira", "₱": "peso"}
_CODES = {"rs": "rupee", "usd": "dollar", "eur": "euro", "gbp": "pound"}
_EMPTY = Cues("empty")
_LEAVING = Cues("leaving")
_LOSING = Cues("losing")
# How far the words that give no number reach.
_VAGUE = (
    ("hundreds of thousands", 2e5, 1e6),
    ("tens of thousands", 2e4, 1e5),
    ("several thousand", 2e3, 1e4),
    ("several hundred", 2e2, 1e3),
    ("several dozen", 24, 100),
    ("million", 2e6, 1e9),
    ("thousand", 2e3, 1e5),
    ("hundred", 2e2, 2e3),
    ("scores", 40, 200),
    ("dozen", 24, 120),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in its place.

    `said` is the figure as written, `text` the same in lower case, as are `before` and `after`, the words beside it in
    its sentence; `head` is the singular of the noun it counts, `words` what its referent says; `whole` is the figure
    nested in it ("half of the 700"); `is_entry` tells a bare number that closes an item of a list, `is_aside` what a
    count was before or how much it differs ("up from 22"); `unit` is what it counts, departures being people who leave;
    `setting` is where it is counted.
    """

    figure: Figure
    order: int
    sentence: int
    paragraph: int
    story: int
    before: str
    said: str
    text: str
    after: str
    head: str | None
    words: frozenset[str]
    whole: Figure | None
    is_entry: bool
    is_aside: bool
    unit: str
    setting: Setting

    @property
    def told(self) -> str:
        """The figure as written, inside a sentence: no capital that only the sentence's beginning gave it."""
        opening = re.split(r"[\s-]", self.text, maxsplit=1)[0]
        is_common = opening in number_words() or opening in function_words() or self.figure.qualifier != "exact"
        keeps = not is_common or not self.said[1:2].islower() or self.figure.unit == "money"
        return self.said if keeps else self.said[0].lower() + self.said[1:]

    @property
    def is_bare(self) -> bool:
        """Whether the number stands without its noun."""
        return "-bare" in self.figure.rule or "-of-them" in self.figure.rule

    @property
    def is_leaving(self) -> bool:
        """Whether its words say that those counted have left, surrendered or changed sides."""
        return _LEAVING.meets(self.words)

    @property
    def is_loss(self) -> bool:
        """Whether its words say that those counted are dead, wounded or missing."""
        return _LOSING.meets(self.words)

    @property
    def is_count(self) -> bool:
        """Whether it counts things or people, with a number."""
        return self.figure.kind == "count" and self.figure.qualifier != "vague"

    @property
    def most(self) -> float:
        """The largest number it allows for, were it a whole."""
        low, high = interval(self)
        return high if math.isfinite(high) else max(low, self.figure.value or 0) * 1e9

    @property
    def size(self) -> float:
        """Its number, or the middle of its range; 0 where it gives none."""
        figure = self.figure
        if figure.value is not None:
            return figure.value
        return ((figure.low or 0) + (figure.high or 0)) / 2


def make_quantities(document: Document, figures: Sequence[Figure]) -> list[Quantity]:
    """Put figures in their places, in order."""
    starts = [sentence.start for sentence in document.sentences]
    ordered = sorted(figures, key=lambda figure: (figure.start, -figure.end))
    quantities = []
    for order, figure in enumerate(ordered):
        index = max(0, bisect_right(starts, figure.start) - 1)
        sentence = document.sentences[index]
        nested = next((one for one in ordered[order + 1 : order + 2] if one.end <= figure.end), None)
        said = document.text[figure.start : figure.end]
        text = said.lower()
        before = document.text[max(sentence.start, figure.start - _REACH) : figure.start].lower()
        after = document.text[figure.end : min(sentence.end, figure.end + _REACH)].lower()
        head = _head(figure, text)
        quantities.append(
            Quantity(
                figure,
                order,
                index,
                sentence.paragraph,
                _main_story(document, sentence.story),
                before,
                " ".join(said.split()),
                text,
                after,
                head,
                _content(figure.referent or ""),
                nested,
                sentence.kind == "item" and "-bare" in figure.rule and _closes(document.text, sentence, figure),
                _is_aside(before, after),
                "people" if head in DEPARTURES else figure.unit,
                find_setting(
                    document.text[sentence.start : min(figure.start, sentence.start + _REACH)],
                    document.text[figure.end : min(sentence.end, figure.end + _REACH)],
                ),
            )
        )
    return quantities


def _is_aside(before: str, after: str) -> bool:
    near = before[-_NEAR:]
    return bool(_FORMER.search(near) or _DIFFERENCE.match(after) or _BY.search(near))


def _closes(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether a number stands at the end of an item, after a bracket, a colon or a dash: "Hunger (39)"."""
    before = text[max(sentence.start, figure.start - _REACH) : figure.start].rstrip()
    after = text[figure.end : min(sentence.end, figure.end + 4)].strip()
    return before.endswith(("(", ":", "–", "—", "-")) and after in ("", ")", ".", ").", ",", ";")


def _main_story(document: Document, story: int) -> int:
    """A sidebar belongs to the story before it."""
    while story and document.stories[story].role == "sidebar":
        story -= 1
    return story


def _head(figure: Figure, text: str) -> str | None:
    if figure.unit == "money":
        return _currency(text)
    is_bare = "-bare" in figure.rule or "-of-them" in figure.rule
    words = _WORD.findall((figure.referent or "").lower()) if is_bare else _WORD.findall(text)[::-1]
    for word in words[:8]:
        noun = noun_of(word)
        if noun is not None and (is_bare or noun.is_plural or figure.value == 1):
            return noun.stem
    return words[0] if words and not is_bare and figure.rule.endswith(("noun", "number", "definite")) else None


def _currency(text: str) -> str:
    """The currency's noun in the singular, or its sign."""
    for word in _WORD.findall(text):
        noun = noun_of(word)
        if word in _CODES or (noun and noun.unit == "money"):
            return _CODES.get(word) or (noun.stem if noun else word)
    return next((name for sign, name in _SIGNS.items() if sign in text), "")


def _content(words: str) -> frozenset[str]:
    found = (word for word in _WORD.findall(words.lower()) if word not in _EMPTY)
    return frozenset(noun.stem if (noun := noun_of(word)) else word for word in found)


def interval(quantity: Quantity) -> tuple[float, float]:
    """The numbers a figure allows for; "about" gives a fifth either way."""
    figure = quantity.figure
    if figure.value is None:
        if figure.low is not None and figure.high is not None:
            return figure.low, figure.high
        return next(((low, high) for words, low, high in _VAGUE if words in quantity.text), (0.0, math.inf))
    if figure.qualifier in ("at_least", "more_than"):
        return figure.value, math.inf
    if figure.qualifier in ("at_most", "less_than"):
        return 0.0, figure.value
    slack = _MOST_ABOUT * figure.value if figure.qualifier == "about" else 0.0
    return figure.value - slack, figure.value + slack


def earlier_than(quantity: Quantity, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures shortly before one, in its story."""
    window = quantities[max(0, quantity.order - _WINDOW) : quantity.order]
    return [one for one in window if one.story == quantity.story]


def resolve(quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity:
    """The figure that a bare "the 50" points back to, where there is one; else itself."""
    if not (quantity.is_bare and quantity.figure.rule.endswith("definite")):
        return quantity
    near = quantities[max(0, quantity.order - _WINDOW) : quantity.order]
    same = (
        one
        for one in (near if quantity.size >= _DISTINCT else reversed(near))  # a small number is the last one said
        if one.story == quantity.story and one.is_count and one.figure.value == quantity.figure.value
    )
    return next(same, quantity)


def standing_outside(quantities: Sequence[Quantity], parts: Set[int]) -> list[Quantity]:
    """The counts that are no part of a sum and no entry of a list: those that others can be parts of."""
    return [
        one
        for one in quantities
        if one.order not in parts and not (one.before.endswith("(") and one.is_bare) and not one.is_aside
    ]


def is_denial(quantity: Quantity) -> bool:
    """Whether a count only denies a larger one: "no more than 150 men", which nobody tells parts of."""
    return quantity.text.startswith(("no more ", "not more "))


def are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures count the same kind of thing, as far as their nouns tell."""
    if first.unit != second.unit:
        return False
    if first.head is None or second.head is None or first.head == second.head:
        return True
    return first.figure.unit == "people" and GENERIC.meets(frozenset((first.head, second.head)))


def shares_words(first: Quantity, second: Quantity, least: int) -> bool:
    """Whether what two figures say of those counted has some words in common, whatever their endings."""
    stems = {word[:_STEM] for word in first.words}
    return len(stems & {word[:_STEM] for word in second.words}) >= least


def is_subject(quantity: Quantity) -> bool:
    """Whether a predicate follows: "Two were Kenyan", "four said", "nine surrendered"."""
    if _COPULA.search(quantity.text):
        return True
    verb = _FIRST_WORD.match(quantity.after)
    if verb is None:
        return False
    word = verb.group(1)
    return word.endswith("ed") or function_words().get(word) in ("auxiliary", "verb", "adverb")


def has_verb(quantity: Quantity) -> bool:
    """Whether a word that is no noun and opens no phrase follows a bare number: "Four in ten sleep outside"."""
    found = _NEXT_WORD.match(quantity.after) if quantity.is_bare else None
    return found is not None and found[1] not in function_words() and noun_of(found[1]) is None


def is_apposed(count: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether a count stands between commas after its share: "Almost a third, 189, came last year"."""
    share = quantities[count.order - 1] if count.order else None
    if share is None or share.figure.kind not in ("share", "percent") or not count.is_bare:
        return False
    return between(share, count).strip() in (",", ", or", "(") and count.after.startswith((",", ")"))


def is_repeated(quantity: Quantity, earlier: Sequence[Quantity]) -> bool:
    """Whether a quote begins with a number said before: "“Eighteen have seen reason,” she said"."""
    if quantity.before not in _QUOTES or quantity.size < _TELLING or quantity.figure.kind != "count":
        return False
    equal = [one for one in earlier if one.figure.value == quantity.figure.value and one.unit == quantity.unit]
    return any(one.head == quantity.head or (is_generic(quantity) and not quantity.is_bare) for one in equal)


def between(first: Quantity, second: Quantity) -> str:
    """The words between two figures of one sentence."""
    return first.after[: max(0, second.figure.start - first.figure.end)] if first.sentence == second.sentence else ""


def says_noun(quantity: Quantity, word: str) -> bool:
    """Whether a count is said with a noun right beside it: "31 are widows", "six of them foreigners"."""
    noun = noun_of(word)
    near = _WORD.findall(f"{quantity.text} {_ANOTHER.split(quantity.after[:_BESIDE])[0]}")
    return noun is not None and any((one := noun_of(each)) is not None and one.stem == noun.stem for each in near)


def is_generic(quantity: Quantity) -> bool:
    """Whether the noun could be said of almost anybody in such a report."""
    return quantity.head is None or quantity.head in GENERIC


def shown(number: float) -> str:
    """A number for the reader: no needless decimals, thousands apart."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"
