"""The words that a dateline is made of, by what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from balagh.lexicons.load import load_table
from balagh.text.furniture_lexicon import Phrases, furniture_lexicon
from balagh.text.normalize import normalize
from balagh.text.tokens import tokenize

Meaning = Literal[
    "published", "updated", "month", "hijri", "weekday", "link", "clock", "am", "pm", "night",
    "zone-intro", "zone", "relative", "unit", "era-hijri", "era-gregorian", "frame",
]  # fmt: skip
"""What a phrase of a dateline says; ``frame`` is a place, an agency or a section around it."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a phrase: the month's number or the zone's name in ``value``."""

    meaning: Meaning
    value: int | str = 0


class SenseTable:
    """Phrases with their senses; the longest phrase at a token wins."""

    def __init__(self) -> None:
        """An empty table."""
        self._by_first: dict[str, dict[tuple[str, ...], list[Sense]]] = {}

    def add(self, phrases: Iterable[str], meaning: Meaning, value: int | str = 0) -> None:
        """Give phrases in ordinary spelling a sense more."""
        for phrase in phrases:
            words = tuple(tokenize(normalize(phrase)).texts)
            self._by_first.setdefault(words[0], {}).setdefault(words, []).append(Sense(meaning, value))

    def at(self, texts: Sequence[str], i: int, stop: int) -> tuple[int, list[Sense]]:
        """Index behind the longest phrase at token ``i``, and its senses; ``i`` and none where there is no phrase."""
        best, senses = i, []
        for words, found in self._by_first.get(texts[i], {}).items():
            last = i + len(words)
            if best < last <= stop and tuple(texts[i:last]) == words:
                best, senses = last, found
        return best, senses

    def __contains__(self, word: object) -> bool:
        return word in self._by_first


@cache
def sense_table() -> SenseTable:
    """Every word of a dateline, read once from the lexicons."""
    table, words = SenseTable(), load_table("furniture")["dateline"]
    plain: tuple[tuple[str, Meaning], ...] = (
        ("published", "published"), ("updated", "updated"), ("link", "link"), ("clock", "clock"), ("am", "am"),
        ("pm", "pm"), ("night", "night"), ("zone_intro", "zone-intro"), ("relative", "relative"), ("units", "unit"),
        ("english_weekdays", "weekday"),
    )  # fmt: skip
    for key, meaning in plain:
        table.add(words[key], meaning)
    for number, names in enumerate(words["english_months"], 1):
        table.add(names, "month", number)
    _add_calendar(table)
    _add_zones(table, words)
    lexicon = furniture_lexicon()
    for phrases in (lexicon.places, lexicon.agencies, lexicon.sections):
        table.add((" ".join(p) for p in sorted(phrases.words)), "frame")
    return table


def _add_calendar(table: SenseTable) -> None:
    months, weekdays = load_table("months"), load_table("weekdays")
    groups: tuple[tuple[str, Meaning], ...] = (("gregorian", "month"), ("hijri", "hijri"))
    for group, meaning in groups:
        for entry in months[group]:
            table.add((*entry.get("forms", ()), *entry.get("doubtful", ())), meaning, entry["number"])
    for entry in weekdays["weekday"]:
        table.add(entry["forms"], "weekday", entry["number"])
    table.add(months["context"]["hijri_marks"], "era-hijri")
    table.add(months["context"]["gregorian_marks"], "era-gregorian")
    table.add(months["context"]["equals"], "link")


def _add_zones(table: SenseTable, words: Mapping[str, Any]) -> None:
    abbreviations = load_table("zones/abbreviations")
    for zone, seasons in abbreviations["latin"].items():
        table.add((name for key, names in seasons.items() if key != "also" for name in names), "zone", zone)
    for letters in abbreviations["arabic"]["UTC"]:
        table.add((" ".join(letters), ".".join(letters), ".".join(letters) + "."), "zone", "UTC")
    for zone, names in load_table("zones/places")["zone"].items():
        table.add(names, "zone", zone)
    for zone, names in words["zones"].items():
        table.add(names, "zone", zone)


@cache
def date_words() -> Phrases:
    """Names of months and weekdays."""
    months, weekdays = load_table("months"), load_table("weekdays")
    entries = (*months["gregorian"], *months["hijri"], *weekdays["weekday"])
    return Phrases(name for entry in entries for name in (*entry.get("forms", ()), *entry.get("doubtful", ())))


@cache
def _date_word_starts() -> frozenset[str]:
    marks = load_table("months")["context"]
    links = Phrases((*marks["hijri_marks"], *marks["gregorian_marks"], *load_table("furniture")["dateline"]["link"]))
    return date_words().starts() | links.starts()


def is_date_word(word: str) -> bool:
    """Whether a token begins the name of a month or weekday, or a word that links the parts of a date."""
    return word in _date_word_starts()
