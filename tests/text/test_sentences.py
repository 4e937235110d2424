"""Sentence ends, true and false."""

import pytest

from balagh.text import normalize, tokenize
from balagh.text.sentences import split_sentences

CASES = [
    ("عاد التطبيق. وقالت الشركة إنها آسفة.", ["عاد التطبيق.", "وقالت الشركة إنها آسفة."]),
    ("عادت الخدمة.وقال المتحدث", ["عادت الخدمة.", "وقال المتحدث"]),
    ("الساعة 08.17 ت.غ يوم الأحد", ["الساعة 08.17 ت.غ يوم الأحد"]),
    ("موقع downdetector.com رصد العطل", ["موقع downdetector.com رصد العطل"]),
    ("هل عاد؟ نعم!", ["هل عاد؟", "نعم!"]),
    ("قال: “عدنا.” ثم صمت", ["قال: “عدنا.”", "ثم صمت"]),
    ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
    ("", []),
    ("\n\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_split(text: str, expected: list[str]) -> None:
    tokens = tokenize(normalize(text))
    spans = [tokens.original_span(s.first, s.last) for s in split_sentences(tokens)]
    assert [text[a:b] for a, b in spans] == expected
