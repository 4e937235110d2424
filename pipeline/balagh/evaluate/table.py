"""A report and a list of errors for a person: tables with colour on a terminal, plain text in a pipe."""

import io
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from balagh.evaluate.misses import Miss
from balagh.evaluate.report import Report
from balagh.evaluate.scores import FIELDS, LABELS, SUMS, Score

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
        head.append(f"{len(report.missing)} without a prediction: {_names(report.missing)}")
    if report.unmatched:
        head.append(f"{len(report.unmatched)} predictions without gold: {_names(report.unmatched)}")
    if report.resamples:
        head.append(
            f"intervals: {report.level:.0%} of {report.resamples} resamples of the articles, seed {report.seed}"
        )
    return Group(
        Text("; ".join(head)),
        _mention_table(report, bare),
        _table("Value: exact span, label and right value", report, [("value", i) for i in (*LABELS, *_ENDS)], bare),
        _table("Record slots", report, [("slot", i) for i in (*FIELDS, *_ENDS)], bare),
        _table("Slots read otherwise", report, [("detail", i) for i in report.family("detail")], bare),
        _table("Records and articles", report, _whole_keys(), bare),
    )


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _whole_keys() -> list[tuple[str, str]]:
    return [
        ("article", "incident"), ("article", "records"),
        ("record", "found"), ("record", "exact"), ("record", "main_found"), ("record", "main_exact"),
        ("evidence", "points"), ("evidence", "slots"),
    ]  # fmt: skip


def _new_table(title: str, bare: bool) -> Table:
    return Table(title=title, title_justify="left", box=None if bare else box.SIMPLE_HEAD, pad_edge=False)


def _mention_table(report: Report, bare: bool) -> Table:
    table = _new_table("Mentions, F1 by schema", bare)
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
            table.add_row(label, *(_figure(score.f1) for score in scores), *sizes, style=_style(label, bare))
    return table


def _table(title: str, report: Report, keys: Iterable[tuple[str, str]], bare: bool) -> Table:
    table = _new_table(title, bare)
    table.add_column("item")
    for head in ("P", "R", "F1", "interval", "hit", "pred", "gold"):
        table.add_column(head, justify="right")
    for family, item in keys:
        score = report.score(family, item)
        if score.gold or score.pred:
            name = item if family in ("value", "slot", "detail") else f"{family}.{item}"
            table.add_row(name, *_cells(score), style=_style(item, bare))
    return table


def _cells(score: Score) -> list[str]:
    interval = "" if score.low is None or score.high is None else f"{score.low:.3f}-{score.high:.3f}"
    sizes = [f"{number:g}" for number in (score.hit, score.pred, score.gold)]
    return [_figure(score.precision), _figure(score.recall), _figure(score.f1), interval, *sizes]


def _figure(number: float | None) -> str:
    return "-" if number is None else f"{number:.3f}"


def _style(item: str, bare: bool) -> str:
    return "bold" if item in _ENDS and not bare else ""


def report_text(report: Report) -> str:
    """The scores as plain text."""
    return _render(lambda console: console.print(report_table(report, plain=True)))


def misses_text(found: Sequence[Miss]) -> str:
    """The errors as plain text: a line for the place and kind, the words, and what each side says."""
    lines: list[str] = []
    for miss in found:
        rule = f"  [{miss.rule}]" if miss.rule else ""
        record = f"  {miss.record}" if miss.record else ""
        lines.append(f"{miss.document}:{miss.start}-{miss.end}  {miss.kind} {miss.what}{record}{rule}")
        lines.append(f"    {miss.context}")
        lines += [
            f"    {side}: {told}" for side, told in (("gold", miss.gold), ("pred", miss.pred)) if told is not None
        ]
    lines.append(f"{len(found)} errors")
    return "\n".join(lines)


def _render(draw: Callable[[Console], None]) -> str:
    console = Console(file=io.StringIO(), width=_PIPE_WIDTH, color_system=None, highlight=False)
    with console.capture() as capture:
        draw(console)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"
