"""Speed of the loaded pipeline and of the value reader, and how time grows with length."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import balagh
from balagh.api import prepare
from balagh.stages import STAGES

from .figures import Figure, below, seconds
from .texts import PUBLISHED, READER_TEXTS, articles, of_bytes

#: Lengths for the growth of time, in bytes of UTF-8; each is twice the one before.
LENGTHS = (62_500, 125_000, 250_000, 500_000, 1_000_000)
#: Over all these lengths time may grow this much faster than length, and still count as linear beside noise and caches.
SLACK = 1.5


def pipeline(rounds: int) -> Iterator[Figure]:
    """Milliseconds an article, loaded, in one process; all stages, then each."""
    texts = articles()

    def everything() -> None:
        for text in texts:
            balagh.extract(text, published=PUBLISHED)

    everything()
    best, median = seconds(everything, rounds=rounds)
    words = sum(len(text.split()) for text in texts)
    note = f"{len(texts)} articles of {words / len(texts):.0f} words on average, best {best / len(texts) * 1000:.1f}"
    yield below("pipeline", "all stages, an article", median / len(texts) * 1000, "ms", 50, note)
    yield Figure("pipeline", "words a second", words / median, "words/s")
    states = [prepare(text, PUBLISHED) for text in texts]
    for name, stage in STAGES.items():
        taken, _ = seconds(lambda stage=stage: [stage(state) for state in states], rounds=1)  # type: ignore[misc]
        yield Figure("pipeline", f"  {name}", taken / len(texts) * 1000, "ms", note="one run")


def reader(rounds: int, kind: str) -> tuple[float, list[Figure]]:
    """Texts a second of the value reader, all kinds at once, on texts of 1,000 words.

    Args:
        rounds: Runs over the texts.
        kind: Which of :data:`.texts.READER_TEXTS`.
    """
    texts = READER_TEXTS[kind](1000)

    def everything() -> None:
        for text in texts:
            balagh.read_values(text, PUBLISHED)

    everything()
    best, median = seconds(everything, rounds=rounds)
    rate = len(texts) / median
    found = sum(len(balagh.read_values(text, PUBLISHED)) for text in texts) / len(texts)
    note = f"{len(texts)} texts, {found:.0f} values a text, best {len(texts) / best:.0f}"
    return rate, [Figure("reader", f"balagh.read_values, {kind}", rate, "texts/s", note=note)]


def growth(rounds: int) -> Iterator[Figure]:
    """How often the time doubles when the length does, up to 1 MB."""
    ways: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("extract", lambda text: balagh.extract(text, published=PUBLISHED)),
        ("read_values", lambda text: balagh.read_values(text, PUBLISHED)),
    )
    for name, work in ways:
        taken = []
        for size in LENGTHS:
            text = of_bytes(size)
            best, _ = seconds(lambda work=work, text=text: work(text), rounds=rounds)  # type: ignore[misc]
            note = f"{best / taken[-1]:.2f} times the time of half the length" if taken else ""
            taken.append(best)
            yield Figure("growth", f"{name}, {size / 1000:g} kB", best, "s", note=note)
        length = LENGTHS[-1] / LENGTHS[0]
        grown = taken[-1] / taken[0]
        yield below("growth", f"{name}, time for {length:g} times the length", grown, "times", SLACK * length)
