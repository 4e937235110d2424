"""JSON Schema of the contract (draft 2020-12), made from the models and kept in the package beside them."""

import json
from importlib.resources import files
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema

from balagh.contract.models import Extraction
from balagh.contract.values import VALUE_TYPES

SCHEMA_ID: Final = "urn:balagh:extraction:1"
"""`$id` of the schema: a name, no address."""

SCHEMA_FILE: Final = "extraction.schema.json"
"""Name of the stored schema in the package `balagh.contract`."""


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles of single keys, which would only repeat their names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic's signature)
        return False


def _value_rules() -> list[dict[str, Any]]:
    """Returns the conditions that tie the class of a mention's value to its label."""
    by_class: dict[str, list[str]] = {}
    for label, kind in VALUE_TYPES.items():
        by_class.setdefault(kind.__name__, []).append(label)
    return [
        {
            "if": {"properties": {"label": {"enum": labels}}},
            "then": {"properties": {"value": {"$ref": f"#/$defs/{name}"}}},
        }
        for name, labels in by_class.items()
    ]


def json_schema() -> dict[str, Any]:
    """Returns the JSON Schema of an extraction, as made from the models."""
    made = Extraction.model_json_schema(mode="validation", schema_generator=_Untitled)
    made["$defs"]["Mention"]["allOf"] = _value_rules()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Extraction",
        "description": "Mentions and incident records of one Arabic article, version 1 of the contract.",
    }
    return head | {key: value for key, value in made.items() if key not in head}


def schema_text() -> str:
    """Returns the schema as the text that is stored and that `balagh schema` writes."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def stored_schema() -> str:
    """Returns the text of the schema that the package carries.

    Raises:
        FileNotFoundError: The package is damaged.
    """
    return files("balagh.contract").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
