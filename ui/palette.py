"""Colours: Okabe and Ito's set, one meaning a page, the same report in the same colour everywhere."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

# Okabe-Ito in the order in which neighbours differ most, for white and for black grounds (3:1 or more as marks).
_LIGHT = ("#0072B2", "#D55E00", "#009E73", "#AA5585", "#56849E", "#8F6B00")
_DARK = ("#56B4E9", "#E69F00", "#00C08B", "#CC79A7", "#F0E442", "#D55E00")
_OTHER = {"light": "#767b81", "dark": "#8b9299"}
_INK = {"light": "#1f2328", "dark": "#e8eaed"}
_QUIET = {"light": "#59616a", "dark": "#a7afb8"}
_GRID = {"light": "#dfe3e6", "dark": "#343a40"}
_ALARM = {"light": "#b3261e", "dark": "#ff9d94"}
_GROUND = {"light": "#ffffff", "dark": "#14171a"}
MOST_COLOURED = len(_LIGHT)
_TYPES = ("armed_group", "person", "organisation", "state", "nationality_or_religious_group", "media")


_ON_PAPER: ContextVar[bool] = ContextVar("on_paper", default=False)


@contextmanager
def on_paper() -> Iterator[None]:
    """Take the light colours whatever the visitor's theme: for files, print and who asks without a page."""
    before = _ON_PAPER.set(True)
    try:
        yield
    finally:
        _ON_PAPER.reset(before)


def is_dark() -> bool:
    """Whether the visitor sees the dark theme."""
    return not _ON_PAPER.get() and st.context.theme.type == "dark"


def _of(colours: dict[str, str]) -> str:
    return colours["dark" if is_dark() else "light"]


def ink() -> str:
    """The colour of text on charts."""
    return _of(_INK)


def quiet() -> str:
    """The colour of text on charts that only gives the context; lighter marks are too light to be read."""
    return _of(_QUIET)


def grid() -> str:
    """The colour of grid lines."""
    return _of(_GRID)


def other() -> str:
    """The colour of context, and of reports beyond those with a colour of their own."""
    return _of(_OTHER)


def ground() -> str:
    """The colour of the page behind charts."""
    return _of(_GROUND)


def alarm() -> str:
    """The colour of what contradicts."""
    return _of(_ALARM)


def accent() -> str:
    """The one accent colour."""
    return (_DARK if is_dark() else _LIGHT)[0]


def colour_types() -> dict[str, str]:
    """Each type of actor's colour; places, which are named everywhere, stay in the background."""
    return dict(zip(_TYPES, _DARK if is_dark() else _LIGHT, strict=True)) | {"place": other()}


def colour_reports(article_ids: Sequence[str]) -> dict[str, str]:
    """Give each report its colour by its rank among all; more than `MOST_COLOURED` share the accent colour."""
    colours = _DARK if is_dark() else _LIGHT
    if len(article_ids) > MOST_COLOURED:
        colours = (accent(),) * len(article_ids)
    return dict(zip(article_ids, colours, strict=False))
