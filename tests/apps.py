"""Pages through the shell without a browser: opened as an address does, read as a visitor does."""

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.visiting import PAGES as TITLES

PAGES = {path.strip("/") or "overview": title for path, title in TITLES.items()}
WITHOUT_REASONS = (
    "Storm closes roads\n\nSnow fell on 12 villages in Norway, the weather service said. Schools stay open."
)

Open = Callable[..., AppTest]


def write_reports(folder: Path, *texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"report_{number}.txt").write_text(text, encoding="utf-8")
    return folder


def read_html(app: AppTest) -> str:
    return "\n".join(block.proto.body for block in app.get("html"))


def read_words(app: AppTest) -> str:
    """All that stands in HTML blocks, as a visitor reads it."""
    bodies = re.sub(r"<(script|style)>.*?</\1>", "", read_html(app), flags=re.S)
    return unescape(re.sub(r"<[^>]*>", "", bodies))


class Tags(HTMLParser):
    """Gathers the tags that only a report's text can have brought."""

    def __init__(self) -> None:
        super().__init__()
        self.foreign: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ours = {"p", "h2", "b", "span", "br", "ul", "li", "a", "mark", "article", "button", "div"}
        ours |= {"table", "thead", "tbody", "tr", "th", "td", "details", "summary"}
        runs = any(name.startswith("on") or "javascript:" in (value or "") for name, value in attrs if name != "title")
        if tag not in ours or runs:
            self.foreign.append(self.get_starttag_text() or tag)


def list_foreign_tags(app: AppTest) -> list[str]:
    tags = Tags()
    for block in app.get("html"):
        if not block.proto.unsafe_allow_javascript and not block.proto.body.startswith("<style>"):
            tags.feed(block.proto.body)
    return tags.foreign


def check_page(app: AppTest, page: str) -> None:
    assert not app.exception, app.exception[0].stack_trace
    assert [title.value for title in app.title] == [PAGES[page]]
    assert not app.error


def read_rows(tables: Path, table: str) -> pd.DataFrame:
    return pd.read_parquet(tables / f"{table}.parquet")
