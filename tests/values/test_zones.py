"""Golden cases of zone phrases: what is read, how far it reaches, which zone it names; and what is no zone."""

from itertools import pairwise

import pytest

from balagh.find.zones import ZonePhrase, find_zones, zone_after, zone_at, zone_before
from balagh.text.normalize import normalize
from balagh.text.tokens import Tokens, tokenize


def tokens_of(text: str) -> Tokens:
    return tokenize(normalize(text))


def read(text: str) -> tuple[str, ZonePhrase] | None:
    """The phrase at the start of ``text`` with its surface."""
    tokens = tokens_of(text)
    phrase = zone_at(tokens, 0)
    if phrase is None:
        return None
    start, end = tokens.original_span(phrase.first, phrase.last, phrase.skip)
    return tokens.source.original[start:end], phrase


# Text; the part of it that is the phrase ("" for all of it); zone.
POSITIVE = [
    # Capitals and cities
    ("بتوقيت القاهرة", "", "Africa/Cairo"),
    ("بتوقيت الرياض، بحسب الموقع", "بتوقيت الرياض", "Asia/Riyadh"),
    ("بتوقيت مكة المكرمة", "", "Asia/Riyadh"),
    ("بتوقيت مكة.", "بتوقيت مكة", "Asia/Riyadh"),
    ("بتوقيت أبو ظبي", "", "Asia/Dubai"),
    ("بتوقيت أبوظبي أمس", "بتوقيت أبوظبي", "Asia/Dubai"),
    ("توقيت الدوحة", "", "Asia/Qatar"),
    ("بتوقيت القدس المحتلة", "", "Asia/Jerusalem"),
    ("بتوقيت الدار البيضاء", "", "Africa/Casablanca"),
    ("بتوقيت الرباط", "", "Africa/Casablanca"),
    ("بتوقيت نيودلهي", "", "Asia/Kolkata"),
    ("توقيت كالكتا", "", "Asia/Kolkata"),
    ("بتوقيت لوس أنجلوس", "", "America/Los_Angeles"),
    ("بتوقيت لوس انجليس", "", "America/Los_Angeles"),
    ("بتوقيت سان فرانسيسكو", "", "America/Los_Angeles"),
    ("بتوقيت شنجهاي", "", "Asia/Shanghai"),
    ("بتوقيت هونج كونج", "", "Asia/Hong_Kong"),
    ("بتوقيت أنكوريج", "", "America/Anchorage"),
    # Homographs told by their marks
    ("بتوقيت عمّان", "", "Asia/Amman"),
    ("بتوقيت عُمان", "", "Asia/Muscat"),
    ("بتوقيت عمان", "", "Asia/Amman"),
    ("بتوقيت سلطنة عمان", "", "Asia/Muscat"),
    # Countries
    ("بتوقيت السعودية", "", "Asia/Riyadh"),
    ("بتوقيت المملكة العربية السعودية", "", "Asia/Riyadh"),
    ("بتوقيت مصر", "", "Africa/Cairo"),
    ("بتوقيت الإمارات", "", "Asia/Dubai"),
    ("بتوقيت فلسطين", "", "Asia/Hebron"),
    ("بتوقيت روسيا", "", "Europe/Moscow"),
    ("بتوقيت الولايات المتحدة", "", "America/New_York"),
    ("بتوقيت كوريا الجنوبية", "", "Asia/Seoul"),
    ("بتوقيت كوريا الشمالية", "", "Asia/Pyongyang"),
    ("بتوقيت جنوب السودان", "", "Africa/Juba"),
    ("بتوقيت غينيا الاستوائية", "", "Africa/Malabo"),
    ("بتوقيت غينيا", "", "Africa/Conakry"),
    ("بتوقيت كوسوفو", "", "Europe/Belgrade"),
    # Generic nouns and quotation marks before the name
    ("بتوقيت مدينة نيويورك", "", "America/New_York"),
    ("بتوقيت العاصمة المصرية القاهرة", "", "Africa/Cairo"),
    ("بتوقيت العاصمة بغداد", "", "Asia/Baghdad"),
    ("بتوقيت ولاية كاليفورنيا الأمريكية", "بتوقيت ولاية كاليفورنيا", "America/Los_Angeles"),
    ("بتوقيت «غرينيتش»، لتصل", "بتوقيت «غرينيتش»", "UTC"),
    ("بتوقيت #السعودية. ويناقش", "بتوقيت #السعودية", "Asia/Riyadh"),
    ("بتوقيت البلاد، حيث", "بتوقيت البلاد", "local"),
    ("بتوقيت (القاهرة)", "", "Africa/Cairo"),
    # Greenwich and the whole world
    ("بتوقيت غرينتش", "", "UTC"),
    ("بتوقيت جرينتش", "", "UTC"),
    ("بتوقيت غرينيتش", "", "UTC"),
    ("بتوقيت غرنتش", "", "UTC"),
    ("بتوقيت غرينتش العالمي", "", "UTC"),
    ("بالتوقيت العالمي المنسق", "", "UTC"),
    ("بالتوقيت العالمي الموحد", "", "UTC"),
    ("بالتوقيت العالمي، أي", "بالتوقيت العالمي", "UTC"),
    ("بالتوقيت العالمي الموحد (UTC)", "بالتوقيت العالمي الموحد", "UTC"),
    ("بتوقيت GMT", "", "UTC"),
    # Offsets from Greenwich
    ("بتوقيت غرينتش+3", "", "+03:00"),
    ("توقيت غرينتش+05:30", "", "+05:30"),
    ("بتوقيت جرينتش +2 ", "بتوقيت جرينتش +2", "+02:00"),
    ("بتوقيت GMT+3", "", "+03:00"),
    ("توقيت غرينتش-0330", "", "-03:30"),
    ("توقيت غرينتش+0", "", "UTC"),
    ("توقيت غرينتش−٤", "", "-04:00"),
    # Regions and coasts
    ("بتوقيت شرق الولايات المتحدة", "", "America/New_York"),
    ("بتوقيت شرق الولايات المتحدة الأميركية", "", "America/New_York"),
    ("بتوقيت شرقي أمريكا", "", "America/New_York"),
    ("بتوقيت الساحل الشرقي الأمريكي", "", "America/New_York"),
    ("بتوقيت الساحل الشرقي للولايات المتحدة", "", "America/New_York"),
    ("بتوقيت الساحل الغربي", "", "America/Los_Angeles"),
    ("بتوقيت المحيط الهادئ", "", "America/Los_Angeles"),
    ("بتوقيت المحيط الهادي للمكسيك", "", "America/Mazatlan"),
    ("بتوقيت وسط أوروبا", "", "Europe/Paris"),
    ("بتوقيت أوروبا الوسطى (19:45", "بتوقيت أوروبا الوسطى", "Europe/Paris"),
    ("توقيت شرق أوروبا", "", "Europe/Bucharest"),
    ("توقيت الخليج", "", "Asia/Dubai"),
    ("توقيت ألاسكا", "", "America/Juneau"),
    ("توقيت هيبرون (مدينة الخليل)", "", "Asia/Hebron"),
    ("توقيت بلانك-سابلون", "", "America/Blanc-Sablon"),
    # Adjectives
    ("بالتوقيت الشرقي", "", "America/New_York"),
    ("بالتوقيت الشرقي للولايات المتحدة", "", "America/New_York"),
    ("بالتوقيت الشرقي الأميركي", "", "America/New_York"),
    ("التوقيت الجبلي", "", "America/Denver"),
    ("بالتوقيت السعودي", "", "Asia/Riyadh"),
    ("بالتوقيت الكوري الجنوبي", "", "Asia/Seoul"),
    ("بالتوقيت العربي", "", "Asia/Riyadh"),
    # Local time, with and without its place
    ("بالتوقيت المحلي (السادسة", "بالتوقيت المحلي", "local"),
    ("بتوقيت محلي", "", "local"),
    ("بالتوقيت المحلي لمدينة نيويورك", "", "America/New_York"),
    ("بالتوقيت المحلي للقاهرة", "", "Africa/Cairo"),
    ("بالتوقيت المحلي في طوكيو", "", "Asia/Tokyo"),
    ("بالتوقيت المحلي في ملعب المدينة", "بالتوقيت المحلي", "local"),
    ("بتوقيت الرياض المحلي", "", "Asia/Riyadh"),
    # Leading prepositions and conjunctions
    ("حسب توقيت القاهرة", "", "Africa/Cairo"),
    ("بحسب التوقيت المحلي", "", "local"),
    ("وفقًا لتوقيت غرينتش", "", "UTC"),
    ("وفق التوقيت العالمي", "", "UTC"),
    ("وبتوقيت الرياض", "بتوقيت الرياض", "Asia/Riyadh"),
]


