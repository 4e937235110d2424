"""Status, moments and durations where the words are near each other and mean something else."""

import pytest
from incident_cases import Case, cases, differences

RECOVERIES = """
# a later and firmer word wins
تعطلت خدمات فيسبوك مساء أمس الاثنين لدى ملايين المستخدمين. وقالت الشركة في بيان سابق إن الخدمات تعود ببطء.
وأكدت لاحقًا أن جميع الخدمات عادت إلى العمل.
= main outage resolved facebook

# back for some, still down for others
تعطل تطبيق إنستغرام مساء الاثنين. وعادت الخدمة إلى عدد من المستخدمين ولا تزال متعثرة لدى غيرهم.
= main outage recovering instagram | ended=-

# back to a share of those who had lost it
انقطعت خدمة زين صباح الاثنين عن المشتركين. وقالت الشركة إن الخدمة رجعت إلى 80 في المئة من المتضررين.
= main outage recovering zain

# back for none but a few
تعطلت شبكة زين مساء الاثنين، ولم تكن قد عادت إلى العمل سوى 30 محطة.
= main outage recovering zain

# not before an hour is back at that hour
تعطل موقع ريديت عند الساعة 11:20 بتوقيت غرينتش أمس الاثنين، ولم يعد إلى سابق عهده إلا عند 17:06 بتوقيت غرينتش.
= main outage resolved reddit | started=2026-03-09T11:20Z/minute | ended=2026-03-09T17:06Z/minute

# a recovery that has not come
تعطلت منصة إكس مساء أمس الاثنين، ولم تكن الخدمة قد عادت حتى كتابة هذا الخبر.
= main outage ongoing x

# a repair that is wanted is none
تعطل تطبيق واتساب مساء الاثنين، وطالب المستخدمون الشركة بضرورة الإسراع في إصلاح العطل.
= main outage unknown whatsapp

# a repair that is waited for
تعطل موقع أمازون صباح الثلاثاء، وقالت الشركة إن الطلبات معلقة إلى أن يتم إصلاح المشكلة.
= main outage ongoing amazon

# a repair that is completed
تعطل موقع أمازون صباح الاثنين، ثم أعلنت الشركة إصلاح العطل بالكامل.
= main outage resolved amazon

# what one user tells is no recovery
تعطل تطبيق تيليغرام مساء الاثنين. وقال أحد المستخدمين إن الخدمة عادت إليه بعد إعادة تشغيل الهاتف.
= main outage unknown telegram

# what a message on the screen says is no statement
تعطل موقع فيسبوك صباح الاثنين. وظهرت أمام المستخدمين رسالة تقول: «نحن نعمل على حل المشكلة».
= main outage unknown facebook

# advice for those who still have trouble
تعطل تطبيق زووم مساء الاثنين ثم عاد إلى العمل، ونصحت الشركة من لا يزال يواجه صعوبة بإعادة تشغيل جهازه.
= main outage resolved zoom

# what is still remembered does not go on
تعطل تطبيق زين صباح الاثنين، ولا يزال في الأذهان عطل سابق أصاب الشبكة.
= main outage unknown zain

# the cause is still looked into
تعطلت منصة سلاك ظهر الاثنين ثم عادت الخدمة إلى الجميع، ولا تزال الشركة تحقق في أسباب الخلل.
= main outage resolved slack

# an adverb without a recovery
تعطل تطبيق سبوتيفاي صباح الاثنين. وقالت الشركة إن قرارها يستند جزئيًا إلى شكاوى المستخدمين.
= main outage unknown spotify

# down as of now
توقف تطبيق تيليغرام عن العمل صباح الثلاثاء، وتؤكد مواقع متخصصة أن التطبيق حاليًا خارج الخدمة.
= main outage ongoing telegram

# the outage that comes back is no recovery
تعطل تطبيق واتساب مساء الاثنين لدى آلاف المستخدمين، ثم عاد العطل ليضرب التطبيق مجددًا.
= main outage unknown whatsapp

# those who come back to something are no service
تعطل تطبيق واتساب مساء الاثنين لدى آلاف المستخدمين. وعاد المستخدمون إلى الرسائل القصيرة.
= main outage unknown whatsapp

# what else came to an end
تعطل تطبيق واتساب مساء الاثنين لدى آلاف المستخدمين. وانتهت جلسة التداول على انخفاض سهم الشركة.
= main outage unknown whatsapp

# some still wait though it is told as mended
تعطل تطبيق واتساب مساء الاثنين. وما زال بعض المستخدمين يواجهون مشكلات رغم إعلان الشركة إصلاح العطل.
= main outage recovering whatsapp

# not back yet
تعطل تطبيق واتساب مساء الاثنين لدى آلاف المستخدمين، ولم تعد الخدمة بعد.
= main outage ongoing whatsapp

# a length that has run out
قالت فيسبوك إن انقطاع خدمتها لأكثر من ست ساعات أمس الاثنين نجم عن خطأ في الإعدادات.
= main outage resolved facebook | duration=more_than PT6H
"""

