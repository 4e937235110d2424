"""Reading gold and predictions: a file, an array, lines, a folder, and what is none of these."""

import json
from pathlib import Path

import pytest

from balagh.contract import Extraction
from balagh.errors import BalaghError
from balagh.evaluate import load_folder

from .build import extraction, mention


@pytest.fixture
def three() -> list[Extraction]:
    return [extraction([mention(0, 4)], name=name, text="حروف\u2028" * 60) for name in "abc"]


def test_all_shapes_hold_the_same(tmp_path: Path, three: list[Extraction]) -> None:
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for one, name in zip(three, ("1.json", "2.json", "deep/3.json"), strict=True):
        (folder / name).write_text(one.to_json(indent=1), encoding="utf-8")
    (folder / "notes.md").write_text("no extraction", encoding="utf-8")
    (folder / ".hidden" / "4.json").write_text("no extraction", encoding="utf-8")
    lines = "".join(one.to_json() + "\n" for one in three)
    (tmp_path / "lines.jsonl").write_text("\ufeff" + lines + "\n", encoding="utf-8")
    (tmp_path / "lines.json").write_text(lines, encoding="utf-8")
    array = json.dumps([one.to_dict() for one in three])
    (tmp_path / "array.json").write_text(array, encoding="utf-8")
    for name in ("folder", "lines.jsonl", "lines.json", "array.json"):
        assert load_folder(tmp_path / name) == three, name


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("a.json", b'{"schema_version": "1"', "B113", "a.json, line 1"),
        ("a.json", b'{"schema_version": "1"}', "B113", "document: Field required"),
        ("a.jsonl", b"\n\n{}x\n", "B113", "a.jsonl, line 3"),
        ("a.json", "نص".encode("cp1256"), "B113", "not UTF-8"),
        ("a.json", b"", "B113", "line 1"),
        ("a.json", b"[1]", "B113", "the whole"),
    ],
)
def test_what_is_no_extraction_says_where(tmp_path: Path, name: str, content: bytes, code: str, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BalaghError) as caught:
        load_folder(tmp_path)
    assert caught.value.code == code
    assert said in caught.value.message


def test_no_such_path(tmp_path: Path) -> None:
    with pytest.raises(BalaghError, match="B101"):
        load_folder(tmp_path / "nothing")
