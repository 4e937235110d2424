"""The temporal lexicons compiled for look-up: one table of phrases, or set of words, for each role in the grammar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from balagh.find.phrases import JOINED, NONE, PARTICLES, Phrases, phrases, word_set
from balagh.lexicons.load import load_table
from balagh.resolve.calendar import Mod, PartOfDay
from balagh.resolve.clocks import MarkerRule


class MonthName(NamedTuple):
    """A name of a month: Hijri or Gregorian, its number, and whether the name is also another word."""

    hijri: bool
    number: int
    doubtful: bool


class Edge(NamedTuple):
    """A word for a third of a period; ``point`` where it can also name its very beginning, middle or end."""

    mod: Mod
    point: bool


class Deictic(NamedTuple):
    """A day by its distance from the day of speaking, with the part of the day that the word holds."""

    shift: int
    part: PartOfDay | None


class Unit(NamedTuple):
    """A unit of time and how many of it the form says (0 for a plural, which needs a number)."""

    unit: str
    count: int


class Marker(NamedTuple):
    """A marker of the half of the day behind or before a clock, and the part of the day that it names."""

    rule: MarkerRule
    part: PartOfDay | None


@dataclass(frozen=True, slots=True)
class TemporalWords:
    """Every temporal lexicon, normalised. Names say what the phrases or words do."""

    months: Phrases[MonthName]
    weekdays: Phrases[int]
    bare_weekdays: Phrases[int]
    edges: Phrases[Edge]
    open_ends: Phrases[Mod]
    bounds: dict[str, Mod]
    parts: Phrases[PartOfDay]
    adverbs: Phrases[PartOfDay]
    markers: Phrases[Marker]
    deictics: Phrases[Deictic]
    directions: Phrases[int]
    definite_units: Phrases[str]
    units: Phrases[Unit]
    named_seasons: Phrases[str]
    definite_seasons: Phrases[str]
    decades: Phrases[int]
    weekends: Phrases[bool]
    holidays: Phrases[str]
    past_tails: Phrases[bool]
    now_tails: Phrases[bool]
    ahead_windows: Phrases[bool]
    now: Phrases[bool]
    equals: frozenset[str]
    comparatives: Phrases[str]
    fractions: dict[str, int]
    year_words: dict[str, int]
    month_words: dict[str, int]
    day_words: dict[str, int]
    sets: dict[str, frozenset[str]]


@cache
def temporal_words() -> TemporalWords:
    """The compiled lexicons; made once."""
    months, weekdays = load_table("months"), load_table("weekdays")
    mods, parts, days = load_table("moderators"), load_table("day_parts"), load_table("relative_days")
    offset = days["offset"]
    return TemporalWords(
        months=_months(months),
        weekdays=phrases((entry["forms"], entry["number"]) for entry in weekdays["weekday"]),
        bare_weekdays=phrases(((entry["bare"], entry["number"]) for entry in weekdays["weekday"]), NONE),
        edges=phrases((e["forms"], Edge(e["mod"], e.get("point", False))) for e in mods["edge"]),
        open_ends=phrases(((forms, mod) for mod, forms in mods["phrases"].items()), JOINED),
        bounds={word: mod for mod, forms in mods["bounds"].items() for word in phrases([(forms, 1)], JOINED).table},
        parts=phrases((entry["noun"], entry["part"]) for entry in parts["part"]),
        adverbs=phrases(((entry["adverb"], entry["part"]) for entry in parts["part"]), NONE),
        markers=_markers(parts),
        deictics=phrases((entry["forms"], Deictic(entry["shift"], entry.get("part"))) for entry in days["day"]),
        directions=phrases(((entry["forms"], entry["shift"]) for entry in days["direction"]), NONE),
        definite_units=phrases((entry["definite"], entry["unit"]) for entry in days["unit"]),
        units=_units(days),
        named_seasons=phrases((entry["forms"], entry["season"]) for entry in days["season"]),
        definite_seasons=phrases((entry["definite"], entry["season"]) for entry in days["season"]),
        decades=phrases((entry["forms"], entry["tens"]) for entry in days["decade"]),
        weekends=phrases([(days["weekend"]["forms"], True)]),
        holidays=phrases((entry["forms"], entry["id"]) for entry in load_table("holidays")["holiday"]),
        past_tails=phrases([(offset["past_tail"], True)], NONE),
        now_tails=phrases([(offset["now_tail"], True)], NONE),
        ahead_windows=phrases([(offset["ahead_window"], True)], JOINED),
        now=phrases([(days["words"]["now"], True)]),
        equals=word_set(months["context"]["equals"]),
        comparatives=phrases(((forms, kind) for kind, forms in load_table("time_particles")["compare"].items()), NONE),
        fractions={w: entry["minutes"] for entry in load_table("clock_words")["fraction"] for w in word_set(entry["forms"])},
        year_words=_skips(days["words"]["year"] + days["words"]["year_dual"]),
        month_words=_skips(days["words"]["month"] + days["words"]["month_dual"]),
        day_words=_skips(days["words"]["day"] + days["words"]["day_dual"]),
        sets=_sets(),
    )


def _skips(forms: list[str]) -> dict[str, int]:
    """Each form with each particle -> letters of the particle."""
    return {word: entries[0][2] for word, entries in phrases([(forms, True)]).table.items()}


def _months(table: dict[str, Any]) -> Phrases[MonthName]:
    found: Phrases[MonthName] = Phrases()
    for system in ("gregorian", "hijri"):
        for entry in table[system]:
            hijri, number = system == "hijri", entry["number"]
            found.add(entry.get("forms", ()), MonthName(hijri, number, False))
            found.add(entry.get("doubtful", ()), MonthName(hijri, number, True), JOINED)
    return found


def _markers(table: dict[str, Any]) -> Phrases[Marker]:
    found: Phrases[Marker] = Phrases()
    rules: tuple[MarkerRule, ...] = ("am", "pm", "past_midnight")
    for rule in rules:
        found.add(table["markers"][rule], Marker(rule, None), NONE)
    for entry in table["part"]:
        found.add(entry["adverb"] + entry["clock"], Marker(entry["marker"], entry["part"]), NONE)
    return found


def _units(table: dict[str, Any]) -> Phrases[Unit]:
    found: Phrases[Unit] = Phrases()
    for entry in table["unit"]:
        for count, forms in enumerate((entry["many"], entry["one"], entry["two"])):
            found.add(forms, Unit(entry["unit"], count), NONE)
    return found


#: Sets of words that decide on a context, by the place they have in the lexicons.
_SETS = {
    "relative_days": {
        "not_today.after": "not_today_after", "not_today.before": "not_today_before", "not_today.per": "per_day",
        "not_yesterday.before": "not_yesterday_before", "not_tomorrow.after": "not_tomorrow_after",
        "narrative.after_day": "day_after", "narrative.before_day": "day_before",
        "anaphora.after": "same_after", "anaphora.before": "same_before", "anaphora.within": "within",
        "anaphora.demonstrative": "that",
        "offset.ago": "ago", "offset.ahead": "ahead", "offset.ago_window": "ago_window",
        "offset.anchored_by": "anchored_by",
        "words.day": "day", "words.day_dual": "days", "words.year": "year", "words.year_dual": "years",
        "words.month": "month", "words.month_dual": "months", "words.this": "this", "words.first": "first",
        "words.last": "last", "words.last_definite": "the_last", "words.date": "date", 
        "words.and_to": "to", "words.between": "between", "future.words": "future", "future.none": "not_future", "general.after": "general",
    },
    "months": {
        "context.before": "before_month", "context.pair_before": "pair_before",
        "context.before_year": "before_year", "context.counted": "counted", "context.hijri_marks": "hijri_marks",
        "context.gregorian_marks": "gregorian_marks",
    },
    "weekdays": {"context.not_after": "not_weekday_after", "context.not_before": "not_weekday_before"},
    "moderators": {"approximate.forms": "approximate"},
    "holidays": {"days_of.words": "days_of"},
    "clock_words": {
        "words.clock": "clock", "words.sharp": "sharp", "words.minute": "minute", "words.second": "second",
        "words.and_to": "clock_to", "words.same_instant": "same_instant", "words.less": "less",
        "words.not_after": "not_clock_after", "words.not_before": "not_clock_before",
        "words.device_before": "device_before", "words.before_clock": "before_clock", "words.turns": "turns", "words.from": "from",
    },
    "speech": {"verbs": "speech"},
    "time_particles": {
        "of": "of", "joints": "joints", "and": "and", "of_this": "the_month", "article_to": "article_to",
        "ambiguous_mark": "ambiguous_mark", "never_dates": "never_dates", "one": "one", "half": "half", "in": "in",
        "names_after": "names_after", "article": "article", "age": "age", "relative_pronoun": "relative_pronoun",
    },
}  # fmt: skip
#: Sets whose words may carry و or ف.
_WITH_PARTICLES = {
    "day", "days", "year", "years", "month", "months", "this", "first", "last", "ago", "ahead", "between",
    "same_before", "that", "date", "speech", "clock", "per_day", "future", "approximate", "to", "pair_before", "before_year", "before_month", "the_month", "clock_to",
}  # fmt: skip


def _sets() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for table, places in _SETS.items():
        for place, name in places.items():
            entry: Any = load_table(table)
            for key in place.split("."):
                entry = entry[key]
            forms = [form for form in entry if " " not in form]
            found[name] = frozenset(phrases([(forms, True)], PARTICLES if name in _WITH_PARTICLES else NONE).table)
    return found

