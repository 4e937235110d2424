"""Golden cases of durations, positive and negative."""

import pytest
from quantity_markup import lines, parse, read

from balagh.find.durations import duration_at
from balagh.text.normalize import normalize
from balagh.text.tokens import tokenize

POSITIVE = """
استمر العطل {أكثر من ست ساعات|more_than PT6H}
استمر العطل {قرابة ثلاث ساعات ونصف الساعة|about PT3H30M}
استمر العطل {ساعة|PT1H} كاملة
استمر العطل {ساعة|PT1H}.
استمر العطل ل{أكثر من يومين|more_than P2D} متتاليين
استمر العطل {عدة ساعات|vague}
استمر العطل {ساعات|vague}
استمر العطل {ساعات طويلة|vague}
توقف ل{ساعات|vague}
توقف ل{عدة أيام|vague}
توقف {بضع دقائق|vague}
توقف {نحو 40 دقيقة|about PT40M}
توقف {3 ساعات و20 دقيقة|PT3H20M}
توقف {3 ساعات و20 دقيقة تقريبًا|about PT3H20M}
توقف {نصف ساعة|PT30M}
توقف {ربع ساعة|PT15M}
توقف {ثلث الساعة|PT20M}
توقف {ثلاثة أرباع الساعة|PT45M}
توقف {ساعة ونصف|PT1H30M}
توقف {ساعة ونصف الساعة|PT1H30M}
توقف {ساعة إلا ربعًا|PT45M}
توقف {ثلاث ساعات إلا عشر دقائق|PT2H50M}
توقف {ساعتين|PT2H}
توقف {ساعتين ونصف الساعة|PT2H30M}
توقف {دقيقتين وعشر ثوان|PT2M10S}
توقف لمدة {يوم|P1D}
توقف لمدة {يوم واحد|P1D}
توقف {يومًا واحدًا|P1D}
توقف {أسبوعين|P2W}
توقف {أسبوعًا ونصف الأسبوع|P1.5W}
توقف {يومًا ونصف|P1DT12H}
توقف {يوم ونصف ساعة|P1DT30M}
توقف {سنة ونصف|P1Y6M}
توقف {شهرين و3 أيام|P2M3D}
توقف {عقدين|P20Y} من الزمن
توقف {قرنًا واحدًا|P100Y}
توقف {خمسة عشر عامًا|P15Y}
توقف {1.5 ساعة|PT1H30M}
توقف {٢٤ ساعة|PT24H}
توقف {بين ساعتين وثلاث ساعات|range PT2H/PT3H}
توقف {من 3 إلى 5 ساعات|range PT3H/PT5H}
توقف {بين 3 و5 أيام|range P3D/P5D}
توقف {3-5 ساعات|range PT3H/PT5H}
توقف {أقل من ساعة|less_than PT1H}
توقف {ما لا يقل عن ساعتين|at_least PT2H}
توقف {قرابة الساعتين|about PT2H}
تجاوزت مدة العطل {ست ساعات|more_than PT6H}
عاد بعد {ساعتين|PT2H (offset)}
عاد بعد {نحو ساعة|about PT1H (offset)}
حدث قبل {ثلاثة أيام|P3D (offset)}
يعمل منذ {عشر سنوات|P10Y (offset)}
خلال {24 ساعة|PT24H (window)} الماضية
عمرها {27 عامًا|P27Y (age)}
قال أحمد، {39 عامًا|P39Y (age)}، إن هاتفه تعطل
كتم الخلل {عشرات الساعات|vague}
{أسبوع 3 ساعات|P1WT3H}
{3 ساعات، و20 دقيقة|PT3H20M}
"""

NEGATIVE = """
لم يصدر عن الشركة بيان حتى الساعة
لا يزال التطبيق معطلًا حتى اليوم
يوم الثلاثاء
في عام جديد
المدير العام للشركة
ساعات العمل الرسمية
الساعة الثامنة
عقد العمل مع الشركة
أيام العطلة
شهر مايو
كل يوم
الشهر الماضي
خلال الأيام الماضية
يوميًا
يومها توقف كل شيء
دقائق الأمور
سنة الإطلاق
الخطط لعام 2020
خلال ساعات العمل
"""


@pytest.mark.parametrize("case", lines(POSITIVE))
def test_durations(case: str) -> None:
    text, expected = parse(case)
    assert read(text, {"duration"}) == expected


@pytest.mark.parametrize("text", lines(NEGATIVE))
def test_no_duration(text: str) -> None:
    assert read(text, {"duration"}) == []


@pytest.mark.parametrize(
    ("text", "start", "iso", "qualifier", "bare"),
    [
        ("قبل نحو ثلاث ساعات", 1, "PT3H", "about", False),
        ("منذ أكثر من عامين", 1, "P2Y", "more_than", False),
        ("بعد ساعة", 1, "PT1H", "exact", True),
        ("قبل أيام", 1, None, "vague", True),
        ("قبل عدة أيام", 1, None, "vague", False),
    ],
)
def test_duration_at(text: str, start: int, iso: str | None, qualifier: str, bare: bool) -> None:
    tokens = tokenize(normalize(text))
    found = duration_at(tokens, start)
    assert found is not None
    assert (found.iso, found.qualifier, found.bare, found.last) == (iso, qualifier, bare, len(tokens))


def test_the_second_and_a_second() -> None:
    assert read("انتظر 30 ثانية") == [("30 ثانية", "PT30S")]
    assert read("للمرة الثانية") == [("الثانية", "2")]
    assert read("حاول مرة ثانية") == [("ثانية", "2")]
