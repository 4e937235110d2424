"""The publication date: where it comes from, and every form of metadata."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.errors import BalaghError
from balagh.feeds.published import is_unreadable, read_date, settle_published
from balagh.settings import Published

TEXT = "عطل واسع يضرب واتساب\nنُشر في: 12/3/2025\nقال مسؤول إن الخدمة توقفت."

DATES = {
    "2025": "2025",
    "2025-06": "2025-06",
    "2025-06-01": "2025-06-01",
    "20250601": "2025-06-01",
    "2025-06-01T08:30:00+03:00": "2025-06-01T08:30:00+03:00",
    "2025-06-01T08:30+0300": "2025-06-01T08:30+03:00",
    "2025-06-01T08:30:00+03": "2025-06-01T08:30:00+03:00",
    "2025-06-01T08:30:00.123Z": "2025-06-01T08:30:00Z",
    "2025-06-01 08:30:00": "2025-06-01T08:30:00",
    "2024-05-01 10:00 UTC": "2024-05-01T10:00Z",
    "Thu, 03 May 2018 20:47:22 GMT": "2018-05-03T20:47:22Z",
    "Mon, 05 Mar 2018 15:04:10 +0400": "2018-03-05T15:04:10+04:00",
    "5 Mar 2018 15:04 +0400": "2018-03-05T15:04:00+04:00",
    "Sun Jun 01 2025 08:30:00 GMT+0300 (Arabian Standard Time)": "2025-06-01T08:30+03:00",
    "1717230000": "2024-06-01T08:20:00Z",
    "1717230000123": "2024-06-01T08:20:00Z",
    "12/11/2016": "2016-11-12",
    "1/6/2025 08:30": "2025-06-01T08:30",
    "June 1, 2025": "2025-06-01",
    "June 1, 2025 8:30 PM": "2025-06-01T20:30",
    "May 2024": "2024-05",
    "الأحد 1 يونيو 2025 - 08:30": "2025-06-01T08:30",
    "١ حزيران ٢٠٢٥": "2025-06-01",
    "5 ربيع الأول 1446هـ": "2024-09-08",
    "15/9/1446": "2025-03-15",
}


@pytest.mark.parametrize("written", DATES)
def test_dates_of_metadata(written: str) -> None:
    found = read_date(written)
    assert found is not None
    assert found.text == DATES[written]
    assert Published.parse(found.text) == found
    assert not is_unreadable(written)


@pytest.mark.parametrize(
    "written",
    [
        "never",
        "2025-13-01",
        "2025-06-31",
        "2025-06-01T25:00",
        "0001-01-01",
        "99999",
        "32/1/2025",
        "أمس",
        "Thu, 45 May 2018 20:47:22 GMT",
    ],
)
def test_unreadable_metadata_fall_to_the_dateline(written: str) -> None:
    assert is_unreadable(written)
    published, source = settle_published(None, written, TEXT)
    assert published is not None
    assert (published.text, source) == ("2025-03-12", "dateline")


def test_order_of_sources() -> None:
    def settled(given: str | None, metadata: str | None, text: str) -> tuple[str | None, str]:
        published, source = settle_published(given, metadata, text)
        return (published.text if published else None), source

    assert settled("2025-06-01", "2025-05-01", TEXT) == ("2025-06-01", "given")
    assert settled(None, "2025-05-01", TEXT) == ("2025-05-01", "metadata")
    assert settled(None, " ", TEXT) == ("2025-03-12", "dateline")
    assert settled(None, None, "قال مسؤول إن الخدمة توقفت في 12/3/2025.") == (None, "none")
    assert settle_published(Published.parse("2025"), None, TEXT)[1] == "given"


@pytest.mark.parametrize(
    "given_", ["", "tomorrow", "2025-13-01", "2025-02-30", "12/3/2025", "0000-01-01", "1204-01-01", "2025-06-01T24:61"]
)
def test_an_impossible_date_of_the_caller_is_an_error(given_: str) -> None:
    with pytest.raises(BalaghError) as caught:
        settle_published(given_, "2025-05-01", TEXT)
    assert caught.value.code == "B002"


def test_a_long_text_is_looked_at_from_both_ends() -> None:
    long = "\n".join(["قال مسؤول إن الخدمة توقفت في عدة دول."] * 20_000)
    assert settle_published(None, None, f"{long}\nنُشر في: 12/3/2025")[1] == "dateline"
    assert settle_published(None, None, f"نُشر في: 12/3/2025\n{long}")[1] == "dateline"
    assert settle_published(None, None, long) == (None, "none")


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_metadata_are_survived(written: str) -> None:
    found = read_date(written)
    assert found is None or 1990 <= found.year <= 2100
