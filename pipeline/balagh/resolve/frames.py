"""From where a date is seen: the day of speaking, the conventions, what was named before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from balagh.resolve.calendar import Period
from balagh.resolve.hijri import hijri_of
from balagh.resolve.terms import YearRef
from balagh.settings import Published, Settings


@dataclass(slots=True, unsafe_hash=True)
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
        return self.settings.prefer == "current" and not self.future

    @property
    def day(self) -> date | None:
        """The day of speaking, None where it is not known to the day."""
        return self.base.date if self.base else None


def year_of(ref: YearRef, frame: Frame) -> int | None:
    """The Gregorian (or Hijri, as the reference says) year that ``ref`` means."""
    if ref.number is not None:
        return ref.number
    if ref.same:
        if frame.last is None:
            return None
        return frame.last.first.year if not ref.hijri else hijri_today(frame.last.first)[0]
    if ref.hijri:
        return hijri_today(frame.day)[0] + (ref.shift or 0) if frame.day else None
    return frame.base.year + (ref.shift or 0) if frame.base else None


def hijri_today(day: date) -> tuple[int, int, int]:
    """Year, month and day AH of a day.

    Raises:
        ValueError: If it lies outside of the Umm al-Qura table.
    """
    found = hijri_of(day)
    if found is None:
        raise ValueError("outside of the Umm al-Qura table")
    return found
