"""``python -m tests.bench [--json] [--quick]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from . import report
from .accuracy import accuracy
from .figures import Figure
from .peers import peers
from .processes import memory, startup
from .speed import growth, pipeline, reader
from .texts import READER_TEXTS


def measure(*, quick: bool) -> Iterator[Figure]:
    """All figures, one after the other; peers in the same run as the reader, so that one load weighs on both."""
    rounds = 1 if quick else 5
    yield from startup(rounds)
    yield from pipeline(rounds)
    for kind in READER_TEXTS:
        own_rate, figures = reader(rounds, kind)
        yield from figures
        yield from peers(own_rate, 1 if quick else 2, kind)
    yield from growth(1 if quick else 2)
    yield from memory()
    yield from accuracy()


def main() -> int:
    """Measure, and print. The status is 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the speed of balagh.")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--quick", action="store_true", help="one round of everything: rough figures")
    options = parser.parse_args()
    figures = []
    for figure in measure(quick=options.quick):
        figures.append(figure)
        sys.stderr.write(f"{figure.group}: {figure.name.strip()}\n")
    sys.stdout.write(report.as_json(figures) + "\n" if options.json else report.as_table(figures))
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
