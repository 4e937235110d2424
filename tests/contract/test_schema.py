"""The stored JSON Schema is the models', and takes what the models take."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from balagh.contract import json_schema, schema_text, stored_schema


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(json_schema())
    return Draft202012Validator(json_schema())


def test_stored_schema_is_that_of_the_models() -> None:
    advice = "balagh schema > pipeline/balagh/contract/extraction.schema.json"
    assert stored_schema() == schema_text(), f"the stored schema is old: {advice}"


def test_head() -> None:
    head = json_schema()
    assert head["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert head["$id"] == "urn:balagh:extraction:1"
    assert head["additionalProperties"] is False
    assert "issues" not in head["required"]


def test_every_key_is_described() -> None:
    schema = json_schema()
    for name, part in [("Extraction", schema), *schema["$defs"].items()]:
        assert part["description"], name
        for key, rule in part.get("properties", {}).items():
            assert rule.get("description"), f"{name}.{key}"


def test_examples(example: str, validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors(json.loads(example))) == []


def test_own_example_and_its_gold(data: dict[str, Any], validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors(data)) == []
    del data["issues"], data["records"][0]["issues"], data["records"][0]["confidence"]
    assert list(validator.iter_errors(data | {"annotated": ["DATE"]})) == []


def _first(data: dict[str, Any], **change: Any) -> None:
    data["mentions"][0] |= change


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.pop("text"),
        lambda d: d.update(extra=1),
        lambda d: d.update(schema_version="2"),
        lambda d: _first(d, label="COUNT"),
        lambda d: _first(d, value={"iso": None, "qualifier": "vague"}),
        lambda d: _first(d, start=-1),
        lambda d: d["records"][0].update(confidence=1.5),
        lambda d: d["records"][0]["evidence"].update(weather=[[0, 1]]),
        lambda d: d["records"][0]["cause"].update(span=[1, 2, 3]),
    ],
)
def test_refused(
    change: Callable[[dict[str, Any]], Any], data: dict[str, Any], validator: Draft202012Validator
) -> None:
    change(data)
    assert list(validator.iter_errors(data))
