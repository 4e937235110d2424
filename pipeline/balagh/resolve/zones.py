"""Zones: canonical names, the offset of a zone on a day, the instant of a local clock, agreement of two clocks.

A zone is written as a canonical IANA name (``Asia/Riyadh``), as ``UTC``, or as an offset ``±HH:MM``. *Canonical* means:
the names of ``zone.tab``, one for each place with clocks of its own in each country (so ``Asia/Kuwait``, which the zone
database compiles as a link to ``Asia/Riyadh``, keeps its name), with every older spelling resolved to them
(``Asia/Calcutta`` is ``Asia/Kolkata``).

Rules and names come from the ``tzdata`` package alone, never from the machine's own copy: one lock file, one result.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from importlib.resources import files
from operator import sub
from zoneinfo import ZoneInfo

from balagh.lexicons.load import load_table

_OFFSET = re.compile(r"([+-])(\d{1,2})(?::?([0-5]\d))?")
_ETC = re.compile(r"Etc/GMT([+-])(\d{1,2})")
_ZULU = ("Etc/UTC", "Etc/GMT")
#: Offsets in use lie between -12:00 (Baker Island) and +14:00 (Line Islands).
MIN_OFFSET, MAX_OFFSET = timedelta(hours=-12), timedelta(hours=14)


def format_offset(offset: timedelta) -> str:
    """``offset`` as ``±HH:MM`` (seconds, which only offsets of before 1972 have, are cut)."""
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def parse_offset(text: str) -> timedelta | None:
    """The offset written as ``+3``, ``-03``, ``+0530`` or ``+05:30``; None where it is none, or none that is in use."""
    match = _OFFSET.fullmatch(text)
    if not match:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    offset = -offset if match[1] == "-" else offset
    return offset if MIN_OFFSET <= offset <= MAX_OFFSET else None


@cache
def country_zones() -> dict[str, tuple[str, ...]]:
    """ISO 3166-1 alpha-2 code -> the zones of the country, in the order of ``zone.tab`` (by country, then place)."""
    found: dict[str, list[str]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, zone, *_ = line.split("\t")
            found.setdefault(code, []).append(zone)
    return {code: tuple(zones) for code, zones in found.items()}


@cache
def _canonical_names() -> frozenset[str]:
    return frozenset(zone for zones in country_zones().values() for zone in zones)


@cache
def _links() -> dict[str, str]:
    """Older or alternative name -> the name that it stands for, as in the zone database."""
    text = files("tzdata.zoneinfo").joinpath("tzdata.zi").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line.startswith("L "))
    links = {link: target for _, target, link in rows}
    # POSIX names are linked to an arbitrary place with that clock, some old spellings to a neighbour: see the lexicon.
    legacy = load_table("zones/legacy")
    return {**links, **legacy["posix"], **legacy["renamed"]}


@cache
def canonical_zone(name: str) -> str:
    """The canonical name of zone ``name`` (an IANA name, old or new, ``UTC``, ``GMT``, or an offset).

    Raises:
        ValueError: If there is no such zone.
    """
    if name in _canonical_names():
        return name
    if (offset := parse_offset(name)) is not None:
        return format_offset(offset) if offset else "UTC"
    if name in ("UTC", "GMT", "Z", *_ZULU):
        return "UTC"
    if match := _ETC.fullmatch(name):  # POSIX signs: Etc/GMT-3 is three hours ahead
        return canonical_zone(f"{'+' if match[1] == '-' else '-'}{match[2]}")
    target = _links().get(name)
    if target is None:
        raise ValueError(f"unknown zone {name!r}")
    return canonical_zone(target)


@cache
def zone_info(zone: str) -> tzinfo:
    """The rules of ``zone``.

    Raises:
        ValueError: If there is no such zone.
    """
    zone = canonical_zone(zone)
    if zone == "UTC":
        return UTC
    if (offset := parse_offset(zone)) is not None:
        return timezone(offset)
    with files("tzdata.zoneinfo").joinpath(*zone.split("/")).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=zone)


def country_zone(code: str) -> str | None:
    """The zone meant by the bare name of a country (ISO 3166-1 alpha-2 ``code``), None where it has none.

    A country with several zones is read as the lexicon ``zones/countries`` says, with its reason: the capital's zone,
    or the most populous one.
    """
    chosen = load_table("zones/countries")["zone"].get(code)
    if chosen:
        return canonical_zone(chosen["zone"])
    zones = country_zones().get(code, ())
    return zones[0] if len(zones) == 1 else None


def instants(local: time, day: date, zone: str) -> tuple[datetime, ...]:
    """The instants in UTC at which clocks of ``zone`` show ``local`` on ``day``.

    One as a rule; two, earlier first, in the hour that is told twice when summer time ends; none in the hour that is
    left out when it begins.
    """
    rules = zone_info(zone)
    found = []
    for fold in (0, 1):
        moment = datetime.combine(day, local.replace(fold=fold, tzinfo=None), rules).astimezone(UTC)
        shows = moment.astimezone(rules).replace(tzinfo=None, fold=0)
        if shows == datetime.combine(day, local.replace(fold=0, tzinfo=None)) and moment not in found:
            found.append(moment)
    return tuple(found)


def instant(local: time, day: date, zone: str) -> datetime:
    """The instant in UTC at which clocks of ``zone`` show ``local`` on ``day``.

    Of two instants (summer time ends) it is the first, still in summer time; a time that does not exist (summer time
    begins) is read with the offset before the change, as ``zoneinfo`` does: 02:30 is then half an hour after the
    change.

    Raises:
        ValueError: If there is no such zone.
    """
    return datetime.combine(day, local.replace(fold=0, tzinfo=None), zone_info(zone)).astimezone(UTC)


def offset_at(zone: str, local: datetime) -> timedelta:
    """The offset of ``zone`` from UTC at its local time ``local`` (naive; gaps and repeats as in :func:`instant`)."""
    offset = local.replace(tzinfo=zone_info(zone)).utcoffset()
    assert offset is not None  # noqa: S101  every zone here has one
    return offset


def fixed_offset(zone: str, season: str | None = None, year: int = 2025) -> timedelta | None:
    """The offset of ``zone`` in the whole of ``year``, None where it changes and ``season`` does not tell.

    Args:
        zone: Any zone name.
        season: ``standard`` or ``daylight``, where the words name the one or the other.
        year: Gregorian year.
    """
    # January and July tell summer time in both hemispheres; Morocco's month of Ramadan is no season.
    offsets = sorted({offset_at(zone, datetime(year, month, 1)) for month in (1, 7)})
    if season == "standard":
        return offsets[0]
    if season == "daylight":
        return offsets[-1] if len(offsets) > 1 else offsets[0] + timedelta(hours=1)
    return offsets[0] if len(offsets) == 1 else None


@cache
def _offsets(zone: str) -> tuple[timedelta, ...]:
    """The offsets of ``zone`` in the middle and at the beginning of every month of 2010-2030."""
    days = (datetime(year, month, day) for year in range(2010, 2031) for month in range(1, 13) for day in (1, 15))
    rules = zone_info(zone)
    return tuple([rules.utcoffset(day) or timedelta() for day in days])


@lru_cache(maxsize=1024)
def _differences(first: str, second: str) -> frozenset[timedelta]:
    """By how much the clocks of ``second`` may be ahead of those of ``first``, in 2010-2030."""
    return frozenset(map(sub, _offsets(second), _offsets(first)))


def clocks_agree(first: tuple[time, str], second: tuple[time, str], day: date | None = None) -> bool:
    """Whether two clocks, each a local time and its zone, can show one instant.

    Args:
        first: The clock whose day is ``day``.
        second: The other one; its day may be the day before or after.
        day: Day of the first clock; None where it is not known: then it is enough that the clocks agree on any
            day, summer time or not.
    """
    (one, zone_one), (other, zone_other) = first, second
    if day is not None:
        moments = instants(one, day, zone_one) or (instant(one, day, zone_one),)
        return any(moment.astimezone(zone_info(zone_other)).time().replace(fold=0) == other for moment in moments)
    gap = datetime.combine(date.min, other) - datetime.combine(date.min, one)
    whole_day = timedelta(days=1)
    return any((gap - ahead) % whole_day == timedelta() for ahead in _differences(zone_one, zone_other))
