"""Properties of the whole way: spans, order, ids, determinism, and that no string at all breaks it."""

import itertools
import json
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pieces import articles, dates, mixed, news, texts

from balagh import extract
from balagh.contract import FAULTS, DateValue, Extraction, json_schema, text_digest, validate_stream
from balagh.errors import BalaghError
from balagh.stages import Source

HOSTILE = {
    "empty": "",
    "blank": " \n\t\u00a0\u200b",
    "nul": "\x00 عطل \x00 واتساب",
    "digits": "0123456789" * 1000,
    "Arabic digits": "٠١٢٣٤٥٦٧٨٩" * 1000,
    "colons and digits": "1:" * 5000,
    "marks": "\u064b\u0651\u0670" * 3000,
    "a word under marks": "عطل" + "\u0651" * 10_000,
    "bidi": "\u202e\u2066واتساب\u2069\u202c" * 300,
    "open bidi": "\u202e" * 3000 + "تعطل واتساب",
    "one word": "ا" * 10_000,
    "clitics": "وبال" * 2500,
    "a name glued to itself": "واتساب" * 1700,
    "quotation marks": "“" * 10_000,
    "brackets": "((((" * 2500,
    "percent": "%" * 10_000,
    "no Arabic": "WhatsApp is down for 10,000 users since 3:33 AM ET. " * 20,
    "astral": "𝕏💥" * 2000,
    "private and unassigned": "\ue000\uffff\U0010ffff" * 500,
    "line breaks": "\r\n\u2028\u2029\x85\x0b\x0c" * 500,
    "case grows": "İẞŉ واتساب" * 300,
    "huge number": "9" * 4000 + " بلاغ عن عطل واتساب",
    "huge year": "تعطل واتساب في مايو 99999 وعام 0000 ويوم 31/02/2025 و45 رمضان 1446هـ",
}


#: Findings of grade `error` that the pipeline still gives on odd texts.
STILL_OPEN = frozenset({"empty-evidence"})


def read(text: str, published: str | None = None) -> Extraction:
    return extract(text, published=published)


def mention_ids(node: Any) -> set[str]:
    """Every mention id that a record refers to."""
    if isinstance(node, dict):
        own = {node["mention"]} if "mention" in node else set()
        named = set(node.get("mentions") or ())
        return own | named | set().union(*map(mention_ids, node.values()))
    return set().union(*map(mention_ids, node)) if isinstance(node, list) else set()


def faults(result: Extraction) -> list[str]:
    """The codes of wrong shape that validation finds in the written form."""
    found = validate_stream(result.to_json().encode("utf-8"))
    return [f"{fault.code} {fault.path}" for fault in found if fault.code in FAULTS]


def contradictions(result: Extraction) -> list[str]:
    """What validation grades as an error: no article may make the pipeline contradict the contract."""
    found = validate_stream(result.to_json().encode("utf-8"))
    return [f"{f.code} {f.path}" for f in found if f.severity == "error" and f.code not in STILL_OPEN]


@settings(max_examples=250, deadline=None)
@given(texts, dates)
def test_every_mention_is_a_slice_of_the_text(text: str, published: str | None) -> None:
    result = read(text, published)
    assert result.text == text
    for mention in result.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text


@settings(max_examples=150, deadline=None)
@given(texts, dates)
def test_mentions_are_numbered_in_their_order(text: str, published: str | None) -> None:
    mentions = read(text, published).mentions
    spans = [(mention.start, -mention.end) for mention in mentions]
    assert spans == sorted(spans)
    assert [mention.id for mention in mentions] == [f"m{number}" for number in range(1, len(mentions) + 1)]


@settings(max_examples=150, deadline=None)
@given(texts, dates)
def test_names_do_not_overlap(text: str, published: str | None) -> None:
    names = [
        m for m in read(text, published).mentions if m.label in ("PLATFORM", "PRODUCT", "ORG", "PERSON", "LOCATION")
    ]
    assert all(one.end <= other.start for one, other in itertools.pairwise(names))


