"""Names that are common words, or stand inside other words: taken in their context, left alone outside it."""

import pytest
from entity_markup import lines, parse, read

IN_CONTEXT = """
قالت صحيفة «{سبق|ORG sabq}» الإلكترونية إن الخدمة عادت
تعطلت شبكة {مدى|PLATFORM mada} للمدفوعات صباحًا
تعذر الدفع عبر بطاقات «{مدى|PLATFORM mada}»
فقدت شركة {دو|PLATFORM du} الاتصال بعملائها
أعلنت شركة «{دو|PLATFORM du}» إصلاح الخلل
تعذر سداد الفواتير عبر نظام {سداد|PLATFORM sadad}
أعلنت «{اتصالات|PLATFORM etisalat}» عودة الشبكة
توقف تطبيق {شاهد|PLATFORM shahid} أثناء المباراة
توقفت منصة «{شاهد|PLATFORM shahid}» أثناء المباراة
توقف متجر {نون|PLATFORM noon} عن قبول الطلبات
تعطلت تطبيقات {نون|PLATFORM noon} و{جاهز|PLATFORM jahez}
قالت شركة {زين|PLATFORM zain} إن كابلًا قُطع
انقطعت شبكة «{زين|PLATFORM zain}» في الجنوب
تعطل تطبيق {كريم|PLATFORM careem} لنقل الركاب
تعطل تطبيق «{أبشر|PLATFORM absher}» ساعتين
توقفت منصة {مدرستي|PLATFORM madrasati} مع بدء الدوام
توقف تطبيق {نبض|PLATFORM nabd} عن تحديث الأخبار
تعطلت منصة {ناجز|PLATFORM najiz} صباح الأحد
توقف تطبيق {سناب|PLATFORM snapchat} ساعة
تعطلت شبكة {أورانج|PLATFORM orange} في المدينة
"""

OUTSIDE_IT = """
وقد سبق أن توقفت الخدمة
سبق للشركة أن اعتذرت
لم يُعرف مدى الضرر حتى الآن
على مدى ثلاث ساعات
تساءل كثيرون حول مدى تأمين الشبكة
ينبغي سداد الفواتير قبل نهاية الشهر
تأخر سداد الأقساط
أجرى الوزير اتصالات مع نظرائه
شاهد المقطع كاملًا
شاهد الملايين المباراة
حرف نون من حروف العربية
زين الحفل عدد من النجوم
رجل كريم من أهل الخير
ذلك شأن جاهز للنقاش
في موعد لاحق من الشهر
قدم وثيقة مهمة إلى المحكمة
على مسار المفاوضات
كان نور المصباح خافتًا
بيته سهل الوصول
شهد السوق تنسيق الجهود
وصلته طلبات كثيرة
صدر حكم عدل
أجاب بإحسان
بدأ موسم الزيتون
"""

MORE_OUTSIDE = """
تم إصلاح الطريق
كانت الضربة موجعة
تسلم شيك بمبلغ كبير
قرأ صحيفة الصباح
خط الطيران طويل
قال إنه سيسافر غدًا
أعلن عن نفسه أمام الجمهور
لاين من الخيوط الملونة
اشترى كيك الشوكولاتة
بدأ يلا نذهب إلى الحديقة
درس في كلية الهندسة
رين الجرس في الممر
على أبواب موسم الحج
هذه ميزة مهمة
استخرج فاتورة الشراء
سلة الفواكه على الطاولة
من حقه اعتماد الخطة
إيجار البيت مرتفع
من زاوية سكني أرى البحر
الوقت مقيم في الذاكرة
"""

INSIDE_OTHER_WORDS = """
أصلحوا القطع في كابل بحري
فتح ملف {إكسل|PRODUCT excel} قديمًا
أرسل النسخة عبر الفاكس
أرسلها على جهاز فاكس
أطلقت {سبيس إكس|ORG spacex} صاروخًا
أطلقت شركة {سبيس اكس|ORG spacex} صاروخًا
هاتف {آيفون إكس|PRODUCT iphone-x} القديم
شوهد مواطن جزائري في المطار
وصل وفد جزائرية الجنسية
قال مواطن مصري إن الشبكة بطيئة
المسؤول السعودي لم يعلق
الرئيس الأميركي وصل
لم يحضر أي يوتيوبر إلى القاعة
بحث عن إكسسوارات الهاتف
افتتح معرض إكسبو في موعده
استعمل الميتافيزيقا في شرحه
مهنة اليوتيوبر مرهقة
نقل مختبر عينة من عنصر الكاليفورنيوم
درجة الحرارة مئة فهرنهايت
يدرس علم السينما
ينتظر ماسكًا بيد أخيه
وقف أمام متجر الساعات
أحب ركوب الأمواج
خرجت من نافذة الغرفة
فك شفرة النص القديم
"""


def positives() -> list[str]:
    return lines(IN_CONTEXT)


def negatives() -> list[str]:
    return lines(OUTSIDE_IT + MORE_OUTSIDE + INSIDE_OTHER_WORDS)


@pytest.mark.parametrize("line", positives())
def test_common_word_in_its_context_is_a_name(line: str) -> None:
    text, expected = parse(line)
    assert read(text) == expected


@pytest.mark.parametrize("line", negatives())
def test_common_word_or_part_of_a_word_is_no_name(line: str) -> None:
    text, expected = parse(line)
    assert read(text) == expected


def test_there_are_enough_cases() -> None:
    assert len(positives()) >= 20
    assert len(negatives()) >= 50
