"""The command line in this process, with streams of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from balagh.cli import main

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "توقف تطبيق واتساب عن العمل في مصر مساء السبت، وتلقى موقع داون ديتيكتور أكثر من 5 آلاف بلاغ بحلول الساعة "
    "9:15 مساءً بتوقيت القاهرة، قبل أن تعود الخدمة بعد ساعتين.\n"
)


@dataclass(frozen=True)
class Outcome:
    """What a command left: status, bytes on stdout, text on stderr."""

    status: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode("utf-8")


class Stream(io.TextIOWrapper):
    """A stream over bytes that says what a test wants of being a terminal."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal


def stream(data: bytes = b"", *, terminal: bool = False) -> Stream:
    made = Stream(io.BytesIO(data), encoding="utf-8")
    made.terminal = terminal
    return made


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``balagh ARGS`` here; ``stdin`` is what it reads, ``terminal`` whether a person sees its stderr."""

    def _run(*args: str | Path, stdin: bytes = b"", terminal: bool = False) -> Outcome:
        out, err = stream(), stream(terminal=terminal)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", stream(stdin))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = main([str(arg) for arg in args])
            out.flush()
            err.flush()
        return Outcome(status, out.buffer.getvalue(), err.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]

    return _run


@pytest.fixture
def spawn() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run ``python -m balagh ARGS`` in a process of its own."""

    def _spawn(*args: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, **options.pop("env", {})}
        command = [sys.executable, "-m", "balagh", *map(str, args)]
        return subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False, **options)

    return _spawn


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article in a file."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
