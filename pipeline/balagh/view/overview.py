"""Drawings of many incidents: how many in each stretch of time, and a line of time for each platform."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from balagh.view.entries import Entry
from balagh.view.scales import ticks
from balagh.view.words import Words

#: Platforms that get a line of their own; the rest is counted.
LINES: Final = 24
WIDTH: Final = 960
_NAMES: Final = 170
_OLDER: Final = 60
_PAD: Final = 14
_ROW: Final = 26
_BARS: Final = 48
SHAPES: Final = {
    "outage": "circle", "degradation": "square", "cyberattack": "cross", "data_breach": "diamond", "other": "triangle",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bar:
    """Incidents of one stretch of time."""

    key: str
    told: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bars:
    """How many incidents in each stretch of time; the first bar may stand for all that is older."""

    bars: tuple[Bar, ...]
    top: int
    key_of: dict[int, str]
    undated: int


@dataclass(frozen=True, slots=True)
class Dot:
    """An incident on a line: where it began, and where it ended if that is told."""

    entry: Entry
    x: float
    end: float | None
    shape: str


@dataclass(frozen=True, slots=True)
class Line:
    """A platform and its incidents."""

    ident: str
    name: str
    y: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The lines of the platforms with the most incidents, and how many further platforms there are."""

    lines: tuple[Line, ...]
    days: tuple[tuple[float, str], ...]
    height: int
    older: float | None
    left: float
    right: float
    names: float
    more: int


def bars(entries: Iterable[Entry], words: Words) -> Bars:
    """Counts over time.

    The stretches are days, months or years, whichever gives at most forty-eight of them. Recalled incidents from
    before the first one that an article is about share a bar at the beginning.
    """
    incidents = [entry for entry in entries if entry.record]
    dated = {entry.number: entry.first for entry in incidents if entry.first}
    begin = _begin(incidents)
    if begin is None:
        return Bars((), 0, {}, len(incidents))
    shape = _granularity(begin, max(dated.values()))
    older = str(words("index", "older"))
    key_of = {number: f"{when:{shape}}" if when >= begin else "" for number, when in dated.items()}
    counts = Counter(key_of.values())
    keys = ([""] if "" in counts else []) + _stretches(begin, max(dated.values()), shape)
    step = (WIDTH - 2 * _PAD) / max(len(keys), 8)
    made = tuple(Bar(key, key or older, counts[key], _PAD + i * step, step * 0.78) for i, key in enumerate(keys))
    return Bars(made, max(counts.values()), key_of, len(incidents) - len(dated))


def _begin(incidents: Iterable[Entry]) -> datetime | None:
    """The first date of an incident that is an article's own; of any where none has a date."""
    dated = [(entry.first, entry.record) for entry in incidents if entry.first]
    own = [when for when, record in dated if record and record.role == "main"]
    return min(own or [when for when, _ in dated], default=None)


def _granularity(first: datetime, last: datetime) -> str:
    days = (last - first).days + 1
    return "%Y-%m-%d" if days <= _BARS else "%Y-%m" if days <= _BARS * 30 else "%Y"


def _stretches(first: datetime, last: datetime, shape: str) -> list[str]:
    """The names of all stretches between two times, those without incidents too."""
    found: dict[str, None] = {}
    step = {"%Y-%m-%d": 1, "%Y-%m": 27, "%Y": 360}[shape]
    for days in range(0, (last - first).days + 1, step):
        found[f"{first + timedelta(days=days):{shape}}"] = None
    found[f"{last:{shape}}"] = None
    return sorted(found)


def time_line(entries: Sequence[Entry], words: Words) -> TimeLine:
    """Incidents with a date on a line for each platform, those with the most incidents first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, str] = {}
    for entry in entries:
        if entry.record and entry.first:
            for ident, name in entry.platforms or (("", str(words("index", "nowhere"))),):
                found[ident].append(entry)
                names.setdefault(ident, name)
    idents = sorted(found, key=lambda ident: (ident == "", -len(found[ident]), ident))
    shown = idents[:LINES]
    begin = _begin([entry for ident in shown for entry in found[ident]])
    if begin is None:
        return TimeLine((), (), 0, None, 0, 0, 0, 0)
    last = max(entry.last or entry.first or begin for ident in shown for entry in found[ident])
    older = any(entry.first < begin for ident in shown for entry in found[ident] if entry.first)
    scale = _Scale(begin, last, older, mirrored=words.dir == "rtl")
    lines = tuple(
        Line(ident, names[ident], 30 + i * _ROW, tuple(scale.dot(entry) for entry in found[ident]))
        for i, ident in enumerate(shown)
    )
    days = tuple((scale.at(when), told) for when, told in ticks(begin, last, 7))
    return TimeLine(lines, days, 30 + len(shown) * _ROW + 24, scale.older, scale.left, scale.right, scale.names,
                    len(idents) - len(shown))  # fmt: skip


class _Scale:
    """Times to positions. Time runs from left to right in either language; the names stand where reading begins."""

    def __init__(self, begin: datetime, last: datetime, older: bool, *, mirrored: bool) -> None:
        self._begin = begin
        self._whole = (last - begin).total_seconds()
        self.left: float = _PAD if mirrored else _NAMES
        self.right: float = WIDTH - _NAMES if mirrored else WIDTH - _PAD
        self.names: float = WIDTH - 4 if mirrored else _NAMES - 12
        self.older = self.left + _OLDER / 2 if older else None
        self._first = self.left + (_OLDER if older else 0) + _PAD

    def at(self, when: datetime) -> float:
        if when < self._begin and self.older is not None:
            return self.older
        share = (when - self._begin).total_seconds() / self._whole if self._whole else 0.5
        return self._first + share * (self.right - _PAD - self._first)

    def dot(self, entry: Entry) -> Dot:
        begin = self.at(entry.first or self._begin)
        end = self.at(entry.last) if entry.last else None
        kind = entry.record.kind if entry.record else "other"
        return Dot(entry, begin, end if end and end > begin + 1 else None, SHAPES[kind])


__all__ = ["SHAPES", "WIDTH", "Bar", "Bars", "Line", "TimeLine", "bars", "time_line"]
