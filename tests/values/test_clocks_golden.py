"""Clock times: the clock paragraph of the guidelines, zones, ranges, pairs, and the day a clock belongs to."""

# ruff: noqa: E501  one case is one line

import pytest
from temporal_markup import Case, cases, check

FACES = """
@ none
# markers
<time local="03:33">الساعة 3:33 صباحًا</time>
<time local="15:15">الساعة 3:15 عصرًا</time>
<time local="09:00">9 صباحًا</time>
<time local="21:30">9:30 م</time>
<time local="09:30">9:30 ص</time>
<time local="21:30">9:30 PM</time>
<time local="09:30">9:30 am</time>
<time local="15:20">١٥:٢٠ م</time>
<time local="12:40">12:40 مساءً</time>
<time local="12:00">12 ظهرًا</time>
<time local="00:00">12 ليلًا</time>
<time local="00:00">12 صباحًا</time>
<time local="00:30">12:30 صباحًا</time>
<time local="00:15">12:15 بعد منتصف الليل</time>
<time local="12:15">12:15 بعد الظهر</time>
<time local="00:00">منتصف الليل</time>
<time local="01:00">الواحدة ليلًا</time>
<time local="01:00">الواحدة بعد منتصف الليل</time>
<time local="14:00">الثانية ظهرًا</time>
<time local="14:00">الساعة الثانية مساء</time>
<time local="13:00">الساعة الواحدة بعد منتصف النهار</time>
<time local="11:00">11 ظهرًا</time>
<time local="18:00">السادسة ليلًا</time>
<time local="23:00">11 ليلًا</time>
<time local="05:00">الخامسة ليلًا</time>
<time local="04:00">الرابعة فجرًا</time>
<time local="11:45">الساعة 11:45 قبل الظهر</time>
<time local="17:00">الساعة 5 بعد العصر</time>
<time local="20:00">الساعة 8 العشاء</time>
<time local="20:00">8 في المساء</time>
<time local="00:00">الثانية عشرة صباحًا</time>
<time local="12:00">الثانية عشرة ظهرًا</time>
# as written where no marker stands
<time local="15:20">15:20</time>
<time local="00:00">(00:00)</time>
<time local="08:30">الساعة 8:30</time>
<time local="03:00">الساعة الثالثة</time>
<time local="15:23:24">15:23:24</time>
<time local="20:30">الساعة 20.30</time>
<time local="00:00">الساعة 24:00</time>
<time local="03:00">الساعة الـ3</time>
# words and fractions
<time local="03:30">الثالثة والنصف</time>
<time local="03:45">الرابعة إلا ربعًا</time>
<time local="07:20">السابعة والثلث</time>
<time local="07:40">الثامنة إلا ثلثًا</time>
<time local="18:18">السادسة وثماني عشرة دقيقة مساء</time>
<time local="08:45">الثامنة و45 دقيقة</time>
<time local="10:30">الساعة العاشرة والنصف صباحا</time>
<time local="16:55">الخامسة إلا خمس دقائق مساءً</time>
<time local="12:45">الواحدة إلا ربعًا ظهرًا</time>
<time local="23:10">الحادية عشرة وعشر دقائق ليلا</time>
<time local="02:02">الثانية ودقيقتان</time>
<time local="10:00:05">العاشرة وصفر دقيقة وخمس ثوان</time>
<time local="09:25">التاسعة وخمس وعشرون دقيقة</time>
<time local="05:50">الساعة خمسة وخمسين دقيقة</time>
<time local="04:15">الساعة 4 والربع</time>
"""

