"""Clitics: the particles that Arabic writes on to the word behind them.

Conjunctions (و ف), prepositions (ب ل ك) and the article (ال; لل where ل and ال meet) stand in this order. A
mention never includes them, save the article of a name (guidelines, section 1).
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import product

CONJUNCTIONS = ("", "و", "ف")
PREPOSITIONS = ("", "ب", "ل", "ك")

#: What may stand on a word without its article.
PROCLITICS: frozenset[str] = frozenset(c + p for c, p in product(CONJUNCTIONS, PREPOSITIONS))
#: What may stand on a word, its article included.
WITH_ARTICLE: frozenset[str] = frozenset(c + p for c, p in product(CONJUNCTIONS, ("ال", "بال", "كال", "لل")))


def is_form_of(word: str, words: Container[str]) -> bool:
    """Whether the normalised ``word`` is one of ``words``, as it is or behind clitics and article.

    Every reading is tried (وكتبت is و and كتبت, not وك and تبت), so that no morphology is needed.
    """
    if word in words:
        return True
    if word[:1] not in _FIRST:
        return False
    for prefix in _PREFIXES:  # noqa: SIM110 (a loop is faster, and this is asked of most words of a text)
        if word.startswith(prefix) and word[len(prefix) :] in words:
            return True
    return False


def is_bare_form_of(word: str, words: Container[str]) -> bool:
    """:func:`is_form_of` without the article: تطبيق and وتطبيق, but not التطبيق."""
    return any(word.startswith(prefix) and word[len(prefix) :] in words for prefix in PROCLITICS)


def any_form_of(words: Iterable[str], of: Container[str]) -> bool:
    """Whether any of ``words`` is a form of one of ``of``, see :func:`is_form_of`."""
    return any(is_form_of(word, of) for word in words)


_PREFIXES = sorted((PROCLITICS | WITH_ARTICLE) - {""})
_FIRST = frozenset(prefix[0] for prefix in _PREFIXES)
