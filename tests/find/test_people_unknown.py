"""Golden cases of people, of names that no lexicon knows, and of what only looks like one."""

import pytest
from entity_markup import lines, parse, read

PEOPLE = """
قال {إيلون ماسك|PERSON elon-musk} إن الخوادم عادت
قال {ايلون ماسك|PERSON elon-musk} إن الخوادم عادت
كتب {ماسك|PERSON elon-musk} تغريدة
التقى {دونالد ترامب|PERSON donald-trump} المديرين
التقى {ترامب|PERSON donald-trump} المديرين
رد {مارك زوكربيرغ|PERSON mark-zuckerberg} على الانتقادات
رد {مارك زوكربيرج|PERSON mark-zuckerberg} على الانتقادات
الملياردير {إيلون ماسك|PERSON elon-musk} وصل
أقال المجلس {سام ألتمان|PERSON sam-altman}
أقال المجلس {سام التمان|PERSON sam-altman}
قال {تيم كوك|PERSON tim-cook} إن الشركة تأسف، وأضاف {كوك|PERSON tim-cook} أن الحل قريب
شكر {ساتيا ناديلا|PERSON satya-nadella} فريقه
اعتقل {بافل دوروف|PERSON pavel-durov} في المطار
لم يعلق {جيف بيزوس|PERSON jeff-bezos}
اعتذر {آندي ستون|PERSON andy-stone} للمستخدمين
شكرت {ميتا|ORG meta} و{زوكربيرغ|PERSON mark-zuckerberg} المستخدمين
"""

UNKNOWN_PEOPLE = """
قال المتحدث باسم الوزارة {سالم الحربي|PERSON ar:سالم الحربي} إن الخدمة عادت
قالت المتحدثة باسم الشركة {نوال زيدان|PERSON ar:نوال زيدان} إن الخدمة عادت
قال وزير الاتصالات {هشام المرزوقي|PERSON ar:هشام المرزوقي} في بيان
أكد الخبير التقني {رامي الشناوي|PERSON ar:رامي الشناوي} أن السبب تحديث
أكد المهندس {وائل بن ناصر|PERSON ar:وائل بن ناصر} أن السبب تحديث
وقالت {نوال زيدان|PERSON ar:نوال زيدان}، المتحدثة باسم الشركة، إن العمل جارٍ
وقال {باسل الراوي|PERSON ar:باسل الراوي}، رئيس قسم العمليات، إن العمل جارٍ
أكد رئيسها {إد باستيان|PERSON ar:اد باستيان} أن الرحلات عادت
وروت {سهى القضاة|PERSON ar:سهي القضاه}، الناطقة باسم الشركة، ما حدث
وشرح {ماجد الكعبي|PERSON ar:ماجد الكعبي}، مدير المحتوى في الشبكة، ما حدث
وعلّقت {سيلفيا رينولدز|PERSON ar:سيلفيا رينولدز}، مديرة الدعم، على الأمر
أما {توماس برينر|PERSON ar:توماس برينر}، مدير العمليات، فوصف ما جرى
ودافع {نيومبي كاغوا|PERSON ar:نيومبي كاغوا}، المدير التنفيذي، عن الخطوة
نفى متحدثها الرسمي {عبدالعزيز بن ناصر القحطاني|PERSON ar:عبدالعزيز بن ناصر القحطاني} أن يكون السبب هجومًا
وصف {خلدون السمارة|PERSON ar:خلدون السماره} العطل بأنه محدود
التقى {عبد الرزاق الطائي|PERSON ar:عبد الرزاق الطائي} وفدًا من الشركة
قالت {جميلة العطار|PERSON ar:جميله العطار} إن حسابها توقف
قال المهندس {وائل الغامري|PERSON ar:وائل الغامري} إن الفريق يعمل. وأضاف {الغامري|PERSON ar:وائل الغامري} أن الحل قريب
"""

UNKNOWN_NAMES = """
توقف تطبيق «{نبض الحي|PLATFORM ar:نبض الحي}» عن العمل
أعلنت شركة «{نوافذ الخليج|ORG ar:نوافذ الخليج}» إفلاسها
توقف تطبيق «{درب الحارة|PLATFORM ar:درب الحاره}» عن العمل
أعلنت شركة «{رواد المدى|ORG ar:رواد المدي}» إفلاسها
توقفت منصة "{رواي|PLATFORM ar:رواي}" عن العمل
توقفت منصة {Sahabi|PLATFORM sahabi} عن العمل
توقف تطبيق {QuickDoc|PLATFORM quickdoc} عن العمل
تبنت مجموعة {DarkRaven|ORG darkraven} الهجوم
تعطلت لعبة «{سيوف الصحراء|PLATFORM ar:سيوف الصحراء}» ليلًا
"""

NO_NAMES = """
أرسل برقية صادرة عن المجلس
ولحسن الحظ عاد التطبيق
في عمر تراوح بين 18 و21 عامًا
تمتاز بميزة فريدة متوفرة في التطبيق
افتتح مستشفى الشيخ خليفة التخصصي
قال مسؤول رفيع في الشركة إن العمل جار
قال المتحدث باسم الشركة إن الخدمة عادت
قال الرئيس التنفيذي إن الشركة تأسف
قال وزير الاتصالات إن الشبكة مستقرة
أكد مسؤول رفيع أن العمل جارٍ
أكد خبير تقني لم يذكر اسمه أن السبب تحديث
قال مصدر في الشركة إن العمل جارٍ
أضافت الشركة، في بيان، أنها تحقق في الأمر
توقف التطبيق عن العمل ساعتين
كتب على الموقع: «نعتذر عن الإزعاج»
قالت الشركة: «نحقق في المشكلة ونعمل على حلها»
رأى رئيس الوزراء أن الأمر خطير
الموقع الرسمي للوزارة لا يفتح
منصات التواصل الاجتماعي بطيئة
خدمة العملاء لا ترد
تجمع المستخدمون أمام مقر الشركة
بدأ العطل بعد منتصف الليل
شركة ناشئة تطور برمجيات للمطاعم
أعلنت الهيئة أن التطبيق الجديد سيصدر قريبًا
هاتف جديد بثلاث كاميرات
الساعة الثالثة فجرًا
وكالة الأنباء الرسمية نقلت الخبر
نظام التشغيل قديم
شبكة الجيل الخامس واسعة
تعهد المدير العام بإصلاح الشبكة
"""


def positives() -> list[str]:
    return lines(PEOPLE + UNKNOWN_PEOPLE + UNKNOWN_NAMES)


@pytest.mark.parametrize("line", positives())
def test_person_or_unknown_name_is_found(line: str) -> None:
    text, expected = parse(line)
    assert read(text) == expected


@pytest.mark.parametrize("line", lines(NO_NAMES))
def test_there_is_no_name(line: str) -> None:
    assert read(line) == []


def test_an_unknown_name_is_marked_as_such() -> None:
    from balagh.find.entities import find_entities  # noqa: PLC0415
    from balagh.text import normalize  # noqa: PLC0415

    found = find_entities(normalize("توقف تطبيق «درب الحي» وتطبيق واتساب"))
    assert [(m.value.id, getattr(m.value, "known", None)) for m in found] == [
        ("ar:درب الحي", False),
        ("whatsapp", True),
    ]
