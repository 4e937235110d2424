"""balagh reads Arabic technology news and writes validated incident records.

The public interface: :func:`extract` for one article, :func:`load` for a spaCy pipeline, :func:`read_values` for
numbers, dates, clocks and zones alone, and the models of the contract.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from balagh.api import extract, load
    from balagh.contract import Document, Extraction, Mention, Record
    from balagh.errors import BalaghError
    from balagh.find.reader import read_values

__version__ = "0.1.0"

__all__ = [
    "BalaghError", "Document", "Extraction", "Mention", "Record", "__version__", "extract", "load", "read_values",
]  # fmt: skip

# Loaded when first asked for, so that `balagh --help` does not wait for what it does not need.
_HOMES = {
    "BalaghError": "balagh.errors",
    "Document": "balagh.contract",
    "Extraction": "balagh.contract",
    "Mention": "balagh.contract",
    "Record": "balagh.contract",
    "extract": "balagh.api",
    "load": "balagh.api",
    "read_values": "balagh.find.reader",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        globals()[name] = found = getattr(import_module(_HOMES[name]), name)
        return found
    raise AttributeError(f"module 'balagh' has no attribute {name!r}")
