"""Furniture, marked ⟦…⟧ in the text: what is taken, what must stay, and that it costs linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.lexicons.load import load_table
from balagh.text import normalize, tokenize
from balagh.text.furniture import furniture_spans
from balagh.text.sentences import split_sentences

P = "قال مسؤول في الشركة إن المهندسين يعملون على إصلاح الخلل منذ ساعات الصباح في جميع المناطق المتأثرة."
Q = "وعادت الخدمة إلى العمل تدريجيًا بعد نحو ساعتين من التوقف، وفق ما أعلنته المنصة في بيان مقتضب."
TITLE = "عطل واسع يضرب تطبيق المراسلة في عدة دول"
HEADLINE = "أفضل الهواتف التي يمكنك شراؤها هذا العام"
OTHER = "لماذا ارتفعت أسعار الحواسيب المحمولة مجددًا هذا الربيع؟"


def spans(text: str) -> list[str]:
    source = normalize(text)
    tokens = tokenize(source)
    found = furniture_spans(source, split_sentences(tokens), tokens)
    return [text[slice(*source.span(start, end))] for start, end in found]


def marked(text: str) -> tuple[str, list[str]]:
    """The text without its marks, and what they enclose."""
    expected = [part.split("⟧")[0] for part in text.split("⟦")[1:]]
    return text.replace("⟦", "").replace("⟧", ""), expected


# A line of the middle, between two paragraphs.
LINES = [
    "اقرأ أيضًا: " + HEADLINE,
    "إقرأ أيضاً: " + HEADLINE,
    "اقرأ ايضا " + HEADLINE,
    "اقـرأ أيضاً | " + HEADLINE,
    "طالع أيضًا: " + HEADLINE,
    "شاهد أيضا: " + HEADLINE,
    "قد يهمك أيضًا: " + HEADLINE,
    "قد يهمك| " + HEADLINE,
    "قد يهمك/ " + HEADLINE,
    "للمزيد: " + HEADLINE,
    "للمزيد - " + HEADLINE,
    "المزيد: " + HEADLINE,
    "» اقرأ المزيد",
    "Read also: " + HEADLINE,
    "رابط الخبر بصحيفة المرصد: " + HEADLINE,
    "الوسوم: واتساب، أعطال، ميتا",
    "كلمات مفتاحية | فيسبوك | ميتا | أعطال",
    "الكلمات الدلالية: إنستغرام، تعطل التطبيقات",
    "#واتساب #أعطال_تقنية #ميتا",
    "#واتساب",
    "#عطل_واتساب | #ميتا",
    "Tags: WhatsApp, Meta",
    "فيسبوك تويتر واتساب تيليغرام",
    "فيسبوك | تويتر | واتساب | لينكد إن",
    "Facebook Twitter WhatsApp",
    "شارك",
    "شارك المقال",
    "شارك هذا الخبر عبر فيسبوك",
    "مشاركة عبر واتساب",
    "انسخ الرابط",
    "طباعة",
    "تابعنا على إكس",
    "1,234 مشاهدة",
    "١٬٢٣٤ مشاهدة",
    "56 تعليق",
    "0 تعليقات",
    "عدد المشاهدات: 3201",
    "3 دقائق للقراءة",
    "وقت القراءة: 4 دقائق",
    "المصدر: رويترز",
    "المصدر : الجزيرة + وكالات",
    "المصدر: مواقع إلكترونية",
    "*نقلاً عن الاتحاد الإماراتية",
    "كتب: أحمد السيد",
    "كتبت: منى عبد الله",
    "تحرير: ليلى حسن",
    "ترجمة: سامر الخطيب",
    "إعداد: قسم التقنية",
    "بقلم: سامي الحداد",
    "تصوير: خالد ناصر",
    "الرياض - رويترز",
    "دبي - العربية.نت",
    "فرانس24/ أ ف ب",
    "(رويترز)",
    "واشنطن/ الأناضول",
    "صورة تعبيرية",
    "(تعبيرية)",
    "صورة أرشيفية",
    "[أرشيفية]",
    "شعار التطبيق على شاشة هاتف ذكي (رويترز)",
    "مبنى الشركة في كاليفورنيا (غيتي إيميجز)",
    "مصدر الصورة، Getty Images",
    "التعليق على الصورة، شعار الشركة على مبناها الرئيسي",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع.",
    "اشترك في النشرة البريدية ليصلك كل جديد",
    "تابعونا على فيسبوك وتويتر",
    "لمتابعة البث المباشر على الحواسيب اللوحية، اضغط هنا...",
    "انضم إلى قناتنا على تيليغرام",
    "جميع الحقوق محفوظة © 2025",
    "إعلان",
    "https://example.com/news/1234",
    "أضف تعليق",
    "لا توجد تعليقات",
    "نُشر في: 12/3/2025",
    "آخر تحديث: 1 يونيو 2025 - 10:30 بتوقيت مكة المكرمة",
    "end of list",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_furniture_is_taken_whole(line: str) -> None:
    assert spans(f"{TITLE}\n\n{P}\n{line}\n{P}\n{Q}\n{P}") == [line]


# A paragraph, heading or sentence of the article.
STAYS = [
    "شارك آلاف المستخدمين صورًا لرسائل الخطأ.",
    "شارك آلاف المستخدمين صورًا لرسائل الخطأ على إكس",
    "مشاركة الملفات متوقفة في التطبيق",
    "#تويتر يتعطل حول العالم",
    "تكنولوجيا #الاتصال تحت الضغط",
    "تعطل #واتساب #فيسبوك صباح اليوم.",
    "واتساب",
    "فيسبوك، واتساب، إنستغرام",
    "فيسبوك وواتساب خارج الخدمة",
    "المزيد من المستخدمين أبلغوا عن العطل صباح اليوم.",
    "شاهد آلاف المستخدمين رسالة خطأ.",
    "المصدر قال إن العطل عالمي.",
    "كتب مستخدمون على إكس أن الخدمة متوقفة.",
    "كتب ماسك على إكس",
    "نقلًا عن مصادر مطلعة، قالت الشركة إن العطل انتهى.",
    "تقرير جديد عن أعطال واتساب",
    "تحرير الرسائل متوقف في واتساب",
    "رويترز: عطل واسع يضرب واتساب",
    "وقالت وكالة رويترز إن العطل انتهى.",
    "أعلنت السلطات عودة الخدمة، وفقا لوكالة الأنباء السعودية (واس)",
    "أعلنت السلطات عودة الخدمة وفق وكالة الأنباء (واس)",
    "الرياض تتصدر المدن المتضررة",
    "الرياض ودبي والقاهرة من المدن المتضررة.",
    "56 تعليقا من المستخدمين على العطل",
    "أكثر من 10 آلاف بلاغ",
    "3 دقائق",
    "1.5 مليون مشاهدة خسرتها القناة بسبب العطل",
    "قائمة من 4 شركات تضررت من العطل.",
    "التعليقات اختفت من يوتيوب بعد العطل.",
    "تعليقات المستخدمين على العطل",
    "الصورة اختفت من التطبيق",
    "صورة العطل لم تتضح بعد",
    "إعلان الشركة عن العطل جاء متأخرا.",
    "تسجيل الدخول متوقف منذ الصباح.",
    "اشترك المستخدمون في تقديم البلاغات.",
    "تابع المستخدمون تقديم الشكاوى عبر الموقع.",
    "آخر الأخبار عن العطل تفيد بأن الخدمة عادت.",
    "أخبار العطل تصدرت الشبكات",
    "تكنولوجيا الجيل الخامس توقفت في المدينة",
    "توقفت الخدمة يوم 12/3/2025 في عدة دول.",
    "في 4 أكتوبر 2021 تعطل فيسبوك ست ساعات",
    "سلسلة أعطال متكررة منذ مطلع العام",
    "منذ 3 ساعات والخدمة متوقفة",
    "قال خبير: اقرأ الشروط قبل أن توافق عليها.",
    "وأوضح المصدر: الخلل في الخوادم وليس في الشبكة.",
]


@pytest.mark.parametrize("line", STAYS)
def test_the_article_stays(line: str) -> None:
    assert spans(f"{TITLE}\n\n{P}\n{line}\n{P}\n{Q}\n{P}") == []


TEXTS = [
    # a marker alone takes the headline on the next line, and no subheading of the article
    f"{P}\n⟦اقرأ أيضًا\n{HEADLINE}⟧\n{Q}",
    f"{P}\n\n⟦اقرأ أيضا:\n\n{HEADLINE}⟧\n\n{Q}",
    f"{P}\n⟦اقرأ أيضًا\n{HEADLINE}⟧\nعودة تدريجية للخدمة\n{Q}",
    f"{P}\n⟦اقرأ أيضًا\n{HEADLINE}\n{OTHER}⟧\n{Q}",
    f"{P}\n⟦اقرأ أيضًا⟧\n{Q}",
    f"{P}\n⟦مواضيع ذات صلة\n{HEADLINE}\n{OTHER}\nهواتف جديدة⟧\n{Q}",
    f"{P}\n{Q}\n⟦الأكثر قراءة\n{HEADLINE}\n{OTHER}⟧",
    # the number of a list tells how many headlines follow
    f"{P}\n⟦list of 2 items\nlist 1 of 2\n{HEADLINE}\nlist 2 of 2\n{OTHER}\nend of list⟧\nعودة تدريجية\n{Q}",
    f"{P}\n⟦قائمة من 2 عناصر\n{HEADLINE}\n{OTHER}⟧\nعودة تدريجية\n{Q}",
    f"{P}\n⟦list of 9 items\n{HEADLINE}⟧\n{Q}",
    # inside a line
    f"{P} ⟦اقرأ أيضاً: {HEADLINE}⟧\n{Q}",
    f"{P} ⟦اقرأ أيضاً {HEADLINE}⟧\n{Q}",
    f"توقفت الخدمة ⟦(اقرأ أيضا: {HEADLINE})⟧ في عدة دول أوروبية وعربية.\n{Q}",
    f"⟦اقرأ أيضا: {HEADLINE}.⟧ {P} {Q} {P}",
    f"{P} ⟦#واتساب #ميتا⟧\n{Q}",
    f"{P} ⟦اشترك في نشرتنا البريدية ليصلك كل جديد.⟧ {Q}",
    # datelines glued to the first sentence
    f"⟦دبي - العربية.نت⟧ {P}\n{Q}",
    f"⟦الرياض (رويترز) -⟧ {P}\n{Q}",
    f"⟦القاهرة -⟧ {P}\n{Q}",
    f"⟦لندن 5 أكتوبر (رويترز) –⟧ {P}\n{Q}",
    f"⟦سان فرانسيسكو (أ ف ب) -⟧ {P}\n{Q}",
    f"⟦الرياض – سبق:⟧ {P}\n{Q}",
    f"⟦(CNN)--⟧ {P}\n{Q}",
    f"{TITLE}\n⟦عرب وعالم9-6-2020 | 11:20⟧\n{P}",
    # networks, one a line, beside a share bar; without one they are a list of the article
    f"{P}\n⟦شارك\nفيسبوك\nتويتر\nواتساب⟧\n{Q}",
    f"{P}\n⟦فيسبوك\nواتساب\nانسخ الرابط⟧\n{Q}",
    f"{P}\nفيسبوك\nواتساب\nإنستغرام\n{Q}",
    # tags, one a line
    f"{P}\n{Q}\n⟦الوسوم\nواتساب\nأعطال تقنية\nميتا⟧",
    # mastheads at the edge of a text
    f"⟦الرئيسية > أخبار > تقنية⟧\n{TITLE}\n{P}",
    f"⟦تكنولوجيا⟧\n{TITLE}\n{P}",
    f"{TITLE}\n⟦كتب أحمد السيد⟧\n{P}",
    f"{TITLE}\n⟦بقلم سامي الحداد⟧\n{P}",
    f"{P}\n{Q}\n⟦المصدر:\nرويترز⟧",
    # comments reach to the end: with a count, or late in a text
    f"{P}\n{Q}\n⟦التعليقات (12)\n{P}\n{Q}⟧",
    f"{P}\n{Q}\n{P}\n⟦اترك تعليقًا\nأحمد: الخدمة متوقفة عندي أيضا⟧",
    f"⟦أضف تعليق⟧\n{P}\n{Q}\n{P}",
    # nothing at all
    "",
    "\n\n \n",
    TITLE,
    f"{TITLE}\n\n{P}",
    "اقرأ الشروط",
]


@pytest.mark.parametrize("text", TEXTS)
def test_furniture_of_a_text(text: str) -> None:
    plain, expected = marked(text)
    assert spans(plain) == expected


@pytest.mark.parametrize("group", sorted(load_table("furniture")))
def test_examples_of_the_lexicon(group: str) -> None:
    table = load_table("furniture")[group]
    for line in table["examples"]:
        assert spans(f"{TITLE}\n{P}\n{line} {P}" if group == "places" else f"{TITLE}\n{P}\n{line}\n{P}\n{Q}\n{P}"), line
    for line in table["counter_examples"]:
        assert spans(f"{TITLE}\n{P}\n{line}\n{P}\n{Q}\n{P}") == [], line


@given(st.text(alphabet="اقرأيضالمزيدشك #|:-()\n.12/فيسبوكتر", max_size=200))
@settings(max_examples=200, deadline=None)
def test_spans_are_sorted_disjoint_and_inside(text: str) -> None:
    source = normalize(text)
    tokens = tokenize(source)
    found = furniture_spans(source, split_sentences(tokens), tokens)
    ends = [0, *(offset for span in found for offset in span)]
    assert ends == sorted(ends)
    assert all(start < end <= len(source.text) for start, end in found)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_survived_alike(text: str) -> None:
    assert spans(text) == spans(text)


REPEATED = {
    "اقرأ أيضا\n": 1_000_000,
    "شارك\n": 1_000_000,
    "الرياض - ": 1_000_000,
    "اقرأ أيضا: ": 250_000,
    "#تويتر ": 250_000,
    "فيسبوك\n": 250_000,
    "(": 250_000,
    "- ": 250_000,
    "list of 4 items\n": 250_000,
    "نشر في\n": 250_000,
}


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear_up_to_a_megabyte(piece: str) -> None:
    def cost(length: int) -> float:
        source = normalize((piece * (length // len(piece) + 1))[:length])
        tokens = tokenize(source)
        sentences = split_sentences(tokens)
        begun = time.process_time()
        furniture_spans(source, sentences, tokens)
        return time.process_time() - begun

    # Eight times the length: a linear cost stays near 8, a quadratic one reaches 64.
    assert cost(REPEATED[piece]) < 32 * max(cost(REPEATED[piece] // 8), 0.01)
