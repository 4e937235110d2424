"""The Typer application: its commands, each in a file of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from balagh.cli import compare, corpora, doctor, evaluate, extract, gate, normalize, schema, validate, values, version
from balagh.cli.view import view

app = typer.Typer(
    name="balagh",
    help="Read Arabic technology news and write validated incident records.",
    epilog="Results go to stdout, messages to stderr. Exit status: 0 all went well, 2 wrong usage, 3 unreadable "
    "input, 4 faults found, 5 optional part missing, 70 internal error, 130 interrupted, 141 broken pipe.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
def root(
    _version: Annotated[
        bool, typer.Option("--version", callback=version.show, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read Arabic technology news and write validated incident records."""


for _command in (
    extract.extract,
    values.values,
    normalize.normalize,
    validate.validate,
    schema.schema,
    doctor.doctor,
    version.version,
):
    app.command()(_command)
app.command()(view)
app.command("evaluate")(evaluate.evaluate)
app.command("compare")(compare.compare)
app.add_typer(corpora.corpora)
app.command("gate")(gate.gate)
