"""Datelines of places that no list knows: an agency or a dash must close them."""

import pytest

from balagh.text.dateline import find_dateline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("دار السلام في 13 أيار/مايو 2026 (أ ف ب) - تباطأت الشبكة بشدة.", "2026-05-13"),
        ("قالت الشركة في 13 مايو 2026 (بيان) - إن الخدمة عادت.", None),
        ("تعطل التطبيق في 13 مايو 2026 - وعاد بعد ساعة.", None),
        ("انقطعت الخدمة في 13 مايو 2026 عن المدينة.", None),
    ],
)
def test_a_dateline_of_an_unlisted_place(text: str, day: str | None) -> None:
    found = find_dateline(text)
    assert (found.published.text if found else None) == day
