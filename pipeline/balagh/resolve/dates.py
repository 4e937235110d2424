"""From a term to the days it means, given the publication date: the rules on relative dates of the guidelines."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from balagh.resolve import calendar as cal
from balagh.resolve.calendar import DAY, PartOfDay, Period
from balagh.resolve.hijri import hijri_of, hijri_period
from balagh.resolve.holidays import holiday_period, holiday_timex
from balagh.resolve.terms import (
    AgeTerm,
    CalendarTerm,
    HolidayTerm,
    NthTerm,
    OffsetTerm,
    PartOfYearTerm,
    SpanTerm,
    Term,
    UnitTerm,
    WeekdayTerm,
    WeekendTerm,
    WindowTerm,
    YearRef,
)
from balagh.settings import Published, Settings


@dataclass(frozen=True, slots=True)
class Frame:
    """From where a term is seen.

    Attributes:
        base: The day of speaking: the publication date, or the day of a quoted speaker.
        settings: Conventions.
        last: The period last named in the text.
        future: Whether the clause speaks of the future.
    """

    base: Published | None
    settings: Settings
    last: Period | None = None
    future: bool = False

    @property
    def ahead(self) -> bool:
        """Whether a bare weekday or month is the next one."""
        return self.future or self.settings.prefer != "past"

    @property
    def this_year(self) -> bool:
        """Whether a bare month is that of the present year, whichever side of today it lies on."""
        prefer: str = self.settings.prefer
        return prefer == "current" and not self.future

    @property
    def day(self) -> date | None:
        """The day of speaking, None where it is not known to the day."""
        return self.base.date if self.base else None


def resolve(term: Term, frame: Frame, part: PartOfDay | None = None) -> Period | None:
    """The days that ``term`` means, None where they cannot be told: a guess is an error.

    Args:
        term: What the words say.
        frame: From where it is seen.
        part: Part of the day said with it; a bare weekday is then the latest whose part has begun.
    """
    try:
        if isinstance(term, WeekdayTerm):
            return _weekday(term, frame, part)
        return _resolve(term, frame)
    except (ValueError, OverflowError):  # a day that does not exist, or a year beyond 1-9999
        return None


@singledispatch
def _resolve(term: object, frame: Frame) -> Period | None:
    raise TypeError(f"no rule for {type(term).__name__}")


def year_of(ref: YearRef, frame: Frame) -> int | None:
    """The Gregorian (or Hijri, as the reference says) year that ``ref`` means."""
    if ref.number is not None:
        return ref.number
    if ref.same:
        if frame.last is None:
            return None
        return frame.last.first.year if not ref.hijri else _hijri_today(frame.last.first)[0]
    if ref.hijri:
        return _hijri_today(frame.day)[0] + (ref.shift or 0) if frame.day else None
    return frame.base.year + (ref.shift or 0) if frame.base else None


def _hijri_today(day: date) -> tuple[int, int, int]:
    found = hijri_of(day)
    if found is None:
        raise ValueError("outside of the Umm al-Qura table")
    return found


@_resolve.register
def _calendar(term: CalendarTerm, frame: Frame) -> Period | None:
    if term.month is None:
        return _day_of_named_month(term, frame) if term.day else _year(term, frame)
    if term.hijri:
        return _hijri(term, frame)
    base = frame.base
    today = (base.year, base.month, base.day) if base else None
    year = _choose_year(term, today, frame)
    if year is None:
        return None
    if term.day is None:
        return cal.month_period(year, term.month)
    return cal.day_period(date(year, term.month, term.day))


def _year(term: CalendarTerm, frame: Frame) -> Period | None:
    year = year_of(term.year, frame) if term.year else None
    if year is None:
        return None
    return hijri_period(year, None, None) if term.year and term.year.hijri else cal.year_period(year)


def _day_of_named_month(term: CalendarTerm, frame: Frame) -> Period | None:
    """العاشر منه, السابع من الشهر الجاري."""
    if term.same_month:
        if frame.last is None:
            return None
        year, month = frame.last.first.year, frame.last.first.month
    elif frame.base and frame.base.month:
        year, month = cal.add_months(frame.base.year, frame.base.month, term.month_shift or 0)
    else:
        return None
    return cal.day_period(date(year, month, term.day or 1))


def _hijri(term: CalendarTerm, frame: Frame) -> Period | None:
    if term.year and not term.year.hijri and term.year.number:  # رمضان 2019: the one that begins in that year
        for year in (term.year.number - 580, term.year.number - 579, term.year.number - 578, term.year.number - 577):
            found = hijri_period(year, term.month, term.day)
            if found and found.first.year == term.year.number:
                return found
        return None
    today = hijri_of(frame.day) if frame.day else None
    year = _choose_year(term, today, frame)
    return hijri_period(year, term.month, term.day) if year is not None else None


def _choose_year(term: CalendarTerm, today: tuple[int, int | None, int | None] | None, frame: Frame) -> int | None:
    """The year of a month or day: as told, else by direction, else the latest (or next) one."""
    if term.year:
        return year_of(term.year, frame)
    if today is None:
        return None
    year, month, _ = today
    if term.direction == 0 or (term.direction is None and frame.this_year):
        return year
    if month is None or term.month is None:
        return None
    if term.direction is not None:
        return _directed_year(year, month, term.month, term.direction)
    side = _side(term, month, today[2])
    if side is None:
        return None
    return year + (side < 0) if frame.ahead else year - (side > 0)


def _directed_year(year: int, month: int, wanted: int, direction: int) -> int:
    """The year of the month ``wanted`` strictly before (after) the present month, and so many years on."""
    if direction < 0:
        return year - (wanted >= month) + direction + 1
    return year + (wanted <= month) + direction - 1


def _side(term: CalendarTerm, month: int, day: int | None) -> int | None:
    """Whether month and day lie before (-1) today's in the year, on (0) or after (1); None if today is too coarse."""
    if term.month != month or term.day is None:
        return (term.month or 0 > 0) and ((term.month or 0) > month) - ((term.month or 0) < month)
    return None if day is None else (term.day > day) - (term.day < day)


