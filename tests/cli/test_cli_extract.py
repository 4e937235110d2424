"""``balagh extract``: forms of input, forms of output, several articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ARTICLE, Run

from balagh import extract
from balagh.cli import extracting
from balagh.contract import Extraction

PUBLISHED = ("--published", "2025-06-01")


def lines(*objects: object) -> bytes:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects).encode()


def test_json_in_a_pipe_is_the_contract_and_what_python_gives(run: Run, article: Path) -> None:
    done = run("extract", article, *PUBLISHED)
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out) == extract(ARTICLE, "2025-06-01").to_dict()
    read = Extraction.from_json(done.raw)
    assert [r.platforms[0].id for r in read.records] == ["whatsapp"]


def test_the_same_input_gives_the_same_bytes(run: Run, article: Path) -> None:
    first, second = run("extract", article, *PUBLISHED), run("extract", article, *PUBLISHED)
    assert first.raw == second.raw != b""


@pytest.mark.parametrize("args", [(), ("-",)])
def test_standard_input(run: Run, article: Path, args: tuple[str, ...]) -> None:
    assert run("extract", *args, *PUBLISHED, stdin=ARTICLE.encode()).raw == run("extract", article, *PUBLISHED).raw


def test_several_articles_in_a_pipe_are_json_lines(run: Run, article: Path) -> None:
    done = run("extract", article, article, *PUBLISHED)
    rows = done.out.splitlines()
    assert len(rows) == 2
    assert json.loads(rows[0]) == json.loads(rows[1]) == extract(ARTICLE, "2025-06-01").to_dict()


def test_format_json_of_several_is_an_array(run: Run, article: Path) -> None:
    found = json.loads(run("extract", article, article, "--format", "json").out)
    assert [item["text"] for item in found] == [ARTICLE, ARTICLE]


def test_format_jsonl_of_one_is_one_line(run: Run, article: Path) -> None:
    out = run("extract", article, "--format", "jsonl").out
    assert out.count("\n") == 1 and out.endswith("\n")


def test_an_empty_array_is_no_article_and_no_failure(run: Run) -> None:
    assert run("extract", "--format", "json", stdin=b"[]").out == "[]\n"
    assert run("extract", stdin=b"[]").out == ""


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (lines({"id": "a", "text": ARTICLE, "published": "2025-06-01"}), None),
        (lines({"id": "a", "text": ARTICLE, "published": "2025-06-01"}), "json"),
        (json.dumps([{"id": "a", "text": ARTICLE, "published": "2025-06-01"}]).encode(), None),
        (json.dumps({"id": "a", "text": ARTICLE, "published": "2025-06-01"}, indent=2).encode(), "json"),
    ],
)
def test_json_articles(run: Run, data: bytes, kind: str | None) -> None:
    done = run("extract", *(("--kind", kind) if kind else ()), stdin=data)
    document = json.loads(done.out)["document"]
    assert (document["id"], document["published"], document["published_source"]) == ("a", "2025-06-01", "metadata")


def test_json_lines_under_kind_json(run: Run) -> None:
    data = lines({"id": "a", "text": ARTICLE}, {"id": "b", "text": ARTICLE})
    done = run("extract", "--kind", "json", stdin=data)
    assert [json.loads(row)["document"]["id"] for row in done.out.splitlines()] == ["a", "b"]


def test_fields_of_other_names(run: Run) -> None:
    data = lines({"key": "a", "content": {"body": ARTICLE}})
    done = run("extract", "--field", "text=content.body", "--field", "id=key", stdin=data)
    assert json.loads(done.out)["document"]["id"] == "a"


def test_the_caller_s_date_goes_before_that_of_the_metadata(run: Run) -> None:
    data = lines({"text": ARTICLE, "published": "2024-01-01"})
    document = json.loads(run("extract", *PUBLISHED, stdin=data).out)["document"]
    assert (document["published"], document["published_source"]) == ("2025-06-01", "given")


def test_html_by_content_and_by_option(run: Run) -> None:
    page = (
        f"<html><body><article><h1>عطل في واتساب</h1><p>{ARTICLE}</p><p>{ARTICLE}</p></article></body></html>".encode()
    )
    by_content, by_option = run("extract", stdin=page), run("extract", "--kind", "html", stdin=page)
    assert by_content.status == 0
    assert by_content.raw == by_option.raw
    assert "<p>" not in json.loads(by_content.out)["text"]
    assert "<p>" in json.loads(run("extract", "--kind", "text", stdin=page).out)["text"]


def test_a_declared_encoding(run: Run) -> None:
    done = run("extract", "--encoding", "cp1256", stdin=ARTICLE.encode("cp1256"))
    assert json.loads(done.out)["text"] == ARTICLE


def test_home_zone(run: Run) -> None:
    text = "توقف تطبيق واتساب عن العمل الساعة 9:15 مساء السبت."
    done = run("extract", "--zone", "Asia/Riyadh", *PUBLISHED, stdin=text.encode())
    zones = {m["value"]["zone"] for m in json.loads(done.out)["mentions"] if m["label"] == "TIME"}
    assert zones == {"Asia/Riyadh"}


@pytest.mark.parametrize(("day", "first"), [("saturday", "2025-05-24"), ("mon", "2025-05-26"), ("7", "2025-05-25")])
def test_week_start(run: Run, day: str, first: str) -> None:
    text = "توقف تطبيق واتساب عن العمل الأسبوع الماضي."
    done = run("extract", "--week-start", day, "--published", "2025-06-03", stdin=text.encode())
    dates = [m["value"]["earliest"] for m in json.loads(done.out)["mentions"] if m["label"] == "DATE"]
    assert dates == [f"{first}T00:00:00"]


@pytest.mark.parametrize(("prefer", "day"), [("past", "2025-05-31"), ("future", "2025-06-07")])
def test_prefer(run: Run, prefer: str, day: str) -> None:
    text = "توقف تطبيق واتساب عن العمل يوم السبت."
    done = run("extract", "--prefer", prefer, *PUBLISHED, stdin=text.encode())
    assert [m["value"]["edtf"] for m in json.loads(done.out)["mentions"] if m["label"] == "DATE"] == [day]


def test_explain_adds_one_key_and_changes_nothing_else(run: Run, article: Path) -> None:
    plain, explained = (json.loads(run("extract", article, *PUBLISHED, *more).out) for more in ((), ("--explain",)))
    explain = explained.pop("explain")
    assert explained == plain
    assert set(explain["mentions"]) == {m["id"] for m in plain["mentions"]}
    assert "unknown" not in explain["mentions"].values()
    for record in plain["records"]:
        slots = explain["records"][record["record_id"]]
        assert set(record["evidence"]) <= set(slots)
        assert slots["platforms"]["words"] == [plain["text"][a:b] for a, b in record["evidence"]["platforms"]]


def test_output_goes_to_a_file_and_leaves_no_part_behind(run: Run, article: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    done = run("extract", article, *PUBLISHED, "--output", target)
    assert (done.status, done.out) == (0, "")
    assert target.read_bytes() == run("extract", article, *PUBLISHED).raw
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out.json"]


def test_a_failure_leaves_an_older_output_as_it_was(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    assert run("extract", "--output", target, stdin=b"no arabic").status == 3
    assert target.read_text() == "old"


def test_one_bad_article_does_not_stop_the_others(run: Run, article: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"latin only")
    done = run("extract", article, bad, tmp_path / "absent.txt", article, *PUBLISHED)
    assert done.status == 3
    assert len(done.out.splitlines()) == 2
    assert [line[:12] for line in done.err.splitlines()] == ["error[B107]:", "error[B101]:"]


def test_a_fault_of_the_program_stops_no_other_article(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter([True, False])
    real = extracting.extract_one

    def faulty(*args: object) -> object:
        if next(calls):
            raise KeyError("lost")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(extracting, "extract_one", faulty)
    done = run("extract", article, article)
    assert done.status == 70
    assert done.err.startswith("error[B901]: unexpected KeyError: ") and done.err.count("\n") == 1
    assert len(done.out.splitlines()) == 1


def test_a_date_of_the_metadata_that_cannot_be_read_is_told(run: Run) -> None:
    done = run("extract", stdin=lines({"text": ARTICLE, "published": "sometime"}))
    assert done.status == 0
    assert done.err == "warning: -: publication date 'sometime' cannot be read\n"
    assert json.loads(done.out)["document"]["published"] is None


def test_progress_only_for_several_articles_and_a_terminal(run: Run, article: Path) -> None:
    assert run("extract", article, article).err == ""
    assert run("extract", article, terminal=True).err == ""
    assert "articles" in run("extract", article, article, terminal=True).err
