"""The pages that the browser opens, written as the commands write them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from balagh import extract
from balagh.contract import Extraction
from balagh.evaluate import evaluate
from balagh.stages import Source
from balagh.view.article import article_page
from balagh.view.entries import entries_of
from balagh.view.evaluation import evaluation_page
from balagh.view.index import index_page, one_file
from balagh.view.shown import Shown
from balagh.view.words import words

GOLD = Path(__file__).parents[2] / "corpora" / "gold" / "dev"
NAMES = ("dev-01-x-three-countries", "dev-04-cloudflare-file", "dev-41-tiktok-data-cent", "dev-20-netflix-results")

sys.path.insert(0, str(Path(__file__).parents[1] / "view"))
from view_samples import hostile, outage  # noqa: E402 (they lie beside the tests of the view)

MIXED = (
    "توقفت خدمة ChatGPT لدى OpenAI يوم 2025-11-18 عند 9:15-10:30 مساءً، وبلغت البلاغات 10 000 بلاغ (57% منها في مصر) "
    "لواتساب.\n\nقالت الشركة: We are aware, and OpenAI is working on it.\n"
)


def gold() -> list[Extraction]:
    files = [next(GOLD.glob(f"{name}*.json")) for name in NAMES]
    return [Extraction.model_validate(json.loads(file.read_text("utf-8"))) for file in files]


def predicted(of: Extraction) -> Shown:
    document = of.document
    source = Source(document.id, document.url, document.title, document.publisher)
    given = document.published if document.published_source in {"given", "metadata"} else None
    made = extract(of.text, given, source=source)
    return Shown(made, {"mentions": {mention.id: "rule.of.the.test" for mention in made.mentions}, "records": {}})


def write_pages(folder: Path) -> None:
    """Write an article in both languages, a hostile one, an index with and without its articles, an evaluation."""
    known = gold()
    shown = [*map(predicted, known), outage()]
    pages = {
        "article.html": article_page(shown[0]),
        "english.html": article_page(shown[0], "en"),
        "outage.html": article_page(outage(), back="index.html"),
        "mixed.html": article_page(Shown(extract(MIXED, "2025-11-19"))),
        "hostile.html": article_page(hostile()),
        "one.html": one_file([*shown, hostile()]),
        "evaluation.html": evaluation_page(evaluate(known, [each.extraction for each in shown[:-1]], resamples=100)),
    }
    entries = entries_of(outage(), words("ar"), "outage.html", 1)
    pages["index.html"] = index_page(entries, 1)
    for name, page in pages.items():
        (folder / name).write_text(page, "utf-8", newline="\n")
