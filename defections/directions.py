"""The rules for moves: patterns over veiled sentences, in which a name is a run of one sign (see `veils`)."""

import re
from dataclasses import dataclass

from defections.veils import BODY, GROUP, OTHER, PEOPLE, PLACE

# Words that cannot stand between "to" or "from" and the name it governs: the phrase has ended, or a verb has come.
_STOP = """
    and|or|from|who|whom|which|that|after|because|when|where|while|before|since|until|as|but|than|if|to|into|join|fear|fears
    |lack|want|escape|avoid|help|see|find|meet|save|protect|support|marry|seek|be|make|get|take|attack|defend|tell|speak|warn
    |reasons?|failing|failure|months?|years?|weeks?|days?|hours?|against|accus\\w{2,4}|said|says|told|fight|talks|treatment
"""
_PARTS = {
    # up to six words that lead to a name: "areas held by the", "a rival band, the"
    "lead": rf"(?: (?!(?:{_STOP})\b) [\w'{PEOPLE}{OTHER}-]{{1,60}} ,?\s ){{0,6}}? ['\"“(]?",
    # up to seven words of no matter between two halves: "in May with two others"
    "gap": rf",?\s (?: [\w'{PLACE}{PEOPLE}{OTHER}-]{{1,60}} ,?\s ){{0,8}}?",
    "few": r"(?: [\w'-]{1,20} \s ){0,4}?",
    "body": rf"(?:{GROUP}|{BODY})",
    "place": f"{PLACE}",
    # not the name of what lies there: "the … river"
    "land": r"(?! ['’\w]{0,2}\s(?:river|road|bridge|highway|mountains?|forest|hills|valley|bus|train)\b )",
    "to": r"(?:to|into|towards?|across\s(?:the\s\w{1,12}\s)?(?:in)?to|over\sto|back\sto|out\sto)",
    "side": (
        r"(?:the|a) \s (?: [\w'-]{1,20} \s ){0,3}?"
        r"(?:army|military|soldiers|troops|police|government|authorities|state"
        r"|security\sforces|armed\sforces|regime|loyalists|rebels|opposition)\b"
    ),
    "lines": r"(?:'s?)? \s (?:lines?|side|positions?|posts?|bases?|ranks)\b",
    "leave": (
        r"(?:left|leav(?:e|es|ing)|quit(?:s|ting)?|desert(?:s|ed|ing)?|abandon(?:s|ed|ing)?|fle(?:d|es|e|eing)"
        r"|escap(?:ed|es|e|ing)|defect(?:ed|s|ing)?|ditch(?:ed|ing)|forsook|forsak(?:en|ing)|split|deserted"
        r"|broke(?:n)?(?:\s(?:with|away|ranks))?|breaking\s(?:with|away)|walk(?:ed|ing)?\s(?:out|away))"
        r"(?:\s(?:from|on|of|with))?"
    ),
    "sidle": (  # to go over, whatever the word
        r"(?:defect|desert|switch|transfer|cross|mov|shift|chang|side|allegiance|loyalt|turn|rall)\w{0,7}"
        r"|go|goes|going|gone|went|passed"
    ),
    "flee": (
        r"(?:fl(?:ed|ee|ees|eeing)|escap(?:ed|es|e|ing)|slip(?:ped|ping|s)?\s(?:away|out|over|across|off|into)"
        r"|(?:took|taken|sought|found|seeking|taking)\s(?:refuge|shelter|asylum|sanctuary)"
        r"|r[au]n(?:ning)?\s(?:away|off)|made\s(?:his|her|their)\sescape)"
    ),
    "cross": r"(?:cross(?:ed|es|ing)?|walk(?:ed|ing)?|slip(?:ped|ping|s)?|sneak(?:ed|ing)|snuck|swam|made\sit)",
    "go": (
        r"(?:go|goes|gone|went|going|made\s(?:his|her|their)\sway|ran|head(?:ed|ing|s)?|mov(?:ed|ing|es)|return(?:ed|ing)?"
        r"|travel(?:led|ling|ed|ing)?|sail(?:ed|ing)|drove|turned\sup|relocat(?:ed|ing)|resettl(?:ed|ing)|flew|flown)"
    ),
    "reach": r"(?:reach(?:ed|es|ing)?|enter(?:ed|s|ing)?|arriv(?:ed|es|ing)\s(?:in|at)|land(?:ed|ing)\sin)",
    "join": r"(?:join(?:ed|s|ing)(?:\sup\swith)?)",
    "pledge": (
        r"(?:(?:sworn|swore|swear|swearing|pledg(?:ed|ing|es)|gave|given|switch(?:ed|ing))\s(?:\w{1,12}\s){0,2}"
        r"(?:allegiance|loyalty|loyalties|fealty|bay'?ah?|oaths?)\s(?:\w{1,12}\s)?to"
        r"|sid(?:ed|ing)\swith|throw(?:n|ing)?\sin\stheir\slot\swith"
        r"|threw\sin\s\w{1,6}\slot\swith|taken\sup\swith|took\sup\swith)"
    ),
}


@dataclass(frozen=True, slots=True)
class Direction:
    """One rule.

    Groups of the pattern: `from`, `to` and `also` (a second group that is left).
    `needs` is what the text round the match must give: `nothing` (the words alone tell that a member leaves), `member`
    (the subject is a member of a group), `side` (that, or "some" in a report about leaving), `leaving` (leaving is
    spoken of in the sentence or shortly before) or `crossing` (that, or a member in a report about leaving).
    """

    name: str
    needs: str
    pattern: re.Pattern[str]


