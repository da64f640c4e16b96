"""Who is credited with what is shown, in words: somebody, or else the report itself."""

from ui import words

BY_ITSELF = "the report itself"  # where nobody else is credited


def tell_credit(speaker: object, length: int | None = None) -> str:
    """Who is credited, cut to a length where one is given: "credited to the army", "stated by the report itself"."""
    if not isinstance(speaker, str) or not speaker:
        return f"stated by {BY_ITSELF}"
    named = words.name_speaker(speaker)
    return f"credited to {words.cut(named, length) if length else named}"
