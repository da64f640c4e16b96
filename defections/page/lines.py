"""How much a line looks like page furniture: its words, its shape and where it stands, each with a weight.

A logistic model with weights set by hand, so that each can be argued with; a line whose weights pass the threshold
is page. Nothing here knows a phrase: literal cues are in `furniture`.
"""

import re
from collections import defaultdict
from collections.abc import Set
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from defections.alternation import alternate
from defections.lexicons import load_rows, load_words, read_choice
from defections.records import ExcludedKind

# What words of the page speak of; the name of an outlet stands among its menus.
PageKind = ExcludedKind | Literal["outlet"]
_PAGE_KINDS: tuple[PageKind, ...] = (*get_args(ExcludedKind), "outlet")

THRESHOLD = 3.0
# A line longer than this is weighed sentence by sentence only.
LONGEST_LINE = 350
# Words of one line that count together at most this much, so that no length of prose adds up to a page.
MOST_WORDS = 6.0
# What a word for people, or a reported saying, takes away.
PERSON, REPORTED, QUOTED = 1.2, 2.0, 2.5
# Notes of a page are short: what each different word over so many takes away.
LENGTH, LONGEST_NOTE = 0.1, 20

_TOKEN = re.compile(r"[a-z]{2,30}")
_REPORTED = frozenset(
    ("said", "says", "told", "according", "claimed", "warned", "announced", "asked", "replied", "added")
)
# How reports say that somebody kept silent: the words for comments and mail in it are no sign of a page.
_SILENCE = re.compile(
    r"\b(?:not (?:\w+ ){0,2}(?:repl|respond|answer|return|comment|available|reach)|declin\w+ "
    r"|(?:for|seeking|on) comment\b)",
    re.IGNORECASE,
)
# Words without which the dearer patterns below need not be looked for.
_SILENT = frozenset(("not", "comment", "decline", "declined", "declines", "declining"))
_SELF = frozenset(("this", "author", "that", "you"))
_STATIONS = frozenset(("radio", "tv", "fm", "news", "times", "post", "service"))
_QUOTE = re.compile(r"[\"“”‘'](?:(?<=[\"“”])|(?:(?<=\s.)|(?<=^.))\w)")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_READER, _NEWSROOM = frozenset(("you", "your", "yours")), frozenset(("we", "our", "us", "ours"))
# Words by which a sentence that opens like one of a report is the page's all the same.
_SPEAKING = _READER | _NEWSROOM | {"author"}
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(
    r"[\w.+-]{1,60}@[\w-]{2,60}|https?://|\bwww\.|(?<![\w.])[a-z][\w-]{1,40}\.(?:com|org|net|info|co|example|gov|edu|io|int|news|fm|tv)\b"
)
_ADDRESS_SIGN = re.compile(r"[@.:][a-z/]")
_HANDLE = re.compile(r"(?<!\w)[@#][^\W\d]\w{1,40}")
_TELEPHONE = re.compile(r"(?<![\w,.])(?:\+\d{1,3}[ -]?)?(?:\(?0?\d{2,5}\)?[ -]){1,4}\d{3,8}\b|\b0\d{3,4}[- ]\d{3}")
_PRICE = re.compile(r"[£$€¥₦₹]\s?\d[\d.,]{0,8}|\b\d[\d.,]{0,8}\s?(?:cents|p|pence|kr)\b")
# A number of a document, an edition or a leaf: "S/2022/1107", "No. 41,207", "(E)", "9/47".
_CODE = re.compile(
    r"(?=[A-Z\d(p]|\A)"  # whatever begins otherwise is passed over fast
    r"(?:\b[A-Z]{1,5}(?:/[A-Z0-9.]{1,8}){2,5}\b|\b[A-Z]{1,3}[./]\d{2}[-/.]\d{3,6}|\b\d{2}-\d{4,6}\b|\([A-Z]\)|\b\d{4};\d{1,4}|\b[A-Z]{2,4}-[A-Z]{2}-\d\d"
    r"|^\W{0,2}\d{1,3}\s?/\s?\d{1,3}\W{0,2}$|\b\d{1,3}\s?\(\d{1,3}\),?\s\d|\bpp?\.\s?\d)"
)
_SEPARATOR = re.compile(r"[|·•›»→←«≡☰▶►🔊🔍>\s](?:(?<!\s)|/\s|\s)")
_LABEL = re.compile(r"\W{0,3}([A-Za-z’' -]{2,40}?)\s?(?:[:|–—]|\s-)\s")
# The page speaks of itself.
_ITSELF = re.compile(
    r"\bthis (?:\w+ )?(?:article|story|page|post|site|website|programme|program|episode|content|newsletter|issue"
    r"|edition|bulletin|transcript|photograph|photo|image|video|broadcast|series|piece|publication|blog|podcast|feature|column)\b"
    r"|\bthe author\b"
    r"|^(?:this is|that was) (?-i:[A-Z])|^you['’](?:re|ve) (?:been )?(?:listening|reading|watching)\b",
    re.IGNORECASE,
)
# What readers did with the page, in numbers.
_COUNTER = re.compile(
    r"\d[\d.,]{0,8}[km]?\s?(?:times|shares?|comments?|likes?|views?|reads?|mins?|minutes?|votes?|repl(?:y|ies)|photos?|seconds?)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"\bby [A-ZÀ-Þ][\w’'.-]{1,20} (?:(?:de|van|al-|el|bin) ?)?[A-ZÀ-Þ]")
_SERIES = re.compile(
    r"\b(?:paper|report|brief|bulletin|issue|vol\.?|volume|series|edition|pages?|part|episode|no\.) (?:no\.? ?)?\d",
    re.IGNORECASE,
)
# How sentences of a report open that tell of somebody else.
_TELLING = re.compile(
    r"(?:the|an?|he|she|they|it|some|many|most|others?|his|her|their|there|in|on|at|after|when|but|and|for|if|every|each"
    r"|nobody|last|next|while|as|since|until|before|during|among|under|by|one|two|three|four|five|that|those|these)\b",
    re.IGNORECASE,
)
# What a publisher says of itself.
_ABOUT = re.compile(
    r"(?-i:[A-ZÀ-Þ])[\w’'& -]{1,60},? is an? (?:[\w-]{1,20},? ){0,4}(?:consortium|charity|network|project|agency"
    r"|service|publication|platform|institut\w{1,3}|outlet|site|non-?profit|newsroom|magazine|newspaper|initiative|observatory"
    r"|think tank|foundation|broadcaster|programme|newsletter|podcast)\b",
    re.IGNORECASE,
)
_STATION = re.compile(r"\b(?:Radio|TV|FM) [A-Z]|\b[A-Z]\w{1,20} (?:Radio|FM|TV|News|Times|Post|Service)\b")
_LONE_NUMBER = re.compile(r"\W{0,3}\d{1,4}\W{0,3}")
_BIOGRAPHY = re.compile(
    r"""
    (?:[Tt]he\s(?:author|writer|reporter)s?\b|(?:Dr\.?\s|Prof\.?\s)?(?!The\b|A\b|In\b)[A-ZÀ-Þ][\w’'.-]{1,20}(?:\s(?:de\s|van\s|al-)?[A-ZÀ-Þ][\w’'.-]{0,20}){1,3})
    (?:,[^,.]{1,60},)?
    \s(?:is|are|was|has|covers|covered|writes|reports|teaches|works|leads|heads|edits|directs|reported|joined|can\sbe)\b
    """,
    re.VERBOSE,
)


class Evidence(NamedTuple):
    """What speaks for a line's being page; `kind` is that of its weightiest words."""

    score: float
    kind: ExcludedKind
    # What the score holds for speaking to a reader, which headlines do as well.
    voice: float


@cache
def _orders() -> re.Pattern[str]:
    """An order to the reader: a verb in front of what it is done to."""
    verbs, ordered = (alternate(load_words("page_words", kind)) for kind in ("order", "ordered"))
    return re.compile(rf"\W{{0,4}}(?:please\s)?{verbs}\s{ordered}\b", re.IGNORECASE)


@cache
def _page_words() -> dict[str, tuple[PageKind, float]]:
    listed = load_rows("page_vocabulary", ("word", "kind", "weight"))
    rows = [(row["word"], row["kind"], float(row["weight"])) for row in listed if row["kind"] != "report"]
    return {word: (read_choice("page_vocabulary", kind, _PAGE_KINDS), weight) for word, kind, weight in rows}


@cache
def _report_words() -> dict[str, float]:
    """What words of the kind of news reported take away; the words for people are those that figures count."""
    people = load_rows("people_nouns", ("noun", "plural"))
    words = {row[form].lower(): PERSON for row in people for form in ("noun", "plural")}
    listed = load_rows("page_vocabulary", ("word", "kind", "weight"))
    words |= {row["word"]: float(row["weight"]) for row in listed if row["kind"] == "report"}
    return {word: weight for word, weight in words.items() if word not in _page_words()}


@cache
def load_outlets() -> frozenset[str]:
    """The names of known outlets, in lower case."""
    rows = load_rows("media", ("name", "aliases"), ("aliases",))
    return frozenset(name.lower() for row in rows for name in (row["name"], *row["aliases"].split(";")) if name)


@lru_cache(maxsize=256)
def read_tokens(words: str) -> frozenset[str]:
    """The distinct lower-case words of a line or piece, by which all lists are asked, several in a row of the same."""
    return frozenset(_TOKEN.findall(words.lower()))


def may_be_page(words: str, tokens: Set[str]) -> bool:
    """Whether weighing a line in the middle of a report is worth the while: the cheap question to ask first."""
    page = _page_words()
    known = round(sum(page[token][1] for token in tokens & page.keys()), 2)
    short = len(words) <= 70
    return known >= 2 or (short and (known >= 0.5 or not is_sentence(words))) or "@" in words or "www" in tokens


def weigh(words: str, tokens: Set[str]) -> Evidence:
    """Weigh a line or a sentence by itself; where it stands and beside what is for the caller to add."""
    kinds: dict[PageKind, float] = defaultdict(float)
    page, against = _page_words(), _report_words()
    for token in tokens & page.keys():
        kind, weight = page[token]
        kinds[kind] += weight
    known = min(MOST_WORDS, round(sum(kinds.values()), 2))
    score = known - sum(against[token] for token in tokens & against.keys())
    voice = _weigh_voice(words, tokens)
    score += _weigh_shape(words, tokens, known, round(kinds.get("byline", 0.0), 2)) + _weigh_signs(words) + voice
    if _DIGIT.search(words):
        score += _weigh_numbers(words)
    # Rounded, and ties broken by name: sets have no order, and sums of floats depend on it.
    strongest: PageKind = max(kinds, key=lambda kind: (round(kinds[kind], 2), kind), default="other")
    return Evidence(round(score, 2), "navigation" if strongest == "outlet" else strongest, voice)


def _weigh_voice(words: str, tokens: Set[str]) -> float:
    """Who speaks: the page to its reader, or somebody in the report."""
    silent = not tokens.isdisjoint(_SILENT) and _SILENCE.search(words)
    score = -REPORTED if silent or not tokens.isdisjoint(_REPORTED) else 0.0
    if _QUOTE.search(words):
        return score - QUOTED
    score += 0.8 * bool(tokens & _READER) + 0.6 * bool(tokens & _NEWSROOM)
    return score + 1.2 * bool(_orders().match(words))


def _weigh_shape(words: str, tokens: Set[str], known: float, written: float) -> float:
    """What the line is like as a whole; `known` is what its words weigh, `written` what those for writers do."""
    score = 2.0 * is_label(words) + 2.0 * (words.lower() in load_outlets()) + 1.2 * _is_masthead(words, tokens)
    if (written >= 0.6 and _BIOGRAPHY.match(words)) or (known >= 0.6 and _ABOUT.match(words)):
        score += 1.5
    elif not is_sentence(words):
        score += 0.8
    elif _TELLING.match(words) and not tokens & _SPEAKING:
        score -= 1.0
    elif known >= 1 and len(words.split()) <= 3:
        score += 0.6
    score += 1.5 * bool(not tokens.isdisjoint(_SELF) and _ITSELF.search(words))
    score += 0.8 * bool(not tokens.isdisjoint(_STATIONS) and _STATION.search(words))
    score += 0.8 * bool("by" in tokens and _BY_NAME.search(words))
    return score - LENGTH * max(0, len(tokens) - LONGEST_NOTE)


def _weigh_signs(words: str) -> float:
    """Addresses, handles and strokes."""
    score = 3.0 * bool(_ADDRESS_SIGN.search(words) and _ADDRESS.search(words))
    if "@" in words or "#" in words:
        score += 2.0 * min(2, len(_HANDLE.findall(words)))
    return score + 1.2 * bool(_SEPARATOR.search(words))


def _weigh_numbers(words: str) -> float:
    """Telephones, prices, numbers of documents and issues, counts of readers."""
    score = (
        (2.3 if len(words) <= 30 else 1.5) * bool(_CODE.search(words))
        + 0.8 * bool(_PRICE.search(words))
        + 2.0 * bool(_TELEPHONE.search(words))
    )
    score += 1.4 * bool(_LONE_NUMBER.fullmatch(words))
    return score + 1.0 * bool(_COUNTER.search(words)) + 1.2 * bool(_SERIES.search(words))


def is_sentence(words: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(words[-6:]) is not None


def _is_masthead(words: str, tokens: Set[str]) -> bool:
    """Whether a line is like the name of a paper or a station: few words, all with capitals, one of them telling."""
    page = _page_words()
    names = words.split()
    return (
        2 <= len(names) <= 6
        and words[-1] not in "?!"
        and all(not name[0].islower() or name in load_words("page_words", "linking") for name in names)
        and any(token in page and page[token][0] == "outlet" for token in tokens)
    )


def is_label(words: str) -> bool:
    """Whether a line opens with words of the page and a colon or stroke ("POLL: …", "How to cite: …")."""
    label = _LABEL.match(words)
    if label is None:
        return False
    tokens = _TOKEN.findall(label[1].lower())
    page = _page_words()
    if is_sentence(words) and len(tokens) == 1 and page.get(tokens[0], ("", 0))[0] == "byline":
        return False  # "REPORTER: How did you get out?"
    return any(page[token][1] >= 0.7 for token in tokens if token in page) and all(
        token in page or token in load_words("page_words", "linking") for token in tokens
    )
