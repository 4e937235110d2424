"""What is passed over early is nothing that the grammars would have read."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.find import marks, temporal
from balagh.find.marks import Start, can_begin, marked, read_tokens, temporal_starts
from balagh.find.reader import read
from balagh.find.temporal import find_temporal
from balagh.settings import Published, Settings
from balagh.text import Tokens, normalize, tokenize

SETTINGS = Settings(Published.parse("2025-06-01"))
GOLD = sorted((Path(__file__).parents[2] / "corpora" / "gold" / "dev").glob("*.json"))

WORDS = """
    هذا هذه ذلك تلك قبل بعد منذ ما كما بما نفس ذات اليوم أمس العام عام يوم شهر الشهر الأسبوع الماضي المقبل الجاري نفسه
    مايو مارس رمضان الثلاثاء الأحد أحد الساعة الساعات ساعة ساعتين دقيقة أيام أسبوعين سنوات الثامنة التاسعة ونصف وربع إلا
    والنصف صباحا مساء مساءً فجر ظهر ليلة بتوقيت غرينتش القاهرة في من إلى حتى بين و على نحو أكثر أقل أول آخر الأول الثالث
    الصيف صيف أخرى التالي السابق الآن مضت هـ م الموافق منه خلال الجمعة غد عيد الفطر مطلع نهاية أواخر ألف آلاف مليون بلاغ
    مستخدم ست عشر
"""
DIGITS = """
    3 12 17 31 45 170 630 0630 2018 2025 3:33 20.30 1.5 10,000 5-7 18/11 18/11/2025 2024-2025 1446 9-6-2020
"""
SIGNS = ["،", ".", "(", ")", "/", "-", "%", '"', "\n", ":", "GMT", "May", "+", "ص"]
PHRASES = st.lists(
    st.sampled_from(WORDS.split()) | st.sampled_from(DIGITS.split()) | st.sampled_from(SIGNS), max_size=12
).map(" ".join)


@cache
def _unconditional() -> dict[str, Start]:
    return {word: replace(start, needs=None) for word, start in temporal_starts(lenient=False).items()}


def _everywhere(tokens: Tokens) -> object:
    """The temporal readings when every rule is tried at each of its words, whatever stands beside them."""
    starts = _unconditional()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(temporal, "only_counts", lambda *_: False)
        patch.setattr(temporal, "temporal_starts", lambda _: starts)
        return find_temporal(tokens, SETTINGS)


@settings(max_examples=400, deadline=None)
@given(PHRASES)
def test_nothing_is_passed_over_that_could_be_read(text: str) -> None:
    tokens = tokenize(normalize(text))
    assert find_temporal(tokens, SETTINGS) == _everywhere(tokenize(normalize(text)))


@settings(max_examples=200, deadline=None)
@given(PHRASES)
def test_looked_up_tokens_read_alike(text: str) -> None:
    assert read(read_tokens(text), SETTINGS) == read(tokenize(normalize(text)), SETTINGS)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_articles(path: Path) -> None:
    text = json.loads(path.read_text("utf-8"))["text"]
    tokens = tokenize(normalize(text))
    assert find_temporal(tokens, SETTINGS) == _everywhere(tokenize(normalize(text)))
    assert read(read_tokens(text), SETTINGS) == read(tokenize(normalize(text)), SETTINGS)


def test_what_must_follow() -> None:
    starts = temporal_starts(lenient=False)
    assert isinstance(starts["هذا"], Start)
    needs = starts["هذا"].needs
    assert needs is not None and "الاسبوع" in needs and "التطبيق" not in needs
    assert starts["قبل"].needs is not None and marks.DIGITS in starts["قبل"].needs
    assert starts["اليوم"].needs is None
    assert temporal_starts(lenient=True)["هذا"].needs is None


def test_marked() -> None:
    text = "تعطلت الخدمة أمس عند 3:33 وفق 17 بلاغا"
    assert [read_tokens(text).texts[i] for i in marked(read_tokens(text))] == ["امس", "3:33", "17"]
    assert marked(tokenize(normalize(text))) == marked(read_tokens(text))
    assert not can_begin("الخدمه")