MOMENTS = """
# from one day to another
وقع خلل في تطبيق ماسنجر في الفترة من 2 مارس إلى 5 مارس، وقالت الشركة إنها أصلحت الخلل.
= main degradation resolved messenger | started=2026-03-02/day | ended=2026-03-05/day

# between two hours
تواصل انقطاع خدمة باتل نت أمس الاثنين بين الساعة 9:05 بتوقيت غرينتش والساعة 11:40 بتوقيت غرينتش.
= main outage resolved battle-net | started=2026-03-09T09:05Z/minute | ended=2026-03-09T11:40Z/minute

# only the statement is dated
أعلنت شركة كريم أمس الاثنين تعرضها لاختراق أدى إلى تسريب بيانات الزبائن.
= main data_breach unknown careem | started=2026-03-09/day stated

# only the statement that it is back is dated
أكدت شركة يوتيوب، أمس الاثنين، أنها أصلحت عطلًا مفاجئًا أصاب الموقع.
= main outage resolved youtube | ended=2026-03-09/day stated

# the clock of all is the end
تعطلت خدمات مصرف الراجحي أمس الاثنين. وعادت أجهزة الصراف عند الساعة 11:15 بتوقيت غرينتش.
وقال المصرف إن جميع الخدمات عادت إلى العمل عند الساعة 13:05 بتوقيت غرينتش.
= main outage resolved al-rajhi-bank | ended=2026-03-09T13:05Z/minute

# complaints that leap are the onset
تعذر على مستخدمي سناب شات فتح التطبيق أمس الاثنين. وقفزت الشكاوى عند الساعة 13:10 بتوقيت غرينتش.
= main outage unknown snapchat | started=2026-03-09T13:10Z/minute

# part of a day is no verb of onset
كشفت شركة زووم عن المشكلة بعد ظهر الاثنين، قائلة إن خدماتها تعطلت لدى آلاف المستخدمين.
= main outage unknown zoom | started=2026-03-09T13:00/part_of_day stated

# what is planned for a day is no onset
تعطل موقع أمازون مساء أمس الاثنين، وبدءًا من اليوم، سنخبر المتضررين بما حدث، كما قالت الشركة.
= main outage unknown amazon | started=2026-03-09T18:00/part_of_day
"""

DURATIONS = """
# far from its verb
تعطلت خدمات غوغل في تركيا وأجزاء من جنوب شرق أوروبا قرابة ساعة صباح الاثنين، ثم عادت الخدمات.
= main outage resolved google | duration=about PT1H

# the length of an earlier one
تعطل تطبيق بريدي موب أمس الاثنين وعجز الزبائن عن الدخول. وكان التطبيق قد توقف عن العمل في يونيو 2025 مدة ثماني ساعات.
= main outage unknown barid-mob | duration=-
= background outage resolved barid-mob | duration=exact PT8H
"""

KINDS = """
# a break-in without data is an attack
اخترق قراصنة موقع ويكيبيديا مساء الاثنين وتركوا صورة على صفحته الأولى.
= main cyberattack unknown wikipedia

# the cable is cut, the service is slow
تباطأت خدمات أزور في السعودية أمس الاثنين بعد انقطاع كابل بحري.
= main degradation unknown azure
"""


@pytest.mark.parametrize("case", cases(RECOVERIES + MOMENTS + DURATIONS + KINDS), ids=lambda case: case.name)
def test_words_of_the_course(case: Case) -> None:
    assert differences(case) == []
