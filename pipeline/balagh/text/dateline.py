"""The dateline of an article: its publication date as its first or last lines tell it.

A dateline is told by its shape: a line of nothing but a date and what frames one (weekday, clock, zone, place, agency,
section), a date behind a word of publication, or a byline parted from a full date by a mark. A date in a sentence is
never one. Where several stand in a text, one that names publication goes before a bare one and that before an
update; of equals the earliest counts, since a page may show the day on which it was copied, which comes later.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from balagh.settings import Published
from balagh.text.dateline_stamp import Stamp
from balagh.text.dateline_words import Sense, sense_table
from balagh.text.furniture_lexicon import furniture_lexicon
from balagh.text.lines import TextLine, split_lines
from balagh.text.normalize import NormalizedText, normalize
from balagh.text.tokens import AR, LATIN, NUMBER, Tokens, tokenize

_HEAD, _FOOT = 8, 4  # lines in which a date without a word of publication may be a dateline
_LONGEST = 48  # tokens of a line that are looked at
_SEPARATORS = frozenset("|-/،,:·•*()[]–;.")
_PARTING = frozenset("|-/،,·•")
_RANKS = ("published", "bare", "updated")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A publication date read from a text.

    Attributes:
        published: The date, as precisely as the line tells it; a clock without zone stays without offset.
        start: Offset of the dateline in the normalised text.
        end: Offset behind it.
    """

    published: Published
    start: int
    end: int


@dataclass(slots=True)
class _Segment:
    """A date of a line, with what stood around it."""

    rank: str = "bare"
    stamp: Stamp = field(default_factory=Stamp)
    framed: bool = False
    before: list[int] = field(default_factory=list)  # unknown tokens before the date
    after: list[int] = field(default_factory=list)  # unknown tokens behind it
    begun: int = -1  # first token of the date
    linked: bool = False
    clock_word: bool = False
    zone_word: bool = False
    end: int = 0  # behind the last token understood before any unknown one behind the date


def find_dateline(source: NormalizedText | str, tokens: Tokens | None = None) -> Dateline | None:
    """The publication date that the text itself tells.

    Args:
        source: The text, normalised or as given.
        tokens: Its tokens, where the caller has them.

    Returns:
        The date with its span, None where no dateline tells a date with its year (a guess would be an error).
    """
    if isinstance(source, str):
        source = normalize(source)
    tokens = tokens or tokenize(source)
    lines = split_lines(tokens)
    found: list[tuple[int, str, Dateline]] = []
    for i in _places_to_look(len(lines)):
        segments = _read(tokens, lines[i])
        end = _dateline_end(tokens, lines[i], i, len(lines), segments)
        for segment in segments if end else ():
            if published := segment.stamp.published():
                line = Dateline(published, lines[i].start, tokens.ends[end - 1])
                found.append((_RANKS.index(segment.rank), _sortable(published), line))
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def dateline_end(tokens: Tokens, line: TextLine, i: int, count: int) -> int:
    """Index behind the dateline that line ``i`` of ``count`` is or begins with; 0 where it holds none.

    Such a line may lack the year (القاهرة في 3 مارس), or tell no calendar date at all (منذ 3 ساعات).
    """
    if line.words > 40 and i > 2:
        return 0
    if not (i < _HEAD or i >= count - _FOOT):  # in the middle only behind a word of publication
        _, senses = sense_table().at(tokens.texts, min(line.lead, line.last - 1), line.last)
        if not any(sense.meaning in ("published", "updated") for sense in senses):
            return 0
    return _dateline_end(tokens, line, i, count, _read(tokens, line))


def _places_to_look(count: int) -> list[int]:
    return [i for i in range(count) if i < _HEAD or i >= count - _FOOT]


def _sortable(published: Published) -> str:
    """A key by which earlier dates come first; a coarse date behind all days, since it says less."""
    return published.text if published.day else f"{published.year:04d}~"


