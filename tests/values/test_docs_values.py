"""docs/values.md is true: every row of its tables is read as it says."""

import re
from pathlib import Path

import pytest
from shown import shown

from balagh.find.reader import read_values

PAGE = Path(__file__).parents[2] / "docs" / "values.md"
PUBLISHED = "2025-06-01T12:00:00"
ROW = re.compile(r"^\| (?P<expression>[^|]+) \| (?P<kind>[a-z-]+) \| (?P<value>[^|]+) \|$", re.MULTILINE)
ROWS = [
    (row["expression"], row["kind"], row["value"])
    for row in ROW.finditer(PAGE.read_text("utf-8"))
    if row["expression"] != "expression"
]
KINDS = {"number", "ordinal", "count", "percent", "money", "duration", "measure", "not-a-number", "date", "time",
         "relative-moment"}  # fmt: skip


def test_the_page_shows_every_kind() -> None:
    assert {kind for _, kind, _ in ROWS} == KINDS
    assert len(ROWS) > 80
    assert PUBLISHED in PAGE.read_text("utf-8")


@pytest.mark.parametrize(("expression", "kind", "value"), ROWS)
def test_the_row_is_read_as_shown(expression: str, kind: str, value: str) -> None:
    before, bold, rest = expression.partition("**")
    text = expression.replace("**", "")
    wanted = rest.partition("**")[0] if bold else text
    start = len(before) if bold else 0
    mentions = [m for m in read_values(text, PUBLISHED) if m.start == start and m.kind == kind]
    assert [(m.text, shown(m)) for m in mentions] == [(wanted, value)]
    if not bold:
        assert len(read_values(text, PUBLISHED)) == 1
