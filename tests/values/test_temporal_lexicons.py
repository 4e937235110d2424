"""The temporal lexicons: no form twice, plain letters, every example read as it is meant, every set used."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from balagh.find.reader import read_values
from balagh.find.temporal_sets import temporal_sets
from balagh.lexicons.load import load_table
from balagh.text.normalize import normal_form

TABLES = ("months", "weekdays", "relative_days", "day_parts", "holidays", "clock_words", "moderators", "time_particles")
#: Tables whose examples are dates or clocks of their own.
READ = ("months", "weekdays", "relative_days", "day_parts", "holidays", "moderators")


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


def examples(key: str) -> list[tuple[str, str]]:
    return [(table, example) for table in READ for path, found in lists(load_table(table))
            if path.endswith("." + key) for example in found]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_forms(table: str) -> None:
    for path, forms in lists(load_table(table)):
        if path.endswith("examples"):
            continue
        normal = [normal_form(form) for form in forms]
        assert len(set(normal)) == len(normal), f"{path}: {sorted(n for n in normal if normal.count(n) > 1)}"
        for form in forms:
            assert unicodedata.normalize("NFKC", form) == form, f"{path}: {form!r} is not in plain letters"
            assert form == form.strip()


@pytest.mark.parametrize(("table", "example"), examples("examples"))
def test_examples_are_read(table: str, example: str) -> None:
    assert read_values(example, "2025-06-01", kinds=("date", "time")), f"{table}: nothing is read in {example}"


@pytest.mark.parametrize(("table", "example"), examples("counter_examples"))
def test_counter_examples_are_not(table: str, example: str) -> None:
    found = [mention.text for mention in read_values(example, "2025-06-01", kinds=("date",))]
    assert not found, f"{table}: {found} is read in {example}"


def test_months_of_both_calendars_are_complete() -> None:
    for system in ("gregorian", "hijri"):
        assert [entry["number"] for entry in load_table("months")[system]] == list(range(1, 13))


def test_no_set_is_empty() -> None:
    assert all(temporal_sets().values())
