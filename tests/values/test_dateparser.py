"""dateparser as the cross-check of the grammar and as the reader of English dates, and what its document says."""

from datetime import date
from pathlib import Path

import pytest
from dateparser_limits import parsed, table
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.find.reader import read_values

DOC = Path(__file__).parents[2] / "docs" / "dateparser.md"
MONTHS = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))


@settings(max_examples=150, deadline=None)
@given(DAYS, st.sampled_from(["{d} {n} {y}", "{d}/{m}/{y}", "{y}-{m:02}-{d:02}", "{d}-{m}-{y}"]))
def test_both_agree_on_absolute_days(day: date, form: str) -> None:
    text = form.format(d=day.day, m=day.month, n=MONTHS[day.month - 1], y=day.year)
    (mention,) = read_values(text, kinds=("date",))
    assert mention.value.edtf == parsed(text) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "surface", "edtf"),
    [
        ("نُشر في May 31, 2025 على الموقع", "May 31, 2025", "2025-05-31"),
        ("الأخبار | 5th, March 2023 GMT", "5th, March 2023", "2023-03-05"),
        ("كتبه المحرر 31 May 2025", "31 May 2025", "2025-05-31"),
        ("Sun, 01 Jun 2025", "01 Jun 2025", "2025-06-01"),
        ("منذ Sept 2024 لم يتغير", "Sept 2024", "2024-09/.."),
        ("the 2nd of August 2020", "2nd of August 2020", "2020-08-02"),
        ("December 2019", "December 2019", "2019-12"),
    ],
)
def test_english_dates(text: str, surface: str, edtf: str) -> None:
    (mention,) = read_values(text, kinds=("date",))
    assert (mention.text, mention.value.edtf, mention.value.resolution) == (surface, edtf, "absolute")


@pytest.mark.parametrize("text", ["you may see 3 of them", "March for Science", "May 45, 2025", "Galaxy S25 May"])
def test_english_words_are_no_dates(text: str) -> None:
    assert read_values(text, kinds=("date",)) == []


def test_the_document_says_what_is_measured() -> None:
    assert table() in DOC.read_text("utf-8")
