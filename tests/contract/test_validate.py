"""Validation of files and streams: what is found, on which line, and that nothing makes it raise."""

import io
import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.contract import FAULTS, source, validate, validate_stream
from balagh.contract.locate import locate, parse_path, show_path

from .conftest import build


def told(data: Any) -> list[tuple[int, str, str]]:
    return [(fault.line, fault.code, fault.path) for fault in validate_stream(data, "x")]


def pretty(data: Any, indent: int = 2) -> str:
    return json.dumps(data, ensure_ascii=False, indent=indent)


def line_of(text: str, words: str, after: str = "") -> int:
    return text.count("\n", 0, text.index(words, text.index(after))) + 1


def test_sound_in_every_form(data: dict[str, Any], dumped: bytes) -> None:
    forms = [
        dumped, dumped + b"\n", b"\xef\xbb\xbf" + dumped, b"\n\n" + dumped + b"\r\n\r\n" + dumped + b"\n",
        pretty(data), pretty([data, data]), b"[" + dumped + b"]", b"[\n" + dumped + b",\n" + dumped + b"\n]", "[]",
    ]  # fmt: skip
    for form in forms:
        assert told(form) == []
    assert told(io.BytesIO(dumped)) == []
    assert told([dumped.decode(), dumped.decode() + "\n"]) == []


def test_lines_of_json_lines(dumped: bytes) -> None:
    bad = dumped.replace(b'"resolved"', b'"gone"').replace(b'"JO"', b'"jo"', 1)
    found = told(b"\n".join([dumped, b"", bad, dumped[:-1], b"[]", b"\xff{}", dumped]))
    assert found == [
        (3, "shape-value", "mentions[4].value.code"),
        (3, "shape-value", "records[0].status"),
        (4, "json-syntax", "$"),
        (5, "shape-type", "$"),
        (6, "json-encoding", "$"),
    ]


def test_broken_first_line_does_not_hide_the_others(dumped: bytes) -> None:
    assert [line for line, *_ in told(dumped[:-1] + b"\n" + dumped + b"\n{}")][:2] == [1, 3]


def test_lines_of_a_pretty_document(data: dict[str, Any]) -> None:
    data["records"][0]["status"] = "gone"
    del data["records"][0]["cause"]["span"]
    data["document"]["weather"] = "sunny"
    text = "\n" + pretty(data)
    assert told(text) == [
        (line_of(text, '"weather"'), "shape-extra", "document.weather"),
        (line_of(text, '"status"', '"records"'), "shape-value", "records[0].status"),
        (line_of(text, '"cause"', '"records"'), "shape-missing", "records[0].cause.span"),
    ]


def test_lines_of_sense_in_an_array(data: dict[str, Any]) -> None:
    bad = json.loads(json.dumps(data))
    bad["document"]["text_sha256"] = "0" * 64
    bad["records"][0]["status"] = "recovering"
    text = pretty([data, bad])
    second = text.count("\n", 0, text.rindex('"schema_version"'))
    assert told(text) == [
        (line_of(text, "0" * 64), "hash-mismatch", "[1].document.text_sha256"),
        (second + line_of(pretty(bad), '"status"', '"records"') - 1, "status-mismatch", "[1].records[0].status"),
    ]


def test_severity_and_rendering(data: dict[str, Any]) -> None:
    data["records"][0]["status"] = "recovering"
    (fault,) = validate_stream(json.dumps(data), "out.jsonl")
    assert fault.severity == "warning"
    message = "an end is told, but the status is recovering"
    assert fault.render() == f"out.jsonl:1: warning[status-mismatch] records[0].status: {message}"
    assert fault.to_dict()["column"] is None


def test_syntax_fault_has_line_and_column() -> None:
    (fault,) = validate_stream('{\n  "a": 1,\n  "b": tru\n}', "x")
    assert (fault.code, fault.line, fault.column) == ("json-syntax", 3, 8)
    assert fault.render().startswith("x:3:8: error[json-syntax] $: ")


