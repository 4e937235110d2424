"""Media and monitors: services where their own site is hit, bodies where they tell of others."""

import pytest

from balagh import extract


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("اخترق قراصنة موقع وكالة فرانس برس مساء الاثنين.", "PLATFORM"),
        ("قراصنة اخترقوا موقع الجزيرة مساء الاثنين.", "PLATFORM"),
        ("مواقع شبكة الجزيرة تتعرض لمحاولات اختراق منذ الصباح.", "PLATFORM"),
        ("ذكر موقع الجزيرة أن قراصنة اخترقوا تطبيق واتساب.", "ORG"),
        ("تعطل تطبيق واتساب، بحسب بيانات موقع داون ديتيكتور.", "ORG"),
    ],
)
def test_label_of_a_body_that_tells_or_is_hit(text: str, label: str) -> None:
    labels = {
        m.label for m in extract(text, published="2026-03-10").mentions if getattr(m.value, "id", None) in _BODIES
    }
    assert labels == {label}


_BODIES = ("agence-france-presse", "al-jazeera", "downdetector")
