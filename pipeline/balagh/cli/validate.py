"""``balagh validate``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.failures import say
from balagh.cli.inputs import opened_binary
from balagh.cli.options import OutputFile
from balagh.cli.output import opened
from balagh.errors import EXIT_OK, BalaghError

if TYPE_CHECKING:
    from balagh.contract import Fault


def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Extractions: JSON or JSON Lines; - for stdin.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write each fault as one line of JSON.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    output: OutputFile = None,
) -> None:
    """Check files of extractions against the contract, shape and sense, and list every fault.

    Faults go to stdout, one a line: file:line:column, severity and code, JSON path, message.
    """
    graver: dict[str, int] = {}
    unread: list[BalaghError] = []
    with opened(output) as out:
        for fault in faults(files, unread.append):
            if fault.severity == "error" or strict:
                graver[fault.file] = graver.get(fault.file, 0) + 1
            out.write((json.dumps(fault.to_dict(), ensure_ascii=False) if as_json else fault.render()) + "\n")
    for error in unread:
        say(error.render())
    if unread:
        raise typer.Exit(max(error.exit_status for error in unread))
    if graver:
        raise BalaghError("B201", count=sum(graver.values()), files=len(graver))
    raise typer.Exit(EXIT_OK)


def faults(names: Sequence[str], refuse: Callable[[BalaghError], None]) -> Iterator[Fault]:
    """The faults of files in their order; a file that cannot be read is handed to ``refuse``, and the next is read."""
    from balagh.contract import validate_stream  # noqa: PLC0415 (pydantic is no part of --help)

    for name in names:
        try:
            with opened_binary(name) as stream:
                yield from validate_stream(stream, name)
        except BalaghError as error:
            refuse(error)
