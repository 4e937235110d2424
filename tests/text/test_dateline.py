"""Datelines: what they tell, and dates that are none."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.lexicons.load import load_table
from balagh.text import normalize, tokenize
from balagh.text.dateline import dateline_end, find_dateline
from balagh.text.lines import split_lines

P = "قال مسؤول في الشركة إن المهندسين يعملون على إصلاح الخلل منذ ساعات الصباح في جميع المناطق المتأثرة."
TITLE = "عطل واسع يضرب تطبيق المراسلة في عدة دول"


def told(text: str) -> str | None:
    found = find_dateline(text)
    return found.published.text if found else None


DATELINES = {
    "نُشر في: 12/3/2025": "2025-03-12",
    "نشر في 12-3-2025": "2025-03-12",
    "نُشر: ١٢/٣/٢٠٢٥": "2025-03-12",
    "نشر بتاريخ: 2025/03/12": "2025-03-12",
    "تاريخ النشر: 12 مارس 2025": "2025-03-12",
    "تاريخ النشر 12.03.2025 14:05": "2025-03-12T14:05",
    "تم النشر: 12 مارس 2025، 10:30 م": "2025-03-12T22:30",
    "تم النشر في 12 آذار 2025": "2025-03-12",
    "بتاريخ 25 جانفي 2022": "2022-01-25",
    "بتاريخ: 20 غشت 2024": "2024-08-20",
    "أضيف في 18 نونبر 2025": "2025-11-18",
    "آخر تحديث: 1 يونيو 2025 - 10:30 بتوقيت مكة المكرمة": "2025-06-01T10:30+03:00",
    "آخر تحديث 1 يونيو 2025 الساعة 10:30 صباحًا": "2025-06-01T10:30",
    "محدّث: 1 حزيران 2025 09:15 بتوقيت غرينتش": "2025-06-01T09:15Z",
    "Published: June 1, 2025": "2025-06-01",
    "Last updated: 1 June 2025 08:30 UTC": "2025-06-01T08:30Z",
    "الأحد 1 يونيو 2025 - 08:30": "2025-06-01T08:30",
    "الأحد، 1 يونيو/حزيران 2025": "2025-06-01",
    "الأحد 01 يونيو (حزيران) 2025 مـ": "2025-06-01",
    "الثلاثاء 18 تشرين الثاني 2025 - 3:05 م": "2025-11-18T15:05",
    "الثلاثاء، 18 نوفمبر 2025 12:15 ص": "2025-11-18T00:15",
    "1 يونيو 2025": "2025-06-01",
    "1 يونيو 2025م": "2025-06-01",
    "01/06/2025": "2025-06-01",
    "2025-06-01": "2025-06-01",
    "2025-06-01 08:30:15": "2025-06-01T08:30:15",
    "2025-11-18T08:30:00+03:00": "2025-11-18T08:30+03:00",
    "2025-11-18T08:30:00Z": "2025-11-18T08:30Z",
    "2023-05-12 14:30 +02:00 EET": "2023-05-12T14:30+02:00",
    "14 فبراير 2023 17:04 GMT+2": "2023-02-14T17:04+02:00",
    "5th, March 2023 GMT": "2023-03-05",
    "Sunday, June 1st, 2025": "2025-06-01",
    "March 5, 2023 9:45 PM": "2023-03-05T21:45",
    "عرب وعالم9-6-2020 | 11:20": "2020-06-09T11:20",
    "تكنولوجيا 9-6-2020 | 11:20": "2020-06-09T11:20",
    "كتب: أحمد السيد - 3 مارس 2025": "2025-03-03",
    "محمود الخطيب | 3 مارس 2025 | 14:20": "2025-03-03T14:20",
    "الرياض، 5 أكتوبر 2021": "2021-10-05",
    "لندن - رويترز 5 أكتوبر 2021": "2021-10-05",
    "القاهرة في 3 مارس 2024 (أ ش أ)": "2024-03-03",
    "الأحد، 15 رمضان 1446هـ الموافق 15 مارس 2025م": "2025-03-15",
    "15 مارس 2025 - 15 رمضان 1446 هـ": "2025-03-15",
    "15 رمضان 1446هـ": "2025-03-15",
    "1446/9/15 هـ": "2025-03-15",
    "3/21/2025": "2025-03-21",
    "نشر يوم 12 مارس 2025 بواسطة سامر الخطيب": "2025-03-12",
    "نشر: 11 مارس 2025 | آخر تحديث: 12 مارس 2025": "2025-03-11",
    "آخر تحديث: 12 مارس 2025 | نشر: 11 مارس 2025": "2025-03-11",
}


@pytest.mark.parametrize("line", DATELINES)
def test_a_dateline_under_the_title(line: str) -> None:
    text = f"{TITLE}\n{line}\n{P}\n{P}"
    found = find_dateline(text)
    assert found is not None
    assert found.published.text == DATELINES[line]
    source = normalize(text)
    start, end = source.span(found.start, found.end)
    assert text[start:end] == line


EITHER_END = ["نُشر في: 12/3/2025", "الأحد 1 يونيو 2025 - 08:30", "1 يونيو 2025", "الرياض، 5 أكتوبر 2021"]


@pytest.mark.parametrize("line", EITHER_END)
def test_a_dateline_may_stand_first_or_last(line: str) -> None:
    assert told(f"{line}\n{P}\n{P}") == told(f"{P}\n{P}\n{line}") == DATELINES[line]


NO_DATE = [
    "توقفت الخدمة يوم 12/3/2025 في عدة دول.",
    "في 4 أكتوبر 2021 تعطل فيسبوك ست ساعات",
    "وفي 4 أكتوبر 2021، تعطل فيسبوك ست ساعات.",
    "عطل فيسبوك في 4 أكتوبر 2021",
    "من 4 أكتوبر 2021 إلى 7 أكتوبر 2021 توقفت الخدمة",
    "ماذا حدث في مارس 2025؟",
    "مارس 2025",
    "عام 2025",
    "15 أكتوبر",
    "الأحد",
    "32/1/2025",
    "31/2/2025",
    "12/13/2014/5",
    "3.10.2",
    "الإصدار 12.3.2025 من التطبيق متاح",
    "سجلت الشركة 12 ألف بلاغ",
    "17.5.1",
    "2025",
    "نشر الموقع تحديثا في 12 مارس 2025 لكل المستخدمين عبر متجر التطبيقات",
    "نشر ماسك تغريدة يوم 12 مارس 2025",
    "4 أكتوبر 2021: يوم تعطل فيه كل شيء",
    "القاهرة في 3 مارس",
    "منذ 3 ساعات",
    "الثلاثاء الماضي",
    "محدث",
    "مايو 2024 كان شهر الأعطال",
]


@pytest.mark.parametrize("line", NO_DATE)
def test_no_date_is_guessed(line: str) -> None:
    assert told(f"{TITLE}\n{line}\n{P}\n{P}") is None


def test_a_date_in_the_middle_is_a_heading() -> None:
    middle = "\n".join([P] * 10)
    assert told(f"{middle}\n4 أكتوبر 2021\n{middle}") is None
    assert told(f"{middle}\nنشر في: 4 أكتوبر 2021\n{middle}") is None  # too far from either end to be looked at


def test_a_dateline_glued_to_its_sentence() -> None:
    assert told(f"{TITLE}\nالرياض 5 أكتوبر 2021 (رويترز) - {P}") == "2021-10-05"
    assert told(f"نُشر في: 12/3/2025 {P}") == "2025-03-12"
    assert told(f"{TITLE}\nعرب وعالم 9-6-2020 | 11:20 {P}") == "2020-06-09T11:20"


def test_a_copy_is_later_than_its_article() -> None:
    assert told(f"12/5/2024 10:00\n{TITLE}\n3 مارس 2023\n{P}") == "2023-03-03"
    assert told(f"3 مارس 2023\n{TITLE}\nنشر في: 5 مارس 2023\n{P}") == "2023-03-05"
    assert told(f"آخر تحديث: 3 مارس 2023\n{TITLE}\n5 مارس 2023\n{P}") == "2023-03-05"


@pytest.mark.parametrize("line", ["القاهرة في 3 مارس", "منذ 3 ساعات", "الأحد 1 يونيو", "آخر تحديث: منذ 5 دقائق"])
def test_a_dateline_without_its_year_is_one_all_the_same(line: str) -> None:
    tokens = tokenize(normalize(f"{TITLE}\n{line}\n{P}"))
    lines = split_lines(tokens)
    assert dateline_end(tokens, lines[1], 1, len(lines)) == lines[1].last
    assert dateline_end(tokens, lines[0], 0, len(lines)) == dateline_end(tokens, lines[2], 2, len(lines)) == 0


def test_examples_of_the_lexicon() -> None:
    table = load_table("furniture")["dateline"]
    assert all(told(f"{TITLE}\n{line}\n{P}") for line in table["examples"])
    assert not any(told(f"{TITLE}\n{line}\n{P}") for line in table["counter_examples"])


@given(st.dates(min_value=date(1991, 1, 1), max_value=date(2099, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_every_day_is_read_back(day: date) -> None:
    months = [entry["forms"][0] for entry in load_table("months")["gregorian"]]
    assert told(f"{TITLE}\n{day.day} {months[day.month - 1]} {day.year}\n{P}") == day.isoformat()
    assert told(f"{TITLE}\nنشر في {day.day}/{day.month}/{day.year}\n{P}") == day.isoformat()


@given(st.text(alphabet="نشرفيمارس 0123456789/-:|().,+هـGMT\n", max_size=120))
@settings(max_examples=300, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    found = find_dateline(text)
    assert found is None or 0 <= found.start < found.end <= len(normalize(text).text)
