"""Versions behind the name of a product family: آيفون 17 برو ماكس, ويندوز 11, GPT-5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from balagh.lexicons.load import load_table
from balagh.text import normal_form

# A number behind a name is no version where it counts something: باعت شاومي 10 ملايين, أبل 5 مرات.
_NUMBER = r"(?:[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[a-z]{0,2}|[a-z]{1,2}[0-9]{1,4})(?![\w%٪]|[.,][0-9])"
_COUNTED = re.compile(
    r" (?:الف|الاف|مليون|ملايين|مليار|مليارات|مره|مرات|دولار|يورو|ريال|درهم|جنيه|%|في المئه|في المايه|بالمئه|بالمايه)"
)


@dataclass(frozen=True, slots=True)
class Version:
    """A version behind a name.

    Attributes:
        end: Offset behind it in the normalised text.
        slugs: Its words as they go into an id.
        words: Its words as they go into an English name.
    """

    end: int
    slugs: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Suffix:
    slug: str
    english: str
    only: frozenset[str]


@cache
def _suffixes() -> dict[str, _Suffix]:
    found: dict[str, _Suffix] = {}
    for table in load_table("products/_versions")["suffix"]:
        suffix = _Suffix(table["slug"], table["en"], frozenset(table.get("only", ())))
        found.update((normal_form(form), suffix) for form in (*table["ar"], table["en"]))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _suffixes()), key=len, reverse=True))
    return re.compile(rf"[ \-]?(?:(?P<number>{_NUMBER})|(?<=[ \-0-9])(?P<word>{words})(?![\w]))", re.IGNORECASE)


def version_at(text: str, start: int, family: str) -> Version | None:
    """The version at ``start``, right behind the name of ``family``; None where there is none.

    Args:
        text: Normalised text.
        start: Offset behind the family's name.
        family: Id of the family: some words are versions of certain families alone.
    """
    slugs: list[str] = []
    words: list[str] = []
    end, numbers = start, 0
    while match := _pattern().match(text, end):
        piece = (match["number"] or match["word"]).lower()
        suffix = _suffixes().get(piece)
        if match["word"]:
            if suffix is None or (suffix.only and family not in suffix.only):
                break
            slugs.append(suffix.slug)
            words.append(suffix.english)
        elif numbers or _COUNTED.match(text, match.end()):
            break
        else:
            numbers += 1
            slugs.append(piece)
            words.append(piece.upper() if piece[0].isalpha() else piece)
        end = match.end()
    return Version(end, tuple(slugs), tuple(words)) if slugs else None
