"""The parts of a calendar date: day, month with its double name, year."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from balagh.find.numbers import number_at
from balagh.find.ordinals import ordinal_at
from balagh.find.scan import COMMAS, Scan
from balagh.resolve.calendar import possible
from balagh.resolve.terms import CalendarTerm, YearRef
from balagh.text.tokens import AR, NUMBER

_FULL = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
#: Years of the Umm al-Qura table, which no Gregorian date of news lies in.
_HIJRI_YEARS = range(1343, 1501)
#: What a word that is no counted noun may begin with: an article or a particle.
_CLITICS = ("ال", "ب", "و", "ف")
#: Two digits of a year below this are of this century, the others of the last one.
_PIVOT = 70


class Day(NamedTuple):
    """A day of a month: its number, the index behind it, letters of particles before it, whether it is a word."""

    number: int
    end: int
    skip: int
    worded: bool


class Month(NamedTuple):
    """A month: its number, calendar, the index behind it, and whether its name alone could be another word."""

    number: int
    hijri: bool
    end: int
    skip: int
    doubtful: bool


class Year(NamedTuple):
    """A year and the index behind it."""

    ref: YearRef
    end: int


def day_at(scan: Scan, i: int) -> Day | None:
    """A day of a month: ``18``, ``السابع والعشرين``, ``اليوم الثالث``."""
    number = scan.integer(i)
    if number is not None:
        return Day(number, i + 1, 0, False) if 1 <= number <= 31 and scan.apart(i) else None
    if scan.kinds[i] != AR:
        return None
    found = ordinal_at(scan.tokens, i)
    if found is None or not 1 <= found.value <= 31 or not found.definite:
        return None
    return Day(found.value, found.last, found.skip, True)


def month_at(scan: Scan, i: int) -> Month | None:
    """A month: ``مايو``, ``شهر مارس``, ``أكتوبر/ تشرين الأول``, ``يوليو (تموز)``, ``شهر 9``, ``الشهر الثامن``."""
    if not scan.isin(i, "month_start"):
        return None
    hit = scan.lex.months.at(scan.words, i)
    if hit:
        name = hit.value
        end = _double(scan, hit.end, name.number, hijri=name.hijri)
        return Month(name.number, name.hijri, end, hit.skip, name.doubtful and end == hit.end)
    if scan.isin(i, "month"):
        inner = scan.lex.months.at(scan.words, i + 1)
        skip = scan.lex.month_words[scan.words[i]]
        if inner:
            end = _double(scan, inner.end, inner.value.number, hijri=inner.value.hijri)
            return Month(inner.value.number, inner.value.hijri, end, skip, False)
        return _numbered_month(scan, i + 1, skip)
    if scan.isin(i, "the_month"):
        day = day_at(scan, i + 1)
        if day and day.worded and day.number <= 12:
            return Month(day.number, False, day.end, 0, False)
    return None


def _numbered_month(scan: Scan, i: int, skip: int) -> Month | None:
    """``شهر 9``, ``شهر تسعة``; a number of more than twelve is no month."""
    number = scan.integer(i)
    if number is not None:
        return Month(number, False, i + 1, skip, False) if 1 <= number <= 12 else None
    found = number_at(scan.tokens, i) if scan.kinds[i] == AR and not scan.isin(i, "one") else None
    if found is None or found.skip or not isinstance(found.value, int) or not 1 <= found.value <= 12:
        return None
    return Month(found.value, False, found.last, skip, False)


def _double(scan: Scan, j: int, number: int, *, hijri: bool) -> int:
    """Index behind the other name of the same month, in whatever way it is joined; ``j`` where there is none."""
    sign = scan.words[j]
    k = j + 1 if sign in ("/", "(", "-", "[", "\\") else j
    hit = scan.lex.months.at(scan.words, k)
    if hit is None or hit.value.number != number or hit.value.hijri != hijri or (hit.skip and k == j):
        return j
    return hit.end + 1 if scan.words[hit.end] in (")", "]") and sign in ("(", "[") else hit.end


def year_number(scan: Scan, i: int, *, word: bool = False) -> Year | None:
    """A year by its number: ``2025``, ``2025م``, ``1446هـ``, and with ``word`` (behind عام) ``ألفين وخمسة``.

    Args:
        scan: The text.
        i: Index of the number.
        word: Whether عام or سنة stands before it, so that number words and years of three digits count too.
    """
    number, end = scan.integer(i), i + 1
    if number is None and word and scan.kinds[i] == AR:
        found = number_at(scan.tokens, i)
        if found is not None and not found.skip and isinstance(found.value, int):
            number, end = found.value, found.last
            number = number if number >= 1000 else None
    if number is None or not (100 if word else 1000) <= number <= 2200:
        return None
    if scan.isin(end, "hijri_marks"):
        return Year(YearRef(number, hijri=True), end + 1)
    if scan.isin(end, "gregorian_marks"):
        return Year(YearRef(number), end + 1)
    return Year(YearRef(number), end)


def year_phrase(scan: Scan, i: int) -> Year | None:
    """A year with its word: ``عام 2025``, ``العام الماضي``, ``هذا العام``, ``السنة القادمة``, ``العام نفسه``."""
    return _year_phrase(scan, i) if scan.isin(i, "year_start") else None


def _year_phrase(scan: Scan, i: int) -> Year | None:
    if scan.isin(i, "this") and scan.isin(i + 1, "year"):
        return Year(YearRef(shift=0), i + 2)
    if scan.isin(i, "same_before") and scan.isin(i + 1, "year"):
        return Year(YearRef(same=True), i + 2)
    if not scan.isin(i, "year"):
        return None
    number = year_number(scan, i + 1, word=True)
    if number:
        return number
    if scan.isin(i + 1, "same_after"):
        return Year(YearRef(same=True), i + 2)
    if not scan.lex.definite_units.at(scan.words, i):
        return None
    hit = scan.lex.directions.at(scan.words, i + 1)
    if hit and not scan.isin(i + 1, "this") and not scan.isin(i - 1, "general"):
        return Year(YearRef(shift=hit.value), hit.end)
    return None


def year_after(scan: Scan, j: int) -> Year | None:
    """The year behind a month: alone, behind من or a comma, with عام or without."""
    number = year_number(scan, j)
    if number:
        return number
    if scan.words[j] in (*COMMAS, "."):
        number = year_number(scan, j + 1)
        if number and (number.ref.number or 0) >= 1900 and (scan.words[j] != "." or scan.words[j - 2] == "."):
            return number if _not_counting(scan, number.end) else None
        return (
            _worded_year(scan, j + 1) if scan.words[j] == "." else year_phrase(scan, j + 1) or _worded_year(scan, j + 1)
        )
    if scan.isin(j, "of") or scan.words[j] in ("-", "/"):
        return year_phrase(scan, j + 1) or year_number(scan, j + 1)
    return year_phrase(scan, j)


def _worded_year(scan: Scan, j: int) -> Year | None:
    """A year in words behind a comma (سبتمبر 10، ألف وتسعمئة وواحد), with nothing behind it that it could count."""
    found = year_number(scan, j, word=True) if scan.kinds[j] == AR else None
    return found if found and scan.edge(found.end) else None


def _not_counting(scan: Scan, j: int) -> bool:
    """Whether a number before ``j`` can be a year: no counted noun follows it."""
    word = scan.words[j]
    return scan.kinds[j] != AR or word.startswith(_CLITICS) or scan.isin(j, "of")


class Literal(NamedTuple):
    """A date in one numeric literal, and whether only its context can tell that it is one."""

    term: CalendarTerm
    weak: bool


@lru_cache(maxsize=4096)
def can_begin_date(text: str) -> bool:
    """Whether digits can be a day, a year, or a date or range of them in one literal."""
    if not text.isdigit():
        return "/" in text or "-" in text or text.count(".") == 2
    return len(text) <= 5 and (1 <= int(text) <= 31 or 1000 <= int(text) <= 2200)


@lru_cache(maxsize=4096)
def literal_date(text: str, *, signs: str = "/") -> Literal | None:
    """A date written in digits: day first unless the year leads; month first only where nothing else is possible.

    Args:
        text: The literal.
        signs: Separators with which a year of two digits counts: telephone numbers have dashes.
    """
    match = _FULL.fullmatch(text)
    if match:
        term = _full_literal(match, signs)
        return Literal(term, False) if term else None
    match = _SHORT.fullmatch(text) or _DASHED.fullmatch(text)
    if not match or (match[0].find("-") > 0 and max(int(match[1]), int(match[2])) <= 12):
        return None
    day, month = int(match[1]), int(match[2])
    if month > 12:
        day, month = month, day
    if not possible(month, day, None, hijri=False):
        return None
    return Literal(CalendarTerm(month=month, day=day), "0" not in (match[1][0], match[2][0]))


def _full_literal(match: re.Match[str], signs: str) -> CalendarTerm | None:
    first, sign, middle, last = match[1], match[2], match[3], match[4]
    if len(first) == 4:
        year, month, day = int(first), int(middle), int(last)
    elif len(last) == 4 and len(first) <= 2:
        day, month, year = int(first), int(middle), int(last)
    elif len(last) == 2 and len(first) <= 2 and sign in signs:
        day, month, year = int(first), int(middle), int(last)
        year += 2000 if year < _PIVOT else 1900
    else:
        return None
    hijri = year in _HIJRI_YEARS
    if not hijri and not 1800 <= year <= 2199:
        return None
    if month > 12 >= day and len(first) != 4:
        day, month = month, day
    if not possible(month, day, year, hijri=hijri):
        return None
    return CalendarTerm(YearRef(year, hijri=hijri), month, day, hijri=hijri)


def literal_days(scan: Scan, i: int) -> tuple[int, int] | None:
    """Two days of a month in one literal: ``18-22``."""
    match = _DAYS.fullmatch(scan.words[i]) if scan.kinds[i] == NUMBER and "-" in scan.words[i] else None
    if not match:
        return None
    first, last = int(match[1]), int(match[2])
    return (first, last) if 1 <= first < last <= 31 else None
