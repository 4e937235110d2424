"""``balagh view``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.articles import Sources, field_names
from balagh.cli.extract import Kind
from balagh.cli.failures import say
from balagh.cli.inputs import STDIN, opened_binary
from balagh.cli.options import Encoding, Prefer, PreferOption, Published, WeekStart, Zone, weekday
from balagh.cli.output import opened
from balagh.cli.progress import progress
from balagh.errors import BalaghError

if TYPE_CHECKING:
    from balagh.cli.extracting import Extracted, Reading
    from balagh.view.shown import Shown

_PAGES = frozenset({".html", ".htm"})
_READ = frozenset({".json", ".jsonl", ".ndjson", ".txt", ".html", ".htm"})


class Lang(StrEnum):
    """Language of the interface."""

    AR = "ar"
    EN = "en"


def view(  # noqa: PLR0913, PLR0917 (the options of a command are its arguments)
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE.html|DIR", help="A page, or a folder with a page for each article.")
    ],
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE…|-]", help="Articles as extract takes them, or extractions; stdin without any."),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Language of labels and headings.")] = Lang.AR,
    published: Published = None,
    zone: Zone = None,
    week_start: WeekStart = "saturday",
    prefer: PreferOption = Prefer.PAST,
    kind: Annotated[
        Kind | None, typer.Option(help="What articles are; told by suffix and content if left out.")
    ] = None,
    encoding: Encoding = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=FIELD", help="Field of JSON articles that holds a part, as in text=body."),
    ] = None,
) -> None:
    """Show articles with what was found in them as web pages that need no network and no script.

    One article gives one page. Several give an index, with the articles in the same file or, in a folder, on pages of
    their own. An article that cannot be read is reported on stderr, and the others go on.
    """
    from balagh.cli.extracting import Reading, check  # noqa: PLC0415 (heavy: no part of --help)

    names = tuple(files or (STDIN,))
    reading = Reading(published, zone, weekday(week_start), prefer.value)
    check(reading, encoding)
    sources = Sources(names, kind.value if kind else None, encoding, field_names(field))
    failed: list[BalaghError] = []
    found = _kept(shown(sources, reading), failed.append)
    first = list(islice(found, 2))
    if first:
        _write(chain(first, found), len(first) > 1, out, lang)
    raise typer.Exit(max((error.exit_status for error in failed), default=0))


def shown(sources: Sources, reading: Reading) -> Iterator[Shown | BalaghError]:
    """Every article of the sources in their order, extracted where it is not an extraction already."""
    from balagh.cli.extracting import extract_all  # noqa: PLC0415
    from balagh.feeds.json_article import is_json_lines  # noqa: PLC0415
    from balagh.feeds.read import SourceKind, read_source  # noqa: PLC0415
    from balagh.view.read import is_extractions, read_extractions  # noqa: PLC0415

    for name in _files(sources.names):
        try:
            with opened_binary(name) as stream:
                data = stream.read()
        except BalaghError as error:
            yield error
            continue
        if sources.kind in {None, "json"} and is_extractions(data):
            yield from read_extractions(data, name)
            continue
        kind: SourceKind | None = "jsonl" if sources.kind == "json" and is_json_lines(data) else sources.kind
        articles = read_source(name, data, kind, sources.fields, encoding=sources.encoding)
        yield from map(_with_rules, extract_all(articles, reading))


def _files(names: Sequence[str]) -> Iterator[str]:
    """The names, those of folders replaced by the files in them, in the order of their names."""
    for name in names:
        if name == STDIN or not Path(name).is_dir():
            yield name
            continue
        inside = (each for each in Path(name).rglob("*") if each.suffix.lower() in _READ and each.is_file())
        yield from (str(each) for each in sorted(inside) if not each.name.startswith("."))


def _with_rules(result: Extracted | BalaghError) -> Shown | BalaghError:
    from balagh.cli.explain import explanation  # noqa: PLC0415 (the contract: no part of --help)
    from balagh.view.shown import Shown  # noqa: PLC0415

    if isinstance(result, BalaghError):
        return result
    return Shown(result.extraction, explanation(result.extraction, result.rules))


def _kept(found: Iterator[Shown | BalaghError], refuse: Callable[[BalaghError], None]) -> Iterator[Shown]:
    """What could be read; what could not is told at once, and handed to ``refuse``."""
    for each in found:
        if isinstance(each, BalaghError):
            say(each.render())
            refuse(each)
        else:
            yield each


def _write(found: Iterator[Shown], several: bool, out: Path, lang: Lang) -> None:
    """Write one page, or a folder of pages.

    Raises:
        BalaghError: If it cannot be written (B001).
    """
    from balagh.view.article import article_page  # noqa: PLC0415
    from balagh.view.index import FULL, one_file  # noqa: PLC0415

    if str(out) != STDIN and out.suffix.lower() not in _PAGES:
        _write_folder(found, out, lang)
        return
    with progress(wanted=several) as advance:
        everything = [each for each in found if advance() is None]
    if len(everything) > FULL:
        say(f"note: {len(everything)} articles are too many for one page: it has the index alone; --out DIR has all")
    page = one_file(everything, lang.value) if several else article_page(everything[0], lang.value)
    with opened(out, "--out") as stream:
        stream.write(page)


def _write_folder(found: Iterator[Shown], folder: Path, lang: Lang) -> None:
    """Write each article as it comes, then the index."""
    from balagh.view.article import article_page  # noqa: PLC0415
    from balagh.view.entries import Entry, entries_of  # noqa: PLC0415
    from balagh.view.index import index_page  # noqa: PLC0415
    from balagh.view.words import words  # noqa: PLC0415

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BalaghError("B001", option="--out", value=f"{folder} ({error.strerror})") from error
    entries: list[Entry] = []
    number = 0
    with progress(wanted=True) as advance:
        for number, each in enumerate(found, start=1):
            name = f"{number:05}.html"
            with opened(folder / name, "--out") as stream:
                stream.write(article_page(each, lang.value, back="index.html"))
            entries += entries_of(each, words(lang.value), name, len(entries) + 1)
            advance()
    with opened(folder / "index.html", "--out") as stream:
        stream.write(index_page(entries, number, lang.value))
