"""A corpus of gold checked as a whole: every file, and what only shows when all are looked at together.

No message holds words of an article, so that a corpus kept for measuring can be checked without being read.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from balagh.contract import Extraction, validate_stream
from balagh.errors import BalaghError
from balagh.evaluate.load import drafts, files, load_folder
from balagh.evaluate.scores import LABELS
from balagh.evaluate.wording import shared_wording

NEAR: Final = 0.1
"""From this share of common stretches on two articles are near-doubles."""

FindingKind = Literal[
    "fault", "duplicate-mention", "duplicate-id", "duplicate-text", "near-duplicate", "shared-wording", "prediction",
    "draft",
]  # fmt: skip
"""`fault` is one that `balagh validate` finds in a single file; docs/evaluation.md says what the others are."""

Files = list[tuple[Path, Extraction]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a corpus, or worth a look.

    Attributes:
        kind: What it is.
        severity: `error` or `warning`.
        where: File, or ids of the articles concerned.
        message: What it is about, without words of the article.
    """

    kind: FindingKind
    severity: Literal["error", "warning"]
    where: str
    message: str

    def render(self) -> str:
        """Returns the one line that a command prints."""
        return f"{self.where}: {self.severity}[{self.kind}] {self.message}"


@dataclass(frozen=True, slots=True)
class Split:
    """What a part of a corpus holds.

    Attributes:
        articles: Articles in it.
        with_incident: Articles with at least one record.
        dated: Articles with a publication date.
        drafts: Files that nobody has corrected yet.
        records: Records by role.
        labels: Mentions by label, in the contract's order.
    """

    articles: int
    with_incident: int
    dated: int
    drafts: int
    records: dict[str, int]
    labels: dict[str, int]


@dataclass(frozen=True, slots=True)
class Checked:
    """A corpus that was checked: what was found, and what each of its splits holds."""

    findings: tuple[Finding, ...]
    splits: dict[str, Split]

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(one.severity == "error" for one in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return asdict(self)


def check_corpus(path: str | Path) -> Checked:
    """Checks a folder of gold: each subfolder of it is a split, files beside them are one of their own.

    Raises:
        BalaghError: There is no such path (B101), or a file cannot be read (B102).
    """
    place = Path(path)
    found: list[Finding] = []
    splits: dict[str, Files] = {}
    for file in files(place):
        found += _faults(file)
        try:
            read = load_folder(file)
        except BalaghError:
            continue  # the faults say why
        splits.setdefault(_split(file, place), []).extend((file, one) for one in read)
    unread = {str(file) for file in drafts(place)}
    found += [Finding("draft", "warning", name, "a prediction that nobody has corrected") for name in sorted(unread)]
    found += _predictions(splits)
    found += _mentions(splits)
    found += _ids(splits)
    found += _wording(splits)
    return Checked(tuple(found), {name: _holdings(files_, unread) for name, files_ in sorted(splits.items())})


def _split(file: Path, place: Path) -> str:
    inside = file.relative_to(place).parts if place.is_dir() else (file.name,)
    return inside[0] if len(inside) > 1 else "."


def _faults(file: Path) -> Iterator[Finding]:
    try:
        with file.open("rb") as stream:
            for fault in validate_stream(stream, str(file)):
                # Warnings tell what is odd in the article itself, which gold states as it is. The message of a fault
                # may quote the article: its code and place are enough to look it up.
                if fault.severity == "error":
                    yield Finding("fault", "error", f"{file}:{fault.line}", f"{fault.code} at {fault.path}")
    except OSError as error:
        raise BalaghError("B102", path=str(file), detail=error.strerror or "read error") from error


def _predictions(splits: dict[str, Files]) -> Iterator[Finding]:
    for file, one in (pair for pairs in splits.values() for pair in pairs):
        told = one.issues is not None or any(r.confidence is not None or r.issues is not None for r in one.records)
        if told:
            yield Finding("prediction", "error", str(file), "it has confidence or issues, which gold has not")


def _mentions(splits: dict[str, Files]) -> Iterator[Finding]:
    for file, one in (pair for pairs in splits.values() for pair in pairs):
        spans = Counter((mention.start, mention.end, mention.label) for mention in one.mentions)
        for (start, end, label), times in spans.items():
            if times > 1:
                yield Finding("duplicate-mention", "error", str(file), f"{label} {start}-{end} stands {times} times")


def _ids(splits: dict[str, Files]) -> Iterator[Finding]:
    everything = [one for pairs in splits.values() for _, one in pairs]
    ids = Counter(one.document.id for one in everything)
    for name, times in ids.items():
        if times > 1:
            yield Finding("duplicate-id", "error", name, f"the id stands {times} times")
    texts: dict[str, list[str]] = {}
    for one in everything:
        texts.setdefault(one.text, []).append(one.document.id)
    for names in texts.values():
        if len(names) > 1:
            yield Finding("duplicate-text", "error", ", ".join(names), "one text under several ids or files")


def _wording(splits: dict[str, Files]) -> Iterator[Finding]:
    homes = {one.document.id: name for name, pairs in splits.items() for _, one in pairs}
    texts = {one.document.id: one.text for pairs in splits.values() for _, one in pairs}
    for pair in shared_wording(texts):
        apart = homes[pair.one] != homes[pair.two]
        near = pair.jaccard >= NEAR
        where = f"{homes[pair.one]}/{pair.one}, {homes[pair.two]}/{pair.two}"
        told = f"{pair.stretches} stretches of seven words in common, Jaccard {pair.jaccard:.3f}"
        yield Finding(
            "near-duplicate" if near else "shared-wording",
            "error" if near and apart else "warning",
            where,
            f"{told}{', in two splits' if apart else ''}",
        )


def _holdings(pairs: Files, unread: set[str]) -> Split:
    articles = [one for _, one in pairs]
    labels = Counter(mention.label for one in articles for mention in one.mentions)
    roles = Counter(record.role for one in articles for record in one.records)
    return Split(
        articles=len(articles),
        with_incident=sum(bool(one.records) for one in articles),
        dated=sum(one.document.published is not None for one in articles),
        drafts=sum(str(file) in unread for file, _ in pairs),
        records={"main": roles["main"], "background": roles["background"]},
        labels={label: labels[label] for label in LABELS},
    )
