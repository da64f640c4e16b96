"""Citations as files: of a passage in its report, or of a page or chart with the reports it rests on."""

import json
from datetime import date

import pandas as pd
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from defections.citing import Work, make_csl, write_bibtex, write_text
from defections.filters import Filters
from ui import frame, gallery, words
from ui.chart_files import describe_view
from ui.requested import NotThereError, read_view, reply, write_address
from ui.sources import PRODUCT, REPORT_COLUMNS, list_reports, name_tool
from ui.store import answer

_MOST_REPORTS = 50
FORMATS = {"json": "application/json", "bib": "application/x-bibtex", "csl": "application/vnd.citationstyles.csl+json"}


async def send_citation(request: Request) -> Response:
    """Send the citation of what the address names: all three forms as JSON, or one of them as a file."""
    return await reply(request, _make_citation)


def _make_citation(request: Request) -> Response:
    ending = request.path_params["ending"]
    if ending not in FORMATS:
        raise NotThereError(f"There is no cite.{ending}: a citation is one of {', '.join(FORMATS)}.")
    mark = request.query_params.get("mark", "")
    works = [cite_mark(mark, str(request.base_url))] if mark else cite_view(request)
    items = make_csl(works)
    if ending == "json":
        text = "\n\n".join(map(write_text, works))
        return JSONResponse({"text": text, "bibtex": write_bibtex(works), "csl": items})
    body = write_bibtex(works) if ending == "bib" else json.dumps(items, ensure_ascii=False, indent=2)
    name = f"citation.{'csl.json' if ending == 'csl' else ending}"
    attached = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body.encode(), media_type=FORMATS[ending], headers=attached)


def cite_mark(mark: str, base: str) -> Work:
    """The report that a mark stands in, with the words quoted and their place."""
    found = answer("locate", mark)
    if found.empty:
        raise NotThereError(f"There is no passage {mark[:40]} in the tables.")
    row = found.iloc[0]
    report = answer("rows", "articles", Filters(reports=(row["article_id"],)), columns=REPORT_COLUMNS).iloc[0]
    whole = row["text"] if len(row["text"]) > len(row["sentence"]) else row["sentence"]
    start = row["start"] if whole is row["text"] else row["sentence_start"]
    place = f"characters {start:,} to {start + len(whole):,}"
    return cite_report(report, write_address(base, "reader", [("mark", mark)]), quotation=whole, place=place)


def cite_report(report: pd.Series, address: str, *, quotation: str = "", place: str = "") -> Work:
    """A report as a work, with what is known of it."""
    known = {name: None if pd.isna(value) else value for name, value in report.items()}
    published = known["published"]
    return Work(
        key=f"{known['article_id']}-{published.year}" if published else known["article_id"],
        title=known["title"],
        address=address,
        tool=name_tool(),
        accessed=date.today(),
        outlet=known["outlet"] or "",
        author=known["author"] or "",
        published=published,
        url=known["url"] or "",
        quotation=quotation,
        place=place,
    )


def cite_view(request: Request) -> list[Work]:
    """A page or a chart under its filters, then the reports it rests on."""
    base, view = str(request.base_url), read_view(request.query_params.multi_items())
    name, page = request.query_params.get("chart", ""), request.query_params.get("page", "")
    if name and name not in gallery.PLOTS:
        raise NotThereError(f"There is no chart {name[:40]}: it is one of {', '.join(gallery.PLOTS)}.")
    title = gallery.PLOTS[name].draw(view).title if name else frame.name_page(page)
    page = gallery.PLOTS[name].page if name else page if page in frame.PATHS else ""
    narrowed = "; ".join(words.cut(each, 60) for each in describe_view(view))
    shown = Work(
        key=f"{PRODUCT}-{name or page or 'overview'}",
        title=f"{title} (only: {narrowed})" if narrowed else title,
        address=write_address(base, page, view.list_parameters()),
        tool=name_tool(),
        accessed=date.today(),
        is_report=False,
    )
    reports = list_reports(view.filters, _MOST_REPORTS)
    addresses = (write_address(base, "reader", [("article", name)]) for name in reports["article_id"])
    return [shown, *map(cite_report, (row for _, row in reports.iterrows()), addresses)]


ROUTES = [Route("/cite.{ending}", send_citation)]
