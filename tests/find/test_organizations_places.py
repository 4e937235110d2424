"""Golden cases of organisations, monitors, metonymy, and places."""

import pytest
from entity_markup import lines, parse, read

ORGANIZATIONS = """
قالت {ميتا|ORG meta} إنها تعمل على الحل
قالت شركة «{ميتا|ORG meta}» إنها تعمل على الحل
أعلنت {أوبن إيه آي|ORG openai} عودة الخدمة
أعلنت {OpenAI|ORG openai} عودة الخدمة
تواصلت الصحيفة مع شركة {إنتل|ORG intel}
بحسب موقع «{داون ديتيكتور|ORG downdetector}»
بحسب موقع {داون ديتكتور|ORG downdetector} لرصد الأعطال
بحسب {داونديتكتور|ORG downdetector}
بحسب موقع “{داون ديتيكتور|ORG downdetector}” ({DownDetector|ORG downdetector})
بحسب بيانات {Downdetector.com|ORG downdetector}
بحسب بيانات {Down Detector|ORG downdetector}
رصدت {نت بلوكس|ORG netblocks} انقطاعًا
رصدت منظمة {نتبلوكس|ORG netblocks} انقطاعًا
رصدت {NetBlocks|ORG netblocks} انقطاعًا
نقلت وكالة {رويترز|ORG reuters} عن مصدر
نقلت {بلومبرغ|ORG bloomberg} عن مصدر
نقلت {بلومبيرغ|ORG bloomberg} عن مصدر
تبنت جماعة {كيلنت|ORG killnet} الهجوم
قالت {المصرية للاتصالات|ORG telecom-egypt} إن العمل جارٍ
باعت {سامسونغ|ORG samsung} الملايين من هواتفها
باعت {سامسونج|ORG samsung} الملايين من هواتفها
قالت شركة {إنفيديا|ORG nvidia} إن الطلب مرتفع
قالت {كراود سترايك|ORG crowdstrike} إن التحديث سُحب
أصدرت {هيئة الاتصالات والفضاء والتقنية|ORG cst-saudi} بيانًا
"""

METONYMY = """
قالت {غوغل|ORG google} إنها أصلحت الخلل
قالت {جوجل|ORG google} إنها أصلحت الخلل
تعطل {غوغل|PLATFORM google} لدى ملايين المستخدمين
توقفت خدمات {غوغل|PLATFORM google} ساعة
عادت خدمات {أمازون|PLATFORM amazon} إلى العمل
ارتفع سهم {أمازون|ORG amazon} أمس
اشترت {أمازون|ORG amazon} شركة ناشئة
تعطل موقع {أبل|PLATFORM apple} قبيل الإطلاق
كشفت {أبل|ORG apple} عن هاتفها
كشفت {ابل|ORG apple} عن هاتفها
كشفت {آبل|ORG apple} عن هاتفها
أعلنت {مايكروسوفت|ORG microsoft} نتائجها
انقطاع خدمات {مايكروسوفت|PLATFORM microsoft} يربك المكاتب
"""

PLACES = """
آلاف البلاغات من {الولايات المتحدة|LOCATION united-states}
آلاف البلاغات من {الولاياتالمتحدة|LOCATION united-states}
آلاف البلاغات من {بريطانيا|LOCATION united-kingdom} و{ألمانيا|LOCATION germany}
انقطع الإنترنت عن مدينة {الرياض|LOCATION riyadh}
انقطع الإنترنت عن {الرياض|LOCATION riyadh} و{جدة|LOCATION jeddah}
سافر إلى {القاهرة|LOCATION cairo}
رحلة لل{سعودية|LOCATION saudi-arabia} ألغيت
شكاوى في {مصر|LOCATION egypt} و{الأردن|LOCATION jordan} و{المغرب|LOCATION morocco}
شكاوى في {أوروبا|LOCATION europe} كلها
شكاوى في {أوربا|LOCATION europe} كلها
الشبكة في {أوكرانيا|LOCATION ukraine} مقطوعة
الشبكة في {اكرانيا|LOCATION ukraine} مقطوعة
تأثرت {إسبانيا|LOCATION spain} و{البرتغال|LOCATION portugal}
مستخدمون في ولاية {تكساس|LOCATION texas}
مستخدمون في {لندن|LOCATION london} و{باريس|LOCATION paris}
انقطاع في {قطاع غزة|LOCATION gaza-strip}
في {نيويورك|LOCATION new-york} وحدها
من {اليابان|LOCATION japan} إلى {أستراليا|LOCATION australia}
في {سلطنة عمان|LOCATION oman} انقطعت الشبكة
في العاصمة الأردنية {عمّان|LOCATION amman} انقطعت الشبكة
"""


def cases() -> list[str]:
    return lines(ORGANIZATIONS + METONYMY + PLACES)


@pytest.mark.parametrize("line", cases())
def test_name_is_found_with_its_span_label_and_id(line: str) -> None:
    text, expected = parse(line)
    assert read(text) == expected


def test_a_place_carries_the_code_of_its_country() -> None:
    from balagh.find.entities import find_entities  # noqa: PLC0415
    from balagh.text import normalize  # noqa: PLC0415

    found = find_entities(normalize("انقطاع في الرياض وفي ألمانيا وفي أوروبا"))
    assert [(m.value.id, getattr(m.value, "code", "?")) for m in found] == [
        ("riyadh", "SA"),
        ("germany", "DE"),
        ("europe", None),
    ]
