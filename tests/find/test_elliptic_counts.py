"""Counts that leave their noun out, in markup: ``{2100|reports 2100}``; a line without braces has no such count."""

from __future__ import annotations

import re

import pytest

from balagh.contract import CountValue
from balagh.find.mentions import candidates
from balagh.settings import Settings
from balagh.text import normalize, tokenize

CASES = """
# a part that belongs to a place or a service
سجل الموقع 7400 شكوى من العراق و{2100|reports 2100} من الأردن.
بلغت البلاغات في مصر 3200 بلاغ، وفي العراق {740|reports 740}.
تلقى الموقع 900 بلاغ عن إنستغرام و{350|reports 350} عن واتساب.
تضرر مليون مستخدم في مصر و{نحو 300 ألف|users about 300000} في الأردن.

# a word of parts
وردت 2870 شكوى، منها {1900|reports 1900} من أصحاب الهواتف.
أحصى المرصد 600 بلاغ مقابل {120|reports 120} في اليوم السابق.

# the same preposition behind both
وصلت 2870 شكوى من أصحاب الهواتف و{970|reports 970} من أصحاب الحواسيب.

# what it fell to
بلغت الذروة 8 آلاف بلاغ قبل أن تتراجع بعد ساعتين إلى {700|reports 700}.

# a noun for the complaints in the next sentence
سجل الموقع 9800 بلاغ ظهرا. ثم تراجع العدد مساء إلى {410|reports 410}.
سجل الموقع 9800 بلاغ ظهرا. وكان نصيب المغرب منها {300 تقريبا|reports about 300}.
سجل الموقع 9800 بلاغ ظهرا. وبلغت حصة المغرب وحده {أكثر من 300|reports more_than 300}.

# a bare plural of people or complaints
انكشاف حسابات {مئات الآلاف|users vague 100000} في عطل جديد.
عطل يحرم {الملايين|users vague 1000000} من واتساب.
بلاغات ب{عشرات الآلاف|reports vague 10000} عن عطل في إكس.
"""

NOT = """
سجل الموقع 9800 بلاغ. وفي عام 2019 توقف 12 ساعة.
سجل الموقع 9800 بلاغ. واتصلوا على الرقم 19777 للمساعدة.
سجل الموقع 9800 بلاغ وخسرت الشركة 3 ملايين دولار في مصر.
سجل الموقع 9800 بلاغ وارتفعت الأسهم 4% في مصر.
وصل إلى القمر بعد 3 أيام، ومعه الآلاف.
سجل الموقع 9800 بلاغ. وتوقف العمل 6 مرات في الأردن.
بلغ سعر الهاتف 900 في مصر.
خسر الملايين في البورصة.
"""

_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")


def _lines(block: str) -> list[str]:
    return [line for line in block.strip().splitlines() if line and not line.startswith("#")]


def _found(text: str, *rules: str) -> set[tuple[str, str]]:
    """The counts of a text with their values, those of the given rules where any are given."""
    tokens = tokenize(normalize(text))
    found = set()
    for candidate in candidates(tokens, (), Settings()):
        value = candidate.value
        if isinstance(value, CountValue) and (not rules or candidate.rule in rules):
            number = value.minimum if value.value is None else value.value
            hedge = "" if value.qualifier == "exact" else f"{value.qualifier} "
            start, end = tokens.source.span(candidate.start, candidate.end)
            found.add((text[start:end], f"{value.unit} {hedge}{number}"))
    return found


@pytest.mark.parametrize("line", _lines(CASES))
def test_number_takes_the_noun_told_before(line: str) -> None:
    assert {(m[1], m[2]) for m in _MARK.finditer(line)} <= _found(_MARK.sub(lambda match: match[1], line))


@pytest.mark.parametrize("line", _lines(NOT))
def test_number_of_something_else_stays_a_number(line: str) -> None:
    assert _found(line, "count.elliptic", "count.bare-plural") == set()
