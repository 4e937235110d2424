"""The day of a clock: the date of its own clause, else the told one whose part of day agrees, else none."""

import re

import pytest
from entity_markup import lines, parse

from balagh import extract
from balagh.contract import TimeValue

# Articles are published on Tuesday, 2026-03-10.
CASES = """
توقف واتساب عند {الساعة 3:15 عصرًا بتوقيت القاهرة|2026-03-09T13:15:00Z} يوم الاثنين
توقف واتساب يوم الاثنين عند {الساعة 3:15 عصرًا بتوقيت القاهرة|2026-03-09T13:15:00Z}
توقف واتساب أمس الساعة {9:30 مساءً بتوقيت الرياض|2026-03-09T18:30:00Z} ثم عاد
توقف واتساب اليوم عند {الساعة الثامنة صباحًا بتوقيت مكة المكرمة|2026-03-10T05:00:00Z} ثم عاد
بدأ العطل مساء السبت وانتهى فجر الأحد. وتراجعت البلاغات بحلول {الساعة 3:33 صباحًا بتوقيت الرياض|2026-03-08T00:33:00Z}
بدأ العطل مساء السبت وانتهى فجر الأحد. وبلغت البلاغات ذروتها عند {الساعة 8:10 مساءً بتوقيت الرياض|2026-03-07T17:10:00Z}
تعطلت المنصة صباح الاثنين. ورصدت أول البلاغات {الساعة 9:05 صباحًا بتوقيت غرينتش|2026-03-09T09:05:00Z}
تعطلت المنصة يوم 5 مارس 2026 عند {الساعة 14:00 بتوقيت غرينتش|2026-03-05T14:00:00Z}
توقف عند {الساعة 9 صباحًا بتوقيت نيويورك|2026-03-09T13:00:00Z} ({الرابعة مساءً بتوقيت الرياض|2026-03-09T13:00:00Z}) أمس
توقف الموقع عند {الساعة 10:00 صباحًا بتوقيت غرينتش|?} ولم يعد
توقف الموقع أمس عند {الساعة 10:00 صباحًا|?} ولم يعد
توقف الموقع أمس عند {الساعة 10:00 صباحًا بالتوقيت المحلي|?} ولم يعد
تأسست الشركة في 4 فبراير 2004. وتوقف الموقع عند {الساعة 10:00 صباحًا بتوقيت غرينتش|?}
استمر العطل أمس من {الساعة 2:00 ظهرًا|2026-03-09T11:00:00Z} حتى {4:30 عصرًا بتوقيت الرياض|2026-03-09T13:30:00Z}
توقفت الخدمة يوم الجمعة عند {الساعة 23:30 بتوقيت القاهرة|2026-03-06T21:30:00Z} ولم تعد
وعادت يوم السبت عند {الساعة 01:15 بتوقيت القاهرة|2026-03-06T23:15:00Z} كليًا
توقفت الخدمة عند {الساعة 6:00 مساءً بتوقيت طوكيو|2026-03-09T09:00:00Z} أمس الاثنين
"""


@pytest.mark.parametrize("line", lines(CASES))
def test_clock_has_its_instant(line: str) -> None:
    text, expected = parse(line)
    found = extract(text, published="2026-03-10").mentions
    clocks = [(m.text, m.value.instant or "?") for m in found if isinstance(m.value, TimeValue)]
    assert [instant for _, instant in clocks] == [instant for _, instant in expected]
    assert [re.sub("^الساعة ", "", surface) for surface, _ in clocks] == [
        re.sub("^الساعة ", "", surface) for surface, _ in expected
    ]


@pytest.mark.parametrize("line", lines(CASES))
def test_without_publication_a_clock_has_an_instant_only_by_a_full_date(line: str) -> None:
    text, _ = parse(line)
    clocks = [m.value for m in extract(text).mentions if isinstance(m.value, TimeValue)]
    assert clocks
    if "2026" not in text and "2004" not in text:
        assert [clock.instant for clock in clocks] == [None] * len(clocks)
