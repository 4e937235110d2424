"""The parts of the accuracy bench that no installed peer is needed for."""

from __future__ import annotations

import pytest

from balagh.contract import Extraction
from balagh.evaluate import load_folder

from .accuracy import CLASSES, GOLD, scored
from .accuracy_systems import COUNTS, DATES, NAMES, Found, System, camel_spans, systems
from .baseline_text import ARTICLE


@pytest.fixture(scope="module")
def gold() -> list[Extraction]:
    return load_folder(GOLD / "dev")[:12]


def right(one: Extraction, kind: str, cut: int = 0) -> list[Found]:
    return [Found(m.start, m.end - cut, kind) for m in one.mentions if m.label in CLASSES[kind]]


def test_gold_held_against_itself_is_right(gold: list[Extraction]) -> None:
    for kind in CLASSES:
        told = scored(gold, [right(one, kind) for one in gold], kind)
        assert (told.exact, told.partial, told.value) == (1.0, 1.0, None), kind
        assert told.gold > 0


def test_spans_that_are_cut_are_half_a_hit(gold: list[Extraction]) -> None:
    told = scored(gold, [right(one, DATES, cut=1) for one in gold], DATES)
    assert (told.exact, told.partial) == (0.0, pytest.approx(0.5))


def test_what_is_found_in_excess_counts_and_other_classes_do_not(gold: list[Extraction]) -> None:
    size = scored(gold, [[] for _ in gold], DATES).gold
    answers = [[*right(one, DATES), Found(0, 1, COUNTS)] for one in gold]
    assert scored(gold, answers, DATES).exact == 1.0
    # Beyond the end of every article: overlaps nothing.
    answers = [[*right(one, DATES), Found(10**6, 10**6 + 1, DATES)] for one in gold]
    assert scored(gold, answers, DATES).exact == pytest.approx(2 * size / (2 * size + len(gold)))


def test_every_system_is_there_or_named() -> None:
    found = list(systems())
    names = [one.name if isinstance(one, System) else one for one in found]
    assert [name.split(" ")[0].strip(":") for name in names] == ["balagh", "dateparser", "Maha", "spaCy", "CAMeL"]
    assert all(set(one.classes) <= set(CLASSES) for one in found if isinstance(one, System))


def words(name: str) -> set[tuple[str, str]]:
    system = next(one for one in systems() if isinstance(one, System) and one.name.startswith(name))
    text = ARTICLE.text
    return {(one.kind, text[one.start : one.end]) for one in system.read([ARTICLE])[0]}


def test_the_baseline_reads_what_it_was_written_for() -> None:
    assert words("spaCy") == {
        (NAMES, "واتساب"), ("places", "مصر"), (DATES, "مساء السبت 12 أبريل 2025"),
        (DATES, "الساعة 9:15 مساءً بتوقيت القاهرة"),
        (COUNTS, "أكثر من 5 آلاف بلاغ"), ("percentages", "57%"), ("durations", "ثلاث ساعات"), ("people", "ماسك"),
    }  # fmt: skip


def test_balagh_and_dateparser_are_asked_for_what_they_claim() -> None:
    assert (DATES, "مساء السبت 12 أبريل 2025") in words("balagh")
    assert {kind for kind, _ in words("dateparser")} == {DATES}


def test_names_of_a_recogniser_that_labels_words() -> None:
    labels = {
        "ماسك": "B-PERS",
        "إيلون": "B-PERS",
        "الولايات": "B-LOC",
        "المتحدة": "I-LOC",
        "رويترز": "B-ORG",
        "خبر": "B-MISC",
    }
    text = "قال إيلون ماسك في الولايات المتحدة: خبر.\nرويترز"
    found = camel_spans(text, lambda said: [labels.get(word, "O") for word in said])
    assert [(one.kind, text[one.start : one.end]) for one in found] == [
        ("people", "إيلون"), ("people", "ماسك"), ("places", "الولايات المتحدة"), (NAMES, "رويترز"),
    ]  # fmt: skip
    joined = camel_spans("إيلون ماسك", lambda said: ["B-PERS", "I-PERS"][: len(said)])
    assert [(one.start, one.end) for one in joined] == [(0, 10)]
