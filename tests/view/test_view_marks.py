"""Words of an article as markup: order of Latin names and digits, visible controls, joined letters."""

from __future__ import annotations

import re
import time

import pytest

from balagh.view.marks import clipped, direction, isolated, joined, ltr, pieces, prose, shown


def runs(text: str) -> list[str]:
    return [text[start:end] for start, end in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في 2025-11-18 مساءً", ["2025-11-18"]),
        ("يوم 17-2-2025.", ["17-2-2025"]),
        ("نحو 10 000 بلاغ", ["10 000"]),
        ("عام 2025 10 آلاف بلاغ", ["2025", "10"]),
        ("من 9:15-10:30 مساءً", ["9:15", "10:30"]),
        ("بلغت 57% من الشكاوى", ["57%"]),
        ("نموذج GPT-5 Pro الجديد", ["GPT-5 Pro"]),
        ("هاتف iPhone 17 Pro الجديد", ["iPhone 17 Pro"]),
        ("قالت: We are aware, and working on it. ثم صمتت", ["We are aware, and working on it"]),
        ("خدمات Slack، Zoom وTeams", ["Slack", "Zoom", "Teams"]),
        ("بتوقيت GMT+3 وبفارق +2", ["GMT+3", "+2"]),
        ("٤٢٬٠٠٠ عند ١١:٤١", ["٤٢٬٠٠٠", "١١:٤١"]),
        ("منصة 𝕏 وموقع DownDetector.com", ["𝕏", "DownDetector.com"]),
        ("بلا أرقام", []),
    ],
)
def test_pieces_that_read_from_left_to_right(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_prose_keeps_every_character_and_escapes() -> None:
    text = "قال <b>AT&T</b> \"إن\" 'لا' 5 > 3"
    made = str(prose(text))
    assert "<b>" not in made
    assert "&lt;" in made
    assert re.sub(r"<[^>]+>", "", made).replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"').replace(
        "&#39;", "'"
    ).replace("&amp;", "&") == text  # fmt: skip


@pytest.mark.parametrize(
    ("char", "label"),
    [("\u202e", "RLO"), ("\u2066", "LRI"), ("\u2069", "PDI"), ("\x00", "␀"), ("\x1b", "␛"), ("\x85", "U+0085"),
     ("\u2028", "U+2028"), ("\U000e0041", "U+E0041"), ("\ufeff", "BOM"), ("\ufffe", "U+FFFE")],
)  # fmt: skip
def test_controls_are_chips_and_are_gone(char: str, label: str) -> None:
    made = shown(f"أ{char}ب")
    assert char not in made
    assert f">{label}</bdi>" in made
    assert f"U+{ord(char):04X}" in made


@pytest.mark.parametrize("char", ["\u200e", "\u200f", "\u061c"])
def test_single_marks_are_seen_and_stay_in_force(char: str) -> None:
    made = shown(f"أ{char}!")
    assert 'class="mark"' in made
    assert made.count(char) == 1


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u00ad", "\u06dd", "\u00a0", "ـ", "َ"])
def test_ordinary_writing_stays(char: str) -> None:
    assert shown(f"ب{char}ب") == f"ب{char}ب"


def test_carriage_returns_are_dropped() -> None:
    assert shown("أ\rب") == "أب"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("ل", "واتساب", True), ("لِ", "واتساب", True), ("و", "إكس", False), ("ب", "X", False), ("ل ", "و", False),
     ("ا", "ب", False), ("ب", "ء", False), ("", "ب", False), ("ب", "", False), ("ـ", "ب", True)],
)  # fmt: skip
def test_letters_written_in_one_stroke(before: str, after: str, expected: bool) -> None:
    assert joined(before, after) is expected


def test_direction_is_arabic_as_soon_as_there_is_arabic() -> None:
    assert direction("OpenAI أعلنت") == "rtl"
    assert direction("OpenAI 2025") == "ltr"
    assert 'dir="rtl"' in isolated("عطل")
    assert 'dir="ltr"' in isolated("2025-01-01")


def test_long_values_may_wrap_and_short_ones_do_not() -> None:
    assert 'class="nb"' in ltr("2025-01-01 10:00 UTC")
    assert "class" not in ltr("x" * 200)


def test_clipped_at_a_word() -> None:
    assert clipped("واحد اثنان ثلاثة", 11) == "واحد…"
    assert clipped("قصير", 11) == "قصير"
    assert len(clipped("ا" * 100, 10)) == 10


@pytest.mark.parametrize("unit", ["a", "1-", "a ", "1 000", "1,", "a-", "a.b-", "1234 ", "+a", "أ1", "'", "a, "])
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = time.perf_counter()
        prose(text)
        return time.perf_counter() - begin

    seconds(1000)
    assert seconds(200_000) < 40 * seconds(20_000) + 0.5
