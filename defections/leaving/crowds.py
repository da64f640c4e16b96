"""Whether people who go somewhere are others than those who left: civilians, countrymen, a whole force, things."""

import re

from defections.leaving.members import words_of
from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE
from defections.leaving.wordings import alternatives, words_for

_WORD = re.compile(r"[a-z]{1,20}|\d{1,6}")
_CROWD = re.compile(rf"\b{alternatives('crowd')}")
# "Russian men", "thousands of Nigerians have": a people's name, with a noun that tells no soldier or with none.
_COUNTRYMEN = re.compile(
    rf"[{PEOPLE}]{{1,60}}\s{alternatives('countryman')}"
    r"|(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|of|many|most|some|other|more|few|these|those|young))"
    rf"\s[{PEOPLE}]{{1,60}}(?=\s(?:have|has|had|were|was|are|who|fled|flee|crossed|left|living|remain|went|came|travelled|moved"
    r"|returned|in|from|to)\b|\s?$)"
)
_SINGLE = re.compile(r"\b(?:he|she|i|we|who|himself|herself)\b")
_SEVERAL = re.compile(
    r"\b(?:they|them|many|most|some|others|several|few|thousands|hundreds|dozens|scores|half|two|three|four|five|six"
    r"|seven|eight|nine|ten|hundred|thousand|\d{1,6})\b"
)
_MULTITUDE = re.compile(r"\b(?:\d{1,3}[,. ]\d{3}|thousands\sof|millions?(?:\sof)?)\s(?:more\s|other\s)?people\b")
_ONE = re.compile(r"(?:^|[.;\"“]\s?|\bthat\s)(?:he|she|i)\s(?!said|says|added|told)")
_THEM = re.compile(r"(?<!\bof)\s(?:them|him|her)\b")
_AUXILIARY = (
    r"(?:(?:has|have|had|then|later|also|since|now|still|itself|briefly|again|is|are|was|were|said|believed|thought|to)\s)"
    r"{0,4}$"
)
_FORCE = re.compile(
    rf"(?:(?:^|(?<!\bof)(?<!\bfrom)\s)(?:the|its)\s(?:[\w{PEOPLE}{PLACE}-]{{1,30}}\s){{0,2}}(?:army|military|police|militia|movement|rebels|insurgents"
    rf"|jihadis?(?:t?s)?|government|junta)|(?:^|,\s|\band\s)(?:government|federal|coalition|security|allied|national|union)\s"
    rf"(?:troops|forces|soldiers|police)|[{PLACE}{PEOPLE}]'s\s(?:army|military|forces|police|government|soldiers|troops)|(?:^|,\s|\bthat\s|\bsaid\s)(?:the\s)?(?:{GROUP}{{1,60}}|{BODY}{{1,60}}))\s{_AUXILIARY}"
)
_LOAD = re.compile(
    r"\s(?:an?|the|its|his|her|their|some|more|another|about|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten"
    rf"|hundreds\sof|dozens\sof|thousands\sof)\s(?:[\w{PEOPLE}{PLACE}{GROUP}{OTHER}-]{{1,60}}\s){{0,3}}?{alternatives('load')}"
)


