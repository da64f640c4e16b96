"""Free-text search: the query's grammar, the index of sentences, and where in a sentence the hits stand."""
