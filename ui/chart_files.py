"""Charts as files: the table behind each, and the figure as Plotly's JSON, which a browser makes pictures from."""

import json
from dataclasses import replace
from functools import cache

import pandas as pd
from plotly.offline import get_plotlyjs
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from defections.exporting import FORMATS as TABLE_FORMATS
from defections.exporting import write_csv
from defections.spreadsheets import write_sheet
from ui import choices, frame, gallery, words
from ui.chart import Chart, highlight_chosen
from ui.dropped import note_dropped
from ui.picture import make_picture
from ui.requested import NotThereError, read_view, reply, write_address
from ui.scripts import PLOTLY
from ui.sources import write_source
from ui.view import View

_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
_YES_OR_NO = {True: "yes", False: "no"}
FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": TABLE_FORMATS["xlsx"],
    "plotly": "application/json",
}


async def send_chart(request: Request) -> Response:
    """Send a chart's table or figure under the view that the address names."""
    return await reply(request, _make_file)


async def send_plotly(_: Request) -> Response:
    """Send Plotly's own script, which draws charts outside the dashboard's pages."""
    return Response(_read_plotly(), media_type="text/javascript", headers=_KEPT)


@cache
def _read_plotly() -> bytes:
    return get_plotlyjs().encode()


def _make_file(request: Request) -> Response:
    name, ending = request.path_params["name"], request.path_params["ending"]
    if name not in gallery.PLOTS or ending not in FORMATS:
        known = f"a chart is one of {', '.join(gallery.PLOTS)}; a format one of {', '.join(FORMATS)}"
        raise NotThereError(f"There is no {name}.{ending} among the charts: {known}.")
    pairs = request.query_params.multi_items()
    view = read_view(pairs)
    chart = gallery.PLOTS[name].draw(view)
    if ending == "plotly":
        address = write_address(str(request.base_url), gallery.PLOTS[name].page, view.list_parameters())
        body = json.dumps(draw_picture(chart, view, address)).encode()
    else:
        body = write_table(list_rows(name, chart), ending)
    shown = "inline" if ending in ("json", "plotly") else "attachment"
    attached = {"Content-Disposition": f'{shown}; filename="{name}.{ending}"'}
    return Response(body, media_type=FORMATS[ending], headers=attached | note_dropped(pairs, view.filters))


def draw_picture(chart: Chart, view: View, address: str) -> dict[str, object]:
    """A chart's figure with all its words in it; a mark chosen on it stands out among the others."""
    chosen = chart.find_chosen(view)
    kept = replace(view.filters, picks=()) if chosen else view.keep_all(chart.dimensions)
    shown = replace(view, filters=kept)
    below = [f"Only: {' · '.join(narrowed)}"] if (narrowed := describe_view(shown)) else []
    below += [f"Chosen: {' × '.join(choices.describe_picks(view.filters))}"] if kept != view.filters else []
    marked = replace(chart, figure=highlight_chosen(chart, view))
    return make_picture(marked, below, write_source(shown.filters, address))


def describe_view(view: View) -> list[str]:
    """What a view is narrowed to, in words."""
    return [*frame.describe_filters(view.filters), *choices.describe_picks(view.filters)]


def list_rows(name: str, chart: Chart) -> pd.DataFrame:
    """The table of what a chart draws; that of an empty one has the columns it would have, and no row."""
    table = chart.table
    if not len(table.columns):
        table = pd.DataFrame(columns=gallery.name_columns(name))
    table = table.loc[:, ~table.columns.duplicated()]
    told = {name: table[name].map(_YES_OR_NO) for name in table.select_dtypes("bool").columns}
    return table.assign(**told).rename(columns=words.COLUMNS)


def write_table(table: pd.DataFrame, ending: str) -> bytes:
    """Write a chart's table in one of the formats for rows."""
    names, rows = [str(name) for name in table.columns], _list_cells(table)
    if ending == "json":
        return json.dumps(
            [dict(zip(names, row, strict=True)) for row in rows], ensure_ascii=False, default=str
        ).encode()
    return write_sheet("data", names, rows) if ending == "xlsx" else write_csv(names, rows).encode()


def _list_cells(table: pd.DataFrame) -> list[list[object]]:
    """Rows of plain values; what is missing is None."""
    plain = table.astype(object).where(table.notna(), None)
    return [[list(cell) if isinstance(cell, tuple) else cell for cell in row] for row in plain.to_numpy().tolist()]


ROUTES = [Route("/api/charts/{name}.{ending}", send_chart), Route(PLOTLY, send_plotly)]
