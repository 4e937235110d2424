"""Dates in sentences: absolute, relative, Hijri, partial, unresolved; each with its own reference time."""

# ruff: noqa: E501  one case is one line

import pytest
from temporal_markup import Case, cases, check

ABSOLUTE = """
@ 2025-06-01
# every system of month names
أعلنت الشركة في <date edtf="2025-01-15" res="absolute">15 يناير 2025</date> عودة الخدمة
وقع العطل في <date edtf="2024-01-03">3 كانون الثاني 2024</date>
انقطع التطبيق <date edtf="2024-02-06" ok="yes">يوم الثلاثاء، 6 شباط 2024</date>، ساعة كاملة
منذ <date edtf="2023-01-09/.." mod="AFTER" to="-">9 جانفي 2023</date> لم يتعطل الموقع
كان ذلك في <date edtf="2024-02-14">14 فيفري 2024</date>
تعطلت الخدمة في <date edtf="2019-03-13">13 مارس/آذار 2019</date>
عطل <date edtf="2022-04-19">19 أبريل/نيسان 2022</date> كان الأطول
في <date edtf="2024-04-02">2 أفريل 2024</date>
شهد <date edtf="2023-05">أيار 2023</date> انقطاعات عدة
عاد الموقع في <date edtf="2024-05-08">8 ماي 2024</date>
تعطل في <date edtf="2021-06-08">8 يونيو/حزيران 2021</date> نصف الإنترنت
في <date edtf="2024-06-05">5 جوان 2024</date> أصدرت الوزارة بيانًا
عطل كبير في <date edtf="2024-07-19">19 يوليو (تموز) 2024</date> طال شركات الطيران
في <date edtf="2020-07-05">5 جويلية 2020</date>
بدأ في <date edtf="2022-07-08">8 يوليوز 2022</date>
في <date edtf="2025-08-20">20 غشت 2025</date>
نسخة <date edtf="2014-08-14">14 أوت 2014</date>
في <date edtf="2018-08-05">5 أغسطس/آب 2018</date>
قبل <date edtf="../2023-09-03" mod="BEFORE" from="-" to="2023-09-02T23:59:59">3 شتنبر 2023</date> لم يحدث شيء
هجمات <date edtf="2001-09-11">11 سبتمبر/أيلول 2001</date>
في <date edtf="2021-10-04">4 أكتوبر (تشرين الأول) 2021</date>، تعطلت منصة فيسبوك
كان آخر انقطاع في <date edtf="2021-10" from="2021-10-01T00:00:00" to="2021-10-31T23:59:59">أكتوبر/ تشرين الأول 2021</date>
تعطلت <date edtf="2025-11-18">يوم 18 نونبر 2025</date>
في <date edtf="2013-11">نوفمبر/تشرين الثاني 2013</date>
في <date edtf="2023-12-31">31 ديسمبر 2023</date> عند منتصف العام الدراسي
خلال <date edtf="2022-12">دجنبر 2022</date>
انتهى الدعم في <date edtf="2020-02-01">1 فبراير 2020</date>
في <date edtf="2018-02">فبراير شباط 2018</date>
# digits
تاريخ التقرير <date edtf="2025-11-18">18/11/2025</date>
صدر بتاريخ <date edtf="2025-11-18">2025-11-18</date> عن المرصد
البيان المؤرخ <date edtf="2025-02-17">17-2-2025</date> ينفي ذلك
نُشر في <date edtf="2018-05-22">٢٢/٥/٢٠١٨</date>
في <date edtf="2025-05-31">31.05.2025</date> انقطع البث
عالم التقنية<date edtf="2020-06-09">9-6-2020</date> | أخبار
حتى <date edtf="2023-03-05">05/03/2023</date>
# words and order
في <date edtf="2024-03-27">السابع والعشرين من مارس 2024</date>
<date edtf="2022-09-01" part="morning">صباح الأول من سبتمبر 2022</date> وزع البيان
في <date edtf="2021-12-31">الحادي والثلاثين من ديسمبر عام 2021</date>
<date edtf="1999-05-05">الخامس من شهر مايو لعام ألف وتسعمئة وتسعة وتسعين</date>
في <date edtf="2017-11">نوفمبر عام 2017</date> جاءت الإجابة
<date edtf="2010-02-14">فبراير 14، 2010</date>
<date edtf="2010-02-14" ok="yes">الأحد 14 فبراير 2010</date>
<date edtf="2025-11-18" ok="yes">الثلاثاء 18 نوفمبر 2025</date> انقطعت الشبكة
<date edtf="2025-11-18" ok="no">الأربعاء 18 نوفمبر 2025</date> انقطعت الشبكة
<date edtf="2019-02-14" ok="yes">الخميس الموافق 14 شباط 2019</date>
<date edtf="2024-09-21">يوم السبت (21 سبتمبر 2024)</date>
# years and their parts
في <date edtf="2016" from="2016-01-01T00:00:00" to="2016-12-31T23:59:59">عام 2016</date> صمم المهندس الميزة
استحوذت عليها <date edtf="2022" timex="2022">سنة 2022</date>
في <date edtf="2016">2016</date> توفي المؤسس
منذ <date edtf="2017/.." mod="AFTER" from="2017-01-01T00:00:00" to="-">عام 2017</date> تغير كل شيء
بين عامي بدء الخدمة وتوقفها في <date edtf="2021">2021</date>
<date edtf="2024-34" timex="2024-Q2" from="2024-04-01T00:00:00" to="2024-06-30T23:59:59">الربع الثاني من عام 2024</date>
إيرادات <date edtf="2023-36">الربع الأخير من 2023</date>
خلال <date edtf="2024-40" timex="2024-H1" to="2024-06-30T23:59:59">النصف الأول من عام 2024</date>
في <date edtf="2024-22" timex="2024-SU" from="2024-06-01T00:00:00" to="2024-08-31T23:59:59">صيف 2024</date>
في <date edtf="2023-21" timex="2023-SP">ربيع عام 2023</date>
"""

