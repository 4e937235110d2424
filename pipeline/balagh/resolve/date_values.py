"""DATE values: what a date expression means in the shape of the contract, with the local stretch of time it covers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from balagh.contract.values import DateValue
from balagh.resolve.calendar import DAY, Grain, Mod, PartOfDay, Period, part_bounds, third
from balagh.resolve.dates import resolve
from balagh.resolve.frames import Frame
from balagh.resolve.terms import CalendarTerm, DateExpr, HolidayTerm, PartOfYearTerm, Term, UnitTerm, WeekdayTerm
from balagh.resolve.timex import underspecified

_SECOND = timedelta(seconds=1)
Bound = datetime | None


@dataclass(slots=True, unsafe_hash=True)
class DateReading:
    """A date as it was read.

    Attributes:
        contract: The value as the contract has it.
        expr: What the words say: the value can be resolved again from another day.
        period: The days that the term means, without part of the day and mod; None where unresolved.
        start: First local moment, None where open or unresolved.
        end: First local moment behind it, None where open or unresolved.
        grain: Granularity at which it was told.
    """

    contract: DateValue
    expr: DateExpr
    period: Period | None
    start: Bound
    end: Bound
    grain: Grain

    @property
    def point(self) -> date | None:
        """The very first, middle or last day, where the mod can name it (بداية رمضان); else the only day, or None."""
        if self.period is None:
            return None
        if self.expr.point and self.expr.mod in ("START", "MID", "END"):
            first, last = self.period.first, self.period.last
            middle = 14 * DAY if self.grain == "month" else (last - first) // 2  # the fifteenth
            return {"START": first, "MID": first + middle, "END": last}[self.expr.mod]
        return self.period.first if self.grain == "day" and self.period.first == self.period.last else None


@lru_cache(maxsize=4096)  # the same few dates are told again and again, within an article and from one to the next
def date_reading(expr: DateExpr, frame: Frame) -> DateReading:
    """Resolve ``expr`` as seen from ``frame``."""
    period = resolve(expr.term, frame, expr.part)
    if period is not None and expr.weekday is not None and isinstance(expr.term, UnitTerm):
        period = _weekday_wins(expr.term, expr.weekday, period, frame)
    other = resolve(expr.double, frame) if expr.double else None
    period = period or other
    start, end = bounds(period, expr) if period else (None, None)
    value = DateValue(
        timex=period.timex if period else _unresolved(expr, frame),
        edtf=_edtf(period, expr) if period else None,
        earliest=start.isoformat() if start else None,
        latest=(end - _SECOND).isoformat() if end else None,
        part_of_day=expr.part,
        mod=expr.mod,
        resolution="unresolved" if period is None else "absolute" if is_absolute(expr.term) else "relative",
        consistent=_consistent(period, other, expr),
    )
    return DateReading(value, expr, period, start, end, period.grain if period else "day")


_MONDAY = 1


def _unresolved(expr: DateExpr, frame: Frame) -> str | None:
    """TIMEX3 of a date that stays unresolved: of أمس الثلاثاء its weekday, of a week only where it is ISO's."""
    if expr.weekday is not None and isinstance(expr.term, UnitTerm):
        return underspecified(WeekdayTerm(expr.weekday))
    week = isinstance(expr.term, UnitTerm) and expr.term.unit == "week"
    return None if week and frame.settings.week_start != _MONDAY else underspecified(expr.term)


def _edtf(period: Period, expr: DateExpr) -> str:
    """Its EDTF form; an open one is an interval, an approximate one has EDTF's sign of uncertainty."""
    if expr.mod == "AFTER":
        return f"{period.edtf.split('/')[0]}/.."
    if expr.mod == "BEFORE":
        return f"../{period.edtf.split('/')[-1]}"
    return f"{period.edtf}~" if expr.mod == "APPROX" and "/" not in period.edtf else period.edtf


def _weekday_wins(term: UnitTerm, weekday: int, period: Period, frame: Frame) -> Period:
    """أمس الثلاثاء: the weekday confirms the relative word, and wins where it contradicts it."""
    if term.unit != "day" or period.first.isoweekday() == weekday:
        return period
    seen = replace(frame, future=term.shift > 0, settings=replace(frame.settings, prefer="past"))
    return resolve(WeekdayTerm(weekday), seen) or period


def bounds(period: Period, expr: DateExpr) -> tuple[Bound, Bound]:
    """First local moment of a date, and the first behind it, as part of the day and mod narrow them."""
    if expr.part and period.first == period.last:
        start, end = part_bounds(period.first, expr.part)
    else:
        start, end = _midnight(period.first), _midnight(period.last) + DAY
    if expr.mod == "BEFORE":
        return None, start
    if expr.mod == "AFTER":
        return (start if expr.since else end), None
    if expr.mod in ("START", "MID", "END") and not expr.part:
        return _third(period, expr.mod)
    return start, end


def _third(period: Period, mod: Mod) -> tuple[datetime, datetime]:
    if period.first == period.last:
        hours = {"START": 0, "MID": 8, "END": 16}[mod]
        start = _midnight(period.first) + timedelta(hours=hours)
        return start, start + timedelta(hours=8)
    first, last = third(period, mod)
    return _midnight(first), _midnight(last) + DAY


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def is_absolute(term: Term) -> bool:
    """Whether a term stands by itself, without the publication date."""
    if isinstance(term, (CalendarTerm, PartOfYearTerm, HolidayTerm)):
        return term.year is not None and term.year.number is not None
    inner: Term | None = getattr(term, "of", None) or getattr(term, "first", None)
    if inner is not None:
        return is_absolute(inner)
    return getattr(term, "century", None) is not None


def _consistent(period: Period | None, other: Period | None, expr: DateExpr) -> bool:
    """Whether weekday and date agree, and the two calendars to a day: the moon may be sighted a day apart."""
    if period is None or period.grain != "day":
        return True
    if expr.weekday is not None and not isinstance(expr.term, UnitTerm) and period.first.isoweekday() != expr.weekday:
        return False
    return other is None or abs((other.first - period.first).days) <= 1


def agrees(part: PartOfDay, clock: time) -> bool:
    """Whether a clock can belong to a part of the day, as the words are used (الرابعة من مساء اليوم is 16:00)."""
    low, high = _LOOSE_HOURS[part]
    return low <= clock.hour + clock.minute / 60 <= high or low <= clock.hour + 24 + clock.minute / 60 <= high


_LOOSE_HOURS: dict[PartOfDay, tuple[float, float]] = {
    "dawn": (0, 7), "morning": (0, 12), "noon": (11, 15), "afternoon": (12, 19), "evening": (15, 24),
    "night": (18, 30), "midnight": (23, 25.99),
}  # fmt: skip
