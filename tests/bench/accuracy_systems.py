"""What a user would take instead of balagh, each asked in its own way for what it claims to find."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from balagh.contract import CountValue, Extraction
from balagh.evaluate import predict

#: Interpreter of an environment of its own with Maha in it: it wants older releases of regex and typing-extensions than
#: dateparser and spaCy can work with.
MAHA = "BALAGH_BENCH_MAHA"

DATES, COUNTS, NAMES = "dates and clocks", "counts", "companies and services"
_KINDS = {
    "DATE": DATES, "TIME": DATES, "DURATION": "durations", "COUNT": COUNTS, "PERCENT": "percentages",
    "LOCATION": "places", "PERSON": "people", "ORG": NAMES, "PLATFORM": NAMES,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a system found.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        kind: Its class, a key of `accuracy.CLASSES`.
        value: The calendar day or the number that the system gives it.
    """

    start: int
    end: int
    kind: str
    value: object = None


Reader = Callable[[Sequence[Extraction]], list[list[Found]]]
"""What finds things in articles; only their text and publication date are looked at."""


@dataclass(frozen=True, slots=True)
class System:
    """A system, the classes that it finds, and how it reads articles."""

    name: str
    classes: tuple[str, ...]
    read: Reader


def systems() -> Iterator[System | str]:
    """Each system, or the name of one that is not installed."""
    yield System("balagh", tuple(dict.fromkeys(_KINDS.values())), _each(_balagh))
    for name, package, load in (
        ("dateparser: search_dates, languages ar", "dateparser", _dateparser),
        ("Maha: parse_dimension", "mahad", _maha),
        ("spaCy blank + EntityRuler + regex", "spacy", _spacy),
        ("CAMeL NER", "torch", _camel),
    ):
        try:
            classes, read, released = load()
        except (ImportError, PackageNotFoundError, OSError, subprocess.CalledProcessError):
            yield name
        else:
            yield System(f"{name} ({released or version(package)})", classes, read)


Loaded = tuple[tuple[str, ...], Reader, str]


def _each(read: Callable[[Extraction], list[Found]]) -> Reader:
    return lambda gold: [read(one) for one in gold]


def _balagh(gold: Extraction) -> list[Found]:
    from .accuracy import day, number  # noqa: PLC0415 (that module imports this one)

    mentions = predict([gold])[0].extraction.mentions
    return [
        Found(m.start, m.end, _KINDS[m.label], number(m) if isinstance(m.value, CountValue) else day(m))
        for m in mentions
        if m.label in _KINDS
    ]


def _published(gold: Extraction) -> datetime | None:
    given = gold.document.published
    return None if given is None or len(given) < 10 else datetime.fromisoformat(given[:10])


def _dateparser() -> Loaded:
    search: Any = importlib.import_module("dateparser.search").search_dates

    def read(gold: Extraction) -> list[Found]:
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if base := _published(gold):
            settings["RELATIVE_BASE"] = base
        found: list[Found] = []
        at = 0
        # It gives the words and not their place; they come in the order of the text.
        for words, moment in search(gold.text, languages=["ar"], settings=settings) or ():
            start = gold.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append(Found(start, at, DATES, moment.date()))
        return found

    return (DATES,), _each(read), ""


_MAHA_CODE = """
import json, sys
from datetime import datetime
from importlib.metadata import version
from maha.parsers.functions import parse_dimension

def day(value, base):
    try:
        return (datetime.fromisoformat(base) + value).date().isoformat() if base else None
    except Exception:
        return None

answers = []
for text, base in json.load(sys.stdin):
    found = [[one.start, one.end, "time", day(one.value, base)] for one in parse_dimension(text, time=True)]
    found += [[one.start, one.end, "duration", None] for one in parse_dimension(text, duration=True)]
    answers.append(found)
print(json.dumps([version("mahad"), answers]))
"""


