"""The entity lexicons: platforms, organisations, products, people and places, one folder each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from balagh.contract import EntityValue, Label, LocationValue

#: Folder of each label's lexicon files, in the order in which a form that several labels claim is given away.
FOLDERS: dict[str, Label] = {
    "platforms": "PLATFORM",
    "products": "PRODUCT",
    "organizations": "ORG",
    "people": "PERSON",
    "places": "LOCATION",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One known entity.

    Attributes:
        label: Label of its mentions.
        id: Slug of its usual English name.
        name_en: Usual English name.
        name_ar: Usual Arabic name.
        forms: Spellings that mean it wherever they stand.
        guarded: Spellings that are common words or other names too, and need a context.
        article: Whether ال may stand before each Arabic form.
        wikidata: Wikidata id, None where it is not certain.
        code: ISO 3166-1 alpha-2 code of a place's country, or of the country a service or body belongs to.
        category: Theme (``messaging``, ``monitor``) or kind (``device``, ``city``).
        operator: Id of the organisation that runs a platform.
        versions: Whether a version may follow (آيفون 17 برو).
        requires_version: Whether it is this entity only with a version (بلايستيشن 5).
        down_label: Label of a mention whose sentence reports the service itself as down or used (Google).
        preferred: Whether it wins a guarded form that it shares with others of its label.
        join: What stands between its English name and a version (`GPT-5`), a space by default.
        version_lifts_guard: Whether a version behind a guarded form is context enough (بيكسل 9).
        after_noun: Spellings that mean it only behind one of ``nouns`` (مدينة صور).
        nouns: The generic nouns for ``after_noun``, without clitics and article.
        marked: Spellings with the vowel marks that tell it from its twin (عُمان, عمّان).
        quoted: Spellings that mean it only in quotation marks (تم, سريع).
        after_particles: Whether a particle or verb that services stand behind is context enough (على إكس).
        common_word: Whether the guarded forms stay guarded where another form of the entity stands in the article.
        hints: Words that, anywhere in an article, speak for this entity where a form is shared.
        not_before: Words that may not follow a guarded form (مسقط رأسه).
    """

    label: Label
    id: str
    name_en: str
    name_ar: str
    forms: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()
    article: bool = False
    wikidata: str | None = None
    code: str | None = None
    category: str | None = None
    operator: str | None = None
    versions: bool = False
    requires_version: bool = False
    down_label: Label | None = None
    preferred: bool = False
    join: str = " "
    version_lifts_guard: bool = False
    after_noun: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    common_word: bool = False
    after_particles: bool = False

    def value(self) -> EntityValue | LocationValue:
        """The value of a mention of this entity."""
        if self.label == "LOCATION":
            return LocationValue(id=self.id, code=self.code, name_en=self.name_en, name_ar=self.name_ar)
        return EntityValue(id=self.id, name_en=self.name_en, name_ar=self.name_ar, wikidata=self.wikidata, known=True)


def _entry(label: Label, table: dict[str, Any]) -> Entry:
    return Entry(
        label=label,
        id=table["id"],
        name_en=table["name_en"],
        name_ar=table["name_ar"],
        forms=tuple(table.get("forms", ())),
        guarded=tuple(table.get("guarded", ())),
        article=table.get("article", False),
        wikidata=table.get("wikidata"),
        code=table.get("code") or table.get("country"),
        category=table.get("category") or table.get("kind"),
        operator=table.get("operator"),
        versions=table.get("versions", False),
        requires_version=table.get("requires_version", False),
        down_label=table.get("down_label"),
        preferred=table.get("prefer") == table["id"],
        join=table.get("join", " "),
        version_lifts_guard=table.get("version_lifts_guard", False),
        after_noun=tuple(table.get("after_noun", ())),
        nouns=tuple(table.get("nouns", ())),
        marked=tuple(table.get("marked", ())),
        hints=tuple(table.get("hints", ())),
        not_before=tuple(table.get("not_before", ())),
        quoted=tuple(table.get("quoted", ())),
        common_word=table.get("common_word", False),
        after_particles=table.get("after_particles", False),
    )


def tables(folder: str) -> dict[str, dict[str, Any]]:
    """The parsed TOML files of a lexicon folder by file name, those that begin with ``_`` left out."""
    found = files("balagh.lexicons").joinpath(folder).iterdir()
    names = sorted(item.name for item in found if item.name.endswith(".toml") and not item.name.startswith("_"))
    root = files("balagh.lexicons").joinpath(folder)
    return {name: tomllib.loads(root.joinpath(name).read_text("utf-8")) for name in names}


@cache
def entries() -> tuple[Entry, ...]:
    """All known entities, in the order of :data:`FOLDERS`, files and lines."""
    return tuple(
        _entry(label, table)
        for folder, label in FOLDERS.items()
        for parsed in tables(folder).values()
        for table in parsed.get("entry", ())
    )


@cache
def by_id(label: Label) -> dict[str, Entry]:
    """The entries of a label by their id."""
    return {entry.id: entry for entry in entries() if entry.label == label}
