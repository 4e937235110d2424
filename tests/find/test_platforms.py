"""Golden cases of services: clitics, spellings, quotation marks, Latin doubles, words that scraping glued together."""

import pytest
from entity_markup import lines, parse, read

SPELLINGS = """
تعطل تطبيق {واتساب|PLATFORM whatsapp} مساء اليوم
تعطل تطبيق {الواتساب|PLATFORM whatsapp} مساء اليوم
توقف {واتس آب|PLATFORM whatsapp} عن إرسال الصور
توقف {واتس اب|PLATFORM whatsapp} عن إرسال الصور
توقف {واتسآب|PLATFORM whatsapp} عن إرسال الصور
توقف {الواتس اب|PLATFORM whatsapp} عن إرسال الصور
عاد {فيسبوك|PLATFORM facebook} بعد ساعة
عاد {فيس بوك|PLATFORM facebook} بعد ساعة
عاد {الفيس بوك|PLATFORM facebook} بعد ساعة
عاد {فايسبوك|PLATFORM facebook} بعد ساعة
تأخر تحميل الصور في {إنستغرام|PLATFORM instagram} وفي {انستجرام|PLATFORM instagram}
تأخر تحميل الصور في {انستقرام|PLATFORM instagram} وفي {إنستاجرام|PLATFORM instagram}
رسائل {تليجرام|PLATFORM telegram} لا تصل، وكذلك {تلغرام|PLATFORM telegram}
رسائل {تيليجرام|PLATFORM telegram} لا تصل، وكذلك {تليغرام|PLATFORM telegram}
لا يفتح {تيك توك|PLATFORM tiktok} ولا {التيك توك|PLATFORM tiktok} ولا {تيكتوك|PLATFORM tiktok}
تجمد {يوتيوب|PLATFORM youtube} على الشاشات
تجمد {اليوتيوب|PLATFORM youtube} على الشاشات
تعذر فتح {جيميل|PLATFORM gmail} على الهواتف
تعذر فتح {جي ميل|PLATFORM gmail} على الهواتف
تعذر فتح {الجيمايل|PLATFORM gmail} على الهواتف
اختفت القصص من {سناب شات|PLATFORM snapchat} ومن {سنابشات|PLATFORM snapchat}
أصلحت {كلاود فلير|PLATFORM cloudflare} الخلل
أصلحت {كلاودفلير|PLATFORM cloudflare} الخلل
أصلحت {كلاود فلاير|PLATFORM cloudflare} الخلل
غابت {روبلوكس|PLATFORM roblox} عن لاعبيها
رصد المشاهدون تقطعًا في {نتفليكس|PLATFORM netflix}
رصد المشاهدون تقطعًا في {نتفلكس|PLATFORM netflix}
تجمدت الاجتماعات في تطبيق {زووم|PLATFORM zoom} يوم الاثنين
تجمدت الاجتماعات في {زووم|PLATFORM zoom} يوم الاثنين
ضاعت أوامر التداول على {بينانس|PLATFORM binance}
تعطلت {ويكيبيديا|PLATFORM wikipedia} باللغة العربية
امتنع {ديسكورد|PLATFORM discord} عن الاتصال
لم تفتح {سبوتيفاي|PLATFORM spotify} لدى المستمعين
تعذر الدخول إلى {شات جي بي تي|PLATFORM chatgpt}
تعذر الدخول إلى {تشات جي بي تي|PLATFORM chatgpt}
"""

CLITICS = """
أعطال متزامنة في {فيسبوك|PLATFORM facebook} و{إنستغرام|PLATFORM instagram}
أبلغ كثيرون عن مشكلات ب{واتساب|PLATFORM whatsapp} و{تيليغرام|PLATFORM telegram}
أعلن عن تحديث ل{واتساب|PLATFORM whatsapp}
أعلن عن تحديث لـ{واتساب|PLATFORM whatsapp}
تراجع الإقبال على {إكس|PLATFORM x} و{إكس|PLATFORM x} لا ترد
عاد {تويتر|PLATFORM x} ف{تويتر|PLATFORM x} لم يغب طويلًا
حظرته الشركة كما فعلت ب{يوتيوب|PLATFORM youtube}
تطبيقات مثل {سناب شات|PLATFORM snapchat} و{تيك توك|PLATFORM tiktok} و{ثريدز|PLATFORM threads}
يشكو مستخدمو {لينكد إن|PLATFORM linkedin} بطئًا
حسابات {تويتر|PLATFORM x} المجمدة
وقالت {كلاودفلير|PLATFORM cloudflare} إن الشبكة استقرت
تعطل كل شيء، و{نتفليكس|PLATFORM netflix} كذلك
"""

