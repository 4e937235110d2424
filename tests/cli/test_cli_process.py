"""What only a process of its own shows: start-up, pipes, signals, terminals."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLE

Spawn = Callable[..., subprocess.CompletedProcess[bytes]]
HEAVY = ("pydantic", "spacy", "camel_tools", "dateparser", "numpy", "ahocorasick", "balagh.api", "balagh.contract")


@pytest.mark.parametrize("args", [["--help"], ["extract", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    """(Typer itself asks pydantic for the options of a single command.)"""
    heavy = HEAVY if len(args) == 1 else HEAVY[1:]
    code = f"""
import sys
from balagh.cli import main
status = main({args!r})
sys.stderr.write(",".join(m for m in {heavy!r} if m in sys.modules))
sys.exit(status)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_extract_imports_no_spacy(article: Path) -> None:
    code = "import sys; from balagh.cli import main; main(sys.argv[1:]); sys.exit('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, "extract", str(article)], capture_output=True, check=False)
    assert done.returncode == 0


def test_module_and_command_are_one(spawn: Spawn, article: Path) -> None:
    script = Path(sys.executable).with_name("balagh")
    if not script.exists():
        pytest.skip("the command is not installed beside this Python")
    by_script = subprocess.run([script, "extract", article], capture_output=True, check=False)
    assert by_script.stdout == spawn("extract", article).stdout != b""


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONHASHSEED": "7"}])
def test_bytes_do_not_depend_on_the_environment(spawn: Spawn, article: Path, environment: dict[str, str]) -> None:
    done = spawn("extract", article, env=environment)
    assert done.returncode == 0
    assert done.stdout == spawn("extract", article).stdout
    assert json.loads(done.stdout)["text"] == ARTICLE


def test_messages_survive_a_poor_stderr(spawn: Spawn, tmp_path: Path) -> None:
    done = spawn("extract", tmp_path / "غائب.txt", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 3
    assert done.stderr.isascii() and done.stderr.startswith(b"error[B101]") and done.stderr.count(b"\n") == 1


def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text((json.dumps({"text": ARTICLE * 20}) + "\n") * 40, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "balagh", "extract", many], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.read(10) == b'{"schema_v'
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), errors) == (141, b"")


def test_results_stream(tmp_path: Path) -> None:
    """The first article is written before standard input ends its second."""
    one, two = tmp_path / "one.txt", tmp_path / "two.fifo"
    one.write_text(ARTICLE, encoding="utf-8")
    os.mkfifo(two)
    process = subprocess.Popen([sys.executable, "-m", "balagh", "extract", one, one, two], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["text"] == ARTICLE
    two.write_text(ARTICLE, encoding="utf-8")
    assert len(process.stdout.readlines()) == 2
    process.stdout.close()
    assert process.wait(60) == 0


def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "never.fifo"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [sys.executable, "-m", "balagh", "extract", pipe], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def on_terminal(*args: str | Path, env: dict[str, str] | None = None) -> str:
    """What ``balagh ARGS`` shows on a terminal of 80 columns."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **(env or {})}
    environment.pop("NO_COLOR", None) if env is None else None
    with subprocess.Popen(
        [sys.executable, "-m", "balagh", *map(str, args)], stdin=subprocess.DEVNULL, stdout=follower, env=environment
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                chunk = os.read(leader, 65536)
            except OSError:  # Linux says so when the last writer has gone
                break
            if not chunk:
                break
            shown += chunk
        os.close(leader)
        assert process.wait(60) == 0
    return shown.decode("utf-8")


def test_a_terminal_gets_a_table_with_colours(article: Path) -> None:
    shown = on_terminal("extract", article, "--published", "2025-06-01")
    assert "\x1b[" in shown and "WhatsApp" in shown and "Mentions" in shown


def test_no_color(article: Path) -> None:
    shown = on_terminal("extract", article, env={"NO_COLOR": "1"})
    assert "WhatsApp" in shown
    assert not any(f"\x1b[{code}m" in shown for code in (*range(31, 38), "1;31"))


def test_stdin_of_a_terminal_is_announced() -> None:
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "balagh", "extract"], stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    os.close(follower)
    os.write(leader, "توقف واتساب عن العمل.\n\x04".encode())
    out, err = process.communicate(timeout=60)
    os.close(leader)
    assert b"Ctrl-D" in err
    assert json.loads(out)["text"] == "توقف واتساب عن العمل.\n"


def test_help_is_fast(spawn: Spawn) -> None:
    """Three quarters of a second here, where others may be at work; `make bench` measures against the half."""
    best = min(_seconds(spawn) for _ in range(3))
    assert best < 0.75


def _seconds(spawn: Spawn) -> float:
    begun = time.perf_counter()
    assert spawn("--help").returncode == 0
    return time.perf_counter() - begun