RELATIVE = """
@ 2025-06-01
انقطعت الخدمة <date edtf="2025-05-31" timex="2025-05-31" res="relative" from="2025-05-31T00:00:00" to="2025-05-31T23:59:59">أمس</date>
صدر التحديث ب<date edtf="2025-05-31">الأمس</date>
تعطل التطبيق <date edtf="2025-05-30">أول أمس</date> في مصر
أعلنت <date edtf="2025-05-30">أول من أمس</date> عن إيقافه
كان العطل <date edtf="2025-05-30">أمس الأول</date>
تعود الخدمة <date edtf="2025-06-02">غدًا</date> كما قالت الشركة
تعود <date edtf="2025-06-03">بعد غد</date>
انقطعت <date edtf="2025-06-01">اليوم</date> خدمات عدة
<date edtf="2025-05-31" part="dawn" from="2025-05-31T03:00:00" to="2025-05-31T05:59:59">فجر أمس</date> عاد الموقع
عاد <date edtf="2025-06-01" part="dawn">فجر الأحد</date>، بعد انقطاع <date edtf="2025-05-31" part="evening" from="2025-05-31T18:00:00" to="2025-05-31T23:59:59">مساء السبت</date>
<date edtf="2025-06-01" part="morning">صبيحة اليوم الأحد</date> تعطلت المنصة
<date edtf="2025-05-30" part="night" from="2025-05-30T20:00:00" to="2025-05-31T03:59:59">ليلة الجمعة</date>
<date edtf="2025-05-31" part="midnight" from="2025-06-01T00:00:00" to="2025-06-01T00:59:59">منتصف ليل السبت</date>
<date edtf="2025-05-29" part="afternoon">بعد ظهر الخميس</date>
<date edtf="2025-05-28" part="noon">ظهر الأربعاء</date> توقفت
<date edtf="2025-05-31" part="night">الليلة الماضية</date> لم تعمل
قالت <date edtf="2025-06-01" part="evening">هذا المساء</date> إنها أصلحته
<date edtf="2025-05-31" part="evening">أمس مساءً</date>
<date edtf="2025-05-27" part="dawn">الثلاثاء فجرًا</date> عاد
<date edtf="2025-05-27" part="night" to="2025-05-28T03:59:59">ليل الثلاثاء الأربعاء</date>
# the weekday confirms, and wins
<date edtf="2025-05-31">أمس السبت</date> أكدت الشركة
<date edtf="2025-05-31">أمس (السبت)</date> أكدت الشركة
<date edtf="2025-05-27">أمس الثلاثاء</date> أكدت الشركة
<date edtf="2025-05-30">اليوم الجمعة</date> أكدت الشركة
<date edtf="2025-05-31" ok="yes">أمس السبت 31 مايو/أيار</date>
<date edtf="2025-05-30" ok="no">أمس السبت 30 مايو 2025</date> أكدت الشركة
# weekdays
تعطلت <date edtf="2025-05-27">الثلاثاء</date> ثلاث ساعات
تعطلت <date edtf="2025-06-01">الأحد</date> ثلاث ساعات
تعطلت <date edtf="2025-05-25">الأحد الماضي</date> ثلاث ساعات
<date edtf="2025-05-26">يوم الإثنين الفائت</date>
تطلق الخدمة <date edtf="2025-06-06">يوم الجمعة المقبل</date>
ستعقد الشركة مؤتمرها <date edtf="2025-06-03">الثلاثاء</date>
من المقرر أن تعود <date edtf="2025-06-05">الخميس</date>
وقع <date edtf="2025-05-28">الأربعاء من الأسبوع الماضي</date>
<date edtf="2025-05-20">الثلاثاء قبل الماضي</date>
# weeks; a week that starts on Saturday has no TIMEX3 value
انقطع <date edtf="2025-05-24/2025-05-30" timex="-">الأسبوع الماضي</date>
تطلقه <date edtf="2025-06-07/2025-06-13">الأسبوع المقبل</date>
حدث <date edtf="2025-05-31/2025-06-06">هذا الأسبوع</date>
في وقت سابق من <date edtf="2025-05-31/2025-06-06">الأسبوع الجاري</date>
<date edtf="2025-05-25/2025-05-31" timex="-">الأسبوع الأخير من مايو الماضي</date>
<date edtf="2025-05-01/2025-05-07">الأسبوع الأول من مايو</date>
<date edtf="2025-05-30/2025-05-31">عطلة نهاية الأسبوع</date> شهدت ضغطًا
<date edtf="2025-05-24/2025-05-30" mod="MID" from="2025-05-26T00:00:00" to="2025-05-28T23:59:59">منتصف الأسبوع الماضي</date>
# months and years
في <date edtf="2025-05">مايو</date> تعطلت مرتين
في <date edtf="2024-12">ديسمبر</date> تعطلت مرتين
في <date edtf="2025-05">مايو الماضي</date>
في <date edtf="2024-06">يونيو الماضي</date>
في <date edtf="2025-06">يونيو</date>
خلال <date edtf="2025-05">الشهر الماضي</date>
<date edtf="2025-07">الشهر المقبل</date> تبدأ
<date edtf="2025-06">يونيو الجاري</date>
في <date edtf="2026-01-19">19 يناير/كانون الثاني المقبل</date>
في <date edtf="2025-03-07">السابع من مارس/آذار الماضي</date>
منذ <date edtf="2024-08-05/.." mod="AFTER">5 أغسطس/آب</date>
سيبدأ الدعم في <date edtf="2025-09">سبتمبر</date>
<date edtf="2024-10">أكتوبر/تشرين الأول من العام الماضي</date>
<date edtf="2025">العام الجاري</date>
<date edtf="2024">العام الماضي</date>
<date edtf="2026">العام المقبل</date>
في وقت لاحق من <date edtf="2025">هذا العام</date>
<date edtf="2025-05-20">20 من الشهر الماضي</date>
<date edtf="2025-06-10">العاشر من الشهر الجاري</date>
<date edtf="2025-33">الربع الأول</date> كان قويًا
<date edtf="2025-33" timex="2025-Q1">الربع الماضي</date>
خلال <date edtf="201X" timex="201">العقد الماضي</date>
في <date edtf="199X">التسعينيات</date>
في <date edtf="198X">ثمانينيات القرن الماضي</date>
في <date edtf="20XX">القرن الحادي والعشرين</date>
<date edtf="2024-22">الصيف الماضي</date>
# moderators
منذ <date edtf="2025" mod="START" from="2025-01-01T00:00:00" to="2025-04-30T23:59:59">بداية عام 2025</date>، تكررت الأعطال
سلسلة أعطال منذ <date edtf="2025" mod="START">مطلع العام</date>
<date edtf="2025-05" mod="START" to="2025-05-10T23:59:59">مطلع مايو الماضي</date>
<date edtf="2025-04" mod="MID" from="2025-04-11T00:00:00" to="2025-04-20T23:59:59">منتصف أبريل/نيسان</date>
<date edtf="2024-12" mod="END" from="2024-12-21T00:00:00" to="2024-12-31T23:59:59">أواخر ديسمبر</date>
<date edtf="2025-05" mod="END">نهاية الشهر الماضي</date>
<date edtf="2020" mod="START">أوائل عام 2020</date>
بحلول <date edtf="2025" mod="END" from="2025-09-01T00:00:00">نهاية هذا العام</date>
إلى <date edtf="../2020" mod="BEFORE" from="-" to="2019-12-31T23:59:59">ما قبل عام 2020</date>
منذ <date edtf="2025-03/.." mod="AFTER" from="2025-03-01T00:00:00" to="-">مارس</date>
نحو <date edtf="2010~" mod="APPROX">عام 2010</date>
# offsets
عادت <date edtf="2025-05-29" res="relative">قبل ثلاثة أيام</date>
عادت <date edtf="2025-05-30">قبل يومين</date>
توقفت <date edtf="2025-05-18">منذ أسبوعين</date>
اشتراها <date edtf="2022">قبل 3 سنوات</date>
كان ذلك <date edtf="2024">قبل عام</date>
كان ذلك <date edtf="2025-04">قبل شهرين</date>
<date edtf="2023~" mod="APPROX">قبل نحو عامين</date>
<date edtf="2025-05-25">قبل أسبوع واحد</date>
<date edtf="2025-05-22">قبل 10 أيام</date>
<date edtf="2025-05-30/2025-05-31">اليومين الماضيين</date>
<date edtf="2022-01-01/2024-12-31">السنوات الثلاث الماضية</date>
# ranges are two
من <date edtf="2025-05-03">3</date> إلى <date edtf="2025-05-05">5 مايو</date>
بين <date edtf="2025-05-18">18</date> و <date edtf="2025-05-22">22 مايو/أيار</date>
من <date edtf="2025-05-29">29 مايو</date> إلى <date edtf="2025-06-05">5 يونيو</date>
من <date edtf="2024-05">مايو</date> إلى <date edtf="2024-07">يوليو 2024</date>
من <date edtf="2015">2015</date> إلى <date edtf="2018-03">مارس 2018</date>
بين <date edtf="2019">عامي 2019</date> و<date edtf="2021">2021</date>
بين <date edtf="2025-05-19">19</date> و<date edtf="2025-05-24">24 أيار/مايو</date>
# the date last named
تعطلت في <date edtf="2024-03-05">5 مارس 2024</date>، وفي <date edtf="2024-03-05">اليوم نفسه</date> عادت
تعطلت في <date edtf="2024-03-05">5 مارس 2024</date> ثم في <date edtf="2024-03-10">العاشر منه</date>
تعطلت في <date edtf="2024-03-05">5 مارس 2024</date>، وعادت في <date edtf="2024-03-06">اليوم التالي</date>
تعطلت في <date edtf="2024-03-05">5 مارس 2024</date> وتكرر ذلك في <date edtf="2024-03">الشهر ذاته</date>
تعطلت في <date edtf="2024-03-05">5 مارس 2024</date> و<date edtf="2024-03-05" part="evening">مساء ذلك اليوم</date> عادت
# inside a quotation the speaker's day is the base
قالت الشركة <date edtf="2025-05-31">أمس</date>: "سنعيد الخدمة <date edtf="2025-06-01">غدا</date>"
وكتب المتحدث <date edtf="2025-05-29">الخميس</date>: «عاد التطبيق إلى العمل <date edtf="2025-05-29">اليوم</date>»
وقال في منشور خلال <date edtf="2025-05">مايو</date>: "تعطلت المنصة <date timex="-" edtf="-" res="unresolved">هذا الأسبوع</date>"
تعطل <date edtf="2025-05-31">أمس</date> "كما تعطل <date edtf="2025-06-01">اليوم</date>"
# holidays
في <date edtf="2024-12-25">عيد الميلاد</date> تعطلت الخدمة
<date edtf="2024-12-25">يوم عيد الميلاد</date> تعطلت
<date edtf="2024-12-31">ليلة رأس السنة</date>
<date edtf="2024-11-29">الجمعة البيضاء</date> موسم الضغط
في <date edtf="2024-09-23">اليوم الوطني السعودي</date>
"""

