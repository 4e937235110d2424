"""``balagh doctor``."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from balagh.cli.output import opened
from balagh.errors import EXIT_MISSING, EXIT_OK


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Say what is installed, in which versions, and how to get what is missing. Asks no network.

    The exit status is 5 where something that balagh cannot do without is missing or damaged.
    """
    from balagh.installation import inspect_installation  # noqa: PLC0415 (reads the lexicons)

    report = inspect_installation()
    with opened(None) as out:
        if as_json:
            out.write(json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n")
        else:
            from balagh.view.installation import print_installation  # noqa: PLC0415 (rich)

            print_installation(report, out)
    raise typer.Exit(EXIT_OK if report.sound else EXIT_MISSING)
