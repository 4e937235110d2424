"""A date and clock time as a dateline gives them, piece by piece, and the publication date they make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from balagh.settings import Published

_DATE = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_OFFSET = re.compile(r"(\d{1,2}):?(\d{2})?")
_DATE_CLOCK = re.compile(r"(.+?)[-,/](\d{1,2}:\d{2}(?::\d{2})?)")
_CLOCK_OFFSET = re.compile(r"(\d{1,2}:\d{2}(?::\d{2})?)(-)(\d{1,2}:\d{2})")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100  # of news on the web
_FIRST_HIJRI, _LAST_HIJRI = 1400, 1500


@dataclass(slots=True)
class Stamp:
    """What has been read of one date. Pieces that contradict those read before are refused."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    hijri_day: int | None = None
    hijri_month: int | None = None
    hijri_year: int | None = None
    clock: tuple[int, int, int] | None = None
    zone: str = ""
    pending: int | None = None
    relative: bool = False
    weekday: bool = False

    def number(self, text: str, *, after_clock_word: bool) -> bool:
        """Take a numeric literal: a date, a clock time, both glued, a day or a year; False where it fits nowhere."""
        if match := _CLOCK_OFFSET.fullmatch(text):
            return self.number(match[1], after_clock_word=False) and self.offset(match[2], match[3])
        if (match := _DATE_CLOCK.fullmatch(text)) and _DATE.fullmatch(match[1]):
            return self._numeric_date(match[1]) and self.number(match[2], after_clock_word=False)
        if _DATE.fullmatch(text):
            return self._numeric_date(text)
        if match := _CLOCK.fullmatch(text):
            return self._set_clock(int(match[1]), int(match[2]), int(match[3] or 0))
        if not text.isdigit() or len(text) > 4:
            return False
        if after_clock_word and self.clock is None:
            return self._set_clock(int(text), 0, 0)
        return self._set_year(int(text)) if len(text) == 4 else self._set_day(int(text))

    def _set_clock(self, hour: int, minute: int, second: int) -> bool:
        if self.clock is not None or hour > 23 or minute > 59 or second > 59:
            return False
        self.clock = hour, minute, second
        return True

    def _set_year(self, year: int) -> bool:
        if _FIRST_HIJRI <= year <= _LAST_HIJRI and self.hijri_year is None:
            self.hijri_year = year
            return True
        if _FIRST_YEAR <= year <= _LAST_YEAR and self.year is None:
            self.year = year
            return True
        return False

    def _set_day(self, day: int) -> bool:
        if not 1 <= day <= 31 or self.pending is not None:
            return False
        if self.month and self.day is None:
            self.day = day
        else:
            self.pending = day
        return True

    def _numeric_date(self, text: str) -> bool:
        match = _DATE.fullmatch(text)
        if match is None:
            return False
        first, middle, last = int(match[1]), int(match[3]), int(match[4])
        year, day = (first, last) if len(match[1]) == 4 else (last, first)
        if len(match[1]) <= 2 and len(match[4]) == 2:
            year += 2000
        if middle > 12 >= day and year == last:  # month first: certain only where the day cannot be a month
            day, middle = middle, day
        if _FIRST_HIJRI <= year <= _LAST_HIJRI and self.hijri_month is None and 1 <= middle <= 12 and 1 <= day <= 30:
            self.hijri_day, self.hijri_month, self.hijri_year = day, middle, year
            return True
        if self.month or not _FIRST_YEAR <= year <= _LAST_YEAR or _day(year, middle, day) is None:
            return False
        self.day, self.month, self.year = day, middle, year
        return True

    def name_month(self, number: int) -> bool:
        """Take a Gregorian month's name; a double name (يونيو/حزيران) counts once."""
        if self.month is not None:
            return self.month == number and self.pending is None
        self.month, self.day, self.pending = number, self.pending, None
        return True

    def name_hijri(self, number: int) -> bool:
        """Take a Hijri month's name."""
        if self.hijri_month is not None:
            return False
        self.hijri_month, self.hijri_day, self.pending = number, self.pending, None
        return True

    def half_day(self, meaning: str) -> bool:
        """Take ص, م or ليلًا behind a clock time."""
        if self.clock is None:
            return False
        hour, minute, second = self.clock
        if meaning == "am" and hour == 12:
            hour = 0
        elif meaning == "pm" and 1 <= hour < 12:
            hour += 12
        elif meaning == "night" and 6 <= hour <= 12:
            hour = (hour + 12) % 24
        self.clock = hour, minute, second
        return True

    def offset(self, sign: str, text: str) -> bool:
        """Take an offset from UTC, which counts for more than a zone's name."""
        match = _OFFSET.fullmatch(text)
        if match is None or int(match[1]) > 14 or int(match[2] or 0) > 59:
            return False
        self.zone = f"{sign}{int(match[1]):02d}:{match[2] or '00'}"
        return True

    def name_zone(self, zone: str) -> bool:
        """Take a zone's name; an offset already read stays."""
        self.zone = self.zone or zone
        return True

    @property
    def has_day(self) -> bool:
        """Whether day and month are known."""
        return bool(self.month and self.day) or bool(self.hijri_month and self.hijri_day)

    @property
    def has_year(self) -> bool:
        """Whether a year is known."""
        return self.year is not None or self.hijri_year is not None

    @property
    def is_complete(self) -> bool:
        """Whether no number is left over."""
        return self.pending is None

    def published(self) -> Published | None:
        """The publication date, None where the year is not told or the day does not exist."""
        day = _day(self.year, self.month, self.day) if self.year and self.month and self.day else None
        if day is None and self.hijri_year and self.hijri_month and self.hijri_day and self.month is None:
            day = _hijri_day(self.hijri_year, self.hijri_month, self.hijri_day)
        if day is None:
            coarse = self.year and self.month and self.day is None
            return Published.parse(f"{self.year:04d}-{self.month:02d}") if coarse else None
        if self.clock is None:
            return Published.parse(day.isoformat())
        moment = datetime(day.year, day.month, day.day, *self.clock, tzinfo=_tzinfo(self.zone))
        shown = moment.isoformat(timespec="seconds" if self.clock[2] else "minutes")
        return Published.parse(shown.replace("+00:00", "Z") if self.zone == "UTC" else shown)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day by Umm al-Qura, None outside of its table."""
    from hijridate import Hijri  # noqa: PLC0415  (costs start-up time, and is rarely needed)

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def _tzinfo(zone: str) -> tzinfo | None:
    if not zone:
        return None
    if zone[0] in "+-":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
        return timezone(-offset if zone[0] == "-" else offset)
    return ZoneInfo(zone)
