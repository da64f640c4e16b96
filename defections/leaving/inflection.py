"""The forms of a verb, so that a list names each verb once: "leave" stands for "leaves", "left" and "leaving" too."""

import re
from collections.abc import Iterator
from typing import Literal

Form = Literal["base", "present", "past", "participle", "progressive"]

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
_DOUBLED = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]$")


def inflect(base: str, past: str = "", participle: str = "") -> Iterator[tuple[str, Form]]:
    """Yield the forms of a verb; the past and the participle are given where they are not made by rule."""
    yield base, "base"
    yield _add_s(base), "present"
    yield past or _add_ed(base), "past"
    yield participle or past or _add_ed(base), "participle"
    yield _stem_before_vowel(base) + "ing", "progressive"


def _add_s(base: str) -> str:
    if _SIBILANT.search(base):
        return base + "es"
    return base[:-1] + "ies" if _ends_in_y(base) else base + "s"


def _add_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _ends_in_y(base) else _stem_before_vowel(base) + "ed"


def _stem_before_vowel(base: str) -> str:
    """A verb as it stands before an ending that begins with a vowel: "leav", "quitt"."""
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1]
    return base + base[-1] if _DOUBLED.match(base) else base


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"