def _weekday(term: WeekdayTerm, frame: Frame, part: PartOfDay | None) -> Period | None:
    today = frame.day
    if today is None:
        return None
    if term.week_shift is not None or term.direction == 0:
        week = cal.week_period(today + 7 * DAY * (term.week_shift or 0), frame.settings.week_start)
        return cal.day_period(week.first + DAY * ((term.weekday - frame.settings.week_start) % 7))
    if term.direction is None and not frame.ahead:
        return cal.day_period(_latest(term.weekday, today, frame, part))
    if term.direction is not None and term.direction < 0:
        back = (today.isoweekday() - term.weekday) % 7 or 7
        return cal.day_period(today - DAY * (back - 7 * (term.direction + 1)))
    forward = (term.weekday - today.isoweekday()) % 7
    if term.direction is not None:
        forward = (forward or 7) + 7 * (term.direction - 1)
    return cal.day_period(today + DAY * forward)


def _latest(weekday: int, today: date, frame: Frame, part: PartOfDay | None) -> date:
    """The latest such day on or before today; with a part of the day, the latest that has begun."""
    found = today - DAY * ((today.isoweekday() - weekday) % 7)
    moment = frame.base.moment if frame.base else None
    if part and found == today and moment and moment.replace(tzinfo=None) < cal.part_bounds(found, part)[0]:
        return found - 7 * DAY
    return found


@_resolve.register
def _unit(term: UnitTerm, frame: Frame) -> Period | None:
    if term.same:
        return _from_day(term, frame.last.first, frame) if frame.last else None
    base = frame.base
    if base is None:
        return None
    if base.date:
        return _from_day(term, base.date, frame)
    if term.unit in ("day", "week") or (base.month is None and term.unit not in ("year", "decade", "century")):
        return None
    return _from_day(term, date(base.year, base.month or 1, 1), frame)


