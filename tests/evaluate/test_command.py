"""`python -m balagh.evaluate`: output, exit status, errors on one line."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from balagh.evaluate.command import evaluate_command

from .build import extraction, mention, record

app = typer.Typer()
app.command()(evaluate_command)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    gold = extraction([mention(0, 4), mention(10, 14)], [record()])
    pred = extraction([mention(0, 4)], [record(status="resolved")])
    (tmp_path / "gold.json").write_text(gold.to_json(), encoding="utf-8")
    (tmp_path / "pred.jsonl").write_text(pred.to_json() + "\n", encoding="utf-8")
    return [str(tmp_path / "gold.json"), str(tmp_path / "pred.jsonl")]


def test_the_table(files: list[str]) -> None:
    result = CliRunner().invoke(app, [*files, "--resamples", "10"])
    assert result.exit_code == 0
    micro = next(line for line in result.stdout.splitlines() if line.startswith("PLATFORM"))
    assert micro.split() == ["PLATFORM", "0.667", "0.667", "0.667", "0.667", "0.667", "1.000", "1.000", "2", "1"]


def test_json_with_errors(files: list[str]) -> None:
    result = CliRunner().invoke(app, [*files, "--json", "--errors", "--resamples", "0"])
    data = json.loads(result.stdout)
    assert data["scores"]["strict"]["PLATFORM"]["recall"] == 0.5
    assert [(miss["kind"], miss["what"]) for miss in data["errors"]] == [
        ("missed", "PLATFORM"), ("missed", "record.status"), ("spurious", "record.status"),
    ]  # fmt: skip


def test_errors_come_before_the_table(files: list[str]) -> None:
    lines = CliRunner().invoke(app, [*files, "--errors"]).stdout.splitlines()
    assert lines[0] == "d:10-14  missed PLATFORM"
    assert "3 errors" in lines


def test_what_cannot_be_read_or_compared_ends_in_one_line(files: list[str], tmp_path: Path) -> None:
    missing = CliRunner().invoke(app, [files[0], str(tmp_path / "none")])
    assert (missing.exit_code, missing.stdout) == (3, "")
    assert missing.stderr.startswith("error[B101]") and missing.stderr.count("\n") == 1
    (tmp_path / "other.json").write_text(extraction(text="نص آخر").to_json(), encoding="utf-8")
    other = CliRunner().invoke(app, [files[0], str(tmp_path / "other.json")])
    assert (other.exit_code, other.stdout) == (3, "")
    assert "differ in their text" in other.stderr and other.stderr.count("\n") == 1
