"""Calendar arithmetic that sense checks share. Every function returns None rather than raise on bad data."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_OFFSET = re.compile(r"([+-])(0[0-9]|1[0-4]):([0-5][0-9])")
_WEST = timedelta(hours=12)
_EAST = timedelta(hours=14)
"""Zones lie between UTC-12 and UTC+14, so a local time without offset is known within these."""


@lru_cache(maxsize=512)
def zone_of(name: str) -> tzinfo | None:
    """Returns the zone of an IANA name, `UTC` or an offset ±HH:MM, or None if there is none such."""
    if name == "UTC":
        return UTC
    if offset := _OFFSET.fullmatch(name):
        sign = -1 if offset[1] == "-" else 1
        return timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3])))
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):  # malformed, unknown, or a folder of the database
        return None


def moment_of(text: str) -> datetime | None:
    """Returns the date and time of an ISO 8601 string, aware if it has an offset; None if impossible."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def clock_in(instant: datetime, zone: tzinfo) -> datetime | None:
    """Returns an instant on the clocks of a zone; None beyond the years that datetime knows."""
    try:
        return instant.astimezone(zone)
    except (OverflowError, ValueError):
        return None


def earliest_utc(moment: datetime) -> datetime:
    """Returns the first instant that a moment can mean, wherever on Earth a local one is told."""
    return _shift(moment, -_EAST)


def latest_utc(moment: datetime) -> datetime:
    """Returns the last instant that a moment can mean, wherever on Earth a local one is told."""
    return _shift(moment, _WEST)


def _shift(moment: datetime, by: timedelta) -> datetime:
    try:
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
        return moment.replace(tzinfo=UTC) + by
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def surely_before(first: datetime, second: datetime) -> bool:
    """Tells whether one moment lies before another whatever the zones of local ones.

    Two local moments are compared as they stand, for they are told in one article of one place.
    """
    if (first.tzinfo is None) == (second.tzinfo is None):
        return first < second
    return latest_utc(first) < earliest_utc(second)


def end_of_period(published: str) -> datetime | None:
    """Returns the last second of a publication date as coarse as it is: year, month, day or instant."""
    if len(published) > 10:
        return moment_of(published)
    year, month, day = (*map(int, published.split("-")), 0, 0)[:3]
    try:
        if day:
            return datetime(year, month, day, 23, 59, 59)
        following = datetime(year + month // 12, month % 12 + 1, 1) if month else datetime(year + 1, 1, 1)
        return following - timedelta(seconds=1)
    except ValueError:
        return None