ZONES = """
@ 2025-06-01
# the mention runs from the word الساعة through the zone; a clock whose day is not told has no instant
سجل <time local="15:45" zone="UTC" source="stated" q="about" at="-">نحو الساعة 15:45 بتوقيت غرينتش</time>
عند <time local="06:30" zone="UTC">0630 بتوقيت جرينتش</time>
عند <time local="08:17" zone="UTC">08.17 ت غ</time>
سجل سهمها <time local="15:15" zone="UTC">الساعة 15:15 ت.غ</time>
بدأ <time local="14:05" zone="+01:00">14:05 (ت.غ+1)</time>
بدأ <time local="14:05" zone="UTC">14:05 GMT</time>
بدأ <time local="14:05" zone="+03:00">14:05 GMT+3</time>
<time local="09:00" zone="America/New_York">الساعة التاسعة صباحًا بتوقيت شرق الولايات المتحدة</time>
<time local="09:00" zone="America/New_York">9 صباحا بالتوقيت الشرقي</time>
<time local="09:00" zone="America/New_York">9:00 صباحا ET</time>
<time local="18:00" zone="America/Los_Angeles">6 مساء بتوقيت المحيط الهادئ</time>
<time local="10:00" zone="Asia/Riyadh">الساعة 10 صباحا بتوقيت السعودية</time>
<time local="10:00" zone="Asia/Riyadh">الساعة 10 صباحا بتوقيت مكة المكرمة</time>
<time local="22:00" zone="Africa/Cairo">العاشرة مساء بتوقيت القاهرة</time>
<time local="22:00" zone="Asia/Dubai">العاشرة مساء بتوقيت أبوظبي</time>
<time local="12:48" zone="-" source="local">الساعة 12:48 بالتوقيت المحلي</time>
<time local="06:33" zone="Asia/Riyadh">06:33 (بتوقيت مكة المكرمة)</time>
<time local="20:00" zone="UTC">الساعة 20:00 بالتوقيت العالمي المنسق</time>
عادت <time local="20:00" zone="Africa/Cairo">الساعة 8 مساء، بتوقيت القاهرة</time>
<time local="20:00" zone="Africa/Cairo">الساعة 8 مساء\\nبتوقيت القاهرة</time>
<time local="17:00" zone="-" source="none">الساعة الخامسة مساء</time> في الرياض
@ 2025-06-01 zone=Asia/Riyadh
<time local="17:00" zone="Asia/Riyadh" source="home">الساعة الخامسة مساء</time>
<time local="17:00" zone="UTC" source="stated">الساعة الخامسة مساء بتوقيت غرينتش</time>
<time local="17:00" zone="-" source="local">الساعة الخامسة مساء بالتوقيت المحلي</time>
# two clocks of one instant
@ 2025-06-01
<time local="03:33" zone="America/New_York" with="v2" ok="yes">الساعة 3:33 صباحًا بتوقيت شرق الولايات المتحدة</time> (<time local="10:33" zone="Asia/Riyadh" with="v1" ok="yes">10:33 صباحًا بتوقيت الرياض</time>)
<time local="11:41" ok="no" with="v2">11:41 صباحا بتوقيت شرق الولايات المتحدة</time> (<time local="15:39" ok="no" with="v1">15:39 بتوقيت غرينتش</time>)
<time local="09:00" zone="UTC" ok="yes" with="v2">09:00 بتوقيت غرينتش</time>، <time local="12:00" zone="Asia/Riyadh" ok="yes">12:00 بتوقيت السعودية</time>
<time local="12:48" source="local" with="v2">الساعة 12:48 بالتوقيت المحلي</time> (<time local="19:48" with="v1">19:48 بتوقيت غرينتش</time>)
<time local="10:00" zone="Europe/Istanbul" source="stated" ok="yes">الساعة 10:00</time> (<time local="07:00">07:00 بتوقيت غرينتش</time>) في تركيا
<time local="20:00" with="v2">8 مساء بتوقيت القاهرة</time> أي <time local="17:00" ok="yes">الساعة 17:00 بتوقيت غرينتش</time>
# ranges are two, and share zone and marker
بدأ العطل عند <time local="08:10" zone="Asia/Riyadh" source="shared">الساعة 8:10 صباحًا</time> وانتهى عند <time local="10:55" zone="Asia/Riyadh">10:55 صباحًا بتوقيت المملكة</time>
بدأ العطل عند <time local="08:10">الساعة 8:10 صباحًا</time>، وكتب أحدهم عند <time local="10:55" zone="UTC">10:55 صباحًا بتوقيت غرينتش</time>
ارتفعت البلاغات عند <time local="19:15" zone="UTC">19:15 بتوقيت غرينتش</time> إلى 610 بلاغات
من <time local="05:15" zone="Asia/Riyadh" source="shared">5:15 صباحًا</time> وحتى <time local="08:00" source="stated">8 صباحًا بتوقيت مكة المكرمة</time>
بين <time local="15:00" zone="Africa/Cairo" source="shared">الثالثة</time> و<time local="17:00">الخامسة مساءً بتوقيت القاهرة</time>
من <time local="21:00">الساعة 9</time> إلى <time local="23:00">11 مساءً</time>
من <time local="11:00">الساعة 11</time> إلى <time local="13:00">1 ظهرًا</time>
من <time local="16:00" zone="UTC">الساعة الرابعة عصرًا بتوقيت غرينتش</time> حتى <time local="18:00" zone="UTC" source="shared">السادسة</time>
بين <time local="10:00">الساعة 10:00</time> و<time local="12:00">12:00</time>
"""

