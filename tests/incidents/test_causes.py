"""Causes: how they are told, who states them, and what looks like one and is none."""

import pytest
from incident_cases import Case, cases, differences

LEADS = """
# traced back by an operator, with what it explains between
تعطل تطبيق إنستغرام مساء الاثنين. وأرجعت ميتا ما حدث للمستخدمين في أوروبا إلى خطأ في تغيير الإعدادات.
= main outage unknown instagram | cause=configuration by meta

# traced back by a person with a role
تعطلت منصة زووم صباح الاثنين. وعزا إريك يوان، الرئيس التنفيذي للشركة، ما جرى إلى انقطاع التيار الكهربائي عن مركز بيانات.
= main outage unknown zoom | cause=power by eric-yuan

# held responsible
تعطل تطبيق تيك توك مساء الأحد. وحملت الشركة انقطاع التيار الكهربائي مسؤولية العطل.
= main outage unknown tiktok | cause=power by tiktok

# a clause of reason
توقفت منصة أبشر صباح الأحد لأن خوادمها لم تحتمل الإقبال الكبير.
= main outage unknown absher | cause=overload by -

# a clause of time that tells what befell a thing
انقطع الإنترنت عن اليمن مساء السبت بعدما جرت مرساة سفينة كابلا بحريا.
= main outage unknown - | cause=cable by -

# the cause behind its verb
أدى انقطاع الكهرباء عن مركز بيانات إلى توقف خدمات زين صباح الأحد.
= main outage unknown zain | cause=power by -

# what it was not, and what it was
تعطلت منصة إكس مساء الاثنين. وقالت الشركة إن السبب ليس هجوما بل تحديث للخوادم.
= main outage unknown x | cause=software_update by x

# the head of the phrase before what followed it
تعطل تطبيق أبشر فجر الأحد بسبب نفاد الوقود من المولدات بعدما توقف المورد عن التسليم.
= main outage unknown absher | cause=power by -

# by order
قطعت السلطات خدمة الإنترنت في السودان فجر الاثنين بموجب قرار حكومي.
= main outage unknown - | cause=other by -
"""

SPEAKERS = """
# explained by a person, without a lead
انقطعت خدمة الإنترنت عن شبكة أورانج صباح الأحد. وقال المهندس سامر الحربي، مدير الشبكات، إن الكابل البحري تعرض للقطع.
= main outage unknown orange | cause=cable by ar:سامر الحربي

# he goes on in the next sentence
تعطل تطبيق واتساب مساء الاثنين. وقال آندي ستون، المتحدث باسم ميتا، إن الخدمة تأثرت. وأضاف أن السبب خلل في تحديث برمجي.
= main outage unknown whatsapp | cause=software_update by andy-stone

# a speaker without a name is none
تعطل تطبيق واتساب مساء الاثنين. وقال متحدث باسم ميتا إن السبب خلل في تحديث برمجي.
= main outage unknown whatsapp | cause=software_update by -

# the source behind the words
انقطعت خدمات الإنترنت في الهند صباح الأحد إثر تلف كابلات بحرية، وفق ما أفادت به منظمة نت بلوكس.
= main outage unknown - | cause=cable by netblocks

# a paper that passes it on does not state it
تعطل تطبيق واتساب مساء الاثنين. وذكرت صحيفة الغارديان أن السبب انقطاع التيار الكهربائي.
= main outage unknown whatsapp | cause=power by -
"""

