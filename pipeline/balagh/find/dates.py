"""Calendar dates: ``18 نوفمبر 2025``, ``السابع والعشرين من مارس``, ``مايو الماضي``, ``2025-11-18``, ``عام 2025``."""

from __future__ import annotations

from dataclasses import replace

from balagh.find.date_parts import (
    Day,
    Month,
    can_begin_date,
    day_at,
    literal_date,
    literal_days,
    month_at,
    year_after,
    year_number,
    year_phrase,
)
from balagh.find.scan import COMMAS, Core, Scan
from balagh.resolve.calendar import possible
from balagh.resolve.terms import CalendarTerm, DateExpr, SpanTerm, Term, YearRef
from balagh.text.tokens import NUMBER


def calendar_at(scan: Scan, i: int) -> Core | None:
    """The calendar date, month or year that begins with token ``i``."""
    if scan.kinds[i] != NUMBER:
        found = _from_day(scan, i) or _from_month(scan, i) or _from_year(scan, i)
    elif can_begin_date(scan.words[i]):
        found = _from_literal(scan, i) or _from_day(scan, i) or _from_digits_of_year(scan, i)
    else:
        return None
    if found and not _has_year(found) and _is_name(scan, i):
        return None
    return _with_double(scan, found) if found else None


def _core(term: Term, end: int, rule: str, skip: int = 0) -> Core:
    return Core(DateExpr(term), end, rule, skip)


def _is_name(scan: Scan, i: int) -> bool:
    """Whether a day, or its month, is part of a name: ``ثورة 26 سبتمبر``, ``مدينة السادس من أكتوبر``."""
    return scan.isin(i - 1, "named_after") or (scan.integer(i - 1) is not None and scan.isin(i - 2, "named_after"))


def _has_year(core: Core) -> bool:
    return not isinstance(core.expr.term, CalendarTerm) or core.expr.term.year is not None


def _from_literal(scan: Scan, i: int) -> Core | None:
    """``18/11/2025``, ``22/04``, ``11-08-1434 هـ``."""
    if scan.kinds[i] != NUMBER or len(scan.words[i]) < 3:
        return None
    sure = scan.lenient or scan.isin(i - 1, "date") or scan.isin(i - 1, "day")
    literal = literal_date(scan.words[i], signs="/-" if sure else "/")
    if literal is None or not scan.apart(i):
        return None
    term, end = literal.term, i + 1
    if "/" not in scan.words[i] and term.year is None and not (scan.lenient and scan.edge(end)):
        return None
    if term.year is None:
        if literal.weak and not _announced(scan, i):
            return None
        year = year_after(scan, end)
        if year and scan.words[end] in COMMAS:
            return _core(replace(term, year=year.ref), year.end, "date.literal")
    elif scan.isin(end, "hijri_marks") or (scan.isin(end, "gregorian_marks") and not scan.isin(end, "ambiguous_mark")):
        end += 1
    return _core(term, end, "date.literal")


def _announced(scan: Scan, i: int) -> bool:
    """Whether a day and month without a sure sign (3/5) follow a weekday, يوم or تاريخ, or serve an assistant."""
    before = scan.words[i - 1]
    sure = scan.isin(i - 1, "day") or scan.isin(i - 1, "date") or before in scan.lex.weekdays.table
    return sure or (scan.lenient and not scan.isin(i, "never_dates"))


def _from_day(scan: Scan, i: int) -> Core | None:
    """A day, then its month; of a range, the first day with the month and year of the second."""
    days = literal_days(scan, i)
    if days:
        return _days_of_month(scan, i, days)
    day = day_at(scan, i)
    if day is None or not (scan.lenient or scan.isin(day.end, "behind_day")):
        return None
    found = _month_of_day(scan, day)
    if found is None:
        found = _first_of_range(scan, i, day) or _bare_ordinal(scan, i, day)
    return found.skipping(day.skip) if found else None


def _bare_ordinal(scan: Scan, i: int, day: Day) -> Core | None:
    """For an assistant: ``في الخامس عشر`` is that day of the present month."""
    if not (scan.lenient and day.worded and scan.isin(i - 1, "in") and scan.edge(day.end)):
        return None
    return _core(CalendarTerm(day=day.number, month_shift=0), day.end, "date.bare-day")


def _month_of_day(scan: Scan, day: Day) -> Core | None:
    words, j = scan.words, day.end
    if words[j] in ("/", "-", ".") and not day.worded:
        month = month_at(scan, j + 1)
        return _dated(scan, day.number, month) if month and (words[j] != "." or words[month.end] == ".") else None
    if scan.isin(j, "within"):
        return _core(CalendarTerm(day=day.number, same_month=True), j + 1, "date.day-of-it")
    of = scan.isin(j, "of")
    month = month_at(scan, j + of)
    if month is not None and (not day.worded or of or not month.doubtful):
        return _dated(scan, day.number, month)
    return _day_of_this_month(scan, day.number, j + 1) if of else None


