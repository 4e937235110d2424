"""Lengths of time as ISO 8601 durations."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from balagh.resolve.literals import Exact

#: A unit (``second`` ... ``year``) and how many of it.
Part = tuple[str, Exact]

_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
_LETTERS = dict(zip(_ORDER, "YMWDHMS", strict=True))
#: The next smaller unit into which a fraction goes where it goes evenly: half an hour is thirty minutes.
_SMALLER = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}


def iso_duration(parts: Iterable[Part]) -> str:
    """The ISO 8601 duration of ``parts``, units as stated (``P1WT10H``), equal units added.

    A fraction goes into the next smaller unit where it goes evenly (``PT3H30M``), else stays a decimal (``P1.1M``).
    """
    return _written(tuple(parts))


@lru_cache(maxsize=4096)
def _written(parts: tuple[Part, ...]) -> str:
    amounts: dict[str, Exact] = {}
    for unit, amount in parts:
        amounts[unit] = amounts.get(unit, 0) + amount
    for unit in _ORDER:
        _carry(amounts, unit)
    date, time = ("".join(_term(amounts, unit) for unit in units) for units in (_ORDER[:4], _ORDER[4:]))
    if not date and not time:
        return "PT0S"
    return "P" + date + ("T" + time if time else "")


def _carry(amounts: dict[str, Exact], unit: str) -> None:
    amount = amounts.get(unit)
    if not isinstance(amount, Fraction) or amount.denominator == 1 or unit not in _SMALLER:
        return
    smaller, rate = _SMALLER[unit]
    whole = int(amount)
    rest = (amount - whole) * rate
    if rest.denominator == 1:
        amounts[unit] = whole
        amounts[smaller] = amounts.get(smaller, 0) + rest.numerator


def _term(amounts: dict[str, Exact], unit: str) -> str:
    amount = amounts.get(unit)
    return f"{_decimal(amount)}{_LETTERS[unit]}" if amount else ""


def _decimal(amount: Exact) -> str:
    """``amount`` as a decimal of at most six places, without trailing zeros."""
    if isinstance(amount, int) or amount.denominator == 1:
        return str(int(amount))
    return f"{float(amount):.6f}".rstrip("0").rstrip(".")
