"""Charts of actors: who is named, who says what, who went where."""

import pandas as pd
import plotly.graph_objects as go

from ui import palette, words
from ui.chart import Chart, lay_out, write_label
from ui.marked import escape

MOST_ACTORS = 18
NOT_SAID = "(not said)"


def draw_mentions(actors: pd.DataFrame, title: str = "Who is named", most: int = MOST_ACTORS) -> Chart:
    """Draw actors by how often they are named."""
    rows = actors.head(most)
    labels = [write_label(name) for name in rows["name"]]
    hover = [_describe(row) for row in rows.itertuples()]
    figure = _draw_bars(list(rows["actor_id"]), labels, list(rows["mention_count"]), hover)
    choices = dict(zip(rows["actor_id"], hover, strict=True))
    note = f"Counted are mentions by any name; {words.count(len(actors), 'actor')}"
    note += f", the {most} most named are drawn." if len(actors) > most else " under these filters."
    lay_out(figure, height=58 + 29 * len(rows), x_title="Mentions")
    return Chart(title, note, figure, f"{title}: " + "; ".join(hover), choices)


def _describe(row: tuple) -> str:
    kind = words.ACTOR_TYPES.get(row.type, row.type).lower()
    return f"{words.cut(row.name, 60)} ({kind}, {words.count(int(row.mention_count), 'mention')})"


def draw_moves(moves: pd.DataFrame) -> Chart:
    """Draw who went from where to where, by passages."""
    tally = name_move(moves).value_counts().head(MOST_ACTORS)
    keys = list(tally.index)
    hover = [f"{name} ({words.count(int(n), 'passage')})" for name, n in tally.items()]
    figure = _draw_bars(keys, [write_label(name, 26) for name in keys], list(tally), hover)
    lay_out(figure, height=58 + 36 * len(tally), x_title="Passages")
    note = f"Whom people left, and for whom or where; {words.count(len(moves), 'passage')}."
    return Chart("Who went where", note, figure, "Moves: " + "; ".join(hover), dict(zip(keys, hover, strict=True)))


def name_move(moves: pd.DataFrame) -> "pd.Series[str]":
    """Each move as "Isis → Turkey"."""
    return moves["left"].fillna(NOT_SAID) + " → " + moves["gone_to"].fillna(NOT_SAID)


def name_speakers(statements: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """Add who is credited: `who` (the actor's id, or else the words used) and `who_name`."""
    names = actors.set_index("actor_id")["name"]
    named = statements["actor_id"].map(names)
    return statements.assign(
        who=statements["actor_id"].where(named.notna(), statements["speaker"]),
        who_name=named.fillna(statements["speaker"]),
    )


def draw_speakers(statements: pd.DataFrame) -> Chart:
    """Draw who is credited with statements, quoted ones apart from those in the report's words."""
    named = statements.dropna(subset=["who"])
    order = named.groupby("who").size().sort_values(ascending=False, kind="stable").head(MOST_ACTORS)
    names = dict(zip(named["who"], named["who_name"], strict=True))
    figure = go.Figure()
    for direct, colour in ((True, palette.accent()), (False, palette.other())):
        counts = named[named["direct"] == direct].groupby("who").size().reindex(order.index, fill_value=0)
        word = "quoted word for word" if direct else "in the report's words"
        hover = [
            escape(f"{words.cut(names[who], 60)}: {words.count(int(n), 'statement')} {word}")
            for who, n in counts.items()
        ]
        _add_bars(figure, list(order.index), list(counts), hover, colour)
    _set_rows(figure, [write_label(names[who]) for who in order.index], list(order))
    lay_out(figure, height=58 + 31 * len(order), x_title="Statements")
    hover = [f"{words.cut(names[who], 60)} ({words.count(int(n), 'statement')})" for who, n in order.items()]
    legend = {"quoted word for word": palette.accent(), "in the report's words": palette.other()}
    note = f"Counted are statements; {len(named):,} of {len(statements):,} have a speaker that could be told."
    return Chart(
        "Who says what",
        note,
        figure,
        "Speakers: " + "; ".join(hover),
        dict(zip(order.index, hover, strict=True)),
        legend,
    )


def _draw_bars(keys: list[str], labels: list[str], counts: list[int], hover: list[str]) -> go.Figure:
    figure = go.Figure()
    _add_bars(figure, keys, counts, [escape(text) for text in hover], palette.accent())
    _set_rows(figure, labels, counts)
    return figure


def _add_bars(figure: go.Figure, keys: list[str], counts: list[int], hover: list[str], colour: str) -> None:
    figure.add_bar(
        x=counts, y=list(range(len(keys))), orientation="h", customdata=[[key] for key in keys], marker_color=colour,
        hovertext=hover, hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _set_rows(figure: go.Figure, labels: list[str], totals: list[int]) -> None:
    figure.update_yaxes(tickvals=list(range(len(labels))), ticktext=labels, range=[len(labels) - 0.4, -0.6])
    figure.update_xaxes(
        rangemode="tozero", range=[0, max(totals, default=1) * 1.08], dtick=1 if max(totals, default=1) <= 8 else None
    )
    for y, total in enumerate(totals):
        figure.add_annotation(text=f"{total:,}", x=total, y=y, xanchor="left", xshift=4, showarrow=False)