HIJRI = """
@ 2025-06-01
<date edtf="2025-03-15" res="absolute">15 رمضان 1446هـ</date>
<date edtf="2025-03-15">15 رمضان 1446 هجرية</date>
<date edtf="2025-03-15" ok="yes">15 رمضان 1446هـ الموافق 15 مارس 2025</date>
<date edtf="2025-03-25" ok="no">15 رمضان 1446هـ الموافق 25 مارس 2025</date>
<date edtf="2025-03-15">السبت 15 رمضان 1446هـ الموافق 15 مارس 2025م</date>
<date edtf="2021-09-03">3 سبتمبر 2021 (26 محرم 1443هـ)</date>
<date edtf="2025-03-01/2025-03-29">رمضان 1446هـ</date>
خلال <date edtf="2025-03-01/2025-03-29" res="relative">شهر رمضان المبارك</date>
<date edtf="2024-07-07/2025-06-25">عام 1446هـ</date>
<date edtf="2013-06-20">11-08-1434 هـ</date>
<date edtf="2025-05-07">9 ذو القعدة 1446هـ</date>
<date edtf="2024-06-16">العاشر من ذي الحجة 1445</date>
<date edtf="2025-03-30">عيد الفطر</date> شهد ضغطًا على الشبكات
<date edtf="2025-03-31">ثاني أيام عيد الفطر</date>
<date edtf="2024-06-16">عيد الأضحى الماضي</date>
<date edtf="2024-07-07">رأس السنة الهجرية</date>
<date edtf="2024-09-15">المولد النبوي الشريف</date>
في ذكرى <date edtf="2024-07-16">عاشوراء</date>
<date edtf="2025-03-01">غرة رمضان</date>
<date edtf="2026-02-18/2026-03-19">رمضان المقبل</date>
"""

