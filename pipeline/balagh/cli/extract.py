"""``balagh extract``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.articles import Sources, field_names, read_articles
from balagh.cli.failures import say
from balagh.cli.inputs import STDIN
from balagh.cli.options import (
    Encoding,
    Format,
    FormatOption,
    OutputFile,
    Prefer,
    PreferOption,
    Published,
    WeekStart,
    Zone,
    weekday,
)
from balagh.cli.output import is_terminal, opened
from balagh.errors import BalaghError

if TYPE_CHECKING:
    from balagh.cli.extracting import Extracted


class Kind(StrEnum):
    """What a source is."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


def extract(  # noqa: PLR0913, PLR0917 (the options of a command are its arguments)
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE…|-]", help="Plain text, HTML pages, JSON articles; stdin without any."),
    ] = None,
    published: Published = None,
    zone: Zone = None,
    week_start: WeekStart = "saturday",
    prefer: PreferOption = Prefer.PAST,
    kind: Annotated[
        Kind | None, typer.Option(help="What the input is; told by suffix and content if left out.")
    ] = None,
    encoding: Encoding = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=FIELD", help="Field of JSON articles that holds a part, as in text=body."),
    ] = None,
    format_: FormatOption = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Add which rule or model made each mention and each slot.")
    ] = False,
    output: OutputFile = None,
) -> None:
    """Extract the incident records of articles.

    Several articles in a pipe come as JSON Lines. An article that cannot be read is reported on stderr and the others
    go on; the exit status then tells of it.
    """
    from balagh.cli.extracting import Reading, check, extract_all  # noqa: PLC0415 (heavy: no part of --help)

    sources = Sources(tuple(files or (STDIN,)), kind.value if kind else None, encoding, field_names(field))
    reading = Reading(published, zone, weekday(week_start), prefer.value)
    check(reading, encoding)
    terminal = output is None and is_terminal(sys.stdout)
    results = extract_all(read_articles(sources), reading)
    raise typer.Exit(_write(results, format_, explain, output, terminal))


def _write(
    results: Iterator[Extracted | BalaghError], shape: Format | None, explain: bool, output: OutputFile, terminal: bool
) -> int:
    """Write the results as they come.

    Returns:
        The exit status: that of the gravest failure.
    """
    from balagh.cli.progress import progress  # noqa: PLC0415
    from balagh.cli.sinks import sink_for  # noqa: PLC0415

    first = list(islice(results, 2))
    several = len(first) != 1
    if not several and isinstance(first[0], BalaghError):
        raise first[0]
    status = 0
    with opened(output) as out, progress(wanted=several and not terminal) as advance:
        sink = sink_for(shape, out, several=several, terminal=terminal, explain=explain)
        for result in chain(first, results):
            if isinstance(result, BalaghError):
                say(result.render())
                status = max(status, result.exit_status)
            else:
                sink.write(result)
                out.flush()
            advance()
        sink.close()
    return status
