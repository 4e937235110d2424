"""Arabic on a terminal: isolated, never reordered by hand, and with nothing in it that commands the terminal.

Terminals that know the Unicode bidirectional algorithm (UAX 9) order each line by itself. A piece of Arabic that stands
in a line of labels, Latin names and clocks is therefore put between U+2068 FIRST STRONG ISOLATE and U+2069 POP
DIRECTIONAL ISOLATE, line by line, so that neither disturbs the order of the other. Terminals that do not know the
algorithm show the letters as they stand; the marks have no width in either.
"""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

# Of what is not printable: joiners and single marks belong to ordinary Arabic text, soft hyphens and byte order marks
# mean nothing on a terminal. All else is escaped: controls, and the embeddings, overrides and isolates of direction
# with which a hostile text would reorder what stands around it (CVE-2021-42574).
_HARMLESS = frozenset("\u200c\u200d\u200e\u200f\u061c")
_IDLE = frozenset("\xad\ufeff")


def visible(text: str) -> str:
    """``text`` in one line: control characters escaped as in Python source, line ends and tabs as spaces."""
    return "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char in _HARMLESS or char.isprintable():
        return char
    if char.isspace():
        return " "
    return "" if char in _IDLE else char.encode("unicode_escape").decode("ascii")


def isolate(text: str) -> str:
    """``text`` made visible and set apart from the direction of what stands around it."""
    return f"{FIRST_STRONG_ISOLATE}{visible(text)}{POP_ISOLATE}"


class Wrapped:
    """Text with isolates in it as a renderable: wrapped to the width at hand, every isolate closed on its line.

    An isolate that a line leaves open ends there for a terminal, which orders each line for itself; it is closed at the
    end of the line and opened again on the next.
    """

    def __init__(self, text: str, style: str = "") -> None:
        self.text = text
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        depth = 0
        for line in Text(self.text, self.style).wrap(console, options.max_width):
            line.rstrip()
            opened = FIRST_STRONG_ISOLATE * depth
            depth += line.plain.count(FIRST_STRONG_ISOLATE) - line.plain.count(POP_ISOLATE)
            yield Text.assemble(opened, line, POP_ISOLATE * depth, no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """As wide as the text, as narrow as its longest word."""
        return Measurement.get(console, options, Text(self.text)).with_maximum(options.max_width)


def isolated(text: str, style: str = "") -> Wrapped:
    """Words of an article as a renderable."""
    return Wrapped(isolate(text), style)


__all__ = ["Wrapped", "isolate", "isolated", "visible"]
