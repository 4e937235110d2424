"""``balagh evaluate``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.failures import say
from balagh.cli.inputs import STDIN
from balagh.cli.output import is_terminal, opened, put, put_json
from balagh.cli.view import Lang
from balagh.errors import EXIT_INPUT, BalaghError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from balagh.contract import Extraction
    from balagh.evaluate import Prediction, Report


def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="Right answers: a folder, a JSON file, JSON Lines, or - for standard input.")
    ],
    pred: Annotated[
        Path | None, typer.Argument(help="Predictions, in the same shape; made from gold's texts if left out.")
    ] = None,
    *,
    list_errors: Annotated[bool, typer.Option("--errors", help="List every error with its context.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    resamples: Annotated[int, typer.Option(min=0, help="Resamples of the articles for the intervals.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the resampling.")] = 2025,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the report as a web page to FILE, too.")
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Language of the web page.")] = Lang.AR,
) -> None:
    """Score predictions against gold."""
    from balagh.evaluate import EvaluationError  # noqa: PLC0415 (numpy: no part of --help)
    from balagh.evaluate import evaluate as score  # noqa: PLC0415

    alone = str(html) == STDIN
    if alone and as_json:
        raise BalaghError("B005", first="--html -", second="--json")
    known = right_answers(gold)
    try:
        answers = predictions(known, pred)
        rules = {one.extraction.document.id: one.made_by for one in answers}
        report = score(known, [one.extraction for one in answers], rules, resamples=resamples, seed=seed)
    except EvaluationError as error:
        say(f"error: {error}")
        raise typer.Exit(EXIT_INPUT) from error
    if html is not None:
        write_page(report, html, lang)
    if not alone:
        _print(report, as_json=as_json, list_errors=list_errors)


def right_answers(path: Path) -> list[Extraction]:
    """Gold, with a word on stderr if it is only drafts.

    Raises:
        BalaghError: It cannot be read (B101, B102, B113).
        typer.Exit: There is none in it (status 3).
    """
    from balagh.evaluate import load_folder  # noqa: PLC0415

    known = load_folder(path)
    if not known:
        why = "no file in it ends in .json, .jsonl or .ndjson, or all are empty" if path.is_dir() else "it is empty"
        say(f"error: {path} holds no gold: {why}")
        raise typer.Exit(EXIT_INPUT)
    warn_of_drafts(path)
    return known


def write_page(report: Report, path: Path, lang: Lang) -> None:
    """Write a report as a self-contained web page."""
    from balagh.view.evaluation import evaluation_page  # noqa: PLC0415

    with opened(path, "--html") as stream:
        stream.write(evaluation_page(report, lang.value))


def warn_of_drafts(path: Path) -> None:
    """Tell of gold that nobody has corrected: figures on it say nothing."""
    from balagh.evaluate import drafts  # noqa: PLC0415

    found = drafts(path)
    if found:
        say(
            f"warning: {len(found)} of the gold files are drafts, such as {found[0]}: predictions to be corrected, so "
            "that scores on them say nothing; correct each and take .draft out of its name"
        )


def predictions(gold: Sequence[Extraction], pred: Path | None) -> list[Prediction]:
    """The predictions of a file or folder; without one those that the pipeline makes of gold's texts."""
    from balagh.cli.explain import explanation  # noqa: PLC0415
    from balagh.evaluate import MadeBy, Prediction, load_predictions, predict  # noqa: PLC0415

    if pred is not None:
        made = load_predictions(pred)
        if not made:
            say(f"warning: {pred} holds no predictions: every article counts as one in which nothing was found")
        return made
    return [
        Prediction(one.extraction, MadeBy.from_explain(explanation(one.extraction, dict(one.made_by.mentions))))
        for one in predict(gold)
    ]


def _print(report: Report, *, as_json: bool, list_errors: bool) -> None:
    from balagh.evaluate import misses_text, report_table, report_text  # noqa: PLC0415

    found = [miss for one in sorted(report.articles, key=lambda one: one.id) for miss in one.misses]
    if as_json:
        put_json(report.to_dict() | ({"errors": [miss.to_dict() for miss in found]} if list_errors else {}))
        return
    if list_errors:
        put_lines(misses_text(found))
    if is_terminal(sys.stdout):
        put_table(report_table(report, plain=False))
    else:
        put_lines(report_text(report).rstrip("\n"))


def put_lines(text: str) -> None:
    """Write lines that quote articles to stdout, with what would command a terminal shown as escapes."""
    from balagh.view.bidi import visible  # noqa: PLC0415

    put("\n".join(map(visible, text.split("\n"))))


def put_table(table: RenderableType) -> None:
    """Show tables on a terminal."""
    from balagh.view.terminal import console  # noqa: PLC0415 (rich)

    with opened(None) as out:
        console(out).print(table)
