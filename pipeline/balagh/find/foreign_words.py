"""Foreign names in Arabic letters: words that are none of Arabic.

Without a dictionary of Arabic this is told by what a word is not: not frequent in news, neither as it is nor with its
article or behind a clitic, no feminine or plural by its ending, and no verb by its beginning. Used only where a noun
announces a name.
"""

from __future__ import annotations

import re
from functools import cache

from balagh.lexicons.load import load_table
from balagh.text import normal_form

_AR = "[\u0621-\u064a]"
_WORD = re.compile(rf" ?({_AR}+)(?![\u0621-\u064a\w])")
_MAX_WORDS = 3
_SHORTEST = 3
# Feminines, plurals and pronouns of Arabic; a foreign name seldom ends so.
_ENDINGS = ("ه", "ات", "ها", "هما", "هم", "اء", "ين")
_LONG = 7
_CLITICS = ("و", "ف", "ب", "ل", "ك", "لل", "ال", "وال", "بال", "س")


def foreign_name(text: str, position: int, *, sure: bool = False) -> int | None:
    """Where the foreign name ends that begins with the word at ``position``, None where there is none.

    Args:
        text: Normalised text.
        position: Offset of the space before the name, or of the name.
        sure: Whether something else tells a name already: then a word that could be a verb is one of a name too.
    """
    end, count, opened = None, 0, False
    for _ in range(_MAX_WORDS):
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match[1]
        if word in _articles() and (count == 0 or opened):
            opened = True
        elif is_foreign(word, sure=sure) if count == 0 or opened else _goes_on(word):
            opened = False
            end = match.end()
        else:
            break
        count, position = count + 1, match.end()
        if opened and count > 1:
            end = position  # letters: إن بي سي
    return end


def is_foreign(word: str, *, sure: bool = False) -> bool:
    """Whether a normalised word is no word of Arabic news, see the module's head."""
    if word in company_words():
        return True
    if len(word) < _SHORTEST or word.startswith(("ال", "لل")) or is_common(word) or _ends_like_arabic(word):
        return False
    return sure or not _is_verb_like(word)


def _ends_like_arabic(word: str) -> bool:
    """Whether the ending is that of a feminine, a plural or a pronoun; a long word may be foreign all the same."""
    weak = ("ين", "ات") if len(word) > _LONG else ()
    return word.endswith(tuple(ending for ending in _ENDINGS if ending not in weak))


def _is_verb_like(word: str) -> bool:
    """Whether a word has the shape of a verb: تطور, يملك, طورت, استحوذت."""
    if word[0] in "تي":
        return len(word) <= _LONG and not word.endswith(("س", "ز", "ن", "ا", "و", "ي"))
    return word[-1] == "ت" and (len(word) <= _SHORTEST + 1 or word.startswith(("است", "ات", "ان")))


def _goes_on(word: str) -> bool:
    """Whether a further word is part of a foreign name: a firm one, and not و and something else."""
    if word in company_words():
        return True
    joined = word[0] == "و" and word[1:2] not in ("و", "ي", "ا")
    clause = word[0] in "تي" or word.startswith("بال") or word.endswith("وا")
    return not joined and not clause and is_foreign(word)


@cache
def is_common(word: str) -> bool:
    """Whether a word is common in news, with or without its article or clitics."""
    words = _common()
    forms = {word, *(word[len(c) :] for c in _CLITICS if word.startswith(c) and len(word) > len(c) + 1)}
    return any(form in words or "ال" + form in words for form in forms)


@cache
def _common() -> frozenset[str]:
    lists = (
        load_table("common_words")["words"],
        load_table("titles")["stops"],
        load_table("titles")["complements"],
        load_table("speech")["verbs"],
        load_table("bodies")["foreign"]["common"],
        *(load_table("bodies")["complements"][name] for name in ("fields", "works")),
        *(load_table("bodies")["adjectives"][name] for name in ("national", "seats", "others", "never")),
        *(load_table("bodies")["heads"][name] for name in ("plain", "public", "companies", "media", "sites")),
    )
    return frozenset(normal_form(word) for words in lists for word in words)


@cache
def company_words() -> frozenset[str]:
    """Words of foreign companies' names, normalised (تكنولوجيز)."""
    return frozenset(map(normal_form, load_table("bodies")["foreign"]["company_words"]))


@cache
def _articles() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("bodies")["foreign"]["articles"]))
