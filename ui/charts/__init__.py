"""Frames in, charts out; each takes the rows that a query gave and draws them."""
