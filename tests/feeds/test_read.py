"""Sources of every kind to articles, and errors in their place."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.contract.models import text_digest
from balagh.errors import BalaghError
from balagh.feeds.article import SourceArticle, article_text
from balagh.feeds.encoding import MAX_BYTES
from balagh.feeds.read import kind_of, read_source

P = "تعطل تطبيق واتساب صباح اليوم الأحد لدى آلاف المستخدمين في السعودية."


def read(data: str | bytes, path: str = "-", **options: Any) -> list[SourceArticle | BalaghError]:
    return list(read_source(path, data.encode() if isinstance(data, str) else data, **options))


def one(data: str | bytes, path: str = "-", **options: Any) -> SourceArticle:
    (found,) = read(data, path, **options)
    assert isinstance(found, SourceArticle), found
    return found


def codes(data: str | bytes, path: str = "-", **options: Any) -> list[str | None]:
    return [found.code if isinstance(found, BalaghError) else None for found in read(data, path, **options)]


def test_plain_text_is_the_text_of_the_file() -> None:
    article = one(f"  {P}\r\n\r\n{P}\n")
    assert article.text == f"  {P}\r\n\r\n{P}\n"
    assert article.document_id == text_digest(article.text)


def test_an_object() -> None:
    item = {
        "id": 7,
        "title": "عنوان",
        "text": P,
        "url": "https://example.com",
        "published": "2025-06-01",
        "publisher": "م",
    }
    article = one(json.dumps(item))
    assert article == SourceArticle(f"عنوان\n\n{P}", "7", "https://example.com", "عنوان", "م", "2025-06-01", "ar", "-")
    assert article.document_id == "7"
    assert one(json.dumps({"text": P, "url": "https://example.com"})).document_id == "https://example.com"


def test_other_names_of_fields() -> None:
    item = {"data": {"body": [P, P], "head": {"ar": "عنوان"}}, "meta.date": "2025-06-01", "authors": [{"name": "ناشر"}]}
    names = {"text": "data.body", "title": "data.head.ar", "published": "meta.date", "publisher": "authors.0.name"}
    article = one(json.dumps(item), fields=names)
    assert (article.text, article.published, article.publisher) == (f"عنوان\n\n{P}\n{P}", "2025-06-01", "ناشر")


def test_an_array_with_a_bad_element() -> None:
    assert codes(json.dumps([{"text": P}, 3, {"title": "بلا نص"}, {"text": 5}, {"text": ""}, {"text": P}])) == [
        None, "B109", "B110", "B111", "B106", None,
    ]  # fmt: skip


def test_json_lines_go_on_behind_a_bad_line() -> None:
    lines = [json.dumps({"text": P}), "{broken", "", "[]", json.dumps({"text": P, "id": "5"})]
    data = "\n".join(lines).encode() + b"\n\xff{}\n" + json.dumps({"text": P}).encode()
    found = read(data, "a.jsonl")
    assert [getattr(f, "code", None) for f in found] == [None, "B109", "B109", None, "B105", None]
    messages = [str(f) for f in found if isinstance(f, BalaghError)]
    assert "line 2" in messages[0]
    assert "line 4" in messages[1]
    assert "line 6" in messages[2]
    last = found[-1]
    assert isinstance(last, SourceArticle)
    assert last.where == "a.jsonl, line 7"


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("a.txt", b"{}", "text"),
        ("a.html", b"text", "html"),
        ("a.json", b'{"text": "x"}', "json"),
        ("a.json", b'{"text": "x"}\n{"text": "y"}\n', "jsonl"),
        ("a.ndjson", b"", "jsonl"),
        ("-", b'\xef\xbb\xbf {"text":\n "x"}', "json"),
        ("-", b'{"text": "x"}\n{"text": "y"}', "jsonl"),
        ("-", b'[{"text": "x"}]', "json"),
        ("-", "[رويترز] نص".encode(), "text"),
        ("-", b"<!DOCTYPE html><html>", "html"),
        ("-", "<b>نص</b>".encode(), "text"),
        ("-", "<p>نص</p>".encode(), "html"),
        ("-", "\ufeff<html>".encode("utf-16-le"), "html"),
        ("-", "نص عادي".encode(), "text"),
        ("-", b"", "text"),
    ],
)
def test_kind_of_a_source(path: str, data: bytes, kind: str) -> None:
    assert kind_of(path, data) == kind


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        (b"", "a.txt", "B106"),
        (b"", "a.jsonl", "B106"),
        (b" \n", "-", "B106"),
        (b"no arabic here", "-", "B107"),
        ("١٢٣٤ 5678 ۹".encode(), "-", "B107"),
        ("\u064b\u064c\u0301\u0650".encode(), "-", "B107"),
        ("،؛؟".encode(), "-", "B107"),
        (b"\x00\x01\x02", "-", "B103"),
        (b"{", "a.json", "B109"),
        (b"3", "a.json", "B109"),
        (b"[" * 200_000, "a.json", "B109"),
        (b'{"text": ' + b"9" * 5000 + b"}", "a.json", "B109"),
        (b"<html><body></body></html>", "-", "B112"),
        (b" " * 10 + b"a" * MAX_BYTES, "-", "B108"),
    ],
)
def test_bad_input_is_one_coded_line(data: bytes, path: str, code: str) -> None:
    (error,) = read(data, path)
    assert isinstance(error, BalaghError)
    assert error.code == code
    assert "\n" not in error.render()


def test_json_lines_larger_than_an_article() -> None:
    line = json.dumps({"text": P + "ا" * (MAX_BYTES // 16)}).encode()
    assert codes(b"\n".join([line] * 4), "a.jsonl") == [None] * 4
    assert codes(json.dumps({"text": "ا" * MAX_BYTES}, ensure_ascii=False), "a.jsonl") == ["B108"]


def test_text_that_escapes_made_too_large() -> None:
    data = json.dumps({"text": "ا" * (MAX_BYTES // 2)}, ensure_ascii=False)
    assert codes(data) == ["B108"]


@pytest.mark.parametrize(
    ("title", "body", "text"),
    [
        (None, P, P),
        (" ", P, P),
        ("عنوان", P, f"عنوان\n\n{P}"),
        ("عنوان", f"عنوان\n{P}", f"عنوان\n{P}"),
        ("عنوان  طويل", f"\n عنوان طويل \r\n{P}", f"\n عنوان طويل \r\n{P}"),
        ("عنوان", f"عنوان آخر\n{P}", f"عنوان\n\nعنوان آخر\n{P}"),
        ("عنوان", "", "عنوان"),
    ],
)
def test_title_rule(title: str | None, body: str, text: str) -> None:
    assert article_text(title, body) == text


@given(st.binary(max_size=300), st.sampled_from(["-", "a.txt", "a.html", "a.json", "a.jsonl"]))
@settings(max_examples=400, deadline=None)
def test_any_bytes_are_survived(data: bytes, path: str) -> None:
    for found in read(data, path):
        assert isinstance(found, BalaghError) or found.text.strip()
