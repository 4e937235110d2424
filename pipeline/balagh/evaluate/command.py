"""The command line's wrapper: reads the files, evaluates, prints.

What does the work is imported when the command runs, so that `--help` does not wait for it.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.errors import EXIT_INPUT, BalaghError

if TYPE_CHECKING:
    from balagh.contract import Extraction
    from balagh.evaluate.misses import Miss
    from balagh.evaluate.report import Report


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Right answers: a folder, a JSON file or JSON Lines.")],
    pred: Annotated[
        Path | None, typer.Argument(help="Predictions, in the same shape; made from gold's texts if left out.")
    ] = None,
    *,
    list_errors: Annotated[bool, typer.Option("--errors", help="List every error with its context.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    resamples: Annotated[int, typer.Option(min=0, help="Resamples of the articles for the intervals.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the resampling.")] = 2025,
) -> None:
    """Score predictions against gold."""
    from balagh.evaluate import EvaluationError, errors, load_folder  # noqa: PLC0415
    from balagh.evaluate.report import evaluate as score  # noqa: PLC0415

    try:
        known = load_folder(gold)
        answers, rules = _answers(known, pred)
        report = score(known, answers, resamples=resamples, seed=seed)
        found = errors(known, answers, rules) if list_errors else None
    except BalaghError as error:
        typer.echo(error.render(), err=True)
        raise typer.Exit(error.exit_status) from error
    except EvaluationError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(EXIT_INPUT) from error
    _print(report, found, as_json=as_json)


# The function's own name is that of the command; this one tells it from `balagh.evaluate.evaluate`.
evaluate_command = evaluate


def _answers(gold: "Sequence[Extraction]", pred: Path | None) -> "tuple[list[Extraction], dict[str, dict[str, str]]]":
    from balagh.evaluate import load_folder, predict  # noqa: PLC0415

    if pred is not None:
        return load_folder(pred), {}
    made = predict(gold)
    rules = {one.extraction.document.id: one.rules for one in made}
    return [one.extraction for one in made], rules


def _print(report: "Report", found: "Sequence[Miss] | None", *, as_json: bool) -> None:
    from rich.console import Console  # noqa: PLC0415

    from balagh.evaluate import misses_text, report_table, report_text  # noqa: PLC0415

    if as_json:
        data = report.to_dict() | ({} if found is None else {"errors": [miss.to_dict() for miss in found]})
        typer.echo(json.dumps(data, ensure_ascii=False, indent=1))
        return
    if found is not None:
        typer.echo(misses_text(found))
    if sys.stdout.isatty():
        Console().print(report_table(report))
    else:
        typer.echo(report_text(report), nl=False)
