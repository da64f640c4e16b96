"""Charts of actors: who is named, who says what."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from ui import palette, words
from ui.chart import Canvas, Chart
from ui.labels import escape_label, write_label
from ui.tabular import put_in_words
from ui.view import Pick

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
    figure.lay_out(height=58 + 29 * len(actors), x_title="Mentions")
    note = f"Counted are mentions by any name; {words.count(total, 'actor')}"
    note += f", the {len(actors)} most named are drawn." if total > len(actors) else " in all."
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
    _set_rows(figure, [write_label(names[who]) for who in order.index], list(order))
    figure.lay_out(height=58 + 31 * len(order), x_title="Statements")
    labels = [f"{words.cut(names[who], 60)} ({words.count(int(n), 'statement')})" for who, n in order.items()]
    note = (
        f"Counted are statements; {words.count(total, 'statement')}, the {len(order)} most quoted speakers are drawn."
    )
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
    options: dict[Pick, str] = {(row["kind"], row["who"]): _describe_credit(row) for row in drawn}
    figure = Canvas()
    figure.add_scatter(
        x=[list(CREDITED).index(row["kind"]) for row in drawn],
        y=[speakers.index(row["who"]) for row in drawn],
        mode="markers+text",
        text=[f"{row['n']:,}" for row in drawn],
        textfont={"color": palette.ground(), "size": 12},
        customdata=[list(mark) for mark in options],
        hovertext=[escape_label(label) for label in options.values()],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "square", "size": 26, "color": palette.accent()},
    )
    _lay_out_credits(figure, [write_label(names[who]) for who in speakers])
    note = f"What is credited to whom: statements, and the figures and reasons among them. The {len(speakers)} credited"
    picks = {(kind, who): ((f"{kind}.who", who),) for kind, who in options}
    table = pd.DataFrame(drawn)[["who_name", "kind", "n"]].set_axis(["speaker", "what", "rows"], axis=1)
    alt = "What is credited to whom: " + "; ".join(list(options.values())[:30])
    return Chart(CREDITS, f"{note} with most are drawn.", figure.finish(), alt, options, picks=picks, table=table)


def _lay_out_credits(figure: Canvas, speakers: list[str]) -> None:
    figure.lay_out(height=54 + 31 * len(speakers))
    figure.set_y(tickvals=list(range(len(speakers))), ticktext=speakers, range=[len(speakers) - 0.4, -0.6])
    heads = [noun.capitalize() + "s" for noun in CREDITED.values()]
    figure.set_x(side="top", tickvals=[0, 1, 2], ticktext=heads, range=[-0.6, 2.6], showgrid=False)
    figure.set_layout(margin={"t": 30, "b": 8})


def _describe_credit(row: dict[str, Any]) -> str:
    return f"{words.cut(row['who_name'], 60)}: {words.count(int(row['n']), CREDITED[row['kind']])}"


def _add_bars(figure: Canvas, keys: list[str], counts: list[int], hover: list[str], colour: str | list[str]) -> None:
    figure.add_bar(
        x=counts, y=list(range(len(keys))), orientation="h", customdata=[[key] for key in keys], marker_color=colour,
        hovertext=[escape_label(text) for text in hover], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _set_rows(figure: Canvas, labels: list[str], totals: list[int]) -> None:
    figure.set_y(tickvals=list(range(len(labels))), ticktext=labels, range=[len(labels) - 0.4, -0.6])
    figure.set_x(
        rangemode="tozero", range=[0, max(totals, default=1) * 1.08], dtick=1 if max(totals, default=1) <= 8 else None
    )
    for y, total in enumerate(totals):
        figure.add_annotation(text=f"{total:,}", x=total, y=y, xanchor="left", xshift=4)
