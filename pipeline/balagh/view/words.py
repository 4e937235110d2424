"""The words of the HTML pages in the language of the interface, out of one table (``strings.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from markupsafe import Markup, escape

#: Language of the interface; the articles stay in theirs.
Lang = Literal["ar", "en"]
DIRECTIONS: Final[dict[Lang, str]] = {"ar": "rtl", "en": "ltr"}


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("balagh.view").joinpath("strings.toml").read_text("utf-8"))


class Words:
    """The table in one language.

    Attributes:
        lang: BCP 47 tag of the language.
        dir: Its direction, ``rtl`` or ``ltr``.
        comma: What stands between the items of a list.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self.dir = DIRECTIONS[lang]
        self.comma = Markup("، ") if lang == "ar" else Markup(", ")
        self._groups = {group: {key: item[lang] for key, item in items.items()} for group, items in _table().items()}

    def __call__(self, group: str, key: str, **parts: object) -> Markup:
        """A phrase with its parts put in, escaped where they are no markup.

        Raises:
            KeyError: If the table has no such phrase, which is a fault of the program.
        """
        return Markup(self._groups[group][key]).format(**parts)  # noqa: S704 (the table is package data)

    def term(self, group: str, code: str) -> Markup:
        """The word for a code of a closed vocabulary; the code itself where the table does not have it."""
        return escape(self._groups[group].get(code, code.replace("_", " ")))

    def group(self, name: str) -> dict[str, str]:
        """All words of a group by their keys."""
        return dict(self._groups[name])

    def counted(self, number: int, unit: str, *, oblique: bool) -> str:
        """A number with its unit of time, in the form that agrees with it.

        Args:
            number: How many.
            unit: Key of the group ``length``.
            oblique: Whether a hedge such as أكثر من stands before it, which changes the Arabic dual.
        """
        one, two, two_oblique, few, many = self._groups["length"][unit]
        if self.lang == "ar" and number == 1:
            return str(one)
        if self.lang == "ar" and number == 2:
            return str(two_oblique if oblique else two)
        if number == 1:
            return f"{number} {one}"
        return f"{number:,} {few if 3 <= number % 100 <= 10 else many}"


@cache
def words(lang: Lang) -> Words:
    """The table in ``lang``."""
    return Words(lang)


__all__ = ["DIRECTIONS", "Lang", "Words", "words"]
