"""The command line: one file a command, each a thin wrapper over a function of the same meaning."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

#: Status after Ctrl-C: 128 and the number of SIGINT, as a shell gives it to a program that the signal ended.
EXIT_INTERRUPTED = 130
#: Status after the reader of a pipe went away: 128 and the number of SIGPIPE.
EXIT_BROKEN_PIPE = 141


def main(args: Sequence[str] | None = None) -> int:
    """Run a command line.

    Every failure is one line on stderr; a traceback appears only where ``BALAGH_DEBUG`` is set.

    Args:
        args: Arguments without the program's name; those of the process where None.

    Returns:
        The exit status.
    """
    from balagh.cli.app import app  # noqa: PLC0415 (Ctrl-C during the imports is caught by the caller below)

    try:
        status = app(args=None if args is None else list(args), prog_name="balagh", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:  # the last fence: whatever happened, one line and a status
        return _failed(error)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    return status if isinstance(status, int) else 0


def _failed(error: Exception) -> int:
    """Report ``error`` on stderr in one line, and give the exit status that belongs to it."""
    from balagh.cli.failures import report  # noqa: PLC0415 (only a failure pays for it)

    if isinstance(error, BrokenPipeError):
        _silence(sys.stdout)
        return EXIT_BROKEN_PIPE
    try:
        return report(error)
    except BrokenPipeError:
        _silence(sys.stderr)
        return EXIT_BROKEN_PIPE


def _silence(stream: object) -> None:
    """Lead a stream whose reader went away to nowhere, so that Python's own flush at exit stays quiet."""
    try:
        descriptor = stream.fileno()  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
