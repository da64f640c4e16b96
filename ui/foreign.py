"""Reports that are not in English: they are read as if they were, so what was read in them is not to be trusted."""

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from ui import words
from ui.markup import write_link
from ui.notices import MOST_NAMED, name_first, warn
from ui.store import answer

_FEWEST_WORDS = 30  # in fewer, the language cannot be told
_SAID = "not seem to be in English; what was read in"


def find_foreign(articles: pd.DataFrame) -> pd.DataFrame:
    """Those reports that are long enough to tell their language by, and whose language is not English."""
    return articles[articles["language"].isna() & (articles["word_count"] >= _FEWEST_WORDS)]


def warn_of_report(article: pd.Series) -> None:
    """Say so when a report is not in English."""
    if len(find_foreign(article.to_frame().T)):
        warn(f"This report does {_SAID} it is not to be trusted.")


def tell_of_reports() -> None:
    """Name the reports that are not in English, with the ways to them, in one line."""
    found = find_foreign(answer("rows", "articles", columns=("article_id", "title", "language", "word_count")))
    if found.empty:
        return
    links = [
        write_link("/reader?" + urlencode({"article": row.article_id}), words.cut(row.title, 60))
        for row in found.head(MOST_NAMED).itertuples()
    ]
    do, them = ("does", "it") if len(found) == 1 else ("do", "them")
    told = f"{words.count(len(found), 'report')} {do} {_SAID} {them} is not to be trusted"
    st.html(f'<p class="source">⚠️ {told}: {name_first(links, len(found))}.</p>')