UNKNOWN = """
# still sought
تعطلت شبكة إكس بوكس لايف مساء السبت. وقالت مايكروسوفت إن مهندسيها ما زالوا يبحثون عن السبب. ثم عادت الشبكة.
= main outage resolved xbox-live | cause=undisclosed by microsoft

# under investigation
تعطل تطبيق تيليغرام صباح الثلاثاء، ويجري التحقيق في أسباب العطل.
= main outage unknown telegram | cause=undisclosed by -

# kept to itself
تعطل تطبيق سناب شات مساء الاثنين، ثم عاد إلى العمل من دون أن تكشف الشركة عن أسباب ما حدث.
= main outage resolved snapchat | cause=undisclosed by -

# conjecture beside it
تعطل تطبيق سناب شات مساء الاثنين، ولم تكشف الشركة عن سبب العطل. ويرجح خبراء أنه ناجم عن هجوم إلكتروني.
= main outage unknown snapchat | cause=undisclosed by -

# a party that does not explain
تعطلت شبكة بلايستيشن نتوورك مساء السبت، ولم توضح سوني ما حدث.
= main outage unknown playstation-network | cause=undisclosed by -

# an immediate cause wins over the root
انقطع الإنترنت عن اليمن مساء السبت بسبب قطع في كابل بحري، ولم يعرف سبب القطع بعد.
= main outage unknown - | cause=cable by -
"""

IMPLIED = """
# a fault that a company says brought it about
تعطل موقع ريديت مساء الاثنين. وقالت الشركة إن خللا داخليا في الأنظمة تسبب في المشكلة.
= main outage unknown reddit | cause=technical by reddit

# an attack that the owner tells
تعطلت منصة إكس مساء الاثنين. وقال إيلون ماسك إن المنصة تعرضت لهجوم إلكتروني ضخم.
= main outage unknown x | cause=cyberattack by elon-musk

# a faulty change
تعطلت أجهزة تعمل بنظام ويندوز 11 صباح الأحد، وكان تحديث معيب من الشركة قد وصل إليها ليلا.
= main outage unknown - | cause=software_update by -

# a mishap and its effect
غمرت المياه قاعة خوادم صباح الأحد، فتعطلت منصة أبشر.
= main outage unknown absher | cause=infrastructure by -

# under pressure
تعطلت منصة مدرستي صباح الأحد تحت ضغط ملايين الطلاب.
= main outage unknown madrasati | cause=overload by -

# a breach by those who made it
تعرضت بيانات ملايين من مستخدمي منصة لينكد إن للسرقة يوم الجمعة. وقال خبراء إن القراصنة نشروا عينة منها.
= main data_breach unknown linkedin | cause=cyberattack by -

# اختراق alone names a breach
أعلنت منصة لينكد إن يوم الجمعة اختراق بيانات نحو 70 ألف مستخدم.
= main data_breach unknown linkedin | cause=-

# a fault that laid data open
أعلنت فيسبوك يوم الجمعة أن خللا برمجيا كشف بيانات نحو 70 ألف مستخدم.
= main data_breach unknown facebook | cause=technical by facebook
"""

NONE = """
# a mended app
تعطل تطبيق واتساب مساء الاثنين. وقالت ميتا إنها أصدرت تحديثا يصلح الخلل.
= main outage unknown whatsapp | cause=-

# fears of an attack
تعطل تطبيق واتساب مساء الاثنين، وأثار العطل مخاوف من هجوم إلكتروني.
= main outage unknown whatsapp | cause=-

# a denied attack
تعطل تطبيق واتساب مساء الاثنين. وقالت ميتا إن العطل ليس ناجما عن هجوم إلكتروني.
= main outage unknown whatsapp | cause=-

# what users saw
تعطلت منصة إكس مساء الاثنين. وقال موقع داون ديتيكتور إن 63% من المستخدمين واجهوا فشلا في الاتصال بالخوادم.
= main outage unknown x | cause=-

# what the outage did
تعطلت شبكة زين صباح الأحد. وقال سكان إن العطل أدى إلى توقف مضخات الكهرباء في المدينة.
= main outage unknown zain | cause=-

# a span of time is no lead
تعطل تطبيق واتساب مساء الاثنين بعد أيام قليلة من تحديث جديد للتطبيق.
= main outage unknown whatsapp | cause=-
"""


@pytest.mark.parametrize("case", cases(LEADS + SPEAKERS + UNKNOWN + IMPLIED + NONE), ids=lambda case: case.name)
def test_cause(case: Case) -> None:
    assert differences(case) == []