UNRESOLVED = """
@ none
عادت <date timex="XXXX-WXX-7" part="dawn" edtf="-" from="-" to="-" res="unresolved">فجر الأحد</date>
<date timex="XXXX-XX-XX" edtf="-" res="unresolved">أمس</date> عادت
<date timex="XXXX-WXX-5" res="unresolved">يوم الجمعة المقبل</date>
في <date timex="XXXX-05" res="unresolved">مايو</date>
في <date timex="XXXX-05-22" res="unresolved">22 مايو</date>
<date timex="-" res="unresolved">الأسبوع الماضي</date>
<date timex="XXXX-XX" res="unresolved">الشهر الماضي</date>
<date timex="XXXX" res="unresolved">العام الماضي</date>
<date timex="XXXX-Q2" res="unresolved">الربع الثاني</date>
<date timex="XXXX-12-25" res="unresolved">عيد الميلاد</date>
<date timex="2025-Q2" edtf="2025-34" res="absolute">الربع الثاني من 2025</date>
<date timex="2025" mod="START" res="absolute">بداية عام 2025</date>
<date timex="XXXX-XX-XX" res="unresolved">قبل ثلاثة أيام</date>
# a date that is too coarse for a day, but not for a month or a year
@ 2025-06
<date timex="XXXX-XX-XX" res="unresolved">أمس</date>
<date edtf="2025-05">مايو الماضي</date>
<date edtf="2025-05">الشهر الماضي</date>
<date edtf="2024">العام الماضي</date>
<date edtf="2025-05-22">22 مايو</date>
<date timex="XXXX-06-10" res="unresolved">10 يونيو</date>
@ 2025
<date edtf="2024">العام الماضي</date>
<date timex="XXXX-05" res="unresolved">مايو</date>
"""

