"""Counts, shares, causes, parties and places of an incident."""

import pytest
from incident_cases import Case, cases, differences

COUNTS = """
# peak and decline
تعطل تطبيق واتساب مساء الاثنين.
وبلغ عدد البلاغات ذروته عند نحو 42 ألف بلاغ قبل أن يتراجع إلى أقل من ألفي بلاغ، بحسب داون ديتيكتور.
= main outage unknown whatsapp | reports=peak about 42000 reports; declined less_than 2000 reports
| source=downdetector downdetector

# peak told after the fall
تعطلت منصة إكس أمس. وتراجع عدد البلاغات إلى نحو 700 بلاغ بعد أن تجاوزت الذروة 8 آلاف بلاغ.
= main outage unknown x | reports=declined about 700 reports; peak more_than 8000 reports

# as of a clock
تعطل فيسبوك صباح الاثنين، وسجل داون ديتيكتور 11,000 بلاغ بحلول الساعة 10:40 صباحًا بتوقيت شرق الولايات المتحدة.
= main outage unknown facebook | reports=reported exact 11000 reports | as_of=2026-03-09T14:40Z/minute

# each platform its own count
تعطل فيسبوك وإنستغرام مساء الاثنين. وسجل داون ديتيكتور 30 ألف بلاغ عن فيسبوك و9 آلاف بلاغ عن إنستغرام.
= main outage unknown facebook+instagram | of=facebook instagram

# each country its own count
تعطل تطبيق واتساب صباح الاثنين.
وبلغت البلاغات في بريطانيا 12 ألف بلاغ، وفي ألمانيا 7 آلاف بلاغ، وفي إسبانيا 3 آلاف بلاغ.
= main outage unknown whatsapp | at=united-kingdom germany spain
| of=whatsapp whatsapp whatsapp | places=united-kingdom germany spain

# users, not reports
تعطلت شبكة موبايلي صباح الأحد، وفقد نحو 600 ألف مستخدم الاتصال.
= main outage unknown mobily | reports=reported about 600000 users

# vague
أبلغ عشرات الآلاف من المستخدمين عن تعطل يوتيوب مساء الاثنين.
= main outage unknown youtube | reports=reported vague 10000 users

# range
تعطل ديسكورد أمس الاثنين، وتراوحت البلاغات بين 5 و7 آلاف بلاغ.
= main outage unknown discord | reports=reported range 5000 reports

# user base is no count
تعطل تطبيق واتساب، الذي يستخدمه ملياري شخص حول العالم، صباح الاثنين، وأبلغ 800 مستخدم عن المشكلة.
= main outage unknown whatsapp | reports=reported exact 800 users

# money is no count
تعطل موقع روبلوكس مساء السبت، وخسرت الشركة 25 مليون دولار، وسجل داون ديتيكتور 6 آلاف بلاغ.
= main outage unknown roblox | reports=reported exact 6000 reports

# shares
تعطل تطبيق واتساب مساء الاثنين. وكانت 61% من الشكاوى تتعلق بإرسال الرسائل، و30% تتعلق بتسجيل الدخول.
= main outage unknown whatsapp | shares=61 إرسال الرسائل; 30 تسجيل الدخول
"""

CAUSES = """
# software update, by a person
تعطل تطبيق واتساب مساء الاثنين. وقال آندي ستون، المتحدث باسم شركة ميتا، إن السبب خلل في تحديث برمجي.
= main outage unknown whatsapp | cause=software_update by andy-stone
| orgs=meta:operator | people=andy-stone: المتحدث باسم شركة ميتا

# cable
انقطعت خدمة الإنترنت عن شبكة أورانج صباح الأحد بسبب قطع في كابل بحري.
= main outage unknown orange | cause=cable by -

# power
توقفت خدمات زين صباح الأحد، وقالت الشركة إن السبب انقطاع التيار الكهربائي عن مركز البيانات.
= main outage unknown zain | cause=power by zain

# servers
تعطلت لعبة فورتنايت مساء السبت نتيجة عطل في الخوادم.
= main outage unknown fortnite | cause=infrastructure by -

# overload
توقفت منصة مدرستي عن العمل صباح الأحد بسبب الضغط الكبير على الخوادم.
= main outage unknown madrasati | cause=overload by -

# maintenance
تعطل تطبيق أبشر فجر الأحد بسبب أعمال صيانة مجدولة.
= main outage unknown absher | cause=maintenance by -

# undisclosed
تعطل تطبيق سناب شات مساء الاثنين، ولم تكشف الشركة عن سبب العطل.
= main outage unknown snapchat | cause=undisclosed by -

# not yet known
تعطل تطبيق تيليغرام صباح الثلاثاء، وسبب الانقطاع غير معروف حتى الآن.
= main outage ongoing telegram | cause=undisclosed by -

# no comment is no cause
تعطل موقع ريديت صباح الاثنين، ولم ترد الشركة على طلب للتعليق.
= main outage unknown reddit | cause=-

# a technical fault only names the event
أصاب عطل فني منصة إكس مساء الاثنين، وأبلغ آلاف المستخدمين عن توقفها.
= main outage unknown x | cause=-

# a provider
تعطلت تطبيقات سناب شات وروبلوكس وسيغنال صباح الاثنين إثر عطل لدى خدمات أمازون السحابية.
= main outage unknown snapchat+roblox+signal | cause=third_party by - | orgs=aws:provider
"""

PARTIES = """
# monitor, operator, publisher
تعطل تطبيق إنستغرام مساء الاثنين، بحسب داون ديتيكتور. وقالت ميتا لوكالة رويترز إنها تعمل على حل المشكلة.
= main outage ongoing instagram | orgs=downdetector:monitor meta:operator reuters:publisher

# the channel is not affected
قال رئيس شركة كلاودفلير ماثيو برنس في منشور على إكس إن الشبكة تعطلت صباح الاثنين ثم عادت إلى العمل.
= main outage resolved cloudflare

# where users went is not affected
تعطل تطبيق واتساب مساء الاثنين، ولجأ المستخدمون إلى تيليغرام وسيغنال.
= main outage unknown whatsapp

# where users complained is not affected
تعطل فيسبوك صباح الاثنين، وعبر المستخدمون عن استيائهم في تغريدات على تويتر.
= main outage unknown facebook

# what was spared is not affected
تعطل إنستغرام مساء الاثنين لدى آلاف المستخدمين، أما واتساب فلم يتأثر.
= main outage unknown instagram

# several platforms in one event
توقفت تطبيقات فيسبوك وماسنجر وواتساب عن العمل مساء الاثنين، ثم عادت جميعها إلى العمل.
= main outage resolved facebook+messenger+whatsapp | orgs=-

# place of the fault is no place of the event
تعطل تطبيق زووم صباح الاثنين لدى مستخدمين في ألمانيا، وقالت الشركة، ومقرها كاليفورنيا، إنها أصلحت الخلل.
= main outage resolved zoom | places=germany

# countries
تعطلت خدمة نتفليكس مساء الأحد في مصر والسعودية والمغرب.
= main outage unknown netflix | places=egypt saudi-arabia morocco
"""


@pytest.mark.parametrize("case", cases(COUNTS + CAUSES + PARTIES), ids=lambda case: case.name)
def test_facts_of_an_incident(case: Case) -> None:
    assert differences(case) == []
