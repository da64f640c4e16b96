"""What a view rests on: its reports, the dashboard's own name and version, the day its tables were built."""

from datetime import date

import pandas as pd

from defections import __version__
from defections.filters import Filters
from ui import words
from ui.store import answer, get_store

PRODUCT = "Defection Reports Explorer"
REPORT_COLUMNS = ("article_id", "title", "outlet", "author", "published", "url")
_MOST_READ = 200
_MOST_NAMED = 4


def list_reports(filters: Filters, most: int = _MOST_READ) -> pd.DataFrame:
    """The reports that hold something under filters, with what is known of them."""
    rows: pd.DataFrame = answer("rows", "articles", filters, columns=REPORT_COLUMNS, limit=most)
    return rows


def name_tool() -> str:
    """The dashboard with its version and the day its tables were built."""
    built = str(get_store().describe()["built_at"] or "")[:10]
    day = f", tables built on {words.write_date(date.fromisoformat(built))}" if built else ""
    return f"{PRODUCT} {__version__}{day}"


def write_source(filters: Filters, address: str) -> str:
    """The source line of a chart: how many reports of which outlets, what made it, and where it is."""
    told = list_reports(filters)["outlet"]
    outlets = list(dict.fromkeys(name for name in told if name))
    named = outlets[:_MOST_NAMED] + (["others"] if len(outlets) > _MOST_NAMED else [])
    reports = words.count(answer("count", "articles", filters), "report")
    some = "" if told.notna().all() else "those that name an outlet: "
    of = f" ({some}{', '.join(named)})" if named else ""
    return f"Source: {reports}{of}. {name_tool()}. {address}"
