"""Moments: which clock or date says when an incident began, when it ended, and when a count held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from balagh.contract import DateValue, Moment, MomentQualifier, Precision, TimeValue
from balagh.incidents.article import Article, Item
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.text import normal_form

Part = Literal["onset", "end", "as_of", "said"]

_CLAUSE = re.compile(r"[،؛;:\n]")
_AS_OF_WORDS = frozenset(map(normal_form, ("بحلول", "حتى", "لغاية")))
_UNTIL_WORDS = frozenset(map(normal_form, ("إلى", "حتى", "وحتى", "لغاية")))
_SINCE_WORDS = frozenset(map(normal_form, ("منذ", "ابتداء", "اعتبارا", "بدءا", "وذلك بدءا", "انطلاقا")))
_PRECISION_BY_EDTF: tuple[tuple[str, Precision], ...] = (
    (r"[\dX]{4}-[\dX]{2}-[\dX]{2}", "day"),
    (r"[\dX]{4}-WXX-\d", "day"),
    (r"[\dX]{4}-W[\dX]{2}(?:-WE)?", "week"),
    (r"[\dX]{4}-(?:3[3-6]|Q[\dX])", "quarter"),
    (r"[\dX]{4}-[\dX]{2}", "month"),
    (r"[\dX]{4}", "year"),
)


def part_of(article: Article, scope: Scope, item: Item) -> Part:
    """What a clock or date of a sentence is the moment of, by the cue that governs it.

    That is the nearest one before it, across as few clauses as possible; where none stands before, the nearest
    behind it.
    """
    twin = next((i for i in scope.items("TIME") if i.start < item.start and i.id in twins(item)), None)
    if twin is not None:
        return part_of(article, scope, twin)
    before_it = article.text[max(0, item.start - 24) : item.start].split()
    if len(before_it) > 1 and before_it[-1] == "من" and before_it[-2] in _SINCE_WORDS:
        return "onset"
    word = before_it[-1:]
    if word and word[0] in _AS_OF_WORDS and scope.items("COUNT"):
        return "as_of"
    if word and word[0] in _SINCE_WORDS:
        return "onset"
    if word and word[0] in _UNTIL_WORDS and _closes_range(article, scope, item):
        return "end"
    governors = _governors(scope)
    before = [(pos, part) for pos, part in governors if pos < item.start]
    if before:
        return max(before)[1]
    after = [(pos, part) for pos, part in governors if pos >= item.start]
    return min(after)[1] if after else "onset"


def twins(item: Item) -> tuple[str, ...]:
    """The ids of the clocks that state a clock's instant in other zones."""
    return item.value.equivalents if isinstance(item.value, TimeValue) else ()


