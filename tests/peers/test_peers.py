"""The value reader on the published test cases of other projects, where they are at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from answer import KINDS, SUITES
from report import TARGETS, Result, reasons, run

PEERS = Path(__file__).resolve().parents[3] / "shared" / "peers"


@pytest.fixture(scope="module")
def result() -> Iterator[Result]:
    if not (PEERS / "cases.jsonl").exists():
        pytest.skip("the peers' cases are not at hand (../shared/peers)")
    yield run(PEERS)


@pytest.mark.parametrize("category", TARGETS)
def test_the_target_of_each_category_is_reached(
    result: Result, category: str, capsys: pytest.CaptureFixture[str]
) -> None:
    share, target = result.share(category), TARGETS[category][1]
    exact, cases = result.exact[category], result.cases[category]
    with capsys.disabled():
        print(f"\n{category:9} {exact:4} of {cases:4}  {share:5.1f}%  (target {target}%)")  # noqa: T201
    assert share >= target


def test_every_miss_is_explained(result: Result) -> None:
    missed = {case["id"] for case, _ in result.misses}
    assert missed <= set(reasons()), sorted(missed - set(reasons()))


def test_settings_name_suites_and_categories_that_exist(result: Result) -> None:
    assert set(result.cases) <= {*KINDS, "timezone"}
    assert len(SUITES) < 20
