"""Articles that share wording: doubles, and near-doubles that would make a measurement look better than it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from balagh.text import normal_form

WORDS: Final = 7
"""Words in a row that two articles written apart do not share (a quotation or an agency's text does)."""

_COMMON: Final = 40
"""A stretch in more articles than this is an outlet's furniture, and tells nothing of two of them."""

_WORD: Final = re.compile(r"[^\W\d_]+")

Grams = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shared:
    """Two articles with wording in common.

    Attributes:
        one: Id of the first.
        two: Id of the second.
        stretches: Stretches of seven words that both have.
        jaccard: These, as a share of the stretches that either has (Broder 1997, resemblance of shingles).
    """

    one: str
    two: str
    stretches: int
    jaccard: float


def grams(text: str) -> Grams:
    """All stretches of seven words of a text, in normalised spelling, without digits and punctuation."""
    words = _WORD.findall(normal_form(text))
    return frozenset(tuple(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1))


def shared_wording(texts: Mapping[str, str]) -> list[Shared]:
    """The pairs of texts that share a stretch of seven words, those with the most in common first.

    Args:
        texts: Texts by id.
    """
    made = {name: grams(text) for name, text in texts.items()}
    homes: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, own in made.items():
        for gram in own:
            homes[gram].append(name)
    together: Counter[tuple[str, str]] = Counter()
    for names in homes.values():
        if 1 < len(names) <= _COMMON:
            together.update(combinations(names, 2))
    found = [
        Shared(one, two, count, count / (len(made[one]) + len(made[two]) - count))
        for (one, two), count in together.items()
    ]
    return sorted(found, key=lambda pair: (-pair.jaccard, -pair.stretches, pair.one, pair.two))