def _maha() -> Loaded:
    """Maha in the interpreter that the environment names. (Its numerals are no counts: it does not say of what.)"""
    python = os.environ.get(MAHA)
    if not python:
        raise ImportError(MAHA)
    released, _ = _ask_maha(python, [])
    kinds = {"time": DATES, "duration": "durations"}

    def read(gold: Sequence[Extraction]) -> list[list[Found]]:
        bases = [_published(one) for one in gold]
        asked = [[one.text, base.isoformat() if base else None] for one, base in zip(gold, bases, strict=True)]
        return [
            [Found(a, b, kinds[kind], date.fromisoformat(told) if told else None) for a, b, kind, told in answer]
            for answer in _ask_maha(python, asked)[1]
        ]

    return (DATES, "durations"), read, released


def _ask_maha(python: str, asked: list[list[str | None]]) -> tuple[str, list[Any]]:
    command = [python, "-X", "utf8", "-c", _MAHA_CODE]
    done = subprocess.run(command, input=json.dumps(asked).encode(), capture_output=True, check=True)
    released, answers = json.loads(done.stdout)
    return released, answers


def _spacy() -> Loaded:
    """A blank pipeline with a ruler of well-known names, and patterns for the rest: an afternoon's work."""
    spacy: Any = importlib.import_module("spacy")
    words = tomllib.loads(Path(__file__).with_name("baseline.toml").read_text("utf-8"))
    nlp = spacy.blank("ar")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": name} for label, names in words["names"].items() for name in names])
    patterns = [
        (kind, re.compile(_filled(pattern, words["words"])))
        for kind, found in words["patterns"].items()
        for pattern in found
    ]

    def read(gold: Extraction) -> list[Found]:
        found = [Found(e.start_char, e.end_char, _KINDS[e.label_]) for e in nlp(gold.text).ents]
        for kind, pattern in patterns:
            found += [Found(match.start(), match.end(), _KINDS[kind]) for match in pattern.finditer(gold.text)]
        return _longest(found)

    return tuple(dict.fromkeys(_KINDS.values())), _each(read), ""


def _longest(found: list[Found]) -> list[Found]:
    """Of what overlaps the longest, as `spacy.util.filter_spans` does."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept


def _filled(pattern: str, words: dict[str, list[str]]) -> str:
    """A pattern with its lists of words put in, the longest word first."""
    for name, listed in words.items():
        longest = sorted(listed, key=len, reverse=True)
        pattern = pattern.replace(f"<{name}>", "(?:" + "|".join(map(re.escape, longest)) + ")")
    return pattern


def _camel() -> Loaded:
    """camel-tools' recogniser with its own model, called as its documentation does."""
    importlib.import_module("torch")
    recognizer: Any = importlib.import_module("camel_tools.ner").NERecognizer.pretrained()
    return ("places", "people", NAMES), _each(lambda gold: camel_spans(gold.text, recognizer.predict_sentence)), ""


_WORD = re.compile(r"\w+|[^\w\s]")
_CAMEL = {"LOC": "places", "PERS": "people", "ORG": NAMES}


def camel_spans(text: str, predict_sentence: Callable[[list[str]], list[str]]) -> list[Found]:
    """Names of a recogniser that labels words with B-, I- and O, line by line.

    Args:
        text: The article.
        predict_sentence: Labels of some words.
    """
    found: list[Found] = []
    for line in re.finditer(r"[^\n.؟!]+", text):
        spans = [(line.start() + m.start(), line.start() + m.end()) for m in _WORD.finditer(line.group())]
        if not spans:
            continue
        begun: tuple[int, int, str] | None = None
        for (start, end), label in zip(spans, predict_sentence([text[a:b] for a, b in spans]), strict=False):
            kind = _CAMEL.get(label[2:])
            if begun and label.startswith("I-") and kind == begun[2]:
                begun = (begun[0], end, begun[2])
                continue
            found += [Found(*begun)] if begun else []
            begun = (start, end, kind) if kind else None
        found += [Found(*begun)] if begun else []
    return found
