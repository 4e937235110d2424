"""What camel-tools' data folder holds.

Its catalogue is read here without importing ``camel_tools.data``, whose import downloads the catalogue where there is
none. Folder, file names and the shape of the catalogue are those of camel-tools 1.6.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from balagh.errors import BalaghError

DATA_VARIABLE: Final = "CAMELTOOLS_DATA"
CATALOGUE: Final = "catalogue.json"

#: Components of the catalogue that are used here, each with the file that makes its folder complete.
NER: Final = "NamedEntityRecognition"
MORPHOLOGY: Final = "MorphologyDB"
DISAMBIGUATION: Final = "DisambigMLE"
_FILES: Final = {NER: "config.json", MORPHOLOGY: "morphology.db", DISAMBIGUATION: "model.json"}

PACKAGE_REMEDY: Final = "make install-neural (or pip install 'balagh[neural]')"
NER_REMEDY: Final = "camel_data -i ner-arabert, or name the folder of a model"
MORPHOLOGY_REMEDY: Final = "camel_data -i morphology-db-msa-r13"
_PACKAGES: Final = ("torch", "transformers", "camel-tools")


@dataclass(frozen=True, slots=True)
class Dataset:
    """An installed dataset.

    Attributes:
        name: Its name in the catalogue, for example ``calima-msa-r13``.
        folder: Where it lies.
    """

    name: str
    folder: Path

    def file(self, component: str) -> Path:
        """The file that makes it complete."""
        return self.folder / _FILES[component]


def data_folder() -> Path:
    """Where camel-tools looks for its data: ``CAMELTOOLS_DATA``, else a folder in the user's home."""
    given = os.environ.get(DATA_VARIABLE)
    if given is not None:
        return Path(given).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


def installed(component: str, name: str | None = None) -> Dataset | None:
    """The dataset of a component, None if it is not installed.

    Args:
        component: A component of the catalogue, such as :data:`NER`.
        name: Name of the dataset; by default the catalogue's default, or else the first that is installed.

    Raises:
        BalaghError: B302 if the catalogue is damaged.
    """
    folder = data_folder()
    default, paths = _listed(folder / CATALOGUE, component)
    names = [name] if name is not None else sorted(paths, key=lambda other: (other != default, other))
    for each in names:
        if each in paths and (folder / "data" / paths[each] / _FILES[component]).is_file():
            return Dataset(each, folder / "data" / paths[each])
    return None


def _listed(catalogue: Path, component: str) -> tuple[str | None, dict[str, str]]:
    """The default of a component, and the path of each of its datasets relative to ``data``."""
    try:
        listed = json.loads(catalogue.read_text(encoding="utf-8"))["components"].get(component)
        if listed is None:
            return None, {}
        return listed["default"], {name: str(entry["path"]) for name, entry in listed["datasets"].items()}
    except FileNotFoundError:
        return None, {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        detail = f"{catalogue} cannot be read ({type(error).__name__}: {error})"
        raise BalaghError("B302", component="camel-tools", detail=detail, remedy="camel_data -u") from error


def inspect_data() -> dict[str, Any]:
    """See :func:`balagh.neural.available`."""
    packages = {name: _version(name) for name in _PACKAGES}
    found: dict[str, str | None] = {"ner": None, "morphology": None, "disambiguation": None}
    problem = None
    try:
        for key, component in zip(found, (NER, MORPHOLOGY, DISAMBIGUATION), strict=True):
            dataset = installed(component)
            found[key] = str(dataset.folder) if dataset else None
    except BalaghError as error:
        problem = error.fields["detail"]
    complete = all(packages.values())
    remedies = [
        "" if complete else PACKAGE_REMEDY,
        "camel_data -u" if problem else "",
        "" if found["ner"] else "camel_data -i ner-arabert",
        "" if found["morphology"] else MORPHOLOGY_REMEDY,
    ]
    return {
        "packages": packages,
        "data_folder": str(data_folder()),
        **found,
        "problem": problem,
        "ready": complete and found["ner"] is not None,
        "remedy": ", ".join(filter(None, remedies)),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
