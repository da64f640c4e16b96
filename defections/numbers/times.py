"""Phrases of time that bound a figure: "since January last year", "by the end of March", "so far this year"."""

import re
from collections.abc import Iterator, Sequence

from defections.numbers.cues import Cues
from defections.numbers.tokens import Token
from defections.records import Offsets

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ramadan)\b\.?"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_YEAR = r"(?:1[89]|20)\d\d\b"
_SPAN = r"(?:hours?|days?|nights?|weeks?|months?|years?|decades?|quarter|summer|winter|spring|autumn|season|century)\b"
_NUMBER = r"(?:\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?|few|couple\ of|several)"
_DATE = rf"""(?:
    (?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)? {_MONTH}
        (?:\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!,?\d))? (?:,?\s(?:of\s)?{_YEAR})?
        (?:\s(?:last|this)\syear)?
  | {_YEAR}
  | (?:last|this|next|that)\s(?:{_SPAN}|{_MONTH}|{_DAY})
  | the\s(?:start|end|beginning|middle|turn)\sof\s(?:the\s)?
        (?:{_MONTH}(?:\s{_YEAR})?|(?:last|this)\s{_SPAN}|{_SPAN}|{_YEAR}|\w{{2,12}})
  | (?:early|mid|late)[-\s](?:{_MONTH}(?:\s{_YEAR})?|{_YEAR})
  | the\s(?:spring|summer|autumn|fall|winter)(?:\sof\s{_YEAR})?
)"""

_TIME = re.compile(
    rf"""\b(?:
        since\s (?: {_DATE} | (?:the|it|he|she|they|his|its|their)\s [^,;.()\n]{{2,60}} | [A-Za-z][^,;.()\n]{{2,40}} )
      | so\sfar (?:\s(?:this|in)\s[\w]{{2,10}}(?:\s\d{{4}})?)?
      | between\s {_DATE} \sand\s {_DATE}
      | from\s {_DATE} \s(?:to|until|till|through)\s {_DATE}
      | by\sthe\stime\s [^,;.()\n]{{2,60}}
      | (?:as\sof|as\sat|until|till|up\sto|by|before|since)\s (?:{_DAY}|yesterday|today|now)
      | (?:as\sof|as\sat|until|till|up\sto|by|before|after|during|in|on|at|through|throughout)\s
            (?: {_DATE} | midnight )
      | (?:over|in|during|within|for)\s (?:only\s|just\s)? the\s
            (?:past|last|previous|first|preceding)\s (?:{_NUMBER}\s)? {_SPAN}
      | (?:earlier|later)\s (?:this|last|that)\s {_SPAN}
      | (?:last|this)\s (?:{_SPAN}|{_MONTH}|{_DAY})
      | (?<!than\s)(?<!over\s)a\s(?:year|month|week)\s (?:ago|earlier)
      | at\s (?:its|their|the)\s (?:peak|height) (?:\sof\s [\w\s]{{2,30}})? (?:\sin\s {_YEAR})?
      | to\sdate | during\s (?:{_MONTH}|the\s\w{{3,15}}) | in\sthe\s\w{{3,15}}\s{_SPAN} (?:\sof\s{_YEAR})?
      | in\sthe\sfirst\s(?:{_NUMBER}\s)?{_SPAN} (?:\sof\s [\w\s]{{3,10}})? | on\sthe\sday\sof\s [\w\s]{{3,20}}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_STARTS = Cues("starts")
# A day right after a verb of saying tells when it was said, not what the number covers.
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|reported|added|claimed|stated|wrote|declared|confirmed|spoke|speaking|published|"
    r"released|issued|warned|statement|report|reporters|journalists|interview|conference|briefing)(?:\s\w{1,20}){0,1}\s*\Z",
    re.IGNORECASE,
)


def find_times(text: str, tokens: Sequence[Token]) -> Iterator[Offsets]:
    """Find the phrases of time of a sentence, in order, without those that date the saying."""
    start, end, last = (tokens[0].start, tokens[-1].end, 0) if tokens else (0, 0, 0)
    for token in tokens:
        if token.lower not in _STARTS or token.start < last:
            continue
        match = _TIME.match(text, token.start, end)
        if match and not _SAYING.search(text, max(start, match.start() - 40), match.start()):
            last = match.end() - (text[match.end() - 1] in ".,\"'")
            yield match.start(), last