def _read(tokens: Tokens, line: TextLine) -> list[_Segment]:
    """Read a line token by token; a new word of publication begins a new segment. Linear, bounded by _LONGEST."""
    segments = [_Segment()]
    stop = min(line.last, line.lead + _LONGEST)
    i = line.lead
    while i < stop:
        after, senses = sense_table().at(tokens.texts, i, stop)
        rank = next((s.meaning for s in senses if s.meaning in ("published", "updated")), None)
        if rank and not (rank == "published" and segments[-1].rank != "bare" and segments[-1].begun < 0):
            if segments[-1].begun >= 0 or segments[-1].rank != "bare" or segments[-1].before:
                segments.append(_Segment())
            segments[-1].rank, segments[-1].end = rank, after
            i = after
            continue
        i = _step(tokens, i, stop, segments[-1], after, senses)
    return segments


def _step(tokens: Tokens, i: int, stop: int, segment: _Segment, after: int, senses: list[Sense]) -> int:
    """Read what begins at token ``i`` into the segment, and return the index behind it."""
    if segment.after:  # behind the first unknown word, a sentence or a name has begun
        segment.after.append(i)
        return i + 1
    signed = _signed_offset(tokens, i, stop, segment)
    if signed:
        after = signed
    elif tokens.kinds[i] == NUMBER and segment.stamp.number(tokens.texts[i], after_clock_word=segment.clock_word):
        after, segment.clock_word = i + 1, False
    elif any(_take(segment, sense) for sense in senses):
        segment.framed |= all(sense.meaning == "frame" for sense in senses)
        if all(sense.meaning in ("frame", "link", "clock") for sense in senses):
            segment.end = after
            return after
    elif tokens.texts[i] in _SEPARATORS:
        segment.end = i + 1
        return i + 1
    else:
        (segment.after if segment.begun >= 0 else segment.before).append(i)
        return i + 1
    if segment.begun < 0:
        segment.begun = i
    segment.end = after
    return after


def _signed_offset(tokens: Tokens, i: int, stop: int, segment: _Segment) -> int:
    """Index behind ``+02:00`` or ``+3``, which stands behind a clock or a zone's name; 0 where there is none."""
    if tokens.texts[i] not in "+-" or i + 1 >= stop or not tokens.glued(i + 1) or segment.stamp.clock is None:
        return 0
    wanted = tokens.texts[i] == "+" or tokens.glued(i) or ":" in tokens.texts[i + 1]
    return i + 2 if wanted and segment.stamp.offset(tokens.texts[i], tokens.texts[i + 1]) else 0


def _take(segment: _Segment, sense: Sense) -> bool:
    """Take a phrase into the segment by one of its senses; False where it does not fit there."""
    stamp, meaning = segment.stamp, sense.meaning
    segment.clock_word = meaning == "clock" or (segment.clock_word and meaning == "link")
    if meaning == "zone-intro":
        segment.zone_word = True
        return True
    if meaning == "zone":
        latin = isinstance(sense.value, str) and (segment.zone_word or stamp.clock is not None or stamp.has_day)
        segment.zone_word = False
        return latin and stamp.name_zone(str(sense.value))
    if meaning in ("month", "hijri"):
        take = stamp.name_month if meaning == "month" else stamp.name_hijri
        return take(int(sense.value))
    if meaning in ("am", "pm", "night"):
        return stamp.half_day(meaning)
    return _take_rest(segment, stamp, meaning)


def _take_rest(segment: _Segment, stamp: Stamp, meaning: str) -> bool:
    """The senses that only mark or link."""
    if meaning == "weekday":
        stamp.weekday = True
    elif meaning == "relative":
        stamp.relative = True
    elif meaning == "unit":
        if stamp.relative:
            stamp.pending = None
        return stamp.relative
    elif meaning == "era-hijri":
        return stamp.hijri_year is not None
    elif meaning == "era-gregorian":
        return stamp.year is not None
    elif meaning in ("link", "clock"):
        segment.linked = True
    elif meaning == "frame":
        segment.framed = True
    return True


