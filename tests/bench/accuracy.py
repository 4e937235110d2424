"""How well balagh reads the gold, beside what one would take instead, all on the same articles.

What a system finds is held against gold class by class: dates and clocks as one class, since none but balagh tells them
apart, and companies and services as another. Spans are paired as `balagh evaluate` pairs them (the exact and partial
schemas of SemEval-2013). A system is asked only for what it claims to find. Nothing of a single article is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from balagh.contract import CountValue, DateValue, Extraction, Mention
from balagh.evaluate import load_folder
from balagh.evaluate.pairs import align_mentions

from .accuracy_systems import Found, System, systems
from .figures import Figure

GOLD = Path(__file__).parents[2] / "corpora" / "gold"

CLASSES = {
    "dates and clocks": {"DATE", "TIME"},
    "durations": {"DURATION"},
    "counts": {"COUNT"},
    "percentages": {"PERCENT"},
    "places": {"LOCATION"},
    "people": {"PERSON"},
    "companies and services": {"ORG", "PLATFORM"},
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A system's answers on one class.

    Attributes:
        exact: F1 of spans that are equal.
        partial: F1 with half a hit for an overlap.
        gold: Mentions in gold.
        value: Share of gold's values (days, numbers) that are right, None where the system gives none.
        values: How many such values gold has.
    """

    exact: float
    partial: float
    gold: int
    value: float | None
    values: int


def accuracy() -> Iterator[Figure]:
    """F1 of every system on every class that it reads, on each half of the gold."""
    asked = list(systems())
    there = [system for system in asked if isinstance(system, System)]
    for name in asked:
        if isinstance(name, str):
            yield Figure("accuracy", name, None, "F1", note="not installed, left out")
    for split in ("dev", "test"):
        gold = load_folder(GOLD / split)
        answers = [(system, system.read(gold)) for system in there]
        for name in CLASSES:
            for system, found in answers:
                if name in system.classes:
                    told = scored(gold, found, name)
                    yield Figure(
                        f"accuracy, {split}", f"{name}: {system.name}", told.exact, "F1", note=_note(name, told)
                    )


def _note(name: str, told: Scored) -> str:
    value = "" if told.value is None else f", {_VALUES[name][0]} right in {told.value:.2f} of {told.values}"
    return f"partial {told.partial:.2f}, {told.gold} in gold{value}"


def scored(gold: Sequence[Extraction], answers: Sequence[Sequence[Found]], name: str) -> Scored:
    """Scores the answers of a system on one class.

    Args:
        gold: Right answers.
        answers: What the system found, article by article.
        name: The class.
    """
    exact = partial = right = 0.0
    wanted = found = values = 0
    gives_values = False
    for one, all_found in zip(gold, answers, strict=True):
        own = [mention for mention in one.mentions if mention.label in CLASSES[name]]
        theirs = [each for each in all_found if each.kind == name]
        pairs = align_mentions([_plain(m.start, m.end) for m in own], [_plain(f.start, f.end) for f in theirs])
        exact += sum(pair.exact for pair in pairs)
        partial += sum(pair.gold is not None and pair.pred is not None for pair in pairs)
        wanted += len(own)
        found += len(theirs)
        gives_values = gives_values or any(each.value is not None for each in theirs)
        for mention in own:
            value = _VALUES[name][1](mention) if name in _VALUES else None
            if value is not None:
                values += 1
                right += any(_overlap(mention, each) and each.value == value for each in theirs)
    both = wanted + found
    f1 = (2 * exact / both, (exact + partial) / both) if both else (0.0, 0.0)
    return Scored(f1[0], f1[1], wanted, right / values if gives_values and values else None, values)


def _plain(start: int, end: int) -> Mention:
    """A mention without words or value: only where it stands is compared."""
    return Mention.model_construct(id=f"{start}-{end}", start=start, end=end, text="", label="DATE", value=None)


def _overlap(mention: Mention, found: Found) -> bool:
    return mention.start < found.end and found.start < mention.end


def day(mention: Mention) -> date | None:
    """The calendar day of a DATE that names one."""
    value = mention.value
    if not isinstance(value, DateValue) or value.edtf is None or len(value.edtf) != 10:
        return None
    try:
        return datetime.strptime(value.edtf, "%Y-%m-%d").date()
    except ValueError:
        return None


def number(mention: Mention) -> int | None:
    """The number of a COUNT that states one."""
    return mention.value.value if isinstance(mention.value, CountValue) else None


_VALUES: dict[str, tuple[str, Callable[[Mention], object]]] = {
    "dates and clocks": ("day", day),
    "counts": ("number", number),
}


__all__ = ["CLASSES", "Scored", "System", "accuracy", "scored"]
