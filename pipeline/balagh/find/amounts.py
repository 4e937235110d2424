"""Readings of amounts: a number or range, and what it is a number of."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from balagh.find.counts import counted_noun, noun_before, stands_alone, told_as_level
from balagh.find.lengths import counted_length
from balagh.find.money import currency_before
from balagh.find.nouns import MEASURE, MONEY, Noun, noun_after
from balagh.find.numbers import boundary, number_at
from balagh.find.percents import percent_sign, share_of
from balagh.find.qualifiers import Name, Qualifier, qualifier_after, qualifier_before, qualifier_verb
from balagh.find.ranges import Amount, amount_at
from balagh.find.readings import Reading
from balagh.resolve.literals import Exact
from balagh.resolve.numbers import numerals
from balagh.resolve.quantities import Quantity, quantity
from balagh.text.tokens import AR, NUMBER, Tokens


def read_amount(tokens: Tokens, i: int, *, timed: bool = True) -> Reading[Any] | None:
    """The number or range whose first numeral is token ``i``, by what stands behind it.

    A percent sign, a noun of time, a currency, a unit of measurement or a counted noun decides what it is; without
    any it is a count of the noun before it, or a plain number.

    Args:
        tokens: The text.
        i: Index of the first numeral.
        timed: Whether a noun of time behind it is its own; not where a date begins with it (3 آلاف يوم الخميس).
    """
    counted = tokens.kinds[i] == NUMBER and "\u066b" in tokens.texts[i] and counted_noun(tokens, i + 1) is not None
    amount = amount_at(tokens, i, counted=counted) or _known_round(tokens, i)
    if amount is None:
        return None
    near = None if amount.skip else qualifier_before(tokens, amount.first)
    if near is None:
        amount = _with_article(tokens, amount)
    j = _behind(tokens, amount.last)
    return (
        _percent(tokens, amount, near, j)
        or (counted_length(tokens, i, amount, near) if timed else None)
        or _money_or_measure(tokens, amount, near, j)
        or _count(tokens, amount, near, counted_noun(tokens, j))
    )


def _known_round(tokens: Tokens, i: int) -> Amount | None:
    """A round number with the article, which is a number behind a hedge: ``ما دون الألفين``, ``فاقت المليون``."""
    word = numerals().words.get(tokens.texts[i])
    if word is None or not word.definite or word.skip or word.value < _ROUND:
        return None
    near = qualifier_before(tokens, i)
    found = number_at(tokens, i, definite=True) if near is not None and near.name != "exact" else None
    return None if found is None else Amount(found.exact, None, i, found.last, 0, found)


_ROUND = 100


def _with_article(tokens: Tokens, amount: Amount) -> Amount:
    """``amount`` with the article that is written on its digits (``الـ10 آلاف``), less the particles before it."""
    i = amount.first
    if tokens.kinds[i] != NUMBER or not tokens.glued(i) or tokens.kinds[i - 1] != AR:
        return amount
    before = tokens.texts[i - 1]
    return replace(amount, first=i - 1, skip=len(before) - 2) if before.endswith("ال") else amount


def _behind(tokens: Tokens, j: int) -> int:
    """The index of the noun behind a number that ends before ``j``, a hedge between them skipped (300 تقريبًا بلاغ)."""
    after = qualifier_after(tokens, j)
    if after is None or not (counted_noun(tokens, after.last) or noun_after(tokens.texts, after.last)):
        return j
    return after.last


def hedge_name(*hedges: Qualifier | None) -> Name:
    """The qualifier that holds: the last one given that is there (a hedge behind the number wins)."""
    for hedge in reversed(hedges):
        if hedge is not None:
            return hedge.name
    return "exact"


def _front(amount: Amount, near: Qualifier | None) -> tuple[int, int]:
    """First token and particle letters of a mention that its qualifier opens."""
    return (near.first, near.skip) if near is not None else (amount.first, amount.skip)


def _percent(tokens: Tokens, amount: Amount, near: Qualifier | None, j: int) -> Reading[Quantity] | None:
    """A number with its sign behind or (``%57``) before it, and with its hedge, on which the value rests."""
    first, sign = amount.first, percent_sign(tokens, j)
    if sign is None:
        if not first or tokens.texts[first - 1] != "%" or not tokens.glued(first):
            return None
        first, sign = first - 1, (amount.last, 1)
    last, divisor = sign
    after = qualifier_after(tokens, last)
    name = hedge_name(near, after)
    if name == "exact":
        name = qualifier_verb(tokens, amount.first) or name
    high = None if amount.high is None else _divide(amount.high, divisor)
    value = quantity(_divide(amount.low, divisor), high, name, "%", of=share_of(tokens, last))
    first, skip = (near.first, near.skip) if near is not None else (first, amount.skip)
    return Reading("percent", first, after.last if after else last, value, "percent.number-sign", skip)


def _divide(value: Exact, divisor: int) -> Exact:
    return value if divisor == 1 else Fraction(value) / divisor


def _money_or_measure(tokens: Tokens, amount: Amount, near: Qualifier | None, j: int) -> Reading[Quantity] | None:
    """``300 مليون دولار``, ``$300``, ``100 متر``."""
    currency = currency_before(tokens, amount.first)
    noun = noun_after(tokens.texts, j) if currency is None else None
    if currency is None and (noun is None or noun[0].kind not in (MONEY, MEASURE)):
        return None
    name = hedge_name(near, qualifier_after(tokens, amount.last))
    if currency is not None:
        value = quantity(amount.low, amount.high, name, currency[0])
        return Reading("money", currency[1], j, value, "money.sign-number")
    assert noun is not None  # noqa: S101 (else it is no money)
    first, skip = _front(amount, near)
    value = quantity(amount.low, amount.high, name, noun[0].unit)
    return Reading(noun[0].kind, first, noun[1], value, f"{noun[0].kind}.number-noun", skip)


def _whole(amount: Amount) -> bool:
    """Whether things can be counted by it."""
    low, high = amount.low, amount.high
    return low >= 0 and low.denominator == 1 and (high is None or high.denominator == 1)


def _looks_like_year(amount: Amount, near: Qualifier | None) -> bool:
    """Whether four digits without a hedge and a noun of their own are rather a year (``من 2015 إلى مارس``)."""
    digits = amount.number is not None and amount.number.form == "digits" and amount.number.scale == 1
    return near is None and amount.high is None and digits and 1900 <= amount.low <= 2100


def _count(
    tokens: Tokens, amount: Amount, near: Qualifier | None, noun: tuple[Noun, int] | None
) -> Reading[Quantity] | None:
    """A counted number, or a plain one where no noun is counted."""
    if amount.number is not None and amount.number.glued and noun is None:
        return None  # ٤من: another word's digits
    first, skip = _front(amount, near)
    last = noun[1] if noun else amount.last
    inner = qualifier_after(tokens, amount.last)
    outer = qualifier_after(tokens, last) if noun else inner
    end = outer.last if outer else last  # its value rests on the hedge behind it too (1500 بلاغ تقريبًا)
    name = hedge_name(near, inner, outer)
    if name == "exact" and near is None:
        name = qualifier_verb(tokens, amount.first) or name
    if noun is not None and _whole(amount):
        value = quantity(amount.low, amount.high, name, noun[0].unit, (last - 1, last))
        return Reading("count", first, end, value, "count.number-noun", skip)
    if (
        _whole(amount)
        and not _looks_like_year(amount, near)
        and told_as_level(tokens, first, near is not None or name != "exact")
    ):
        before = noun_before(tokens, first, amount.last)
        if before is not None:
            value = quantity(amount.low, amount.high, name, before[0].unit, (before[1], before[1] + 1))
            return Reading("count", first, inner.last if inner else amount.last, value, "count.noun-number", skip)
    return _number(tokens, amount, near, name)


def _number(tokens: Tokens, amount: Amount, near: Qualifier | None, name: Name) -> Reading[Quantity] | None:
    number, last = amount.number, amount.last
    if number is not None and amount.high is None and number.form == "words":
        if number.construct and not boundary(tokens, last) and stands_alone(tokens, last):
            return None  # a construct dual needs its noun
        if number.exact == 1 and tokens.texts[last : last + 1] == ["من"]:
            return None  # واحدة من أكثر الانقطاعات
    first, skip = _front(amount, near)
    rule = "number.equal" if near is not None and near.name == "exact" else "number"
    return Reading("number", first, last, quantity(amount.low, amount.high, name, None), rule, skip)


def closed_range(tokens: Tokens, low: Reading[Any], high: Reading[Any]) -> Reading[Any] | None:
    """The range of two neighbours: ``أكثر من 5 آلاف وأقل من 7 آلاف بلاغ``; None where they are none."""
    if high.kind not in ("number", "count") or low.kind not in ("number", high.kind) or high.first - low.last > 1:
        return None
    if (high.first > low.last and tokens.texts[low.last] != "و") or (high.first == low.last and high.skip != 1):
        return None
    ends = (low.value, high.value) if low.value.maximum is None else (high.value, low.value)
    bottom, top = ends[0].minimum, ends[1].maximum
    if bottom is None or top is None or ends[0].maximum is not None or ends[1].minimum is not None or bottom >= top:
        return None
    value = replace(high.value, value=None, minimum=bottom, maximum=top, qualifier="range",
                    min_open=ends[0].min_open, max_open=ends[1].max_open)  # fmt: skip
    return Reading(high.kind, low.first, high.last, value, f"{high.kind}.range", low.skip)
