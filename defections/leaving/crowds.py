"""Whether people who go somewhere are others than those who left: civilians, countrymen, a whole force, things."""

import re

from defections.leaving.members import words_of
from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE

_WORD = re.compile(r"[a-z]{1,20}|\d{1,6}")
_CROWD = re.compile(
    r"\b(?:civilians|refugees?|villagers|residents|inhabitants|townspeople|households|migrants|hostages|captives|farmers"
    r"|herders|traders|displaced|workers|tourists|nationals|citizens|prisoners|detainees|asylum-seekers)\b"
)
# "Russian men", "thousands of Nigerians have": a people's name, with a noun that tells no soldier or with none.
_COUNTRYMEN = re.compile(
    rf"[{PEOPLE}]{{1,60}}\s(?:men|women|people|citizens|nationals|youths?|families|workers|migrants|refugees|civilians"
    rf"|instructors|advisers|advisors|contractors|diplomats|officials|peacekeepers|students)\b"
    rf"|(?:\d|\b(?:of|many|most|some|other|more|few|these|those|young))\s[{PEOPLE}]{{1,60}}"
    r"(?=\s(?:have|has|had|were|was|are|who|fled|flee|crossed|left|living|remain|in|from|to)\b)"
)
_SINGLE = re.compile(r"\b(?:he|she|i|we|who|himself|herself)\b")
_SEVERAL = re.compile(
    r"\b(?:they|them|many|most|some|others|several|few|thousands|hundreds|dozens|scores|half|two|three|four|five|six"
    r"|seven|eight|nine|ten|hundred|thousand|\d{1,6})\b"
)
_ONE = re.compile(r"(?:^|[.;\"“]\s?|\bthat\s)(?:he|she|i)\s(?!said|says|added|told)")
_THEM = re.compile(r"(?<!\bof)\s(?:them|him|her)\b")
_AUXILIARY = r"(?:(?:has|have|had|then|later|also|since|now|itself|briefly|again)\s){0,3}$"
_FORCE = re.compile(
    rf"(?:(?:^|\s)(?:the|its)\s(?:[\w{PEOPLE}{PLACE}-]{{1,30}}\s){{0,2}}(?:army|military|police|militia|movement|rebels|insurgents"
    rf"|jihadis?(?:t?s)?|government|junta)|(?:^|,\s|\bthat\s|\bsaid\s)(?:the\s)?(?:{GROUP}{{1,60}}|{BODY}{{1,60}}))\s{_AUXILIARY}"
)
_LOAD = re.compile(
    r"\s(?:an?|the|its|his|her|their|some|more|another|about|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten"
    rf"|hundreds\sof|dozens\sof|thousands\sof)\s(?:[\w{PEOPLE}{PLACE}{GROUP}{OTHER}-]{{1,60}}\s){{0,3}}?"
    r"(?:battalions?|troops|forces|soldiers|prisoners?|detainees|men|fighters|units?|brigades?|refugees|people|bodies|body"
    r"|weapons|headquarters|office|tonnes|aid|food|children|women|villagers|families|lorries|reinforcements)\b"
)


def speaks_of_crowd(veiled: str) -> bool | None:
    """Whether words speak of civilians (true), of people of a group (false) or of neither."""
    words = set(_WORD.findall(veiled))
    if _COUNTRYMEN.search(veiled):
        return words.isdisjoint(words_of("leaver")) and GROUP not in veiled
    if not words.isdisjoint(words_of("member") | words_of("leaver")):
        return False
    if _ONE.search(veiled):
        return False
    return None if _THEM.search(veiled) or not _CROWD.search(veiled) else True


def takes_up_several(clause: str) -> bool:
    """Whether a clause speaks of several people whom it leaves to the words before to name."""
    return _SEVERAL.search(clause) is not None and _SINGLE.search(clause) is None


def is_whole_force(clause: str) -> bool:
    """Whether the subject is a force as a whole, which retreats or moves its base: "the army fled to Sake"."""
    return _FORCE.search(clause) is not None


def moves_others(veiled: str, end: int) -> bool:
    """Whether a verb that may have an object has one that is not the subject: "moved two battalions to Sake"."""
    return _LOAD.match(veiled, end) is not None
