"""Two runs side by side, against gold and against each other."""

import json
from pathlib import Path

import pytest

from balagh.contract import Extraction
from balagh.evaluate import EvaluationError, Trials, compare

from .build import entity, extraction, mention, record
from .conftest import Balagh

FEW = Trials(number=200, seed=1)
TWO = [mention(0, 4), mention(10, 14)]


def runs() -> tuple[list[Extraction], list[Extraction], list[Extraction]]:
    """Gold, and two runs: the second mends `a`, breaks `b`, errs otherwise in `c`, and is alike in `d`."""
    gold = [extraction(TWO, [record()], name=name) for name in "abcd"]
    one = [
        extraction(TWO[:1], [record()], "a"),
        extraction(TWO, [record()], "b"),
        extraction(TWO[:1], [record()], "c"),
        extraction(TWO, [record()], "d"),
    ]
    two = [
        extraction(TWO, [record()], "a"),
        extraction(TWO, [record(status="resolved")], "b"),
        extraction(TWO[1:], [record()], "c"),
        extraction(TWO, [record()], "d"),
    ]
    return gold, one, two


def test_gains_and_losses_by_article() -> None:
    gold, one, two = runs()
    held = compare(one, two, gold, how=FEW)
    assert [
        (change.id, [m.what for m in change.gained], [m.what for m in change.lost]) for change in held.articles
    ] == [
        ("b", [], ["record.status", "record.status"]),
        ("c", ["PLATFORM"], ["PLATFORM"]),
        ("a", ["PLATFORM"], []),
    ]
    assert held.articles[0].difference < 0 == held.articles[1].difference < held.articles[2].difference
    platforms, status = held.changes["value", "PLATFORM"], held.changes["slot", "status"]
    assert (platforms.a, platforms.b) == (pytest.approx(2 * 6 / 14), pytest.approx(2 * 7 / 15))
    assert (status.a, status.b, status.p) == (1.0, 0.75, 1.0)
    assert ("value", "ORG") not in held.changes


def test_an_article_that_one_run_lacks_counts_as_empty() -> None:
    gold, one, two = runs()
    held = compare(one[:-1], [*two, extraction(name="z")], gold, how=FEW)
    assert (held.only_a, held.only_b) == ((), ("d", "z"))
    last = held.articles[-1]
    assert (last.id, last.a, last.b, len(last.gained)) == ("d", 0.0, 1.0, 3)


def test_a_run_against_itself_changes_nothing() -> None:
    gold, one, _ = runs()
    for known in (gold, None):
        held = compare(one, one, known, how=FEW)
        assert held.articles == ()
        assert {change.p for change in held.changes.values()} == {1.0}


def test_without_gold_the_first_run_is_the_measure() -> None:
    one = [extraction(TWO, [record()], name) for name in "abcdef"] + [extraction(name="gone")]
    two = [extraction(TWO[:1], [record(platforms=[entity("x"), entity("aws")])], name) for name in "abcdef"]
    held = compare(one, two, how=FEW)
    assert (held.documents, held.only_a) == (6, ("gone",))
    mentions = held.changes["value", "PLATFORM"]
    assert (mentions.a, mentions.b, mentions.agreement) == (12, 6, pytest.approx(2 / 3))
    assert mentions.p == pytest.approx(2 / 2**6)
    platforms = held.changes["slot", "platforms"]
    assert (platforms.a, platforms.b, platforms.agreement) == (6, 12, pytest.approx(2 / 3))
    assert held.changes["slot", "status"].p == 1.0
    assert [(len(change.gained), len(change.lost)) for change in held.articles] == [(1, 1)] * 6


def test_runs_over_other_articles_cannot_be_compared() -> None:
    with pytest.raises(EvaluationError, match="no article is in both"):
        compare([extraction(name="a")], [extraction(name="b")])


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = []
    for name, side in zip(("gold", "a", "b"), runs(), strict=True):
        made.append(tmp_path / f"{name}.jsonl")
        made[-1].write_text("".join(one.to_json() + "\n" for one in side), encoding="utf-8")
    return made


def test_the_command_with_gold(balagh: Balagh, files: list[Path]) -> None:
    gold, one, two = files
    result = balagh("compare", one, two, "--gold", gold, "--errors", "--trials", "200")
    assert (result.status, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0].startswith("new error: b:") and "record.status" in lines[0]
    assert any(line.startswith("mended: a:10-14  missed PLATFORM") for line in lines)
    row = next(line for line in lines if line.startswith("slot.status"))
    assert row.split()[1:4] == ["1.000", "0.750", "-0.250"]
    assert "Articles: 1 better, 1 worse, 1 as good with other errors, 1 alike" in result.out


def test_the_command_without_gold(balagh: Balagh, files: list[Path]) -> None:
    result = balagh("compare", files[1], files[2], "--errors")
    row = next(line for line in result.out.splitlines() if line.startswith("value.PLATFORM"))
    assert row.split()[1:4] == ["6", "7", "+1"]
    assert "in A alone: c:0-4  missed PLATFORM" in result.out
    data = json.loads(balagh("compare", files[1], files[2], "--json").out)
    assert (data["with_gold"], data["changes"]["value"]["PLATFORM"]["b"]) == (False, 7.0)
    assert [one["id"] for one in data["articles"]] == ["a", "b", "c"]


def test_what_cannot_be_compared_ends_in_one_line(balagh: Balagh, files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "z.jsonl").write_text(extraction(name="z").to_json(), encoding="utf-8")
    result = balagh("compare", files[1], tmp_path / "z.jsonl")
    assert (result.status, result.out, result.err) == (3, "", "error: no article is in both runs\n")
