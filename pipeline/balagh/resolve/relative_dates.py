"""Days and periods by their distance from the day of speaking: weekdays, units of the calendar, offsets."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from balagh.resolve import calendar as cal
from balagh.resolve.calendar import DAY, PartOfDay, Period
from balagh.resolve.frames import Frame
from balagh.resolve.terms import OffsetTerm, UnitTerm, WeekdayTerm
from balagh.resolve.zones import zone_info


def weekday_period(term: WeekdayTerm, frame: Frame, part: PartOfDay | None) -> Period | None:
    """The day of the week that ``term`` means; with ``part``, a bare one is the latest whose part has begun."""
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
    """The latest such day on or before today; with a part of the day, the latest that has begun.

    A moment in UTC says when, and not where: it is seen from the home zone where one is given (decision 0009).
    """
    found = today - DAY * ((today.isoweekday() - weekday) % 7)
    moment = frame.base.moment if frame.base else None
    if part and found == today and moment and not _has_begun(found, part, moment, frame):
        return found - 7 * DAY
    return found


# A feed that stamps its articles in UTC says nothing of the newsroom's clock, which is up to so far ahead: UTC+4 in the
# Gulf, and an hour for the early morning that news calls صباح before six.
_AHEAD_OF_UTC = timedelta(hours=5)


def _has_begun(day: date, part: PartOfDay, moment: datetime, frame: Frame) -> bool:
    """Whether a part of a day has begun by the moment of publication, on the newsroom's clock where that is known."""
    if moment.utcoffset() == timedelta(0):
        zone = frame.settings.zone
        moment = moment.astimezone(zone_info(zone)) if zone else moment + _AHEAD_OF_UTC
    return moment.replace(tzinfo=None) >= cal.part_bounds(day, part)[0]


def unit_period(term: UnitTerm, frame: Frame) -> Period | None:
    """The unit of the calendar so far from the present one, or from the date last named."""
    if term.same:
        if frame.last is None or (term.unit == "day" and frame.last.grain != "day"):
            return None  # اليوم نفسه behind هذا العام: no day was named
        return _from_day(term, frame.last.first, frame)
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


def offset_period(term: OffsetTerm, frame: Frame) -> Period | None:
    """The day, month or year so far from the present one; a distance in weeks leads to a day."""
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
