"""What holds of every reading: order, no overlaps, taken tokens, survival of any text, linear time."""

from __future__ import annotations

import gc
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_markup import read

from balagh.find.quantities import KINDS, find_quantities
from balagh.find.readings import Reading
from balagh.settings import Settings
from balagh.text.normalize import normalize
from balagh.text.tokens import tokenize

WORDS = [
    "ألف",
    "وألف",
    "مئة",
    "ومئتين",
    "واحد",
    "عشر",
    "عشرين",
    "وثلاثين",
    "آلاف",
    "ملايين",
    "نصف",
    "ونصف",
    "ربع",
    "المليون",
    "فاصلة",
    "من",
    "إلى",
    "بين",
    "و",
    "على",
    "إلا",
    "سالب",
    "ساعة",
    "وساعتين",
    "دقائق",
    "عدة",
    "يوم",
    "أكثر",
    "نحو",
    "تقريبا",
    "تجاوزت",
    "بلاغ",
    "بلاغين",
    "المستخدمين",
    "دولار",
    "في",
    "المئة",
    "بالمئة",
    "%",
    "$",
    "-",
    "5",
    "10,000",
    "3.5",
    "2-7",
    "000",
    "17.5.1",
    "،",
    ".",
    "الأول",
    "بعد",
    "المئة",
    "الحادي",
    "والعشرين",
    "ويندوز",
    "رقم",
    "٫",
    "1٫5",
    "(",
    ")",
    "http",
    ":",
]
texts = st.lists(st.sampled_from(WORDS), max_size=30).flatmap(
    lambda words: st.sampled_from([" ", "", " و"]).map(lambda glue: glue.join(words))
)


@settings(max_examples=1500, deadline=None)
@given(texts)
def test_readings_are_ordered_and_apart(text: str) -> None:
    tokens = tokenize(normalize(text))
    found = find_quantities(tokens, Settings())
    for before, after in pairwise(found):
        assert before.last <= after.first
    for reading in found:
        start, end = tokens.original_span(reading.first, reading.last, reading.skip)
        assert 0 <= start < end <= len(text)
        assert reading.kind in KINDS


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    find_quantities(tokenize(normalize(text)), Settings())


@settings(max_examples=300, deadline=None)
@given(texts, st.integers(0, 20), st.integers(1, 5))
def test_taken_tokens_are_not_read_again(text: str, first: int, length: int) -> None:
    tokens = tokenize(normalize(text))
    taken: Reading[str] = Reading("date", min(first, len(tokens)), min(first + length, len(tokens)), "x", "test")
    assert not any(reading.overlaps(taken) for reading in find_quantities(tokens, Settings(), [taken]))


def test_a_hedge_that_is_taken_is_left_out() -> None:
    tokens = tokenize(normalize("حتى 300 بلاغ"))
    (found,) = find_quantities(tokens, Settings(), [Reading("date", 0, 1, "x", "test")])
    assert (found.first, found.last, found.kind) == (1, 3, "count")


def test_contract_values() -> None:
    tokens = tokenize(normalize("نحو 32 بلاغًا، و61% من الشكاوى، أكثر من ست ساعات، بين 5 و7 آلاف بلاغ"))
    count, percent, duration, span = (reading.value for reading in find_quantities(tokens, Settings()))
    assert count.count.model_dump() == {
        "value": 32, "minimum": None, "maximum": None, "qualifier": "about", "unit": "reports",
    }  # fmt: skip
    assert percent.percent.model_dump() == {"value": 61.0, "qualifier": "exact", "of": "الشكاوى"}
    assert duration.duration.model_dump() == {"iso": "PT6H", "qualifier": "more_than"}
    assert span.count.model_dump() == {
        "value": None, "minimum": 5000, "maximum": 7000, "qualifier": "range", "unit": "reports",
    }  # fmt: skip


def test_every_reading_names_its_rule() -> None:
    tokens = tokenize(normalize("آلاف المستخدمين و3 بلاغات و5% و$3 وساعتان والثالث وآيفون 17 و12 كم"))
    found = find_quantities(tokens, Settings())
    assert [reading.rule.split(".")[0] for reading in found] == [reading.kind for reading in found]
    assert {reading.kind for reading in found} == set(KINDS) - {"number"}


UNITS = [
    "ألف ", "وألف ", "مئة و", "1 ", "000 ", "9", "1.", "5-", "1,000 ", "من 1 إلى 2 ", "بين 1 و2 ", "أكثر من ", "% ",
    "ساعة و", "ونصف ", "إلا ربعا ", "آلاف من ", "البلاغات 5 ", "تجاوزت البلاغات ", "http://a", "صفر فاصلة ",
    "واحد من عشرة ", "على خمسة ", "سالب ", "الأول بعد المئة ", "خمسة وعشرون ", "ويندوز 7 و", "مليون و300 ألف و",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit: str) -> None:
    """Twice the length takes less than three times the time; the better of two runs, for busy machines."""

    def seconds(length: int) -> float:
        source = normalize((unit * (length // len(unit) + 1))[:length])
        runs = []
        gc.disable()  # its passes grow with all that the test session holds
        try:
            for _ in range(2):
                tokens = tokenize(source)  # afresh: tokens remember the numbers read from them
                start = time.perf_counter()
                find_quantities(tokens, Settings())
                runs.append(time.perf_counter() - start)
        finally:
            gc.enable()
        return min(runs)

    assert seconds(100_000) < 3 * seconds(50_000) + 0.05


def test_all_kinds_by_default() -> None:
    assert [value for _, value in read("300 دولة و300 دولار")] == ["300", "USD 300"]
