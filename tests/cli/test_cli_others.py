"""The other commands: values, normalize, validate, schema, doctor, version."""

from __future__ import annotations

import importlib
import json
import socket
from pathlib import Path
from typing import get_args

import pytest
from conftest import ARTICLE, Run

from balagh import __version__
from balagh.cli.explain import SLOTS
from balagh.cli.values import KINDS
from balagh.contract import EvidenceField, stored_schema
from balagh.find import quantities, reader
from balagh.text import normalize


def values(run: Run, *args: str, stdin: bytes = b"") -> list[dict[str, object]]:
    done = run("values", *args, stdin=stdin)
    assert (done.status, done.err) == (0, "")
    found: list[dict[str, object]] = json.loads(done.out)
    return found


def test_values_of_an_argument_and_of_standard_input(run: Run) -> None:
    text = "تلقى الموقع أكثر من 5 آلاف بلاغ يوم السبت"
    found = values(run, text, "--published", "2025-06-01")
    assert found == values(run, "-", "--published", "2025-06-01", stdin=text.encode())
    assert [(v["kind"], v["text"]) for v in found] == [("count", "أكثر من 5 آلاف بلاغ"), ("date", "يوم السبت")]
    assert all(text[v["start"] : v["end"]] == v["text"] for v in found)  # type: ignore[misc]
    assert found[1]["value"]["edtf"] == "2025-05-31"  # type: ignore[index]


def test_values_of_certain_kinds(run: Run) -> None:
    text = "57% من 300 مستخدم يوم السبت"
    for args in (("--kind", "percent,date"), ("--kind", "percent", "--kind", "date")):
        assert {v["kind"] for v in values(run, text, *args)} == {"percent", "date"}
    done = run("values", text, "--kind", "colour")
    assert (done.status, done.out) == (2, "") and done.err.startswith("error[B001]: --kind cannot be 'colour'")


def test_the_kinds_are_those_of_the_reader() -> None:
    assert set(KINDS) == {*quantities.KINDS, *reader.TEMPORAL, reader.ZONE}


def test_values_as_lines_and_as_a_table(run: Run) -> None:
    text = "57% من المستخدمين"
    rows = run("values", text, "--format", "jsonl").out.splitlines()
    assert [json.loads(row)["kind"] for row in rows] == ["percent"]
    table = run("values", text, "--format", "table").out
    assert "percent" in table and "\u206857%\u2069" in table and "\x1b" not in table


def test_values_settings(run: Run) -> None:
    weeks = [
        values(run, "الأسبوع الماضي", "--published", "2025-06-03", "--week-start", day)[0]["value"]["earliest"]  # type: ignore[index]
        for day in ("saturday", "monday")
    ]
    assert weeks == ["2025-05-24T00:00:00", "2025-05-26T00:00:00"]
    future = values(run, "يوم السبت", "--published", "2025-06-01", "--prefer", "future")
    assert future[0]["value"]["edtf"] == "2025-06-07"  # type: ignore[index]
    clock = values(run, "الساعة 9:15 مساء", "--zone", "Asia/Riyadh", "--kind", "time")
    assert clock[0]["value"]["zone"] == "Asia/Riyadh"  # type: ignore[index]


@pytest.mark.parametrize(
    ("args", "code"),
    [(("--published", "2025-13"), "B002"), (("--zone", "Mars"), "B003"), (("--week-start", "0"), "B004")],
)
def test_values_refuses(run: Run, args: tuple[str, ...], code: str) -> None:
    done = run("values", "يوم السبت", *args)
    assert (done.status, done.out) == (2, "") and done.err.startswith(f"error[{code}]")


def test_normalize(run: Run, tmp_path: Path) -> None:
    text = "“إكس” تعطّلت في ٣١ مايو"
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    expected = normalize(text).text
    assert run("normalize", path).out == run("normalize", "-", stdin=text.encode()).out == expected


def test_the_map_leads_every_character_back(run: Run) -> None:
    text = "لهجوٌم  ﷺ quot;إكسquot; ٣١"
    made = json.loads(run("normalize", "--map", stdin=text.encode()).out)
    normalized = normalize(text)
    assert made["text"] == normalized.text
    assert made["original_length"] == len(text)
    here = 0
    for first, last, start, end in made["map"]:
        assert first == here < last
        here = last
        if last - first == end - start:
            pairs = [(first + i, start + i, start + i + 1) for i in range(last - first)]
        else:
            assert last - first == 1 or end - start == 1
            pairs = [(i, start, end) for i in range(first, last)]
        for at, original_start, original_end in pairs:
            assert normalized.starts is not None and normalized.ends is not None
            assert (normalized.starts[at], normalized.ends[at]) == (original_start, original_end)
    assert here == len(made["text"])


def test_the_map_of_a_text_that_stays_as_it_is(run: Run) -> None:
    assert json.loads(run("normalize", "--map", stdin="عطل".encode()).out)["map"] == [[0, 3, 0, 3]]


