"""Round trips: what the writer of the tests writes, the reader reads."""

from __future__ import annotations

from arabic_writer import Style, numbers, styles, write_digits
from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_markup import read

from balagh.find.numbers import number_at
from balagh.find.ordinals import ordinal_at
from balagh.text.normalize import normalize
from balagh.text.tokens import tokenize

many = settings(max_examples=1000, deadline=None)
some = settings(max_examples=300, deadline=None)
DIGITS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])


def value_of(text: str) -> int | float | None:
    """The value of a text that is one number phrase, None where it is not read as one."""
    tokens = tokenize(normalize(text))
    found = number_at(tokens, 0)
    return found.value if found is not None and found.last == len(tokens) else None


@many
@given(numbers, styles)
def test_words(number: int, style: Style) -> None:
    assert value_of(style.write(number)) == number


@some
@given(numbers.filter(bool), styles)
def test_negative_words(number: int, style: Style) -> None:
    assert value_of(style.write(-number)) == -number


@many
@given(st.integers(0, 10**15), st.sampled_from([",", ".", "٬", " ", "،", "\u00a0", ""]), DIGITS)
def test_digits(number: int, separator: str, digits: str) -> None:
    tokens = tokenize(normalize(write_digits(number, separator, digits)))
    found = number_at(tokens, 0, counted=True)
    assert found is not None
    assert (found.value, found.last) == (number, len(tokens))


@some
@given(st.integers(0, 10**6), st.integers(1, 99), st.sampled_from(".,٫"), DIGITS)
def test_decimals(whole: int, cents: int, point: str, digits: str) -> None:
    text = (str(whole) + point + f"{cents:02d}").translate(str.maketrans("0123456789", digits))
    assert value_of(text) == float(f"{whole}.{cents:02d}")


@some
@given(st.integers(1, 999), st.integers(1, 999), styles, st.booleans())
def test_digits_and_words(millions: int, thousands: int, style: Style, words_first: bool) -> None:
    if words_first:
        text = f"{style.write(millions * 10**6)} و{thousands} ألف"
    else:
        text = f"{millions} مليون و{style.write(thousands * 1000)}"
    assert value_of(text) == millions * 10**6 + thousands * 1000


@some
@given(st.integers(1, 999), st.sampled_from([("نصف", 0.5), ("ربع", 0.25)]), styles)
def test_halves_and_quarters(millions: int, part: tuple[str, float], style: Style) -> None:
    assert value_of(f"{style.write(millions * 10**6)} و{part[0]} المليون") == (millions + part[1]) * 10**6


@some
@given(st.integers(0, 999), st.integers(1, 9), styles)
def test_decimals_in_words(whole: int, tenths: int, style: Style) -> None:
    assert value_of(f"{style.write(whole)} فاصلة {style.write(tenths)}") == float(f"{whole}.{tenths}")


@many
@given(st.integers(3, 10**6), styles)
def test_counts(number: int, style: Style) -> None:
    text = f"رصد نحو {style.write(number)} بلاغ في الموقع"
    assert [value for _, value in read(text)] == [f"reports about {number}"]


@some
@given(st.integers(1, 10**5), st.integers(1, 10**5), st.booleans())
def test_ranges_of_digits(low: int, step: int, between: bool) -> None:
    high = low + step
    text = f"بين {low} و{high} بلاغ" if between else f"من {low} إلى {high} بلاغ"
    assert read(text) == [(text, f"reports range {low}-{high}")]


@some
@given(st.integers(11, 99), st.integers(1, 99), styles)
def test_ranges_of_thousands_in_words(low: int, step: int, style: Style) -> None:
    words = f"بين {style.write(low * 1000)} و{style.write((low + step) * 1000)} بلاغ"
    assert [value for _, value in read(words)] == [f"reports range {low * 1000}-{(low + step) * 1000}"]


@some
@given(st.integers(0, 100), styles, st.sampled_from(["في المئة", "بالمئة", "بالمائة", "في المائة"]))
def test_percents(number: int, style: Style, sign: str) -> None:
    assert [value for _, value in read(f"قال {style.write(number)} {sign} منهم")] == [str(number)]


@some
@given(st.integers(3, 10), st.integers(11, 59), styles)
def test_durations(hours: int, minutes: int, style: Style) -> None:
    text = f"{style.write(hours)} ساعات و{style.write(minutes)} دقيقة"
    assert read(text) == [(text, f"PT{hours}H{minutes}M")]


ORDINAL = ["", "حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]


@some
@given(st.integers(11, 99), st.booleans(), st.booleans())
def test_ordinals(number: int, feminine: bool, nominative: bool) -> None:
    tens, unit = divmod(number, 10)
    stem = "ال" + ORDINAL[unit] + ("ة" if feminine else "")
    decade = "ال" + Style(nominative=nominative).write(tens * 10)
    teen = f"{stem} {'عشرة' if feminine else 'عشر'}"
    compound = f"{stem} و{decade}" if unit else decade
    text = teen if number < 20 else compound
    tokens = tokenize(normalize(text))
    found = ordinal_at(tokens, 0)
    assert found is not None
    assert (found.value, found.last) == (number, len(tokens))
