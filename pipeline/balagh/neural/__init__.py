"""CAMeL's pretrained named entity recogniser as a further source of names; optional, see docs/neural.md.

torch, transformers and camel-tools' data are the user's to install. Nothing here is imported by the rest of the
package, importing this module costs nothing, and nothing in it ever asks the network.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from balagh.neural.recognizer import CamelRecognizer

__all__ = ["available", "camel_recognizer"]


def camel_recognizer(model: str | Path | None = None) -> CamelRecognizer:
    """CAMeL's named entity recogniser, for ``balagh.extract(…, recognizers=[camel_recognizer()])``.

    Clitics are cut with camel-tools' morphology where a database of it is installed. The model takes seconds to load:
    keep the recogniser.

    Args:
        model: Folder of a BERT for token classification with CAMeL's labels, or the name of one in the catalogue of
            camel-tools' data; by default the catalogue's default (``arabert``).

    Returns:
        The recogniser; it can be called from several threads.

    Raises:
        BalaghError: B301 if torch or transformers is missing, B302 if the model is, or cannot be read.
    """
    from balagh.neural.loading import load_morphology, load_tagger  # noqa: PLC0415 (only when asked for)
    from balagh.neural.recognizer import CamelRecognizer  # noqa: PLC0415

    return CamelRecognizer(load_tagger(model), load_morphology())


def available() -> dict[str, Any]:
    """What there is of the optional component, read from package metadata and camel-tools' catalogue alone.

    Returns:
        ``packages`` (version of torch, transformers and camel-tools, None where missing), ``data_folder`` (where
        camel-tools looks for its data), ``ner``, ``morphology`` and ``disambiguation`` (folder of each, None where it
        is not installed), ``problem`` (what is wrong with the catalogue, None for nothing), ``ready`` (whether
        :func:`camel_recognizer` can work without a ``model``) and ``remedy`` (how to get what is missing, empty where
        nothing is).
    """
    from balagh.neural.data import inspect_data  # noqa: PLC0415 (only when asked for)

    return inspect_data()
