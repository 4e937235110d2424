"""What a caller knows of an article beyond its text: publication, home zone, conventions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

Prefer = Literal["past", "future", "current"]

#: ISO weekday (Monday 1 ... Sunday 7) on which a week begins in most of the Arab world.
SATURDAY = 6


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date of an article, as precisely as it is known.

    Attributes:
        text: ISO 8601 as it goes into the record: ``2025``, ``2025-06``, ``2025-06-01``, ``2025-06-01T08:30:00+03:00``.
        year: Gregorian year.
        month: 1-12, None where only the year is known.
        day: 1-31, None where only the month is known.
        moment: The clock time with its offset where one is known, else None. A time without an offset is kept
            as a naive datetime.
    """

    text: str
    year: int
    month: int | None = None
    day: int | None = None
    moment: datetime | None = None

    def __hash__(self) -> int:
        """The hash of its text, which says all there is to it: what is resolved is looked up by it very often."""
        return hash(self.text)

    @property
    def date(self) -> date | None:
        """The calendar day, None where the publication date is coarser than a day."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def instant(self) -> datetime | None:
        """The moment in UTC, None where no clock time with an offset is known."""
        return self.moment.astimezone(UTC) if self.moment and self.moment.tzinfo else None

    @classmethod
    def parse(cls, text: str) -> Published:
        """Read ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or an ISO 8601 date and time.

        Raises:
            ValueError: If ``text`` is none of these, or names a day that does not exist.
        """
        text = text.strip()
        parts = text.split("-")
        if len(text) in (4, 7) and all(p.isascii() and p.isdigit() for p in parts):
            year = int(parts[0])
            month = int(parts[1]) if len(parts) == 2 else None
            date(year, month or 1, 1)  # raises ValueError for month 13 and year 0
            return cls(text, year, month)
        if len(text) == 10:
            day = date.fromisoformat(text)
            return cls(text, day.year, day.month, day.day)
        moment = datetime.fromisoformat(text)
        return cls(text, moment.year, moment.month, moment.day, moment)


@dataclass(frozen=True, slots=True)
class Settings:
    """How an article is to be read.

    Attributes:
        published: Publication date, None where unknown: relative dates then stay unresolved.
        zone: IANA name of the feed's home zone, for clock times that state none; None to leave those without.
        week_start: ISO weekday on which a week begins (Saturday by default, see the annotation guidelines).
        prefer: Where a bare weekday, month or day of a month looks when nothing in the text says: ``past`` for
            news (the guidelines' rule), ``future`` for calendars and assistants, ``current`` for the present year's.
    """

    published: Published | None = None
    zone: str | None = None
    week_start: int = SATURDAY
    prefer: Prefer = "past"
