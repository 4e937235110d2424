"""Tokens that are looked up are those of the whole text, normalised and split at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.text import Tokens, Vocabulary, normalize, tokenize, vocabulary

GOLD = sorted((Path(__file__).parents[2] / "corpora" / "gold" / "dev").glob("*.json"))

# Words, numbers, debris of HTML, marks that are dropped, ligatures, and every kind of white space and line end.
PARTS = [
    "أعلنت", "عُطْلًا", "الخدمة", "واتساب،", "«إكس»", "(X)", "GPT-5", "10,000", "٣٢", "3:33", "1447هـ", "ﷺ", "𝕏",
    "لهجو..م", "&quot;", "quot;", "&nbsp;", "&amp;", "nbsp;", "160;", "&#", "..", ".", "،", "\u064b", "ــ", "م", "ال",
    "\u200b", "\u00ad", " ", "  ", "\u00a0", "\t", "\n", "\r\n", "\r", "\n\n", "\u2028", "\x1f",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS)).map("".join) | st.lists(st.sampled_from(PARTS)).map(" ".join) | st.text()


def _places(tokens: Tokens) -> list[tuple[str, str, bool, int, list[int]]]:
    """Everything that a finder can ask of each token; the end of a line end is asked by none."""
    return [
        (
            text,
            tokens.kinds[i],
            tokens.glued(i),
            tokens.original_span(i, i + 1)[1] if text != "\n" else -1,
            [tokens.original_span(i, i + 1, skip)[0] for skip in range(len(text))],
        )
        for i, text in enumerate(tokens.texts)
    ]


@settings(deadline=None)
@given(TEXTS)
def test_same_tokens_as_at_once(text: str) -> None:
    assert _places(Vocabulary(()).tokens(text)) == _places(tokenize(normalize(text)))


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_what_is_known_already_changes_nothing(texts: list[str]) -> None:
    known = Vocabulary(())
    for text in [*texts, *texts]:
        assert _places(known.tokens(text)) == _places(tokenize(normalize(text)))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_articles(path: Path) -> None:
    text = json.loads(path.read_text("utf-8"))["text"]
    assert _places(Vocabulary(()).tokens(text)) == _places(tokenize(normalize(text)))


def test_offsets_in_the_normalised_text() -> None:
    tokens = Vocabulary(()).tokens("بدأ العُطْلُ  في ٣ مدن")
    assert [tokens.source.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts


def test_marks() -> None:
    assert Vocabulary({"منذ"}).tokens("منذ ٣ أيام، و(12%) من").marked == [0, 1, 6]


def test_a_full_vocabulary_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "_MOST", 6)
    known = Vocabulary(())
    for text in ("واحد اثنان ثلاثة", "أربعة  خمسة ستة\nسبعة", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية"):
        assert known.tokens(text).texts == tokenize(normalize(text)).texts


def test_long_stretches_are_not_kept() -> None:
    known = Vocabulary(())
    address = "https://example.com/" + "a" * 200
    assert known.tokens(address).texts == known.tokens(address).texts
    assert address not in known