_STRANGERS = re.compile(
    rf"(?:^|[.,;]\s)[{PEOPLE}]{{1,60}}\s(?:rebels|fighters|militants|gunmen|militias|guerrillas|insurgents)\swho\s{_AUXILIARY}"
    rf"|(?:^|[.,;]\s|^last\s\w{{3,9}}\s)an?\s(?:man|woman)\s{_AUXILIARY}"
    rf"|(?<!{GROUP}\s)\bforeign\s(?:fighters|recruits|militants|jihadists)\s{_AUXILIARY}"
)
# Whom a report has its words from: "said Abu Yazan, a commander who lives in Reyhanli".
_SOURCE = re.compile(rf"\b(?:said|says|told)\s(?:[\w{OTHER}-]{{1,60}}[\s,]{{1,2}}){{1,6}}?an?\s[^,.;]{{1,60}}\swho\s$")
_THOUSANDS = re.compile(rf"\b(?:tens\sof\s|hundreds\sof\s)?thousands\s(?:more\s)?{_AUXILIARY}")
_LEADER = re.compile(
    rf"\b(?:the|its|their)\s(?:[\w{GROUP}{BODY}'-]{{1,60}}\s){{0,2}}{alternatives('leadership')}"
    rf"(?:,[^,.;]{{1,60}},)?\s(?:who\s)?{_AUXILIARY}"
    rf"|\b(?:rebel|militia|guerrilla|militant|group|opposition)\s(?:leader|chief|spokesman)\s[{OTHER}]{{1,60}}\s{_AUXILIARY}"
)
_GROUP = re.compile(rf"(?:^|(?<!\bof)(?<!\bfrom)\s)the\s(?:group|movement|faction|alliance|front)\s{_AUXILIARY}")
_YOUNG = re.compile(rf"\b{alternatives('young')}")
_OFFICIAL = re.compile(rf"\b{alternatives('official')}[^,.;]{{0,60}}\s{_AUXILIARY}")
_KIN = re.compile(
    r"(?:^\W*|\b(?:one|two|three|four|some|most|many)\sof\s)(?:his|her|their|my)\s(?:[\w-]{1,20}\s)?"
    + alternatives("kin")
)
_ON_ORDERS = re.compile(rf"\b{alternatives('ordered')}")
_BATTLE = re.compile(
    rf"\b(?:after|when|during|following|as|and|amid)\s[^.;]{{0,40}}?\b{alternatives('battle')}|\b{alternatives('storming')}"
)
_SIGNS = frozenset((GROUP, BODY, OTHER))
_FRESH = re.compile(
    rf"(?:^\W{{0,3}}|[,;:.]\s|\b(?:and|that|but|as|when)\s)(?:an?|the|our|my|his|her|their|its|another)\s"
    rf"(?P<noun>(?:[\w{GROUP}{BODY}{PEOPLE}{PLACE}{OTHER}'-]{{1,60}}\s){{1,4}}?){_AUXILIARY}"
)
_RAIDS = re.compile(rf"\b{alternatives('raiding')}[^.,;]{{1,80}}\s(?:and|then)\s$")
_THING = re.compile(
    rf"^\W*(?:{PLACE}{{1,60}}|\b(?:the\s)?(?:war|fighting|conflict|front|trial|violence))\s{_AUXILIARY}"
    rf"|\b{alternatives('thing')}(?:\s(?:of|from)\s[\w-]{{1,20}})?\s{_AUXILIARY}"
)

_PERSON = re.compile(r"\W{0,3}(?:he|she|i|we)\s(?:and\s(?:his|her|my)\b|(?:\w{1,12}\s){0,3}$)")
# After such a word somebody else may be the subject.
_TURN = re.compile(
    r"\b(?:sen[dt]|sending|dr[io]v\w{1,3}|forc\w{1,3}|caus\w{1,3}|prompt\w{1,3}|mak(?:e|ing)|made|displac\w{1,3}|that|which|as"
    r"|when|after|before|where|until)\b"
)
# "… deserted, and government troops moved into the town".
_TROOPS = re.compile(
    r"\s(?:and|as|when|after|before|until)\s(?:the\s)?(?:(?:government|federal|coalition|security|allied|national|army)\s"
    rf"(?:troops|forces|soldiers|police)|army|military|police)\s{_AUXILIARY}"
)
_KIN_FIRST = re.compile(r"\W{0,3}(?:the\s)?(?:relatives|famil(?:y|ies)|parents|mothers|children|supporters)\sof\b")


_WHO = re.compile(rf"\b(?P<noun>[a-z]{{3,20}}),?\swho\s{_AUXILIARY}")


def is_bystander(clause: str) -> bool:
    """Whether the subject is kin, a leader, a whole force or a thing, whose journey is no leaving."""
    return any(pattern.search(clause) for pattern in _BYSTANDERS)


_BYSTANDERS = (_FORCE, _STRANGERS, _THOUSANDS, _LEADER, _OFFICIAL, _KIN, _THING)


def is_person(clause: str) -> bool:
    """Whether the subject is one who speaks or is spoken of: "he", "I and my wife"."""
    return _PERSON.match(clause) is not None


def has_people(veiled: str, start: int, end: int) -> bool:
    """Whether a stretch of a veiled sentence speaks of people of a group."""
    return not words_of("member").isdisjoint(_WORD.findall(veiled, start, end))


