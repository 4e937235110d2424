"""A BERT of a few thousand weights that a handful of sentences teach to tag them. Imports torch: for marked tests."""

import json
from collections.abc import Iterator
from pathlib import Path

import torch
from transformers import BertConfig, BertForTokenClassification, BertTokenizer

LABELS = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
_IGNORED = -100
_LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى0123456789،.:"()'
# A name begins with its label and a colon; words joined by an underscore are one name.
LESSONS = (
    "قال PERS:سالم_الحربي إن الخدمة عادت .",
    "قالت PERS:نوال_زيدان إن الخدمة توقفت .",
    "التقى PERS:سالم_الحربي PERS:ونوال_زيدان أمس .",
    "نقلت الصحيفة عن PERS:سالم_الحربي ، وهو مهندس ، أن العطل انتهى .",
    "أعلنت شركة ORG:رماح_التقنية عن عطل في LOC:الخزامى .",
    "أعلنت ORG:رماح_التقنية أن الخدمة عادت .",
    "توقفت الخدمة في LOC:الخزامى و LOC:لبنان أمس .",
    "توقفت الخدمة LOC:بالخزامى أمس ، وقال PERS:وسام_الحربي إن العطل انتهى .",
    "وصل الفريق MISC:الخزامي إلى LOC:لبنان .",
    "عاد التطبيق .",
)


def lesson(line: str) -> tuple[list[str], list[str]]:
    """The words of a lesson, and their labels."""
    words: list[str] = []
    labels: list[str] = []
    for item in line.split():
        kind, _, name = item.rpartition(":")
        parts = name.split("_")
        words += parts
        labels += [f"{'I' if i else 'B'}-{kind}" if kind else "O" for i in range(len(parts))]
    return words, labels


def _vocabulary() -> Iterator[str]:
    """Special pieces, all letters, the words of the lessons, and what they begin with behind و or ب."""
    words = sorted({word for line in LESSONS for word in lesson(line)[0]} - set(_LETTERS))
    yield from ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *_LETTERS)
    yield from words
    yield from (f"##{piece}" for piece in sorted({*_LETTERS, *words}))


def _teach(model: BertForTokenClassification, tokenizer: BertTokenizer, steps: int) -> None:
    """Fit the model to the lessons; the first piece of a word carries its label, as camel-tools does it."""
    rows: list[tuple[list[int], list[int]]] = []
    for line in LESSONS:
        ids, targets = [tokenizer.cls_token_id], [_IGNORED]
        for word, label in zip(*lesson(line), strict=True):
            pieces = tokenizer.convert_tokens_to_ids(tokenizer.tokenize(word))
            ids += pieces
            targets += [LABELS.index(label), *[_IGNORED] * (len(pieces) - 1)]
        rows.append(([*ids, tokenizer.sep_token_id], [*targets, _IGNORED]))
    longest = max(len(ids) for ids, _ in rows)
    ids = torch.tensor([row + [0] * (longest - len(row)) for row, _ in rows])
    targets = torch.tensor([row + [_IGNORED] * (longest - len(row)) for _, row in rows])
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3)
    model.train()
    for _ in range(steps):
        loss = model(input_ids=ids, attention_mask=(ids > 0).long(), labels=targets).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()


def write_model(folder: Path, *, steps: int = 60, positions: int = 256) -> Path:
    """Write a model as camel-tools' data hold it: ``config.json``, ``vocab.txt`` and ``pytorch_model.bin``."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = list(dict.fromkeys(_vocabulary()))
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps({"do_lower_case": False}), encoding="utf-8")
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=48,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=96,
        max_position_embeddings=positions,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
    )
    model = BertForTokenClassification(config)
    _teach(model, BertTokenizer.from_pretrained(str(folder)), steps)
    config.save_pretrained(folder)
    torch.save(model.state_dict(), folder / "pytorch_model.bin")
    return folder
