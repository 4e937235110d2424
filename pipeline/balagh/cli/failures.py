"""How a failure is told: one line on stderr, and an exit status."""

from __future__ import annotations

import os
import sys
import traceback

import typer

from balagh.cli.output import EXIT_BROKEN_PIPE, silence
from balagh.errors import EXIT_USAGE, BalaghError, one_line

# Typer carries Click inside itself since 0.20 and stood on it before: its public BadParameter leads to the base of
# all errors of parsing in either.
_ParsingError: type[Exception] = typer.BadParameter.__mro__[2]


def report(error: Exception) -> int:
    """Write ``error`` to stderr in one line.

    Returns:
        The exit status that the command ends with.
    """
    if isinstance(error, BrokenPipeError):
        silence(sys.stdout)
        return EXIT_BROKEN_PIPE
    if isinstance(error, _ParsingError):
        line = _usage_line(error)
        if line:  # a command without arguments has shown its help, and nothing is left to say
            say(line)
        return EXIT_USAGE
    if isinstance(error, typer.Abort):
        say("error: aborted")
        return EXIT_USAGE
    known = error if isinstance(error, BalaghError) else internal(error)
    say(known.render())
    if os.environ.get("BALAGH_DEBUG"):
        traceback.print_exception(error)
    return known.exit_status


def internal(error: Exception) -> BalaghError:
    """A fault of the program itself, as a coded error."""
    return BalaghError("B901", kind=type(error).__name__, detail=str(error) or "no detail")


def say(line: str) -> None:
    """Write a line to stderr, whatever encoding stderr has."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    sys.stderr.flush()


def _usage_line(error: Exception) -> str:
    message = one_line(str(getattr(error, "format_message", error.__str__)())).strip().rstrip(".")
    if not message:
        return ""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "balagh"
    return f"error: {message} — see {command} --help"


__all__ = ["internal", "report", "say"]
