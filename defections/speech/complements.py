"""Where what is said begins behind a reporting verb, and where it goes on behind a credit in its middle."""

from defections.speech.passages import QUOTED, Passage
from defections.speech.reporting import Verb, load_role, load_verbs
from defections.speech.signs import CLAUSE_SIGNS, STOPS

_LONGEST_ADDRESSEE = 14
_LONGEST_RECIPIENT = 8
_FURTHEST_AUXILIARY = 25
_NOTHING_SAID = frozenset(("something", "nothing", "so", "much", "little", "it", "anything", "more", "goodbye", "yes"))


def find_complement(passage: Passage, at: int, verb: Verb) -> tuple[int | None, bool]:
    """Where what is said begins behind the verb, and whether that is sure ("that", a colon, a quotation, a clause)."""
    words, first = passage.words, at + 1
    while first < len(words) and words[first] in load_role("fleeting"):
        first += 1
    if words[first : first + 1] and words[first] in load_role("day"):
        first += 1
    if first >= len(words) or words[first] in STOPS or _says_nothing(words, first):
        return None, False
    if words[first] == "to" and verb.kind != "tell":
        return (first, True) if verb.lemma == "claim" else _skip_recipient(words, first)
    opener = _find_opener(words, first, verb) or _skip_circumstance(passage, first, verb)
    if opener is not None:
        return opener, True
    if words[first] == ",":
        last = min(len(words) - 2, first + _LONGEST_ADDRESSEE)
        aside = next((i for i in range(first + 1, last) if words[i] in CLAUSE_SIGNS), None)
        if aside and words[aside] == "," and words[aside + 1] == "that":
            return aside + 2, True
    if words[first] in ("of", "having", "being") and verb.kind == "say":
        return (first + (words[first] == "of"), True) if first + 1 < len(words) else (None, False)
    if _counts(words, first):
        return first, True
    if words[first] in CLAUSE_SIGNS or words[first] in load_role("preposition") or words[first] in load_role("joint"):
        return None, False
    if verb.kind == "tell":
        told = _skip_described(words, first)
        return (told, True) if told else _skip_addressee(passage, first)
    strong = _opens_clause(passage, first, verb)
    return (first, strong) if strong or verb.lemma not in load_role("clausal") else (None, False)


def _says_nothing(words: list[str], first: int) -> bool:
    """Whether the verb's object is no more than "so", "nothing", "something else"."""
    last = first + 1 + (words[first + 1 : first + 2] == ["else"])
    return words[first] in _NOTHING_SAID and (last >= len(words) or words[last] in CLAUSE_SIGNS)


def _counts(words: list[str], first: int) -> bool:
    """Whether a number's qualifier follows, which may look like a circumstance ("said at least nine had left")."""
    following = words[first + 1 : first + 3]
    if words[first] == "at" and following[:1] in (["least"], ["most"]):
        return True
    return words[first] in ("over", "about", "around", "up", "between", "under") and any(
        word[0].isdigit() or word in load_role("number") for word in following
    )


def _find_opener(words: list[str], first: int, verb: Verb) -> int | None:
    """Behind "that", a colon or a comma and a quotation, with only circumstances between ("said on Monday that")."""
    circumstances = words[first] in load_role("preposition") or words[first] in load_role("passing")
    for index in range(first, min(len(words), first + _LONGEST_ADDRESSEE)):
        word = words[index]
        if word == QUOTED and (index == first or words[index - 1] in ",:" or circumstances or verb.kind != "say"):
            return index
        if word == "that" and (circumstances or index - first < 8):
            return index + 1 if index + 1 < len(words) else None
        if word == ":" and index + 1 < len(words):
            return index + 1
        if word in CLAUSE_SIGNS and not (word == "," and words[index + 1 : index + 2] == [QUOTED]):
            return None
        if word in load_role("auxiliary") or (word in load_role("pronoun") and index > first):
            return None
    return None


def _skip_recipient(words: list[str], first: int) -> tuple[int | None, bool]:
    """Behind "confirmed to the agency that"."""
    for index in range(first + 2, min(len(words) - 1, first + _LONGEST_RECIPIENT)):
        if words[index] == "that" and words[index - 1] not in load_role("determiner"):
            return index + 1, True
        if (
            words[index] in CLAUSE_SIGNS
            or words[index] in load_role("auxiliary")
            or words[index] in load_role("pronoun")
        ):
            break
    return None, False


