"""What is known while a report's passages are read in order: who speaks, who is expected to."""

from dataclasses import dataclass, field, replace

from defections.records import Statement
from defections.speech.memory import Memory
from defections.speech.passages import QUOTED, Passage
from defections.speech.phrases import end_phrase
from defections.speech.reporting import load_role, load_verbs
from defections.speech.speakers import Mentions, Speaker
from defections.speech.subjects import Subject, find_subject

_LONGEST_HEADING = 14
# A turn of a dialogue has at most so many words.
_LONGEST_TURN = 12
_SPEECH_KINDS = frozenset(("say", "tell", "act", "speak"))


@dataclass(slots=True)
class Discourse:
    """Who speaks and who is spoken of, up to the passage that is read.

    `waiting` are quotations, as indices into `statements`, that the next credit in their paragraph is for; `unnamed`
    those of a "he" whom nothing named before, and whom this paragraph or the next may name; `exchange` is who spoke the
    paragraphs before that were each a short quotation. `speaking`
    spoke last in this paragraph and `topic` was spoken of last in it; `introduced` was announced, `carried` is who
    speaks if the paragraph opens with a quotation. `previous` is the passage before, `opening` the paragraph's first.
    """

    mentions: Mentions
    memory: Memory
    statements: list[Statement] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    unnamed: list[int] = field(default_factory=list)
    speaking: Speaker | None = None
    topic: Speaker | None = None
    introduced: Speaker | None = None
    carried: Speaker | None = None
    opening: Passage | None = None
    unnamed_in: int = 0
    exchange: list[Speaker | None] = field(default_factory=list)
    previous: Passage | None = None

    def begins(self, passage: Passage) -> bool:
        """Whether the passage is the first of a paragraph."""
        return self.opening is None or passage.paragraph != self.opening.paragraph

    def enter(self, passage: Passage) -> None:
        """Begin a paragraph."""
        was_prose = self.previous is not None and self.previous.kind == "prose"
        told_of = self.topic if self.topic and self.topic.is_person and was_prose else None
        self.carried = self.introduced or self.speaking or told_of
        self._follow_exchange()
        self.speaking, self.topic, self.introduced, self.opening = None, None, None, passage
        self.waiting.clear()
        if self.unnamed and passage.paragraph - self.unnamed_in > 1:
            self.unnamed.clear()

    def _follow_exchange(self) -> None:
        """Note who spoke in the paragraph that ends, if it was a short quotation, as the turns of a dialogue are."""
        said = self.statements[-1] if self.statements else None
        opening, spoken = self.opening, self.speaking
        is_turn = (
            opening is not None
            and said is not None
            and said.direct
            and said.start - opening.start <= 1
            and len(opening.text[said.start : said.end].split()) <= _LONGEST_TURN
        )
        self.exchange = [*self.exchange[-1:], spoken] if is_turn else []

    def find_other(self, passage: Passage, index: int) -> Speaker | None:
        """Who is in turn when two have spoken by turns and the paragraph is nothing but a few quoted words."""
        if len(passage.words) > 1 or len(self.exchange) < 2 or passage is not self.opening:
            return None
        quotation = passage.quotations[index]
        if len(passage.text[quotation.inner_start : quotation.inner_end].split()) > _LONGEST_TURN:
            return None
        first, second = self.exchange
        return first if first and second and first.name != second.name else None

    def goes_on_quoting(self) -> bool:
        """Whether the paragraph has quoted already: a leaflet's next words are its own too."""
        said = self.statements[-1] if self.statements else None
        return said is not None and said.direct and self.opening is not None and said.start >= self.opening.start

    def await_name(self, passage: Passage) -> None:
        """Remember that the statement to come is of a "he" whom nothing has named yet."""
        self.unnamed.append(len(self.statements))
        self.unnamed_in = passage.paragraph

    def turn_to(self, topic: Speaker | None, passage: Passage) -> None:
        """Hear whom the passage is about: quotations that wait are a person's who is spoken of next."""
        if topic is None:
            return
        # A group that is mentioned between takes no quotation from the person whom the paragraph is about.
        if topic.is_person or self.topic is None or not self.topic.is_person:
            self.topic = topic
        if topic.is_person:
            self.speaking = None
            if not passage.quotations:
                self.settle(topic)
            if topic.name.lower() not in load_role("pronoun"):
                self._name([i for i in self.unnamed if self._fits(topic, passage, i)], topic)
                self.unnamed.clear()

    def _fits(self, topic: Speaker, passage: Passage, index: int) -> bool:
        """Whether the statement's "he" can mean the one who is named after it."""
        pronoun = (self.statements[index].speaker or "").lower()
        return topic.gender in (None, pronoun) and not self.memory.is_other(passage.text, topic.at, pronoun)

    def settle(self, speaker: Speaker) -> None:
        """Give the quotations that wait to a speaker."""
        self._name(self.waiting, speaker)

    def _name(self, indices: list[int], speaker: Speaker) -> None:
        for index in indices:
            self.statements[index] = replace(self.statements[index], speaker=speaker.name, speaker_at=speaker.at)
        indices.clear()

    def expect(self, passage: Passage, last: Speaker | None, topic: Speaker | None) -> None:
        """Hear at a passage's end who is announced, or asked, to speak next."""
        if _introduces(passage):
            self.introduced = last or self._find_announced(passage) or topic
        if asked := _find_asked(passage):
            self.topic = self.memory.identify(passage, asked) or self.topic
            self.speaking = self.topic
        self.previous = passage

    def _find_announced(self, passage: Passage) -> Speaker | None:
        """The subject of the last verb of speech in front of a colon ("This is what the mayor said next:")."""
        verbs = load_verbs()
        for at in range(len(passage.words) - 1, 0, -1):
            verb = verbs.get(passage.words[at])
            if verb and verb.kind in _SPEECH_KINDS and verb.tense != "participle":
                subject = find_subject(passage, at, verb)
                if subject:
                    return self.memory.identify(passage, subject)
        return None


def _introduces(passage: Passage) -> bool:
    """Whether the next paragraphs are announced as speech: by a colon, or a heading such as "A deserter speaks"."""
    words = passage.words
    if not words or words[-1] == ":":
        return bool(words)
    if len(words) > _LONGEST_HEADING or words[-1] in (".", "!", "?", QUOTED):
        return False
    return not load_role("announcing").isdisjoint(words)


def _find_asked(passage: Passage) -> Subject | None:
    """Whom the writer asks ("How, I asked the mayor, …?")."""
    words = passage.words
    at = words.index("asked") if "asked" in words else 0
    if at == 0 or at + 1 >= len(words):
        return None
    # "“Did you shoot?” the judge asked Omar."
    named = passage.is_capital(at + 1) and any(
        passage.text[q.inner_end - 1] == "?" for q in passage.quotations.values()
    )
    if words[at - 1] not in ("i", "we") and not named:
        return None
    end = end_phrase(passage, at + 1)
    return Subject(at + 1, end, at) if end > at + 1 else None
