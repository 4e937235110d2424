"""What an article is called where its title is not known: the first line that is the article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from balagh.contract import Extraction
from balagh.text import normalize, tokenize
from balagh.text.furniture import furniture_spans
from balagh.text.sentences import split_sentences
from balagh.view.marks import clipped

_LONGEST: Final = 140
#: Code points of a text in which its first line is looked for.
_HEAD: Final = 4000
#: A line of fewer words may be a byline or the name of a section.
_WORDS: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def plain_title(of: Extraction) -> str:
    """The title, else the first line of the text that is neither furniture nor dateline, of bounded length.

    A line of fewer than four words is passed over, as long as a longer one follows; of a line that begins with a
    dateline the rest is taken. Where nothing else is there, furniture will do.
    """
    if of.document.title and of.document.title.strip():
        return _line(of.document.title)
    head = of.text[:_HEAD]
    own = [line for line in _without_furniture(head).split("\n") if line.strip()]
    lines = own or [line for line in head.split("\n") if line.strip()]
    return _line(next((line for line in lines if len(_WORD.findall(line)) >= _WORDS), lines[0] if lines else ""))


def _line(text: str) -> str:
    return clipped(" ".join(text.split()), _LONGEST)


def _without_furniture(text: str) -> str:
    return "".join(_own_parts(text))


def _own_parts(text: str) -> Iterator[str]:
    """What stands between the furniture of a text; a line end where furniture held one."""
    normalized = normalize(text)
    tokens = tokenize(normalized)
    at = 0
    for first, last in furniture_spans(normalized, split_sentences(tokens), tokens):
        start, end = normalized.span(first, last)
        yield text[at:start]
        yield "\n" if "\n" in text[start:end] else " "
        at = end
    yield text[at:]


__all__ = ["plain_title"]
