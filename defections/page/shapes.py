"""Lines that are page by their shape alone: a player's clock, sums to choose from, slugs of a wire, contents."""

import re

from defections.records import ExcludedKind

LONGEST_SHAPE = 200

_LETTER = re.compile(r"[^\W_]")
_GALLERY = re.compile(r"\[\d{1,2}/\d{1,2}\]\s")
_MAIL = re.compile(r"[\w.+-]{1,60}@[\w.-]{3,60}|\[e-?mail\W{1,3}protected\]", re.IGNORECASE)
# "$50 $100 $250 Other"
_SUMS = re.compile(r"(?:[£$€¥₦₹]\s?\d[\d.,]{0,8}\s{0,3}){2,8}(?:other|custom\b.{0,20})?", re.IGNORECASE)
# "0:00 0:01:42"
_PLAYER = re.compile(r"(?:\d{1,2}:\d\d(?::\d\d)?[\s/|–-]{1,4}){1,4}\d{1,2}:\d\d(?::\d\d)?")
# "[GIF: a clown]"
_STAND_IN = re.compile(
    r"\[(?:[\w-]{1,20} )?(?:gif|images?|photos?|pictures?|videos?|ad|advert|advertisement|graphic|infographic|map|chart"
    r"|embed(?:ded)?|tweet|audio|music|slideshow|gallery|soundbite|jingle|illustration|pull ?quote|caption|logo|widget"
    r"|podcast|player)\b[^\[\]]{0,150}\]",
    re.IGNORECASE,
)
# "(music)", "(Adds quotes, background)", "(Source: agencies)"
_STAGE = re.compile(
    r"[\[(](?:(?:soundbite|music|applause|laughter|crosstalk|inaudible|jingle|fades?|adds|updates|recasts|corrects|refiles"
    r"|rewrites|repeats|source|sources)\b[^()\[\]]{0,100}|(?:begin|end) (?:video|audio)[^()\[\]]{0,20})[\])]",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"[A-Z][A-Za-z ,/&-]{1,30}:\s?\+?\d[\d ()./-]{6,24}")
# "Release ID: 168822", "Visitor Counter : 341"
_REGISTER = re.compile(
    r"\W?(?:[A-Z][\w.]{1,15} ){0,2}(?:id|no|nr|number|counter|count|code|ref|reference)\.?\s?[:#]\s?[\w/.-]{1,20}\W?",
    re.IGNORECASE,
)
# "Letters ...... 31", "12 | AFIELD", "AFIELD | 12"
_CONTENTS = re.compile(r"[^.\n]{2,80}\s?\.{4,60}\s?\d{1,3}")
_RUNNING = re.compile(r"\d{1,3} ?[|·•] ?[A-Z][A-Z’' &-]{2,40}|[A-Z][A-Z’' &-]{2,40} ?[|·•] ?\d{1,3}")
# Slugs and sign-offs of a wire: "BC-ANGOLA-REBELS", "PK/AL 141120 GMT", "REUTER 09/14/94 11:20", "MORE".
_SLUG = re.compile(
    r"[A-Z]{2}-[A-Z]{3,15}(?:-[A-Z]{3,15}){0,3}|[A-Z]{2,3}(?:/[A-Z]{2,3}){1,3}(?: [\d:/ .]{3,16}(?:GMT|UTC)?)?"
    r"|(?:REUTERS?|AFP|AP|UPI|TASS|XINHUA|PTI|DPA|EFE)(?: [\d:/ .-]{4,24}(?:GMT|UTC)?)?"
    r"|MORE|ENDS?|NNNN|urgent|bulletin|flash"
)
# "A- A+", "A A A"
_TYPE_SIZE = re.compile(r"[Aa][+-]?(?: ?[|/]? [Aa][+-]?){1,2}")


def classify_shape(words: str) -> ExcludedKind | None:
    """Tell the kind of a line that no report has, whatever its words."""
    if _LETTER.search(words) is None:
        return "other"
    if len(words) > LONGEST_SHAPE:
        return None
    first, last = words[0], words[-1]
    if first in "[(":
        if _GALLERY.match(words) or (first == "[" and _STAND_IN.fullmatch(words)):
            return "caption"
        if _STAGE.fullmatch(words):
            return "other"
    if first in "£$€¥₦₹" and _SUMS.fullmatch(words):
        return "donation"
    if first == "©" or words[:11].lower() == "copyright ©" or words[:4].lower() == "(c) " or _MAIL.fullmatch(words):
        return "other"
    if first.isdigit() and (_PLAYER.fullmatch(words) or _RUNNING.fullmatch(words)):
        return "other"
    if last.isdigit() or last in ")T":
        return _classify_numbered(words)
    if len(words) <= 40 and (_SLUG.fullmatch(words) or _TYPE_SIZE.fullmatch(words)):
        return "other"
    return None


def _classify_numbered(words: str) -> ExcludedKind | None:
    """The kind of a line that ends in a number, or in the sign of a time or a bracket."""
    if _CONTENTS.fullmatch(words) or _RUNNING.fullmatch(words):
        return "navigation"
    found = _CONTACT.fullmatch(words) or _REGISTER.fullmatch(words) or (len(words) <= 40 and _SLUG.fullmatch(words))
    return "other" if found else None