def is_civil(clause: str, *, parting: bool = False) -> bool:
    """Whether the subject is a civilian, or kin of people of a group, who may part with it as those do."""
    if is_person(clause) or _KIN_FIRST.match(clause):
        return not is_person(clause)
    words = set(_WORD.findall(clause))
    people = words_of("member") | words_of("leaver")
    civil = words_of("civilian").difference(words_for("kin")) if parting else words_of("civilian")
    return not words.isdisjoint(civil) and words.isdisjoint(people)


def turns_to_others(clause: str) -> bool:
    """Whether others become the subject where people of a group were it: "an attack that sent villagers fleeing"."""
    who = _WHO.search(clause)
    if _TROOPS.search(clause) or (who and who["noun"] in words_of("civilian")):
        return True
    words = list(_WORD.finditer(clause))
    civil = next((word for word in reversed(words) if word[0] in words_of("civilian")), None)
    if civil is None or "," in clause[civil.end() :]:
        return False
    people = words_of("member") | words_of("leaver")
    last = max((word.end() for word in words if word[0] in people), default=0)
    return last < civil.start() and _TURN.search(clause, last, civil.start()) is not None


def is_source(clause: str) -> bool:
    """Whether the subject is whom the report has its words from, and not one of those who left."""
    return _SOURCE.search(clause) is not None


def is_recruit(clause: str) -> bool:
    """Whether those who join something are a whole group, a state, or young people who belong to none."""
    found = (pattern.search(clause) for pattern in (_FORCE, _GROUP, _THING, _YOUNG))
    return any(found)


def is_young(clause: str) -> bool:
    """Whether young people are the subject, who leave a town to join somebody."""
    return _YOUNG.search(clause) is not None


def is_on_orders(clause: str) -> bool:
    """Whether soldiers or police are the subject, who travel on orders."""
    return _ON_ORDERS.search(clause) is not None


def is_somebody_else(clause: str) -> bool:
    """Whether the subject is named afresh, by a noun that tells nobody of a group: "our team", "a taxi man"."""
    fresh = _FRESH.search(clause)
    words = set(_WORD.findall(fresh["noun"])) if fresh else set()
    known = words_of("member") | words_of("leaver") | words_of("pronoun") | words_of("rest")
    if fresh and not words:
        return PEOPLE in fresh["noun"]
    return bool(words) and words.isdisjoint(known) and not _SIGNS.intersection(fresh["noun"] if fresh else "")


def is_raider(clause: str) -> bool:
    """Whether the subject has just attacked something, and flees from the scene, not from a group."""
    return _RAIDS.search(clause) is not None


def is_routed(veiled: str) -> bool:
    """Whether a sentence tells of a battle, from which fighters flee without leaving their group."""
    return _BATTLE.search(veiled) is not None


def speaks_of_crowd(veiled: str) -> bool | None:
    """Whether words speak of civilians (true), of people of a group (false) or of neither."""
    words = set(_WORD.findall(veiled))
    if _COUNTRYMEN.search(veiled):
        return words.isdisjoint(words_of("leaver")) and GROUP not in veiled
    if "displaced" in words:
        return True
    if not words.isdisjoint(words_of("member") | words_of("leaver")):
        return False
    if _ONE.search(veiled):
        return False
    crowd = _CROWD.search(veiled) or (GROUP not in veiled and _MULTITUDE.search(veiled))
    return None if _THEM.search(veiled) or not crowd else True


def takes_up_several(clause: str) -> bool:
    """Whether a clause speaks of several people whom it leaves to the words before to name."""
    return _SEVERAL.search(clause) is not None and _SINGLE.search(clause) is None


_PASSENGERS = re.compile(r"\s(?:me|us|him|her|them)\s(?:to|into|across|over|home|back|out|on)\b")
_LOADS = re.compile(
    r"\s(?!(?:days|hours|weeks|months|years|miles|jets|planes|helicopters|others|themselves|upwards|towards|across)\b)"
    r"[a-z]{3,20}s\s(?:from|to|into)\b"
)


def moves_others(veiled: str, end: int) -> bool:
    """Whether a verb that may have an object has one that is not the subject: "moved two battalions to Sake"."""
    return any(pattern.match(veiled, end) for pattern in (_LOAD, _LOADS, _PASSENGERS))