DEEP = 100_000
CASES: list[tuple[str, Any]] = [
    ("json-empty", b""),
    ("json-empty", b" \n\t\r\n"),
    ("json-encoding", b"\xff\xfe{\x00}\x00"),
    ("json-encoding", b"{}\x00"),
    ("json-encoding", b"\x80abc"),
    ("json-encoding", '"\ud800"'),
    ("json-syntax", b"hello"),
    ("json-syntax", b'{"a": "\x01"}'),
    ("json-syntax", b"{}}"),
    ("json-number", b"NaN"),
    ("json-number", b'{"a": -Infinity}'),
    ("json-number", b"1" * 10_000),
    ("json-number", b'{"text": ' + b"9" * 10_000 + b"}"),
    ("json-depth", b"[" * DEEP),
    ("json-depth", b'{"a":' * DEEP + b"1" + b"}" * DEEP),
    ("json-duplicate-key", b'{"a": 1, "a": 2}'),
    ("shape-missing", b"{}"),
    ("shape-extra", b'{"a": 1}'),
    ("shape-type", b"null"),
    ("shape-type", b"12"),
    ("shape-type", b"[[], 1]"),
    ("shape-type", b'{"mentions": {"a": 1}}'),
    ("shape-value", b'{"schema_version": "0"}'),
    ("shape-unicode", b'{"text": "\\ud800"}'),
]


@pytest.mark.parametrize(("code", "data"), CASES, ids=[f"{c}-{i}" for i, (c, _) in enumerate(CASES)])
def test_every_fault(code: str, data: Any) -> None:
    assert code in [found for _, found, _ in told(data)]


def test_every_code_of_json_and_shape_has_a_case() -> None:
    assert {code for code, _ in CASES} | {"json-size"} == set(FAULTS)


@pytest.mark.parametrize("number", [b"1" + b"0" * 3_900, b"1e999", b"-1", b"1" * 400 + b".5"])
@pytest.mark.parametrize("place", [b'"value": 70.0', b'"value": 900', b'"confidence": 0.9', b'"end": 11'])
def test_numbers_beyond_sense_are_told(number: bytes, place: bytes, dumped: bytes) -> None:
    assert place in dumped
    key = place.partition(b":")[0]
    assert told(dumped.replace(place, key + b": " + number))


def test_lines_above_the_limit_are_not_read(monkeypatch: pytest.MonkeyPatch, dumped: bytes) -> None:
    for module in (source, validate):
        monkeypatch.setattr(module, "MAX_DOCUMENT", len(dumped) + 1)
    long = b'{"a": "' + b"x" * 2_200_000 + b'"}'
    for form in (b"\n".join([dumped, long, b"1"]), [dumped, long, b"1"]):
        assert told(form) == [(2, "json-size", "$"), (3, "shape-type", "$")]
    assert told(long) == [(1, "json-size", "$")]
    assert ("json-size", "$") in [fault[1:] for fault in told(b"[\n" + dumped + b",\n" + dumped + b"]")]


def test_json_lines_keep_memory_of_one_line(dumped: bytes) -> None:
    def lines(count: int) -> Iterator[bytes]:
        for _ in range(count):
            yield dumped

    def peak(count: int) -> int:
        tracemalloc.start()
        assert not any(validate_stream(lines(count)))
        high = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return high

    peak(5)
    assert peak(400) < 2 * peak(20)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100) | st.lists(st.binary(max_size=40), max_size=5))
def test_garbage_is_survived(data: Any) -> None:
    assert all(fault.line >= 1 and fault.render() for fault in validate_stream(data))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=120, deadline=None)
@given(st.data(), JSON)
def test_extractions_with_any_part_replaced_are_survived(draws: st.DataObject, part: Any) -> None:
    data = build()
    node: Any = data
    while True:
        step = draws.draw(st.sampled_from(list(node) if isinstance(node, dict) else range(len(node))))
        if not node[step] or not isinstance(node[step], dict | list) or draws.draw(st.booleans()):
            node[step] = part
            break
        node = node[step]
    text = pretty(data)
    lines = text.count("\n") + 1
    assert all(1 <= fault.line <= lines for fault in validate_stream(text))
    assert [f.code for f in validate_stream(text)] == [f.code for f in validate_stream(json.dumps(data))]


@settings(max_examples=80, deadline=None)
@given(JSON.filter(lambda value: isinstance(value, dict | list)))
def test_located_lines_are_those_of_keys(value: Any) -> None:
    text = pretty(value)
    step = next(iter(value), None) if isinstance(value, dict) else (0 if value else None)
    if step is not None:
        assert locate(text, [(step,), (step, "no such key")]) == {(step,): 2, (step, "no such key"): 2}


def test_paths_read_back() -> None:
    path = ("records", 0, "reports", 12, "as_of")
    assert show_path(path) == "records[0].reports[12].as_of"
    assert parse_path(show_path(path)) == path
    assert show_path(()) == "$"
    assert show_path((3, "a b", "é")) == '[3]["a b"]["\\u00e9"]'