def _day_of_this_month(scan: Scan, day: int, j: int) -> Core | None:
    """``السابع من الشهر الجاري``, ``السادس عشر من هذا الشهر``, ``العاشر من الشهر نفسه``."""
    rule = "date.day-of-relative-month"
    if scan.isin(j, "this") and scan.isin(j + 1, "the_month"):
        return _core(CalendarTerm(day=day, month_shift=0), j + 2, rule)
    if not scan.isin(j, "the_month"):
        return None
    if scan.isin(j + 1, "same_after"):
        return _core(CalendarTerm(day=day, same_month=True), j + 2, rule)
    hit = scan.lex.directions.at(scan.words, j + 1)
    return _core(CalendarTerm(day=day, month_shift=hit.value), hit.end, rule) if hit else None


def _dated(scan: Scan, day: int, month: Month) -> Core | None:
    """Day and month, with what follows: a year or a direction."""
    if not possible(month.number, day, None, hijri=month.hijri):
        return None
    return _tail(scan, CalendarTerm(month=month.number, day=day, hijri=month.hijri), month.end, "date.day-month")


def _tail(scan: Scan, term: CalendarTerm, j: int, rule: str) -> Core | None:
    """Add the year or the direction behind a month."""
    j += scan.words[j] == "." and scan.kinds[j + 1] == NUMBER and scan.words[j - 2] == "."
    year = year_after(scan, j)
    if year:
        ref = year.ref
        if term.hijri and ref.number in range(1300, 1501):
            ref = YearRef(ref.number, hijri=True)
        elif term.hijri and ref.number is None:
            ref = replace(ref, hijri=ref.shift is not None)
        whole = ref.number and term.day and term.month
        if whole and not possible(term.month or 1, term.day or 1, ref.number, hijri=term.hijri):
            return None
        return _core(replace(term, year=ref), year.end, rule + "-year")
    hit = scan.lex.directions.at(scan.words, j)
    if hit and not scan.isin(j, "this"):
        return _core(replace(term, direction=hit.value), hit.end, rule)
    if term.hijri and scan.isin(j, "hijri_marks"):
        j += 1
    return _core(term, j, rule)


def _days_of_month(scan: Scan, i: int, days: tuple[int, int]) -> Core | None:
    j = i + 1 + scan.isin(i + 1, "of")
    month = month_at(scan, j)
    last = _dated(scan, days[1], month) if month else None
    if last is None or not isinstance(last.expr.term, CalendarTerm):
        return None
    term = SpanTerm(replace(last.expr.term, day=days[0]), last.expr.term)
    return _core(term, last.end, "date.days-month")


def _first_of_range(scan: Scan, i: int, day: Day) -> Core | None:
    """The first end of ``من 3 إلى 5 مايو``, ``بين 18 و22 مايو``: it takes month and year of the second."""
    j = day.end
    if not scan.isin(j, "joints") or (scan.isin(j, "and") and not _opens_pair(scan, i)):
        return None
    other = day_at(scan, j + 1)
    if other is None or other.skip:
        return None
    second = _month_of_day(scan, other)
    if second is None or not isinstance(second.expr.term, CalendarTerm) or second.expr.term.day is None:
        return None
    term = replace(second.expr.term, day=day.number)
    if other.number < day.number:
        return None
    return _core(term, day.end, "date.range-start")


def _opens_pair(scan: Scan, i: int) -> bool:
    """Whether two numbers joined by و from ``i`` on can be two days: behind بين, يومي or a preposition of time."""
    return any(scan.isin(k, "pair_before") for k in (i - 1, i - 2))


def _from_month(scan: Scan, i: int) -> Core | None:
    """``مايو الماضي``, ``نوفمبر 2025``, ``فبراير 14 2010``, ``يوليو 13-15``."""
    month = month_at(scan, i)
    if month is None or scan.isin(month.end, "names_after") or (scan.integer(i - 1) or 99) <= 31:
        return None  # a number that is no day of this month stands before it: 30 فبراير
    term = CalendarTerm(month=month.number, hijri=month.hijri)
    days = literal_days(scan, month.end)
    if days:
        first = replace(term, day=days[0])
        return _core(SpanTerm(first, replace(term, day=days[1])), month.end + 1, "date.month-days", month.skip)
    found = _month_first(scan, month) or _tail(scan, term, month.end, "date.month")
    if found is None or (month.doubtful and not _evident(scan, i, month, found)):
        return None
    return found.skipping(month.skip)


