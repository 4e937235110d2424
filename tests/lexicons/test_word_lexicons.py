"""Every other lexicon file: it parses, its words are plain text, and none stands twice in one list."""

import tomllib
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from balagh.lexicons.entities import FOLDERS
from balagh.text import normal_form

ROOT = Path(str(files("balagh.lexicons")))
FILES = sorted(path for path in ROOT.rglob("*.toml") if path.parent.name not in FOLDERS or path.name[0] == "_")
#: Sentences, and spellings that are listed with and without their vowel marks on purpose.
PROSE = ("examples", "counter", "source", "title")

every_file = pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])


def lists(node: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a table, with its path."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in PROSE:
                yield from lists(value, f"{path}.{key}")
    elif isinstance(node, list) and node and all(isinstance(item, str) for item in node):
        yield path, node
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from lists(value, f"{path}[{number}]")


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def test_there_are_lexicons() -> None:
    assert len(FILES) >= 30


@every_file
def test_words_are_plain_text(path: Path) -> None:
    assert load(path)
    for where, words in lists(load(path)):
        for word in words:
            assert word.strip() != "", where
            assert unicodedata.normalize("NFKC", word) == word, f"{where}: {word!r} is not in plain letters"


@every_file
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    doubles = [
        (where, word)
        for where, words in lists(load(path))
        for word in words
        if [normal_form(w) for w in words].count(normal_form(word)) > 1
    ]
    assert doubles == []
