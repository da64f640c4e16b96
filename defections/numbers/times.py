"""Phrases of time that bound a figure: "since January last year", "by the end of March", "ten years ago"."""

import re
from collections.abc import Iterator, Sequence

from defections.calendars import MONTH, WEEKDAY
from defections.numbers.cues import Cues
from defections.numbers.tokens import Token
from defections.records import Offsets

_MONTH = rf"(?:{MONTH}|ramadan)\b\.?"
_HOURS = r"(?:morning|afternoon|evening|night)\b"
_DAY = rf"{WEEKDAY}\b(?!['’])(?:\s{_HOURS})?"
_YEAR = r"(?:1[89]|20)\d\d\b"
_SPAN = (
    r"(?:hours?|days?|nights?|weeks?|months?|years?|decades?|quarters?|summer|winter|spring|autumn|season|century)\b"
)
_NUMBER = r"(?:\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?|few|couple\ of|several)"
_DATE = rf"""(?:
    (?:{_DAY},?\s)? (?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)? {_MONTH}
        (?:\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!,?\d))? (?:,?\s(?:of\s)?{_YEAR})?
        (?:\s(?:last|this)\syear)?
  | (?:(?:last|this)\s)? (?:{_DAY} | (?:Christmas|Easter)\b (?:\s{_YEAR})?)
  | (?:the\s)?{_YEAR}(?:s\b)? | the\s(?:1[89]|20)\d0s | the\s\d{{1,2}}(?:st|nd|rd|th)\b
  | (?:the\s)? (?:fiscal|financial)\syear\s{_YEAR}
  | (?:last|this|next|that)\s(?:{_SPAN}|{_MONTH})
  | the\s(?:start|end|beginning|middle|turn)\sof\s(?:the\s)?
        (?:{_MONTH}(?:\s{_YEAR})?|(?:last|this)\s{_SPAN}|{_SPAN}|{_YEAR}|\w{{2,12}})
  | (?:early|mid|late)[-\s](?:{_MONTH}(?:\s{_YEAR})?|{_YEAR}|(?:last|this)\syear)
  | the\s(?:first|second|third|fourth|last|final|other)\s(?:half|quarter|(?:{_NUMBER}\s)?{_SPAN})\sof\s
        (?:{_MONTH}(?:\s{_YEAR})?|{_YEAR}|(?:the|this|last)\s{_SPAN})
  | the\s(?:year|{_NUMBER}\s(?:weeks|months|years))\s(?:to|ending|ended)\s
        (?:(?:in|the\send\sof)\s)?{_MONTH}(?:\s{_YEAR})?
  | the\s(?:spring|summer|autumn|fall|winter)(?:\sof\s{_YEAR})?
)"""

# A clause up to a pause, or up to the subject of the next one: "since its launch | the programme has …".
_JOINING = r"(?:(?:of|in|on|at|to|from|by|with|against|for|under|over)\s(?:the|an?|its|his|her|their)\s)?"
_EVENT = rf"""(?:the|it|he|she|they|his|its|their)\s (?:
    (?:(?!(?:has|have)\b)[^,;.()\n]){{2,60}} (?=[,;.)\n](?!\d)|\Z)
  | {_JOINING}[^\s,;.()]{{1,20}} (?:\s{_JOINING}(?!(?:the|an?|has|have)\b)[^\s,;.()]{{1,20}}(?!,\d)){{0,8}}
)"""

