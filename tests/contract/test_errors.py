"""The registry of errors is frozen, and its errors are one clear line."""

import pickle
import string

import pytest

from balagh.errors import CODES, BalaghError

FROZEN = {
    2: ["B001", "B002", "B003", "B004", "B005", "B006"],
    3: [f"B1{i:02}" for i in range(1, 15)],
    4: ["B201"],
    5: ["B301", "B302"],
    70: ["B901", "B902"],
}  # fmt: skip


def test_codes_and_exit_statuses_are_frozen() -> None:
    assert {code: entry.exit_status for code, entry in CODES.items()} == {
        code: status for status, codes in FROZEN.items() for code in codes
    }


@pytest.mark.parametrize("code", CODES)
def test_every_code_renders_with_its_fields_and_without(code: str) -> None:
    entry = CODES[code]
    names = {n for t in (entry.message, entry.hint) for _, n, _, _ in string.Formatter().parse(t) if n}
    error = BalaghError(code, **{name: f"<{name}>" for name in names})
    line = error.render()
    assert line.startswith(f"error[{code}]: ")
    assert " — " in line
    assert all(f"<{name}>" in line for name in names)
    assert "\n" not in BalaghError(code).render()
    assert entry.title


def test_message_stays_one_line_and_encodable() -> None:
    error = BalaghError("B103", path="a\nb\x1b[31m\ud800", detail="NUL at byte 3")
    assert error.render().splitlines() == [error.render()]
    assert "\x1b" not in error.render()
    error.render().encode("utf-8")
    assert error.message == "a\\nb\\x1b[31m\\ud800: not text but binary data: NUL at byte 3"


def test_error_crosses_processes() -> None:
    error = pickle.loads(pickle.dumps(BalaghError("B110", path="x.json", field="text")))  # noqa: S301
    assert (error.code, error.exit_status) == ("B110", 3)
    assert str(error) == "[B110] x.json: no field 'text'"


def test_unknown_code_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        BalaghError("B000")
