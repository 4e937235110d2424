"""The words that stand around a name and tell its part."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Item
from balagh.incidents.scopes import Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of, is_form_of

#: What parts clauses.
CLAUSE = re.compile(r"[،؛;\n]")
LETTER = "[\u0620-\u064a]"
_MARKS = str.maketrans({'"': " ", "(": " ", ")": " ", "،": " ", ":": " ", "-": " "})


@cache
def listed(name: str) -> frozenset[str]:
    """The normalised words of a list of ``parties.toml``."""
    return frozenset(map(normal_form, load_table("parties")[name]))


@cache
def alternatives(name: str) -> str:
    """The phrases of a list of ``parties.toml`` as a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, listed(name)), key=len, reverse=True))


@cache
def generic_nouns(label: str) -> frozenset[str]:
    """The nouns that tell what a name of the label is: شركة, موقع, صحيفة."""
    return frozenset(map(normal_form, load_table("generic_nouns")[label]["nouns"]))


def is_generic(word: str) -> bool:
    """Whether a word only tells what the name behind it is, see :func:`generic_nouns`."""
    return is_form_of(word, generic_nouns("ORG")) or is_form_of(word, generic_nouns("PLATFORM"))


def words_of(text: str) -> list[str]:
    """The words of a piece of normalised text, marks left out."""
    return text.translate(_MARKS).split()


def words_before(article: Article, scope: Scope, item: Item, reach: int = 50) -> list[str]:
    """The words of the scope that stand at most ``reach`` characters before an item."""
    return words_of(article.text[max(scope.start, item.start - reach) : item.start])


def stands_behind(article: Article, scope: Scope, item: Item, name: str, reach: int = 50) -> bool:
    """Whether a word of the list ``name`` stands at most ``reach`` characters before an item."""
    return any_form_of(words_before(article, scope, item, reach), listed(name))


def first_of_row(article: Article, scope: Scope, item: Item) -> Item:
    """The first name of the row that an item stands in (على تويتر وسناب شات, في مطاري لندن وباريس), else itself.

    What governs the first name of a row governs all of it.
    """
    row = [i for i in scope.stretch.items if i.label == item.label and scope.start <= i.start < item.start]
    for earlier in reversed(row):
        if not _joins(article.text[earlier.end : item.start]):
            break
        item = earlier
    return item


_JOINT = re.compile(r'[") ]*\(? ?(?:[،,] ?)?(?P<and>و|او |ثم )?(?P<noun>\w+ )?["( ]*')


def _joins(between: str) -> bool:
    """Whether what stands between two names makes a row of them: a conjunction or comma, a generic noun, brackets."""
    match = _JOINT.fullmatch(between)
    if match is None or not between.strip('" '):
        return False
    return match["noun"] is None or is_generic(match["noun"].strip())
