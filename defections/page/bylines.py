"""Lines that say who wrote or photographed and when: by-lines, date lines, picture credits."""

import re
from dataclasses import dataclass
from datetime import date

from defections.calendars import MONTH, MONTHS, WEEKDAY
from defections.lexicons import load_words
from defections.page.lines import is_sentence, read_tokens

_SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_MONTH = rf"{MONTH}\.?"
DATE = re.compile(
    rf"""
    \b(?: (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?<!\d[-–])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH}),?\s(?P<year>\d{{4}})
    | (?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>\d{{4}})
    | (?P<numeric>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIME = re.compile(
    r"""
    \b(?: \d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)? | \d{1,2}\s?[ap]\.?m\.? | \d{1,2}:\d{2}Z? )
    (?:\s?\(?(?:GMT|BST|UTC|CET|CEST|ET|EST|EDT|PT|PST|PDT|IST|EAT|WAT|SAST|PHT|AEST|hours|hrs)\b\)?)?
    (?:\s?[+-]\d{1,2}(?::?\d{2})?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:an?|\d{1,2}|one|two|three|four|five)\s(?:min(?:ute)?|hour|day|week|month|year)s?\sago\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(
    r"\b(?:first published|originally published|published|updated|last (?:updated|modified|edited)|modified|posted"
    r"|date|created|released|aired|broadcast|received|accepted)\b"
    r"(?:\s(?:on|at))?\s?:?",
    re.IGNORECASE,
)
_READING = re.compile(
    r"\b(?:\d{1,2}[ -]?min(?:ute)?s?(?: read)?|(?:estimated )?read(?:ing)? time:?(?: \d{1,2} min(?:ute)?s?)?)\b",
    re.IGNORECASE,
)
# A place before a date ("Lobito - 17 FEB 2015"), and a date without its year, which stands only beside a place.
_PLACE_BEFORE = re.compile(r"[A-ZÀ-Þ][\w.’'-]{1,25}(?:\s[A-ZÀ-Þ][\w.’'-]{1,25}){0,3}\s?[,|–—-]\s")
_DAY = re.compile(rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)

