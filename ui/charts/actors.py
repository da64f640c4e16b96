"""Charts of actors: who is named, who says what, who went where."""

from typing import Any

import pandas as pd

from ui import palette, words
from ui.chart import Canvas, Chart
from ui.labels import escape_label, write_label
from ui.tabular import put_in_words

MOST_ACTORS = 18
DIMENSIONS = ("mentions.actor_id",)


def draw_mentions(actors: pd.DataFrame, total: int) -> Chart:
    """Draw the most mentioned actors, of so many in all."""
    labels = [write_label(name) for name in actors["name"]]
    hover = [_describe(row) for row in actors.itertuples()]
    figure = _draw_bars(list(actors["actor_id"]), labels, list(actors["mention_count"]), hover)
    figure.lay_out(height=58 + 29 * len(actors), x_title="Mentions")
    note = f"Counted are mentions by any name; {words.count(total, 'actor')}"
    note += f", the {len(actors)} most named are drawn." if total > len(actors) else " in all."
    options = {(actor,): label for actor, label in zip(actors["actor_id"], hover, strict=True)}
    alt = "Who is named: " + "; ".join(hover)
    table = put_in_words("actors", actors)
    return Chart("Who is named", note, figure.finish(), alt, options, DIMENSIONS, table=table)


def _describe(row: Any) -> str:
    kind = words.ACTOR_TYPES.get(row.type, row.type).lower()
    return f"{words.cut(row.name, 60)} ({kind}, {words.count(int(row.mention_count), 'mention')})"


def draw_moves(moves: pd.DataFrame) -> Chart:
    """Draw who went from where to where, by passages; `moves` is a tally by route and its name."""
    drawn = moves.head(MOST_ACTORS)
    routes = list(drawn["route"])
    hover = [f"{row.route_name} ({words.count(int(row.n), 'passage')})" for row in drawn.itertuples()]
    figure = _draw_bars(routes, [write_label(name, 26) for name in drawn["route_name"]], list(drawn["n"]), hover)
    figure.lay_out(height=58 + 36 * len(drawn), x_title="Passages")
    note = f"Whom people left, and for whom or where; {words.count(int(moves['n'].sum()), 'passage')}"
    note += (
        f", {words.count(len(moves), 'route')}, the {len(drawn)} most told are drawn."
        if len(moves) > len(drawn)
        else "."
    )
    options = {(route,): label for route, label in zip(routes, hover, strict=True)}
    table = drawn.rename(columns={"route_name": "from and to", "n": "passages"})[["from and to", "passages", "reports"]]
    alt = "Moves: " + "; ".join(hover)
    return Chart("Who went where", note, figure.finish(), alt, options, ("moves.route",), table=table)


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
    return Chart("Who says what", note, figure.finish(), alt, options, ("statements.who",), legend, table)


def _draw_bars(keys: list[str], labels: list[str], counts: list[int], hover: list[str]) -> Canvas:
    figure = Canvas()
    _add_bars(figure, keys, counts, hover, palette.accent())
    _set_rows(figure, labels, counts)
    return figure


def _add_bars(figure: Canvas, keys: list[str], counts: list[int], hover: list[str], colour: str) -> None:
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
