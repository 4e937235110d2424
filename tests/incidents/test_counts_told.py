"""Counts and shares of an incident: which are told, in which phase, whose they are, and when they held."""

import pytest
from incident_cases import Case, cases, differences

COUNTS = """
# users hit in a sentence without a word of the event
تعطلت خدمات بنك الراجحي صباح الأحد.
وقالت مديرة البنك للصحفيين إن 7650 عميلا تضرروا.
= main outage unknown al-rajhi-bank | reports=reported exact 7650 users

# data of so many users
تعرض تطبيق كريم لعملية قرصنة يوم الاثنين، واستولى المهاجمون على بيانات 14 مليون مستخدم.
= main data_breach unknown careem | reports=reported exact 14000000 users

# orders that failed, and those that went through
تعطل تطبيق إنستاباي مساء الاثنين. وأخفقت 5200 عملية خلال ساعة.
= main outage unknown instapay | reports=reported exact 5200 other

# what went through is no count
تعطل تطبيق إنستاباي مساء الاثنين. ونفذت الشبكة في الشهر الماضي 6 ملايين معاملة.
= main outage unknown instapay | reports=-

# a user base is none, whatever tells of it
تعطل تطبيق واتساب مساء الاثنين. ولدى التطبيق نحو 50 مليون مستخدم في مصر.
= main outage unknown whatsapp | reports=-

# one who is told of is none
تعطل تطبيق واتساب مساء الاثنين. واشتكى مستخدم واحد من ضياع رسائله.
= main outage unknown whatsapp | reports=-

# a part that و joins
تعطلت شبكة موبايلي صباح الأحد. وفقد مليون مشترك الاتصال في الرياض ونحو 300 ألف مشترك في جدة.
= main outage unknown mobily | reports=reported exact 1000000 users; reported about 300000 users | at=riyadh jeddah

# what is left
تعطل تطبيق واتساب صباح الاثنين. ولم يبق عند داون ديتيكتور مساء الاثنين سوى 260 بلاغا بعدما تجاوزت البلاغات 9 آلاف.
= main outage unknown whatsapp | reports=declined exact 260 reports; peak more_than 9000 reports

# called the peak behind itself, another set against it
تعطل واتساب صباح الاثنين. وسجل داون ديتيكتور 13 ألف بلاغ في أمريكا في أعلى نقطة، مقابل 2100 بلاغ في الهند.
= main outage unknown whatsapp | reports=peak exact 13000 reports; reported exact 2100 reports | at=united-states india

# the place of the peak goes on, by an adjective
تعطل واتساب صباح الاثنين. وسجل داون ديتيكتور 750 بلاغا في قطر، و4 آلاف في الهند. ثم انخفض الرقم الهندي إلى 22 بلاغا.
= main outage unknown whatsapp | reports=reported exact 750 reports; peak exact 4000 reports; declined exact 22 reports
| at=qatar india india

# the place of the peak goes on, by the noun for the count
تعطل واتساب صباح الاثنين. وسجل داون ديتيكتور 9800 بلاغ في بريطانيا. ثم تراجع العدد إلى 410 بلاغات.
= main outage unknown whatsapp | reports=peak exact 9800 reports; declined exact 410 reports
| at=united-kingdom united-kingdom | source=downdetector downdetector

# an ordinal points at the count that fell
تعطل واتساب صباح الاثنين.
وسجل داون ديتيكتور 71 ألف بلاغ في أمريكا و7 آلاف بلاغ في بريطانيا، قبل أن يهبط الأول إلى 600 بلاغ.
= main outage unknown whatsapp
| reports=peak exact 71000 reports; reported exact 7000 reports; declined exact 600 reports
| at=united-states united-kingdom united-states

# a medium gives the number of users
تعرض تطبيق كريم لعملية قرصنة يوم الاثنين. ووفق تقدير مايكروسوفت، تضرر مليون مستخدم.
= main cyberattack unknown careem | source=microsoft

# the operator that receives the complaints is no source
تعطلت خدمات بنك الراجحي صباح الأحد. وسجل مصرف الراجحي 3400 شكوى.
= main outage unknown al-rajhi-bank | source=-

# joined counts share their clock
تعطل واتساب صباح الاثنين. وسجل داون ديتيكتور 900 بلاغ في مصر و300 بلاغ في الأردن بحلول الساعة 9:00 صباحا بتوقيت غرينتش.
= main outage unknown whatsapp | as_of=2026-03-09T09:00Z/minute; 2026-03-09T09:00Z/minute

# several platforms joined at a count are none's
تعطل فيسبوك وإنستغرام مساء الاثنين. وأبلغ آلاف من مستخدمي فيسبوك وإنستغرام عن المشكلة.
= main outage unknown facebook+instagram | of=-
"""

SHARES = """
# the verb before the shares
تعطل تطبيق واتساب مساء الاثنين. وتركزت 48% من الشكاوى في إرسال الرسائل، و31% في التطبيق، و21% في تسجيل الدخول.
= main outage unknown whatsapp | shares=48 إرسال الرسائل; 31 التطبيق; 21 تسجيل الدخول

# those who lack it
تعطل تطبيق واتساب مساء الاثنين. وكان 64% من المتضررين لا يستطيعون تسجيل الدخول.
= main outage unknown whatsapp | shares=64 تسجيل الدخول

# a part of what was counted
تعطل تطبيق واتساب مساء الاثنين. وسجل داون ديتيكتور 2300 شكوى، 71% منها بشأن الصور.
= main outage unknown whatsapp | shares=71 الصور

# told before the share
تعطل تطبيق واتساب مساء الاثنين. وتعذر إرسال الرسائل على 66% من المشتكين.
= main outage unknown whatsapp | shares=66 إرسال الرسائل

# a list whose parts have a verb of their own
تعطل تطبيق واتساب مساء الاثنين. واشتكى 58% من المبلغين من الاتصال، بينما واجه 29% مشكلات في الصور.
= main outage unknown whatsapp | shares=58 الاتصال; 29 الصور

# traffic, shares of a company and growth are none
تعطل تطبيق واتساب مساء الاثنين. وهبطت حركة الإنترنت إلى 31% من معدلها، وتراجع السهم 4%.
= main outage unknown whatsapp | shares=-
"""


@pytest.mark.parametrize("case", cases(COUNTS), ids=lambda case: case.name)
def test_counts(case: Case) -> None:
    assert differences(case) == []


@pytest.mark.parametrize("case", cases(SHARES), ids=lambda case: case.name)
def test_shares(case: Case) -> None:
    assert differences(case) == []
