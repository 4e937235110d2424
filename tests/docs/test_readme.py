"""The README is true: its Python runs, its commands print what it shows, its links lead somewhere."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from balagh.cli.app import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])


def test_python_examples_run() -> None:
    outcome = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert outcome.attempted >= 8
    assert outcome.failed == 0


def shown() -> list[tuple[str, list[str]]]:
    """The commands of the console blocks with the lines that they are said to print."""
    blocks = re.findall(r"```console\n\$ balagh (.*?)\n(.*?)```", README, re.DOTALL)
    return [(command, output.rstrip("\n").split("\n")) for command, output in blocks]


def test_there_is_an_example() -> None:
    assert shown()


@pytest.mark.parametrize(("command", "lines"), shown())
def test_commands_print_what_is_shown(command: str, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0
    printed = iter(line.rstrip() for line in result.stdout.split("\n"))
    for line in lines:
        assert line == "…" or line in printed, line  # `in` walks on: the lines come in this order


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_commands_named_in_the_readme_exist() -> None:
    known = set(typer.main.get_group(app).commands)
    named = set(re.findall(r"^balagh ([a-z]+)", README, re.MULTILINE))
    assert named and named <= known
