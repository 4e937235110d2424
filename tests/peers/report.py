"""The result on the peer cases as Markdown: python tests/peers/report.py PEERS_FOLDER [--write].

With ``--write`` the part of docs/peers.md between its marks is replaced. Reasons of misses are in ``misses.toml``.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from answer import answer

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "peers.md"
BEGIN, END = "<!-- result: begin -->\n", "<!-- result: end -->\n"
#: What the value reader is to reach, in percent of the cases, exactly right; beside it the best peer's share.
TARGETS = {
    "number": (81, 97), "ordinal": (91, 97), "duration": (89, 96), "date": (49, 90), "time": (47, 92),
    "datetime": (41, 90), "relative": (60, 92), "hijri": (19, 90), "count": (50, 88), "timezone": (0, 98),
}  # fmt: skip


@dataclass
class Result:
    """Cases and exact answers by category, and the cases missed with what was answered."""

    cases: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[dict[str, Any], list[Any]]] = field(default_factory=list)

    def share(self, category: str) -> float:
        """The share of the cases of a category that were answered exactly, in percent."""
        return 100 * self.exact[category] / self.cases[category]


def load_scorer(folder: Path) -> Any:
    """The module ``score.py`` of the folder of peer cases."""
    spec = importlib.util.spec_from_file_location("peers_score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(folder: Path) -> Result:
    """Answer and score all cases of a folder."""
    scorer, result = load_scorer(folder), Result()
    for line in (folder / "cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        outputs = answer(case)
        exact, _ = scorer.score(case, outputs)
        result.cases[case["category"]] += 1
        result.exact[case["category"]] += exact
        if not exact:
            result.misses.append((case, outputs))
    return result


def reasons() -> dict[str, str]:
    """Case -> why it is missed."""
    table: dict[str, dict[str, str]] = tomllib.loads((HERE / "misses.toml").read_text("utf-8"))
    return {case: reason for group in table.values() for case, reason in group.items()}


def markdown(result: Result) -> str:
    """The tables of the result and of the misses."""
    lines = ["| category | cases | exact | to reach | best peer |", "|---|---|---|---|---|"]
    for category, (peer, target) in TARGETS.items():
        lines.append(f"| {category} | {result.cases[category]} | {result.share(category):.1f}% | {target}% | {peer}% |")
    total = 100 * sum(result.exact.values()) / sum(result.cases.values())
    lines += [f"| all | {sum(result.cases.values())} | {total:.1f}% | | |", "", "| case missed | reason |", "|---|---|"]
    why = reasons()
    lines += [f"| {case['id']} | {why.get(case['id'], 'not yet looked at')} |" for case, _ in result.misses]
    return "\n".join(lines) + "\n"


def main(folder: str, *options: str) -> None:
    """Print the result, or write it into the page."""
    text = markdown(run(Path(folder)))
    if "--write" not in options:
        sys.stdout.write(text)
        return
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + text + END + rest.partition(END)[2], "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