@settings(max_examples=200, deadline=None)
@given(st.one_of(articles, mixed), dates)
def test_records_are_in_order_with_ids_and_evidence_of_their_own(text: str, published: str | None) -> None:
    result = extract(text, published=published, source=Source(id="a"))
    records = result.records
    first = [min(start for spans in r.evidence.values() for start, _ in spans) for r in records]
    order = [(record.role != "main", start) for record, start in zip(records, first, strict=True)]
    assert order == sorted(order)
    assert len({record.record_id for record in records}) == len(records)
    for record in records:
        assert record.record_id.startswith("a#")
        assert all(0 <= start < end <= len(text) for spans in record.evidence.values() for start, end in spans)
        assert record.confidence is not None


@settings(max_examples=200, deadline=None)
@given(st.one_of(articles, mixed), dates)
def test_records_refer_to_mentions_that_are_there(text: str, published: str | None) -> None:
    data = read(text, published).to_dict()
    known = {mention["id"] for mention in data["mentions"]}
    assert mention_ids(data["records"]) <= known
    assert {i for m in data["mentions"] for i in m["value"].get("equivalents", ())} <= known


@settings(max_examples=150, deadline=None)
@given(texts, dates)
def test_the_result_has_the_shape_of_the_contract(text: str, published: str | None) -> None:
    result = read(text, published)
    assert faults(result) == []
    assert Extraction.from_json(result.to_json()) == result


@settings(max_examples=250, deadline=None)
@given(st.one_of(articles, mixed, texts), dates)
def test_the_result_never_contradicts_the_contract(text: str, published: str | None) -> None:
    assert contradictions(read(text, published)) == []


@settings(max_examples=40, deadline=None)
@given(articles, dates)
def test_the_schema_takes_the_result(text: str, published: str | None) -> None:
    validator = Draft202012Validator(json_schema())
    assert [error.message for error in validator.iter_errors(json.loads(read(text, published).to_json()))] == []


@settings(max_examples=100, deadline=None)
@given(texts, dates)
def test_the_same_input_gives_the_same_bytes(text: str, published: str | None) -> None:
    assert read(text, published).to_json().encode() == read(text, published).to_json().encode()


@settings(max_examples=100, deadline=None)
@given(st.one_of(articles, news))
def test_without_a_date_nothing_relative_is_resolved(text: str) -> None:
    result = read(text)
    assume(result.document.published is None)
    for mention in result.mentions:
        if isinstance(mention.value, DateValue):
            assert mention.value.resolution != "relative"
        if isinstance(mention.value, DateValue) and mention.value.resolution == "unresolved":
            assert mention.value.edtf is mention.value.earliest is mention.value.latest is None


@settings(max_examples=60, deadline=None)
@given(articles, st.text(alphabet=" \n", min_size=1, max_size=5))
def test_blank_lines_around_an_article_shift_its_mentions_and_nothing_else(text: str, blank: str) -> None:
    plain = [(m.start, m.end, m.label, m.value) for m in read(text, "2026-03-10").mentions]
    moved = [(m.start, m.end, m.label, m.value) for m in read(blank + text, "2026-03-10").mentions]
    assert [(start + len(blank), end + len(blank), *rest) for start, end, *rest in plain] == [tuple(m) for m in moved]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_survived(text: str) -> None:
    result = read(text, "2026-03-10")
    assert faults(result) == []
    assert result.text == text
    assert result.document.text_sha256 == text_digest(text)
    for mention in result.mentions:
        assert text[mention.start : mention.end] == mention.text


@given(st.text(max_size=20), st.text(max_size=20))
def test_half_a_surrogate_pair_is_refused_with_a_code(before: str, after: str) -> None:
    with pytest.raises(BalaghError) as caught:
        read(f"{before}\ud800{after}")
    assert caught.value.code == "B114"


@pytest.mark.parametrize("name", ["empty", "blank", "digits", "marks", "bidi", "quotation marks", "line breaks"])
def test_text_without_news_has_no_record(name: str) -> None:
    assert read(HOSTILE[name], "2026-03-10").records == ()
