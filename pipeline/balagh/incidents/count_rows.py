"""The counts of an event in order, each with its sentence, and how one goes on with another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from balagh.contract import CountValue
from balagh.incidents.article import Article, Item
from balagh.incidents.scopes import Event, Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of

CLAUSE = re.compile(r"[،؛;\n]")


@dataclass(frozen=True, slots=True)
class Row:
    """One count of an event.

    Attributes:
        scope: The piece of a sentence that tells of it.
        item: Its mention.
        value: Its value.
        before: The mention of the count before it in the same piece, None for the first.
    """

    scope: Scope
    item: Item
    value: CountValue
    before: Item | None = None

    @property
    def size(self) -> int:
        """The number it tells, or the bound that it has."""
        return int(self.value.value or self.value.minimum or self.value.maximum or 0)


def rows(event: Event) -> list[Row]:
    """The counts of an event, in order."""
    found: list[Row] = []
    for scope in event.scopes:
        before: Item | None = None
        for item in scope.items("COUNT"):
            if isinstance(item.value, CountValue):
                found.append(Row(scope, item, item.value, before))
                before = item
    return found


def is_joined(article: Article, row: Row) -> bool:
    """Whether a count goes on with the one before it: و alone joins them, in one clause."""
    if row.before is None:
        return False
    between = article.text[row.before.end : row.item.start]
    joined = between.rstrip().endswith(" و") or article.text[row.item.start - 1] == "و"
    return joined and not CLAUSE.search(between)


def breaks(article: Article, one: Item, other: Item) -> int:
    """How many clauses end between two mentions."""
    first, last = sorted((one, other), key=lambda i: i.start)
    return len(CLAUSE.findall(article.text, first.end, last.start))


def distance(one: Item, other: Item) -> int:
    """How many characters lie between two mentions; below 0 where they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``counts.toml``."""
    return frozenset(map(normal_form, load_table("counts")[name]))


def has(found: Iterable[str], name: str) -> bool:
    """Whether any of the words found is a form of one of a list of ``counts.toml``."""
    return any_form_of(found, words(name))


@cache
def phrase(name: str) -> re.Pattern[str]:
    """Any phrase of a list of ``counts.toml``, behind clitics."""
    forms = "|".join(sorted(words(name), key=len, reverse=True))
    return re.compile(rf"(?<![\u0620-\u064a])(?:[وف]?[بل]?(?:ال)?)(?:{forms})(?![\u0620-\u064a])")
