"""``balagh version``."""

from __future__ import annotations

import typer

from balagh import __version__


def version() -> None:
    """Show the version."""
    typer.echo(f"balagh {__version__}")


def show(wanted: bool) -> None:
    """Show the version and exit, where the option ``--version`` asks for it."""
    if wanted:
        version()
        raise typer.Exit
