"""The bench's own parts: its texts, its table. (What it measures is no matter of a test run.)"""

from __future__ import annotations

import json

import pytest

import balagh

from .figures import Figure, below, seconds
from .report import as_json, as_table
from .texts import PUBLISHED, of_bytes, of_words, ordinary


def test_texts_have_the_length_asked_for() -> None:
    assert {len(text.split(" ")) for text in of_words(1000)} == {1000}
    assert len(of_words(1000)) >= 4
    for size in (1_000, 1_000_000):
        assert size - 3 <= len(of_bytes(size).encode()) <= size


def test_ordinary_texts_hold_fewer_values() -> None:
    dense, sparse = (
        sum(len(balagh.read_values(text, PUBLISHED)) for text in texts) / len(texts)
        for texts in (of_words(1000), ordinary(1000))
    )
    assert {len(text.split(" ")) for text in ordinary(1000)} == {1000}
    assert sparse < dense / 2


def test_a_goal_is_judged() -> None:
    assert below("a", "b", 1.0, "s", 2).met is True
    assert below("a", "b", 2.0, "s", 2).met is False


def test_the_best_is_not_above_the_median() -> None:
    best, median = seconds(lambda: sum(range(10_000)), rounds=5)
    assert 0 <= best <= median


@pytest.mark.parametrize(("value", "shown"), [(None, "–"), (1234.5, "1,234"), (12.34, "12.3"), (0.1234, "0.12")])
def test_the_table(value: float | None, shown: str) -> None:
    figures = [Figure("speed", "of a thing", value, "s", "< 1", False), Figure("size", "x", 1.0, "MiB")]
    rows = [line for line in as_table(figures).splitlines() if line.startswith("|")]
    assert len({len(row) for row in rows}) == 1
    assert [cell.strip() for cell in rows[2].split("|")[1:5]] == ["speed: of a thing", shown, "s", "< 1 NO"]
    assert json.loads(as_json(figures))["figures"][0]["value"] == value
