"""Calendar arithmetic: periods, thirds, weeks, parts of the day, feasts, Umm al-Qura."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balagh.resolve import calendar as cal
from balagh.resolve.hijri import gregorian_of, hijri_of, hijri_period
from balagh.resolve.holidays import holiday_period

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("period", "first", "last", "edtf", "timex"),
    [
        (cal.month_period(2024, 2), date(2024, 2, 1), date(2024, 2, 29), "2024-02", "2024-02"),
        (cal.year_period(2025), date(2025, 1, 1), date(2025, 12, 31), "2025", "2025"),
        (cal.quarter_period(2025, 4), date(2025, 10, 1), date(2025, 12, 31), "2025-36", "2025-Q4"),
        (cal.half_period(2025, 2), date(2025, 7, 1), date(2025, 12, 31), "2025-41", "2025-H2"),
        (cal.season_period(2023, "winter"), date(2023, 12, 1), date(2024, 2, 29), "2023-24", "2023-WI"),
        (cal.decade_period(2025), date(2020, 1, 1), date(2029, 12, 31), "202X", "202"),
        (cal.century_period(21), date(2000, 1, 1), date(2099, 12, 31), "20XX", "20"),
        (
            cal.week_period(date(2025, 6, 1), 1),
            date(2025, 5, 26),
            date(2025, 6, 1),
            "2025-05-26/2025-06-01",
            "2025-W22",
        ),
        (cal.week_period(date(2025, 6, 1), 6), date(2025, 5, 31), date(2025, 6, 6), "2025-05-31/2025-06-06", None),
    ],
)
def test_period(period: cal.Period, first: date, last: date, edtf: str, timex: str | None) -> None:
    assert (period.first, period.last, period.edtf, period.timex) == (first, last, edtf, timex)


@pytest.mark.parametrize("period", [cal.month_period(2025, 2), cal.year_period(2025), cal.quarter_period(2025, 1),
                                    cal.week_period(date(2025, 6, 1), 6), cal.decade_period(2025)])  # fmt: skip
def test_thirds_cover_a_period_without_gap(period: cal.Period) -> None:
    start, middle, end = (cal.third(period, mod) for mod in ("START", "MID", "END"))
    assert start[0] == period.first
    assert end[1] == period.last
    assert middle[0] - start[1] == end[0] - middle[1] == cal.DAY


def test_thirds_of_a_month_are_ten_days_ten_days_and_the_rest() -> None:
    assert cal.third(cal.month_period(2025, 5), "START") == (date(2025, 5, 1), date(2025, 5, 10))
    assert cal.third(cal.month_period(2025, 5), "END") == (date(2025, 5, 21), date(2025, 5, 31))
    assert cal.third(cal.year_period(2025), "MID") == (date(2025, 5, 1), date(2025, 8, 31))


@given(DAYS, st.integers(1, 7))
def test_a_week_holds_its_day_and_begins_on_the_right_weekday(day: date, start: int) -> None:
    week = cal.week_period(day, start)
    assert week.first <= day <= week.last
    assert week.first.isoweekday() == start
    assert (week.last - week.first).days == 6


@given(DAYS, st.integers(1, 7), st.integers(-5, 5).filter(bool))
def test_nth_weekday_is_in_its_month_and_of_its_weekday(day: date, weekday: int, n: int) -> None:
    month = cal.month_period(day.year, day.month)
    found = cal.nth_weekday(month.first, month.last, weekday, n)
    assert found is None or (month.first <= found <= month.last and found.isoweekday() == weekday)
    assert found is not None or abs(n) == 5


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(-500, 500))
def test_add_months_counts_months(year: int, month: int, months: int) -> None:
    later, index = cal.add_months(year, month, months)
    assert (later * 12 + index) - (year * 12 + month) == months
    assert 1 <= index <= 12


def test_parts_of_the_day() -> None:
    day = date(2025, 5, 31)
    assert cal.part_bounds(day, "evening") == (datetime(2025, 5, 31, 18), datetime(2025, 6, 1))
    assert cal.part_bounds(day, "night") == (datetime(2025, 5, 31, 20), datetime(2025, 6, 1, 4))
    assert cal.part_bounds(day, "midnight") == (datetime(2025, 6, 1), datetime(2025, 6, 1, 1))


# Dates of Easter as the churches publish them.
@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (2013, (3, 31), (5, 5)),
        (2019, (4, 21), (4, 28)),
        (2024, (3, 31), (5, 5)),
        (2025, (4, 20), (4, 20)),
        (2026, (4, 5), (4, 12)),
    ],
)
def test_easter(year: int, western: tuple[int, int], eastern: tuple[int, int]) -> None:
    assert cal.easter(year) == date(year, *western)
    assert cal.orthodox_easter(year) == date(year, *eastern)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("black-friday", 2024, date(2024, 11, 29)),
        ("thanksgiving", 2025, date(2025, 11, 27)),
        ("eid-al-fitr", 2025, date(2025, 3, 30)),
        ("eid-al-adha", 2013, date(2013, 10, 15)),
        ("islamic-new-year", 2019, date(2019, 8, 31)),
        ("sham-ennessim", 2025, date(2025, 4, 21)),
        ("saudi-national-day", 2025, date(2025, 9, 23)),
    ],
)
def test_holiday(name: str, year: int, day: date) -> None:
    period = holiday_period(name, year)
    assert period is not None
    assert period.first == day


@given(st.dates(date(1924, 8, 2), date(2077, 11, 15)))
def test_hijri_round_trip(day: date) -> None:
    found = hijri_of(day)
    assert found is not None
    assert gregorian_of(*found) == day


def test_hijri_beyond_its_table_has_no_value() -> None:
    assert gregorian_of(1342, 1, 1) is None
    assert hijri_period(1501, None, None) is None
    assert hijri_of(date(1900, 1, 1)) is None
    assert gregorian_of(1446, 13, 1) is None


def test_a_thirtieth_of_a_month_of_29_days_is_the_next_day() -> None:
    assert gregorian_of(1433, 2, 30) == date(2012, 1, 24)
    assert gregorian_of(1433, 2, 29) == date(2012, 1, 23)


def test_a_whole_hijri_year_follows_the_one_before() -> None:
    one, two = hijri_period(1445, None, None), hijri_period(1446, None, None)
    assert one is not None
    assert two is not None
    assert two.first - one.last == cal.DAY
