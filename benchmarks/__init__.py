"""Yardsticks: how right and how fast the extraction is."""
