"""What is installed: packages, data, lexicons. Nothing here asks the network, nor imports what it reports on."""

from __future__ import annotations

import os
import platform
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires
from importlib.metadata import version as installed_version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from balagh import __version__

#: What camel-tools' pretrained named entity recogniser and morphology need beyond the core, and how to get it.
_NEURAL = ("torch", "transformers")
_NEURAL_REMEDY = "make install-neural (or pip install 'balagh[neural]')"
_DATA_REMEDY = "camel_data -i ner-arabert, camel_data -i morphology-db-msa-r13"
_DATA_FOLDERS = ("ner", "morphology_db", "disambig_mle")
#: Folders of the lexicons that hold entries, as lists of ``[[entry]]``.
_ENTITY_FOLDERS = ("platforms", "products", "organizations", "people", "places")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the installation.

    Attributes:
        name: Name of the package, or of the data.
        state: ``present``, ``missing`` or ``damaged``.
        detail: Version, place, or what is wrong.
        needed: Whether balagh cannot do without it.
        remedy: How to get it, empty where it is present.
    """

    name: str
    state: str
    detail: str
    needed: bool
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Installation:
    """What :func:`inspect_installation` found.

    Attributes:
        balagh: Version of balagh.
        python: Version of Python, and what it runs on.
        parts: Packages and data.
        lexicons: Entries a lexicon.
        lexicon_digest: SHA-256 over all lexicon files, names and contents: equal digests read texts alike.
    """

    balagh: str
    python: str
    parts: tuple[Part, ...]
    lexicons: dict[str, int]
    lexicon_digest: str

    @property
    def sound(self) -> bool:
        """Whether nothing is missing that balagh cannot do without."""
        return all(part.state == "present" for part in self.parts if part.needed)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {"sound": self.sound, **asdict(self)}


def inspect_installation() -> Installation:
    """What is installed, without a look at the network."""
    counts, digest = lexicon_state()
    parts = (*core_packages(), zones(), schema(), *neural_packages(), camel_data())
    return Installation(
        balagh=__version__,
        python=f"{platform.python_version()} ({platform.python_implementation()}, {sys.platform} {platform.machine()})",
        parts=parts,
        lexicons=counts,
        lexicon_digest=digest,
    )


def core_packages() -> Iterator[Part]:
    """The packages that balagh declares as its dependencies, without those of its extras."""
    try:
        declared = requires("balagh") or []
    except PackageNotFoundError:
        yield Part("balagh", "missing", "not installed, run from its source folder", False, "pip install -e .")
        return
    for requirement in declared:
        if "extra ==" not in requirement:
            yield _package(_name(requirement), needed=True, remedy="install balagh anew")


def neural_packages() -> Iterator[Part]:
    """The packages of the optional neural component."""
    return (_package(name, needed=False, remedy=_NEURAL_REMEDY) for name in _NEURAL)


def _name(requirement: str) -> str:
    end = next((i for i, char in enumerate(requirement) if not (char.isalnum() or char in "-_.")), len(requirement))
    return requirement[:end]


def _package(name: str, *, needed: bool, remedy: str) -> Part:
    try:
        return Part(name, "present", installed_version(name), needed)
    except PackageNotFoundError:
        return Part(name, "missing", "not installed", needed, remedy)


def zones() -> Part:
    """The rules of the time zones."""
    try:
        ZoneInfo("Asia/Riyadh")
    except ZoneInfoNotFoundError:
        return Part("time zone rules", "missing", "no zone can be looked up", True, "pip install tzdata")
    return Part("time zone rules", "present", "Asia/Riyadh found", True)


def schema() -> Part:
    """The JSON Schema that the package carries, which must be that of its models."""
    from balagh.contract import schema_text, stored_schema  # noqa: PLC0415 (pydantic)

    try:
        agrees = stored_schema() == schema_text()
    except OSError as error:
        return Part("JSON Schema", "damaged", str(error), True, "install balagh anew")
    if not agrees:
        return Part(
            "JSON Schema", "damaged", "the stored schema is not that of the models", True, "install balagh anew"
        )
    return Part("JSON Schema", "present", "agrees with the models", True)


def camel_data() -> Part:
    """The pretrained data of camel-tools, where its own rules look for them."""
    root = Path(os.environ.get("CAMELTOOLS_DATA") or "~/.camel_tools").expanduser()
    found = [name for name in _DATA_FOLDERS if (root / "data" / name).is_dir()]
    if not found:
        return Part("camel-tools data", "missing", f"none under {root}", False, _DATA_REMEDY)
    return Part("camel-tools data", "present", f"{', '.join(found)} under {root}", False)


def lexicon_state() -> tuple[dict[str, int], str]:
    """Entries a lexicon folder, and the SHA-256 over all lexicon files."""
    digest = sha256()
    counts: dict[str, int] = dict.fromkeys(_ENTITY_FOLDERS, 0)
    for name, content in _lexicon_files(files("balagh.lexicons")):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
        folder = name.partition("/")[0]
        if folder in counts:
            counts[folder] += len(tomllib.loads(content.decode("utf-8")).get("entry", ()))
    return counts, digest.hexdigest()


def _lexicon_files(root: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    """The lexicon files by name, in one order everywhere."""
    for item in sorted(root.iterdir(), key=lambda entry: entry.name):
        if item.is_dir():
            yield from _lexicon_files(item, f"{above}{item.name}/")
        elif item.name.endswith(".toml"):
            yield above + item.name, item.read_bytes()
