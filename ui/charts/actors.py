"""Charts of actors: who is named, who says what."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.matrix import Square, draw_squares, list_options
from ui.labels import escape_label, measure_rows, write_label
from ui.tabular import put_in_words

MOST_ACTORS = 18
MOST_SPEAKERS = 15
CREDITS = "Figures and reasons by speaker"
CREDITED = {"statements": "statement", "figures": "figure", "reasons": "reason"}
DIMENSIONS = ("mentions.actor_id",)


def draw_mentions(actors: pd.DataFrame, total: int) -> Chart:
    """Draw the most mentioned actors, of so many in all."""
    labels = [write_label(name) for name in actors["name"]]
    hover = [_describe(row) for row in actors.itertuples()]
    colours = palette.colour_types()
    figure = Canvas()
    fill = [colours.get(kind, palette.other()) for kind in actors["type"]]
    _add_bars(figure, list(actors["actor_id"]), list(actors["mention_count"]), hover, fill)
    _set_rows(figure, labels, list(actors["mention_count"]))
    figure.lay_out(height=64 + measure_rows(labels, 29) * len(actors), x_title="Mentions")
    note = f"Mentions by any name; {words.count(total, 'actor')}"
    note += f", drawn are the {len(actors)} named most." if total > len(actors) else " in all."
    options = {(actor,): label for actor, label in zip(actors["actor_id"], hover, strict=True)}
    alt = "Who is named: " + "; ".join(hover)
    table = put_in_words("actors", actors)
    legend = legend_types(actors["type"])
    return Chart("Who is named", note, figure.finish(), alt, options, DIMENSIONS, legend=legend, table=table)


def legend_types(drawn: Iterable[str]) -> dict[str, str]:
    """Which colour is which type, of those drawn."""
    kinds = set(drawn)
    return {words.ACTOR_TYPES[kind]: colour for kind, colour in palette.colour_types().items() if kind in kinds}


def _describe(row: Any) -> str:
    kind = words.ACTOR_TYPES.get(row.type, row.type).lower()
    return f"{words.cut(row.name, 60)} ({kind}, {words.count(int(row.mention_count), 'mention')})"


def draw_speakers(speakers: pd.DataFrame, total: int) -> Chart:
    """Draw who is credited with statements, quoted ones apart from those in the report's words.

    Args:
        speakers: a tally of statements by who, who_name and direct.
        total: statements in all, those with no speaker included.
    """
    order = speakers.groupby("who")["n"].sum().sort_values(ascending=False, kind="stable").head(MOST_ACTORS)
    names = dict(zip(speakers["who"], speakers["who_name"], strict=True))
    figure, legend = Canvas(), {"quoted word for word": palette.accent(), "in the report's words": palette.other()}
    for is_direct, (word, colour) in zip((True, False), legend.items(), strict=True):
        counts = speakers[speakers["direct"] == is_direct].set_index("who")["n"].reindex(order.index, fill_value=0)
        hover = [f"{words.cut(names[who], 60)}: {words.count(int(n), 'statement')} {word}" for who, n in counts.items()]
        _add_bars(figure, list(order.index), list(counts), hover, colour)
    rows = [write_label(names[who]) for who in order.index]
    _set_rows(figure, rows, list(order))
    figure.lay_out(height=64 + measure_rows(rows, 31) * len(order), x_title="Statements")
    labels = [f"{words.cut(names[who], 60)} ({words.count(int(n), 'statement')})" for who, n in order.items()]
    note = f"{words.count(total, 'statement')}; {_tell_drawn(len(order), speakers['who'].nunique())}."
    options = {(who,): label for who, label in zip(order.index, labels, strict=True)}
    table = speakers[speakers["who"].isin(order.index)].rename(columns={"who_name": "speaker", "n": "statements"})
    table = table.assign(words=table["direct"].map({True: "quoted", False: "reported"}))
    table = table[["speaker", "words", "statements"]]
    alt = "Speakers: " + "; ".join(labels)
    return Chart("Who says what", note, figure.finish(), alt, options, ("statements.who",), legend=legend, table=table)


def draw_credits(credits: pd.DataFrame) -> Chart:
    """Draw speaker × what is credited to them as squares that say how many there are; each square can be chosen.

    Args:
        credits: columns kind (statements, figures or reasons), who, who_name and n; those credited with most first.
    """
    names = dict(zip(credits["who"], credits["who_name"], strict=True))
    speakers = list(names)[:MOST_SPEAKERS]
    drawn = credits[credits["who"].isin(speakers)].to_dict("records")
    squares = [Square(row["who"], row["kind"], int(row["n"]), palette.accent(), _describe_credit(row)) for row in drawn]
    heads = {kind: f"{noun.capitalize()}s" for kind, noun in CREDITED.items()} | {"reasons": "Reasons, barriers"}
    figure = draw_squares(squares, {who: names[who] for who in speakers}, heads)
    options = list_options(squares)
    note = "How many statements are credited to whom, and how many figures, reasons and barriers to leaving"
    note += f"; {_tell_drawn(len(speakers), len(names))}."
    picks = {(who, kind): ((f"{kind}.who", who),) for who, kind in options}
    table = pd.DataFrame(drawn)[["who_name", "kind", "n"]].set_axis(["speaker", "what", "rows"], axis=1)
    alt = "What is credited to whom: " + "; ".join(list(options.values())[:30])
    return Chart(CREDITS, note, figure.finish(), alt, options, picks=picks, table=table)


def _tell_drawn(drawn: int, known: int) -> str:
    """Which speakers are drawn, of those known."""
    return f"drawn are the {drawn} speakers credited most" if known > drawn else words.count(known, "speaker")


def _describe_credit(row: dict[str, Any]) -> str:
    nouns = ("reason or barrier", "reasons or barriers") if row["kind"] == "reasons" else (CREDITED[row["kind"]],)
    return f"{words.cut(row['who_name'], 60)}: {words.count(int(row['n']), *nouns)}"


def _add_bars(figure: Canvas, keys: list[str], counts: list[int], hover: list[str], colour: str | list[str]) -> None:
    figure.add_bar(
        x=counts, y=list(range(len(keys))), orientation="h", customdata=[[key] for key in keys], marker_color=colour,
        hovertext=[escape_label(text) for text in hover], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _set_rows(figure: Canvas, labels: list[str], totals: list[int]) -> None:
    figure.set_y(tickvals=list(range(len(labels))), ticktext=labels, range=[len(labels) - 0.4, -0.6])
    figure.set_x(
        rangemode="tozero",
        range=[0, max(totals, default=1) * 1.08],
        dtick=1 if max(totals, default=1) <= 8 else None,
        tickformat=",d",
    )
    for y, total in enumerate(totals):
        figure.add_annotation(text=f"{total:,}", x=total, y=y, xanchor="left", xshift=4)
