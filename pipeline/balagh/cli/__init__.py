"""The command line: one file a command, each a thin wrapper over a function of the same meaning."""

from __future__ import annotations

import sys
from collections.abc import Sequence

#: Status after Ctrl-C: 128 and the number of SIGINT, as a shell gives it to a program that the signal ended.
EXIT_INTERRUPTED = 130


def main(args: Sequence[str] | None = None) -> int:
    """Run a command line.

    Every failure is one line on stderr; a traceback appears only where ``BALAGH_DEBUG`` is set.

    Args:
        args: Arguments without the program's name; those of the process where None.

    Returns:
        The exit status.
    """
    try:
        from balagh.cli.app import app  # noqa: PLC0415 (so that Ctrl-C during the imports is caught)

        status = app(args=None if args is None else list(args), prog_name="balagh", standalone_mode=False)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:  # the last fence: whatever happened, one line and a status
        from balagh.cli.failures import report  # noqa: PLC0415 (only a failure pays for it)

        return report(error)
    return status if isinstance(status, int) else 0
