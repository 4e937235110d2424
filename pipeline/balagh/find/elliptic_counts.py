"""Counts that leave their noun out, since the sentence has just told it: 7400 شكوى من العراق، و2100 من الأردن.

A number is one where a count stands before it in the sentence, and a place or a service that it belongs to stands
beside it, or a word of parts (منها), or the verb of a fall (قبل أن تهوي إلى 700); and where its own sentence comes back
to the complaints of the sentence before by a noun for them (ثم هبط العدد إلى 700, وكان نصيب المغرب منها 300).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from balagh.find.bare_plurals import bare_plurals
from balagh.find.entity_mention import EntityMention
from balagh.find.qualifiers import qualifier_after
from balagh.find.readings import Reading
from balagh.lexicons.load import load_table
from balagh.resolve.quantities import Quantity
from balagh.text import Tokens, normal_form
from balagh.text.clitics import any_form_of, is_form_of

_SENTENCE_END = re.compile(r"[.؟!\n]")
# Between a number and the place or service that it belongs to: في, من, a clitic, quotation marks.
_JOINT = re.compile(r"(?: (?:في|من|الي|لدي|عن|علي|مستخدمي))? ?[بل]?\"?")
_OWNERS = frozenset(("LOCATION", "PLATFORM"))
_SMALLEST = 2
# How far behind a count a number may go on with it, in characters.
_REACH = 600
# How many words before a number its sentence may resume the count (تراجع العدد الأميركي بعد ساعتين إلى).
_HEAD_REACH = 10


@dataclass(slots=True)
class _Told:
    """The counts told so far that a number may go on with: the last one, and the last one of reports."""

    last: Reading[Any] | None = None
    reports: Reading[Any] | None = None

    def forget(self, tokens: Tokens, start: int) -> None:
        """Drop what was told too far before an offset to be gone on with."""
        if self.last is not None and start - tokens.ends[self.last.last - 1] > _REACH:
            self.last = None
        if self.reports is not None and start - tokens.ends[self.reports.last - 1] > _REACH:
            self.reports = None

    def take(self, count: Reading[Any]) -> None:
        self.last = count
        if count.value.unit == "reports":
            self.reports = count


class _Owners:
    """Where the places and services stand that a number may belong to."""

    def __init__(self, names: Iterable[EntityMention]) -> None:
        owners = [name for name in names if name.label in _OWNERS]
        self._starts, self._ends = {name.start for name in owners}, {name.end for name in owners}

    def beside(self, text: str, start: int, end: int) -> bool:
        """Whether one stands directly before a number, or behind it, with at most a preposition between."""
        joint = _JOINT.match(text, end)
        behind = joint is not None and any(joint.end() - slack in self._starts for slack in (0, 1))
        return behind or start - 1 in self._ends or (text[start - 2 : start] == '" ' and start - 2 in self._ends)


def with_elliptic_counts(
    tokens: Tokens, readings: Sequence[Reading[Any]], names: Iterable[EntityMention]
) -> list[Reading[Any]]:
    """The readings, numbers that leave out the noun of the count before them read as counts."""
    owners = _Owners(names)
    readings = sorted([*readings, *bare_plurals(tokens, readings)], key=lambda reading: (reading.first, -reading.last))
    done: list[Reading[Any]] = []
    told = _Told()
    for reading in readings:
        whole = _goes_on(tokens, told, reading, owners) if _is_plain(reading) else None
        one = reading
        if whole is not None:
            one = _counted(tokens, reading, whole.value.unit)
        if one.kind == "count":
            told.take(one)
        done.append(one)
    return done


def _counted(tokens: Tokens, number: Reading[Any], unit: str) -> Reading[Any]:
    """A number as a count of ``unit``, with a hedge behind it (22 ألفا تقريبا)."""
    hedge = qualifier_after(tokens, number.last)
    last = hedge.last if hedge is not None and number.value.qualifier == hedge.name else number.last
    return replace(number, kind="count", value=replace(number.value, unit=unit), last=last, rule="count.elliptic")


def _is_plain(reading: Reading[Any]) -> bool:
    """Whether a reading is a whole number, or a range of them, of nothing that the text names."""
    value = reading.value
    if reading.kind != "number" or not isinstance(value, Quantity):
        return False
    bounds = [bound for bound in (value.value, value.minimum, value.maximum) if bound is not None]
    return bool(bounds) and all(isinstance(bound, int) and bound >= _SMALLEST for bound in bounds)


def _goes_on(tokens: Tokens, told: _Told, reading: Reading[Any], owners: _Owners) -> Reading[Any] | None:
    """The count that a number goes on with, None where it does not."""
    text = tokens.source.text
    start, end = tokens.starts[reading.first] + reading.skip, tokens.ends[reading.last - 1]
    told.forget(tokens, start)
    if told.last is not None and not _SENTENCE_END.search(between := text[tokens.ends[told.last.last - 1] : start]):
        words = _words_of(between)
        if _is_part(words) or owners.beside(text, start, end) or _is_parallel(tokens, told.last, reading):
            return told.last
    if told.reports is None:
        return None
    *before, own = _SENTENCE_END.split(text[tokens.ends[told.reports.last - 1] : start])
    return told.reports if len(before) <= 1 and _has_head(_words_of(own)) else None


def _words_of(text: str) -> list[str]:
    return text.replace('"', " ").replace("،", " ").split()


def _is_part(words: list[str]) -> bool:
    """Whether the number is a part of the count before it (منها), or what it fell to."""
    if not words:
        return False
    return is_form_of(words[-1], _lists("parts")) or (words[-1] == _TO and any_form_of(words, _falls()))


def _is_parallel(tokens: Tokens, told: Reading[Any], reading: Reading[Any]) -> bool:
    """Whether و joins the number to the count, both before the same preposition (1900 من حملة ... و970 من حملة)."""
    start, word = tokens.starts[reading.first] + reading.skip, tokens.texts[reading.last : reading.last + 1]
    return (
        tokens.source.text[:start].endswith("و")
        and word == tokens.texts[told.last : told.last + 1]
        and bool(word)
        and word[0] in _lists("joints")
    )


def _has_head(words: list[str]) -> bool:
    """Whether the sentence resumes the count by a noun for it (هبط العدد إلى), with a word between noun and number."""
    return any_form_of(words[-_HEAD_REACH:-1], _lists("heads"))


_TO = normal_form("إلى")


@cache
def _lists(name: str) -> frozenset[str]:
    return frozenset(map(normal_form, load_table("qualifiers")["elliptic"][name]))


@cache
def _falls() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("incident_words")["course"]["fall"]))
