"""Dates and clocks that are written out in words or digits and read again: all months, weekdays, calendars, zones."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.find.reader import read_values
from balagh.lexicons.load import load_table
from balagh.resolve.hijri import hijri_of

WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
UNITS = ["", "الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]
HOURS = ["الثانية عشرة", "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
         "التاسعة", "العاشرة", "الحادية عشرة"]  # fmt: skip
MONTHS = {entry["number"]: [*entry.get("forms", ()), *entry.get("doubtful", ())]
          for entry in load_table("months")["gregorian"]}  # fmt: skip
HIJRI = {entry["number"]: [*entry.get("forms", ()), *entry.get("doubtful", ())]
         for entry in load_table("months")["hijri"]}  # fmt: skip
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
PUBLISHED = st.dates(date(2000, 1, 1), date(2040, 12, 31))
MANY = settings(max_examples=400, deadline=None)


def ordinal(day: int) -> str:
    """The ordinal of a day of the month in words."""
    if day <= 10:
        return "الأول" if day == 1 else "العاشر" if day == 10 else UNITS[day]
    if day < 20:
        return f"{UNITS[day - 10]} عشر"
    tens = "العشرين" if day < 30 else "الثلاثين"
    return tens if day % 10 == 0 else f"{UNITS[day % 10]} و{tens}"


def arabic_digits(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def only_date(text: str, published: date | None = None, **options: object) -> object:
    """The value of the one date of a text, which must cover all of it."""
    found = read_values(text, published.isoformat() if published else None, kinds=("date",), **options)  # type: ignore[arg-type]
    assert [mention.text for mention in found] == [text]
    return found[0].value


def edtf(text: str, published: date | None = None, **options: object) -> str | None:
    return only_date(text, published, **options).edtf  # type: ignore[attr-defined, no-any-return]


@MANY
@given(DAYS, st.data())
def test_day_month_year(day: date, data: st.DataObject) -> None:
    month = data.draw(st.sampled_from(MONTHS[day.month]))
    form = data.draw(st.sampled_from(["{d} {m} {y}", "{d} {m}، {y}", "{d} من {m} {y}", "{d} {m} عام {y}",
                                      "{d} شهر {m} {y}", "يوم {d} {m} {y}", "{o} من {m} {y}", "{o} من شهر {m} لعام {y}",
                                      "{m} {d}، {y}"]))  # fmt: skip
    text = form.format(d=day.day, m=month, y=day.year, o=ordinal(day.day))
    assert edtf(data.draw(st.sampled_from([text, arabic_digits(text)]))) == day.isoformat()


@MANY
@given(DAYS, st.data())
def test_double_month_names(day: date, data: st.DataObject) -> None:
    names = st.sampled_from(MONTHS[day.month])
    form = data.draw(st.sampled_from(["{d} {m}/{n} {y}", "{d} {m}/ {n} {y}", "{d} {m} ({n}) {y}", "{d} {m} - {n} {y}"]))
    text = form.format(d=day.day, m=data.draw(names), n=data.draw(names), y=day.year)
    assert edtf(text) == day.isoformat()


@MANY
@given(DAYS, st.sampled_from(["{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{y}-{m:02}-{d:02}", "{d}-{m}-{y}", "{y}/{m}/{d}",
                              "{d}.{m}.{y}"]))  # fmt: skip
def test_digits(day: date, form: str) -> None:
    assert edtf(form.format(d=day.day, m=day.month, y=day.year)) == day.isoformat()


@MANY
@given(DAYS, st.integers(0, 6), st.sampled_from(["{w} {d}", "{w}، {d}", "يوم {w} {d}", "{w} الموافق {d}", "{w} ({d})"]))
def test_weekday_beside_a_date_confirms_or_contradicts(day: date, weekday: int, form: str) -> None:
    text = form.format(w=WEEKDAYS[weekday], d=f"{day.day} {MONTHS[day.month][0]} {day.year}")
    value = only_date(text)
    assert (value.edtf, value.consistent) == (day.isoformat(), day.weekday() == weekday)  # type: ignore[attr-defined]


@MANY
@given(st.dates(date(1935, 1, 1), date(2070, 1, 1)), st.data())
def test_hijri(day: date, data: st.DataObject) -> None:
    found = hijri_of(day)
    assert found is not None
    year, month, number = found
    name = data.draw(st.sampled_from(HIJRI[month]))
    mark = data.draw(st.sampled_from(["هـ", " هـ", " هجرية", " هجري"]))
    form = data.draw(st.sampled_from(["{d} {m} {y}{h}", "{d} من {m} {y}{h}", "{o} من شهر {m} {y}{h}"]))
    text = form.format(d=number, m=name, y=year, h=mark, o=ordinal(number))
    assert edtf(text) == day.isoformat()
    assert edtf(f"{text} الموافق {day.day} {MONTHS[day.month][0]} {day.year}") == day.isoformat()


@MANY
@given(PUBLISHED, st.integers(0, 6))
def test_weekdays_look_back_or_ahead(published: date, weekday: int) -> None:
    name = WEEKDAYS[weekday]
    back = (published.weekday() - weekday) % 7
    assert edtf(name, published) == (published - timedelta(days=back)).isoformat()
    assert edtf(f"{name} الماضي", published) == (published - timedelta(days=back or 7)).isoformat()
    assert edtf(f"{name} المقبل", published) == (published + timedelta(days=7 - back)).isoformat()
    assert edtf(name, published, prefer="future") == (published + timedelta(days=-back % 7)).isoformat()


@MANY
@given(PUBLISHED, st.integers(2, 900))
def test_offsets_in_days_and_weeks(published: date, amount: int) -> None:
    unit = "أيام" if amount <= 10 else "يومًا"
    weeks = "أسابيع" if amount <= 10 else "أسبوعًا"
    if amount > 2:
        assert edtf(f"قبل {amount} {unit}", published) == (published - timedelta(days=amount)).isoformat()
        assert edtf(f"منذ {amount} {weeks}", published) == (published - timedelta(weeks=amount)).isoformat()
    assert edtf("قبل يومين", published) == (published - timedelta(days=2)).isoformat()


@MANY
@given(PUBLISHED, st.integers(1, 12))
def test_bare_months_look_back(published: date, month: int) -> None:
    for name in MONTHS[month]:
        found = read_values(f"في {name}", published.isoformat(), kinds=("date",))
        year = published.year - (month > published.month)
        assert [(mention.text, mention.value.edtf) for mention in found] == [(name, f"{year:04d}-{month:02d}")]


@MANY
@given(PUBLISHED, st.sampled_from([("أمس", -1), ("اليوم", 0), ("غدًا", 1), ("أول من أمس", -2), ("بعد غد", 2)]),
       st.sampled_from([("فجر", "dawn"), ("صباح", "morning"), ("مساء", "evening"), ("ليلة", "night")]))  # fmt: skip
def test_relative_days_with_parts(published: date, word: tuple[str, int], part: tuple[str, str]) -> None:
    value = only_date(f"{part[0]} {word[0]}", published)
    day = (published + timedelta(days=word[1])).isoformat()
    assert (value.edtf, value.part_of_day) == (day, part[1])  # type: ignore[attr-defined]
    assert value.earliest.startswith(day)  # type: ignore[attr-defined]


@MANY
@given(st.integers(0, 23), st.integers(0, 59), st.data())
def test_clocks(hour: int, minute: int, data: st.DataObject) -> None:
    twelve = hour % 12 or 12
    marker = data.draw(st.sampled_from(["صباحًا", "ص", "AM"] if hour < 12 else ["مساءً", "م", "PM", "بعد الظهر"]))
    forms = [f"{hour:02d}:{minute:02d}", f"الساعة {hour}:{minute:02d}", f"الساعة {twelve}:{minute:02d} {marker}"]
    if minute == 0 and len(marker) > 2:
        forms.append(f"{HOURS[hour % 12]} {marker}")
    fractions = {15: "والربع", 20: "والثلث", 30: "والنصف"}
    if minute in fractions and len(marker) > 2:
        forms.append(f"الساعة {HOURS[hour % 12]} {fractions[minute]} {marker}")
    if minute > 2 and len(marker) > 2:
        forms.append(f"{HOURS[hour % 12]} و{minute} دقيقة {marker}")
    text = data.draw(st.sampled_from(forms))
    found = read_values(text, kinds=("time",))
    assert [(mention.text, mention.value.local) for mention in found] == [(text, f"{hour:02d}:{minute:02d}")]


@MANY
@given(DAYS, st.integers(0, 23), st.integers(0, 59), st.sampled_from(["القاهرة", "مكة المكرمة", "غرينتش", "دبي"]))
def test_a_clock_takes_the_day_beside_it(day: date, hour: int, minute: int, place: str) -> None:
    text = f"{day.day} {MONTHS[day.month][0]} {day.year}، الساعة {hour:02d}:{minute:02d} بتوقيت {place}"
    _, time = read_values(text, kinds=("date", "time"))
    assert time.value.instant is not None
    assert abs(date.fromisoformat(time.value.instant[:10]) - day) <= timedelta(days=1)


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    for mention in read_values(text, "2025-06-01T08:00:00"):
        assert text[mention.start : mention.end] == mention.text
