"""Figures: numbers with their qualifiers, units and nouns, and how they fit together."""
