"""Pieces of HTML that pages share: a way to another place, a list. Pure text, no Streamlit."""

from collections.abc import Iterable

from ui.marked import Html, escape


def write_words(text: str) -> Html:
    """Words as they are to be read; HTML of our own making stays HTML."""
    return text if isinstance(text, Html) else Html(escape(text))


def write_link(address: str, label: str) -> Html:
    """A link that opens in the same window."""
    return Html(f'<a href="{escape(address)}" target="_self">{write_words(label)}</a>')


def write_item(head: str, below: str = "") -> Html:
    """An item of a list, with a quieter line below it."""
    quiet = f'<br><span class="source">{write_words(below)}</span>' if below else ""
    return Html(f"<li>{write_words(head)}{quiet}</li>")


def write_list(items: Iterable[Html]) -> Html:
    """A list of items without bullets."""
    return Html(f'<ul class="fits">{"".join(items)}</ul>')
