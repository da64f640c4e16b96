"""Statements: what is said, by whom, and to whom figures and reasons are credited."""
