"""The tables' schemas, in one place: each column's type, whether it may be null, its unit and what it means.

They travel in the Parquet files' metadata (`describe_table` reads them from here).
"""

from dataclasses import dataclass

import pyarrow as pa

SCHEMA_VERSION = 3

_TEXT = pa.string()
_COUNT = pa.int64()
_NUMBER = pa.float64()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: pa.DataType
    description: str
    nullable: bool = False
    unit: str | None = None


def _id(name: str, of: str, nullable: bool = False) -> Column:
    return Column(name, _TEXT, f"The {of}'s id.", nullable)


def _span(what: str) -> tuple[Column, ...]:
    unit = "Unicode code points into articles.text"
    return (
        Column("start", _COUNT, f"Where {what} starts.", unit=unit),
        Column("end", _COUNT, f"Where {what} ends (half-open).", unit=unit),
        Column("text", _TEXT, f"The words of {what}: articles.text[start:end]."),
    )


_ARTICLE = _id("article_id", "article")
_STORY = _id("story_id", "story")
_SENTENCE = _id("sentence_id", "sentence")
_RULE = Column("rule", _TEXT, "Which rule made the row.")
_CREDIT = (
    Column("speaker", _TEXT, "The words used for whoever is credited; null when it is the report itself.", True),
    _id("actor_id", "credited actor", nullable=True),
)