def _month_first(scan: Scan, month: Month) -> Core | None:
    """``فبراير 14 2010``, ``يناير-1``, ``يناير الثاني والعشرين، 2018``: the day behind its month."""
    j = month.end + (scan.words[month.end] == "-")
    day = day_at(scan, j)
    if day is None or day.skip or (day.worded and scan.words[day.end] not in COMMAS and not scan.lenient):
        return None
    year = year_after(scan, day.end)
    sure = year is not None or scan.words[month.end] == "-" or scan.tokens.glued(j)
    if not sure and not (scan.lenient and scan.edge(day.end)):
        return None
    if not possible(month.number, day.number, None, hijri=month.hijri):
        return None
    term = CalendarTerm(year.ref if year else None, month.number, day.number, hijri=month.hijri)
    return _core(term, year.end if year else day.end, "date.month-day")


def _evident(scan: Scan, i: int, month: Month, found: Core) -> bool:
    """Whether the context makes a month of a name that is also another word (مارس، آب، نيسان، رمضان)."""
    term = found.expr.term
    if isinstance(term, CalendarTerm) and (term.year or term.direction is not None or term.day):
        return True
    beside = scan.previous is not None and scan.previous[1] == i and isinstance(scan.previous[0].term, CalendarTerm)
    if (beside and month.skip == 1) or (scan.lenient and scan.alone and scan.edge(i - 1) and scan.edge(month.end)):
        return True
    before = scan.isin(i - 1, "before_month") or scan.isin(i - 1, "first") or scan.words[i - 1] in scan.lex.edges.table
    return before and not month.skip


def _from_year(scan: Scan, i: int) -> Core | None:
    """``عام 2025``, ``العام الماضي``, ``عامي 2019 و2021``."""
    year = year_phrase(scan, i)
    if year is None and scan.isin(i, "years"):
        year = year_number(scan, i + 1, word=True)
    if year:
        skip = scan.lex.year_words.get(scan.words[i], 0)  # letters of particles before عام or سنة
        return _core(CalendarTerm(year.ref), year.end, "date.year", skip)
    return None


def _from_digits_of_year(scan: Scan, i: int) -> Core | None:
    """``2019-2021`` and ``2016`` behind a preposition of time."""
    span = _year_span(scan, i)
    if span:
        return span
    number = year_number(scan, i)
    if number is None or not scan.apart(i) or not _year_context(scan, i, number.end):
        return None
    return _core(CalendarTerm(number.ref), number.end, "date.bare-year")


def _year_span(scan: Scan, i: int) -> Core | None:
    """``2019-2021`` behind a word that announces years."""
    parts = scan.words[i].split("-") if scan.kinds[i] == NUMBER and len(scan.words[i]) == 9 else []
    if len(parts) != 2 or not all(p.isdigit() and 1900 <= int(p) <= 2100 for p in parts) or parts[0] >= parts[1]:
        return None
    if not scan.isin(i - 1, "before_year") and not scan.isin(i - 1, "year"):
        return None
    first, last = (CalendarTerm(YearRef(int(p))) for p in parts)
    return _core(SpanTerm(first, last), i + 1, "date.years")


def _year_context(scan: Scan, i: int, end: int) -> bool:
    """Whether four digits are a year: with the mark of an era, or behind a preposition and before no counted noun."""
    number = int(scan.words[i])
    if end > i + 1 and not scan.isin(end - 1, "ambiguous_mark"):
        return True
    if not 1900 <= number <= 2100 or scan.isin(end, "counted") or scan.words[end] in ("%", "$", "€"):
        return False
    if scan.isin(i - 2, "comparative"):  # أكثر من 2100 is a number
        return False
    if scan.isin(i - 1, "before_year") or (scan.lenient and len(scan.tokens.texts) == 1):
        return True
    joined = scan.previous is not None and scan.isin(i - 1, "joints") and scan.previous[1] == i - 1
    return joined and _names_year(scan.previous[0] if scan.previous else None)


def _names_year(expr: DateExpr | None) -> bool:
    return expr is not None and isinstance(expr.term, CalendarTerm) and bool(expr.term.year and expr.term.year.number)


def _with_double(scan: Scan, found: Core) -> Core:
    """Join the same day in the other calendar: ``26 محرم 1443 الموافق 3 سبتمبر 2021``, ``… (26 محرم 1443هـ)``."""
    term, j = found.expr.term, found.end
    if not isinstance(term, CalendarTerm) or not term.day or found.rule == "date.range-start":
        return found
    opened = scan.words[j] in ("(", "[")
    joined = opened or scan.words[j] in ("/", "-", *COMMAS)
    k = j + joined
    equal = scan.words[k] in scan.lex.equals
    if not (joined or equal):
        return found
    k += equal + (equal and scan.isin(k + 1, "article_to"))
    other = _from_literal(scan, k) or _from_day(scan, k)
    other_term = other.expr.term if other else None
    if other is None or not isinstance(other_term, CalendarTerm) or other_term.hijri == term.hijri:
        return found
    if not other_term.day or (other.rule == "date.range-start"):
        return found
    end = other.end + (opened and scan.words[other.end] in (")", "]"))
    main, double = (other_term, term) if term.hijri else (term, other_term)
    return Core(DateExpr(main, double=double), end, "date.double", found.skip)
