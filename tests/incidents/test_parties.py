"""Who and what takes part in an incident, and who is only named beside it."""

import pytest
from incident_cases import Case, cases, differences

PLATFORMS = """
# a row behind a channel is a row of channels
تعطل فيسبوك صباح الاثنين، ووثق المستخدمون شكاواهم على تويتر وسناب شات.
= main outage unknown facebook

# a rival is not hit
أعلنت شركة كريم المنافسة لشركة أوبر، أمس الاثنين، تعرض تطبيقها لهجوم إلكتروني كشف بيانات مليون مستخدم.
= main data_breach unknown careem

# a speaker's company is not hit
تعطل تطبيق واتساب مساء الاثنين. وقال أندرو ين، الرئيس التنفيذي لشركة بروتون، إن الانقطاع يثبت خطر الاعتماد على غيره.
= main outage unknown whatsapp

# what escaped is not hit
تعطل تطبيق إنستغرام مساء الاثنين لدى آلاف المستخدمين، فيما نجا تطبيق واتساب.
= main outage unknown instagram

# one user of a site is its witness
تعطل تطبيق واتساب صباح الاثنين. وقال أحد مستخدمي ريديت إن العطل بدأ قبل الفجر.
= main outage unknown whatsapp

# a platform struck is the event, also behind بعد
خرجت مواقع كثيرة من الخدمة أمس الاثنين بعد عطل أصاب كلاودفلير.
= main outage unknown cloudflare

# an unknown site that gathers complaints is the monitor
انقطع الإنترنت عن تونس مساء الاثنين. وجمعت منصة «راصد الشبكة» 1930 بلاغًا من العاصمة.
= main outage unknown - | orgs=ar:راصد الشبكه:monitor

# a platform that a sentence comes back to
تعطل فيسبوك صباح الاثنين. وظهر الخطأ نفسه لزوار ريديت وتويتش.
= main outage unknown facebook+reddit+twitch
"""

PRODUCTS = """
# a product that does not answer
تعطل تطبيق سناب شات صباح الاثنين، والمساعدة الصوتية أليكسا لا تجيب.
= main outage unknown snapchat | products=alexa

# a row of devices on which a service was used
تعطلت خدمة بلايستيشن نتوورك مساء الاثنين على أجهزة بلايستيشن 5 وبلايستيشن 4.
= main outage unknown playstation-network | products=-
"""

BODIES = """
# an owner that bears the name of a platform
تعطل تطبيق إنستغرام المملوك لشركة فيسبوك مساء الاثنين لدى آلاف المستخدمين.
= main outage unknown instagram | orgs=facebook:operator

# an owner behind the name
انقطع الإنترنت عن تنزانيا مساء الاثنين، وقالت شركة سيكوم، مالكة الكابل، إن سفينة أبحرت من مومباسا.
= main outage unknown - | orgs=seacom:operator | places=tanzania

# an airline whose own systems fail
تعطلت أنظمة الخطوط الجوية البريطانية في لندن صباح الاثنين، وقالت الشركة إنها تعمل على إصلاحها.
= main outage ongoing - | orgs=british-airways:operator | places=london

# a group that names itself
تعرضت منصة أبشر لهجوم إلكتروني أوقفها صباح الاثنين. وقالت مجموعة تطلق على نفسها «صقر الليل» إنها نفذت الهجوم.
= main outage unknown absher | orgs=ar:صقر الليل:attacker

# a group of friends attacks nobody
تعطلت منصة أبشر صباح الاثنين. وقالت مجموعة «صقر الليل» إنها تنتظر توضيحا.
= main outage unknown absher | orgs=-

# worst hit
تعطلت خدمات أزور صباح الاثنين، وكانت شركة دلتا إيرلاينز الأكثر تضررا.
= main outage unknown azure | orgs=delta-air-lines:victim

# shares suffer from anything
تعطل موقع غوغل بلاس صباح الاثنين، وتأثرت أسهم ألفابت بالخبر.
= main outage unknown google-plus | orgs=-
"""

PUBLISHERS = """
# told to an agency
تعطل تطبيق واتساب مساء الاثنين. وقال خبير في حديث مع رويترز إن العطل نادر.
= main outage unknown whatsapp | orgs=reuters:publisher

# a paper before its verb
تعطل تطبيق واتساب مساء الاثنين. لكن موقع ذا فيرج الأميركي قال إن الخدمة عادت.
= main outage resolved whatsapp | orgs=the-verge:publisher

# the one who asked for a comment
تعطل تطبيق واتساب مساء الاثنين، ولم ترد الشركة على طلب من رويترز للتعليق على العطل.
= main outage unknown whatsapp | orgs=reuters:publisher

# a paper between كان and its verb
تعطل تطبيق واتساب مساء الاثنين. وكان موقع تك كرانش قد كشف مشكلات الشركة.
= main outage unknown whatsapp | orgs=techcrunch:publisher

# behind a noun with its description
تعطل تطبيق واتساب مساء الاثنين بحسب موقع أخبار التقنية ذا فيرج.
= main outage unknown whatsapp | orgs=the-verge:publisher

# its site is hit: no publisher
تعطل تطبيق واتساب صباح الاثنين. وتعطل معه موقع صحيفة الغارديان، وقال خبير إن العطل كبير.
= main outage unknown whatsapp+the-guardian | orgs=-

# behind a turn of the topic a paper's report is about something else
تعطل تطبيق واتساب مساء الاثنين وعاد بعد ساعة. وفي سياق متصل، ذكرت رويترز أن الشركة ستطلق هاتفا جديدا.
= main outage resolved whatsapp | orgs=-
"""

