"""A report and a list of errors for a person: tables with colour on a terminal, plain text in a pipe."""

import io
import sys
from collections.abc import Iterable, Sequence
from typing import Final

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from balagh.evaluate.misses import Miss
from balagh.evaluate.report import Report
from balagh.evaluate.scores import FIELDS, LABELS, SUMS, Score
from balagh.evaluate.values import COMPONENTS

_PIPE_WIDTH: Final = 200
_NAMED: Final = 5
_ENDS: Final = (*SUMS, "macro")


def report_table(report: Report, *, plain: bool | None = None) -> Group:
    """The scores as tables, to be printed by a `rich` console.

    Args:
        report: The scores.
        plain: Whether to leave out lines and colours; by default, where standard output is no terminal.
    """
    bare = not sys.stdout.isatty() if plain is None else plain
    head = [f"{report.documents} articles"]
    if report.missing:
        head.append(f"{len(report.missing)} without a prediction: {names(report.missing)}")
    if report.unmatched:
        head.append(f"{len(report.unmatched)} predictions without gold: {names(report.unmatched)}")
    if report.resamples:
        head.append(
            f"intervals: {report.level:.0%} of {report.resamples} resamples of the articles, seed {report.seed}"
        )
    tables = (
        _mention_table(report, bare),
        _table("Value: exact span, label and right value", report, [("value", i) for i in (*LABELS, *_ENDS)], bare),
        _table("Parts of the value, given span and label", report, [("component", i) for i in _parts()], bare),
        _table("Record slots", report, [("slot", i) for i in (*FIELDS, *_ENDS)], bare),
        _table("Slots read otherwise", report, [("detail", i) for i in report.family("detail")], bare),
        _table("Records and articles", report, _whole_keys(), bare),
        _slice_table(report, bare),
    )
    return Group(Text("; ".join(head)), *(table for table in tables if table.row_count))


def names(found: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return ", ".join(found[:_NAMED]) + more


def _whole_keys() -> list[tuple[str, str]]:
    return [
        ("article", "incident"), ("article", "records"),
        ("record", "found"), ("record", "exact"), ("record", "main_found"), ("record", "main_exact"),
        ("evidence", "points"), ("evidence", "slots"),
    ]  # fmt: skip


def _parts() -> list[str]:
    """The parts of values of the labels that have more than an id."""
    return [f"{label}.{part}" for label in LABELS for part in COMPONENTS[label] if COMPONENTS[label] != ("id",)]


def new_table(title: str | None, bare: bool) -> Table:
    """An empty table in the manner of all, without lines where it is bare."""
    return Table(title=title, title_justify="left", box=None if bare else box.SIMPLE_HEAD, pad_edge=False)


def _mention_table(report: Report, bare: bool) -> Table:
    table = new_table("Mentions, F1 by schema", bare)
    table.add_column("label")
    columns = ("strict", "exact", "partial", "type", "value", "value_given_span", "entity")
    heads = ("strict", "exact", "partial", "type", "value", "value | span", "entity")
    for head in (*heads, "gold", "pred"):
        table.add_column(head, justify="right")
    for label in (*LABELS, *_ENDS):
        scores = [report.score(family, label) for family in columns]
        strict = scores[0]
        if strict.gold or strict.pred:
            sizes = [f"{strict.gold:.0f}", f"{strict.pred:.0f}"]
            table.add_row(label, *(figure(score.f1) for score in scores), *sizes, style=_style(label, bare))
    return table


def _table(title: str, report: Report, keys: Iterable[tuple[str, str]], bare: bool) -> Table:
    table = new_table(title, bare)
    table.add_column("item")
    for head in ("P", "R", "F1", "interval", "hit", "pred", "gold"):
        table.add_column(head, justify="right")
    for family, item in keys:
        score = report.score(family, item)
        if score.gold or score.pred:
            name = item if family in ("value", "component", "slot", "detail") else f"{family}.{item}"
            table.add_row(name, *_cells(score), style=_style(item, bare))
    return table


def _slice_table(report: Report, bare: bool) -> Table:
    table = new_table("Slices, F1 with its interval", bare)
    table.add_column("slice")
    for head in ("articles", "value", "interval", "slots", "interval", "facts", "incident"):
        table.add_column(head, justify="right")
    for dimension, values in report.slices.items():
        for name, one in values.items():
            value, slots = one.score("value"), one.score("slot")
            others = (figure(one.score("slot", "facts").f1), figure(one.score("article", "incident").f1))
            cells = (figure(value.f1), _interval(value), figure(slots.f1), _interval(slots))
            table.add_row(f"{dimension}: {name}", str(one.documents), *cells, *others)
    return table


def _cells(score: Score) -> list[str]:
    sizes = [f"{number:g}" for number in (score.hit, score.pred, score.gold)]
    return [figure(score.precision), figure(score.recall), figure(score.f1), _interval(score), *sizes]


def _interval(score: Score) -> str:
    return "" if score.low is None or score.high is None else f"{score.low:.3f}-{score.high:.3f}"


def figure(number: float | None) -> str:
    """A figure with three decimals, a dash where there is none."""
    return "-" if number is None else f"{number:.3f}"


def _style(item: str, bare: bool) -> str:
    return "bold" if item in _ENDS and not bare else ""


def report_text(report: Report) -> str:
    """The scores as plain text."""
    return render(report_table(report, plain=True))


def misses_text(found: Sequence[Miss]) -> str:
    """The errors as plain text: a line for the place and kind, the words, and what each side says."""
    lines = [line for miss in found for line in miss_lines(miss)]
    lines.append(f"{len(found)} errors")
    return "\n".join(lines)


def miss_lines(miss: Miss, sides: tuple[str, str] = ("gold", "pred")) -> list[str]:
    """The lines of one error; `sides` says what to call gold and prediction."""
    rule = f"  [{miss.rule}]" if miss.rule else ""
    record = f"  {miss.record}" if miss.record else ""
    told = [(side, words) for side, words in zip(sides, (miss.gold, miss.pred), strict=True) if words is not None]
    return [
        f"{miss.document}:{miss.start}-{miss.end}  {miss.kind} {miss.what}{record}{rule}",
        f"    {miss.context}",
        *(f"    {side}: {words}" for side, words in told),
    ]


def render(shown: RenderableType) -> str:
    """What a console would print, as plain text."""
    console = Console(
        file=io.StringIO(), width=_PIPE_WIDTH, color_system=None, highlight=False, markup=False, emoji=False
    )
    with console.capture() as capture:
        console.print(shown)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"
