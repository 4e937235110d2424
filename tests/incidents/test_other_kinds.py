"""Attacks, breaches, internet cuts, and earlier incidents that an article recalls."""

import pytest
from incident_cases import Case, cases, differences

ATTACKS = """
# an attack without loss of service
تعرضت شبكة زين لهجوم سيبراني مساء الاثنين، وأكدت الشركة أن خدماتها لم تتأثر.
= main cyberattack unknown zain | started=2026-03-09T18:00/part_of_day

# ransomware on a bank
أعلن مصرف الراجحي أنه تعرض لهجوم فدية يوم الأحد، وأنه يحقق في الأمر مع الجهات المختصة.
= main cyberattack ongoing al-rajhi-bank | started=2026-03-08/day

# an outage caused by an attack is an outage
تعطلت منصة إكس أمس الاثنين إثر هجوم إلكتروني واسع تبنته جماعة دارك ستورم.
= main outage unknown x | cause=cyberattack by -

# a breach
أعلنت منصة ديسكورد عن تسريب بيانات نحو 70 ألف مستخدم بعد اختراق شركة خارجية الأسبوع الماضي.
= main data_breach unknown discord | reports=reported about 70000 users

# a breach told by a verb
اخترق قراصنة أنظمة منصة لينكد إن يوم الجمعة وسرقوا بيانات ملايين المستخدمين.
= main data_breach unknown linkedin | started=2026-03-06/day
"""

CUTS = """
# a country cut off
انقطع الإنترنت عن العراق صباح الأحد، بحسب منظمة نت بلوكس.
= main outage unknown - | places=iraq | started=2026-03-08T06:00/part_of_day | orgs=netblocks:monitor

# by order
قطعت السلطات خدمة الإنترنت في السودان فجر الاثنين بأمر من الحكومة.
= main outage unknown - | places=sudan | started=2026-03-09T03:00/part_of_day

# for examinations
قطعت السلطات الإنترنت في سوريا صباح الأحد خلال امتحانات الثانوية العامة، ثم عادت الخدمة بعد ثلاث ساعات.
= main outage resolved - | places=syria

# a cable
انقطعت خدمات الاتصالات والإنترنت في اليمن مساء السبت بسبب قطع في كابل بحري.
= main outage unknown - | places=yemen | cause=cable by -
"""

BACKGROUND = """
# by a year
تعطل واتساب مساء الاثنين لدى آلاف المستخدمين. وكان التطبيق قد توقف أكثر من ست ساعات في أكتوبر 2021.
= main outage unknown whatsapp | started=2026-03-09T18:00/part_of_day
= background outage resolved whatsapp | started=2021-10-01/month | duration=more_than PT6H

# by a day
عادت منصة إكس إلى العمل أمس بعد عطل قصير. وسبق أن تعطلت المنصة في 10 مارس 2025 بسبب هجوم إلكتروني.
= main outage resolved x
= background outage unknown x | started=2025-03-10/day | cause=cyberattack by -

# two of them
تعطل فيسبوك صباح الاثنين لدى آلاف المستخدمين. وكان الموقع قد تعطل في مارس 2024، كما توقف نحو سبع ساعات في أكتوبر 2021.
= main outage unknown facebook
= background outage unknown facebook | started=2024-03-01/month
= background outage resolved facebook | started=2021-10-01/month | duration=about PT7H

# a series is none
تعطل إنستغرام مساء الاثنين لدى آلاف المستخدمين. وتكررت الأعطال منذ بداية العام.
= main outage unknown instagram

# the first one comes back
تعطل تطبيق تيك توك الأحد الماضي، وعاد إلى العمل بعد ساعة. وكان التطبيق قد توقف يومًا كاملًا في يناير 2025.
= main outage resolved tiktok
= background outage resolved tiktok | started=2025-01-01/month
"""


@pytest.mark.parametrize("case", cases(ATTACKS + CUTS + BACKGROUND), ids=lambda case: case.name)
def test_other_incidents(case: Case) -> None:
    assert differences(case) == []
