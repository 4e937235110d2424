"""Golden cases of bodies that no lexicon holds: institutions, companies, media, and what is none."""

import pytest
from entity_markup import lines, parse, read

from balagh.find.body_complements import complement
from balagh.find.foreign_words import foreign_name, is_foreign
from balagh.text import normal_form

INSTITUTIONS = """
قالت {وزارة الموارد المائية والري|ORG ar:وزاره الموارد المائيه والري} إن المنصة تعمل
قالت {وزارة الاتصالات وتقنية المعلومات|ORG ar:وزاره الاتصالات وتقنيه المعلومات} إن الخدمة عادت
المدير التنفيذي ل{لجنة الاتصالات الزامبية|ORG ar:لجنه الاتصالات الزامبيه} عن الخطوة
تسلم {مركز الاتصال الوطني|ORG ar:مركز الاتصال الوطني} ما يزيد على ألف شكوى
جلسة أمام {لجنة حماية المستهلك وأمن البيانات|ORG ar:لجنه حمايه المستهلك وامن البيانات} أمس
من {مركز إدارة خدمات وتنسيق الكومبيوتر|ORG ar:مركز اداره خدمات وتنسيق الكومبيوتر}، وهو حكومي
أعلنت {هيئة الرقابة على الأسواق|ORG ar:هيئه الرقابه علي الاسواق} فتح تحقيق
عاد الأطباء في {مستشفى الوادي الجامعي|ORG ar:مستشفي الوادي الجامعي} إلى الورق
باحثون في {جامعة كاليفورنيا|ORG ar:جامعه كاليفورنيا} أعدوا الدراسة
باحثون في {جامعة الملك خالد|ORG ar:جامعه الملك خالد} أعدوا الدراسة
باحثون في {معهد دوهرتي|ORG ar:معهد دوهرتي} أعدوا الدراسة
قال {بنك تنزانيا المركزي|ORG ar:بنك تنزانيا المركزي} إن التحويلات توقفت
دعا {حزب العدالة|ORG ar:حزب العداله} إلى الهدوء
"""

DESCRIBED = """
اعتبرت {الشركة الموريتانية للكهرباء|ORG ar:الشركه الموريتانيه للكهرباء} أن القطع مبرمج
باسم {الشركة الأردنية لأنظمة الدفع|ORG ar:الشركه الاردنيه لانظمه الدفع} التي تدير الخدمة
بيان صدر عن {المركز الوطني للأمن الرقمي|ORG ar:المركز الوطني للامن الرقمي} أمس
بيان لل{هيئة العليا للاتصال|ORG ar:الهيئه العليا للاتصال} أمس
أعلن {البنك المركزي الإثيوبي|ORG ar:البنك المركزي الاثيوبي} توقف الخدمة
أكدت {الشرطة الإلكترونية العمانية|ORG ar:الشرطه الالكترونيه العمانيه} ذلك
"""

NAMES_BY_THEMSELVES = """
قال باحثو شركة {ميندكسون|ORG ar:ميندكسون} إن الثغرة سدت
اشترت شركة {تشاليك|ORG ar:تشاليك} التركية الحصة
ذكرت صحيفة {القافلة|ORG ar:القافله} التونسية أن الموقع توقف
استثمرت {زيرافون تكنولوجيز|ORG ar:زيرافون تكنولوجيز} في الشبكة
بحسب موقع {غادجيتو|ORG ar:غادجيتو} فإن الهاتف تأخر
"""

# A name that ends another one's description, a name that a known one begins, one that a known place is part of.
TOGETHER = """
طلب {بنك الكويت المركزي|ORG central-bank-of-kuwait} تقريرًا
حسب {وكالة الصحافة الفرنسية|ORG agence-france-presse} فإن الشبكة عادت
نقلت صحيفة «{وول ستريت جورنال|ORG wall-street-journal}» عن مصادر
خاطب {مجلس الشيوخ الأميركي|ORG us-senate} الشركة، ثم قال {مجلس الشيوخ|ORG us-senate} إن الرد تأخر
"""

NO_BODIES = """
أكدت الشركة أن الهيئة تحقق وأن الوزارة تتابع
شركة توصيل تونسية علقت خدماتها
تجتمع لجنة برلمانية في مجلس الإدارة
نقلت البيانات إلى مركز بيانات جديد وإلى مركز البيانات الرئيسي
تعمل الشركة اليابانية لصناعة السيارات على الحل
قالت شركة تعمل في القطاع إنها لم تتأثر
اشترى جهاز الكمبيوتر من شركة كبيرة
أكدت الشركة أن عدد الحسابات «كبير»
"""


@pytest.mark.parametrize("line", lines(INSTITUTIONS + DESCRIBED + NAMES_BY_THEMSELVES + TOGETHER))
def test_body_is_found_with_its_span_and_id(line: str) -> None:
    text, expected = parse(line)
    assert read(text) == expected


@pytest.mark.parametrize("line", lines(NO_BODIES))
def test_a_body_without_a_name_is_none(line: str) -> None:
    assert read(line) == []


def test_a_complement_ends_before_a_noun_that_asks_for_more() -> None:
    text = normal_form("هيئة تنظيم الاتصالات وتقنية من")
    parts = complement(text, len(normal_form("هيئة")), {})
    assert [(part.kind, part.word) for part in parts] == [("work", "تنظيم"), ("noun", "الاتصالات")]


@pytest.mark.parametrize("word", ["شركات", "ناشئة", "تطور", "الأخبار", "لمقرها", "عملائها", "في"])
def test_arabic_words_are_not_foreign(word: str) -> None:
    assert not is_foreign(normal_form(word))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" أبغارد إن الثغرة", " أبغارد"),
        (" إن بي سي أمس", " إن بي سي"),
        (" زيرافون تكنولوجيز التي", " زيرافون تكنولوجيز"),
    ],
)
def test_a_foreign_name_ends_at_the_first_arabic_word(text: str, name: str) -> None:
    normal = normal_form(text)
    end = foreign_name(normal, 0)
    assert end is not None
    assert normal[:end] == normal_form(name)
