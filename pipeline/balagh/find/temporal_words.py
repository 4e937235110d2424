"""The temporal lexicons compiled for look-up: one table of phrases, or set of words, for each role in the grammar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from balagh.find.phrases import JOINED, NONE, Phrases, phrases, word_set
from balagh.find.temporal_sets import temporal_sets
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
    amount: int


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
    now_lenient: Phrases[bool]
    equals: frozenset[str]
    comparatives: Phrases[str]
    fractions: dict[str, int]
    year_words: dict[str, int]
    month_words: dict[str, int]
    day_words: dict[str, int]
    first_words: dict[str, int]
    last_words: dict[str, int]
    not_future: tuple[str, ...]
    sets: dict[str, frozenset[str]]


@cache
def temporal_words() -> TemporalWords:
    """The compiled lexicons; made once."""
    months, weekdays = load_table("months"), load_table("weekdays")
    mods, parts, days = load_table("moderators"), load_table("day_parts"), load_table("relative_days")
    offset = days["offset"]
    found = TemporalWords(
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
        now_lenient=phrases([(days["words"]["now_lenient"], True)]),
        equals=word_set(months["context"]["equals"]),
        comparatives=phrases(((forms, kind) for kind, forms in load_table("time_particles")["compare"].items()), NONE),
        fractions={
            w: entry["minutes"] for entry in load_table("clock_words")["fraction"] for w in word_set(entry["forms"])
        },
        year_words=_skips(days["words"]["year"] + days["words"]["year_dual"]),
        month_words=_skips(days["words"]["month"] + days["words"]["month_dual"]),
        day_words=_skips(days["words"]["day"] + days["words"]["day_dual"]),
        first_words=_skips(days["words"]["first"]),
        last_words=_skips(days["words"]["last"]),
        not_future=tuple(word_set(days["future"]["none_stems"])),
        sets=temporal_sets(),
    )
    found.sets.update(_unions(found))
    return found


def _unions(lex: TemporalWords) -> dict[str, frozenset[str]]:
    """Sets of the words at which several rules begin, so that one look-up tells that none of them does."""
    sets = lex.sets
    months = frozenset((*lex.months.table, *sets["month"], *sets["the_month"]))
    return {
        "bound_before": frozenset((*lex.bounds, *sets["ago"], *sets["ahead"], *sets["approximate"])),
        "year_start": sets["this"] | sets["same_before"] | sets["year"],
        "month_start": months,
        "marker_start": frozenset((*lex.markers.table, *sets["in"], *sets["of"])),
        "behind_day": months | sets["within"] | sets["of"] | sets["joints"] | {"/", "-", "."},
        "range_start": sets["from"] | sets["between"],
        "behind_weekday": sets["of"] | sets["this"] | sets["ahead"] | sets["ago"] | frozenset(lex.definite_units.table),
    }


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
