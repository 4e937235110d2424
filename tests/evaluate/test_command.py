"""`balagh evaluate`: output, exit status, errors on one line, drafts."""

import io
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


def test_a_page_that_cannot_be_written_names_its_option(balagh: Balagh, files: list[str], tmp_path: Path) -> None:
    failed = balagh("evaluate", *files, "--html", tmp_path / "none" / "page.html")
    assert failed.status == 2
    assert failed.err.startswith("error[B001]: --html cannot be ")


def test_the_page_alone_on_standard_output(balagh: Balagh, files: list[str]) -> None:
    page = balagh("evaluate", *files, "--html", "-", "--resamples", "0").out
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    refused = balagh("evaluate", *files, "--html", "-", "--json")
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith("error[B005]")


def test_predictions_from_standard_input(balagh: Balagh, files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    named = balagh("evaluate", *files, "--json", "--resamples", "0").out
    stdin = io.TextIOWrapper(io.BytesIO(Path(files[1]).read_bytes()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stdin)
    assert balagh("evaluate", files[0], "-", "--json", "--resamples", "0").out == named


def test_no_predictions_are_told_and_no_gold_is_refused(balagh: Balagh, files: list[str], tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none.json").write_text("[]", encoding="utf-8")
    without = balagh("evaluate", files[0], tmp_path / "none", "--resamples", "0")
    assert without.status == 0
    assert "holds no predictions" in without.err
    for args in (("evaluate", tmp_path / "none.json"), ("compare", files[1], files[1], "--gold", tmp_path / "none")):
        refused = balagh(*args)
        assert (refused.status, refused.out) == (3, "")
        assert "holds no gold" in refused.err


def test_gold_that_holds_an_article_twice_is_named_as_gold(balagh: Balagh, files: list[str], tmp_path: Path) -> None:
    one = json.loads(Path(files[0]).read_text(encoding="utf-8"))
    (tmp_path / "twice.json").write_text(json.dumps([one, one]), encoding="utf-8")
    assert balagh("evaluate", tmp_path / "twice.json").err == "error: gold: document id 'd' stands 2 times\n"


def test_names_and_words_neither_command_a_terminal_nor_style_a_table(balagh: Balagh, tmp_path: Path) -> None:
    text = "توقف \x1b[2J واتساب \u202e عن العمل"
    gold = extraction(name="[/red]\x1b[31m", text=text).to_dict()
    gold["document"]["publisher"] = "[/bold] :smile:"
    other = extraction(name="b", text="نص آخر").to_dict()
    pred = json.loads(json.dumps(gold))
    pred["mentions"] = [mention(0, 4).model_dump(mode="json") | {"text": "توقف"}]
    for name, data in (("gold", [gold, other]), ("pred", [pred, other])):
        (tmp_path / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    files = tmp_path / "gold.json", tmp_path / "pred.json"
    for args in (("evaluate", *files, "--errors"), ("compare", *files, "--errors")):
        done = balagh(*args)
        assert done.status == 0
        assert "[/red]\\x1b[31m" in done.out
        assert all(char.isprintable() or char == "\n" for char in done.out)
    assert "[/bold] :smile:" in balagh("evaluate", *files).out