def _direction(name: str, needs: str, pattern: str) -> Direction:
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(f"<{part}>", meaning)
    names = {"FROM": f"(?P<from>{_PARTS['body']}+)", "GROUP": f"(?P<to>{_PARTS['body']}+)"}
    names["ANY"] = f"(?P<to>{_PARTS['body']}++|{PLACE}++{_PARTS['land']})"
    names["LAND"] = f"(?P<to>{PLACE}++{_PARTS['land']})"
    for sign, meaning in names.items():
        pattern = pattern.replace(sign, meaning)
    return Direction(name, needs, re.compile(pattern, re.VERBOSE))


DIRECTIONS = (
    # defected from the Reds to the Blues; switched allegiance from …
    _direction(
        "from-to",
        "nothing",
        r"\b(?:<sidle>)\s <few> from\s <lead>FROM (?:'s?)? <gap> (?:<to>|for|and\s<join>)\s <lead>ANY",
    ),
    # defected to the Blues from the Reds; joined the Blues after leaving the Reds
    _direction("to-from", "nothing", r"\b(?:<sidle>)\s <few> to\s <lead>ANY (?:'s?)? \s from\s <lead>FROM"),
    _direction(
        "joined-after",
        "nothing",
        r"\b(?:<join>|with)\s <lead>ANY <gap> (?:(?:after|having|since)\s<leave>|from)\s <lead>FROM",
    ),
    # left the Reds for the Blues; left it to join the Blues; quit the Reds and fled to Turkey
    _direction(
        "left-for",
        "nothing",
        r"""\b<leave>\s
        (?: <lead>FROM
          | (?:it|them|the\s(?:group|movement|organi[sz]ation|militia|army|front|party|faction))\b ) (?:'s?)? <gap>
        (?: for | to\sjoin | to\s(?:found|form|set\sup) | (?:and|then|later)\s<few><join>
          | (?:<flee>|<cross>|<go>)\s<few><to>
          | <to> | <reach> )\s <lead>ANY""",
    ),
    # had been with the Reds or the Greens, most of whom moved to the Blues
    _direction(
        "once-with",
        "nothing",
        r"""\b(?:been|served|fought|belonged|enlisted|members?|fighters?|veterans?)\s(?:with|for|to|in|of|alongside)\s
        <lead>FROM (?:\s(?:and|or)\s<lead>(?P<also><body>+))? (?:\s\([^()]{1,40}\))? <gap>
        (?:<join>|(?:<sidle>)\s<few>to|before\sjoining|(?:and|now)\s(?:are\s)?with)\s <lead>GROUP""",
    ),
    # former Red fighters now with the Blues; four Red commanders swore loyalty to, or joined, the Blues
    _direction(
        "member-joined",
        "nothing",
        r"""FROM(?:'s?)? \s <few>
        (?:fighters?|militants?|rebels?|soldiers?|commanders?|members?|men|defectors?|deserters?|officers?) <gap>
        (?:<join>|<pledge>|now\s<few>with)\s <lead>GROUP (?!\s(?:in|for|on|at)\s\w{1,20}ing\b)""",
    ),
    _direction(
        "member-pledged",
        "nothing",
        r"""FROM(?:'s?)? <gap> (?:its|their) <gap>
        (?:<pledge>|(?:ha(?:s|ve)|then|later)\sjoined|defected\sto)\s <lead>GROUP""",
    ),
    # led his followers off to found the Blues
    _direction(
        "founded",
        "nothing",
        r"""\b(?:split|broke\s(?:away|off)|left|breaking\saway|le(?:d|ading)\s<few>(?:off|away|out))\s <few>
        (?:to|and)\s(?:found(?:ed)?|form(?:ed)?|creat(?:e|ed)|set\sup|launch(?:ed)?)\s <lead>GROUP""",
    ),
    # defected to the Blues; surrendered to the army; gone over to …
    _direction(
        "to-side",
        "side",
        r"""\b(?: defect(?:ed|s|ing)? | desert(?:ed|s|ing)? | surrender(?:ed|s|ing)? | rall(?:ied|ying)
          | g[ai]ven?\s\w{3,10}sel(?:f|ves)\sup | (?:hand|turn)(?:ed|ing)\s\w{3,10}sel(?:f|ves)\s(?:in|over)
          | (?:switch|chang)(?:ed|ing|es)\s(?:sides|allegiances?|loyalties)
          | (?:go|goes|gone|went|going|came|come|cross(?:ed|ing|es)?|passed)\sover )
        (?:\s|<gap>) (?:to|towards|into|with)\s (?:<lead>ANY|<side>)""",
    ),
    # fled to Turkey; escaped across the border into …
    _direction("fled-to", "member", r"\b<flee> (?:\s|<gap>) (?:<to>|for|in)\s <lead>ANY"),
    # crossed into Zabul
    _direction(
        "crossed-to", "crossing", r"\b<cross>\s <few> <to>\s (?:<lead>ANY|<side><lines>|the\slines\sof\s<side>)"
    ),
    # went to areas held by the Blues; walked into the government lines
    _direction("went-to", "leaving", r"\b(?:<go>|<cross>)\s <few> (?:<to>|for)\s (?:<lead>ANY|<side><lines>)"),
    _direction("reached", "crossing", r"\b<reach>\s <lead>LAND"),
    # seven are now with the Blues; have sworn loyalty to the Blues; have joined the Blues
    _direction(
        "now-with",
        "leaving",
        r"""\b(?: now\s<few>(?:with|among|in\sthe\sranks\sof) | <pledge>
          | (?:ha(?:s|ve)|later|then|since|now|instead)\s<few>joined )\s
        <lead>GROUP (?!\s(?:in|for|on|at)\s\w{1,20}ing\b)""",
    ),
)