QUOTES = """
توقفت منصة “{إكس|PLATFORM x}” ساعة كاملة
توقفت منصة «{إكس|PLATFORM x}» ساعة كاملة
توقفت منصة "{إكس|PLATFORM x}" ساعة كاملة
توقفت منصة ”{إكس|PLATFORM x}“ ساعة كاملة
توقفت منصة '{إكس|PLATFORM x}' ساعة كاملة
توقفت منصة ({إكس|PLATFORM x}) ساعة كاملة
تعطل البريد و”{الجيمايل|PLATFORM gmail}” معًا
لا جديد ل«{إكسبوكس لايف|PLATFORM xbox-live}» هذا الأسبوع
لا جديد لـ«{واتساب|PLATFORM whatsapp}» هذا الأسبوع
توقفت quot;{واتساب|PLATFORM whatsapp}quot; عن العمل
تعطل تطبيق ‹{واتساب|PLATFORM whatsapp}› أمس
عاد «{فيسبوك|PLATFORM facebook}» و«{ماسنجر|PLATFORM messenger}»
"""

LATIN = """
عادت منصة {إكس|PLATFORM x} ({X|PLATFORM x}) إلى العمل
عادت منصة {𝕏|PLATFORM x} إلى العمل
تعطلت خدمة {سيغنال|PLATFORM signal} ({Signal|PLATFORM signal})
تعذر الدخول إلى {ChatGPT|PLATFORM chatgpt} صباحًا
تعذر الدخول إلى {CHATGPT|PLATFORM chatgpt} صباحًا
أعطال في {AWS|PLATFORM aws} و{Azure|PLATFORM azure}
أعطال في {أمازون ويب سيرفيسز|PLATFORM aws} منذ ساعات
أعطال في {خدمات أمازون السحابية|PLATFORM aws} منذ ساعات
كتب مستخدم على {reddit|PLATFORM reddit} أنه لا يستطيع الدخول
كتب مستخدم على {Reddit|PLATFORM reddit} أنه لا يستطيع الدخول
خدمة {YouTube Music|PLATFORM youtube-music} لا تعمل
تطبيق {TikTok|PLATFORM tiktok} لا يعمل
عطل يضرب {LinkedIn|PLATFORM linkedin} و{Slack|PLATFORM slack}
خوادم {PlayStation Network|PLATFORM playstation-network} غائبة
خوادم {بلايستيشن نتوورك|PLATFORM playstation-network} غائبة
"""

GLUED_AND_MARKED = """
كتب على {تويتر|PLATFORM x}قائلا إن الموقع توقف
تعطل {فيسبوك|PLATFORM facebook}خلال الليل
رسالة من {إنستغرام|PLATFORM instagram}بعد العطل
تَعَطَّلَ تطبيقُ {واتْساب|PLATFORM whatsapp} اليومَ
عاد {واتســاب|PLATFORM whatsapp} إلى العمل
تداول الناس وسم #{واتساب|PLATFORM whatsapp} طوال الليل
تعطل {يوتيوب|PLATFORM youtube}/{جيميل|PLATFORM gmail} معًا ليلة أمس
عطل {تيك توك|PLATFORM tiktok}: ما الذي نعرفه؟
{واتساب|PLATFORM whatsapp}.. عودة الخدمة
هل عاد {واتساب|PLATFORM whatsapp}؟
"""


def cases() -> list[str]:
    return lines(SPELLINGS + CLITICS + QUOTES + LATIN + GLUED_AND_MARKED)


@pytest.mark.parametrize("line", cases())
def test_service_is_found_with_its_span_and_id(line: str) -> None:
    text, expected = parse(line)
    assert [found for found in read(text) if found[1].startswith("PLATFORM")] == [
        e for e in expected if e[1].startswith("PLATFORM")
    ]


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 80
