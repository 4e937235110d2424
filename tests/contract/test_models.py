"""Round trips of predictions and gold, and what the models refuse."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from balagh.contract import (
    VALUE_TYPES,
    CountValue,
    DateValue,
    Document,
    DurationValue,
    EntityValue,
    Extraction,
    LocationValue,
    Mention,
    Moment,
    PercentValue,
    Record,
    TimeValue,
    attach_issues,
    check,
)

from .conftest import build


def test_examples_round_trip_with_their_order_of_keys(example: str) -> None:
    extraction = Extraction.from_json(example)
    assert extraction.to_json(indent=1) == example.rstrip("\n")
    assert Extraction.model_validate(json.loads(example)) == extraction
    assert json.dumps(extraction.to_dict(), ensure_ascii=False, separators=(",", ":")) == extraction.to_json()


def test_gold_keeps_its_keys_absent(data: dict[str, Any]) -> None:
    for key in ("confidence", "issues"):
        del data["records"][0][key]
    del data["issues"]
    data["annotated"] = ["COUNT", "reports"]
    gold = Extraction.model_validate(data)
    assert gold.to_dict() == data
    assert Extraction.from_json(gold.to_json()) == gold
    assert json.loads(gold.to_json()) == data


def test_prediction_has_every_key(data: dict[str, Any]) -> None:
    del data["issues"], data["records"][0]["issues"]
    made = attach_issues(Extraction.model_validate(data)).to_dict()
    assert list(made) == ["schema_version", "document", "text", "mentions", "records", "issues"]
    assert list(made["records"][0]) == list(Record.model_fields)


def test_models_are_immutable(data: dict[str, Any]) -> None:
    extraction = Extraction.model_validate(data)
    with pytest.raises(ValidationError):
        extraction.records[0].status = "unknown"  # type: ignore[misc]
    assert isinstance(extraction.mentions, tuple)


def test_offsets_that_contradict_the_text_load_all_the_same(data: dict[str, Any]) -> None:
    data["mentions"][0] |= {"start": 9_000, "end": 3}
    assert Extraction.model_validate(data).mentions[0].end == 3


@pytest.mark.parametrize("label", VALUE_TYPES)
def test_label_decides_the_class_of_the_value(label: str, data: dict[str, Any]) -> None:
    for mention in data["mentions"]:
        kind = VALUE_TYPES[label]  # type: ignore[index]
        fits = isinstance(Mention.model_validate(mention).value, kind)
        try:
            changed = Mention.model_validate(mention | {"label": label})
        except ValidationError as error:
            assert not fits
            assert all(fault["loc"][0] == "value" for fault in error.errors())
        else:
            assert fits and type(changed.value) is kind


def test_value_of_another_class_is_refused_from_python_too() -> None:
    value = DurationValue(iso="PT1H", qualifier="exact")
    with pytest.raises(ValidationError):
        Mention(id="m1", start=0, end=1, text="x", label="COUNT", value=value)
    assert Mention(id="m1", start=0, end=1, text="x", label="DURATION", value=value).value is value


@pytest.mark.parametrize(
    ("model", "change"),
    [
        ("count", {"value": 1.0}),
        ("count", {"value": True}),
        ("count", {"value": "1"}),
        ("count", {"value": -1}),
        ("count", {"unit": "people"}),
        ("percent", {"value": float("nan")}),
        ("percent", {"value": float("inf")}),
        ("percent", {"value": -1.0}),
        ("time", {"local": "24:00"}),
        ("time", {"local": "٠٩:٣٠"}),
        ("time", {"local": "9:30"}),
        ("time", {"instant": "2026-01-04T17:15:00+00:00"}),
        ("time", {"instant": "2026-13-04T17:15:00Z"}),
        ("time", {"zone_source": "guessed"}),
        ("time", {"consistent": 1}),
        ("date", {"earliest": "2026-01-04T17:15:00Z"}),
        ("date", {"earliest": "2026-01-04"}),
        ("date", {"part_of_day": "tea time"}),
        ("date", {"mod": "start"}),
        ("entity", {"id": ""}),
        ("entity", {"wikidata": "312"}),
        ("entity", {"extra": None}),
        ("entity", {"name_ar": "\ud800"}),
        ("location", {"code": "jo"}),
        ("moment", {"precision": "century"}),
        ("moment", {"latest": "2026-01-04T17:15:00+03:00"}),
        ("document", {"published": "yesterday"}),
        ("document", {"published": "2026-1-5"}),
        ("document", {"text_sha256": "ABC"}),
    ],
)
def test_refused(model: str, change: dict[str, Any], data: dict[str, Any]) -> None:
    kinds: dict[str, tuple[Any, dict[str, Any]]] = {
        "count": (CountValue, data["mentions"][8]["value"]),
        "percent": (PercentValue, data["mentions"][10]["value"]),
        "time": (TimeValue, data["mentions"][2]["value"]),
        "date": (DateValue, data["mentions"][1]["value"]),
        "entity": (EntityValue, data["mentions"][0]["value"]),
        "location": (LocationValue, data["mentions"][4]["value"]),
        "moment": (Moment, data["records"][0]["started"]),
        "document": (Document, data["document"]),
    }
    kind, good = kinds[model]
    kind.model_validate(good)
    with pytest.raises(ValidationError):
        kind.model_validate(good | change)


@pytest.mark.parametrize(
    "published",
    ["2026", "2026-01", "2026-01-05", "2026-01-05T09:30", "2026-01-05T09:30:00Z", "2026-01-05T09:30:00.5+02:00"],
)
def test_published_as_coarse_as_it_is_known(published: str, data: dict[str, Any]) -> None:
    assert Document.model_validate(data["document"] | {"published": published}).published == published


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=9),
    st.integers(0, 400),
    st.sampled_from([10**30, 61.0, 1e300, 0.5]),
    st.sampled_from([f"m{i}" for i in range(1, 15)]),
    st.sampled_from(["0001-01-01T00:00:00Z", "2026-02-30T10:00:00Z", "9999-12-31T23:59:59Z"]),
    st.sampled_from(["0001-01-01T00:00:00", "2026-01-04T10:00:00", "9999-12-31T23:59:59"]),
    st.sampled_from(["0000", "2026-02-30", "9999-12-31T23:59:59-12:00", "00:00", "23:59:59"]),
    st.sampled_from(["UTC", "+14:00", "-12:00", "Asia/Riyadh", "America", "x\x00", "a" * 300]),
    st.sampled_from(["about", "range", "vague", "more_than", "stated", "local", "peak", "unresolved", "AFTER"]),
)


def inner(node: Any) -> list[tuple[Any, Any]]:
    """Returns every place of a JSON value as its holder and the key in it."""
    steps = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    return [place for step in steps for place in [(node, step), *inner(node[step])]]


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Any extraction of the right shape, sensible or not: a sound one with parts replaced or left out."""
    data = build()
    extraction = Extraction.model_validate(data)
    for _ in range(draw(st.integers(0, 8))):
        holder, step = draw(st.sampled_from(inner(data)))
        before = holder[step]
        if isinstance(before, list):
            holder[step] = draw(st.permutations(before))[: draw(st.integers(0, len(before)))]
        elif not isinstance(before, dict):
            holder[step] = draw(SCALARS)
        try:
            extraction = Extraction.model_validate(data)
        except ValidationError:
            holder[step] = before
    return extraction


@settings(max_examples=150, deadline=None)
@given(extractions())
def test_any_extraction_round_trips_and_is_checked(extraction: Extraction) -> None:
    done = attach_issues(extraction)
    for one in (extraction, done):
        text = one.to_json()
        assert Extraction.from_json(text) == one
        assert Extraction.from_json(text).to_json() == text
        assert Extraction.model_validate(one.to_dict()) == one
    assert check(done) == check(extraction)


def test_importing_the_contract_is_light() -> None:
    script = (
        "import sys, balagh.contract, balagh.errors;"
        "print([m for m in ('spacy', 'camel_tools', 'dateparser', 'numpy', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
