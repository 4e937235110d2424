"""Names of countries by their codes, out of the lexicon of places."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from balagh.lexicons.load import load_table
from balagh.view.words import Lang


@cache
def _names() -> dict[str, tuple[str, str]]:
    places = files("balagh.lexicons").joinpath("places")
    tables = sorted(item.name.removesuffix(".toml") for item in places.iterdir() if item.name.startswith("countries_"))
    entries = (entry for table in tables for entry in load_table(f"places/{table}").get("entry", ()))
    return {each["code"]: (each["name_ar"], each["name_en"]) for each in entries if each["kind"] == "country"}


def country(code: str, lang: Lang) -> str:
    """The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the lexicon does not have it."""
    arabic, english = _names().get(code, (code, code))
    return arabic if lang == "ar" else english


__all__ = ["country"]