def _dateline_end(tokens: Tokens, line: TextLine, i: int, count: int, segments: list[_Segment]) -> int:
    """Index behind the dateline at the head of a line, 0 where it is none."""
    dated = [s for s in segments if s.begun >= 0]
    if not dated or any(not s.stamp.is_complete for s in segments):
        return 0
    first, last = dated[0], segments[-1]
    near = i < _HEAD or i >= count - _FOOT
    named = any(s.rank != "bare" for s in segments)
    unknown = [k for s in segments for k in (*s.before, *s.after)]
    whole = line.last <= line.lead + _LONGEST
    if not unknown:
        return line.last if whole and (near or named) and _is_alone(first, named=named, early=i < 5) else 0
    if not all(s.stamp.has_day and s.stamp.has_year for s in dated):
        return 0
    if whole and (near or named) and _is_beside_name(tokens, line, i, segments, unknown):
        return line.last
    return _prefix(tokens, line, i, segments[0], last)


def _is_alone(segment: _Segment, *, named: bool, early: bool) -> bool:
    """Whether a line of nothing unknown is a dateline: a full date, or less with more around it."""
    stamp = segment.stamp
    if stamp.relative:
        return not stamp.has_day
    if stamp.has_day and stamp.has_year:
        return True
    if stamp.has_day:
        return named or segment.framed or (early and (stamp.weekday or stamp.clock is not None))
    return named and (stamp.clock is not None or bool(stamp.month and stamp.year))


def _is_beside_name(tokens: Tokens, line: TextLine, i: int, segments: list[_Segment], unknown: list[int]) -> bool:
    """Whether the unknown words of a line are a name or section beside the date, not a sentence."""
    words = [k for k in unknown if tokens.kinds[k] in (AR, LATIN)]
    if len(unknown) > 6 or any(tokens.kinds[k] == NUMBER for k in unknown):
        return False
    if not furniture_lexicon().sentence_words.isdisjoint(tokens.texts[k] for k in words):
        return False
    first = segments[0]
    if first.rank != "bare" and not first.before:
        return True
    dated = next(s for s in segments if s.begun >= 0)
    if dated.after or (dated.linked and i == 0) or not first.before or len(words) > 5:
        return False
    behind = max(dated.before, default=dated.begun - 1)
    if dated.rank != "bare" and dated.before:
        return False
    parted = dated.rank != "bare" or any(t in _PARTING for t in tokens.texts[behind + 1 : dated.begun])
    parted = parted or tokens.glued(dated.begun)
    return parted and (i > 0 or (dated.stamp.clock is not None and line.words <= 10))


_PLACE_WORDS = 3


def _is_place(tokens: Tokens, line: TextLine, before: list[int]) -> bool:
    """Whether unknown words before a date are a place that no list knows: a few at the line's head (شنتشن (الصين))."""
    if not 0 < len(before) <= _PLACE_WORDS or before[0] != line.lead:
        return False
    between = (tokens.texts[k] for k in range(line.lead, before[-1]) if k not in before)
    return all(tokens.kinds[k] == AR for k in before) and all(text in "()" for text in between)


def _prefix(tokens: Tokens, line: TextLine, i: int, first: _Segment, last: _Segment) -> int:
    """Index behind a dateline glued to the sentence that follows.

    It has its clock, stands behind a word of publication, or ends in the dash of an agency's dateline.
    """
    stamp = first.stamp
    dashed = first.framed and tokens.texts[first.end - 1] in "-:)"
    unlisted = dashed and _is_place(tokens, line, first.before)
    if i > 2 or (first.before and not unlisted) or first is not last:
        return 0
    if first.linked and first.rank == "bare" and not unlisted:
        return 0
    certain = first.rank != "bare" or stamp.clock is not None or dashed
    return first.end if certain and stamp.has_day and stamp.has_year and line.lead < first.end else 0
