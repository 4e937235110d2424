"""Articles in groups, so that a figure can be told for one outlet, year, topic or length."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from balagh.contract import Extraction
from balagh.evaluate.bootstrap import Resampling, score_all
from balagh.evaluate.compared import Compared
from balagh.evaluate.scores import Key, Score, Tally, nested, score_of

UNKNOWN: Final = "unknown"
"""Name of the group of articles of which gold does not say what they are sliced by."""

_LENGTHS: Final = ((100, "under 100"), (250, "100-249"), (500, "250-499"))
_LONGEST: Final = "500 and more"


@dataclass(frozen=True, slots=True)
class Slice:
    """The scores of some of the articles.

    Attributes:
        documents: How many there are.
        scores: Their scores by family and item, as in `Report.scores`.
    """

    documents: int
    scores: dict[Key, Score]

    def score(self, family: str, item: str = "micro") -> Score:
        """One score; an empty one where neither side holds anything of the kind."""
        return score_of(self.scores, family, item)

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return {"documents": self.documents, "scores": nested(self.scores)}


Slices = dict[str, dict[str, Slice]]
"""Slices by dimension (`outlet`, `year`, `topic`, `length`) and value."""


def outlet(gold: Extraction) -> str:
    """The publisher, else the host of the URL without `www.`."""
    host = urlsplit(gold.document.url or "").hostname or ""
    return gold.document.publisher or host.removeprefix("www.") or UNKNOWN


def year(gold: Extraction) -> str:
    """The year of publication, `undated` where there is none."""
    return gold.document.published[:4] if gold.document.published else "undated"


def topic(gold: Extraction) -> str:
    """The kind of the first main record.

    The contract has no field for a topic, so what the article is about is what it reports: `background` where it only
    recalls incidents, `none` where it tells of none, `unknown` where gold does not cover kinds.
    """
    if gold.annotated is not None and "kind" not in gold.annotated:
        return UNKNOWN
    kinds = [record.kind for record in gold.records if record.role == "main"]
    return kinds[0] if kinds else "background" if gold.records else "none"


def length(gold: Extraction) -> str:
    """A band of the number of words, which white space parts."""
    words = len(gold.text.split())
    return next((name for below, name in _LENGTHS if words < below), _LONGEST)


DIMENSIONS: Final[dict[str, Callable[[Extraction], str]]] = {
    "outlet": outlet,
    "year": year,
    "topic": topic,
    "length": length,
}
"""What articles are sliced by."""

_BANDS: Final = (*(name for _, name in _LENGTHS), _LONGEST)


def make_slices(articles: Sequence[Compared], tallies: Sequence[Tally], how: Resampling) -> Slices:
    """The scores of each group of each dimension; a dimension in which all articles are alike is left out."""
    made: Slices = {}
    for name, read in DIMENSIONS.items():
        groups: dict[str, list[Tally]] = {}
        for one, counted in zip(articles, tallies, strict=True):
            groups.setdefault(read(one.article.whole_gold), []).append(counted)
        if len(groups) > 1:
            made[name] = {value: Slice(len(groups[value]), score_all(groups[value], how)) for value in _order(groups)}
    return made


def _order(values: dict[str, list[Tally]]) -> list[str]:
    """By name, lengths by length, and what is not known last."""
    last = (UNKNOWN, "undated", "none")
    return sorted(values, key=lambda name: (name in last, _BANDS.index(name) if name in _BANDS else 0, name))
