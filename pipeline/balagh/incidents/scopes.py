"""Scopes and events: the pieces of text that tell of one incident."""

from __future__ import annotations

from dataclasses import dataclass, field

from balagh.contract import Role
from balagh.incidents.article import Item, Stretch
from balagh.incidents.cues import Cue

_EVENT_KINDS = ("outage", "degradation", "cyberattack", "data_breach", "shutdown", "block")


@dataclass(frozen=True, slots=True)
class Scope:
    """A piece of a sentence: the sentence, and the offsets of the piece in the normalised text."""

    stretch: Stretch
    start: int
    end: int

    def items(self, *labels: str) -> list[Item]:
        """The mentions in it, of the given labels where any are given."""
        return [
            item
            for item in self.stretch.items
            if self.start <= item.start < self.end and (not labels or item.label in labels)
        ]

    def cued(self, group: str, *names: str) -> list[Cue]:
        """The cues in it."""
        return [cue for cue in self.stretch.cued(group, *names) if self.start <= cue.start < self.end]


@dataclass(slots=True)
class Event:
    """One incident, before its slots are filled.

    Attributes:
        role: ``main`` or ``background``.
        text: The normalised text of the article.
        scopes: Where the text tells of it, in order.
        date: The DATE that singles a background event out, None where only its facts do.
        denied: Whether the text denies that it happened.
    """

    role: Role
    text: str
    scopes: list[Scope] = field(default_factory=list)
    date: Item | None = None
    denied: bool = False

    def items(self, *labels: str) -> list[Item]:
        """Its mentions, in order."""
        return [item for scope in self.scopes for item in scope.items(*labels)]

    def cued(self, group: str, *names: str) -> list[Cue]:
        """Its cues, in order."""
        return [cue for scope in self.scopes for cue in scope.cued(group, *names)]


def event_cues(stretch: Stretch) -> list[Cue]:
    """The event cues of a sentence."""
    return stretch.cued("event", *_EVENT_KINDS)
