"""The page of an evaluation: scores with intervals, confusions, reliability, and every article, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from balagh.view.marks import isolated, ltr
from balagh.view.page import render
from balagh.view.report_shape import BinShape, ConfusionShape, ReliabilityShape, ReportShape, ScoreShape
from balagh.view.side import side_of
from balagh.view.words import Lang, Words, words

#: Articles that are shown side by side; of the others the figures are told.
WORST: Final = 60
#: What a reader looks at first.
_HEAD: Final = (
    ("value", "micro"), ("strict", "micro"), ("entity", "micro"), ("slot", "micro"), ("slot", "facts"),
    ("article", "incident"), ("record", "main_found"), ("record", "main_exact"),
)  # fmt: skip
#: Families by item, those that are open from the beginning first.
_FAMILIES: Final = (
    "value", "slot", "strict", "exact", "partial", "type", "value_given_span", "component", "entity", "detail",
    "record", "article", "evidence",
)  # fmt: skip
_OPEN: Final = frozenset({"value", "slot"})


@dataclass(frozen=True, slots=True)
class Line:
    """A score with its name."""

    name: Markup
    score: ScoreShape
    total: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """The scores of a family."""

    key: str
    lines: tuple[Line, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a matrix: its count, and how dark it is, from 0 to 4."""

    count: int
    shade: int
    right: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """What was taken for what."""

    key: str
    names: tuple[Markup, ...]
    rows: tuple[tuple[Markup, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Dial:
    """A reliability curve: points in a square of side 1 with the radius of each."""

    key: str
    curve: ReliabilityShape
    points: tuple[tuple[BinShape, float], ...]


def evaluation_page(report: ReportShape, lang: Lang = "ar") -> str:
    """A self-contained HTML page of an evaluation.

    Args:
        report: The report, as ``balagh.evaluate.evaluate`` makes it.
        lang: Language of the interface.
    """
    chosen = words(lang)
    sides = [side_of(number, article, chosen) for number, article in enumerate(report.articles[:WORST], start=1)]
    return render(
        "evaluation", chosen, split=tuple(anchor for side in sides for anchor in side.split),
        title=str(chosen("evaluation", "title")), report=report, sides=sides, rest=report.articles[WORST:],
        head=[Line(_named(*key, chosen), report.score(*key)) for key in _HEAD],
        families=list(_families(report, chosen)), slices=_slices(report, chosen),
        matrices=[_matrix(key, each, chosen) for key, each in report.confusions.items() if each.names],
        dials=[_dial(key, each) for key, each in report.reliability.items() if each.records],
    )  # fmt: skip


def _named(family: str, item: str, chosen: Words) -> Markup:
    whole = chosen.term("score", item) if item in chosen.group("score") else _item(item, chosen)
    return Markup("{} · {}").format(chosen.term("family", family), whole)


def _item(item: str, chosen: Words) -> Markup:
    """The name of an item: a label, a slot, a part of one, a sum."""
    first, _, part = item.partition(".")
    for group in ("label", "slot", "score"):
        if first in chosen.group(group):
            name = chosen.term(group, first)
            return Markup("{} · {}").format(name, ltr(part)) if part else name
    return ltr(item)


def _families(report: ReportShape, chosen: Words) -> Iterator[Family]:
    for key in _FAMILIES:
        lines = tuple(
            Line(_item(item, chosen), score, item in {"micro", "macro", "facts"})
            for item, score in report.family(key).items()
        )
        if lines:
            yield Family(key, lines, key in _OPEN)


def _slices(
    report: ReportShape, chosen: Words
) -> list[tuple[Markup, list[tuple[Markup, int, ScoreShape, ScoreShape]]]]:
    return [
        (
            chosen.term("slice", dimension),
            [
                (_value(value, chosen), one.documents, one.score("value"), one.score("slot"))
                for value, one in ones.items()
            ],
        )
        for dimension, ones in report.slices.items()
    ]


def _value(value: str, chosen: Words) -> Markup:
    for group in ("kind", "slice_value"):
        if value in chosen.group(group):
            return chosen.term(group, value)
    return isolated(value)


def _matrix(key: str, confusion: ConfusionShape, chosen: Words) -> Matrix:
    names = (*(chosen.term(key, name) for name in confusion.names), chosen("evaluation", "nothing"))
    return Matrix(key, names, tuple(_matrix_row(i, names, row) for i, row in enumerate(confusion.rows())))


def _matrix_row(number: int, names: Sequence[Markup], row: Sequence[int]) -> tuple[Markup, tuple[Cell, ...]]:
    """A row; how dark a field is tells its share of the row."""
    whole = sum(row) or 1
    last = len(names) - 1
    return names[number], tuple(
        Cell(count, min(4, -(-4 * count // whole)), column == number and number != last)
        for column, count in enumerate(row)
    )


def _dial(key: str, curve: ReliabilityShape) -> Dial:
    most = max(each.records for each in curve.bins)
    return Dial(key, curve, tuple((each, 3 + 6 * (each.records / most) ** 0.5) for each in curve.bins))


__all__ = ["WORST", "evaluation_page"]
