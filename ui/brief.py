"""A brief of a view, made for print: title, filters, charts, evidence, how it was made, where it is.

It fills one sheet of paper; with `whole=true` it holds all charts of the page, on as many sheets as they take.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from string import Template
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from defections.filters import Filters
from defections.queries import MARKED
from ui import choices, frame, gallery, sheet, words
from ui.chart import Chart, highlight_chosen
from ui.evidence import describe_source, render_sentence
from ui.marked import escape
from ui.picture import find_colours, make_bare
from ui.requested import Pairs, read_view, reply, write_address
from ui.scripts import PLOTLY
from ui.sheet import lay_sheet, lay_whole
from ui.sources import PRODUCT, name_tool
from ui.store import answer
from ui.view import View
from ui.views import comparison

_WIDTH = 680  # what fits on paper, in pixels
_WHOLE = ("whole", "true")
_MOST_PASSAGES = 6
_CHARTED = {plot.page for plot in gallery.PLOTS.values()}
_PASSAGES = {"figures": "figure", "actors": "statement", "timeline": "figure"}  # of a page, when not reasons
_PICKED = {table: kind for kind, table in MARKED.items()} | {"relations": "figure"}
_CAVEAT = (
    "Rows are read out of the reports by rules and a trained scorer. Some are missed and some are wrong, so read the "
    "sentence before you rely on its row. Counted are passages in reports, never people; a figure is what a report "
    "states, and nobody here has checked it."
)


async def send_brief(request: Request) -> Response:
    """Send the brief of the view that the address names."""
    return await reply(request, _make_brief)


def _make_brief(request: Request) -> Response:
    pairs = request.query_params.multi_items()
    asked = request.query_params.get("page", "")
    page = asked if asked in frame.PATHS else ""
    view = _read_view(page, pairs)
    charts = [plot.draw(view) for plot in gallery.PLOTS.values() if plot.page == page]
    is_whole = _WHOLE in pairs
    laid = lay_whole(charts) if is_whole else lay_sheet(charts, view)
    more = [pair for pair in pairs if pair[0] in ("article", "mark")] if page == "reader" else []
    address = write_address(str(request.base_url), page, [*view.list_parameters(), *more])
    title = frame.name_page(page)
    width = _WIDTH if is_whole else sheet.WIDTH
    figures = [_fit(*shown, view, width) for shown in laid.charts if shown[0].figure is not None]
    parts = {
        "shape": "whole" if is_whole else "sheet" if laid.charts else "sheet plain",
        "other": "" if page not in _CHARTED else _offer_other(pairs, is_whole),
        "title": escape(f"{title} · {PRODUCT}"),
        "heading": escape(title),
        "narrowed": _write_narrowed(view),
        "charts": "".join(_write_chart(*shown) for shown in laid.charts) + _write_left(laid.left),
        "evidence": _write_evidence(page, view, str(request.base_url)),
        "method": escape(f"{_count(view.filters)} {_CAVEAT}"),
        "made": escape(f"{name_tool()}. Printed on {words.write_date(date.today())}."),
        "address": escape(address),
        "plotly": PLOTLY if figures else "",
        "figures": _write_json(figures),
    }
    return HTMLResponse(_read_template().substitute(parts))


def _offer_other(pairs: Pairs, is_whole: bool) -> str:
    """The way to the other shape of the brief, as HTML."""
    others = [pair for pair in pairs if pair != _WHOLE]
    address = "/brief?" + urlencode(others if is_whole else [*others, _WHOLE])
    return f'<a href="{escape(address)}">{"One sheet" if is_whole else "All charts"}</a>'


@cache
def _read_template() -> Template:
    return Template(Path(__file__).with_name("brief.html").read_text(encoding="utf-8"))


def _read_view(page: str, pairs: Pairs) -> View:
    """The view; in the reader of the report that is read, side by side of those compared."""
    view = read_view(pairs)
    looked_at = {"reader": _find_read, "compare": lambda view, _: tuple(comparison.read_compared(view))}
    reports = looked_at[page](view, dict(pairs)) if page in looked_at else ()
    return replace(view, filters=replace(view.filters, reports=reports)) if reports else view


def _find_read(view: View, named: dict[str, str]) -> tuple[str, ...]:
    """The report that the reader shows: the one with the mark, the one named, or the first."""
    marked = answer("locate", named.get("mark", ""))
    wanted = named.get("article", "") if marked.empty else marked["article_id"].iat[0]
    known = list(answer("facet", "report")["value"])
    kept = {wanted} if wanted in known else set(answer("rows", "articles", view.filters)["article_id"])
    return tuple(name for name in known if name in kept)[:1]


def _write_narrowed(view: View) -> str:
    only, chosen = frame.describe_filters(view.filters), choices.describe_picks(view.filters)
    lines = [f"Filtered by <strong>{escape(' · '.join(only))}</strong>"] if only else []
    lines += [f"Chosen: <strong>{escape(' × '.join(chosen))}</strong>"] if chosen else []
    return f"<p>{'<br>'.join(lines) or 'All reports.'}</p>"


def _write_chart(chart: Chart, share: float) -> str:
    head = f"<h2>{escape(chart.title)}</h2>"
    if chart.figure is None:
        return f"<section>{head}<p>{escape(chart.empty)}</p></section>"
    colours = chart.legend or find_colours(make_bare(chart))
    items = (f'<span><i style="background:{colour}"></i>{escape(name)}</span>' for name, colour in colours.items())
    key = f'<p class="key">{"".join(items)}</p>' if colours else ""
    place = f'class="chart" role="img" tabindex="0" style="zoom: {share:.2f}" aria-label="{escape(chart.alt)}"'
    return f"<section>{head}<p>{escape(chart.note)}</p>{key}<div {place}></div></section>"


def _write_left(charts: Sequence[Chart]) -> str:
    titles = escape("; ".join(chart.title for chart in charts))
    return f'<p class="left">On the page, not on this sheet: {titles}.</p>' if titles else ""


def _fit(chart: Chart, share: float, view: View, width: int) -> dict[str, object]:
    figure = make_bare(replace(chart, figure=highlight_chosen(chart, view)))
    figure["layout"]["width"] = round(width / share)
    return figure


def _write_evidence(page: str, view: View, base: str) -> str:
    picked = next((dimension.partition(".")[0] for dimension, _ in view.filters.picks), "")
    kind = _PICKED.get(picked) or _PASSAGES.get(page, "reason")
    sort = "sureness" if kind == "reason" else "place"
    rows = answer("passages", MARKED[kind], view.filters, sort=sort, limit=_MOST_PASSAGES)
    total = answer("count", MARKED[kind], view.filters)
    if not total:
        return "<p>No passage here.</p>"
    note = f"<p><span data-shown>{len(rows):,}</span> of {words.count(total, *_name(kind))}.</p>"
    items = (
        f"<li><blockquote>{render_sentence(row, kind)}</blockquote><p>{describe_source(row, kind)}<br>"
        f"<a>{escape(write_address(base, 'reader', [('mark', row[f'{kind}_id'])]))}</a></p></li>"
        for row in rows.to_dict("records")
    )
    return f"{note}<ol>{''.join(items)}</ol>"


def _name(kind: str) -> tuple[str, ...]:
    """What rows of a kind are called, one and several."""
    return ("reason or barrier", "reasons and barriers") if kind == "reason" else (kind,)


def _count(filters: Filters) -> str:
    tables = ("articles", "sentences", "figures", "reasons", "statements", "moves")
    found = answer("count_each", tables, filters)
    nouns = ("report", "sentence", "figure", "reason", "statement", "move")
    counted = [words.count(found[table], *_name(noun)) for table, noun in zip(tables, nouns, strict=True)]
    return f"This view holds {', '.join(counted[:-1])} and {counted[-1]}."


def _write_json(figures: list[dict[str, object]]) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(figures).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


ROUTES = [Route("/brief", send_brief)]