def _closes_range(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a clock or date is the end of a range that tells how long the event went on (من ... إلى, حتى)."""
    opened = [i for i in scope.items(item.label) if i.end <= item.start and item.start - i.end < 12]
    if not opened or scope.items("COUNT"):
        return False
    between = article.text[opened[-1].end : item.start]
    return not _CLAUSE.search(between)


def _governors(scope: Scope) -> list[tuple[int, Part]]:
    """The positions of what may govern a moment."""
    found: list[tuple[int, Part]] = [(c.start, "onset") for c in event_cues(scope.stretch)]
    found += [(c.start, "onset") for c in scope.cued("course", "onset")]
    found += [(c.start, "end") for c in scope.cued("recovery", "resolved", "recovering")]
    found += [(c.start, "as_of") for c in scope.cued("course", "peak", "fall")]
    found += [(i.start, "as_of") for i in scope.items("COUNT")]
    found += [(c.start, "said") for c in scope.cued("speech")]
    return [(pos, part) for pos, part in found if scope.start <= pos < scope.end]


def moment(article: Article, items: Sequence[Item], *, qualifier: MomentQualifier | None = None) -> Moment:
    """The moment that clocks or dates tell together: instants where there are any, else local bounds."""
    times = [i for i in items if isinstance(i.value, TimeValue)]
    dates = [i for i in items if isinstance(i.value, DateValue)]
    if times:  # a moment rests on its clock, also where a date gives the day
        return _clock_moment(article, times, dates, tuple(i.id for i in times), qualifier)
    ids = tuple(i.id for i in items)
    value = dates[0].value
    assert isinstance(value, DateValue)  # noqa: S101 (narrowing for the type checker)
    return Moment(
        earliest=value.earliest,
        latest=value.latest,
        precision=_date_precision(value),
        qualifier=qualifier or ("about" if value.mod == "APPROX" else "exact"),
        mentions=ids,
    )


def _clock_moment(
    article: Article, times: list[Item], dates: list[Item], ids: tuple[str, ...], qualifier: MomentQualifier | None
) -> Moment:
    values = [t.value for t in times if isinstance(t.value, TimeValue)]
    instants = sorted(v.instant for v in values if v.instant)
    local = _local(values[0], dates)
    precision: Precision = (
        "minute" if any(re.search(r"[:.]\d\d|\D0?\d{4}\b", _text(article, t)) for t in times) else "hour"
    )
    if any(v.local and not v.local.endswith(":00") for v in values):
        precision = "minute"
    return Moment(
        earliest=instants[0] if instants else local,
        latest=instants[-1] if instants else local,
        precision=precision,
        qualifier=qualifier or values[0].qualifier,
        mentions=ids,
    )


def _text(article: Article, item: Item) -> str:
    return article.text[item.start : item.end]


def _local(value: TimeValue, dates: list[Item]) -> str | None:
    """The local bound of a clock time without an instant, from the day of its date."""
    for date in dates:
        if isinstance(date.value, DateValue) and date.value.earliest and value.local:
            clock = value.local if len(value.local) == 8 else f"{value.local}:00"
            return f"{date.value.earliest[:10]}T{clock}"
    return None


def _date_precision(value: DateValue) -> Precision:
    if value.part_of_day:
        return "part_of_day"
    code = (value.edtf or value.timex or "").strip("~?%")
    for pattern, precision in _PRECISION_BY_EDTF:
        if re.fullmatch(pattern, code):
            return precision
    if value.earliest and value.latest:
        days = (datetime.fromisoformat(value.latest) - datetime.fromisoformat(value.earliest)).days
        return "week" if days == 6 else "interval"
    return "week" if value.edtf is None and value.timex is None else "interval"


def with_equivalents(items: list[Item], chosen: Item) -> list[Item]:
    """A clock with those that state the same instant in other zones."""
    value = chosen.value
    if not isinstance(value, TimeValue):
        return [chosen]
    return [i for i in items if i is chosen or i.id in value.equivalents]


def onset(article: Article, event: Event) -> tuple[Moment | None, list[Item]]:
    """When an event began: its best-stated moment and the mentions that this rests on."""
    if event.role == "background":
        return _background_onset(article, event)
    parts = [(part_of(article, s, i), i) for s in event.scopes for i in s.items("TIME", "DATE") if not _open(i)]
    starts = [i for part, i in parts if part == "onset"]
    if not starts:  # the date of a sentence that reports the event, even where a count stands nearer to it
        starts = [i for part, i in parts if part == "as_of" and i.label == "DATE" and not _future(article, i)][:1]
    return _best(article, event, starts)


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


def _best(article: Article, event: Event, starts: list[Item]) -> tuple[Moment | None, list[Item]]:
    """The moment of the first clock with an instant, else of the first clock with a day, else of the first date."""
    dates = [i for i in starts if i.label == "DATE" and not _future(article, i)]
    clocks = [i for i in starts if i.label == "TIME"]
    clocks.sort(key=lambda i: not (isinstance(i.value, TimeValue) and i.value.instant))
    if clocks:
        group = with_equivalents(event.items("TIME"), clocks[0])
        value = clocks[0].value
        if not (isinstance(value, TimeValue) and value.instant):
            return moment(article, [*group, *_day_of(event, clocks[0], dates)]), group
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
    """When an event ended: the moment that a cue of recovery governs."""
    ends = [
        i for s in event.scopes for i in s.items("TIME", "DATE") if part_of(article, s, i) == "end" and not _open(i)
    ]
    return _best(article, event, ends)


def ended_by_range(article: Article, event: Event) -> bool:
    """Whether a range of clocks or dates (من ... إلى) tells how long the event went on."""
    for scope in event.scopes:
        for item in scope.items("TIME", "DATE"):
            word = article.text[max(0, item.start - 8) : item.start].split()[-1:]
            if word and word[0] in _UNTIL_WORDS and _closes_range(article, scope, item):
                return bool(event_cues(scope.stretch) or scope.cued("course", "lasted"))
    return False
