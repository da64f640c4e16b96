"""Actors: names, who they mean, and what kind of entity that is."""
