"""Clock times: ``الساعة 3:33 صباحًا بتوقيت القاهرة``, ``الثالثة والنصف``, ``0630 بتوقيت غرينتش``, ``20.30``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from balagh.contract.vocabulary import Qualifier
from balagh.find.numbers import number_at
from balagh.find.phrases import NONE, Hit, Phrases, phrases
from balagh.find.scan import Scan
from balagh.find.temporal_words import temporal_words
from balagh.find.zones import zone_after, zone_before, zone_beginnings
from balagh.lexicons.load import load_table
from balagh.resolve.calendar import Grain
from balagh.resolve.clocks import Clock, MarkerRule
from balagh.text.tokens import AR, NUMBER

_COLON = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d))?")
_DOT = re.compile(r"(\d{1,2})[.,]([0-5]\d)")
_PLAIN = re.compile(r"([01]\d|2[0-4])([0-5]\d)|(\d)([0-5]\d)")
_HOURS = re.compile(r"\d{1,2}")


@dataclass(slots=True, unsafe_hash=True)
class ClockPhrase:
    """A clock at its place.

    Attributes:
        clock: What the words say.
        first: First token of the mention.
        end: Index behind its last token.
        skip: Letters of particles before it.
        rule: The rule that read it.
        to: Index of the first token of the clock that ends its range, None where none follows.
    """

    clock: Clock
    first: int
    end: int
    skip: int
    rule: str


class _Face(NamedTuple):
    """What stands on the face: hour, minute, second, the index behind, and how sure its form alone makes it.

    Forms: ``colon`` (3:33), ``dot`` (20.30), ``plain`` (0630), ``digits`` (8), ``ordinal`` (الثامنة), ``cardinal``
    (ثمانية), ``named`` (منتصف الليل).
    """

    hour: int
    minute: int
    second: int | None
    end: int
    form: str
    skip: int = 0
    fraction: bool = False


class _Hours(NamedTuple):
    ordinals: Phrases[int]
    cardinals: Phrases[int]
    ranked: Phrases[int]
    fractions: Phrases[int]
    named: Phrases[int]
    qualifiers: Phrases[str]
    nouns: dict[str, int]
    bare_nouns: frozenset[str]


@cache
def _lexicon() -> _Hours:
    table: dict[str, Any] = load_table("clock_words")
    return _Hours(
        ordinals=phrases((entry["ordinal"], entry["number"]) for entry in table["hour"]),
        cardinals=phrases(((entry["cardinal"], entry["number"]) for entry in table["hour"]), NONE),
        ranked=phrases(((entry.get("ranked", ()), entry["number"]) for entry in table["hour"]), NONE),
        fractions=phrases(((entry["forms"], entry["minutes"]) for entry in table["fraction"]), NONE),
        named=phrases([(table["words"]["midnight"], 0), (table["words"]["noon"], 12)]),
        qualifiers=phrases((entry["forms"], entry["qualifier"]) for entry in table["qualifier"]),
        nouns={word: entries[0][2] for word, entries in phrases([(table["words"]["clock"], 1)]).table.items()},
        bare_nouns=frozenset(phrases([(table["words"]["clock_bare"], 1)]).table),
    )


@cache
def clock_words() -> frozenset[str]:
    """The words at which a clock can begin; tokens of digits can as well."""
    lex = _lexicon()
    return frozenset((*lex.nouns, *lex.ordinals.table, *lex.named.table))


def clock_at(scan: Scan, i: int, *, sure: bool = False) -> ClockPhrase | None:
    """The clock that begins with token ``i``: with الساعة, or by a form, marker or zone that makes it one.

    Args:
        scan: The text.
        i: Index of its first token.
        sure: Whether the context makes a bare hour a clock (the second end of a range).
    """
    lex = _lexicon()
    if scan.kinds[i] == NUMBER and not sure and not _may_show_time(scan, i):
        return None
    noun = lex.nouns.get(scan.words[i])
    j = i + 1 if noun is not None else i
    if noun is not None:
        j += scan.words[j] == ":"
    face = _face(scan, j, noun is not None)
    if face is None or (noun is not None and (face.skip or not _tells_time(scan, i, face))):
        return None
    marker, end = _marker(scan, face)
    if marker and face.form == "ordinal":  # العاشرة مساءً وخمس دقائق
        face = _added(scan, face._replace(end=end))
        end = face.end
    zone = zone_after(scan.tokens, end) if end < len(scan.tokens.texts) else None
    if zone and (zone.skip or zone.rule == "zone.in-place" or (noun is None and not _zone_fits(face, zone.bare))):
        zone = None
    if noun is None and not sure:
        if marker is None and zone is None and face.form in _NEEDING_MORE:
            return None
        if not _is_clock(scan, i, face, marker, zone is not None):
            return None
    marker = marker or _marker_before(scan, i)
    end = zone.last if zone else end
    before = None if zone else zone_before(scan.tokens, i)
    hit = zone or before
    first = before.first if before else i
    skip = before.skip if before else noun if noun is not None else face.skip
    first, skip, qualifier = _qualified(scan, first, skip)
    clock = Clock(face.hour, face.minute, face.second, marker, hit.zone if hit else None, qualifier, _grain(face))
    return ClockPhrase(clock, first, end, skip, f"time.{'clock-' if noun is not None else ''}{face.form}")


#: Forms that are no clock without a marker or a zone.
_NEEDING_MORE = frozenset({"digits", "dot", "plain"})


def _may_show_time(scan: Scan, i: int) -> bool:
    """Whether the digits at ``i`` can be a clock without الساعة: by their colon, or by what stands behind them."""
    if shows_time(scan.words[i]):
        return True
    more = scan.words[i + 1][:1] == "و" or scan.words[i + 1] in behind_hour()
    return more and _literal_face(scan.words[i]) is not None


def shows_time(text: str) -> bool:
    """Whether digits are a clock by their own form: with a colon."""
    face = _literal_face(text)
    return face is not None and face.form not in _NEEDING_MORE


def can_be_hour(text: str) -> bool:
    """Whether digits are a clock where the words around them make them one."""
    return _literal_face(text) is not None


@cache
def behind_hour() -> frozenset[str]:
    """What can stand behind bare digits that are a clock: a marker, a zone, less so many minutes."""
    sets = temporal_words().sets
    return sets["marker_start"] | sets["less"] | zone_beginnings() | {"،", ",", "\n"}


def _grain(face: _Face) -> Grain:
    if face.second is not None:
        return "second"
    return "hour" if face.form in ("digits", "ordinal", "cardinal") and not face.fraction else "minute"


def _tells_time(scan: Scan, i: int, face: _Face) -> bool:
    """Whether الساعة is a clock time, not a device, a length (ساعة 3 مرات) or a unit."""
    if scan.words[i] in _lexicon().bare_nouns:
        return face.form == "colon" or (scan.lenient and face.form == "digits")
    if face.form != "ordinal" or face.fraction or _marker(scan, face)[0] is not None:
        return True
    if scan.isin(face.end, "of"):  # الساعة الثالثة من مساء أمس, but الساعة الأولى من الانقطاع
        return scan.lex.parts.at(scan.words, face.end + 1) is not None or _has_date(scan, face.end + 1)
    return True


def _zone_fits(face: _Face, bare: bool) -> bool:
    """Whether a zone makes a clock of a bare number: 8 بتوقيت غرينتش; of 8 GMT only a written form does."""
    return not bare or face.form != "digits"


def _face(scan: Scan, j: int, named: bool) -> _Face | None:
    """Hour, minute and second at ``j``; ``named`` where الساعة stands before them."""
    if named and scan.isin(j, "article") and scan.kinds[j + 1] == NUMBER:
        j += 1  # الساعة ال3
    if scan.kinds[j] == NUMBER:
        found = _digits(scan, j)
    elif scan.kinds[j] == AR:
        found = _words(scan, j, named)
    else:
        return None
    if found is None or found.form in ("named", "plain"):
        return found
    return _added(scan, found)


def _digits(scan: Scan, j: int) -> _Face | None:
    face = _literal_face(scan.words[j])
    return face._replace(end=j + 1) if face is not None and scan.apart(j) else None


@lru_cache(maxsize=4096)
def _literal_face(text: str) -> _Face | None:
    """What digits show as a clock, wherever they stand."""
    if match := _COLON.fullmatch(text):
        second = int(match[3]) if match[3] else None
        return _valid(_Face(int(match[1]), int(match[2]), second, 0, "colon"))
    if match := _DOT.fullmatch(text):
        return _valid(_Face(int(match[1]), int(match[2]), None, 0, "dot"))
    if _HOURS.fullmatch(text):
        return _valid(_Face(int(text), 0, None, 0, "digits"))
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    hour, minute = (match[1], match[2]) if match[1] else (match[3], match[4])
    return _valid(_Face(int(hour), int(minute), None, 0, "plain"))


def _valid(face: _Face) -> _Face | None:
    return face if face.hour < 24 or (face.hour == 24 and not face.minute) else None


def _words(scan: Scan, j: int, named: bool) -> _Face | None:
    lex = _lexicon()
    hit: Hit[int] | None = lex.named.at(scan.words, j)
    if hit:
        return _Face(hit.value, 0, None, hit.end, "named", hit.skip)
    hit = lex.ordinals.at(scan.words, j) or (lex.ranked.at(scan.words, j) if named else None)
    if hit:
        return _Face(hit.value, 0, None, hit.end, "ordinal", hit.skip)
    hit = lex.cardinals.at(scan.words, j) if named else None
    return _Face(hit.value, 0, None, hit.end, "cardinal", hit.skip) if hit else None


def _added(scan: Scan, face: _Face) -> _Face:
    """Add what follows the hour: والنصف، و45 دقيقة، وخمس ثوان، إلا ربعًا."""
    for _ in range(3):
        if scan.words[face.end][:1] != "و" and not scan.isin(face.end, "less"):
            return face
        part = _less(scan, face.end) or _more(scan, face.end)
        if part is None:
            return face
        amount, unit, end = part
        if unit == "second":
            return face._replace(second=amount, end=end, fraction=True)
        total = face.hour * 60 + face.minute + amount
        if total < 0 or (amount > 0 and face.minute + amount > 59):
            total %= 24 * 60
        hour = total // 60
        hour = 12 if hour == 0 and face.hour == 1 else hour
        face = face._replace(hour=hour, minute=total % 60, end=end, fraction=True)
    return face


def _less(scan: Scan, j: int) -> tuple[int, str, int] | None:
    if not scan.isin(j, "less"):
        return None
    part = _part(scan, j + 1, joined=False)
    return (-part[0], part[1], part[2]) if part and part[1] == "minute" else None


def _more(scan: Scan, j: int) -> tuple[int, str, int] | None:
    if scan.isin(j, "and"):
        return _part(scan, j + 1, joined=False)
    return _part(scan, j, joined=True) if scan.words[j].startswith("و") else None


def _part(scan: Scan, j: int, *, joined: bool) -> tuple[int, str, int] | None:
    """A fraction of the hour, or a number of minutes or seconds; ``joined`` where و is glued to its first word."""
    word = scan.words[j][1:] if joined else scan.words[j]
    for rest, minutes, _ in _lexicon().fractions.table.get(word, ()):
        if not rest:
            return None if _of_something(scan, j, word) else (minutes, "minute", j + 1)
    unit = scan.lex.units.table.get(word)
    if unit and unit[0][1].unit in ("minute", "second") and unit[0][1].amount:
        end = j + 1 + scan.isin(j + 1, "one")
        return unit[0][1].amount, unit[0][1].unit, end
    if scan.kinds[j] not in (AR, NUMBER):
        return None
    number = number_at(scan.tokens, j)
    if number is None or number.skip != int(joined) or not isinstance(number.value, int) or not 0 <= number.value < 60:
        return None
    hit = scan.lex.units.at(scan.words, number.last)
    if hit is None or hit.value.unit not in ("minute", "second"):
        return None
    return number.value, hit.value.unit, hit.end


def _of_something(scan: Scan, j: int, word: str) -> bool:
    """Whether a fraction is that of a noun, not of the hour: ``الثامنة وربع المستخدمين``."""
    nxt = scan.words[j + 1]
    noun = nxt.startswith("ال") and len(nxt) > 3 and scan.lex.markers.at(scan.words, j + 1) is None
    return noun and not word.startswith("ال") and scan.lex.weekdays.at(scan.words, j + 1) is None


def _marker(scan: Scan, face: _Face) -> tuple[MarkerRule | None, int]:
    """The marker behind the face, and the index behind it; a construct part (مساء السبت) belongs to its date."""
    j = face.end
    if face.form == "named" or not scan.isin(j, "marker_start"):
        return None, j
    k = j + (scan.isin(j, "in") or scan.isin(j, "of"))
    hit = scan.lex.markers.at(scan.words, k)
    if hit is None or (k > j and not scan.words[k].startswith("ال")):
        return None, j
    if scan.lex.parts.at(scan.words, k) and not scan.tanween(k) and _has_date(scan, hit.end):
        return None, j
    if scan.kinds[k] == AR and len(scan.words[k]) == 1 and not _letter_marks(scan, face):
        return None, j
    return hit.value.rule, hit.end


def _letter_marks(scan: Scan, face: _Face) -> bool:
    """Whether a single ص or م is a marker: not the metre behind a bare number."""
    return face.form in ("colon", "dot") or face.fraction or scan.words[face.end - 2] in _lexicon().nouns


def _has_date(scan: Scan, j: int) -> bool:
    from balagh.find.date_phrases import day_at_part  # noqa: PLC0415

    return day_at_part(scan, j) is not None


def _marker_before(scan: Scan, i: int) -> MarkerRule | None:
    """A part of the day before its clock: ``بعد الظهر 7:00``, ``مساءً عند الساعة 9``."""
    j = i
    while j > 0 and i - j < 3 and (scan.isin(j - 1, "before_clock")):
        j -= 1
    for start in (j - 3, j - 2, j - 1):
        hit = scan.lex.markers.at(scan.words, start) if start >= 0 else None
        if hit and hit.end == j and len(scan.words[start]) > 2:
            return hit.value.rule
    return None


def _is_clock(scan: Scan, i: int, face: _Face, marker: MarkerRule | None, zone: bool) -> bool:
    """Whether a face without الساعة is a clock."""
    if any(scan.isin(k, "not_clock_after") for k in (i - 1, i - 2)) or scan.isin(face.end, "not_clock_before"):
        return False
    if face.form == "colon" or (face.form == "named" and (face.hour == 0 or scan.lenient)):
        return True
    if face.form == "dot":
        return zone or (marker is not None and len(scan.words[face.end]) > 1)
    if marker is not None or zone:
        return face.form != "ordinal" or not scan.isin(i - 1, "turns")
    if face.form == "ordinal":
        return face.fraction or (scan.lenient and _bare_hour(scan, i, face))
    return False


def _bare_hour(scan: Scan, i: int, face: _Face) -> bool:
    """For an assistant: a feminine ordinal with nothing around it that it could rank."""
    return scan.edge(face.end) and (scan.edge(i - 1) or scan.alone)


def _qualified(scan: Scan, first: int, skip: int) -> tuple[int, int, Qualifier]:
    """The hedge before the clock belongs to the mention: ``نحو الساعة 15:45``."""
    if first > 0 and not skip:
        hit = _lexicon().qualifiers.at(scan.words, first - 1)
        if hit and hit.end == first:
            return first - 1, hit.skip, "about"
    return first, skip, "exact"
