"""Who a crediting phrase means: the name in it, or for "he said" and "the officials" the one it points back to."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from defections.records import ActorType, Mention, Offsets
from defections.speech.passages import Passage
from defections.speech.phrases import end_phrase, find_end, find_head
from defections.speech.reporting import load_people, load_role
from defections.speech.subjects import Subject

Gender = Literal["he", "she"]

ALIAS = re.compile(
    r"""
    \b (?<! in\sthe\s )
    (?: names? | named | initials? | identified | known | calls? | called | calling | alias | pseudonym | guerre )
    (?: \s+ [^\s,;:.]{1,30} ){0,7}?
    (?: (?<=as) | (?<=call) | (?<=name) | (?<=names) | (?<=named) | (?<=initial) | (?<=initials) | (?<=only)
        | (?<=\bis) | (?<=was) | (?<=guerre) | (?<=name\sof) | (?<=alias) | (?<=self) | (?<=called) | (?<=the) )
    \s+ ["“‘']? (?P<name> (?!I\b) [A-ZÀ-ÞŁŞŠŽĐĞİ] [\w.'’-]{0,30} (?: \s+ [A-ZÀ-ÞŁŞŠŽĐĞİ] [\w'’-]{0,30} ){0,3} )
    """,
    re.VERBOSE,
)
_LONGEST_NAME = 3
# What a name may hold in small letters.
_PARTICLES = ("al-", "el-", "ul-", "bin", "ibn", "de", "da", "van", "von", "abu")
_JOINING = str.maketrans("", "", "-'")
POSSESSIVES = ("'s", "’s", "'", "’")


class Speaker(NamedTuple):
    """Somebody who speaks: the words that name them, where these stand, and what a pronoun needs to find them."""

    name: str
    at: Offsets
    head: str
    paragraph: int
    is_person: bool = False
    is_plural: bool = False
    gender: Gender | None = None
    kind: ActorType | None = None
    speaks: bool = False
    titles: frozenset[str] = frozenset()


class Mentions:
    """The article's mentions, found by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin and end within the offsets."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [mention for mention in self._mentions[first:last] if mention.end <= end]


def name_speaker(passage: Passage, subject: Subject, mentions: Mentions) -> Speaker | None:
    """Name the speaker that a phrase names by itself; pronouns name nobody."""
    words = passage.words
    if subject.last - subject.first == 1 and words[subject.first] in load_role("pronoun"):
        return None
    if published := _find_publisher(passage, subject):
        return name_speaker(passage, published, mentions)
    first, last = _trim(passage, subject.first, subject.last)
    if first >= last:
        return None
    start, end = passage.starts[first], passage.ends[last - 1]
    end -= 2 * passage.text[start:end].endswith(POSSESSIVES[:2])
    head = find_head(passage, first, last)
    gender = gender_of(words[first:last])
    if named := _person_in(passage, start, end, mentions) or _person_beside(passage, subject, mentions, head):
        titles = _find_titles(passage, subject)
        return make_speaker(passage, named, head, is_person=True, gender=gender, kind="person", titles=titles)
    return _name_by_words(passage, subject, mentions, (first, last), (start, end))


def _name_by_words(
    passage: Passage, subject: Subject, mentions: Mentions, trimmed: tuple[int, int], at: Offsets
) -> Speaker:
    """Name somebody whom no person's name tells: by an alias, a group or outlet, a name beside, or the phrase itself.

    Args:
        passage: what is read.
        subject: the phrase, with its appositions.
        mentions: the article's.
        trimmed: the phrase's words without what is no part of a name.
        at: where these stand.
    """
    words, (first, last), (start, end) = passage.words, trimmed, at
    head, gender = find_head(passage, first, last), gender_of(words[first:last])
    singular, plurals = load_people()
    is_plural = head in plurals or (head not in singular and head != "one" and words[first] in load_role("number"))
    is_person = not is_plural and _is_person(head, words[first])
    if not is_plural and (alias := _find_alias(passage, start, subject)):
        return make_speaker(passage, alias, head, is_person=True, gender=gender)
    if covering := _covering(passage, start, end, mentions):
        named = covering.start, covering.end
        last_word = passage.text[slice(*named)].split()[-1].lower()
        return make_speaker(passage, named, last_word, kind=covering.actor.type)
    if beside := _name_beside(passage, subject):
        is_person = is_person or not load_role("rank").isdisjoint(words[first:last])
        return make_speaker(
            passage, beside, head, is_person=is_person, gender=gender, titles=_find_titles(passage, subject)
        )
    capitals = _final_capitals(passage, first, last)
    if capitals is not None:
        return make_speaker(passage, (passage.starts[capitals], end), head, is_person=True, gender=gender)
    is_person = is_person or (gender_of([head]) is not None and not is_plural)
    is_person = is_person or _looks_like_name(passage, first, last, mentions)
    if head in load_role("somebody") and subject.appositions:
        beside = subject.appositions[0]
        end = passage.ends[find_end(passage, *beside) - 1]
    return make_speaker(passage, (start, end), head, is_person=is_person, is_plural=is_plural, gender=gender)


def _is_person(head: str, first: str) -> bool:
    """Whether a phrase means one person, by its noun and its first word."""
    named = head in load_people()[0] or head in load_role("rank") or head in load_role("ordinal")
    return named or first in ("one", "another") or head.endswith("-old")


def _find_publisher(passage: Passage, subject: Subject) -> Subject | None:
    """Whose "the report, published by the agency in May," is."""
    words = passage.words
    if not subject.appositions or find_head(passage, subject.first, subject.last) not in load_role("document"):
        return None
    first, last = subject.appositions[0]
    by = first + 1 + (words[first + 1 : first + 2] == ["out"])
    if words[first] not in load_role("compiled") or words[by : by + 1] != ["by"] or last <= by + 1:
        return None
    last = min(last, end_phrase(passage, by + 1))
    dated = next((i for i in range(by + 2, last) if words[i] in ("between", "during", "since", "over")), last)
    return Subject(by + 1, dated, subject.clause)


def make_speaker(
    passage: Passage,
    at: Offsets,
    head: str,
    *,
    is_person: bool = False,
    is_plural: bool = False,
    gender: Gender | None = None,
    kind: ActorType | None = None,
    titles: frozenset[str] = frozenset(),
) -> Speaker:
    """Make the speaker that `text[at]` names."""
    name = passage.text[at[0] : at[1]]
    if is_person and gender is None and "'" not in name and "’" not in name:
        gender = gender_of(name.lower().split()[:-1] or [name.lower()])
    return Speaker(name, at, head, passage.paragraph, is_person, is_plural, gender, kind, False, titles)


def _find_titles(passage: Passage, subject: Subject) -> frozenset[str]:
    """The words by which a named person may be taken up later ("the sheriff" for "Sheriff Carla Dunning")."""
    first = subject.appositions[-1][1] if subject.appositions else subject.last
    words = [word for word in passage.words[subject.first : first] if word.isalpha()]
    initials = "".join(word[0] for word in words[:4] if word not in load_role("preposition"))
    return frozenset((*words, initials[:2], initials[:3]))


def _trim(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Drop "(SOHR)" and an age at the end, and small words in front."""
    words = passage.words
    if words[last - 1] == ")" and last - first > 2:
        opening = next((i for i in range(last - 2, first, -1) if words[i] == "("), None)
        last = opening if opening is not None else last
    while first < last and words[first] in ("and", "but", "even", "only", "-"):
        first += 1
    return first, last


def gender_of(words: list[str]) -> Gender | None:
    """What the words tell of somebody's gender: by "woman", "brother", "Mrs"."""
    if any(word in load_role("female") for word in words):
        return "she"
    return "he" if any(word in load_role("male") for word in words) else None


def _person_in(passage: Passage, start: int, end: int, mentions: Mentions) -> Offsets | None:
    """The person whom the phrase names: at its beginning behind titles, or at its end with no preposition before it."""
    text = passage.text
    for mention in reversed(mentions.between(start, end)):
        if mention.actor.type != "person" or text[mention.end : end].startswith(POSSESSIVES):
            continue
        before = text[start : mention.start].split()
        follower = text[mention.end : end].split()
        if follower and follower[0].islower() and follower[0] not in load_role("preposition") | {"who", "and"}:
            continue
        if not _parts_phrases(before):
            return mention.start, mention.end
    return None


def _parts_phrases(words: list[str]) -> bool:
    """Whether a preposition stands among the words, other than inside a title ("Superintendent of Police")."""
    for index, word in enumerate(words):
        in_title = 0 < index < len(words) - 1 and words[index - 1][0].isupper() and words[index + 1][0].isupper()
        if (word.lower() in load_role("preposition") and not in_title) or word in ("and", "or"):
            return True
    return False


def _person_beside(passage: Passage, subject: Subject, mentions: Mentions, head: str) -> Offsets | None:
    """The person named in the apposition of a phrase without a name ("Their chief, Jonas Weber, …")."""
    if head in load_people()[1]:
        return None
    for first, last in subject.appositions:
        start, end = passage.starts[first], passage.ends[last - 1]
        inside = [m for m in mentions.between(start, end) if m.actor.type == "person" and _ends_name(passage, m, end)]
        before = passage.text[start : inside[0].start].lower().split() if inside else []
        if inside and all(word.rstrip(".") in load_role("rank") for word in before):
            return inside[0].start, inside[0].end
    return None


def _ends_name(passage: Passage, mention: Mention, end: int) -> bool:
    """Whether no more than a place or a house follows a name ("Anna Lind of Uppsala University")."""
    following = passage.text[mention.end : end].split()
    return mention.end == end or following[0] in ("of", "from", "at")


def _name_beside(passage: Passage, subject: Subject) -> Offsets | None:
    """The capitalised words beside a phrase for a person, or without any ("Its radio station, Voz Libertaria")."""
    words = passage.words[subject.first : subject.last]
    personal = find_head(passage, subject.first, subject.last) in load_people()[0]
    personal = personal or not load_role("rank").isdisjoint(words)
    inner = range(subject.first + 1, subject.last)
    if not personal and any(passage.is_capital(i) and not passage.words[i].endswith("'s") for i in inner):
        return None
    for first, last in subject.appositions:
        ranks = (i for i in range(first, last) if passage.words[i].rstrip(".") not in load_role("rank"))
        named = next(ranks, last)
        if _is_bare_name(passage, named, last):
            return passage.starts[named], passage.ends[last - 1]
    return None


def _looks_like_name(passage: Passage, first: int, last: int, mentions: Mentions) -> bool:
    """Whether a phrase that no mention covers is most likely somebody's name: "Tamara Kessel", "Yesid"."""
    if last - first > _LONGEST_NAME or not all(passage.is_capital(index) for index in range(first, last)):
        return False
    if mentions.between(passage.starts[first], passage.ends[last - 1]):
        return False
    roles = ("document", "organisation_noun", "determiner", "plural", "preposition", "occasion", "day", "boundary")
    words = passage.words[first:last]
    return not any(word.endswith("s") or any(word in load_role(role) for role in roles) for word in words)


def _is_bare_name(passage: Passage, first: int, last: int) -> bool:
    words = passage.words[first:last]
    if not 0 < len(words) <= _LONGEST_NAME + 1 or not passage.is_capital(first) or words[0] in load_role("determiner"):
        return False
    capital = (passage.is_capital(i) or passage.words[i].startswith(_PARTICLES) for i in range(first, last))
    return all(capital) and all(word.translate(_JOINING).isalpha() for word in words)


def _find_alias(passage: Passage, start: int, subject: Subject) -> Offsets | None:
    """The name that somebody unnamed goes by ("a cook who goes by Abu Omar")."""
    last = subject.appositions[-1][1] if subject.appositions else subject.last
    if passage.words[last : last + 1] and passage.words[last] in load_role("relative"):
        last = next((i for i in range(last, len(passage.words)) if passage.words[i] in ",.;:"), last)
    end = passage.ends[last - 1]
    match = ALIAS.search(passage.text, start, end + 1)
    return match and match.span("name")


def _covering(passage: Passage, start: int, end: int, mentions: Mentions) -> Mention | None:
    """The group or outlet that the whole phrase is: "the UNHCR", "the newspaper Le Soir", "the Centre report"."""
    text = passage.text
    for mention in mentions.between(start, end):
        before, after = text[start : mention.start].lower().split(), text[mention.end : end].lower().split()
        if mention.actor.type in ("nationality_or_religious_group", "person"):
            continue
        led = not before or before[-1] in load_role("article") or before[-1] in load_role("organisation_noun")
        if (
            not led
            or (before and mention.actor.type == "place")
            or any(word.endswith(("'s", "’s")) or word in load_role("preposition") for word in before)
        ):
            continue
        if not after or (after[0] in load_role("document") and len(after) == 1) or after[0].startswith("("):
            return mention
    return None


def _final_capitals(passage: Passage, first: int, last: int) -> int | None:
    """Where the name begins in "army spokesman Ali Yusuf" or "Brig. Gen. Ali Yusuf", when no mention tells."""
    index = last
    while (
        index > first
        and passage.is_capital(index - 1)
        and passage.words[index - 1].rstrip(".") not in load_role("rank")
    ):
        index -= 1
    if index in (last, first) or not load_role("preposition").isdisjoint(passage.words[first:index]):
        return None
    before = passage.words[index - 1].rstrip(".")
    return index if before in load_role("rank") or before in load_people()[0] else None
