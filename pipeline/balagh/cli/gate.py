"""``balagh gate``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.failures import say
from balagh.cli.output import put, put_json
from balagh.errors import EXIT_FAULTS, EXIT_INPUT

if TYPE_CHECKING:
    from balagh.evaluate import GateResult
    from balagh.evaluate.gate import Line


def gate(
    file: Annotated[Path, typer.Argument(help="File of floors, beside the corpora that it names.")] = Path(
        "corpora/gold/floors.toml"
    ),
    *,
    pin: Annotated[bool, typer.Option("--update", help="Raise the floors to today's figures.")] = False,
    allow_lower: Annotated[
        bool, typer.Option("--allow-lower", help="With --update: lower those that today's figures are below.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Check that no score fell below its floor, on the corpus that the floors were pinned on."""
    from balagh.evaluate import EvaluationError  # noqa: PLC0415 (numpy: no part of --help)
    from balagh.evaluate.gate import measure, update  # noqa: PLC0415

    if allow_lower and not pin:
        raise typer.BadParameter("--allow-lower goes with --update")
    try:
        results = measure(file)
    except EvaluationError as error:
        say(f"error: {error}")
        raise typer.Exit(EXIT_INPUT) from error
    if as_json:
        put_json([result.to_dict() for result in results])
    else:
        put("\n".join(_lines(results)))
    if pin:
        done = update(file, results, allow_lower=allow_lower)
        say(f"floors written to {file}" if done else _refused(results))
        raise typer.Exit(0 if done else EXIT_FAULTS)
    for result in results:
        for complaint in _complaints(result):
            say(complaint)
    raise typer.Exit(0 if all(result.passed for result in results) else EXIT_FAULTS)


def _lines(results: Sequence[GateResult]) -> Iterator[str]:
    for result in results:
        sizes = f"{result.articles} articles, {len(result.lines)} scores, {len(result.fallen)} fallen"
        yield f"{result.split.name}: {sizes}"
        yield from (f"  {_line(line)}" for line in result.lines)


def _line(line: Line) -> str:
    floor, figure = ("-" if number is None else f"{number:.4f}" for number in (line.floor, line.figure))
    verdict = "no floor yet" if line.floor is None else "" if line.held else "FALLEN"
    return f"{line.name:<22} floor {floor:>6}  today {figure:>6}  {verdict}".rstrip()


def _complaints(result: GateResult) -> Iterator[str]:
    name = result.split.name
    if not result.split.digest:
        yield f"error: {name} has no floors yet; pin them with --update"
    elif result.changed:
        yield (
            f"error: {name} is not the corpus that its floors were pinned on ({result.split.articles} articles then, "
            f"{result.articles} now; digest {result.split.digest[:12]} then, {result.digest[:12]} now): figures of "
            "two corpora do not compare; look at them, then pin the floors anew with --update"
        )
    for line in result.fallen:
        yield f"error: {name}: {_line(line)}"


def _refused(results: Sequence[GateResult]) -> str:
    fallen = [f"{result.split.name} {line.name}" for result in results for line in result.fallen]
    return (
        f"error: nothing written: {len(fallen)} floors would fall ({', '.join(fallen)}); lower them with --allow-lower "
        "if that is meant"
    )
