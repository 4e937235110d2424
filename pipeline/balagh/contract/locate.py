"""Lines of JSON values by their paths, for faults in documents that span many lines."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and indexes from the root of a JSON text to a value."""

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def parse_path(text: str) -> Path:
    """Returns the steps of a path such as `records[0].started`."""
    return tuple(int(step[1]) if step[1] else step[2] for step in _STEP.finditer(text))


def show_path(path: Iterable[str | int]) -> str:
    """Writes a path; the root is `$`, and a key that is no identifier stands in brackets and quotes."""
    shown = ""
    for step in path:
        if isinstance(step, int):
            shown += f"[{step}]"
        elif step.isidentifier() and step.isascii():
            shown += f".{step}" if shown else step
        else:
            shown += f"[{json.dumps(step)}]"
    return shown or "$"


@dataclass(slots=True)
class _Node:
    """A step of the wanted paths, and the line where the text has it."""

    line: int | None = None
    children: dict[str | int, "_Node"] = field(default_factory=dict)


@dataclass(slots=True)
class _Frame:
    """An array or object that is open while the text is walked."""

    is_object: bool
    node: _Node | None
    index: int = 0
    wants_key: bool = True
    child: _Node | None = None


def locate(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """Finds the lines of values in a valid JSON text.

    Args:
        text: The JSON text.
        paths: Paths to find; where a path leads to nothing, the line of its last step that is there counts.

    Returns:
        For each path its line, from 1: of the key in an object, of the value in an array.
    """
    wanted = list(paths)
    root = _Node()
    for path in wanted:
        node = root
        for step in path:
            node = node.children.setdefault(step, _Node())
    _walk(text, root)
    return {path: _line(root, path) for path in wanted}


def _line(node: _Node, path: Path) -> int:
    line = node.line or 1
    for step in path:
        node = node.children[step]
        if node.line is None:
            break
        line = node.line
    return line


def _walk(text: str, root: _Node) -> None:
    stack: list[_Frame] = []
    line, last = 1, 0
    for match in _TOKEN.finditer(text):
        lexeme = match[0]
        line += text.count("\n", last, match.start())
        last = match.start()
        if lexeme in ("}", "]"):
            stack.pop()
        elif lexeme == ",":
            stack[-1].index += 1
            stack[-1].wants_key = True
        elif lexeme != ":":
            _enter(stack, root, lexeme, line)


def _enter(stack: list[_Frame], root: _Node, lexeme: str, line: int) -> None:
    """Takes a key, or the beginning of a value."""
    if not stack:
        node: _Node | None = root
        root.line = line
    elif not stack[-1].is_object:
        node = _child(stack[-1].node, stack[-1].index, line)
    elif stack[-1].wants_key:
        stack[-1].wants_key = False
        stack[-1].child = _child(stack[-1].node, json.loads(lexeme), line)
        return
    else:
        node = stack[-1].child
    if lexeme in ("{", "["):
        stack.append(_Frame(lexeme == "{", node))


def _child(node: _Node | None, step: str | int, line: int) -> _Node | None:
    child = node.children.get(step) if node else None
    if child:
        child.line = line
    return child
