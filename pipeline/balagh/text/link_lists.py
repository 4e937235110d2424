"""Headlines of other articles between two paragraphs, where no marker announces them.

Pages set links to related articles into the text: two or more lines in a row, each a headline (short, without a closing
mark), between paragraphs that close with one. A single such line may be a heading of the article's own and stays.
"""

from __future__ import annotations

from balagh.text.lines import TextLine, is_headline
from balagh.text.tokens import Tokens

_CLOSING = frozenset('.؟!:؛…"»”)،')
# A headline has at least so many tokens and at most so many; shorter lines are items of a list.
_FEWEST, _MOST = 4, 16
# The article's own title and subtitle stand in the first lines.
_TITLE_LINES = 2
_SEVERAL = 2


def link_list_end(tokens: Tokens, lines: list[TextLine], i: int) -> int:
    """Index behind the headlines in a row that begin with line ``i``, ``i`` where there are none.

    Args:
        tokens: The text.
        lines: Its lines.
        i: Index of the first line of the row.
    """
    if i < _TITLE_LINES or not _closes(tokens, lines[i - 1]):
        return i
    end = i
    while end < len(lines) and _is_link(tokens, lines[end]):
        end += 1
    inside = end - i >= _SEVERAL and end < len(lines) and _closes(tokens, lines[end])
    return end if inside else i


def _closes(tokens: Tokens, line: TextLine) -> bool:
    return tokens.texts[line.last - 1] in _CLOSING and line.last - line.first > _MOST


def _is_link(tokens: Tokens, line: TextLine) -> bool:
    count = line.last - line.first
    return _FEWEST <= count <= _MOST and tokens.texts[line.last - 1] not in _CLOSING and is_headline(tokens, line)
