"""What a moment is once its clocks and dates are known: bounds, precision, qualifier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from balagh.contract import DateValue, Moment, MomentQualifier, Precision, TimeValue
from balagh.incidents.article import Article, Item

_PRECISION_BY_EDTF: tuple[tuple[str, Precision], ...] = (
    (r"[\dX]{4}-[\dX]{2}-[\dX]{2}", "day"),
    (r"[\dX]{4}-WXX-\d", "day"),
    (r"[\dX]{4}-W[\dX]{2}(?:-WE)?", "week"),
    (r"[\dX]{4}-(?:3[3-6]|Q[\dX])", "quarter"),
    (r"[\dX]{4}-[\dX]{2}", "month"),
    (r"[\dX]{4}", "year"),
)


def twins(item: Item) -> tuple[str, ...]:
    """The ids of the clocks that state a clock's instant in other zones."""
    return item.value.equivalents if isinstance(item.value, TimeValue) else ()


def with_equivalents(items: list[Item], chosen: Item) -> list[Item]:
    """A clock with those that state the same instant in other zones."""
    value = chosen.value
    if not isinstance(value, TimeValue):
        return [chosen]
    return [i for i in items if i is chosen or i.id in value.equivalents]


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


def is_absolute(item: Item) -> bool:
    """Whether a date is resolved by itself, without the day of publication."""
    return isinstance(item.value, DateValue) and item.value.resolution == "absolute"
