"""``balagh evaluate``: the command of :mod:`balagh.evaluate` under its name here."""

from balagh.evaluate.command import evaluate_command as evaluate

__all__ = ["evaluate"]