DAYS = """
@ 2025-06-01
# the date of its own clause, if its part of the day agrees
<date part="evening">مساء السبت</date> عند <time local="21:00" at="2025-05-31T21:00:00Z">الساعة 9 بتوقيت غرينتش</time>
بعد <time local="20:00">الساعة الثامنة</time> من <date edtf="2025-06-01" part="evening">مساء اليوم</date>
<time local="03:00" zone="Africa/Cairo" at="2025-06-01T00:00:00Z">الساعة 3</time> <date>فجر الأحد</date> بتوقيت مصر
عند <time local="10:30" zone="Asia/Riyadh" at="2025-05-29T07:30:00Z">الساعة العاشرة والنصف صباحا بتوقيت السعودية</time> من <date>الخميس</date>
<date>5 أكتوبر 2021</date> - <time local="06:33" at="2021-10-05T03:33:00Z">06:33 (بتوقيت مكة المكرمة)</time>
<date>الثلاثاء 18 نوفمبر 2025</date>، <time local="15:30" at="2025-11-18T11:30:00Z">الساعة 3:30 مساء بتوقيت دبي</time>
بدأ العطل <date>أمس</date> نحو الساعة كما قيل، وانتهى <time local="18:00" at="-">الساعة السادسة مساء بتوقيت غرينتش</time>
# 3:33 in the morning goes with the dawn, not with the evening in its sentence
عادت <date part="dawn">فجر الأحد</date> بعد انقطاع <date>مساء السبت</date>. تراجع العدد بحلول <time at="2025-06-01T07:33:00Z">الساعة 3:33 صباحًا بتوقيت شرق الولايات المتحدة</time>، بعد ذروة <date>مساء السبت</date>
# after midnight a night belongs to the day that follows
<time local="01:00" at="2025-05-31T22:00:00Z">الواحدة ليلًا بتوقيت الرياض</time> من <date part="night">ليلة السبت</date>
# daylight saving is that of the day
<date>15 يناير 2025</date> عند <time at="2025-01-15T14:00:00Z">الساعة 9 صباحا بتوقيت نيويورك</time>
<date>15 يوليو 2024</date> عند <time at="2024-07-15T13:00:00Z">الساعة 9 صباحا بتوقيت نيويورك</time>
# the second clock of a pair may lie on another day
<date>السبت</date> عند <time at="2025-06-01T02:00:00Z" ok="yes">الساعة 10 مساء بتوقيت شرق الولايات المتحدة</time> (<time at="2025-06-01T02:00:00Z" ok="yes">5 صباحا بتوقيت السعودية</time>)
# no marker, but the part of the day of its date
<time local="17:00">الساعة الخامسة</time> <date>عصر الأربعاء</date>
<time local="20:00">الساعة 8</time> <date part="evening">مساء أمس</date>
@ none
<date timex="XXXX-WXX-6" part="evening">مساء السبت</date> عند <time local="21:00" zone="UTC" at="-">الساعة 9 بتوقيت غرينتش</time>
"""

MOMENTS = """
@ 2025-06-01T12:00:00
عاد <moment>قبل ساعتين</moment>
بدأ <moment>منذ 5 دقائق</moment> في مصر
<moment>قبل ثلاث ساعات ونصف</moment>
<moment>منذ ساعة</moment>
<moment>الآن</moment>
"""


def _unescaped(block: str) -> str:
    return block.replace('<time local="00:00">(00:00)</time>', '(<time local="00:00">00:00</time>)')


@pytest.mark.parametrize("case", cases(_unescaped(FACES)) + cases(ZONES) + cases(DAYS))
def test_clock(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", cases(MOMENTS))
def test_moment(case: Case) -> None:
    check(case, ("date", "time", "moment"))
