"""Where results go: stdout or a file, always UTF-8."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import typer

from balagh.errors import BalaghError

#: Status after the reader of a pipe went away: 128 and the number of SIGPIPE, as a shell gives it to a program that
#: the signal ended.
EXIT_BROKEN_PIPE = 141


@contextmanager
def opened(path: Path | None, option: str = "--output") -> Iterator[TextIO]:
    """A text stream in UTF-8 with Unix line ends: stdout, or the file ``path``, which appears only when whole.

    What the stream writes to a terminal or pipe is flushed by the caller; a file is written beside its place and
    moved there at the end, so that a run that was interrupted leaves no half file behind.

    Args:
        path: Where to write; None and ``-`` are stdout.
        option: The option that named it, for the message of a failure.

    Raises:
        BalaghError: If the file cannot be written (B001).
        typer.Exit: If the reader of a pipe went away (status 141).
    """
    if path is None or str(path) == "-":
        yield from _stdout()
        return
    if path.exists() and not path.is_file():  # a pipe or a device: nothing can be moved there
        with _writable(path, path, option) as stream:
            yield stream
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _writable(part, path, option) as stream:
            yield stream
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _writable(path: Path, named: Path, option: str) -> TextIO:
    try:
        return path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise BalaghError("B001", option=option, value=f"{named} ({error.strerror})") from error


def put(text: str) -> None:
    """Write a text to stdout, in UTF-8 and ending in a line end.

    Raises:
        typer.Exit: If the reader of a pipe went away (status 141).
    """
    with opened(None) as out:
        out.write(text if text.endswith("\n") else f"{text}\n")


def put_json(data: object) -> None:
    """Write plain JSON types to stdout, indented, as ``put`` does."""
    put(json.dumps(data, ensure_ascii=False, indent=1))


def _stdout() -> Iterator[TextIO]:
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # a stream that a caller put in its place
        yield sys.stdout
        return
    sys.stdout.flush()
    stream = io.TextIOWrapper(binary, encoding="utf-8", newline="\n")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError as error:  # told here, since Typer would end the program with the status of a failure
        silence(sys.stdout)
        raise typer.Exit(EXIT_BROKEN_PIPE) from error
    finally:
        stream.detach()


def silence(stream: TextIO) -> None:
    """Lead a stream whose reader went away to nowhere, so that what is still to be flushed does no harm."""
    with suppress(AttributeError, OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_terminal(stream: TextIO) -> bool:
    """Whether a person is looking at the stream."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False
