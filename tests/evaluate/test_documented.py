"""docs/evaluation.md names every label, slot, detail and score that there is."""

import re
from pathlib import Path

import pytest

from balagh.evaluate import evaluate
from balagh.evaluate.scores import LABELS
from balagh.evaluate.slots import DETAILS, SLOTS

from .build import extraction, mention, record

TEXT = (Path(__file__).parents[2] / "docs" / "evaluation.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", TEXT))


@pytest.mark.parametrize("name", [*SLOTS, *DETAILS])
def test_slots_and_details(name: str) -> None:
    assert name in CODE


@pytest.mark.parametrize("label", LABELS)
def test_labels(label: str) -> None:
    assert re.search(rf"^\| [A-Z, ]*\b{label}\b", TEXT, re.MULTILINE)


def test_scores() -> None:
    one = extraction([mention(0, 4)], [record(evidence={"kind": [[0, 4]]})])
    scores = evaluate([one], [one], resamples=0).scores
    whole = {f"{family}.{item}" for family, item in scores if family in ("record", "article", "evidence")}
    families = {family for family, _ in scores} - {"record", "article", "evidence", "slot", "detail"}
    assert families | whole <= CODE
    assert {"detail", "slot.micro", "slot.facts", "micro", "macro"} <= CODE
