"""The counts of one record as a picture: those with a time on an axis of time, the others beside them.

Counts of one article run from a few hundred to millions, so the vertical axis is logarithmic. A count without a number
(«آلاف البلاغات») stands at the bound that its words give.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from markupsafe import Markup

from balagh.contract import Moment, Record, ReportCount
from balagh.view.marks import clipped
from balagh.view.scales import decades, instant, ticks
from balagh.view.told import Teller
from balagh.view.words import Words

WIDTH: Final = 420
HEIGHT: Final = 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 14, 26, 40
_SLOT: Final = 68
_PLACE: Final = 14
_SHAPES: Final = {"peak": "triangle", "declined": "diamond", "reported": "circle"}


@dataclass(frozen=True, slots=True)
class Point:
    """A count: where it stands, its shape, its number in short, its place, and all about it."""

    x: float
    y: float
    shape: str
    short: str
    under: str
    told: Markup


@dataclass(frozen=True, slots=True)
class Curve:
    """A picture of counts.

    Attributes:
        width, height: Size in units of the drawing.
        points: The counts, dated ones first and in their order.
        line: The dated counts of one series joined, as SVG ``points``; one for each series.
        rows: Heights of the grid with the number at each.
        days: Positions on the axis of time with their words.
        edge: Where the counts without a time begin; None where every count has one.
        dated: Whether any count has a time.
    """

    width: int
    height: int
    points: tuple[Point, ...]
    line: tuple[str, ...]
    rows: tuple[tuple[float, str], ...]
    days: tuple[tuple[float, str], ...]
    edge: float | None
    dated: bool


def curve(record: Record, words: Words, name: Callable[[str], Markup]) -> Curve | None:
    """The counts of a record, where there are several with a number.

    Args:
        record: The record.
        words: Words of the interface.
        name: The name of an entity of the article by its id.
    """
    counts = [(count, number) for count in record.reports if (number := _number(count))]
    if len(counts) < 2:
        return None
    times = {count.mention: when for count, _ in counts if (when := _middle(count.as_of))}
    loose = sum(count.mention not in times for count, _ in counts)
    plot = _Plot([number for _, number in counts], sorted(times.values()), loose)
    points, series, free = [], dict[tuple[str | None, ...], list[tuple[float, float]]](), 0
    met = Counter[datetime]()
    for count, number in sorted(counts, key=lambda item: times.get(item[0].mention, datetime.max)):
        when = times.get(count.mention)
        x = plot.at_time(when, met[when]) if when else plot.at_slot(free)
        free += when is None
        met.update([when] if when else [])
        y = plot.height_of(number)
        points.append(Point(x, y, _SHAPES[count.phase], _short(number), _under(count, name), _told(count, words, name)))
        if when:
            series.setdefault((count.unit, count.platform, count.location), []).append((x, y))
    lines = tuple(" ".join(f"{x:.1f},{y:.1f}" for x, y in line) for line in series.values() if len(line) > 1)
    edge = plot.edge if loose else None
    return Curve(plot.width, HEIGHT, tuple(points), lines, plot.rows(), plot.days(), edge, bool(times))


class _Plot:
    """Scales of a picture."""

    def __init__(self, numbers: list[int], times: list[datetime], loose: int) -> None:
        self.low, self.high = decades(min(numbers), max(numbers))
        self._times = times
        # Counts of one single moment (one for each place) stand side by side, or their words would cover one another.
        self._abreast = len(times) if len(set(times)) == 1 else 1
        dated = max(110, WIDTH - _LEFT - _RIGHT - loose * _SLOT, self._abreast * _SLOT) if times else 0
        self.edge = _LEFT + dated
        self.width = max(WIDTH, self.edge + loose * _SLOT + _RIGHT)
        self._dated = dated
        self._slot = (self.width - _RIGHT - self.edge) / max(loose, 1)

    def at_time(self, when: datetime, number: int | None = None) -> float:
        """The position of a time; of the count with that number, from 0, among those of the same time."""
        beside = 0.0 if number is None or self._abreast == 1 else (number - (self._abreast - 1) / 2) * _SLOT
        first, last = self._times[0], self._times[-1]
        whole = (last - first).total_seconds()
        share = (when - first).total_seconds() / whole if whole else 0.5
        return _LEFT + 26 + share * (self._dated - 52) + beside

    def at_slot(self, number: int) -> float:
        return self.edge + (number + 0.5) * self._slot

    def height_of(self, number: int) -> float:
        share = (math.log10(number) - self.low) / (self.high - self.low)
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)

    def rows(self) -> tuple[tuple[float, str], ...]:
        step = max(1, math.ceil((self.high - self.low) / 5))
        return tuple((self.height_of(10**power), _mark(power)) for power in range(self.low, self.high + 1, step))

    def days(self) -> tuple[tuple[float, str], ...]:
        if not self._times:
            return ()
        return tuple((self.at_time(when), told) for when, told in ticks(self._times[0], self._times[-1], 3))


def _number(count: ReportCount) -> int | None:
    """What a count is drawn at: its number, else the bound that its words give; never 0, which has no logarithm."""
    return count.value or count.minimum or count.maximum


def _middle(moment: Moment | None) -> datetime | None:
    bounds = [when for text in (moment.earliest, moment.latest) if (when := instant(text))] if moment else []
    return bounds[0] + (bounds[-1] - bounds[0]) / 2 if bounds else None


def _short(number: int) -> str:
    return f"{number:,}" if number < 10_000_000 else f"{number // 1_000_000:,}M"


def _mark(power: int) -> str:
    """A power of ten, short enough for the margin."""
    return f"{10**power:,}" if power < 6 else f"{10 ** (power - 6):,}M"


def _under(count: ReportCount, name: Callable[[str], Markup]) -> str:
    """The place of a count, short enough to stand below it."""
    told = name(count.location).striptags() if count.location else ""
    return clipped(told, _PLACE)


def _told(count: ReportCount, words: Words, name: Callable[[str], Markup]) -> Markup:
    tell = Teller(words)
    told = tell.counted(count) + Markup(" · ") + words.term("phase", count.phase)
    for ident in (count.platform, count.location):
        if ident:
            told += Markup(" · ") + name(ident)
    return told + (Markup(" · ") + tell.between(count.as_of) if count.as_of else Markup(""))


__all__ = ["Curve", "Point", "curve"]
