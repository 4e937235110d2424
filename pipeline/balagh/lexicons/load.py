"""Reading of the lexicon files: TOML tables beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """The parsed lexicon file ``name`` (``numerals``, ``zones/cities``), without its ``.toml``.

    Callers must not change what they get: it is shared.

    Raises:
        FileNotFoundError: If there is no such lexicon.
    """
    return tomllib.loads(files("balagh.lexicons").joinpath(f"{name}.toml").read_text("utf-8"))
