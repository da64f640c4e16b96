"""The shapes that say how firm a figure is, drawn as charts draw them: glyphs differ in size from font to font."""

from ui import words
from ui.marked import Html, escape

# What a legend says of each shape, and the qualifiers that have it; the first names its look.
_MEANINGS = {
    "exactly as stated": ("exact",),
    "at least, more than": ("at_least", "more_than"),
    "at most, less than": ("at_most", "less_than"),
    "about": ("about",),
    "a range": ("range",),
    "no exact number": ("vague",),
}


def write_shape(qualifier: str, colour: str) -> Html:
    """A qualifier's shape in a report's colour; who cannot see it is told what it means."""
    look = next(names[0] for names in _MEANINGS.values() if qualifier in names)
    meaning = f'role="img" aria-label="{words.QUALIFIERS[qualifier]}" title="{words.QUALIFIERS[qualifier]}"'
    return Html(f'<span class="shape {look}" style="color:{colour}" {meaning}></span>')


def list_shapes() -> list[tuple[Html, str]]:
    """Each shape and what it means."""
    return [(Html(f'<span class="shape {names[0]}"></span>'), meaning) for meaning, names in _MEANINGS.items()]


def write_legend() -> Html:
    """Which shape means what, in one line."""
    items = "".join(f"<span>{shape} {escape(meaning)}</span>" for shape, meaning in list_shapes())
    return Html(f'<p class="legend">{items}</p>')
