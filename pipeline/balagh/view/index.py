"""The page of many articles: filters, drawings, a list of the incidents, and the articles themselves where they fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from balagh.view.article import ArticleView, article_view
from balagh.view.entries import Entry, entries_of
from balagh.view.overview import SHAPES, WIDTH, bars, time_line
from balagh.view.page import render
from balagh.view.shown import Shown
from balagh.view.words import Lang, Words, words

#: Articles whose texts one file holds beside the index; of more the index alone is written.
FULL: Final = 100
_CURVES: Final = 24


def index_page(entries: Sequence[Entry], articles: int, lang: Lang = "ar", *, views: Sequence[ArticleView] = ()) -> str:
    """A self-contained HTML page of many articles.

    Args:
        entries: The rows of all articles.
        articles: How many articles there are.
        lang: Language of the interface.
        views: The articles in full, to stand on the page itself.
    """
    chosen = words(lang)
    counted = bars(entries, chosen)
    split = tuple(anchor for view in views for anchor in view.split)
    return render(
        "index", chosen, split=split, title=str(chosen("page", "index_title", count=articles)).strip(), entries=entries,
        views=views, bars=counted, line=time_line(entries, chosen), width=WIDTH, shapes=SHAPES,
        totals=_totals(entries, articles), options=_options(entries, chosen),
        curves=[entry for entry in entries if entry.curve][:_CURVES],
        left_out=not views and not any(entry.href for entry in entries),
    )  # fmt: skip


def one_file(shown: Sequence[Shown], lang: Lang = "ar") -> str:
    """An index and, of at most :data:`FULL` articles, their texts, in one page."""
    chosen = words(lang)
    full = len(shown) <= FULL
    entries: list[Entry] = []
    for number, each in enumerate(shown, start=1):
        entries += entries_of(each, chosen, f"#a{number}-article" if full else None, len(entries) + 1)
    views = [article_view(each, chosen, f"a{i}-") for i, each in enumerate(shown, start=1)] if full else []
    return index_page(entries, len(shown), lang, views=views)


def _totals(entries: Sequence[Entry], articles: int) -> list[tuple[str, int]]:
    platforms = {ident for entry in entries for ident, _ in entry.platforms}
    with_issues = {entry.href or entry.number for entry in entries if entry.issues}
    incidents = sum(entry.record is not None for entry in entries)
    return [("articles", articles), ("incidents", incidents), ("platforms", len(platforms)),
            ("with_issues", len(with_issues))]  # fmt: skip


def _options(entries: Sequence[Entry], chosen: Words) -> dict[str, Any]:
    """What can be chosen in each filter, by the value that rows carry: only what occurs."""
    records = [entry.record for entry in entries if entry.record]
    kinds: dict[str, str] = {record.kind: str(chosen.term("kind", record.kind)) for record in records}
    statuses: dict[str, str] = {record.status: str(chosen.term("status", record.status)) for record in records}
    platforms = {ident: name for entry in entries for ident, name in entry.platforms}
    places = {code: name for entry in entries for code, name in entry.countries}
    return {
        "platform": _sorted(platforms),
        "kind": _sorted(kinds),
        "status": _sorted(statuses),
        "country": _sorted(places),
    }


def _sorted(named: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(named.items(), key=lambda item: item[1])


__all__ = ["FULL", "index_page", "one_file"]