def _skip_circumstance(passage: Passage, first: int, verb: Verb) -> int | None:
    """Behind "on Monday", "in a statement", "by phone", where a clause follows at once."""
    words = passage.words
    if words[first] not in load_role("preposition"):
        return None
    for index in range(first + 1, min(len(words) - 1, first + 5)):
        if words[index] in CLAUSE_SIGNS:
            return None
        if any(words[index] in load_role(role) for role in ("day", "occasion", "time")):
            following = words[index + 1]
            begins = any(following in load_role(role) for role in ("pronoun", "article", "number", "determiner"))
            begins = begins or following[0].isdigit() or following == "there"
            return index + 1 if begins and _opens_clause(passage, index + 1, verb) else None
    return None


def _skip_described(words: list[str], first: int) -> int | None:
    """Behind "told the judge, Anna Weiss, that", where commas hold what the addressee is."""
    last = min(len(words) - 2, first + _LONGEST_ADDRESSEE)
    signs = [index for index in range(first, last) if words[index] in CLAUSE_SIGNS or words[index] == QUOTED]
    if len(signs) < 2 or any(words[index] != "," for index in signs[:2]) or words[signs[1] + 1] != "that":
        return None
    return signs[1] + 2


def _skip_addressee(passage: Passage, first: int) -> tuple[int | None, bool]:
    """Behind "told me", "told his men", "told the court"."""
    words, openers = passage.words, load_role("pronoun") | load_role("article")
    index = first + 1
    if words[first] not in load_role("passing"):
        stops = {*openers, *CLAUSE_SIGNS, "there"}
        while index < len(words) and words[index] not in stops:
            index += 1
            if index - first > 5:
                return None, False
    if index >= len(words) or words[index] in {*CLAUSE_SIGNS, *load_role("preposition"), "and"}:
        return None, False
    return index, True


def _opens_clause(passage: Passage, first: int, verb: Verb) -> bool:
    """Whether the words behind the verb look like a clause: something that begins one, and an auxiliary in reach."""
    words = passage.words
    if words[first] in load_role("pronoun") or words[first] == "there":
        return True
    for word in words[first : first + _FURTHEST_AUXILIARY]:
        if word in CLAUSE_SIGNS or word == QUOTED or word in load_role("relative"):
            break
        if word in load_role("auxiliary") or word in load_role("past") or word.endswith("ed"):
            return True
    if verb.kind != "say" or verb.lemma in load_role("clausal"):
        return verb.lemma in ("think", "believe") and words[first][0].isdigit()
    return words[first] in load_role("determiner") or passage.is_capital(first) or words[first][0].isdigit()


def find_rest(passage: Passage, end: int) -> int | None:
    """Where the statement goes on behind "…, X said [on Monday]", whose verb or name ends at `end`."""
    words, index = passage.words, end
    while index < len(words) and words[index] not in CLAUSE_SIGNS and words[index] != QUOTED:
        index += 1
    if index == end and index + 2 < len(words) and words[index] in ",–—":
        following = words[index + 1]
        reasoned = following == "for" and words[index + 2] in load_role("pronoun")
        if reasoned or not _turns_away(following) or _sums_up(words, index + 1):
            return index + 1
    return index if index < len(words) and words[index] == QUOTED else find_resumption(passage, index)


def _sums_up(words: list[str], at: int) -> bool:
    """Whether what follows is said too: "…, he said, bringing the total to 90"."""
    return words[at] in load_role("summing") and any(word in load_role("total") for word in words[at + 1 : at + 5])


def _turns_away(word: str) -> bool:
    """Whether the word begins something that is not said: "…, he says, after a while", "…, she said, laughing"."""
    if word in load_role("continuing"):
        return False
    roles = ("relative", "joint", "preposition", "boundary")
    return word.endswith("ing") or word in load_verbs() or any(word in load_role(role) for role in roles)


def find_resumption_behind(passage: Passage, end: int) -> int | None:
    """Where the statement goes on behind "wrote one recruit in his diary", whose name ends at `end`."""
    following = passage.words[end : end + 1]
    if following in (["in"], ["at"], ["on"], ["by"]) or (following and following[0] in load_role("relative")):
        end = next((i for i in range(end, len(passage.words)) if passage.words[i] in CLAUSE_SIGNS), end)
    return find_resumption(passage, end)


def find_resumption(passage: Passage, end: int) -> int | None:
    """Where the statement goes on behind a credit that a comma, a semicolon or a quotation follows."""
    words = passage.words
    if end + 1 >= len(words):
        return None
    following = words[end + 1]
    if words[end] in ",;:.–—" and following == QUOTED:
        return end + 1
    if words[end] == ";" and not any(word in load_verbs() for word in words[end + 1 :]):
        return end + 1
    if words[end] == ":" and end + 2 < len(words):
        return end + 1
    if words[end] == "," and following in load_role("be"):
        return end + 1
    if words[end] == "," and following == "and" and end + 3 < len(words):
        if words[end + 2] == "that":
            return end + 3
        return end + 2 if words[end + 2][0].isdigit() else None
    return None
