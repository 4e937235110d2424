"""The phase of a count: the peak, what is left after the fall, or neither (guidelines, section 2, reports)."""

from __future__ import annotations

from collections.abc import Sequence

from balagh.contract import Phase
from balagh.incidents.article import Article
from balagh.incidents.count_rows import CLAUSE, Row, has, is_joined, phrase

# How many words behind a count it may be called the peak (13 ألف بلاغ في أعلى نقطة).
_CALLED = 6
# How many counts back the one may stand that a declined one fell from.
_BACK = 12


def phases(article: Article, rows: Sequence[Row], owners: Sequence[tuple[str | None, str | None]]) -> list[Phase]:
    """The phases of an event's counts.

    Args:
        article: The article.
        rows: The counts.
        owners: Platform and place of each, by which a count is the one that another fell from.
    """
    found: list[Phase] = []
    for row in rows:
        found.append(found[-1] if found and _goes_on(article, row) else _phase(article, row))
    for index, phase in enumerate(found):
        if phase == "declined" and rows[index].value.unit == "reports":
            _settle(rows, owners, found, index)
    return found


def _goes_on(article: Article, row: Row) -> bool:
    """Whether a count takes the phase of the one that و joins it to: no word of its course stands between."""
    if row.before is None or not is_joined(article, row):
        return False
    return not any(row.before.start < start < row.item.start for start in _falls(row) + _peaks(article, row))


def _falls(row: Row) -> list[int]:
    return [c.start for c in row.scope.cued("course", "fall")]


def _peaks(article: Article, row: Row) -> list[int]:
    """Where a word of the peak begins in the sentence."""
    return [match.start() for match in phrase("peak").finditer(article.text, row.scope.start, row.scope.end)]


def _phase(article: Article, row: Row) -> Phase:
    """``peak`` where the text calls the count so or tells a fall from it, ``declined`` behind a word of falling."""
    start, before = row.item.start, row.before.start if row.before else -1
    fall = max((f for f in _falls(row) if f < start), default=-1)
    peak = max((p for p in _peaks(article, row) if p < start and not _calls_other(article, row, p)), default=-1)
    if peak > max(fall, before):
        return "peak"
    if fall > before or (fall >= 0 and peak < 0 and row.before is None):
        return "peak" if _falls_from(article, fall, row) else "declined"
    if _is_left(article, row, max(before, row.scope.start)):
        return "declined"
    return "peak" if _peak_behind(article, row) else "reported"


def _calls_other(article: Article, row: Row, peak: int) -> bool:
    """Whether a word of the peak calls the count before it so (13 ألف بلاغ في أعلى نقطة، مقابل 2100 بلاغ)."""
    if row.before is None or peak < row.before.end:
        return False
    between = article.text[peak : row.item.start]
    near = len(article.text[row.before.end : peak].split()) <= _CALLED
    return near and (bool(CLAUSE.search(between)) or has(between.split(), "against"))


def _is_left(article: Article, row: Row, start: int) -> bool:
    """Whether a count is all that is left: لم يبق عند الموقع سوى 260 بلاغا."""
    between = article.text[start : row.item.start]
    words = between.split()
    excepted = row.value.unit == "reports" and has(words[-1:], "except")
    return excepted and bool(phrase("left").search(between))


def _falls_from(article: Article, fall: int, row: Row) -> bool:
    """Whether the fall starts at this count: تراجع ... من 30 ألف بلاغ, بعد أن تجاوزت 8 آلاف."""
    between = article.text[fall : row.item.start].split()
    return has(between, "fell_from") and not has(between, "fell_to")


def _peak_behind(article: Article, row: Row) -> bool:
    """Whether a fall is told behind the count (قبل أن يتراجع إلى ...), or it is called the peak behind itself."""
    end = row.item.end
    stop = min((i.start for i in row.scope.items("COUNT") if i.start >= end), default=row.scope.end)
    called = next((p for p in _peaks(article, row) if end <= p < stop), None)
    if called is not None:
        return len(article.text[end:called].split()) <= _CALLED
    fall = next((f for f in _falls(row) if end <= f < stop), None)
    if fall is None:
        return False
    between = article.text[end:fall].split()
    if row.before is not None and has(article.text[fall:stop].split()[1:2], "first"):
        return False
    return has(between, "then") or len(between) <= 1


def _settle(
    rows: Sequence[Row], owners: Sequence[tuple[str | None, str | None]], found: list[Phase], index: int
) -> None:
    """The count that a declined one fell from is the peak: the nearest bigger one before it that may be its owner's."""
    fits = [
        k
        for k in range(max(0, index - _BACK), min(len(rows), index + 2))
        if (row := rows[k]).value.unit == rows[index].value.unit
        and row.size > rows[index].size
        and _agree(owners[k], owners[index])
    ]
    if any(found[k] == "peak" for k in fits):
        return
    same = [k for k in fits if found[k] == "reported" and owners[k] == owners[index]]
    before = [k for k in same or fits if k < index and found[k] == "reported"]
    behind = [k for k in fits if k == index + 1 and found[k] == "reported" and rows[k].scope is rows[index].scope]
    for k in before[-1:] or behind:
        found[k] = "peak"


def _agree(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))
