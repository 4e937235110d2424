"""`balagh evaluate`: output, exit status, errors on one line, drafts."""

import json
from pathlib import Path

import pytest

from .build import extraction, mention, record
from .conftest import Balagh


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    gold = extraction([mention(0, 4), mention(10, 14)], [record()])
    pred = extraction([mention(0, 4)], [record(status="resolved")])
    (tmp_path / "gold.json").write_text(gold.to_json(), encoding="utf-8")
    (tmp_path / "pred.jsonl").write_text(pred.to_json() + "\n", encoding="utf-8")
    return [str(tmp_path / "gold.json"), str(tmp_path / "pred.jsonl")]


def test_the_table(balagh: Balagh, files: list[str]) -> None:
    result = balagh("evaluate", *files, "--resamples", "10")
    assert result.status == 0
    micro = next(line for line in result.out.splitlines() if line.startswith("PLATFORM"))
    assert micro.split() == ["PLATFORM", "0.667", "0.667", "0.667", "0.667", "0.667", "1.000", "1.000", "2", "1"]


def test_json_with_errors(balagh: Balagh, files: list[str]) -> None:
    data = json.loads(balagh("evaluate", *files, "--json", "--errors", "--resamples", "0").out)
    assert data["scores"]["strict"]["PLATFORM"]["recall"] == 0.5
    assert [(miss["kind"], miss["what"]) for miss in data["errors"]] == [
        ("missed", "PLATFORM"), ("missed", "record.status"), ("spurious", "record.status"),
    ]  # fmt: skip
    figures = {"f1": pytest.approx(8 / 11), "value": pytest.approx(2 / 3), "slots": 0.75, "errors": 3}
    assert data["articles"] == [{"id": "d", **figures}]


def test_errors_come_before_the_table(balagh: Balagh, files: list[str]) -> None:
    lines = balagh("evaluate", *files, "--errors").out.splitlines()
    assert lines[0] == "d:10-14  missed PLATFORM"
    assert "3 errors" in lines


def test_errors_name_the_rules_that_a_file_tells(balagh: Balagh, files: list[str], tmp_path: Path) -> None:
    pred = extraction([mention(0, 4), mention(20, 24, name="m7")], [record(status="resolved")]).to_dict()
    pred["explain"] = {
        "mentions": {"m7": "lexicon.platform"},
        "records": {"d#1": {"status": {"rule": "incidents.state.status_of", "words": [], "mentions": []}}},
    }
    (tmp_path / "explained.json").write_text(json.dumps(pred), encoding="utf-8")
    shown = balagh("evaluate", files[0], tmp_path / "explained.json", "--errors").out
    assert "d:20-24  spurious PLATFORM  [lexicon.platform]" in shown
    assert "spurious record.status  d#1  [incidents.state.status_of]" in shown
    assert "missed record.status  d#1\n" in shown


def test_errors_of_a_run_name_rules_of_mentions_and_slots(balagh: Balagh, tmp_path: Path) -> None:
    text = "توقف تطبيق واتساب عن العمل في مصر مساء السبت."
    (tmp_path / "gold.json").write_text(extraction(text=text).to_json(), encoding="utf-8")
    found = json.loads(balagh("evaluate", tmp_path / "gold.json", "--errors", "--json", "--resamples", "0").out)[
        "errors"
    ]
    assert {miss["what"]: miss["rule"] for miss in found} == {
        "PLATFORM": "lexicon.platform", "LOCATION": "lexicon.location", "DATE": "date.part+weekday",
        "record": "incidents.state.kind_of",
    }  # fmt: skip


def test_gold_that_is_a_draft_is_told(balagh: Balagh, files: list[str], tmp_path: Path) -> None:
    assert balagh("evaluate", *files).err == ""
    draft = tmp_path / "gold.draft.json"
    Path(files[0]).rename(draft)
    result = balagh("evaluate", draft, files[1])
    assert result.status == 0
    assert result.err.startswith("warning: 1 of the gold files are drafts") and str(draft) in result.err


def test_what_cannot_be_read_or_compared_ends_in_one_line(balagh: Balagh, files: list[str], tmp_path: Path) -> None:
    missing = balagh("evaluate", files[0], tmp_path / "none")
    assert (missing.status, missing.out) == (3, "")
    assert missing.err.startswith("error[B101]") and missing.err.count("\n") == 1
    (tmp_path / "empty").mkdir()
    empty = balagh("evaluate", tmp_path / "empty", files[1])
    assert (empty.status, empty.out, empty.err.count("\n")) == (3, "", 1)
    (tmp_path / "other.json").write_text(extraction(text="نص آخر").to_json(), encoding="utf-8")
    other = balagh("evaluate", files[0], tmp_path / "other.json")
    assert (other.status, other.out) == (3, "")
    assert "differ in their text" in other.err and other.err.count("\n") == 1
