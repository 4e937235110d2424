"""The commands in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from balagh.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str


Balagh = Callable[..., Outcome]


@pytest.fixture
def balagh(capsys: pytest.CaptureFixture[str]) -> Balagh:
    """Runs `balagh ARGS` here."""

    def run(*args: str | Path) -> Outcome:
        capsys.readouterr()
        status = main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    return run
