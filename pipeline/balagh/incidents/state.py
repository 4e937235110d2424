"""Kind and status of an event."""

from __future__ import annotations

import re

from balagh.contract import Kind, Status
from balagh.incidents.cues import Cue
from balagh.incidents.scopes import Event, event_cues

_WORST: tuple[Kind, ...] = ("outage", "degradation")


def kind_of(event: Event) -> tuple[Kind, Cue | None]:
    """What happened, and the cue that tells it.

    A loss of service names the event, the worse kind before the lesser; an attack or a breach names it where no
    loss of service is told, or where the text leads with it.
    """
    cues = [c for s in event.scopes for c in event_cues(s.stretch) if s.start <= c.start < s.end]
    if not cues:
        return "outage", None
    names = {c.name for c in cues}
    ordered = next((c for c in cues if c.name in ("shutdown", "block")), None)
    if ordered is not None:
        return "outage", ordered
    breach = next((c for c in cues if c.name == "data_breach"), None)
    if breach and breach.start <= min(c.start for c in cues if c.name in ("data_breach", "outage")):
        return "data_breach", breach
    for kind in _WORST:
        found = next((c for c in cues if c.name == kind), None)
        if found and (kind == "outage" or not {"cyberattack", "data_breach"} & names):
            return kind, found
    if breach:
        return "data_breach", breach
    return "cyberattack", next(c for c in cues if c.name in ("cyberattack", "degradation"))


def status_of(event: Event, range_ended: bool) -> tuple[Status, list[Cue]]:
    """Where the event stands as of the article, and the cues that tell it.

    Args:
        event: The event.
        range_ended: Whether the text gives its length as a range of clocks or dates that has run out.
    """
    if event.denied:
        return "denied", event.cued("denial")[:1]
    if event.role == "background":
        told = event.items("DURATION") or event.cued("recovery", "resolved")
        return ("resolved" if told else "unknown"), event.cued("recovery", "resolved")[:1]
    resolved = _told_recoveries(event)
    recovering = event.cued("recovery", "recovering")
    ongoing = [c for c in event.cued("recovery", "ongoing") if not _UNKNOWN.match(event.text, c.end)]
    first = event.scopes[0].stretch.index
    leads = ongoing and any(s.stretch.index <= first + 1 and s.start <= ongoing[0].start < s.end for s in event.scopes)
    if leads and not (resolved and resolved[0].start < ongoing[0].start):
        return "ongoing", ongoing[:1]
    if resolved:
        partial = _beside(event, recovering, resolved)
        whole = _beside(event, event.cued("whole"), resolved) is not None
        return ("recovering", [resolved[0], partial]) if partial and not whole else ("resolved", resolved[:1])
    if recovering:
        return "recovering", recovering[:1]
    if range_ended:
        return "resolved", event.cued("course", "lasted")[:1]
    return ("ongoing", ongoing[:1]) if ongoing else ("unknown", [])


def _beside(event: Event, cues: list[Cue], others: list[Cue]) -> Cue | None:
    """The first of ``cues`` that stands in one scope with any of ``others``."""
    starts = {cue.start for cue in others}
    for scope in event.scopes:
        if any(cue.start in starts for cue in scope.cued("recovery", "resolved")):
            found = next((cue for cue in cues if scope.start <= cue.start < scope.end), None)
            if found is not None:
                return found
    return None


# What is still unknown is the cause, and not the end: ما زال مصدر الهجمات مجهولا.
_UNKNOWN = re.compile(r" (?:سبب|السبب|اسباب|الاسباب|مصدر|هويه|الغموض)")
# A recovery that has not come: ولم تكن الخدمة قد عادت.
_NEGATED = re.compile(r"(?<!\w)و?(?:لم|لن|دون ان)(?!\w)[^،.]*$")


def _told_recoveries(event: Event) -> list[Cue]:
    """Cues of recovery that are told as done, and not as what someone works on (نعمل على إصلاح)."""
    told: list[Cue] = []
    for scope in event.scopes:
        works = scope.cued("recovery", "ongoing")
        told += [
            c
            for c in scope.cued("recovery", "resolved")
            if not any(0 <= c.start - w.start < 40 for w in works)
            and not _NEGATED.search(event.text, c.start - 28, c.start)
        ]
    return told