MOMENTS = """
# with its clock known, a part of the day that has not begun is that of the week before
@ 2025-06-01T08:30:00
<date edtf="2025-05-25" part="evening">مساء الأحد</date>
<date edtf="2025-06-01" part="dawn">فجر الأحد</date>
<date edtf="2025-06-01">الأحد</date>
@ 2025-06-01 week_start=1
<date edtf="2025-05-19/2025-05-25" timex="2025-W21">الأسبوع الماضي</date>
<date edtf="2025-05-31/2025-06-01" timex="2025-W22-WE">عطلة نهاية الأسبوع</date>
@ 2025-06-01 week_start=7
<date edtf="2025-05-25/2025-05-31" timex="-">الأسبوع الماضي</date>
@ 2025-06-01 prefer=future
<date edtf="2025-06-03">الثلاثاء</date>
<date edtf="2025-06-01">الأحد</date>
<date edtf="2026-05">مايو</date>
<date edtf="2025-06-06">بعد 5 أيام</date>
<date edtf="2025-06-04">خلال 3 أيام</date>
"""


@pytest.mark.parametrize("case", cases(ABSOLUTE) + cases(RELATIVE) + cases(HIJRI) + cases(UNRESOLVED) + cases(MOMENTS))
def test_date(case: Case) -> None:
    check(case, ("date",))