@pytest.mark.parametrize(("text", "surface", "zone"), POSITIVE)
def test_a_phrase_with_tawqit_is_read(text: str, surface: str, zone: str) -> None:
    found = read(text)
    assert found is not None
    assert (found[0], found[1].zone, found[1].bare) == (surface or text, zone, False)


BARE = [
    ("GMT", "", "UTC"),
    ("ET", "", "America/New_York"),
    ("EST)", "EST", "America/New_York"),
    ("EDT", "", "America/New_York"),
    ("PST", "", "America/Los_Angeles"),
    ("CEST", "", "Europe/Paris"),
    ("BST", "", "Europe/London"),
    ("MSK", "", "Europe/Moscow"),
    ("JST.", "JST", "Asia/Tokyo"),
    ("ت.غ", "", "UTC"),
    ("ت غ", "", "UTC"),
    ("غرينتش، وقال", "غرينتش", "UTC"),
    ("جرينتش+3", "", "+03:00"),
    ("(غرينتش)", "", "UTC"),
    ("ت. غ.", "ت. غ", "UTC"),
    ("ت.غ+1", "", "+01:00"),
    ("(ت.غ+1)", "", "+01:00"),
    ("GMT + 2", "", "+02:00"),
    ("GMT+3", "", "+03:00"),
    ("UTC-5", "", "-05:00"),
    ("GMT - 12:00 بتوقيت", "GMT", "UTC"),
    ("(ET)", "", "America/New_York"),
    ("[PT]", "", "America/Los_Angeles"),
    ("(القاهرة)", "", "Africa/Cairo"),
    ("(+02:00 EET)", "", "Europe/Bucharest"),
    ("(Eastern Time)", "", "America/New_York"),
    ("في تركيا", "", "Europe/Istanbul"),
    ("في الولايات المتحدة وكندا", "في الولايات المتحدة", "America/New_York"),
]


