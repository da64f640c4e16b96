"""Which figures of people come first, as an expression of SQL: those of leavers, of others, of civilians."""

import re

from defections.leaving.wordings import alternatives
from defections.lexicons import load_rows

_WORDS = re.compile(r"\(([\w|-]+)\)")  # a term of one word in each of its forms
_OF_CIVILIANS = ("flee", "fled", "escap", "abandon")  # what people without a group do as well
_TESTED = "regexp_matches(lower(concat_ws(' ', text, referent)), '\\b(?:{})\\b')"


def write_rank() -> str:
    """Write the expression: 0 for people who are said to have left, 2 for civilians, who have no group to leave."""
    terms = (row for row in load_rows("leaving_terms", ("phrase", "kind", "sure")) if row["kind"] != "not")
    words = "|".join(found[1] for row in terms if (found := _WORDS.fullmatch(row["phrase"]))).split("|")
    left = "|".join(word for word in words if not word.startswith(_OF_CIVILIANS))
    return f"CASE WHEN {_TESTED.format(alternatives('crowd'))} THEN 2 WHEN {_TESTED.format(left)} THEN 0 ELSE 1 END"
