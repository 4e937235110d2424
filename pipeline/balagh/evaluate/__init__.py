"""Scores of predictions against gold, with an exact alignment, intervals and a list of every error.

`evaluate` compares two sets of extractions; `report_table` shows the result, `errors` lists what was missed or made
up. docs/evaluation.md says, slot by slot, what counts as equal.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from balagh.evaluate.articles import EvaluationError
    from balagh.evaluate.load import load_folder
    from balagh.evaluate.misses import Miss, errors
    from balagh.evaluate.predictions import Prediction, predict
    from balagh.evaluate.report import Report, evaluate
    from balagh.evaluate.scores import Score
    from balagh.evaluate.table import misses_text, report_table, report_text

__all__ = [
    "EvaluationError", "Miss", "Prediction", "Report", "Score", "errors", "evaluate", "load_folder", "misses_text",
    "predict", "report_table", "report_text",
]  # fmt: skip

# Loaded when first asked for, so that the command's `--help` does not wait for numpy and the contract.
_HOMES = {
    "EvaluationError": "articles",
    "Miss": "misses",
    "Prediction": "predictions",
    "Report": "report",
    "Score": "scores",
    "errors": "misses",
    "evaluate": "report",
    "load_folder": "load",
    "misses_text": "table",
    "predict": "predictions",
    "report_table": "table",
    "report_text": "table",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"balagh.evaluate.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'balagh.evaluate' has no attribute {name!r}")
