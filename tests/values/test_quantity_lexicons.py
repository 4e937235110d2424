"""The lexicons of quantities: no form twice, no odd characters, and every example read as it is meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from quantity_markup import read

from balagh.lexicons.load import load_table
from balagh.text.normalize import normal_form

TABLES = (
    "numerals", "ordinals", "count_units", "qualifiers", "durations", "money", "measures", "percents", "not_numbers",
)  # fmt: skip
#: Kinds that the examples of a table may show.
KINDS = {
    "numerals": {"number", "count", "percent", "duration", "money"},
    "ordinals": {"ordinal"},
    "count_units": {"count"},
    "qualifiers": {"count", "number"},
    "money": {"money"},
    "measures": {"measure"},
    "percents": {"percent"},
}


def lists(node: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a table, with its path."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from lists(value, f"{path}.{key}")
    elif isinstance(node, list) and node and isinstance(node[0], str):
        yield path, node
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from lists(value, f"{path}[{number}]")


@pytest.mark.parametrize("table", TABLES)
def test_forms(table: str) -> None:
    for path, forms in lists(load_table(table)):
        if path.endswith("examples"):
            continue
        normal = [normal_form(form) for form in forms]
        assert len(set(normal)) == len(normal), f"{path}: {sorted(n for n in normal if normal.count(n) > 1)}"
        for form in forms:
            assert unicodedata.normalize("NFKC", form) == form, f"{path}: {form!r} is not in plain letters"
            assert form == form.strip(), f"{path}: {form!r}"


def examples(key: str) -> list[tuple[str, str]]:
    return [(table, example) for table in KINDS for path, found in lists(load_table(table))
            if path.endswith("." + key) for example in found]  # fmt: skip


@pytest.mark.parametrize(("table", "example"), examples("examples"))
def test_examples_are_read(table: str, example: str) -> None:
    assert read(example, KINDS[table])


@pytest.mark.parametrize(("table", "example"), examples("counter_examples"))
def test_counter_examples_are_not(table: str, example: str) -> None:
    found = read(example, KINDS[table])
    assert not any(value.startswith("more_than") if table == "qualifiers" else True for _, value in found)
