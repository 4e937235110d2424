"""The page of an evaluation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from view_samples import SCRIPT, hostile, launch, outage

from balagh.cli import main
from balagh.contract import Extraction
from balagh.evaluate import Report, evaluate
from balagh.view.evaluation import WORST, evaluation_page
from balagh.view.side import _notation


def as_gold(of: Extraction) -> Extraction:
    plain = of.to_dict()
    plain.pop("issues", None)
    for record in plain["records"]:
        record.pop("confidence", None)
        record.pop("issues", None)
    return Extraction.model_validate(plain)


@pytest.fixture(scope="module")
def report() -> Report:
    """Two articles: one right, one where a count is missed, a place made up, and a name takes another label."""
    right, wrong = launch().extraction, outage().extraction
    plain = as_gold(wrong).to_dict()
    count = next(each for each in plain["mentions"] if each["label"] == "COUNT")
    place = next(each for each in plain["mentions"] if each["label"] == "LOCATION")
    name = next(each for each in plain["mentions"] if each["label"] == "PLATFORM")
    pred = wrong.to_dict()
    pred["mentions"] = [each for each in pred["mentions"] if each["id"] != count["id"]]
    next(each for each in pred["mentions"] if each["id"] == name["id"])["label"] = "ORG"
    plain["mentions"] = [each for each in plain["mentions"] if each["id"] != place["id"]]
    gold = [Extraction.model_validate(plain), as_gold(right)]
    return evaluate(gold, [Extraction.model_validate(pred), right], resamples=50)


def test_the_worst_article_comes_first_and_opens_on_both_sides(report: Report) -> None:
    made = evaluation_page(report)
    sides = re.findall(r'<details class="side" id="d(\d+)">(.*?)</details>', made, re.DOTALL)
    assert [number for number, _ in sides] == ["1", "2"]
    assert "outage-1" in sides[0][1]
    assert sides[0][1].count('class="text"') == 2
    assert "launch" in sides[1][1]


@pytest.mark.parametrize("verdict", ["missed", "spurious", "label"])
def test_errors_are_marked_in_the_text_and_listed(report: Report, verdict: str) -> None:
    made = evaluation_page(report, "en")
    assert re.search(rf'class="m l-\w+ v-{verdict}"', made)
    assert f'<span class="verdict v-{verdict}">' in made


def test_scores_have_intervals(report: Report) -> None:
    made = evaluation_page(report, "en")
    score = report.score("value")
    assert score.f1 is not None
    assert score.low is not None
    assert f"{score.f1 * 100:.1f}%" in made
    assert f"{score.low * 100:.1f}–" in made
    assert 'class="whisker"' in made


def test_confusions_and_reliability_are_drawn(report: Report) -> None:
    made = evaluation_page(report)
    assert made.count('class="matrix"') >= 2
    assert made.count('<svg class="dial"') == len([each for each in report.reliability.values() if each.records])


def test_articles_beyond_the_worst_have_their_figures_alone() -> None:
    many = []
    for number in range(WORST + 3):
        plain = as_gold(launch().extraction).to_dict()
        plain["document"]["id"] = f"n{number}"
        many.append(Extraction.model_validate(plain))
    made = evaluation_page(evaluate(many, many, resamples=0))
    assert made.count('<details class="side"') == WORST
    assert made.count("<li>") >= 3


def test_the_command_writes_the_page_beside_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold, pred, out = tmp_path / "gold.json", tmp_path / "pred.json", tmp_path / "report.html"
    gold.write_text(as_gold(outage().extraction).to_json(), "utf-8")
    pred.write_text(outage().extraction.to_json(), "utf-8")
    assert main(["evaluate", str(gold), str(pred), "--html", str(out), "--lang", "en", "--resamples", "0"]) == 0
    assert '<html lang="en"' in out.read_text("utf-8")
    assert "1 articles" in capsys.readouterr().out


def test_missing_predictions_and_hostile_words() -> None:
    gold = as_gold(hostile().extraction)
    made = evaluation_page(evaluate([gold], [], resamples=0), "en")
    assert SCRIPT not in made
    assert "There is no prediction of this article." in made
    made = evaluation_page(evaluate([gold], [hostile().extraction], resamples=0), "en")
    assert SCRIPT not in made
    assert "\u202e" not in made


def test_what_a_side_says_reads_from_left_to_right_around_its_arabic() -> None:
    told = str(_notation("TIME 5-12 '17:40 ت غ' instant=2026-05-12T17:40:00Z <b>"))
    assert told.startswith('<span class="notation" dir="ltr">TIME ')
    assert '<bdi dir="rtl">&#39;' in told
    assert '<bdi dir="ltr" class="nb">instant=2026-05-12T17:40:00Z</bdi>' in told
    assert "&lt;b&gt;" in told
    assert str(_notation(None)) == ""
