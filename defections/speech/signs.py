"""The signs at which sentences, clauses and phrases part, as they stand among a passage's words."""

from defections.speech.passages import QUOTED

STOPS = frozenset(".!?")
DASHES = frozenset("–—-")
PAUSES = DASHES | {","}
# What stands round something said without being part of it.
EDGES = frozenset(",;:.!?–—-…")
# What no clause goes over, and what no noun phrase does.
CLAUSE_SIGNS = frozenset(",;:.!?()[]–—-…")
PHRASE_SIGNS = frozenset(",;:.!?([]–—-…•|/*<>=+") | {QUOTED}
