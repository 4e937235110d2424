"""What quantities mean: bounds and qualifiers, and the contract's values made of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import cast, get_args

from balagh.contract.values import CountValue, DurationValue, PercentValue
from balagh.contract.vocabulary import Qualifier, Unit
from balagh.resolve.durations import Part, iso_duration
from balagh.resolve.literals import Exact

Plain = int | float
_UNITS = frozenset(get_args(Unit))


@dataclass(slots=True, unsafe_hash=True)
class Quantity:
    """A number, count, percentage, sum of money or measured amount with its hedge.

    Attributes:
        value: The number as stated; None for a range and for a plural without a number.
        minimum: Lower bound that the words give.
        maximum: Upper bound that the words give.
        qualifier: How it is hedged.
        unit: ``reports`` ... ``other`` for counts, ``%`` for percentages, a currency code (or empty) for money, the
            noun for measures, None for a plain number.
        min_open: Whether the lower bound itself is excluded (``أكثر من``).
        max_open: Whether the upper bound itself is excluded (``أقل من``).
        of: What a percentage is a share of, in the words of the text.
        noun: First token and token behind the noun that is counted, None where there is none.
    """

    value: Plain | None
    minimum: Plain | None
    maximum: Plain | None
    qualifier: Qualifier
    unit: str | None = None
    min_open: bool = False
    max_open: bool = False
    of: str | None = None
    noun: tuple[int, int] | None = None

    @property
    def contract(self) -> CountValue | PercentValue | Quantity:
        """The contract's value of a count or percentage; what has none there stays as it is."""
        if self.unit == "%":
            return self if self.negative else self.percent
        return self.count if self.unit in _UNITS else self

    @property
    def negative(self) -> bool:
        """Whether it lies below zero (``-0.4%``): the contract has no value for it."""
        return any(bound is not None and bound < 0 for bound in (self.value, self.minimum, self.maximum))

    @property
    def count(self) -> CountValue:
        """The contract's COUNT value; call it on readings of kind ``count``."""
        return _count_value(self.value, self.minimum, self.maximum, self.qualifier, self.unit)

    @property
    def percent(self) -> PercentValue:
        """The contract's PERCENT value; call it on readings of kind ``percent``."""
        value = None if self.value is None else float(self.value)
        return _percent_value(value, self.qualifier, self.of)


@dataclass(slots=True, unsafe_hash=True)
class Length:
    """A duration with its hedge.

    Attributes:
        iso: ISO 8601 duration, None for a range and for a plural without a number.
        qualifier: How it is hedged.
        parts: Units and amounts in the order of the text.
        low: ISO 8601 duration of the lower end of a range, else None.
        high: The same of its upper end.
        role: ``length``; ``offset`` behind بعد, قبل, منذ; ``window`` before الماضية, المقبلة.
    """

    iso: str | None
    qualifier: Qualifier
    parts: tuple[Part, ...] = ()
    low: str | None = None
    high: str | None = None
    role: str = "length"

    @property
    def contract(self) -> DurationValue:
        """The contract's DURATION value."""
        return self.duration

    @property
    def duration(self) -> DurationValue:
        """The contract's DURATION value."""
        return _duration_value(self.iso, self.qualifier)


@lru_cache(maxsize=4096)
def _percent_value(value: float | None, qualifier: Qualifier, of: str | None) -> PercentValue:
    return PercentValue(value=value, qualifier=qualifier, of=of)


@lru_cache(maxsize=4096, typed=True)
def _count_value(
    value: Plain | None, minimum: Plain | None, maximum: Plain | None, qualifier: Qualifier, unit: str | None
) -> CountValue:
    return CountValue(
        value=cast("int | None", value),
        minimum=cast("int | None", minimum),
        maximum=cast("int | None", maximum),
        qualifier=qualifier,
        unit=cast("Unit", unit),
    )


@lru_cache(maxsize=4096)
def _duration_value(iso: str | None, qualifier: Qualifier) -> DurationValue:
    return DurationValue(iso=iso, qualifier=qualifier)


def plain(value: Exact) -> Plain:
    """``value`` as an integer where it is whole, else as a float."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value


def quantity(
    low: Exact,
    high: Exact | None,
    qualifier: Qualifier,
    unit: str | None,
    noun: tuple[int, int] | None = None,
    of: str | None = None,
) -> Quantity:
    """A quantity with the bounds that its qualifier gives it (guidelines, section 1)."""
    value = plain(low)
    if high is not None:
        return Quantity(None, value, plain(high), "range", unit, of=of, noun=noun)
    if qualifier == "about":
        return Quantity(value, None, None, qualifier, unit, of=of, noun=noun)
    if qualifier in ("more_than", "at_least"):
        return Quantity(value, value, None, qualifier, unit, min_open=qualifier == "more_than", of=of, noun=noun)
    if qualifier in ("less_than", "at_most"):
        return Quantity(value, None, value, qualifier, unit, max_open=qualifier == "less_than", of=of, noun=noun)
    if qualifier == "vague":
        return Quantity(None, value, None, qualifier, unit, of=of, noun=noun)
    return Quantity(value, value, value, "exact", unit, of=of, noun=noun)


def length_range(unit: str, low: Exact, high: Exact) -> Length:
    """The length ``بين low وhigh`` of one unit."""
    return Length(None, "range", (), iso_duration([(unit, low)]), iso_duration([(unit, high)]))
