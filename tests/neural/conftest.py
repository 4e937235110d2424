"""Marked tests run where torch and transformers are: in the environment of ``make test-neural``."""

import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from .tiny_data import write_data

_MISSING = [name for name in ("torch", "transformers") if find_spec(name) is None]

# Any way to a name server or another machine is noted down and barred.
_BARRED = """
import json, os, socket, sys
attempts = []
def bar(*args, **kwargs):
    attempts.append(repr(args[-1:] if args and isinstance(args[0], socket.socket) else args))
    raise OSError("the test has no network")
for name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, name, bar)
for name in ("getaddrinfo", "gethostbyname", "create_connection"):
    setattr(socket, name, bar)
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if _MISSING:
        skip = pytest.mark.skip(reason=f"needs {' and '.join(_MISSING)}: make test-neural")
        for item in items:
            if item.get_closest_marker("neural"):
                item.add_marker(skip)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed data folder with a morphology database, and no model."""
    folder = write_data(tmp_path / "camel")
    monkeypatch.setenv("CAMELTOOLS_DATA", str(folder))
    return folder


@pytest.fixture
def no_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder."""
    folder = tmp_path / "nothing"
    folder.mkdir()
    monkeypatch.setenv("CAMELTOOLS_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained tiny model."""
    from .tiny_model import write_model  # noqa: PLC0415 (imports torch)

    return write_model(tmp_path_factory.mktemp("model") / "arabert")


@pytest.fixture
def without_network(tmp_path: Path) -> Callable[[str], str]:
    """Runs a script in a fresh process with a fresh home and every socket barred; gives what it wrote.

    The script finds the attempts to reach the network in ``attempts``.
    """
    (tmp_path / "home").mkdir()
    (tmp_path / "tmp").mkdir()

    def run(script: str, **variables: str) -> str:
        environment = {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp"), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            [sys.executable, "-c", _BARRED + script],
            env=environment | variables,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
