"""Moments of an incident: which clock or date says when it began, and when it ended."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from balagh.contract import DateValue, Moment, TimeValue
from balagh.incidents.article import Article, Item
from balagh.incidents.cues import Cue
from balagh.incidents.governors import Part, closes_range, governed, part_of
from balagh.incidents.moment_values import moment, twins, with_equivalents
from balagh.incidents.recoveries import told_recoveries
from balagh.incidents.scopes import Event, Scope, event_cues

__all__ = ["Part", "ended_by_range", "moment", "onset", "part_of", "recovery", "twins", "with_equivalents"]


def onset(article: Article, event: Event) -> tuple[Moment | None, list[Item]]:
    """When an event began: its best-stated moment and the mentions that this rests on.

    Where only the statement about it is dated, that day serves, and the moment is qualified as ``stated``.
    """
    if event.role == "background":
        return _background_onset(article, event)
    parts = [(*governed(article, s, i), i) for s in event.scopes for i in s.items("TIME", "DATE") if not _open(i)]
    began = [i for part, by_word, i in parts if part == "onset" and (by_word or i.label == "TIME")]
    leads = event.scopes[:_LEADS]
    starts = began or [i for s in leads for i in s.items("DATE") if part_of(article, s, i) == "onset"]
    if not starts:  # the date of a sentence that reports the event, even where a count stands nearer to it
        counted = ((s, i) for s in event.scopes if _counts(s) for i in s.items("DATE"))
        starts = [i for s, i in counted if part_of(article, s, i) == "as_of" and not _future(article, i)][:1]
    if not starts and not event.denied:
        return _stated(article, [(s, i) for s in leads for i in s.items("DATE")], _reports)
    return _best(article, event, starts)


def _counts(scope: Scope) -> bool:
    """Whether a sentence can date the event by its counts: not one in which something else fell (a share's price)."""
    return bool(event_cues(scope.stretch) or scope.items("COUNT") or not scope.cued("course", "fall"))


# In how many of the first sentences about an event the day of a statement can stand for the event's.
_LEADS = 3


def _stated(
    article: Article, told: list[tuple[Scope, Item]], holds: Callable[[Article, Scope, Item], bool]
) -> tuple[Moment | None, list[Item]]:
    """The moment of the first statement whose date serves."""
    for scope, item in told:
        if part_of(article, scope, item) == "said" and not _future(article, item) and holds(article, scope, item):
            return moment(article, [item], qualifier="stated"), [item]
    return None, []


def _reports(article: Article, scope: Scope, item: Item) -> bool:
    """Whether the statement of a date is that the event happened: its words stand behind it, and not in passing.

    What is said of something that is to come, or that followed from the event, does not date it.
    """
    cues = [c for c in _told_events(scope) if c.group != "anaphor"]  # المشكلة is known by then
    cue = min((c.start for c in cues if c.start >= item.end), default=None)
    if cue is None or _WILL.search(article.text, item.end, cue):
        return False
    return not any(item.end <= c.start < cue for c in scope.cued("told", "aside"))


def _told_events(scope: Scope) -> list[Cue]:
    cues = [*event_cues(scope.stretch), *scope.cued("course", "onset"), *scope.cued("anaphor", "event")]
    return [c for c in cues if scope.start <= c.start < scope.end]


# A verb of the future.
_WILL = re.compile(r"(?<!\w)[وف]?س[ينت]\w{3,}")


def _reports_recovery(article: Article, scope: Scope, item: Item) -> bool:
    """Whether the statement of a date is that the event is over: that it happened is not told before."""
    back = min((c.start for c in told_recoveries(article.text, scope) if c.start >= item.end), default=None)
    return back is not None and not any(c.start < back for c in _told_events(scope))


def _open(item: Item) -> bool:
    """Whether a date bounds a long stretch (منذ بداية العام), which no event begins at."""
    value = item.value
    if not isinstance(value, DateValue) or value.earliest is None or value.latest is None:
        return (
            isinstance(value, DateValue)
            and value.mod in ("AFTER", "BEFORE")
            and value.timex is not None
            and len(value.timex) <= 7
        )
    return False


def _future(article: Article, item: Item) -> bool:
    published = article.settings.published
    value = item.value
    if published is None or published.date is None or not isinstance(value, DateValue) or value.earliest is None:
        return False
    return value.earliest[:10] > published.date.isoformat()


def _best(
    article: Article, event: Event, starts: list[Item], days: Sequence[Item] = ()
) -> tuple[Moment | None, list[Item]]:
    """The moment of the first clock with an instant, else of the first clock with a day, else of the first date.

    ``days`` are dates that a clock may fall on, where none of ``starts`` gives its day.
    """
    dates = [i for i in starts if i.label == "DATE" and not _future(article, i)]
    clocks = [i for i in starts if i.label == "TIME"]
    clocks.sort(key=lambda i: not (isinstance(i.value, TimeValue) and i.value.instant))
    if clocks:
        group = with_equivalents(event.items("TIME"), clocks[0])
        value = clocks[0].value
        if not (isinstance(value, TimeValue) and value.instant):
            return moment(article, [*group, *_day_of(event, clocks[0], [*dates, *days])]), group
        return moment(article, group), group
    if dates:
        best = next((d for d in dates if _fine(d)), dates[0])
        return moment(article, [best]), [best]
    return None, []


def _fine(item: Item) -> bool:
    value = item.value
    return isinstance(value, DateValue) and value.part_of_day is not None


def _day_of(event: Event, clock: Item, dates: list[Item]) -> list[Item]:
    """The date of a clock: one of its sentence, else one of the event whose part of day agrees, else its onset's."""
    for scope in event.scopes:
        own = [d for d in scope.items("DATE") if _fits(clock, d)]
        if clock in scope.items("TIME") and own:
            return [min(own, key=lambda d: abs(d.start - clock.start))]
    same = [d for d in event.items("DATE") if _fine(d) and _fits(clock, d)]
    return same[:1] or [d for d in dates if _fits(clock, d)][:1]


_HOURS: dict[str, tuple[int, ...]] = {
    "dawn": (3, 4, 5), "morning": tuple(range(6, 12)), "noon": (12,), "afternoon": tuple(range(13, 18)),
    "evening": tuple(range(17, 24)), "night": (*range(20, 24), *range(5)), "midnight": (0, 23),
}  # fmt: skip


def _fits(clock: Item, date: Item) -> bool:
    """Whether a date's part of day, where it has one, holds the clock's hour."""
    value, day = clock.value, date.value
    if not isinstance(value, TimeValue) or not isinstance(day, DateValue) or day.part_of_day is None or not value.local:
        return True
    return int(value.local[:2]) in _HOURS.get(day.part_of_day, range(24))


def _background_onset(article: Article, event: Event) -> tuple[Moment | None, list[Item]]:
    if event.date is None:
        return None, []
    scope = event.scopes[0]
    stated = _statement_dated(scope, event.date)
    return moment(article, [event.date], qualifier="stated" if stated else None), [event.date]


def _statement_dated(scope: Scope, date: Item) -> bool:
    """Whether the date is that of a statement about the event: a verb of saying between date and event's cue."""
    cues = [c for c in event_cues(scope.stretch) if c.start > date.start]
    nearer = [c for c in event_cues(scope.stretch) if c.start < date.start and scope.start <= c.start]
    if not cues or nearer:
        return False
    return any(date.start < verb.start < cues[0].start for verb in scope.stretch.cued("speech"))


def recovery(article: Article, event: Event) -> tuple[Moment | None, list[Item]]:
    """When an event ended: the moment that a cue of recovery governs, that of all of it before that of a part.

    Where only the announcement of the end is dated, that day serves, and the moment is qualified as ``stated``.
    """
    told = [(s, i) for s in event.scopes for i in s.items("TIME", "DATE") if not _open(i)]
    ends = [(s, i) for s, i in told if part_of(article, s, i) == "end"]
    if not ends:
        return _stated(article, [(s, i) for s, i in told if i.label == "DATE"], _reports_recovery)
    whole = [i for s, i in ends if any(abs(c.start - i.start) < _WHOLE_REACH for c in s.cued("whole"))]
    clocks = [i for i in whole if i.label == "TIME"]
    began = [i for s in event.scopes for i in s.items("DATE") if part_of(article, s, i) == "onset"]
    return _best(article, event, clocks or [i for _, i in ends], began)


# How close to a clock the words stand that all of it was back then.
_WHOLE_REACH = 80


def ended_by_range(article: Article, event: Event) -> bool:
    """Whether a range of clocks or dates (من ... إلى, بين ... و) tells how long the event went on."""
    return any(
        closes_range(article, scope, item) and bool(event_cues(scope.stretch) or scope.cued("course", "lasted"))
        for scope in event.scopes
        for item in scope.items("TIME", "DATE")
    )
