"""One report's annotation beside what was extracted from it, with the look-ups all scorers need."""

from collections import Counter
from dataclasses import dataclass, field

from benchmarks.gold import Gold, Name
from benchmarks.matching import Span, contains, normalise, overlap, same_name, share_content
from defections.records import Actor, Analysis, Mention


@dataclass(slots=True)
class OurActor:
    """An actor of the extraction with all the names it was found under in the report."""

    actor: Actor
    names: Counter[Name] = field(default_factory=Counter)


@dataclass(slots=True)
class Comparison:
    """A report's annotation and analysis."""

    gold: Gold
    analysis: Analysis
    actors: dict[str, OurActor] = field(init=False)

    def __post_init__(self) -> None:
        self.actors = {}
        for mention in self.analysis.mentions:
            ours = self.actors.setdefault(mention.actor.key, OurActor(mention.actor))
            ours.names[normalise(self.text[mention.start : mention.end])] += 1

    @property
    def text(self) -> str:
        """The report's text, which all offsets count in."""
        return self.analysis.document.text

    def mentions_in(self, span: Span) -> list[Mention]:
        """List the mentions that share a character with a span."""
        return [m for m in self.analysis.mentions if overlap((m.start, m.end), span)]

    def same_speaker(self, gold: str | None, ours: str | None, at: Span | None) -> bool:
        """Tell whether two speakers agree: names contain one another, or both name the same actor."""
        if gold is None or ours is None:
            return gold is ours
        return same_name(gold, ours) or self.same_actor(gold, ours, at)

    def same_credit(self, gold: str | None, ours: str | None, at: Span | None) -> bool:
        """Tell whether two credits agree: both none, a shared word that carries meaning, or the same actor."""
        if gold is None or ours is None:
            return gold is ours
        return share_content(gold, ours) or self.same_speaker(gold, ours, at)

    def same_actor(self, gold: str, ours: str, at: Span | None) -> bool:
        """Tell whether an annotated name and ours mean the same actor, by the annotation's aliases or by our own."""
        theirs, words = normalise(gold), normalise(ours)
        for actor in self.gold.actors:
            if theirs in actor.names and any(contains(words, alias) for alias in actor.names):
                return True
        keys = {mention.actor.key for mention in self.mentions_in(at)} if at else set()
        return any(theirs in self.names_of(key) for key in keys)

    def names_of(self, key: str) -> set[Name]:
        """Give the names, as words, under which we found an actor, its own name included."""
        ours = self.actors[key]
        return {*ours.names, normalise(ours.actor.name)}

    def context(self, span: Span, width: int = 50) -> str:
        """Give the words round a span, the span itself in brackets."""
        start, end = span
        before, after = self.text[max(0, start - width) : start], self.text[end : end + width]
        return f"…{before}[{self.text[start:end]}]{after}…"
