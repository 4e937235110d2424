"""Golden cases of ordinals, positive and negative."""

import pytest
from quantity_markup import lines, parse, read

from balagh.find.ordinals import ordinal_at
from balagh.text.normalize import normalize
from balagh.text.tokens import tokenize

POSITIVE = """
المرة {الأولى|1}
العطل {الثاني|2}
الجولة {الثالثة|3}
للمرة {الرابعة|4} هذا العام
المركز {الخامس|5}
{السادس|6} من نوعه
الدورة {السابعة|7}
الإصدار {الثامن|8}
المرحلة {التاسعة|9}
المركز {العاشر|10}
{أول|1} بلاغ
ل{أول|1} مرة
{ثاني|2} أكبر منصة
{رابع|4} عطل
{خامسة|5} المحاولات
المركز {الحادي عشر|11}
الدورة {الحادية عشرة|11}
المركز {الثاني عشر|12}
الدورة {الثانية عشرة|12}
المركز {الاثنا عشر|12}
{ثالث عشر|13} اجتماع
الدورة {التاسعة عشرة|19}
المركز {العشرون|20}
الكتاب {الثلاثين|30}
القرن {الحادي والعشرين|21}
المرتبة {الحادية والعشرون|21}
المركز {السابع والعشرين|27}
المركز {السابع و العشرين|27}
المركز {الواحد والثلاثون|31}
المرتبة {الثامنة والتسعين|98}
البلاغ {المئة|100}
البلاغ {الثلاثمئة|300}
البلاغ {الأربع مئة|400}
البلاغ {المئة والعشرون|120}
البلاغ {المئة والخامس والعشرون|125}
البلاغ {المئتين والخامس عشر|215}
البلاغ {الثلاث مئة والستة|306}
البلاغ {الألف|1000}
المستخدم {المليون|1000000}
{الأول بعد المئة|101}
{الحادي والعشرون بعد الثلاثمئة|321}
{الثالث بعد الألف|1003}
المركزان {الثاني|2} و{الثالث|3}
المادتان {الخامسة|5} و{الخامسة عشرة|15}
"""

NEGATIVE = """
أولًا وثانيًا وثالثًا
آخر الأخبار
المرة الأخيرة
الواحد تلو الآخر
يوم الأحد
يوم الاثنين
نصف المليون
تجاوز المليون مستخدم
في المئة
بالمئة
عشرون بلاغًا
ثلاثين ثانية
الأولويات كثيرة
الثواني الماضية
المليونير
مجموعة العشرين
"""


@pytest.mark.parametrize("case", lines(POSITIVE))
def test_ordinals(case: str) -> None:
    text, expected = parse(case)
    assert read(text, {"ordinal"}) == expected


@pytest.mark.parametrize("text", lines(NEGATIVE))
def test_no_ordinal(text: str) -> None:
    assert read(text, {"ordinal"}) == []


@pytest.mark.parametrize(
    ("text", "value", "gender", "skip", "cardinal"),
    [
        ("والسابعة والعشرين", 27, "feminine", 1, False),
        ("للثالث", 3, "masculine", 2, False),
        ("الثامنة", 8, "feminine", 0, False),
        ("العشرين", 20, None, 0, True),
        ("بالخامس عشر", 15, "masculine", 1, False),
    ],
)
def test_ordinal_at(text: str, value: int, gender: str | None, skip: int, cardinal: bool) -> None:
    found = ordinal_at(tokenize(normalize(text)), 0)
    assert found is not None
    assert (found.value, found.gender, found.skip, found.cardinal) == (value, gender, skip, cardinal)
