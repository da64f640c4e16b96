"""What the stages hand on: frozen records with half-open offsets into the article's text.

Offsets count Unicode code points. Records hold no ids: `tables` gives them, once, when rows are made.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Offsets = tuple[int, int]

ExcludedKind = Literal[
    "donation", "newsletter", "comments", "navigation", "cookie", "caption", "byline", "related", "other"
]
Role = Literal["main", "secondary", "sidebar"]
SentenceKind = Literal["prose", "item", "heading"]
Qualifier = Literal["exact", "at_least", "at_most", "about", "more_than", "less_than", "range", "vague"]
FigureKind = Literal["count", "share", "money", "duration", "percent", "other"]
Unit = Literal["people", "aircraft", "percent", "share", "money", "duration", "distance", "events", "places", "other"]
RelationKind = Literal["sum", "share", "part_of", "same_quantity"]
Verdict = Literal["consistent", "inconsistent", "derived", "not_checkable"]
Family = Literal["push", "pull", "barrier"]
ActorType = Literal[
    "person",
    "armed_group",
    "organisation",
    "state",
    "place",
    "media",
    "nationality_or_religious_group",
]


@dataclass(frozen=True, slots=True)
class Article:
    """One report as read: its text and what is known about it."""

    article_id: str
    path: str
    sha256: str
    text: str
    title: str
    word_count: int
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Excluded:
    """A run of the page that is not the report."""

    start: int
    end: int
    kind: ExcludedKind


@dataclass(frozen=True, slots=True)
class Story:
    """A run of text on one event."""

    start: int
    end: int
    role: Role
    title: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or heading; never overlaps an excluded run.

    `story` indexes the document's stories; `paragraph` numbers the paragraphs (blocks of lines) of the article;
    `heading` is the heading or lead-in that a list item stands under ("Reasons for leaving").
    """

    start: int
    end: int
    story: int
    paragraph: int
    kind: SentenceKind = "prose"
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut up: what every extractor reads."""

    article: Article
    excluded: tuple[Excluded, ...]
    stories: tuple[Story, ...]
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The article's whole text, which all offsets count in."""
        return self.article.text

    def text_of(self, span: "Sentence | Story | Excluded") -> str:
        """The words of one span."""
        return self.article.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Actor:
    """A real-world entity; `key` is equal for equal entities in any article."""

    key: str
    name: str
    type: ActorType


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor."""

    start: int
    end: int
    actor: Actor


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is reported to say.

    The span is what is said (without quotation marks and without the words that credit it). `speaker` is the name of
    whoever says it: the words used, or for "he said" the name it points back to; None when it cannot be told.
    `speaker_at` is where that name stands. `via` is the whole chain, origin first, when somebody passes on somebody
    else's words ("sources → RBSS").
    """

    start: int
    end: int
    speaker: str | None
    speaker_at: Offsets | None
    verb: str | None
    direct: bool
    via: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the report states, with its qualifier; fields as in the table `figures`."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    kind: FigureKind
    unit: Unit
    referent: str | None
    as_of: str | None
    rule: str
    speaker: str | None = None
    speaker_at: Offsets | None = None
    as_of_from: date | None = None
    as_of_to: date | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """How figures of one report fit together; `stated` and `computed` are in the whole's unit."""

    kind: RelationKind
    verdict: Verdict
    whole: Figure
    parts: tuple[Figure, ...]
    stated: float | None
    computed: float | None
    explanation: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A passage that gives a reason for leaving, or (family barrier) an obstacle to it; one record a code.

    The span is the whole sentence or list item. `cue` are the words that carried it, as they stand in the span;
    `figure` is a number of people the text attaches to the reason ("six named unpaid wages").
    """

    start: int
    end: int
    family: Family
    code: str
    score: float
    cue: str
    rule: str
    figure: Figure | None = None
    speaker: str | None = None
    speaker_at: Offsets | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Who left whom for whom or where. The span is the passage; `from_at` and `to_at` are where the two are named."""

    start: int
    end: int
    from_at: Offsets | None
    to_at: Offsets | None
    rule: str
    speaker: str | None = None
    speaker_at: Offsets | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything read out of one article."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    relations: tuple[Relation, ...]
    reasons: tuple[Reason, ...]
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A report that could not be read, and why."""

    path: str
    reason: str
