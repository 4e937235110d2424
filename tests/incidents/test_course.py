"""Kind, status, onset, recovery, duration: how the course of an incident is read."""

import pytest
from incident_cases import Case, cases, differences

KINDS = """
# outage told by a verb
توقف تطبيق واتساب عن العمل لدى آلاف المستخدمين مساء أمس الاثنين. ولا يزال التطبيق متوقفًا.
= main outage ongoing whatsapp | started=2026-03-09T18:00/part_of_day | reports=reported vague 1000 users

# outage told by a noun
أدى عطل مفاجئ إلى غياب خدمات فيسبوك عن مستخدميها صباح اليوم الثلاثاء.
وتلقى موقع داون ديتيكتور أكثر من 20 ألف بلاغ.
= main outage unknown facebook | started=2026-03-10T06:00/part_of_day | reports=reported more_than 20000 reports

# out of service
خرجت منصة إكس عن الخدمة فجر الثلاثاء، وقال مستخدمون إنهم عجزوا عن تسجيل الدخول.
= main outage unknown x | started=2026-03-10T03:00/part_of_day

# slowness alone is degradation
شكا مستخدمو يوتيوب من بطء شديد في تحميل المقاطع مساء الاثنين، ورصد داون ديتيكتور نحو 3 آلاف بلاغ.
= main degradation unknown youtube | started=2026-03-09T18:00/part_of_day | reports=reported about 3000 reports

# errors are degradation
واجه مستخدمو جيميل رسائل خطأ عند إرسال البريد صباح الاثنين، وقالت غوغل إنها تحقق في المشكلة.
= main degradation ongoing gmail | started=2026-03-09T06:00/part_of_day

# worst kind names the event
تعطل إنستغرام بالكامل وتباطأ فيسبوك لدى بعض المستخدمين ظهر أمس، ورصد داون ديتيكتور 12 ألف بلاغ عن إنستغرام.
= main outage unknown instagram+facebook

# English name
تعذر الوصول إلى ChatGPT صباح الاثنين، وبلغ عدد البلاغات 5 آلاف بلاغ على داون ديتيكتور.
= main outage unknown chatgpt | reports=reported exact 5000 reports

# a bank
تعطل تطبيق مصرف الراجحي صباح الأحد، وقال عملاء إنهم لم يتمكنوا من الدخول إلى حساباتهم.
= main outage unknown al-rajhi-bank | started=2026-03-08T06:00/part_of_day
"""

STATUS = """
# resolved with its moment
عادت خدمة واتساب إلى العمل فجر الثلاثاء بعد عطل بدأ مساء الاثنين وأصاب ملايين المستخدمين.
= main outage resolved whatsapp | started=2026-03-09T18:00/part_of_day | ended=2026-03-10T03:00/part_of_day

# resolved by the company
تعطلت منصة سلاك أمس الاثنين نحو ساعتين. وقالت الشركة إنها أصلحت الخلل وإن جميع الخدمات عادت إلى العمل.
= main outage resolved slack | started=2026-03-09/day | duration=about PT2H

# recovering
بدأت خدمات سناب شات تعود تدريجيًا مساء الاثنين بعد عطل ضرب التطبيق ظهر اليوم نفسه.
= main outage recovering snapchat | ended=-

# ongoing
تعطلت خدمات تيك توك صباح الثلاثاء، ولا تزال المنصة خارج الخدمة حتى الآن.
= main outage ongoing tiktok | ended=-

# ongoing by the work on it
تعطل تطبيق تيليغرام صباح الثلاثاء. وقالت الشركة: «نعمل على إصلاح العطل في أسرع وقت».
= main outage ongoing telegram

# unknown
تعطل موقع ريديت مساء الأحد لدى مستخدمين في كندا، بحسب داون ديتيكتور الذي سجل 9 آلاف بلاغ.
= main outage unknown reddit | places=canada | source=downdetector

# denied by the company
نفت شركة زين تعرض شبكتها لأي عطل، وأكدت أن الخدمة تعمل بشكل طبيعي.
= main outage denied zain

# rumours denied
لا صحة لما تداوله ناشطون عن تعطل تطبيق أبشر صباح اليوم، بحسب بيان لوزارة الداخلية.
= main outage denied absher
"""

MOMENTS = """
# clock with its zone
توقف واتساب عن العمل عند الساعة 3:15 عصرًا بتوقيت القاهرة يوم الاثنين، بحسب داون ديتيكتور.
= main outage unknown whatsapp | started=2026-03-09T13:15Z/minute

# two zones of one instant
بدأ عطل منصة إكس الساعة 9:30 صباحًا بتوقيت شرق الولايات المتحدة (4:30 مساءً بتوقيت الرياض) أمس.
وأبلغ آلاف المستخدمين عن توقف الخدمة.
= main outage unknown x | started=2026-03-09T13:30Z/minute

# Greenwich
انقطعت خدمة سبوتيفاي عند الساعة 14:05 بتوقيت غرينتش أمس الاثنين، وعادت عند الساعة 16:30 بتوقيت غرينتش.
= main outage resolved spotify | started=2026-03-09T14:05Z/minute | ended=2026-03-09T16:30Z/minute

# day alone
تعطل موقع ويكيبيديا يوم الأحد لدى مستخدمين في أوروبا، ثم عاد إلى العمل.
= main outage resolved wikipedia | started=2026-03-08/day | places=europe

# no date at all
توقفت منصة ديسكورد عن العمل لدى آلاف المستخدمين، وسجل داون ديتيكتور 15 ألف بلاغ.
= main outage unknown discord | started=-

# duration with a range told
استمر تعطل تطبيق نتفليكس ثلاث ساعات مساء السبت قبل أن يعود إلى العمل.
= main outage resolved netflix | duration=exact PT3H | started=2026-03-07T18:00/part_of_day

# vague duration
تعطل موقع أمازون عدة ساعات أمس الاثنين، ثم عاد إلى العمل.
= main outage resolved amazon | duration=vague -

# more than
دام انقطاع خدمة زووم أكثر من ساعتين صباح الخميس، ثم استعادت المنصة عافيتها.
= main outage resolved zoom | duration=more_than PT2H | started=2026-03-05T06:00/part_of_day

# absolute date
تعطلت خدمات كلاودفلير يوم 4 مارس 2026، وتوقفت معها مواقع كثيرة عن العمل.
= main outage unknown cloudflare | started=2026-03-04/day
"""


@pytest.mark.parametrize("case", cases(KINDS + STATUS + MOMENTS), ids=lambda case: case.name)
def test_course_of_an_incident(case: Case) -> None:
    assert differences(case) == []
