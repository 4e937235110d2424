"""Distances in time from the day of speaking: ``قبل ثلاثة أيام``, ``منذ أسبوعين``, ``بعد ساعتين``, ``3 أيام مضت``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from balagh.find.date_parts import month_at
from balagh.find.numbers import number_at
from balagh.find.scan import Core, Scan
from balagh.find.temporal_words import temporal_words
from balagh.find.weekdays import weekday_name
from balagh.resolve.calendar import Mod
from balagh.resolve.terms import DateExpr, OffsetTerm
from balagh.text.tokens import AR, NUMBER

#: Seconds in each unit below the month.
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
_MOST = 10_000_000


@dataclass(slots=True, unsafe_hash=True)
class Amount:
    """So many units of time, and the index behind them."""

    number: int
    unit: str
    end: int


def amount_at(scan: Scan, i: int) -> Amount | None:
    """So many units: ``يومين``, ``3 أشهر``, ``أسبوع واحد``, ``ساعتين ونصف``, ``يوم و3 ساعات``."""
    first = _single(scan, i)
    if first is None:
        return None
    number, unit, j = first
    if number.denominator != 1:
        return None
    parts = [(int(number), unit)]
    while unit in SECONDS and scan.words[j].startswith("و") and (nxt := _added(scan, j, parts[-1][1])):
        parts.append(nxt[:2])
        j = nxt[2]
    if unit == "year" and (months := _months_more(scan, j)):
        return Amount(parts[0][0] * 12 + months[0], "month", months[1])
    if len(parts) == 1:
        return Amount(parts[0][0], unit, j) if parts[0][0] <= _MOST else None
    smallest = parts[-1][1]
    total = sum(n * SECONDS[u] for n, u in parts)
    return Amount(total // SECONDS[smallest], smallest, j) if total <= _MOST * 3600 else None


def _months_more(scan: Scan, j: int) -> tuple[int, int] | None:
    """Months behind years, and the index behind them: ``ونصف العام``, ``وشهرين``."""
    if scan.isin(j, "half"):
        return 6, j + 1 + bool(scan.lex.definite_units.at(scan.words, j + 1))
    found = (_single(scan, j + 1) if scan.words[j] == "و" else _glued(scan, j)) if scan.words[j][:1] == "و" else None
    return (int(found[0]), found[2]) if found and found[1] == "month" and found[0].denominator == 1 else None


def _single(scan: Scan, i: int) -> tuple[Fraction, str, int] | None:
    """One number and its unit; a unit alone is one, a dual two, a plural needs a number."""
    hit = scan.lex.units.at(scan.words, i)
    if hit:
        if hit.value.amount == 0:
            return None
        return Fraction(hit.value.amount), hit.value.unit, hit.end + scan.isin(hit.end, "one")
    if scan.kinds[i] not in (AR, NUMBER):
        return None
    return _fraction(scan, i) or _numbered(scan, i)


def _fraction(scan: Scan, i: int) -> tuple[Fraction, str, int] | None:
    """``نصف ساعة``, ``ربع ساعة``, ``نصف عام``: part of a unit, in the unit below it."""
    minutes = scan.lex.fractions.get(scan.words[i])
    unit = scan.lex.units.at(scan.words, i + 1) if minutes else None
    if not minutes or unit is None or unit.value.amount != 1:
        return None
    if unit.value.unit == "year":
        return (Fraction(minutes // 5), "month", unit.end) if minutes != 20 else None
    below = _BELOW.get(unit.value.unit)
    return (Fraction(minutes), below, unit.end) if below else None


def _numbered(scan: Scan, i: int) -> tuple[Fraction, str, int] | None:
    number = number_at(scan.tokens, i)
    if number is None or number.skip or number.exact <= 0:
        return None
    unit = scan.lex.units.at(scan.words, number.last)
    if unit is None or not unit.value.unit:
        return None
    if unit.value.amount == 2 and number.exact != 2:
        return None
    return Fraction(number.exact), unit.value.unit, unit.end


def _added(scan: Scan, j: int, above: str) -> tuple[int, str, int] | None:
    """``ونصف``, ``وربع`` of the unit above, or ``و3 ساعات``, ``وساعة`` of a smaller one."""
    word = scan.words[j]
    if word == "و":
        inner = _single(scan, j + 1)
    else:
        fraction = scan.lex.fractions.get(word[1:])
        if fraction and above in ("hour", "minute"):
            return fraction, _BELOW[above], j + 1
        inner = _glued(scan, j)
    if inner is None or inner[0].denominator != 1 or SECONDS.get(inner[1], _MOST) >= SECONDS[above]:
        return None
    return int(inner[0]), inner[1], inner[2]


_BELOW = {"hour": "minute", "minute": "second"}


def _glued(scan: Scan, j: int) -> tuple[Fraction, str, int] | None:
    """A number or unit whose first word carries و: ``وساعتين``, ``وثلاث دقائق``."""
    entries = scan.lex.units.table.get(scan.words[j][1:])
    if entries:
        unit = entries[0][1]
        return (Fraction(unit.amount), unit.unit, j + 1) if unit.amount else None
    number = number_at(scan.tokens, j)
    if number is None or number.skip != 1:
        return None
    hit = scan.lex.units.at(scan.words, number.last)
    return (Fraction(number.exact), hit.value.unit, hit.end) if hit else None


def offset_at(scan: Scan, i: int) -> Core | None:
    """The offset that begins with token ``i``, its preposition included: that makes it a date."""
    ago, ahead = scan.isin(i, "ago"), scan.isin(i, "ahead")
    j = i + 1
    if not ago and not ahead:
        window = scan.lex.ahead_windows.at(scan.words, i) if scan.lenient else None
        if window is None and not (scan.lenient and scan.isin(i, "ago_window")):
            return None
        ago, j = window is None, window.end if window else i + 1
    hedge = _hedge(scan, j)
    amount = amount_at(scan, hedge[1] if hedge else j)
    if amount is None or _is_name(scan, j):
        return None
    now = scan.lex.now_tails.at(scan.words, amount.end)
    if not now and (_anchored(scan, amount.end) or (ahead and not _may_look_ahead(scan, i, amount.end))):
        return None
    end = now.end if now else amount.end
    sign = -1 if ago else 1
    expr = DateExpr(OffsetTerm(sign * amount.number, amount.unit), mod=_mod(hedge, ago=ago))
    skip = 1 if scan.words[i][:1] in "وف" and scan.words[i][1:] in scan.lex.sets["ago"] | scan.lex.sets["ahead"] else 0
    return _with_weekday(scan, Core(expr, end, "date.offset", skip))


def _hedge(scan: Scan, j: int) -> tuple[str, int] | None:
    """A hedge between preposition and number: ``قبل نحو عامين``, ``منذ أكثر من شهر``."""
    if scan.isin(j, "approximate"):
        return "about", j + 1
    hit = scan.lex.comparatives.at(scan.words, j)
    return (hit.value, hit.end) if hit else None


def _mod(hedge: tuple[str, int] | None, *, ago: bool) -> Mod | None:
    """``قبل أكثر من شهر`` lies before the day a month ago, ``قبل أقل من شهر`` after it."""
    if hedge is None:
        return None
    if hedge[0] == "about":
        return "APPROX"
    return "BEFORE" if (hedge[0] == "more") == ago else "AFTER"


def _is_name(scan: Scan, j: int) -> bool:
    """Whether the unit behind the preposition begins a name of its own: ``قبل شهر رمضان``, ``منذ عام 2017``."""
    hit = scan.lex.units.at(scan.words, j)
    if hit is None or hit.value.amount != 1:
        return False
    k = hit.end
    named = scan.lex.months.at(scan.words, k) or scan.lex.weekdays.at(scan.words, k)
    return bool(named) or scan.kinds[k] == NUMBER or month_at(scan, j) is not None


def _anchored(scan: Scan, j: int) -> bool:
    """Whether the distance is from something told (``قبل يومين من الحادث``), not from the day of speaking."""
    return scan.isin(j, "anchored_by") or (scan.isin(j, "half") and scan.isin(j + 1, "anchored_by"))


def _may_look_ahead(scan: Scan, i: int, end: int) -> bool:
    """Whether ``بعد يومين`` counts from now: in news mostly from the last thing told, unless the clause looks ahead."""
    return scan.lenient or looks_ahead(scan, i) or (scan.alone and scan.edge(i - 1) and scan.edge(end))


def looks_ahead(scan: Scan, i: int) -> bool:
    """Whether the clause of token ``i`` speaks of the future: سيعقد، من المقرر أن."""
    if any(_future(scan, k) for k in range(scan.clause_start(i), i) if _speaks_ahead(scan.words[k])):
        return True
    for k in range(i + 1, min(i + 5, len(scan.tokens.texts))):
        if _future(scan, k):
            return True
        if scan.words[k] in "،,.؛\n":
            return False
    return False


def _future(scan: Scan, k: int) -> bool:
    """Whether token ``k`` makes its clause speak of the future."""
    ahead = _speaks_ahead(scan.words[k])
    return ahead == _SURELY or (ahead == _WITH_HAMZA and _hamza(scan, k))


_FUTURE_PREFIXES = ("سي", "ست", "سا", "سن")
_NOT, _WITH_HAMZA, _SURELY = range(3)


@lru_cache(maxsize=50_000)
def _speaks_ahead(word: str) -> int:
    """Whether a word speaks of the future: one of the lexicon, or a verb by its prefix س."""
    lex = temporal_words()
    if word in lex.sets["future"]:
        return _SURELY
    if word[:1] in ("و", "ف") and len(word) > 4:
        word = word[1:]
    verb = len(word) > 4 and word.startswith(_FUTURE_PREFIXES) and word not in lex.sets["not_future"]
    if not verb or word.startswith(lex.not_future):
        return _NOT
    return _WITH_HAMZA if word.startswith("سا") else _SURELY


def _hamza(scan: Scan, k: int) -> bool:
    """Whether the original has سأ, the first person, and not سا, a noun."""
    return "سأ" in scan.original(k)


def _with_weekday(scan: Scan, core: Core) -> Core:
    """``بعد 3 أسابيع يوم الإثنين``: that day of the week it leads to."""
    term = core.expr.term
    if not isinstance(term, OffsetTerm) or term.unit != "week":
        return core
    found = weekday_name(scan, core.end + scan.isin(core.end, "day"))
    if found is None or found[2] or not scan.isin(core.end, "day"):
        return core
    return replace(core, expr=DateExpr(replace(term, weekday=found[0])), end=found[1])


def tailed_at(scan: Scan, i: int) -> Core | None:
    """An amount whose direction stands behind it: ``3 أيام مضت``, ``ثانية من الآن``."""
    amount = amount_at(scan, i)
    if amount is None:
        return None
    past = scan.lex.past_tails.at(scan.words, amount.end)
    now = None if past else scan.lex.now_tails.at(scan.words, amount.end)
    tail = past or now
    if tail is None:
        return None
    sign = -1 if past else 1
    return Core(DateExpr(OffsetTerm(sign * amount.number, amount.unit)), tail.end, "date.offset-tail")


def clock_unit_at(scan: Scan, i: int) -> Core | None:
    """``الساعة المقبلة``, ``الدقيقة الماضية``, ``هذه الساعة``: a moment by a unit of the clock."""
    this = scan.isin(i, "this")
    hit = scan.lex.definite_units.at(scan.words, i + this)
    if hit is None or hit.value not in CLOCK_UNITS:
        return None
    if this:
        return Core(DateExpr(OffsetTerm(0, hit.value)), hit.end, "moment.this")
    direction = scan.lex.directions.at(scan.words, hit.end)
    if direction is None or scan.isin(hit.end, "this"):
        return None
    return Core(DateExpr(OffsetTerm(direction.value, hit.value)), direction.end, "moment.unit", hit.skip)


def now_at(scan: Scan, i: int) -> Core | None:
    """``الآن``: the moment of speaking; the name آلان, which normalises alike, is told by its madda."""
    hit = scan.lex.now.at(scan.words, i) or (scan.lex.now_lenient.at(scan.words, i) if scan.lenient else None)
    if hit is None or scan.original(i).startswith(_MADDA):
        return None
    return Core(DateExpr(OffsetTerm(0, "second")), hit.end, "moment.now", hit.skip)


_MADDA = "\u0622"
