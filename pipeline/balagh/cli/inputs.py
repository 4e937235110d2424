"""Bytes of a file or of standard input, as commands name them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from balagh.cli.failures import say
from balagh.cli.output import is_terminal
from balagh.errors import BalaghError

#: What stands for standard input on a command line, and for its name in messages.
STDIN = "-"


@contextmanager
def opened_binary(name: str) -> Iterator[BinaryIO]:
    """The file ``name``, or standard input for ``-``, open for reading.

    Raises:
        BalaghError: If there is no such file (B101) or it cannot be opened or read (B102).
    """
    try:
        if name == STDIN:
            yield _stdin()
        else:
            with Path(name).open("rb") as stream:
                yield stream
    except FileNotFoundError as error:
        raise BalaghError("B101", path=name) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BalaghError("B102", path=name, detail=error.strerror or error) from error


def _stdin() -> BinaryIO:
    if is_terminal(sys.stdin):
        say("reading standard input; end it with Ctrl-D")
    return sys.stdin.buffer


def read_bytes(name: str) -> bytes:
    """All bytes of a file or of standard input, and no more than are needed to see that they are too many.

    Raises:
        BalaghError: If it cannot be read (B101, B102).
    """
    from balagh.feeds.encoding import MAX_BYTES  # noqa: PLC0415 (its module compiles patterns)

    with opened_binary(name) as stream:
        return stream.read(MAX_BYTES + 1)


def read_text(name: str, encoding: str | None) -> str:
    """The text of a file or of standard input.

    Raises:
        BalaghError: If it cannot be read or decoded (B101, B102, and those of :func:`balagh.feeds.encoding.decode`).
    """
    from balagh.feeds.encoding import decode  # noqa: PLC0415

    return decode(read_bytes(name), encoding, path=name)
