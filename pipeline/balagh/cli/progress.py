"""A progress bar on stderr, for many articles and a person who waits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from balagh.cli.output import is_terminal


@contextmanager
def progress(*, wanted: bool) -> Iterator[Callable[[], None]]:
    """A function to call after each article.

    Args:
        wanted: Whether there is more than one article, and stdout leaves the terminal free. Without a terminal on
            stderr nothing is shown in any case.
    """
    if not (wanted and is_terminal(sys.stderr)):
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 (only a terminal pays for it)
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    # How many articles there are is not known before the last: a count, not a share.
    columns = (SpinnerColumn(), TextColumn("{task.completed:,} articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda: bar.advance(task)
