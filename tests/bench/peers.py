"""Peers of the value reader, on the same texts in the same run. What is not installed is left out, and said so."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from .figures import Figure, seconds
from .texts import READER_TEXTS

#: How many times the speed of dateparser's search the reader should have.
GOAL = 40


def peers(own_rate: float, rounds: int, kind: str) -> Iterator[Figure]:
    """Texts a second of each peer, and how many times faster the reader is.

    Args:
        own_rate: Texts a second of the reader.
        rounds: Runs over the texts.
        kind: Which of :data:`.texts.READER_TEXTS`.
    """
    for package, label, load in _PEERS:
        try:
            work, released = load(), version(package)
        except (ImportError, PackageNotFoundError):
            yield Figure("reader", f"{package}: {label}", None, "texts/s", note="not installed, left out")
            continue
        texts = READER_TEXTS[kind](1000)
        work(texts[0])
        _, median = seconds(lambda work=work, texts=texts: [work(text) for text in texts], rounds=rounds)  # type: ignore[misc]
        rate = len(texts) / median
        yield Figure("reader", f"{package} {released}: {label}", rate, "texts/s")
        ratio = own_rate / rate
        goal = {"goal": f"> {GOAL}", "met": ratio > GOAL} if package == "dateparser" else {}
        yield Figure("reader", f"balagh beside {package}, {kind}", ratio, "times", **goal)  # type: ignore[arg-type]


def _dateparser() -> Callable[[str], object]:
    """Its search with the language told, which is how it is fastest; it reads dates and clocks alone."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    return lambda text: search_dates(text, languages=["ar"])


def _maha() -> Callable[[str], object]:
    """All that its parser reads and the reader does too, in one call."""
    parse: Any = importlib.import_module("maha.parsers.functions").parse_dimension
    return lambda text: parse(text, numeral=True, ordinal=True, time=True, duration=True)


_PEERS: tuple[tuple[str, str, Callable[[], Callable[[str], object]]], ...] = (
    ("dateparser", "search_dates, languages ar", _dateparser),
    ("mahad", "parse_dimension: numeral, ordinal, time, duration", _maha),
)
