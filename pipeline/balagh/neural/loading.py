"""Loads camel-tools' model and morphology, and keeps it from the network while doing so.

Two things would go there. ``camel_tools.data``, which all of camel-tools' components import, downloads a catalogue
where the data folder has none: it is shown an empty one in a temporary folder. transformers may ask a hub about
models: it gets the path of a folder that exists, and is told to be offline for as long as the model loads.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from typing import Any, Final

from balagh.errors import BalaghError
from balagh.neural.data import (
    CATALOGUE,
    DATA_VARIABLE,
    DISAMBIGUATION,
    MORPHOLOGY,
    MORPHOLOGY_REMEDY,
    NER,
    NER_REMEDY,
    PACKAGE_REMEDY,
    data_folder,
    installed,
)
from balagh.neural.morphology import Morphology

COMPONENT: Final = "CAMeL's named entity recogniser"
#: camel-tools pads every sentence to as many pieces, the two special ones included.
MODEL_LENGTH: Final = 256
_EMPTY_CATALOGUE: Final = '{"version": "1.6.0", "packages": {}, "components": {}}'
_VOCABULARIES: Final = ("vocab.txt", "tokenizer.json")
_LOCK: Final = RLock()


class Tagger:
    """A loaded ``NERecognizer``.

    Attributes:
        limit: Pieces that a sentence may have.
    """

    limit = MODEL_LENGTH - 2

    def __init__(self, recognizer: Any) -> None:
        self._recognizer = recognizer

    def pieces(self, word: str) -> int:
        """Into how many pieces the model's tokenizer cuts a word; 0 for one that camel-tools would drop."""
        return len(self._recognizer.tokenizer.tokenize(word))

    def predict(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """A label (``B-PERS``, ``I-LOC``, ``O`` …) for each word of each sentence."""
        labels = self._recognizer.predict([list(words) for words in sentences])
        return [[str(label) for label in sentence] for sentence in labels]


def load_tagger(model: str | Path | None = None) -> Tagger:
    """The recogniser of a folder, or of camel-tools' data.

    Args:
        model: As for :func:`balagh.neural.camel_recognizer`.

    Raises:
        BalaghError: B301 if a package is missing, B302 if the model is, or cannot be read.
    """
    with _LOCK, _own_catalogue(), _packages():
        from camel_tools.ner import NERecognizer  # noqa: PLC0415 (imports torch)

        folder = _model_folder(model)
        with _hub_offline():
            try:
                recognizer = NERecognizer(str(folder), use_gpu=False)
            except Exception as error:  # whatever torch and transformers raise over a damaged folder
                raise _unusable(f"{folder} cannot be loaded ({type(error).__name__}: {error})") from error
    _check(folder, recognizer)
    return Tagger(recognizer)


def _check(folder: Path, recognizer: Any) -> None:
    """Refuses what loads and does not work: transformers makes up a vocabulary where a folder has none."""
    if not any((folder / name).is_file() for name in _VOCABULARIES):
        raise _unusable(f"{folder} has no vocabulary ({' or '.join(_VOCABULARIES)})")
    pieces, known = len(recognizer.tokenizer), recognizer.model.config.vocab_size
    if pieces > known:
        raise _unusable(f"{folder} has a vocabulary of {pieces} pieces, and a model of {known}")
    positions = recognizer.model.config.max_position_embeddings
    if positions < MODEL_LENGTH:
        raise _unusable(f"{folder} takes {positions} pieces, and camel-tools needs one that takes {MODEL_LENGTH}")


def load_morphology() -> Morphology | None:
    """camel-tools' morphology, None where no database of it is installed.

    Words are ranked by its maximum-likelihood model where that of the same database is installed too, else by the
    database's own probabilities.

    Raises:
        BalaghError: B302 if what is installed cannot be read.
    """
    database = installed(MORPHOLOGY)
    if database is None:
        return None
    counts = installed(DISAMBIGUATION, database.name)
    with _LOCK, _own_catalogue(), _packages():
        from camel_tools.disambig.mle import MLEDisambiguator  # noqa: PLC0415 (imports camel_tools.data)
        from camel_tools.morphology.analyzer import Analyzer  # noqa: PLC0415
        from camel_tools.morphology.database import MorphologyDB  # noqa: PLC0415

        try:
            analyzer = Analyzer(MorphologyDB(str(database.file(MORPHOLOGY)), "a"))
            mle = str(counts.file(DISAMBIGUATION)) if counts else None
            return Morphology(MLEDisambiguator(analyzer, mle, top=sys.maxsize, cache_size=0))
        except Exception as error:  # a damaged file makes camel-tools raise nearly anything
            detail = f"{database.folder} cannot be loaded ({type(error).__name__}: {error})"
            raise BalaghError(
                "B302", component="camel-tools' morphology", detail=detail, remedy=MORPHOLOGY_REMEDY
            ) from error


def _model_folder(model: str | Path | None) -> Path:
    """The folder that ``model`` names."""
    if model is not None and Path(model).expanduser().is_dir():
        return Path(model).expanduser()
    if isinstance(model, Path):
        raise _unusable(f"{model} is no folder")
    dataset = installed(NER, model)
    if dataset is None:
        raise _unusable(f"no model {model!r}" if model else f"none under {data_folder()}")
    return dataset.folder


def _unusable(detail: str) -> BalaghError:
    return BalaghError("B302", component=COMPONENT, detail=detail, remedy=NER_REMEDY)


@contextmanager
def _packages() -> Iterator[None]:
    """Turns a failed import, also one of a library that a package needs, into B301."""
    try:
        yield
    except ImportError as error:
        raise BalaghError("B301", component=COMPONENT, detail=str(error), remedy=PACKAGE_REMEDY) from error


@contextmanager
def _own_catalogue() -> Iterator[None]:
    """Shows camel-tools an empty catalogue for the time of its import, where it would download one."""
    if "camel_tools.data" in sys.modules or (data_folder() / CATALOGUE).is_file():
        yield
        return
    before = os.environ.get(DATA_VARIABLE)
    with TemporaryDirectory(prefix="balagh-") as folder, ExitStack() as restored:
        (Path(folder) / CATALOGUE).write_text(_EMPTY_CATALOGUE, encoding="utf-8")
        if before is None:
            restored.callback(os.environ.pop, DATA_VARIABLE, None)
        else:
            restored.callback(os.environ.__setitem__, DATA_VARIABLE, before)
        os.environ[DATA_VARIABLE] = folder
        yield


@contextmanager
def _hub_offline() -> Iterator[None]:
    """Keeps transformers from its hub, and from drawing progress bars; both are as before afterwards."""
    hub: Any = import_module("huggingface_hub.constants")
    log: Any = import_module("transformers.utils.logging")
    before, bars = hub.HF_HUB_OFFLINE, log.is_progress_bar_enabled()
    hub.HF_HUB_OFFLINE = True
    log.disable_progress_bar()
    try:
        yield
    finally:
        hub.HF_HUB_OFFLINE = before
        if bars:
            log.enable_progress_bar()