_NAME_PART = r"[A-ZÀ-ÖØ-Þ][\w’'.-]{0,25}"
_NAME = (
    rf"(?:(?:al|el|ul|an|ad|as|ash)-)?{_NAME_PART}"
    r"(?:\s(?:(?:de|da|di|van|von|der|den|bin|ibn|abu|la|le|dos|du|el|al|ter|of)\s){0,2}"
    rf"(?:al-|el-|ul-|d’|d')?{_NAME_PART}){{0,4}}"
)
_STAFF = (
    r"(?:(?:our|a|an|the|staff|special|foreign|senior|news|own|web)\s){0,3}"
    r"(?:staff|correspondents?|reporters?|writers?|agencies|agency|desk|editor|editors|team|bureau|newsroom"
    r"|reuters|afp|ap|associated press|agence france-presse)"
)
_WORK = (
    r"(?:words|story|text|report|written|reporting|reported|posted|analysis|interview"
    r"|photographs?|photos?|pictures?|images?)"
)
_BYLINE = re.compile(
    rf"""
    (?:(?i:{_WORK})\s)?
    (?:by|BY|By|From|FROM)\s:?\s?(?P<who>(?i:{_STAFF})\b|{_NAME})
    (?P<more>(?:\s?(?:,|\band\b|&|;)\s?(?:{_NAME})){{0,5}})
    (?P<with>(?:\swith\s(?i:{_STAFF})\b)?)
    (?P<rest>(?:\s?(?:,|\bin\b|\bat\b|\b(?i:for)\b|\bfrom\b|[|–—/(@·•-]|\bStaff\b|\bCorrespondent\b)\s?[^.!?]{{0,90}})?)\.?
    """,
    re.VERBOSE,
)
_BYLINE_START = re.compile(rf"(?:{_WORK})?\s?(?:by|from)\s", re.IGNORECASE)
_FULL_NAME = rf"{_NAME_PART}(?:\s(?:(?:de|da|di|van|von|der|bin|ibn|al|el)\s){{0,2}}{_NAME_PART}){{1,3}}"
_NAME_LINE = re.compile(
    rf"{_FULL_NAME}(?:(?:,|,?\sand|\s&)\s{_FULL_NAME}){{0,4}}(?:(?:\sin|,)\s{_NAME_PART}(?:\s{_NAME_PART}){{0,2}})?"
)
_CREDITS = re.compile(
    rf"(?:(?i:words|text|story|pictures?|photos?|photographs?|photography|illustrations?|video)\s?(?::|by)?\s{{1,3}}"
    rf"{_FULL_NAME}[\s,|·•/]{{0,5}}){{1,4}}"
)
_NOT_NAMES = re.compile(
    rf"(?:{_MONTH}|{WEEKDAY}|then|now|night|day|contrast|comparison|noon|dawn"
    r"|the|a|an|all|most|some|law|land|sea|air)\b",
    re.IGNORECASE,
)
_AGENCY = r"(?:REUTERS|Reuters|AFP|EPA|AP|AP\sPhoto|Getty(?:\sImages)?|Xinhua|Anadolu|TASS|PA)"
_CREDIT = re.compile(
    rf"""
    (?: [\[(] [^\[\]()]{{0,80}}
        (?: / [^\[\]()/]{{2,40}} | (?:file|archive|handout|supplied|courtesy)[^\[\]()]{{0,30}}
          | photo[^\[\]()]{{0,40}} ) [\])]
      | \b(?i:(?:file\s)?(?:photo|photograph|image|picture|credit|pic))s?\s?(?:credit)?\s?[:©]\s?[^.!?]{{1,60}}
      | \b(?i:photo|photograph|image|picture)s?\s(?:by|courtesy\sof)\s[^.!?]{{1,60}}
      | [—–-]\s?{_AGENCY}(?:/[\w\s]{{1,30}}|\spic|\sphoto)
      | \b{_AGENCY}\s?/\s?[A-Z][\w\s.’'-]{{1,40}}
      | \b[A-Z][\w.’'-]{{1,20}}(?:\s[A-Z][\w.’'-]{{1,20}}){{0,3}}\s?/\s?{_AGENCY}(?:\svia\s[\w\s]{{2,30}})?
      | (?<=[.!?]\s)[A-Z][A-Z.’'-]{{1,20}}(?:\s[A-Z][A-Z.’'-]{{1,20}}){{0,3}}\s?/\s?[A-Z][A-Z.\s]{{1,40}}
      | ©\s?[^.!?]{{2,60}}
      | ^[A-Z]{{2,12}}\s?/\s?[A-Z][\w.’'-]{{1,20}}(?:\s[A-Z][\w.’'-]{{1,20}}){{1,2}}
      | [\[(](?:{_AGENCY}|Al\sJazeera|File|FILE|Supplied|Handout)[\])]
      | (?<=[a-z\d)][.!?])[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{{1,20}}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{{1,20}}){{1,3}}
        (?:\s?\([\w\s/]{{2,30}}\))?
    )\s?\.?$
    """,
    re.VERBOSE,
)
# Signs of a credit, cheap to look for: a name in brackets, after a dash or a stroke; "photo" and its like.
_CREDIT_END = re.compile(r"(?:[/)\]]\s?\.?|[A-ZÀ-Þ]{3}|[—–-]\s?[A-Z][A-Za-z]{1,12})$")
_CREDIT_WORDS = frozenset(
    ("photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "pic", "pics", "credit")
)
_AGENCY_END = re.compile(
    r"(?:[\[(](?:Reuters|REUTERS|AFP|AP|EPA|Xinhua|Agencies|ANI|PTI|IANS|Staff|dpa|TASS)[\])]"
    r"|[—–-]{1,2}\s?(?:Reuters|REUTERS|AFP|AP|dpa|Agencies|Xinhua|Bernama))$"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a by-line names; `named` is false for "our correspondent" and agencies."""

    author: str
    named: bool


def read_byline(line: str) -> Byline | None:
    """Read a line that is nothing but a by-line."""
    line = line.strip(" \t\xa0*_|-–—")
    if len(line) <= 80 and (dated := DATE.match(line)) and line[dated.end() : dated.end() + 4] == " by ":
        line = line[dated.end() + 1 :]  # "9 October 2016 by Ana Lopes"
    if len(line) > 160 or not _BYLINE_START.match(line):
        return None
    match = _BYLINE.fullmatch(line)
    if match is None:
        return None
    staff = re.match(_STAFF, match["who"], re.IGNORECASE) is not None
    if not staff and (_NOT_NAMES.match(match["who"]) or " " not in match["who"].strip()):
        return None
    # "From Raqqa to Idlib" is a headline; who writes from somewhere writes "in" a place.
    if line[:4].lower() == "from" and not staff and not re.match(r"\s?(?:in\b|,)", match["rest"]):
        return None
    return Byline(_plain_author(match["who"] + match["more"]), named=not staff)


def is_credit_line(line: str) -> bool:
    """Whether a line names who wrote and who photographed, without "by": "Words Ana Lopes  Pictures Omar Hill"."""
    return len(line) <= 160 and _CREDITS.fullmatch(line) is not None


def is_name_line(line: str) -> bool:
    """Whether a line is nothing but a name, and perhaps a place ("Jane Doe in Goma"): a by-line beside a date."""
    return len(line) <= 80 and _NAME_LINE.fullmatch(line) is not None


def _plain_author(words: str) -> str:
    """Names in capitals are written with small letters ("JANE DOE" is Jane Doe)."""
    plain = (word.title() if word.isupper() and len(word) > 2 else word for word in words.strip(" ,;.").split())
    return " ".join(plain)


def read_date(words: str) -> date | None:
    """Read the first whole date in some words; "3/4/2015" could be two days and is read as none."""
    for match in DATE.finditer(words):
        try:
            if match["iso"]:
                return date.fromisoformat(match["iso"])
            if match["numeric"]:
                found = _numeric_date(match["numeric"])
            else:
                month = (match["month"] or match["month2"]).lower()[:3]
                found = date(
                    int(match["year"] or match["year2"]),
                    _SHORT_MONTHS.index(month) + 1,
                    int(match["day"] or match["day2"]),
                )
        except ValueError:
            continue
        if found is not None:
            return found
    return None


def _numeric_date(words: str) -> date | None:
    first, second, year = (int(part) for part in re.split(r"[/.]", words))
    if year < 100 or (first <= 12 and second <= 12 and first != second):
        return None
    return date(year, min(first, second), max(first, second)) if max(first, second) > 12 else date(year, first, second)


def is_date_line(line: str, *, labelled_only: bool = False) -> bool:
    """Whether a line is nothing but a date of publication, with times, "Updated …", "5 min read" and the like."""
    if len(line) > 160 or not (_DIGIT.search(line) or ("ago" in line.lower() and _AGO.search(line))):
        return False
    place = None if labelled_only or len(line) > 60 else _PLACE_BEFORE.match(line)
    # Most lines hold a word that no date line has, which is told faster than a date is looked for.
    known = load_words("page_words", "date")
    if place is not None and not read_tokens(place[0]) <= known:
        line = line[place.end() :]
        return _DAY.fullmatch(line) is not None or is_date_line(line)
    others = read_tokens(line) - known
    if others and (labelled_only or len(others) > 3 or is_sentence(line)):
        return False
    rest, dates = DATE.subn(" ", line)
    rest, agos = _AGO.subn(" ", rest)
    rest, times = _TIME.subn(" ", rest)
    rest, labels = _LABEL.subn(" ", rest)
    rest, readings = _READING.subn(" ", rest)
    rest = _WEEKDAY.sub(" ", rest)
    if others:  # a section, a desk or a place beside a date and its time: no report says both and no more
        return bool(dates and times) and len(line) <= 80
    left = re.sub(r"\b(?:at|on|in|by|GMT|BST|UTC|and|is)\b|[\s|,.:;•·()–—/-]", "", rest)
    if left or not dates + agos + times + readings:
        return False
    return bool(labels or readings or agos or (dates and times)) or not labelled_only


def may_have_credit(line: str) -> bool:
    """Whether a line could be a by-line or end in a credit: the cheap question to ask first."""
    tail = line[-150:]
    return (
        line[:5].lower().startswith(("by ", "from "))
        or "/" in tail
        or "©" in tail
        or not _CREDIT_WORDS.isdisjoint(read_tokens(line))
        or _CREDIT_END.search(line, max(0, len(line) - 18)) is not None
    )


def find_picture_credit(line: str) -> int | None:
    """Where the credit of a picture begins that a line ends in; None when there is none."""
    match = _CREDIT.search(line, max(0, len(line) - 150)) if may_have_credit(line) else None
    return match.start() if match else None


def find_agency_end(line: str) -> int | None:
    """Where the sign of an agency begins that a report ends in ("… (Reuters)", "… — AFP")."""
    match = _AGENCY_END.search(line, max(0, len(line) - 20))
    return match.start() if match else None