PEOPLE = """
# a speaker in a sentence with no word of the event
تعطل تطبيق واتساب مساء الاثنين. وحذرت كورين ويلسون هارت، الأستاذة في جامعة برمنغهام، من الاعتماد على وسيط واحد.
= main outage unknown whatsapp | people=ar:كورين ويلسون هارت: الأستاذة في جامعة برمنغهام

# the verb behind its subject
تعطل تطبيق واتساب مساء الاثنين. أما توماس برينر، مدير العمليات، فوصف ما جرى بأنه صباح صعب.
= main outage unknown whatsapp | people=ar:توماس برينر: مدير العمليات

# the source of a report
تعطل تطبيق واتساب مساء الاثنين. ولا دليل على هجوم، على ما نقلته رويترز عن خبير الشبكات طارق عبد النور.
= main outage unknown whatsapp | people=ar:طارق عبد النور: خبير الشبكات

# who is only spoken of takes no part
تعطل تطبيق إكس المملوك لإيلون ماسك مساء الاثنين. وقال خبير إن تطبيق ماسك يعاني منذ أشهر.
= main outage unknown x | people=-

# nor who is named inside what another says
تعطل تطبيق إكس مساء الاثنين. وقال متحدث إن دونالد ترامب غاضب من العطل.
= main outage unknown x | people=-

# nor who speaks behind a turn of the topic
تعطل تطبيق واتساب مساء الاثنين وعاد بعد ساعة. وفي سياق متصل، قالت فرانسيس هاوغن إن الشركة تفضل الأرباح.
= main outage resolved whatsapp | people=-
"""

ROLES = """
# the office behind the name, up to the statement
تعطل تطبيق واتساب مساء الاثنين. وقالت إيرين إيغان، رئيسة الخصوصية في فيسبوك في بيان إن العطل نادر.
= main outage unknown whatsapp | people=erin-egan: رئيسة الخصوصية في فيسبوك

# the office before the name wins over an honorific
تعطل تطبيق أبشر مساء الاثنين. وأفاد المتحدث الرسمي للوزارة، الدكتور تركي بن إبراهيم السبيعي، بأن العطل نادر.
= main outage unknown absher | people=ar:تركي بن ابراهيم السبيعي: المتحدث الرسمي للوزارة

# an honorific alone
تعطل تطبيق أبشر مساء الاثنين. وأفاد الدكتور تركي بن إبراهيم السبيعي بأن العطل نادر.
= main outage unknown absher | people=ar:تركي بن ابراهيم السبيعي: الدكتور

# an office with a pronoun
تعطلت شركة زين مساء الاثنين. وقال متحدثها الرسمي عبدالعزيز بن ناصر القحطاني إن العطل نادر.
= main outage unknown zain | people=ar:عبدالعزيز بن ناصر القحطاني: متحدثها الرسمي

# an office right behind the name
تعطل تطبيق إنستغرام مساء الاثنين. وقال آندي ستون المتحدث باسم ميتا في منشور إن العطل نادر.
= main outage unknown instagram | people=andy-stone: المتحدث باسم ميتا
"""

PLACES = """
# a dateline
لندن (رويترز) - تعطل تطبيق واتساب في ألمانيا صباح الاثنين.
= main outage unknown whatsapp | places=germany

# where all is well
تعطل تطبيق واتساب في مصر صباح الاثنين، لكنه ظل يعمل بشكل طبيعي في تونس والجزائر.
= main outage resolved whatsapp | places=egypt

# where attackers and ships come from
انقطع الإنترنت عن اليمن صباح الاثنين، ويعتقد خبراء أن قراصنة من روسيا نفذوا الهجوم.
= main outage unknown - | places=yemen

# a state that decides
تعطل تطبيق تيليغرام في العراق صباح الاثنين، وهددت تركيا بمقاضاة الشركة بسبب العطل.
= main outage unknown telegram | places=iraq

# a place's people felt it, in a sentence with no word of the event
انقطع الإنترنت عن موريتانيا مساء الاثنين. ولم يكن أحد من سكان نواكشوط يتوقع ذلك.
= main outage unknown - | places=mauritania nouakchott
"""


@pytest.mark.parametrize(
    "case",
    cases(PLATFORMS + PRODUCTS + BODIES + PUBLISHERS + PEOPLE + ROLES + PLACES),
    ids=lambda case: case.name,
)
def test_parties_of_an_incident(case: Case) -> None:
    assert differences(case) == []
