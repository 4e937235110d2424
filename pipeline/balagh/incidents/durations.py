"""Durations: how long an event went on."""

from __future__ import annotations

import re
from datetime import date

from balagh.incidents.article import Article, Item
from balagh.incidents.cues import Cue
from balagh.incidents.distance import anchor_day, is_far
from balagh.incidents.moment_values import is_absolute
from balagh.incidents.scopes import Event, Scope, event_cues

# How far before a duration the words stand that govern it: those of lasting (استمر), those of the event (تعطل).
_LASTED_REACH, _EVENT_REACH = 25, 40
# Right before it, behind a recovery or a word of going on: عاد بعد أكثر من ساعة, متواصل منذ أكثر من 12 ساعة.
_AFTER, _SINCE = re.compile(r"(?<!\w)بعد $"), re.compile(r"(?<!\w)منذ $")
# What it lasted may be named behind it: 6 ساعات هي فترة الانقطاع.
_NAMED_BEHIND = re.compile(r" هي (?:فتره|مده) (?:الانقطاع|العطل|التوقف|التعطل)")


def duration_of(article: Article, event: Event) -> Item | None:
    """The duration of the event's own that its words tell best: of lasting, of the event, elsewhere in its sentence.

    A sentence that recalls an earlier event tells how long that one went on.
    """
    anchor = anchor_day(article, [scope.stretch for scope in event.scopes])
    found = [
        (rank, item)
        for scope in event.scopes
        if event.role == "background" or not _recalls(scope, anchor)
        for item in scope.items("DURATION")
        if (rank := _rank(article.text, scope, item)) is not None
    ]
    return min(found, key=lambda pair: (pair[0], pair[1].start))[1] if found else None


def _recalls(scope: Scope, anchor: date | None) -> bool:
    """Whether a sentence of a main event has a date well before the event: its facts are another's.

    Where neither's day is known, words of the past beside a date tell so.
    """
    dates = scope.items("DATE")
    if anchor is None and scope.cued("background"):
        return any(is_absolute(day) for day in dates)
    return any(is_far(scope.stretch, day, anchor) for day in dates)


def _rank(text: str, scope: Scope, item: Item) -> int | None:
    """How firmly a duration is told of the event, 0 the firmest; None where it is of something else."""
    lasting = scope.cued("course", "lasted")
    if _NAMED_BEHIND.match(text, item.end) or _within(lasting, item, _LASTED_REACH) or _hit(scope, item):
        return 0
    if _within([*lasting, *event_cues(scope.stretch)], item, _EVENT_REACH):
        return 1
    if _AFTER.search(text, 0, item.start) and _within(scope.cued("recovery", "resolved"), item, _EVENT_REACH):
        return 1
    if _SINCE.search(text, 0, item.start) and _within(scope.cued("recovery", "ongoing"), item, _EVENT_REACH):
        return 1
    return 2 if any(scope.start <= cue.start < item.start for cue in event_cues(scope.stretch)) else None


def _within(cues: list[Cue], item: Item, reach: int) -> bool:
    return any(0 <= item.start - cue.start < reach for cue in cues)


def _hit(scope: Scope, item: Item) -> bool:
    """Whether a verb that is one of lasting before a length stands right before it: طال قرابة خمس ساعات."""
    return any(0 <= item.start - cue.end <= 1 for cue in scope.cued("course", "onset"))


def has_run_out(article: Article, duration: Item | None) -> bool:
    """Whether a duration tells of something that is over.

    It does not where it is still running (منذ أكثر من 12 ساعة), or where some tell how long it took for them.
    """
    stretch = article.at(duration.start) if duration else None
    if duration is None or stretch is None or stretch.cued("told", "witness"):
        return False
    return not _SINCE.search(article.text, 0, duration.start)
