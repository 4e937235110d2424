"""Scores of predictions against gold, with an exact alignment, intervals and a list of every error.

`evaluate` compares two sets of extractions; `report_table` shows the result, `errors` lists what was missed or made
up. docs/evaluation.md says, slot by slot, what counts as equal.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from balagh.evaluate.adoption import Adopted, adopt, as_gold
    from balagh.evaluate.article_report import ArticleReport
    from balagh.evaluate.articles import EvaluationError
    from balagh.evaluate.changes import ArticleChange, Change, Comparison
    from balagh.evaluate.compare_tables import changes_text, comparison_table, comparison_text
    from balagh.evaluate.comparison import compare
    from balagh.evaluate.confusion import Confusion
    from balagh.evaluate.corpus import Checked, Finding, Split, check_corpus
    from balagh.evaluate.gate import GateResult
    from balagh.evaluate.load import drafts, load_folder
    from balagh.evaluate.made_by import MadeBy
    from balagh.evaluate.mend import mend_folder
    from balagh.evaluate.misses import Miss, errors
    from balagh.evaluate.pairs import Pair
    from balagh.evaluate.predictions import Prediction, load_predictions, predict
    from balagh.evaluate.records import RecordPair
    from balagh.evaluate.reliability import Bin, Reliability
    from balagh.evaluate.report import Report, evaluate
    from balagh.evaluate.scores import Score
    from balagh.evaluate.significance import Trials
    from balagh.evaluate.slices import Slice
    from balagh.evaluate.table import misses_text, report_table, report_text

__all__ = [
    "Adopted", "ArticleChange", "ArticleReport", "Bin", "Change", "Checked", "Comparison", "Confusion",
    "EvaluationError", "Finding", "GateResult", "MadeBy", "Miss", "Pair", "Prediction", "RecordPair",
    "Reliability", "Report", "Score", "Slice", "Split", "Trials", "adopt", "as_gold", "changes_text",
    "check_corpus", "compare", "comparison_table", "comparison_text", "drafts", "errors", "evaluate",
    "load_folder", "load_predictions", "mend_folder", "misses_text", "predict", "report_table", "report_text",
]  # fmt: skip

# Loaded when first asked for, so that the command's `--help` does not wait for numpy and the contract.
_HOMES = {
    "Adopted": "adoption",
    "ArticleChange": "changes",
    "ArticleReport": "article_report",
    "Bin": "reliability",
    "Change": "changes",
    "Checked": "corpus",
    "Comparison": "changes",
    "Confusion": "confusion",
    "EvaluationError": "articles",
    "Finding": "corpus",
    "GateResult": "gate",
    "MadeBy": "made_by",
    "Miss": "misses",
    "Pair": "pairs",
    "Prediction": "predictions",
    "RecordPair": "records",
    "Reliability": "reliability",
    "Report": "report",
    "Score": "scores",
    "Slice": "slices",
    "Split": "corpus",
    "Trials": "significance",
    "adopt": "adoption",
    "as_gold": "adoption",
    "changes_text": "compare_tables",
    "check_corpus": "corpus",
    "compare": "comparison",
    "comparison_table": "compare_tables",
    "comparison_text": "compare_tables",
    "drafts": "load",
    "errors": "misses",
    "evaluate": "report",
    "load_folder": "load",
    "load_predictions": "predictions",
    "mend_folder": "mend",
    "misses_text": "table",
    "predict": "predictions",
    "report_table": "table",
    "report_text": "table",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"balagh.evaluate.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'balagh.evaluate' has no attribute {name!r}")
