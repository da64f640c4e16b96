"""Which reports retell the text of another: half of their sentences stand there, word for word.

Time grows with the sentences: each is looked up in the first report that holds it, and no two reports are compared.
"""

from functools import lru_cache

import pandas as pd

from defections.queries import Library

_SHORTEST = 40  # characters: shorter sentences recur without being taken over
# Words without their numbers, and what a sentence `n` says without them: copies with other numbers are told by it. A
# short one stands for itself. Patterns would take ten times as long.
NUMBERLESS = "translate({}, '0123456789., \u00a0\u202f', '')"
WORDED = f"CASE WHEN length(n.text) < {_SHORTEST} THEN n.sentence_id ELSE {NUMBERLESS.format('n.text')} END"
_FEWEST = 2  # sentences
_HALF = 0.5
_RETOLD = f"""WITH told AS (SELECT DISTINCT article_id, hash(regexp_replace(lower(text), '[^\\pL]+', ' ', 'g')) AS said
        FROM sentences WHERE length(text) >= {_SHORTEST}),
    placed AS (SELECT article_id, min(article_id) OVER (PARTITION BY said) AS first,
        count(*) OVER (PARTITION BY article_id) AS held FROM told)
    SELECT article_id, first AS origin FROM placed GROUP BY article_id, first, held
    HAVING count(*) >= {_FEWEST} AND count(*) >= {_HALF} * held
    QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY count(*) DESC, first) = 1
    ORDER BY article_id"""


@lru_cache(maxsize=1)
def find_retold(library: Library) -> "pd.Series[str]":
    """The first report of the same text, by report; what has too few sentences to tell is left out."""
    return library.ask(_RETOLD).set_index("article_id")["origin"]
