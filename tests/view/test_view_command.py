"""``balagh view``: what it reads, where it writes, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result
from view_samples import LAUNCH, OUTAGE, launch, outage

from balagh.cli import main
from balagh.cli.app import app
from balagh.errors import EXIT_INPUT, EXIT_USAGE, BalaghError
from balagh.view.read import is_extractions, read_extractions


def run(*args: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(app, ["view", *map(str, args)], input=stdin)


def article(number: int) -> str:
    return json.dumps({"id": f"a{number}", "text": OUTAGE, "published": "2026-03-10T21:40:00+02:00"})


def test_one_article_gives_one_page(tmp_path: Path) -> None:
    source, out = tmp_path / "a.txt", tmp_path / "a.html"
    source.write_text(OUTAGE, "utf-8")
    assert run(source, "--out", out, "--published", "2026-03-10").exit_code == 0
    made = out.read_text("utf-8")
    assert '<body class="single">' in made
    assert "lexicon.platform" in made  # the rules of a fresh extraction are known
    assert "incidents.state.kind_of" in made


def test_standard_input_to_standard_output() -> None:
    found = run("-", "--out", "-", "--lang", "en", stdin=LAUNCH)
    assert found.exit_code == 0
    assert '<html lang="en" dir="ltr">' in found.stdout
    assert "No incident in this article." in found.stdout


def test_several_articles_in_one_file(tmp_path: Path) -> None:
    out = tmp_path / "all.html"
    assert run("-", "--out", out, stdin=article(1) + "\n" + article(2)).exit_code == 0
    made = out.read_text("utf-8")
    assert '<body class="many">' in made
    assert 'id="a1-article"' in made
    assert 'href="#a2-article"' in made


def test_several_articles_in_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "new" / "pages"
    assert run("-", "--out", out, stdin=article(1) + "\n" + article(2)).exit_code == 0
    assert sorted(each.name for each in out.iterdir()) == ["00001.html", "00002.html", "index.html"]
    assert 'href="00002.html"' in (out / "index.html").read_text("utf-8")
    assert 'href="index.html"' in (out / "00001.html").read_text("utf-8")


def test_predictions_are_shown_as_they_are(tmp_path: Path) -> None:
    plain = outage().extraction.to_dict()
    plain["records"][0]["status"] = "denied"
    source, out = tmp_path / "p.json", tmp_path / "p.html"
    rules = {
        "mentions": {"m1": "rule-of-mine"},
        "records": {plain["records"][0]["record_id"]: {"kind": {"rule": "k1"}}},
    }
    source.write_text(json.dumps(plain | {"explain": rules}), "utf-8")
    assert run(source, "--out", out).exit_code == 0
    made = out.read_text("utf-8")
    assert "s-denied" in made
    assert "rule-of-mine" in made
    assert '<code dir="ltr">k1</code>' in made


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    for name, shown in (("b.json", launch()), ("a.json", outage())):
        (inside / name).write_text(shown.extraction.to_json(), "utf-8")
    (inside / "notes.bin").write_bytes(b"\x00")
    out = tmp_path / "o"
    assert run(inside, "--out", out).exit_code == 0
    assert "واتساب" in (out / "00001.html").read_text("utf-8")
    assert "أبل" in (out / "00002.html").read_text("utf-8")


def test_what_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    source = tmp_path / "p.jsonl"
    source.write_text(f'{outage().extraction.to_json()}\n{{"schema_version": "1", "mentions": []}}\n', "utf-8")
    found = run(source, tmp_path / "none.txt", "--out", tmp_path / "o.html")
    assert found.exit_code == EXIT_INPUT
    assert "error[B113]" in found.stderr
    assert "line 2" in found.stderr
    assert "error[B101]" in found.stderr
    assert (tmp_path / "o.html").exists()


def test_nothing_is_written_where_nothing_could_be_read(tmp_path: Path) -> None:
    out = tmp_path / "o.html"
    found = run(tmp_path / "none.txt", "--out", out)
    assert found.exit_code == EXIT_INPUT
    assert found.stderr.count("error[") == 1
    assert not out.exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text(LAUNCH, "utf-8")
    assert main(["view", str(source), "--out", str(source / "below")]) == EXIT_USAGE
    assert "error[B001]" in capsys.readouterr().err


def test_out_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "a.txt"]) == EXIT_USAGE
    assert "--out" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"schema_version": "1", "mentions": [], "records": []}', True),
        (b'[{"schema_version": "1", "mentions": [], "records": []}]', True),
        (b'\xef\xbb\xbf{"schema_version": "1", "mentions": [], "records": []}\n{}', True),
        (b'{"text": "..."}', False),
        (b'{"text": "..."}\n{"schema_version": "1", "mentions": [], "records": []}', False),
        (b"{not json", False),
        (b"[]", False),
        (b"", False),
        (b"plain text", False),
        (b"\xff\xfe{", False),
    ],
)
def test_extractions_are_told_from_articles(data: bytes, expected: bool) -> None:
    assert is_extractions(data) is expected


def test_pretty_printed_json_is_one_extraction() -> None:
    data = outage().extraction.to_json(indent=1).encode()
    found = list(read_extractions(data, "x"))
    assert len(found) == 1
    assert not isinstance(found[0], BalaghError)


def test_a_page_that_cannot_be_written_names_its_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text(OUTAGE, encoding="utf-8")
    assert main(["view", str(source), "--out", str(tmp_path / "none" / "a.html")]) == 2
    assert capsys.readouterr().err.startswith("error[B001]: --out cannot be ")
