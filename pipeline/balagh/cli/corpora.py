"""``balagh corpora``: gold of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.failures import say
from balagh.cli.output import put, put_json
from balagh.errors import BalaghError

if TYPE_CHECKING:
    from balagh.evaluate import Checked

corpora = typer.Typer(
    name="corpora", help="Make gold of one's own out of predictions, and check it.", no_args_is_help=True
)


@corpora.command()
def adopt(
    preds: Annotated[
        list[Path], typer.Argument(metavar="PRED…", help="Predictions: folders, JSON files or JSON Lines.")
    ],
    *,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder that the drafts are written to.")],
) -> None:
    """Write predictions as drafts of gold, to be corrected by hand.

    Each article becomes a file of its own, <id>.draft.json. Nothing is ever written over.
    """
    from balagh.evaluate import adopt as write  # noqa: PLC0415 (the contract: no part of --help)
    from balagh.evaluate import load_predictions  # noqa: PLC0415

    made = write([one.extraction for pred in preds for one in load_predictions(pred)], out)
    for name in made.left:
        say(f"left as it is: {name} is there already")
    put(f"{len(made.written)} drafts written to {out}, {len(made.left)} articles left as they are")


@corpora.command()
def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A corpus: each subfolder is a split.")],
    *,
    mend: Annotated[
        bool, typer.Option("--mend", help="First find offsets anew from the words, sort, and set the hash.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Check a corpus of gold: every file against the contract, ids, doubles, wording shared across splits."""
    from balagh.evaluate import check_corpus, mend_folder  # noqa: PLC0415

    for file in mend_folder(folder) if mend else ():
        say(f"mended: {file}")
    checked = check_corpus(folder)
    if as_json:
        put_json(checked.to_dict())
    else:
        put(_text(checked))
    wrong = [one for one in checked.findings if strict or one.severity == "error"]
    if wrong:
        places = {one.where.rpartition(":")[0] or one.where for one in wrong}
        raise BalaghError("B201", count=len(wrong), files=len(places))


def _text(checked: Checked) -> str:
    lines = [one.render() for one in checked.findings]
    for name, split in checked.splits.items():
        records = ", ".join(f"{count} {role}" for role, count in split.records.items())
        labels = ", ".join(f"{label} {count}" for label, count in split.labels.items())
        lines += [
            f"{name}: {split.articles} articles, {split.with_incident} with an incident, {split.dated} dated, "
            f"{split.drafts} drafts",
            f"    records: {records}",
            f"    mentions: {labels}",
        ]
    warnings = len(checked.findings) - checked.errors
    return "\n".join([*lines, f"{checked.errors} errors, {warnings} warnings"])
