"""docs/issues.md lists the codes of the program, no more and no fewer, in their order."""

import re
from pathlib import Path

from balagh.contract import FAULTS, ISSUES
from balagh.errors import CODES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "issues.md"
ROW = re.compile(r"^\| `([^`]+)` \| (\w+) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def test_codes_severities_and_statuses_agree() -> None:
    listed = [(code, grade) for code, grade, _, _ in ROW.findall(PAGE.read_text(encoding="utf-8"))]
    findings = [(code, entry.severity) for code, entry in (ISSUES | FAULTS).items()]
    errors = [(code, str(entry.exit_status)) for code, entry in CODES.items()]
    assert listed == findings + errors
