"""`python -m balagh.evaluate GOLD [PRED]`."""

import typer

from balagh.evaluate.command import evaluate_command

if __name__ == "__main__":
    typer.run(evaluate_command)
