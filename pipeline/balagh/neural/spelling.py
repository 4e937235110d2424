"""Words as a pretrained model knows them: in their original letters, without the marks that it never saw."""

from __future__ import annotations

from unicodedata import normalize

from balagh.text import NormalizedText, Tokens
from balagh.text.tokens import AR, LATIN

#: Letters that normalisation folds and that are right in standard spelling.
_LETTERS = frozenset("آأإٱةى")


def spellings(tokens: Tokens) -> list[str]:
    """For each token the word that the model reads.

    An Arabic word gets the hamza, teh marbuta and alef maksura of the original back; whatever else normalisation
    mended (vowel marks, tatweel, invisible characters, Persian letters, presentation forms) stays mended. A Latin
    word keeps its letter case.
    """
    source = tokens.source
    words: list[str] = []
    for kind, word, start, end in zip(tokens.kinds, tokens.texts, tokens.starts, tokens.ends, strict=True):
        if kind == AR:
            words.append("".join(_letter(source, i) for i in range(start, end)))
        else:
            words.append(source.text[start:end] if kind == LATIN else word)
    return words


def _letter(source: NormalizedText, i: int) -> str:
    """The letter at offset ``i`` of the normalised text as the original has it."""
    start, end = (i, i + 1) if source.starts is None or source.ends is None else (source.starts[i], source.ends[i])
    original = normalize("NFKC", source.original[start:end])
    return original if original in _LETTERS else source.text[i]
