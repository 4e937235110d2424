"""``balagh compare``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.failures import say
from balagh.cli.output import is_terminal, put_json
from balagh.errors import EXIT_INPUT

if TYPE_CHECKING:
    from balagh.evaluate import Comparison


def compare(
    a: Annotated[Path, typer.Argument(help="Predictions of one run: a folder, a JSON file or JSON Lines.")],
    b: Annotated[Path, typer.Argument(help="Predictions of the other run, in the same shape.")],
    *,
    gold: Annotated[Path | None, typer.Option(help="Right answers; without, A and B are held together.")] = None,
    list_changes: Annotated[bool, typer.Option("--errors", help="List every gain and loss with its context.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    trials: Annotated[int, typer.Option(min=100, help="Trials of the test and resamples of the intervals.")] = 10_000,
    seed: Annotated[int, typer.Option(min=0, help="Seed of both.")] = 2025,
) -> None:
    """Show gains and losses between two runs, article by article, with a test of significance."""
    from balagh.cli.evaluate import right_answers  # noqa: PLC0415
    from balagh.evaluate import EvaluationError, Trials, load_predictions  # noqa: PLC0415 (numpy)
    from balagh.evaluate import compare as held  # noqa: PLC0415

    first, second = load_predictions(a), load_predictions(b)
    known = None if gold is None else right_answers(gold)
    rules = tuple({one.extraction.document.id: one.made_by for one in side} for side in (first, second))
    runs = tuple([one.extraction for one in side] for side in (first, second))
    try:
        comparison = held(runs[0], runs[1], known, (rules[0], rules[1]), Trials(trials, seed))
    except EvaluationError as error:
        say(f"error: {error}")
        raise typer.Exit(EXIT_INPUT) from error
    _print(comparison, as_json=as_json, list_changes=list_changes)


def _print(comparison: Comparison, *, as_json: bool, list_changes: bool) -> None:
    from balagh.cli.evaluate import put_lines, put_table  # noqa: PLC0415
    from balagh.evaluate import changes_text, comparison_table, comparison_text  # noqa: PLC0415

    if as_json:
        put_json(comparison.to_dict())
        return
    if list_changes and comparison.articles:
        put_lines(changes_text(comparison))
    if is_terminal(sys.stdout):
        put_table(comparison_table(comparison, plain=False))
    else:
        put_lines(comparison_text(comparison).rstrip("\n"))
