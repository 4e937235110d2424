"""Golden cases of product versions: what belongs to the name, and what is only a number behind it."""

import pytest
from entity_markup import lines, parse, read

VERSIONS = """
كشفت عن {آيفون 17|PRODUCT iphone-17} أمس
كشفت عن {آيفون 17 برو|PRODUCT iphone-17-pro} أمس
كشفت عن {آيفون 17 برو ماكس|PRODUCT iphone-17-pro-max} أمس
كشفت عن {أيفون ١٥|PRODUCT iphone-15} أمس
كشفت عن {iPhone 16 Plus|PRODUCT iphone-16-plus} أمس
كشفت عن {آيفون إير|PRODUCT iphone-air} أمس
كشفت عن {آيفون 16e|PRODUCT iphone-16e} أمس
الخلل يصيب {ويندوز 11|PRODUCT windows-11}
الخلل يصيب {ويندوز 10|PRODUCT windows-10} و{ويندوز 11|PRODUCT windows-11}
الخلل يصيب {Windows 11|PRODUCT windows-11}
الخلل يصيب نظام {ويندوز|PRODUCT windows} القديم
الخلل يصيب {iOS 26|PRODUCT ios-26}
الخلل يصيب {iOS 17.5.1|PRODUCT ios-17-5-1}
أطلقت نموذج {جيميني 2.5 برو|PRODUCT gemini-2-5-pro}
الخلل يصيب {أندرويد 15|PRODUCT android-15}
الخلل يصيب نظام {أندرويد|PRODUCT android}
أطلقت نموذج {GPT-5|PRODUCT gpt-5}
أطلقت نموذج {GPT-4o|PRODUCT gpt-4o}
أطلقت نموذج {جي بي تي 5|PRODUCT gpt-5}
أطلقت {غالاكسي إس 25 ألترا|PRODUCT galaxy-s25-ultra}
أطلقت {Galaxy S25 Ultra|PRODUCT galaxy-s25-ultra}
عاد المساعد {سيري|PRODUCT siri} إلى العمل
أطلقت {بيكسل 9 برو|PRODUCT pixel-9-pro}
توقف جهاز {بلايستيشن 5|PRODUCT playstation-5} عن الاتصال
لعبوا على {بلاي ستيشن 5|PRODUCT playstation-5} طوال الليل
أجهزة {ماك بوك برو|PRODUCT macbook-pro} الجديدة
ساعة {أبل واتش 9|PRODUCT apple-watch-9} تتعطل
رد المساعد {كوبايلوت|PRODUCT copilot} ببطء
لم تستجب {أليكسا|PRODUCT alexa} للأوامر
الهاتف الجديد {بيكسل 8|PRODUCT pixel-8} أرخص
تحديث {macOS 15|PRODUCT macos-15} متاح
هاتف {ريدمي نوت 13|PRODUCT redmi-note-13} ينتظر التحديث
نظام {iPadOS 18|PRODUCT ipados-18} لم يتأثر
"""

NO_VERSIONS = """
باعت {هواوي|ORG huawei} 10 ملايين هاتف
باع {آيفون|PRODUCT iphone} 10 ملايين نسخة
كشفت عن {آيفون|PRODUCT iphone} في 9 سبتمبر
ارتفع سعر {آيفون|PRODUCT iphone} 20% هذا العام
تراجعت مبيعات {ويندوز|PRODUCT windows} 5 مرات
حدث {أندرويد|PRODUCT android} 3 مليارات جهاز
حرّك الفأرة على نوافذ 11 شاشة
"""


@pytest.mark.parametrize("line", lines(VERSIONS + NO_VERSIONS))
def test_product_is_found_with_its_version(line: str) -> None:
    text, expected = parse(line)
    assert read(text) == expected


def test_there_are_enough_cases() -> None:
    assert len(lines(VERSIONS + NO_VERSIONS)) >= 30
