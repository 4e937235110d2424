"""Golden cases of what must not be taken for a count: money, measures, and digits that are no number."""

import pytest
from quantity_markup import lines, parse, read

MONEY = """
دفع {300 مليون دولار|USD 300000000}
دفع {300 دولار|USD 300}
دفع {نحو 300 مليون دولار|USD about 300000000} للحملة
دفع {ملياري دولار|USD 2000000000}
دفع {دولارين|USD 2}
دفع {ألف يورو|EUR 1000}
دفع {ربع مليون يورو|EUR 250000}
دفع {$300|USD 300}
دفع {$300 مليون|USD 300000000}
دفع {300$|USD 300}
دفع {€12.5|EUR 12.5}
دفع {USD 300|USD 300}
دفع {بين 5 و7 ملايين دولار|USD range 5000000-7000000}
دفع {ملايين الدولارات|USD vague 1000000}
دفع {مئات الملايين من الدولارات|USD vague 100000000}
دفع {4.3 مليار يورو|EUR 4300000000}
دفع {1,200 يوان|CNY 1200}
دفع {40 ألف روبل|RUB 40000}
"""

MEASURE = """
على بعد {25 كيلومترًا|كيلومتر 25}
على بعد {45 ياردة|ياردة 45}
بسرعة {100 ميغابت|ميغابت 100} في الثانية
سعة {256 غيغابايت|غيغابايت 256}
سعة {256GB|gb 256}
شرب {3 ميلي لتر|لتر 3}
حرارة {40 درجة|درجة 40}
مسافة {100 متر|متر 100}
"""

NAMES = """
هاتف آيفون {17|model} الجديد
نظام ويندوز {10|model}
نظاما ويندوز {7|model} و{8|model}
جهاز بلايستيشن {5|model}
نموذج GPT-{5|model}
هاتف iPhone {16|model}
شبكة {5G|model}
طائرة بوينغ {737|model}
لقاح كوفيد-{19|model}
النسخة iOS {17.5.1|version}
الإصدار {2.3.7|version}
الإصدار {170.0|identifier}
الخادم {192.168.1.1|address}
هاتف {0501234567|telephone}
هاتف {00966501234567|telephone}
رقمه {+1 222 222 2222|telephone}
البند {230|identifier}
الخطأ {503|identifier}
وسم #{2024|identifier}
فاز بنتيجة {3-2|score}
انتهت المباراة {1-1|score}
فاز الفريق {2-3|score}
الخدمة {24/7|other}
عند {15:45|other}
السجل {2024-11-03-77|identifier}
"""


@pytest.mark.parametrize("case", lines(MONEY))
def test_money(case: str) -> None:
    text, expected = parse(case)
    assert read(text, {"money", "count", "number"}) == expected


@pytest.mark.parametrize("case", lines(MEASURE))
def test_measures(case: str) -> None:
    text, expected = parse(case)
    assert read(text, {"measure", "count", "number"}) == expected


@pytest.mark.parametrize("case", lines(NAMES))
def test_digits_that_are_no_number(case: str) -> None:
    text, expected = parse(case)
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["على ويندوز 300 مستخدم", "نحو iPhone 300 ألف بلاغ", "الخطأ 300 بلاغ", "أندرويد 12 ألف شكوى"]
)
def test_a_counted_noun_overrules_a_name_before(text: str) -> None:
    assert [value.split()[0] for _, value in read(text)] in (["users"], ["reports"])
