"""Values of numeric literals: digits with separators, as the guidelines' paragraph on numbers reads them."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

#: No number of news is longer; what is, is an identifier (and ``int`` refuses strings of thousands of digits).
MAX_DIGITS = 24
_DECIMAL = "\u066b"
_SEPARATORS = re.compile("[.,\u060c\u066b\u066c]")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,\u060c\u066c\u066b][0-9]{3})+")
_MIXED = re.compile(r"([0-9]{1,3}(?:([.,\u060c\u066c])[0-9]{3})+)([.,\u060c\u066b])([0-9]+)")
_DECIMALS = re.compile(r"([0-9]+)[.,\u060c\u066b]([0-9]+)")
_RATIO = re.compile(r"([0-9]+)/([0-9]+)")

Exact = int | Fraction


def decimal(whole: str, digits: str) -> Exact:
    """The value of ``whole`` followed by the decimal ``digits``."""
    value = Fraction(int(whole + digits), 10 ** len(digits))
    return value.numerator if value.denominator == 1 else value


@lru_cache(maxsize=4096)
def literal_value(text: str, *, counted: bool = False, scaled: bool = False) -> Exact | None:
    """The value of one numeric literal in Western digits, None where it is no single number.

    ``10,000``, ``10.000``, ``10٬000`` and ``40،000`` are thousands; ``1.5``, ``1,5`` and ``1٫5`` decimals.

    Args:
        text: The literal, as a token carries it.
        counted: Whether it counts things: ``60٫000`` is then sixty thousand.
        scaled: Whether a million or more follows: ``1.125 مليار`` is then no 1,125 milliards.
    """
    if len(text) > MAX_DIGITS + 8:
        return None
    if text.isdigit():
        return int(text) if len(text) <= MAX_DIGITS else None
    separators = set(_SEPARATORS.findall(text))
    if len(separators) == 1 and _GROUPED.fullmatch(text):
        return _grouped(text, separators.pop(), counted=counted, scaled=scaled)
    if match := _MIXED.fullmatch(text):
        if match[2] == match[3] or len(set(_SEPARATORS.findall(match[1]))) > 1:
            return None
        return decimal(_SEPARATORS.sub("", match[1]), match[4])
    if match := _DECIMALS.fullmatch(text):
        return decimal(match[1], match[2])
    if (match := _RATIO.fullmatch(text)) and int(match[2]):
        value = Fraction(int(match[1]), int(match[2]))
        return value.numerator if value.denominator == 1 else value
    return None


def _grouped(text: str, separator: str, *, counted: bool, scaled: bool) -> Exact:
    """A literal of digit groups of three with one kind of separator: thousands or, with one group, decimals."""
    parts = text.split(separator)
    if len(parts) == 2:
        fraction = (separator == _DECIMAL and not counted) or (scaled and separator in f".{_DECIMAL}")
        if fraction or parts[0].startswith("0"):
            return decimal(*parts)
    return int("".join(parts))


def range_bounds(text: str) -> tuple[Exact, Exact] | None:
    """The two ends of ``5-7`` or ``1,000-5,000``, None where the literal is no range of rising numbers."""
    low, dash, high = text.partition("-")
    if not dash or "-" in high or (len(high) > 1 and high.startswith("0") and not high.startswith(("0.", "0,"))):
        return None
    first, second = literal_value(low, counted=True), literal_value(high, counted=True)
    return (first, second) if first is not None and second is not None and first < second else None
