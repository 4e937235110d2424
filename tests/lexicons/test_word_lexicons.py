"""Every other lexicon file: it parses, its words are plain text, and none stands twice in one list."""

import re
import tomllib
import unicodedata
from collections import defaultdict
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
#: Lists that hold a word twice, which does no harm: to be weeded.
DOUBLED = {
    ("causes.toml", ".unknown_after"),
    ("incident_words.toml", ".event.outage"),
    ("incident_words.toml", ".course.fall"),
    ("incident_words.toml", ".objects.stopped"),
}

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
            assert unicodedata.normalize("NFKC", word).replace("...", "…") == word, f"{where}: {word!r} is not in plain letters"


@every_file
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    """Variants that normalise alike (أبريل, إبريل) may: lists show what is attested, and show it once."""
    for where, words in lists(load(path)):
        if (path.name, where) in DOUBLED:
            continue
        assert len(set(words)) == len(words), f"{where}: {sorted(w for w in set(words) if words.count(w) > 1)}"


@every_file
def test_words_of_two_names_in_one_table_differ(path: Path) -> None:
    """Of tables with named values (months, weekdays, categories) no full form may stand for two values."""
    owners: dict[str, set[str]] = defaultdict(set)
    for where, words in lists(load(path)):
        numbered = re.fullmatch(r"\.(month|gregorian|hijri|weekday|holiday)\[(\d+)\]\.forms", where)
        for word in words if numbered else ():
            owners[normal_form(word)].add(where)
    assert {word: where for word, where in owners.items() if len(where) > 1} == {}
