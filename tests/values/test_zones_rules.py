"""Zone rules: canonical names, offsets and instants with summer time, agreement of two clocks, countries."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from balagh.resolve.zones import (
    canonical_zone,
    clocks_agree,
    country_zone,
    country_zones,
    fixed_offset,
    format_offset,
    instant,
    instants,
    offset_at,
    parse_offset,
)

CANONICAL = [
    ("Asia/Riyadh", "Asia/Riyadh"),
    ("Asia/Kuwait", "Asia/Kuwait"),  # a link in the compiled database, a place of its own in zone.tab
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("US/Eastern", "America/New_York"),
    ("Asia/Istanbul", "Europe/Istanbul"),
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("Africa/Asmera", "Africa/Asmara"),
    ("Pacific/Truk", "Pacific/Chuuk"),
    ("Egypt", "Africa/Cairo"),
    ("EST", "America/New_York"),
    ("CET", "Europe/Paris"),
    ("UTC", "UTC"),
    ("GMT", "UTC"),
    ("Zulu", "UTC"),
    ("Etc/GMT0", "UTC"),
    ("Etc/GMT-3", "+03:00"),
    ("Etc/GMT+5", "-05:00"),
    ("+3", "+03:00"),
    ("-0330", "-03:30"),
    ("+00:00", "UTC"),
]


@pytest.mark.parametrize(("name", "canonical"), CANONICAL)
def test_canonical_names(name: str, canonical: str) -> None:
    assert canonical_zone(name) == canonical
    assert canonical_zone(canonical) == canonical


@pytest.mark.parametrize("name", ["", "local", "Asia/Atlantis", "+15", "-13:00", "riyadh", "+3:99"])
def test_unknown_zones_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="unknown zone"):
        canonical_zone(name)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("+3", 180), ("-03", -180), ("+0530", 330), ("+05:45", 345), ("-12", -720), ("+14:00", 840), ("+14:30", None),
     ("3", None), ("+", None), ("+3:5", None)],
)  # fmt: skip
def test_offsets_as_written(text: str, minutes: int | None) -> None:
    assert parse_offset(text) == (None if minutes is None else timedelta(minutes=minutes))


def test_offsets_are_written_back() -> None:
    assert [format_offset(timedelta(minutes=m)) for m in (-210, 0, 345)] == ["-03:30", "+00:00", "+05:45"]


OFFSETS = [
    ("America/New_York", "2025-06-01T03:33", "-04:00"),
    ("America/New_York", "2025-01-15T12:00", "-05:00"),
    ("Africa/Cairo", "2025-07-01T12:00", "+03:00"),
    ("Africa/Cairo", "2022-07-01T12:00", "+02:00"),  # no summer time from 2015 to 2022
    ("Asia/Amman", "2021-12-01T12:00", "+02:00"),
    ("Asia/Amman", "2022-12-01T12:00", "+03:00"),  # summer time for good since October 2022
    ("Africa/Casablanca", "2025-03-10T12:00", "+00:00"),  # Ramadan
    ("Africa/Casablanca", "2025-05-10T12:00", "+01:00"),
    ("Asia/Tehran", "2025-06-01T12:00", "+03:30"),
    ("Asia/Kathmandu", "2025-06-01T12:00", "+05:45"),
    ("Australia/Lord_Howe", "2025-01-01T12:00", "+11:00"),
    ("Europe/London", "2025-03-30T00:59", "+00:00"),
    ("Europe/London", "2025-03-30T02:00", "+01:00"),
    ("+03:00", "2025-06-01T12:00", "+03:00"),
    ("UTC", "2025-06-01T12:00", "+00:00"),
]


@pytest.mark.parametrize(("zone", "local", "offset"), OFFSETS)
def test_the_rules_give_the_offset_at_a_date(zone: str, local: str, offset: str) -> None:
    assert format_offset(offset_at(zone, datetime.fromisoformat(local))) == offset


def test_the_instant_of_a_local_clock() -> None:
    day = date(2025, 6, 1)
    assert instant(time(3, 33), day, "America/New_York") == datetime(2025, 6, 1, 7, 33, tzinfo=UTC)
    assert instant(time(10, 33), day, "Asia/Riyadh") == datetime(2025, 6, 1, 7, 33, tzinfo=UTC)
    assert instant(time(0, 30), day, "Asia/Tokyo") == datetime(2025, 5, 31, 15, 30, tzinfo=UTC)


def test_an_hour_told_twice_has_two_instants_and_counts_as_the_first() -> None:
    day = date(2025, 11, 2)
    both = instants(time(1, 30), day, "America/New_York")
    assert both == (datetime(2025, 11, 2, 5, 30, tzinfo=UTC), datetime(2025, 11, 2, 6, 30, tzinfo=UTC))
    assert instant(time(1, 30), day, "America/New_York") == both[0]


def test_an_hour_left_out_has_no_instant_and_counts_by_the_offset_before() -> None:
    day = date(2025, 3, 9)
    assert instants(time(2, 30), day, "America/New_York") == ()
    assert instant(time(2, 30), day, "America/New_York") == datetime(2025, 3, 9, 7, 30, tzinfo=UTC)
    assert len(instants(time(3, 30), day, "America/New_York")) == 1


AGREEMENT = [
    (("03:33", "America/New_York"), ("10:33", "Asia/Riyadh"), "2025-06-01", True),
    (("03:33", "America/New_York"), ("10:33", "Asia/Riyadh"), "2025-12-01", False),
    (("11:41", "America/New_York"), ("15:39", "UTC"), "2021-10-04", False),
    (("22:00", "America/Los_Angeles"), ("05:00", "UTC"), "2025-07-01", True),  # the next day in UTC
    (("01:30", "America/New_York"), ("06:30", "UTC"), "2025-11-02", True),  # the second 01:30
    (("01:30", "America/New_York"), ("05:30", "UTC"), "2025-11-02", True),
    (("01:30", "America/New_York"), ("07:30", "UTC"), "2025-11-02", False),
    (("15:45", "UTC"), ("18:45", "Asia/Riyadh"), None, True),
    (("15:45", "UTC"), ("18:44", "Asia/Riyadh"), None, False),
    (("15:00", "UTC"), ("11:00", "America/New_York"), None, True),  # in summer
    (("15:00", "UTC"), ("10:00", "America/New_York"), None, True),  # in winter
    (("15:00", "UTC"), ("09:00", "America/New_York"), None, False),
    (("23:30", "UTC"), ("02:30", "+03:00"), None, True),
]


@pytest.mark.parametrize(("first", "second", "day", "agree"), AGREEMENT)
def test_two_clocks_of_one_instant(
    first: tuple[str, str], second: tuple[str, str], day: str | None, agree: bool
) -> None:
    one, other = ((time.fromisoformat(clock), zone) for clock, zone in (first, second))
    assert clocks_agree(one, other, date.fromisoformat(day) if day else None) is agree


@pytest.mark.parametrize(
    ("zone", "season", "offset"),
    [("Asia/Riyadh", None, "+03:00"), ("Europe/Berlin", None, None), ("Europe/Berlin", "standard", "+01:00"),
     ("Europe/Berlin", "daylight", "+02:00"), ("Australia/Sydney", "standard", "+10:00"),
     ("Australia/Sydney", "daylight", "+11:00"), ("Africa/Casablanca", None, "+01:00"),
     ("Asia/Seoul", "daylight", "+10:00")],
)  # fmt: skip
def test_the_offset_without_a_date(zone: str, season: str | None, offset: str | None) -> None:
    found = fixed_offset(zone, season)
    assert (format_offset(found) if found is not None else None) == offset


def test_every_country_has_one_zone_of_its_own() -> None:
    assert len(country_zones()) > 240
    for code, zones in country_zones().items():
        chosen = country_zone(code)
        assert chosen in zones, code


@pytest.mark.parametrize(
    ("code", "zone"),
    [("SA", "Asia/Riyadh"), ("US", "America/New_York"), ("RU", "Europe/Moscow"), ("PS", "Asia/Hebron"),
     ("XK", "Europe/Belgrade"), ("AU", "Australia/Sydney"), ("XX", None), ("", None)],
)  # fmt: skip
def test_the_zone_of_a_country(code: str, zone: str | None) -> None:
    assert country_zone(code) == zone
