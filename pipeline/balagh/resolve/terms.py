"""What the words of a date say, before it is known which day is meant.

A term is read off the text alone; :mod:`balagh.resolve.dates` finds the days it means, given the publication date and
the date last named. Directions count from the day of speaking: -1 الماضي, 0 الجاري, 1 المقبل, -2 قبل الماضي,
2 بعد المقبل; None where the words say nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from balagh.resolve.calendar import Mod, PartOfDay

CalendarUnit = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]


@dataclass(slots=True, unsafe_hash=True)
class YearRef:
    """A year: by number, by its distance from the publication's, or that of the date last named.

    Attributes:
        number: The year, Gregorian or Hijri.
        shift: Distance from the publication's year.
        same: Whether it is the year of the date last named (العام نفسه).
        hijri: Whether it is a Hijri year.
    """

    number: int | None = None
    shift: int | None = None
    same: bool = False
    hijri: bool = False


@dataclass(slots=True, unsafe_hash=True)
class CalendarTerm:
    """A year, month or day of a calendar: عام 2025، مايو الماضي، 15 رمضان 1446هـ، العاشر من الشهر الجاري.

    Attributes:
        year: Its year, None where the words name none.
        month: 1-12.
        day: 1-31.
        hijri: Whether month and day are Hijri.
        direction: Direction of the month.
        month_shift: Distance of the month from the publication's, where it is named so (الشهر الماضي).
        same_month: Whether the month is that of the date last named (العاشر منه).
    """

    year: YearRef | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    direction: int | None = None
    month_shift: int | None = None
    same_month: bool = False


@dataclass(slots=True, unsafe_hash=True)
class WeekdayTerm:
    """A day of the week: الثلاثاء، الأحد الماضي، الأربعاء من الأسبوع المقبل (``week_shift`` 1)."""

    weekday: int
    direction: int | None = None
    week_shift: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class UnitTerm:
    """A unit of the calendar by its distance: أمس، الأسبوع الماضي، اليوم نفسه (``same``: from the date last named)."""

    unit: CalendarUnit
    shift: int
    same: bool = False


@dataclass(slots=True, unsafe_hash=True)
class OffsetTerm:
    """A distance in time from the day of speaking: قبل ثلاثة أيام (-3); with a weekday, that day of that week."""

    amount: int
    unit: str
    weekday: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class NthTerm:
    """A part of a longer period, by number: الأسبوع الأخير من مايو، ثالث ثلاثاء في أيلول، آخر يوم من الشهر.

    Attributes:
        n: Which one; negative from the end.
        unit: ``day``, ``week`` (of seven days, counted from the first or last day), ``weekday``.
        of: The longer period.
        weekday: ISO weekday for the unit ``weekday``.
    """

    n: int
    unit: Literal["day", "week", "weekday"]
    of: Term
    weekday: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class PartOfYearTerm:
    """A quarter, half or season of a year: الربع الثاني من 2025، صيف 2024.

    Attributes:
        kind: Which division.
        number: 1-4 for quarters, 1-2 for halves.
        season: For seasons.
        year: Its year, None where the words name none.
        direction: Direction of the part itself (الصيف الماضي).
    """

    kind: Literal["quarter", "half", "season"]
    number: int = 0
    season: str = ""
    year: YearRef | None = None
    direction: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class AgeTerm:
    """A decade (``century`` None: of the last century) or a century: التسعينيات، القرن الحادي والعشرون."""

    decade: int | None = None
    century: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class HolidayTerm:
    """A holiday: عيد الأضحى 2024، ثاني أيام عيد الفطر (``day`` 2)."""

    name: str
    year: YearRef | None = None
    direction: int | None = None
    day: int = 1


@dataclass(slots=True, unsafe_hash=True)
class WeekendTerm:
    """The weekend: عطلة نهاية الأسبوع الماضية."""

    direction: int | None = None


@dataclass(slots=True, unsafe_hash=True)
class WindowTerm:
    """Several whole units before or behind the present one: الأسابيع الثلاثة القادمة."""

    amount: int
    unit: CalendarUnit
    direction: int


@dataclass(slots=True, unsafe_hash=True)
class SpanTerm:
    """A range written as one literal: 18-22 مايو، 2019-2021."""

    first: CalendarTerm
    last: CalendarTerm


Term = (
    CalendarTerm | WeekdayTerm | UnitTerm | OffsetTerm | NthTerm | PartOfYearTerm | AgeTerm | HolidayTerm
    | WeekendTerm | WindowTerm | SpanTerm
)  # fmt: skip


@dataclass(slots=True, unsafe_hash=True)
class DateExpr:
    """A date expression: a term, and what narrows or hedges it.

    Attributes:
        term: Which day or period.
        part: Part of the day.
        mod: TIMEX3 mod.
        since: Whether AFTER counts from the first day (منذ مايو), not from the day behind the last.
        weekday: A weekday said beside the date (الثلاثاء 18 نوفمبر، أمس السبت).
        double: The same date in the other calendar.
        point: Whether the mod can name the very first, middle or last day (بداية رمضان).
    """

    term: Term
    part: PartOfDay | None = None
    mod: Mod | None = None
    since: bool = False
    weekday: int | None = None
    double: CalendarTerm | None = None
    point: bool = False


def is_day(term: Term) -> bool:
    """Whether a term means a single day, so that a part of the day can be said of it."""
    if isinstance(term, CalendarTerm):
        return term.day is not None
    if isinstance(term, UnitTerm):
        return term.unit == "day"
    if isinstance(term, OffsetTerm):
        return term.unit in ("day", "week")
    return isinstance(term, (WeekdayTerm, HolidayTerm)) or (isinstance(term, NthTerm) and term.unit != "week")