@pytest.mark.parametrize(("text", "surface", "zone"), BARE)
def test_a_bare_phrase_is_read_and_flagged(text: str, surface: str, zone: str) -> None:
    found = read(text)
    assert found is not None
    assert (found[0], found[1].zone, found[1].bare) == (surface or text, zone, True)


def test_a_bracket_around_a_full_phrase_is_not_bare() -> None:
    found = read("(بتوقيت مكة المكرمة)")
    assert found is not None
    assert (found[0], found[1].zone, found[1].bare) == ("(بتوقيت مكة المكرمة)", "Asia/Riyadh", False)


NEGATIVE = [
    "توقيت حساس",
    "توقيت الزيارة",
    "بتوقيت واحد",
    "التوقيت المناسب لأداء الصلاة",
    "توقيت مباراة القمة",
    "التوقيت الصيفي",
    "بالتوقيت",
    "بتوقيت #",
    "بتوقيته ومكانه",
    "بتوقيت 3 دقائق",
    "بالتوقيت ذاته",
    "توقيت",
    "حسب التقرير",
    "على المستخدمين",
    "في التوقيت نفسه",
    "في الساعات الماضية",
    "القاهرة",
    "(القاهرة 2025)",
    "(مساء أمس)",
    "()",
    "(",
    "ت",
    "ت.س",
    "+",
    "+3",
    "- 5",
    "+99:00",
    "+15:00",
    "توقيت «",
    "توقيت ««القاهرة»»",
    "موعد",
    "ETA",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_is_no_zone(text: str) -> None:
    assert read(text) is None


SEASONS = [
    ("بتوقيت القاهرة الصيفي", "daylight"),
    ("بتوقيت القاهرة الشتوي", "standard"),
    ("التوقيت الصيفي الشرقي", "daylight"),
    ("التوقيت الرسمي الشرقي لأمريكا الشمالية", "standard"),
    ("التوقيت الجبلي الصيفي لأمريكا الشمالية", "daylight"),
    ("توقيت المحيط الهادي الرسمي للمكسيك", "standard"),
    ("توقيت أيرلندا الرسمي", "daylight"),
    ("بالتوقيت الصيفي للقاهرة", "daylight"),
    ("EDT", "daylight"),
    ("EST", "standard"),
    ("ET", None),
]


@pytest.mark.parametrize(("text", "season"), SEASONS)
def test_the_season_that_the_words_name(text: str, season: str | None) -> None:
    found = read(text)
    assert found is not None
    assert found[0] == text
    assert found[1].season == season


AFTER = [
    ("10:00 بتوقيت القاهرة", "Africa/Cairo"),
    ("10:00، بتوقيت القاهرة", "Africa/Cairo"),
    ("10:00\nبتوقيت القاهرة", "Africa/Cairo"),
    ("10:00 (القاهرة)", "Africa/Cairo"),
    ("10:00، ET", "America/New_York"),
    ("10:00 في تركيا", "Europe/Istanbul"),
    ("10:00، في تركيا", None),
    ("10:00\n(القاهرة)", None),
    ("10:00 القاهرة", None),
    ("10:00", None),
]


@pytest.mark.parametrize(("text", "zone"), AFTER)
def test_the_zone_behind_a_clock(text: str, zone: str | None) -> None:
    phrase = zone_after(tokens_of(text), 1)
    assert (phrase.zone if phrase else None) == zone


BEFORE = [
    ("بتوقيت القاهرة 10:00", "Africa/Cairo"),
    ("بتوقيت مكة المكرمة، 10:00", "Asia/Riyadh"),
    ("بالتوقيت المحلي لمدينة نيويورك 10:00", "America/New_York"),
    ("بتوقيت القاهرة ثم 10:00", None),
    ("القاهرة 10:00", None),
    ("10:00", None),
]


@pytest.mark.parametrize(("text", "zone"), BEFORE)
def test_the_zone_before_a_clock(text: str, zone: str | None) -> None:
    tokens = tokens_of(text)
    phrase = zone_before(tokens, len(tokens) - 1)
    assert (phrase.zone if phrase else None) == zone


def test_all_zones_of_a_text_in_order() -> None:
    text = "بدأ العطل عند 3:33 بتوقيت شرق الولايات المتحدة (10:33 بتوقيت الرياض و7:33 ت.غ)، في توقيت حساس."
    assert [z.zone for z in find_zones(tokens_of(text))] == ["America/New_York", "Asia/Riyadh", "UTC"]


@pytest.mark.parametrize("unit", ["بتوقيت ", "بالتوقيت المحلي ", "ت.غ+", "(", "حسب توقيت مدينة ", "GMT+3 "])
def test_repetition_is_survived(unit: str) -> None:
    tokens = tokens_of(unit * 2000)
    phrases = list(find_zones(tokens))
    assert all(0 <= a.first < a.last <= len(tokens) for a in phrases)
    assert all(a.last <= b.first for a, b in pairwise(phrases))
