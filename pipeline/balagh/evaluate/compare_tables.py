"""A comparison of two runs for a person."""

from collections.abc import Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from balagh.evaluate.changes import ArticleChange, Change, Comparison
from balagh.evaluate.misses import Miss
from balagh.evaluate.table import figure, miss_lines, names, new_table, render


def comparison_table(comparison: Comparison, *, plain: bool) -> Group:
    """The comparison as tables, to be printed by a `rich` console.

    Args:
        comparison: The comparison.
        plain: Whether to leave out lines and colours.
    """
    gold = comparison.with_gold
    return Group(
        Text(_head(comparison)),
        _with_gold(comparison, plain) if gold else _without_gold(comparison, plain),
        Text(_verdict(comparison)),
        _articles(comparison, plain),
    )


def comparison_text(comparison: Comparison) -> str:
    """The comparison as plain text."""
    return render(comparison_table(comparison, plain=True))


def changes_text(comparison: Comparison) -> str:
    """Every gain and loss of every article, as plain text."""
    heads = ("mended", "new error") if comparison.with_gold else ("in B", "in A alone")
    lines: list[str] = []
    for one in comparison.articles:
        for head, side in zip(heads, (one.gained, one.lost), strict=True):
            lines += _told(head, side, gold=comparison.with_gold)
    return "\n".join(lines)


def _told(head: str, side: Sequence[Miss], *, gold: bool) -> list[str]:
    sides = ("gold", "pred") if gold else ("A", "B")
    return [f"{head}: {line}" if i == 0 else line for miss in side for i, line in enumerate(miss_lines(miss, sides))]


def _head(comparison: Comparison) -> str:
    parts = [f"{comparison.documents} articles"]
    for run, apart in (("A", comparison.only_a), ("B", comparison.only_b)):
        if apart:
            parts.append(f"{len(apart)} in {run} alone: {names(apart)}")
    parts.append(f"approximate randomisation, {comparison.trials} trials, seed {comparison.seed}")
    return "; ".join(parts)


def _with_gold(comparison: Comparison, plain: bool) -> Table:
    table = new_table("F1 against gold", plain)
    table.add_column("item")
    for head in ("A", "B", "B - A", "interval", "p"):
        table.add_column(head, justify="right")
    for (family, item), change in comparison.changes.items():
        difference = None if change.a is None or change.b is None else change.b - change.a
        shown = "-" if difference is None else f"{difference:+.3f}"
        bounds = "" if change.low is None or change.high is None else f"{change.low:+.3f}…{change.high:+.3f}"
        table.add_row(f"{family}.{item}", figure(change.a), figure(change.b), shown, bounds, _p(change))
    return table


def _without_gold(comparison: Comparison, plain: bool) -> Table:
    table = new_table("How many each run has, and how far they agree", plain)
    table.add_column("item")
    for head in ("A", "B", "B - A", "p", "agreement F1"):
        table.add_column(head, justify="right")
    for (family, item), change in comparison.changes.items():
        a, b = change.a or 0.0, change.b or 0.0
        table.add_row(f"{family}.{item}", f"{a:g}", f"{b:g}", f"{b - a:+g}", _p(change), figure(change.agreement))
    return table


def _p(change: Change) -> str:
    if change.p is None:
        return "-"
    return "<0.001" if change.p < 0.001 else f"{change.p:.3f}"


def _verdict(comparison: Comparison) -> str:
    changed = comparison.articles
    same = comparison.documents - len(changed)
    if not comparison.with_gold:
        return f"Articles that differ: {len(changed)}; alike: {same}"
    better, worse = sum(one.difference > 0 for one in changed), sum(one.difference < 0 for one in changed)
    level = len(changed) - better - worse
    return f"Articles: {better} better, {worse} worse, {level} as good with other errors, {same} alike"


def _articles(comparison: Comparison, plain: bool) -> Table:
    heads = ("mended", "new errors") if comparison.with_gold else ("in B", "in A alone")
    table = new_table(None, plain)
    table.add_column("article")
    for head in (*(("A", "B", "B - A") if comparison.with_gold else ()), *heads):
        table.add_column(head, justify="right")
    for one in comparison.articles:
        table.add_row(
            one.id, *(_figures(one) if comparison.with_gold else ()), str(len(one.gained)), str(len(one.lost))
        )
    return table


def _figures(one: ArticleChange) -> tuple[str, str, str]:
    return figure(one.a), figure(one.b), f"{one.difference:+.3f}"
