"""A data folder as camel-tools lays it out, with a morphology database of a few words."""

import json
from pathlib import Path

DATABASE = "calima-tiny"

_FEATURES = ("diac", "lex", "bw", "gloss", "d2tok", "pos_lex_logprob", "lex_logprob")
_DEFAULTS = ("noun", "noun_prop", "digit", "punc", "latin", "foreign")
# Letters of a prefix, and its category.
_PREFIXES = (("", "P0"), ("و", "P-conj"), ("ل", "P-prep"), ("ب", "P-prep"), ("ك", "P-prep"), ("ول", "P-both"))
# Stem as written behind nothing, its diacritised form, part of speech, log probability of the pair.
_STEMS = (
    ("سالم", "سالِم", "noun_prop", -4.0),
    ("كمال", "كَمال", "noun_prop", -5.0),
    ("مال", "مال", "noun", -3.0),
    ("وسام", "وِسام", "noun_prop", -5.0),
    ("سام", "سام", "noun_prop", -4.0),
    ("الخزامي", "الخُزامَى", "noun_prop", -5.0),
    ("لبنان", "لُبنان", "noun_prop", -4.0),
)


def write_database(path: Path) -> None:
    """Write a database in camel-tools' format; of a stem with its article also the form behind ل."""
    lines = ["###DEFINES###", *(f"DEFINE {feature} {feature}:*open*" for feature in _FEATURES)]
    lines.append("DEFINE pos " + " ".join(f"pos:{pos}" for pos in _DEFAULTS))
    lines += ["###DEFAULTS###", *(f"DEFAULT pos:{pos} diac:* lex:* bw:* gloss:* d2tok:*" for pos in _DEFAULTS)]
    lines += ["###ORDER###", "ORDER diac lex bw gloss pos d2tok", "###TOKENIZATIONS###", "TOKENIZATION d2tok"]
    lines += ["###STEMBACKOFF###", "STEMBACKOFF PROP N", "###PREFIXES###"]
    lines += [f"{letters}\t{category}\t{_prefix(letters)}" for letters, category in _PREFIXES]
    lines += ["لل\tP-lil\tdiac:لِل bw: d2tok:لِ+_ال", "###SUFFIXES###", "\tS0\tdiac:", "###STEMS###"]
    lines += [f"{stem}\tN\t{_stem(diac, pos, chance)}" for stem, diac, pos, chance in _STEMS]
    lines += [f"{s[2:]}\tN-al\t{_stem(d[2:], p, c)}" for s, d, p, c in _STEMS if s.startswith("ال")]
    lines.append(f"NOAN\tN\t{_stem('NOAN', 'noun_prop', -99.0)}")
    categories = sorted({category for _, category in _PREFIXES})
    lines += ["###TABLE AB###", *(f"{category} N" for category in categories), "P-lil N-al"]
    lines += ["###TABLE BC###", "N S0", "N-al S0", "###TABLE AC###", *(f"{c} S0" for c in (*categories, "P-lil"))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _prefix(letters: str) -> str:
    segments = "".join(f"{letter}+_" for letter in letters)
    return f"diac:{letters} bw: d2tok:{segments}"


def _stem(diac: str, pos: str, chance: float) -> str:
    return (
        f"diac:{diac} lex:{diac} bw:{diac} gloss:x pos:{pos} d2tok:{diac} pos_lex_logprob:{chance} lex_logprob:{chance}"
    )


def write_counts(path: Path) -> None:
    """Write a maximum-likelihood model that holds وسام for one name, not for و and سام."""
    name = {"diac": "وِسام", "lex": "وِسام", "bw": "وِسام", "pos": "noun_prop"}
    path.write_text(json.dumps({"وسام": name}), encoding="utf-8")


def write_catalogue(folder: Path, datasets: dict[str, tuple[str, str]]) -> None:
    """Write the catalogue of a data folder: for each component its dataset's name and path under ``data``."""
    components = {
        component: {"default": name, "datasets": {name: {"path": path}}} for component, (name, path) in datasets.items()
    }
    catalogue = {"version": "1.6.0", "packages": {}, "components": components}
    (folder / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")


def write_data(folder: Path, *, counts: bool = False) -> Path:
    """Make a data folder with the database, and with the maximum-likelihood model where ``counts`` is set."""
    database = folder / "data" / "morphology_db" / DATABASE
    database.mkdir(parents=True)
    write_database(database / "morphology.db")
    datasets = {
        "MorphologyDB": (DATABASE, f"morphology_db/{DATABASE}"),
        "DisambigMLE": (DATABASE, f"disambig_mle/{DATABASE}"),
        "NamedEntityRecognition": ("arabert", "ner/arabert"),
    }
    if counts:
        (folder / "data" / "disambig_mle" / DATABASE).mkdir(parents=True)
        write_counts(folder / "data" / "disambig_mle" / DATABASE / "model.json")
    write_catalogue(folder, datasets)
    return folder