def test_schema(run: Run, tmp_path: Path) -> None:
    assert run("schema").out == stored_schema()
    run("schema", "--output", tmp_path / "s.json")
    assert (tmp_path / "s.json").read_text("utf-8") == stored_schema()


def test_what_extract_writes_is_valid(run: Run, article: Path) -> None:
    made = run("extract", article, article, "--published", "2025-06-01").raw
    done = run("validate", "-", stdin=made)
    assert (done.status, done.out, done.err) == (0, "", "")


def test_validate_tells_place_path_and_code(run: Run, article: Path, tmp_path: Path) -> None:
    good = json.loads(run("extract", article, "--published", "2025-06-01").out)
    bad = json.loads(json.dumps(good))
    del bad["document"]["language"]
    bad["mentions"][0]["end"] += 1
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(good) + "\n" + json.dumps(bad) + "\n" + '{"schema_version": \n', encoding="utf-8")
    done = run("validate", path)
    assert done.status == 4
    rows = done.out.splitlines()
    assert f"{path}:2: error[shape-missing] document.language: the key is missing" in rows
    assert any(row.startswith(f"{path}:3:") and "json-syntax" in row for row in rows)
    assert done.err.startswith(f"error[B201]: {len(rows)} faults in 1 files")
    faults = [json.loads(row) for row in run("validate", path, "--json").out.splitlines()]
    assert [fault["line"] for fault in faults] == [2, 3]
    assert {"file", "line", "column", "path", "code", "severity", "message"} == set(faults[0])


def test_warnings_alone_are_no_failure_unless_strict(run: Run) -> None:
    text = "توقف تطبيق واتساب عن العمل يوم الأحد 31 مايو 2025 في مصر."
    made = run("extract", "--published", "2025-06-02", stdin=text.encode()).raw
    lax, strict = run("validate", "-", stdin=made), run("validate", "-", "--strict", stdin=made)
    assert "warning[" in lax.out and "error[" not in lax.out
    assert (lax.status, lax.err) == (0, "")
    assert strict.status == 4 and strict.out == lax.out


def test_validate_goes_on_after_a_file_that_is_missing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("{}")
    done = run("validate", tmp_path / "absent", path)
    assert done.status == 3
    assert "shape-missing" in done.out and done.err.startswith("error[B101]")


def test_doctor_is_sound_and_agrees_in_both_forms(run: Run) -> None:
    done = run("doctor", "--json")
    report = json.loads(done.out)
    assert done.status == 0 and report["sound"] is True
    assert report["lexicons"]["platforms"] >= 250 and len(report["lexicon_digest"]) == 64
    parts = {part["name"]: part for part in report["parts"]}
    assert {"camel-tools", "spacy", "dateparser", "typer"} <= {n for n, p in parts.items() if p["state"] == "present"}
    assert all(part["remedy"] for part in parts.values() if part["state"] != "present")
    shown = run("doctor").out
    assert report["lexicon_digest"] in shown
    assert all(name in shown for name in parts)


def test_doctor_finds_the_data_of_camel_tools(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    states = []
    for _ in range(2):
        parts = json.loads(run("doctor", "--json").out)["parts"]
        states += [part["state"] for part in parts if part["name"] == "camel-tools data"]
        (tmp_path / "data" / "ner" / "arabert").mkdir(parents=True, exist_ok=True)
    assert states == ["missing", "present"]


def test_doctor_tells_of_damage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("balagh.contract.stored_schema", lambda: "{}")
    done = run("doctor", "--json")
    report = json.loads(done.out)
    assert done.status == 5 and report["sound"] is False
    assert [part["name"] for part in report["parts"] if part["state"] == "damaged"] == ["JSON Schema"]


def test_doctor_imports_nothing_that_it_reports_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    assert run("doctor").status == 0


@pytest.mark.parametrize("args", [("version",), ("--version",)])
def test_version(run: Run, args: tuple[str, ...]) -> None:
    assert run(*args).out == f"balagh {__version__}\n"


def test_the_slots_of_explain_name_functions() -> None:
    assert set(SLOTS) == set(get_args(EvidenceField))
    for place in SLOTS.values():
        module, _, function = place.rpartition(".")
        assert callable(getattr(importlib.import_module(f"balagh.{module}"), function)), place


def test_explain_has_a_rule_for_every_filled_slot(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "short.txt"
    article.write_text("توقف تطبيق واتساب عن العمل في مصر مساء السبت.\n", encoding="utf-8")
    data = json.loads(run("extract", str(article), "--explain").out)
    record = data["records"][0]
    filled = {name for name in SLOTS if record[name] not in (None, [])}
    assert record["status"] == "unknown" and "status" not in record["evidence"]
    made = data["explain"]["records"][record["record_id"]]
    assert set(made) == filled
    assert all(slot["rule"] == SLOTS[name] for name, slot in made.items())


def test_standard_input_twice_is_empty_the_second_time(run: Run) -> None:
    done = run("extract", "-", "-", stdin=ARTICLE.encode())
    assert done.status == 3 and done.err.startswith("error[B106]") and done.out.count("\n") == 1