SCHEMAS: dict[str, tuple[Column, ...]] = {
    "articles": (
        _ARTICLE,
        Column("title", _TEXT, "The report's headline, or its first words."),
        Column("outlet", _TEXT, "Who published it, where the text says so.", True),
        Column("author", _TEXT, "Who wrote it, where the text says so.", True),
        Column("published", pa.date32(), "When it was published, where the text says so.", True),
        Column("url", _TEXT, "Its address, where the text gives one.", True),
        Column("path", _TEXT, "The file it was read from."),
        Column("sha256", _TEXT, "The hash of the file's bytes."),
        Column("language", _TEXT, "ISO 639-1 code of the language, where it can be told.", True),
        Column("word_count", _COUNT, "Words in the text, boilerplate included.", unit="words"),
        Column("text", _TEXT, "The decoded file without byte-order mark, CRLF read as LF, nothing else changed."),
    ),
    "stories": (
        _STORY,
        _ARTICLE,
        Column("title", _TEXT, "The story's own headline or first words."),
        Column("role", _TEXT, "main, secondary or sidebar."),
        *_span("the story"),
    ),
    "excluded": (
        _id("excluded_id", "excluded run"),
        _ARTICLE,
        Column("kind", _TEXT, "donation, newsletter, comments, navigation, cookie, caption, byline, related or other."),
        *_span("the run that is page, not report"),
    ),
    "sentences": (_SENTENCE, _ARTICLE, _STORY, *_span("the sentence, list item or heading")),
    "figures": (
        _id("figure_id", "figure"),
        _ARTICLE,
        _STORY,
        _SENTENCE,
        *_span("the numeric expression with its qualifier and noun"),
        Column("value", _NUMBER, "The stated number; null for a range and for vague words.", True, "see unit"),
        Column("low", _NUMBER, "The lowest number the words allow.", True, "see unit"),
        Column("high", _NUMBER, "The highest number the words allow.", True, "see unit"),
        Column("qualifier", _TEXT, "exact, at_least, at_most, about, more_than, less_than, range or vague."),
        Column("kind", _TEXT, "count, share, money, duration, percent or other."),
        Column("unit", _TEXT, "people, aircraft, percent, share, money, duration, distance, events, places or other."),
        Column("referent", _TEXT, "The noun phrase counted.", True),
        Column("as_of", _TEXT, "The words that say for which time it holds.", True),
        Column("as_of_from", pa.date32(), "The first day that these words mean, where it can be told.", True),
        Column("as_of_to", pa.date32(), "The last day that these words mean, where it can be told.", True),
        *_CREDIT,
        _RULE,
    ),
    "relations": (
        _id("relation_id", "relation"),
        _ARTICLE,
        Column("kind", _TEXT, "sum, share, part_of or same_quantity."),
        Column("verdict", _TEXT, "consistent, inconsistent, derived or not_checkable."),
        _id("whole_id", "whole figure"),
        Column("part_ids", pa.list_(_TEXT), "The ids of the figures that are its parts."),
        Column("stated", _NUMBER, "The number as stated.", True, "the whole's unit"),
        Column("computed", _NUMBER, "The number as computed from the parts.", True, "the whole's unit"),
        Column("explanation", _TEXT, "How they fit together, in words."),
    ),
    "reasons": (
        _id("reason_id", "reason"),
        _ARTICLE,
        _STORY,
        _SENTENCE,
        *_span("the sentence or list item that gives the reason"),
        Column("family", _TEXT, "push or pull (reasons for leaving), or barrier (obstacles to it)."),
        Column("code", _TEXT, "The codebook's code."),
        Column("score", _NUMBER, "How sure the row is.", unit="0 to 1"),
        Column("cue", _TEXT, "The words that carried it."),
        Column("n_figure_id", _TEXT, "The figure of people that the text attaches to the reason.", True),
        *_CREDIT,
        _RULE,
    ),
    "moves": (
        _id("move_id", "move"),
        _ARTICLE,
        _STORY,
        _SENTENCE,
        *_span("the passage"),
        _id("from_actor_id", "actor left", nullable=True),
        _id("to_actor_id", "actor or place gone to", nullable=True),
        Column("speaker", _TEXT, "The words used for whoever is credited; null when it is the report itself.", True),
        _RULE,
    ),
    "actors": (
        _id("actor_id", "actor"),
        Column("name", _TEXT, "The name shown."),
        Column(
            "type", _TEXT, "person, armed_group, organisation, state, place, media or nationality_or_religious_group."
        ),
        Column("aliases", pa.list_(_TEXT), "Other names the reports use for it."),
        Column("mention_count", _COUNT, "How often the reports name it.", unit="mentions"),
        Column("article_count", _COUNT, "How many reports name it.", unit="reports"),
    ),
    "mentions": (
        _id("mention_id", "mention"),
        _id("actor_id", "actor"),
        _ARTICLE,
        _STORY,
        _SENTENCE,
        *_span("the name"),
    ),
    "statements": (
        _id("statement_id", "statement"),
        _ARTICLE,
        _STORY,
        *_span("what is said"),
        *_CREDIT,
        Column("verb", _TEXT, "The words that report it.", True),
        Column("direct", pa.bool_(), "Whether it is quoted word for word."),
        Column("via", _TEXT, "Through whom it came, origin first, where somebody passes it on.", True),
    ),
    "quantities": (
        _id("quantity_id", "quantity"),
        Column("unit", _TEXT, "What is counted, as in figures."),
        Column("low", _NUMBER, "The lowest number that a report gives for it.", unit="see unit"),
        Column("high", _NUMBER, "The highest number that a report gives for it.", unit="see unit"),
        Column("figure_ids", pa.list_(_TEXT), "The ids of the figures that give it, in two reports or more."),
        Column("origin_ids", pa.list_(_TEXT), "For each of these, the id of the first that has the same origin."),
        Column("article_count", _COUNT, "How many reports give it.", unit="reports"),
        Column(
            "origin_count",
            _COUNT,
            "How many origins it has: sources credited, or reports of their own.",
            unit="origins",
        ),
        _RULE,
    ),
    "problems": (
        Column("path", _TEXT, "The file."),
        Column("reason", _TEXT, "Why it could not be read and what to do."),
    ),
}

TABLES = tuple(SCHEMAS)


def make_schema(table: str) -> pa.Schema:
    """Make a table's Arrow schema with the columns' meanings in its metadata."""
    fields = [
        pa.field(
            column.name,
            column.type,
            column.nullable,
            {"description": column.description, **({"unit": column.unit} if column.unit else {})},
        )
        for column in SCHEMAS[table]
    ]
    return pa.schema(fields, {"table": table, "schema_version": str(SCHEMA_VERSION)})


def describe_table(table: str) -> dict[str, str]:
    """Give the meaning of each column of a table, its unit in brackets."""
    return {c.name: c.description + (f" [{c.unit}]" if c.unit else "") for c in SCHEMAS[table]}
