"""English dates in Arabic text: ``May 31, 2025``, ``5th, March 2023``, ``Sept 2024``.

The grammar only delimits them; dateparser says what they mean, which it does well for a delimited English date with
its year (docs/dateparser.md says what it does not). It is imported when the first such date is met: most texts have
none.
"""

from __future__ import annotations

from functools import cache

from balagh.find.scan import COMMAS, Core, Scan
from balagh.lexicons.load import load_table
from balagh.resolve.terms import CalendarTerm, DateExpr, YearRef
from balagh.text.tokens import NUMBER


@cache
def latin_months() -> frozenset[str]:
    """The names of the months that begin or hold an English date, in lower case."""
    table = load_table("months")["latin"]
    return frozenset((*table["names"], *table["short"]))


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(load_table("months")["latin"]["suffixes"])


@cache
def _of() -> frozenset[str]:
    return frozenset(load_table("months")["latin"]["of"])


@cache
def behind_latin_day() -> frozenset[str]:
    """What can follow the digits of a day."""
    return latin_months() | _suffixes() | _of() | COMMAS


def latin_date_at(scan: Scan, i: int) -> Core | None:
    """The English date, with its year, that begins with token ``i``: with the day, or with the month."""
    if scan.kinds[i] == NUMBER and scan.words[i + 1] not in behind_latin_day():
        return None
    day = _day(scan, i)
    if day is not None:
        j = day + (scan.words[day] in _of() or scan.words[day] in COMMAS)
        if scan.words[j] not in latin_months():
            return None
        year = _year(scan, j + 1)
        return _valued(scan, i, year, whole=True) if year else None
    if scan.words[i] not in latin_months():
        return None
    day = _day(scan, i + 1)
    year = _year(scan, day if day is not None else i + 1)
    return _valued(scan, i, year, whole=day is not None) if year else None


def _day(scan: Scan, j: int) -> int | None:
    """Index behind a day of a month and its suffix."""
    number = scan.integer(j)
    if number is None or not 1 <= number <= 31:
        return None
    return j + 1 + (scan.words[j + 1] in _suffixes() and scan.tokens.glued(j + 1))


def _year(scan: Scan, j: int) -> int | None:
    """Index behind a year, which a comma or a point may part from what stands before it."""
    j += scan.words[j] in COMMAS or scan.words[j] == "."
    number = scan.integer(j)
    return j + 1 if number is not None and 1900 <= number <= 2199 else None


def _valued(scan: Scan, first: int, end: int, *, whole: bool) -> Core | None:
    """The value that dateparser gives to the words from ``first`` to ``end``."""
    import dateparser  # noqa: PLC0415  (costly, and rarely needed)

    text = " ".join(word for word in scan.words[first:end] if word not in _suffixes() and word not in COMMAS)
    parts = ["day", "month", "year"] if whole else ["month", "year"]
    found = dateparser.parse(text, languages=["en"], settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": parts})
    if found is None:
        return None
    term = CalendarTerm(YearRef(found.year), found.month, found.day if whole else None)
    return Core(DateExpr(term), end, "date.latin")
