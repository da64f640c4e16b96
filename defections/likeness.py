"""Passages like one another: the words of sentences that give reasons, compared by cosine."""

from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from defections.filters import Filters
from defections.queries import Library

MOST = 12
_LEAST = 0.1  # below, two sentences share no more than any two do
_PASSAGES = """SELECT r.sentence_id, arg_min(r.reason_id, r.reason_id) AS reason_id, any_value(n.text) AS text
    FROM reasons r JOIN sentences n USING (sentence_id) GROUP BY r.sentence_id ORDER BY r.sentence_id"""


def list_like(library: Library, reason_id: str, filters: Filters) -> pd.DataFrame:
    """Passages with reasons that are most like another's, described as by `Library.passages`, with their likeness.

    Sentences of the same words are one passage; the one asked about is none of them.

    Args:
        library: where they are looked for.
        reason_id: the reason whose passage they are compared with; an unknown one gives none.
        filters: which passages are kept.
    """
    asked = library.ask("SELECT sentence_id FROM reasons WHERE reason_id = $id", {"id": reason_id})
    passages, rows = _compare(library)
    own = passages.index[passages["sentence_id"].isin(asked["sentence_id"])]
    kept = library.ask_kept(("reasons",), filters, "SELECT DISTINCT sentence_id FROM kept_reasons")
    if not len(own):
        return pd.DataFrame()
    likeness = (rows @ rows[own[0]].T).toarray().ravel()
    order = np.argsort(-likeness, kind="stable")
    ranked = passages.assign(likeness=likeness).iloc[order]
    ranked = ranked[(ranked["text"] != passages["text"][own[0]]) & ranked["sentence_id"].isin(kept["sentence_id"])]
    ranked = ranked[ranked["likeness"] >= _LEAST].drop_duplicates("text").head(MOST)
    found = library.described_by_ids("reasons", tuple(ranked["reason_id"]))
    alike: pd.DataFrame = ranked[["reason_id", "likeness"]].merge(found, on="reason_id")
    return alike


@lru_cache(maxsize=1)
def _compare(library: Library) -> tuple[pd.DataFrame, Any]:
    """All passages with reasons, and their words weighed by how rare they are; kept while the tables are."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # here, since most visits compare nothing

    passages = library.ask(_PASSAGES)
    words = TfidfVectorizer(sublinear_tf=True, stop_words="english", strip_accents="unicode", token_pattern=r"\w{2,}")
    try:
        return passages, words.fit_transform(passages["text"])
    except ValueError:  # no passage, or none with a word
        return passages.head(0), None
