"""Normalisation: what is folded, where it came from, and what holds for any string."""

import itertools

import pytest
from camel_tools.utils.charsets import AR_DIAC_CHARSET
from hypothesis import given
from hypothesis import strategies as st

from balagh.text import normal_form, normal_forms, normalize
from balagh.text.normalize import _DIACRITICS

CASES = [
    ("أإآٱ", "اااا"),
    ("مدى", "مدي"),
    ("خدمة", "خدمه"),
    ("عـطـل", "عطل"),
    ("عُطْلًا", "عطلا"),
    ("هٰذا", "هذا"),
    ("گوگل چت پلاس", "كوكل جت بلاس"),
    ("فیسبوک", "فيسبوك"),
    ("٣٢ و۴۵", "32 و45"),
    ("٦٠٪", "60%"),
    ("١٫٥ مليون و١٠٬٠٠٠", "1٫5 مليون و10٬000"),
    ("«إكس» “إكس” „إكس‟", '"اكس" "اكس" "اكس"'),
    ("ﻭﺍﺗﺴﺎﺏ", "واتساب"),
    ("ﷺ", "صلي الله عليه وسلم"),
    ("𝕏 و𝐗", "X وX"),
    ("\u200fإكس\u200e (X)\ufeff", "اكس (X)"),
    ("وات\u00a0ساب\u2009اليوم", "وات ساب اليوم"),
    ("كلمة   أخرى", "كلمه اخري"),
    ("كلمة \u200b أخرى", "كلمه اخري"),
    ("&quot;إكس&quot;", '"اكس"'),
    ("quot;إكس quot;", '"اكس "'),
    ("&amp;amp;quot;إكس", '"اكس'),
    ("AT&amp;T", "AT&T"),
    ("ألف&nbsp; &nbsp;بلاغ", "الف بلاغ"),
    ("لهجو..م", "لهجوم"),
    ("انتهى.. ولم يعد", "انتهي.. ولم يعد"),
    ("انتظر...م", "انتظر...م"),
    ("سطر\r\nآخر\u2028ثالث", "سطر\nاخر\nثالث"),
    ("١٤٤٦هـ", "1446ه"),
    ("لـOpenAI", "لOpenAI"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_folds(text: str, expected: str) -> None:
    assert normalize(text).text == expected


SPANS = [
    ("بدأ العُطْلًا اليوم", "العطلا", "العُطْلًا"),
    ("قال &quot;إكس&quot; إن", '"اكس"', "&quot;إكس&quot;"),
    ("تعرض لهجو..م كبير", "لهجوم", "لهجو..م"),
    ("من ١٠٬٠٠٠ بلاغٍ", "10٬000 بلاغ", "١٠٬٠٠٠ بلاغٍ"),
    ("على 𝕏 اليوم", "X", "𝕏"),
    ("وات   ساب", "وات ساب", "وات   ساب"),
    ("ﷺ ثم", "الله", "ﷺ"),
    ("لـ\u200fOpenAI", "OpenAI", "OpenAI"),
]


@pytest.mark.parametrize(("text", "part", "expected"), SPANS)
def test_span_of_the_original(text: str, part: str, expected: str) -> None:
    normalized = normalize(text)
    start = normalized.text.index(part)
    first, last = normalized.span(start, start + len(part))
    assert text[first:last] == expected


def test_dropped_marks_are_those_of_camel_tools() -> None:
    assert set(_DIACRITICS) - {"\u0640"} == set(AR_DIAC_CHARSET)


def test_normal_form_is_lower_case() -> None:
    assert normal_form("لـOpenAI") == "لopenai"


# Strings in which the special cases are frequent, beside any Unicode at all.
MIXED = st.text(st.sampled_from("أإى ةwx&;#quotampnbsp160 .مًـ\u200b\u00a0\r\n\t٣ﷺ𝕏«»..ل38 0")) | st.lists(
    st.sampled_from(["&amp;", "&nbsp;", "quot;", "&quot;", "&#160;", "&#38;", " ", "..", "م", "ا", "\u200b", "&", "a"])
).map("".join)


@given(st.text() | MIXED)
def test_idempotent(text: str) -> None:
    once = normalize(text).text
    assert normalize(once).text == once


@given(st.text() | MIXED)
def test_map_is_monotone_and_inside(text: str) -> None:
    normalized = normalize(text)
    spans = [normalized.span(i, i + 1) for i in range(len(normalized.text))]
    assert all(0 <= first < last <= len(text) for first, last in spans)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in itertools.pairwise(spans))


@given(st.text() | MIXED)
def test_position_inverts_the_starts(text: str) -> None:
    normalized = normalize(text)
    for offset in range(len(text) + 1):
        position = normalized.position(offset)
        assert all(normalized.span(i, i + 1)[0] < offset for i in range(position))
        assert all(normalized.span(i, i + 1)[0] >= offset for i in range(position, len(normalized.text)))


@given(st.lists(st.text(st.characters(exclude_characters="\n\r\x85\u2028\u2029"))))
def test_normal_forms_agree_with_one_by_one(forms: list[str]) -> None:
    assert normal_forms(forms) == ([normal_form(form) for form in forms] or [""])
