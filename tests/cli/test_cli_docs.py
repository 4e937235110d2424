"""docs/cli.md and the program say the same."""

from __future__ import annotations

import re
from typing import Any

import pytest
import typer.main
from conftest import ROOT

from balagh.cli import EXIT_INTERRUPTED
from balagh.cli.app import app
from balagh.cli.output import EXIT_BROKEN_PIPE
from balagh.cli.values import KINDS
from balagh.errors import CODES

TEXT = (ROOT / "docs" / "cli.md").read_text("utf-8")
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def section(title: str) -> str:
    match = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
    assert match, title
    return match[1]


def test_every_command_has_a_section_and_no_other_has() -> None:
    assert re.findall(r"^## balagh (\S+)$", TEXT, re.MULTILINE) == sorted(
        COMMANDS, key=lambda name: TEXT.index(f"## balagh {name}")
    )


def options(command: Any) -> set[str]:
    """The options of a command, of a group those of all its commands."""
    own = {opt for param in command.params for opt in (*param.opts, *param.secondary_opts) if opt[0] == "-"}
    return own.union(*(options(inner) for inner in getattr(command, "commands", {}).values()))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented_and_every_documented_option_exists(name: str) -> None:
    real = options(COMMANDS[name])
    real -= {"--help", "-h", "-o"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", section(f"balagh {name}"))) - {"--version"} == real


def test_exit_statuses() -> None:
    told = {int(row) for row in re.findall(r"^\| (\d+) \|", section("Exit status"), re.MULTILINE)}
    assert told == {0, EXIT_INTERRUPTED, EXIT_BROKEN_PIPE} | {code.exit_status for code in CODES.values()}
    epilog = str(typer.main.get_command(app).epilog)
    assert all(re.search(rf"\b{status} ", epilog) for status in told)


def test_errors() -> None:
    rows = re.findall(r"^\| `(B\d+)` \| (\d+) \| (.+) \|$", section("Errors"), re.MULTILINE)
    assert rows == [(code, str(entry.exit_status), entry.title) for code, entry in CODES.items()]


def test_kinds_of_values() -> None:
    row = next(line for line in section("balagh values").splitlines() if line.startswith("| `--kind"))
    assert set(re.findall(r"`([a-z-]+)`", row)) == set(KINDS)
