"""Periods with names: holidays (``عيد الأضحى 2024``), seasons (``صيف 2025``), decades (``تسعينيات القرن الماضي``)."""

from __future__ import annotations

from balagh.find.date_parts import year_number, year_phrase
from balagh.find.scan import Core, Scan
from balagh.find.units import unit_at
from balagh.resolve.terms import AgeTerm, DateExpr, HolidayTerm, PartOfYearTerm, UnitTerm


def holiday_at(scan: Scan, i: int) -> Core | None:
    """A holiday, with its year or direction: ``عيد الأضحى 2013``, ``رأس السنة الهجرية``."""
    hit = scan.lex.holidays.at(scan.words, i)
    if hit is None:
        return None
    k = hit.end + scan.isin(hit.end, "of")
    year = year_number(scan, hit.end) or year_phrase(scan, k)
    if year:
        return Core(DateExpr(HolidayTerm(hit.value, year.ref)), year.end, "date.holiday", hit.skip)
    direction = scan.lex.directions.at(scan.words, hit.end)
    if direction and not scan.isin(hit.end, "this"):
        term = HolidayTerm(hit.value, direction=direction.value)
        return Core(DateExpr(term), direction.end, "date.holiday", hit.skip)
    return Core(DateExpr(HolidayTerm(hit.value)), hit.end, "date.holiday", hit.skip)


def season_at(scan: Scan, i: int) -> Core | None:
    """``صيف 2025``, ``الصيف الماضي``, ``شتاء العام المقبل``; a season alone is no date."""
    hit = scan.lex.named_seasons.at(scan.words, i)
    if hit:
        year = year_number(scan, hit.end) or year_phrase(scan, hit.end + scan.isin(hit.end, "of"))
        if year is None:
            return None
        return Core(DateExpr(PartOfYearTerm("season", 0, hit.value, year.ref)), year.end, "date.season", hit.skip)
    hit = scan.lex.definite_seasons.at(scan.words, i)
    direction = scan.lex.directions.at(scan.words, hit.end) if hit else None
    if hit is None or direction is None or scan.isin(hit.end, "this"):
        return None
    term = PartOfYearTerm("season", 0, hit.value, None, direction.value)
    return Core(DateExpr(term), direction.end, "date.season", hit.skip)


def decade_at(scan: Scan, i: int) -> Core | None:
    """``التسعينيات``, ``تسعينيات القرن الماضي``; not somebody's age."""
    hit = scan.lex.decades.at(scan.words, i)
    if hit is None or (scan.isin(hit.end, "of") and scan.isin(hit.end + 1, "age")):
        return None
    unit = scan.lex.definite_units.at(scan.words, hit.end)
    if unit and unit.value == "century":
        age = unit_at(scan, hit.end)
        if age and isinstance(age.expr.term, AgeTerm):
            return Core(DateExpr(AgeTerm(hit.value, age.expr.term.century)), age.end, "date.decade", hit.skip)
        if age and isinstance(age.expr.term, UnitTerm) and age.expr.term.shift == -1:
            return Core(DateExpr(AgeTerm(hit.value, 20)), age.end, "date.decade", hit.skip)
    if not scan.words[i][hit.skip :].startswith("ال"):
        return None
    return Core(DateExpr(AgeTerm(hit.value)), hit.end, "date.decade", hit.skip)
