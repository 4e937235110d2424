"""Kind and status of an event."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import Kind, Status
from balagh.incidents.cues import Cue
from balagh.incidents.recoveries import Sign, signs
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of

_WORST: tuple[Kind, ...] = ("outage", "degradation")
# Breaking in, by its words; that data got out takes words of its own.
_BROKEN_IN = re.compile(r"[وف]?(?:ال|بال|لل|ب|ل)?(?:\w?خترق|\w{0,2}ختراق|تسلل|خرق)")
# What is cut is a cable or the power, which is a cause: انقطاع كابل بحري.
_CUT_REACH = 12


def kind_of(event: Event) -> tuple[Kind, Cue | None]:
    """What happened, and the cue that tells it.

    A loss of service names the event, the worse kind before the lesser; an attack or a breach names it where no
    loss of service is told, or where the text leads with it. A break-in by which no data are told to have got out
    is an attack.
    """
    cues = _naming(event)
    if not cues:
        return "outage", None
    names = {c.name for c in cues}
    ordered = next((c for c in cues if c.name in ("shutdown", "block")), None)
    if ordered is not None:
        return "outage", ordered
    breach = next((c for c in cues if c.name == "data_breach"), None)
    if breach and breach.start <= min(c.start for c in cues if c.name in ("data_breach", "outage")):
        return _breach_or_attack(event, cues), breach
    for kind in _WORST:
        found = next((c for c in cues if c.name == kind), None)
        if found and (kind == "outage" or not {"cyberattack", "data_breach"} & names):
            return kind, found
    if breach:
        return _breach_or_attack(event, cues), breach
    return "cyberattack", next(c for c in cues if c.name in ("cyberattack", "degradation"))


def _naming(event: Event) -> list[Cue]:
    """The event cues that may name its kind: where there are others, none of a cut cable."""
    told = [(s, c) for s in event.scopes for c in event_cues(s.stretch) if s.start <= c.start < s.end]
    firm = [c for s, c in told if not _of_cause(s, c)]
    return firm or [c for _, c in told]


def _of_cause(scope: Scope, cue: Cue) -> bool:
    """Whether what was cut is a cable: that is why the service suffered, and not what befell it."""
    return cue.name == "outage" and any(0 <= c.start - cue.end < _CUT_REACH for c in scope.cued("because", "cable"))


def _breach_or_attack(event: Event, cues: list[Cue]) -> Kind:
    breaches = [c for c in cues if c.name == "data_breach"]
    if any(not _BROKEN_IN.match(event.text, c.start, c.end) for c in breaches):
        return "data_breach"
    return "data_breach" if any_form_of(re.findall(r"\w+", event.text), _leaked()) else "cyberattack"


@cache
def _leaked() -> frozenset[str]:
    """What gets out in a breach of data; an account that is broken into is none."""
    return frozenset(map(normal_form, load_table("incident_words")["objects"]["leaked"])) - _ACCOUNTS


_ACCOUNTS = frozenset(map(normal_form, ("حسابات", "رسائل", "كلمة", "كلمات", "نسخ", "أرقام", "عناوين")))


def status_of(event: Event, over: bool) -> tuple[Status, list[Cue]]:
    """Where the event stands as of the article, and the cues that tell it.

    What is told as done wins over what was going on before; the words of one sentence limit each other (it is back
    for some, and still down for others). A length that has run out tells that the event is over, where no word does.

    Args:
        event: The event.
        over: Whether the text gives its length, as a duration or as a range of clocks or dates, that has run out.
    """
    if event.denied:
        return "denied", event.cued("denial")[:1]
    told = signs(event)
    done = [s for s in told if s.stage == "done"]
    if event.role == "background":
        ended = over or event.items("DURATION") or done
        return ("resolved" if ended else "unknown"), [s.cue for s in done[:1]]
    if _leads(event, told):
        return "ongoing", [next(s.cue for s in told if s.stage == "ongoing")]
    if done:
        return _recovered(told, done)
    partly = [s.cue for s in told if s.stage == "partly"]
    if partly:
        return "recovering", partly[:1]
    ongoing = [s.cue for s in told if s.stage == "ongoing"]
    if ongoing:
        return "ongoing", ongoing[:1]
    if over:
        return "resolved", event.cued("course", "lasted")[:1]
    blocked = [c for s in event.scopes for c in event_cues(s.stretch) if c.name == "block"]
    return ("ongoing", blocked[:1]) if blocked else ("unknown", [])


def _leads(event: Event, told: list[Sign]) -> bool:
    """Whether the first sentences say that it goes on, before any recovery (of another service) is told."""
    first = event.scopes[0].stretch.index
    early = [s for s in told if s.sentence <= first + 1]
    if not early or early[0].stage != "ongoing" or not early[0].lasting:
        return False
    return not any(s.stage == "done" and s.sentence == early[0].sentence for s in told)


def _recovered(told: list[Sign], done: list[Sign]) -> tuple[Status, list[Cue]]:
    """Resolved, or recovering where each recovery is limited by its own sentence or by a later one."""
    whole = [s for s in done if s.firm or not _limits(told, s)]
    if not whole:
        limit = next(iter(_limits(told, done[0])), done[0])
        return "recovering", [done[0].cue, limit.cue]
    later = [s for s in told if s.stage == "partly" and s.sentence > whole[-1].sentence]
    if later and not any(s.firm for s in whole):
        return "recovering", [later[0].cue]
    return "resolved", [whole[-1].cue if whole[-1].firm else whole[0].cue]


def _limits(told: list[Sign], done: Sign) -> list[Sign]:
    """The signs of its sentence that a recovery is not the whole of it."""
    return [
        s for s in told if s.sentence == done.sentence and (s.stage == "partly" or (s.stage == "ongoing" and s.lasting))
    ]