def _from_day(term: UnitTerm, day: date, frame: Frame) -> Period | None:
    shift = term.shift
    month = cal.add_months(day.year, day.month, shift * {"month": 1, "quarter": 3, "half": 6}.get(term.unit, 0))
    makers = {
        "day": lambda: cal.day_period(day + DAY * shift),
        "week": lambda: cal.week_period(day + 7 * DAY * shift, frame.settings.week_start),
        "month": lambda: cal.month_period(*month),
        "quarter": lambda: cal.quarter_period(month[0], (month[1] + 2) // 3),
        "half": lambda: cal.half_period(month[0], (month[1] + 5) // 6),
        "year": lambda: cal.year_period(day.year + shift),
        "decade": lambda: cal.decade_period(day.year + 10 * shift),
        "century": lambda: cal.century_period(day.year // 100 + 1 + shift),
    }
    return makers[term.unit]()


@_resolve.register
def _offset(term: OffsetTerm, frame: Frame) -> Period | None:
    base = frame.base
    if base is None or (term.unit != "year" and base.month is None):
        return None
    if term.unit in ("year", "decade", "century"):
        years = term.amount * {"year": 1, "decade": 10, "century": 100}[term.unit]
        return cal.year_period(base.year + years)
    if term.unit == "month":
        return cal.month_period(*cal.add_months(base.year, base.month or 1, term.amount))
    if base.date is None:
        return None
    day = base.date + DAY * term.amount * (7 if term.unit == "week" else 1)
    if term.weekday is not None:
        start = frame.settings.week_start
        day = cal.week_period(day, start).first + DAY * ((term.weekday - start) % 7)
    return cal.day_period(day)


@_resolve.register
def _nth(term: NthTerm, frame: Frame) -> Period | None:
    whole = resolve(term.of, frame)
    if whole is None:
        return None
    if term.unit == "weekday":
        return _nth_weekday(term, whole)
    size = 7 if term.unit == "week" else 1
    first = whole.first + DAY * size * (term.n - 1) if term.n > 0 else whole.last + DAY * (size * term.n + 1)
    last = first + DAY * (size - 1)
    if first < whole.first or first > whole.last:
        return None
    return cal.days_period(first, min(last, whole.last), "week" if size == 7 else "day")


def _nth_weekday(term: NthTerm, whole: Period) -> Period | None:
    """``الثلاثاء الثاني من سبتمبر``: its second, where that is a Tuesday, else its second Tuesday."""
    weekday, n = term.weekday or 1, term.n
    if whole.grain == "month" and 0 < n <= (whole.last - whole.first).days + 1:
        day = whole.first + DAY * (n - 1)
        if day.isoweekday() == weekday or n > 5:
            return cal.day_period(day)
    found = cal.nth_weekday(whole.first, whole.last, weekday, n)
    return cal.day_period(found) if found else None


@_resolve.register
def _part_of_year(term: PartOfYearTerm, frame: Frame) -> Period | None:
    year = year_of(term.year, frame) if term.year else None
    if year is None:
        if term.year is not None or frame.base is None or frame.base.month is None:
            return None
        year = _latest_part_year(term, frame.base.year, frame.base.month, frame)
    if term.kind == "quarter":
        return cal.quarter_period(year, term.number)
    if term.kind == "half":
        return cal.half_period(year, term.number)
    return cal.season_period(year, term.season)


def _latest_part_year(term: PartOfYearTerm, year: int, month: int, frame: Frame) -> int:
    length = {"quarter": 3, "half": 6, "season": 3}[term.kind]
    first = cal.SEASONS[term.season][0] if term.season else length * (term.number - 1) + 1
    if term.direction == 0 or (term.direction is None and frame.this_year):
        return year
    if term.direction is None:
        return year - (first > month) if not frame.ahead else year + (first + length <= month)
    over = first + length <= month
    if term.direction < 0:
        return year - (not over) + term.direction + 1
    return year + (first <= month) + term.direction - 1


@_resolve.register
def _age(term: AgeTerm, frame: Frame) -> Period | None:
    if term.decade is None:
        return cal.century_period(term.century) if term.century else None
    if term.century is not None:
        return cal.decade_period((term.century - 1) * 100 + term.decade)
    if frame.base is None:
        return None
    decade = frame.base.year // 100 * 100 + term.decade  # التسعينيات are the latest nineties
    return cal.decade_period(decade if decade <= frame.base.year else decade - 100)


@_resolve.register
def _holiday(term: HolidayTerm, frame: Frame) -> Period | None:
    year = year_of(term.year, frame) if term.year else None
    if year is not None and term.year:
        return holiday_period(term.name, year, term.day, hijri=term.year.hijri)
    if term.year is not None or frame.day is None:
        return None
    found = (holiday_period(term.name, frame.day.year + n, term.day) for n in (-2, -1, 0, 1, 2))
    periods = sorted((p for p in found if p), key=lambda p: p.first)
    return _nearest(periods, term.direction, frame.day, frame)


def _nearest(periods: list[Period], direction: int | None, today: date, frame: Frame) -> Period | None:
    """Of the yearly returns of a day, the latest, the next, or that of the present year."""
    if direction == 0:
        return next((p for p in periods if p.first.year == today.year), None)
    if direction is None and not frame.ahead:
        return next((p for p in reversed(periods) if p.first <= today), None)
    if direction is not None and direction < 0:
        before = [p for p in periods if p.last < today]
        return before[direction] if len(before) >= -direction else None
    after = [p for p in periods if p.first > today or (direction is None and p.first == today)]
    return after[(direction or 1) - 1] if len(after) >= (direction or 1) else None


@_resolve.register
def _weekend(term: WeekendTerm, frame: Frame) -> Period | None:
    if frame.day is None:
        return None
    found = cal.weekend_period(frame.day, frame.settings.week_start)
    ahead = term.direction == 1 or (term.direction is None and frame.ahead and found.last < frame.day)
    if ahead:
        return cal.weekend_period(found.first + 7 * DAY, frame.settings.week_start)
    if term.direction == -1 and found.last >= frame.day:
        return cal.weekend_period(found.first - 7 * DAY, frame.settings.week_start)
    return found


@_resolve.register
def _window(term: WindowTerm, frame: Frame) -> Period | None:
    unit = term.unit
    if unit not in ("day", "week", "month", "year") or term.amount < 1:
        return None
    ends = sorted((term.direction, term.direction * term.amount))
    first, last = (_unit(UnitTerm(unit, n), frame) for n in ends)  # type: ignore[arg-type]
    if first is None or last is None:
        return None
    return cal.days_period(first.first, last.last, unit)  # type: ignore[arg-type]


@_resolve.register
def _span(term: SpanTerm, frame: Frame) -> Period | None:
    first, last = _calendar(term.first, frame), _calendar(term.last, frame)
    if first is None or last is None or first.first > last.last:
        return None
    whole = cal.days_period(first.first, last.last, first.grain)
    return Period(first.grain, first.first, last.last, f"{first.edtf}/{last.edtf}", whole.timex)


def underspecified(term: Term) -> str:
    """The TIMEX3 value of a term that cannot be resolved, with X where it says nothing."""
    if isinstance(term, CalendarTerm):
        return _calendar_timex(term)
    if isinstance(term, WeekdayTerm):
        return f"XXXX-WXX-{term.weekday}"
    if isinstance(term, HolidayTerm):
        return holiday_timex(term.name)
    if isinstance(term, PartOfYearTerm):
        year = f"{term.year.number:04d}" if term.year and term.year.number else "XXXX"
        codes = {"quarter": f"Q{term.number}", "half": f"H{term.number}"}
        return f"{year}-{codes.get(term.kind) or cal.SEASONS[term.season][1]}"
    if isinstance(term, NthTerm):
        return "XXXX-WXX" if term.unit == "week" else "XXXX-XX-XX"
    return _UNIT_TIMEX.get(_unit_name(term), "XXXX-XX-XX")


_UNIT_TIMEX = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
               "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX"}  # fmt: skip


def _unit_name(term: Term) -> str:
    if isinstance(term, WeekendTerm):
        return "weekend"
    if isinstance(term, AgeTerm):
        return "decade"
    if isinstance(term, OffsetTerm):
        return "day" if term.unit == "week" else term.unit
    return getattr(term, "unit", "day")


def _calendar_timex(term: CalendarTerm) -> str:
    year = term.year.number if term.year and not term.year.hijri else None
    text = f"{year:04d}" if year is not None else "XXXX"
    if term.hijri or (term.month is None and term.day):
        return f"{text}-XX-XX" if term.day is None or term.hijri else f"{text}-XX-{term.day:02d}"
    if term.month:
        text += f"-{term.month:02d}"
    return f"{text}-{term.day:02d}" if term.day else text


def possible(month: int, day: int, year: int | None, *, hijri: bool) -> bool:
    """Whether there is such a day at all; without a year, in any year."""
    if not 1 <= month <= 12 or day < 1:
        return False
    if hijri:
        return day <= 30
    return day <= monthrange(year if year and 1 <= year <= 9999 else 2024, month)[1]