_TIME = re.compile(
    rf"""\b(?:
        since\s (?: {_DATE} | {_EVENT}
                  | (?!then\b|been\b|[a-z]{{2,15}}ed\b) [A-Za-z][^,;.()\n]{{2,40}} )
      | so\sfar (?:\s(?:this|in)\s[\w]{{2,10}}(?:\s\d{{4}})?)?
      | between\s (?:{_DATE}|\d{{1,2}}(?:st|nd|rd|th)?) \sand\s {_DATE}
      | from\s (?:{_DATE}|\d{{1,2}}(?:st|nd|rd|th)?) \s(?:to|until|till|through)\s {_DATE}
      | for\s {_YEAR} (?!\s[a-z]{{4}})
      | by\sthe\stime\s (?:[^,;.()\n]{{2,60}}(?=,) | [^\s,;.()]{{1,20}}(?:\s(?!the\b|an?\b)[^\s,;.()]{{1,20}}){{1,6}})
      | (?:as\sof|as\sat|until|till|up\sto|by|before|since)\s (?:yesterday|today|now)
            (?:\s{_HOURS})?
      | (?:as\sof|as\sat|until|till|up\sto|by|before|after|during|in|on|at|through|throughout)\s
            (?: {_DATE} | midnight )
      | (?:in|during|for)\s (?:all|most|the\swhole)\sof\s (?:{_YEAR}|(?:last|this)\s{_SPAN}|{_MONTH}(?:\s{_YEAR})?)
      | (?:in|over|during|for)\sthe\s (?:same|corresponding|previous|preceding)\s (?:{_SPAN}|period|time)
            (?:\s(?:of|in)\s(?:{_YEAR}|(?:last|this|the\s(?:previous|preceding|same))\s{_SPAN}|{_MONTH})
              | \s(?:last|this)\syear | \sa\syear\s(?:ago|earlier|before))?
      | in\s(?:its|his|her|their)\sfirst\s (?:{_NUMBER}\s)? {_SPAN}
      | (?:over|in|during|within|for)\s (?:only\s|just\s)? the\s
            (?:past|last|previous|first|preceding)\s (?:{_NUMBER}\s)? {_SPAN} (?:\sof\s(?:{_YEAR}|the\syear))?
      | (?:in|over)\s recent\s {_SPAN} | over\sthe\s(?:past\s|last\s)?weekend | at\sthe\sweekend
      | (?:earlier|later)\s (?:this|last|that)\s (?:{_SPAN}|{_MONTH})
      | (?:last|this)\s (?:{_SPAN}|{_MONTH}|{_DAY}|weekend)
      | at\s (?:its|their|the)\s (?:peak|height) (?:\sof\s [\w\s]{{2,30}})? (?:\sin\s {_YEAR})?
      | to\sdate | during\s (?:{_MONTH}|the\s\w{{3,15}}) | in\sthe\s\w{{3,15}}\s{_SPAN} (?:\sof\s{_YEAR})?
      | on\sthe\s(?:night|morning|evening|eve)\sof\s(?:the\s)?{_DATE}
      | in\sthe\sfirst\s(?:{_NUMBER}\s)?{_SPAN} (?:\sof\s [\w\s]{{3,10}})? | on\sthe\sday\sof\s [\w\s]{{3,20}}
      | {_DAY} (?=\W{{0,2}}(?:\Z|[.,;)]|\s(?:at|in|after|when|to|and|from|near|by|with|as|for|while|during)\b))
      | (?:today|yesterday|now|currently|at\spresent|nowadays)\b (?!['’\-])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_AGO = re.compile(
    rf"""\b(?:(?:some|about|around|nearly|almost|just|only|more\sthan|over|barely)\s)?
        (?: (?<!than\s)(?<!over\s) an?\s | the\s(?:same\s)? | (?:{_NUMBER}) (?:\s(?:and\sa\shalf))?\s )
        {_SPAN} \s (?:ago|earlier|before|previously) \Z""",
    re.VERBOSE | re.IGNORECASE,
)
_BACKWARD = frozenset(("ago", "earlier", "before", "previously"))
_AGO_REACH = 40
_POSSESSIVES = ("'s", "’s")
_STARTS = Cues("starts")
# A day right after a verb of saying tells when it was said, not what the number covers.
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|reported|added|claimed|stated|wrote|declared|confirmed|spoke|speaking|published|"
    r"released|issued|warned|statement|report|reporters|journalists|interview|conference|briefing)"
    r"(?:\s(?!that\b)[^\W\d][\w’'-]{0,20}){0,6}\s*\Z",
    re.IGNORECASE,
)


def find_times(text: str, tokens: Sequence[Token]) -> Iterator[Offsets]:
    """Find the phrases of time of a sentence, in order."""
    start, end, last = (tokens[0].start, tokens[-1].end, 0) if tokens else (0, 0, 0)
    starts = _STARTS.words
    for token in tokens:
        if token.lower not in starts or token.start < last:
            continue
        found = _look_back(text, token, max(start, last)) or _TIME.match(text, token.start, end)
        if found and text[found.end() : found.end() + 2] not in _POSSESSIVES:  # "In last week's issue"
            last = found.end() - (text[found.end() - 1] in ".,\"'")
            yield found.start(), last


def find_time_at(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a phrase of time begins at a token."""
    if tokens[index].lower not in _STARTS.words:
        return False
    return _TIME.match(text, tokens[index].start, tokens[-1].end) is not None


def _look_back(text: str, token: Token, start: int) -> re.Match[str] | None:
    """The phrase that "ago" or "earlier" closes."""
    if token.lower not in _BACKWARD:
        return None
    return _AGO.search(text, max(start, token.start - _AGO_REACH), token.end)


def dates_saying(words: str) -> bool:
    """Whether the words before a phrase of time end in a verb of saying: "said in a statement | on Monday"."""
    return _SAYING.search(words) is not None
