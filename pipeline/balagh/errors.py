"""Coded errors: every failure that a user can meet has a code, a message, a hint and an exit status.

Raise `BalaghError("B103", path=path, detail="…")`. The registry holds the message templates; a field that the
caller leaves out reads as a question mark. Codes are never reused.
"""

from dataclasses import dataclass
from typing import Final

EXIT_OK: Final = 0
"""Everything went well."""
EXIT_USAGE: Final = 2
"""Options or arguments are wrong (the status that POSIX shells and Click use)."""
EXIT_INPUT: Final = 3
"""Input could not be read as what it should be."""
EXIT_FAULTS: Final = 4
"""Validation found faults."""
EXIT_MISSING: Final = 5
"""An optional part, or its data, is not installed."""
EXIT_INTERNAL: Final = 70
"""A fault of the program itself (EX_SOFTWARE of BSD's sysexits.h)."""


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """One entry of the registry.

    Attributes:
        title: What went wrong, in a few words.
        exit_status: Status that a command ends with.
        message: Template of the message; its fields are keyword arguments of `BalaghError`.
        hint: Template of what to do about it.
    """

    title: str
    exit_status: int
    message: str
    hint: str


CODES: Final[dict[str, ErrorCode]] = {
    # B0xx usage: options and arguments
    "B001": ErrorCode(
        "invalid option value", EXIT_USAGE,
        "{option} cannot be {value!r}", "see --help for the values it takes",
    ),
    "B002": ErrorCode(
        "invalid published date", EXIT_USAGE,
        "{value!r} is no publication date",
        "give a date such as 2025-06-01, a month 2025-06, or an instant 2025-06-01T09:30:00+03:00",
    ),
    "B003": ErrorCode(
        "unknown zone", EXIT_USAGE,
        "{value!r} is no time zone",
        "give an IANA name such as Asia/Riyadh, UTC, or an offset such as +03:00",
    ),
    "B004": ErrorCode(
        "invalid week start", EXIT_USAGE,
        "{value!r} is no day of the week", "give an English name: saturday, sunday or monday",
    ),
    "B005": ErrorCode(
        "conflicting options", EXIT_USAGE,
        "{first} and {second} exclude each other", "leave one of them out",
    ),
    "B006": ErrorCode(
        "unknown encoding", EXIT_USAGE,
        "{value!r} is no encoding that is known here", "give a name such as utf-8, cp1256 or utf-16",
    ),
    # B1xx input that cannot be read
    "B101": ErrorCode(
        "file not found", EXIT_INPUT,
        "{path}: no such file", "check the name; - stands for standard input",
    ),
    "B102": ErrorCode(
        "file cannot be read", EXIT_INPUT,
        "{path}: cannot be read: {detail}", "check the permissions, and that it is a regular file",
    ),
    "B103": ErrorCode(
        "not text", EXIT_INPUT,
        "{path}: not text but binary data: {detail}", "give plain text, an HTML page or a JSON article",
    ),
    "B104": ErrorCode(
        "encoding undetected", EXIT_INPUT,
        "{path}: not UTF-8, and its encoding cannot be told beyond doubt: {detail}",
        "declare it with --encoding, for example --encoding cp1256",
    ),
    "B105": ErrorCode(
        "encoding declared wrong", EXIT_INPUT,
        "{path}: cannot be decoded as {encoding}: {detail}",
        "declare the right encoding, or leave --encoding out to have it detected",
    ),
    "B106": ErrorCode("empty input", EXIT_INPUT, "{path}: no text", "give an article with text in it"),
    "B107": ErrorCode(
        "no Arabic letters", EXIT_INPUT,
        "{path}: not one Arabic letter", "give an article in Arabic script",
    ),
    "B108": ErrorCode(
        "too large", EXIT_INPUT,
        "{path}: {size} bytes, above the limit of {limit}", "split it, one article to a file or a line",
    ),
    "B109": ErrorCode(
        "invalid JSON article", EXIT_INPUT,
        "{path}: not a JSON article: {detail}", "give an object with text in it, or one object a line",
    ),
    "B110": ErrorCode(
        "missing JSON field", EXIT_INPUT,
        "{path}: no field {field!r}", "name the field that holds it by option",
    ),
    "B111": ErrorCode(
        "wrong type of JSON field", EXIT_INPUT,
        "{path}: field {field!r} is no {expected}", "mend the article, or name another field by option",
    ),
    "B112": ErrorCode(
        "invalid HTML page", EXIT_INPUT,
        "{path}: no article found in the page: {detail}", "give the article's text itself",
    ),
    "B113": ErrorCode(
        "invalid record line", EXIT_INPUT,
        "{path}, line {line}: not an extraction: {detail}", "run balagh validate on it to see every fault",
    ),
    "B114": ErrorCode(
        "not Unicode text", EXIT_INPUT,
        "{path}: half of a surrogate pair at code point {position}", "take the text anew from its source",
    ),
    # B2xx validation
    "B201": ErrorCode(
        "faults found", EXIT_FAULTS,
        "{count} faults in {files} files", "docs/issues.md explains every code",
    ),
    # B3xx optional parts
    "B301": ErrorCode(
        "optional component missing", EXIT_MISSING,
        "{component} is not installed: {detail}", "{remedy}",
    ),
    "B302": ErrorCode(
        "model data missing", EXIT_MISSING,
        "the data of {component} is not installed: {detail}", "{remedy}",
    ),
    # B9xx the program itself
    "B901": ErrorCode(
        "internal error", EXIT_INTERNAL,
        "unexpected {kind}: {detail}", "please report it with the input that causes it",
    ),
    "B902": ErrorCode(
        "package data damaged", EXIT_INTERNAL,
        "{path}: a data file of the package is missing or damaged: {detail}", "install balagh anew",
    ),
}  # fmt: skip
"""Every error code; a test freezes codes and exit statuses."""


class _Fields(dict[str, object]):
    """Fields of a template; one that the caller left out reads as a question mark, never as a crash."""

    def __missing__(self, key: str) -> object:
        return "?"


def one_line(text: str) -> str:
    """Escapes line breaks, control characters and half surrogates, so that a message stays one line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


class BalaghError(Exception):
    """A failure with a code of the registry.

    Attributes:
        code: Code, for example `B103`.
        message: What went wrong with what, in one line.
        hint: What to do about it.
        exit_status: Status that a command ends with.
        fields: What the caller gave for the templates.
    """

    def __init__(self, code: str, /, **fields: object) -> None:
        """Builds the message and the hint from the registry's templates.

        Args:
            code: A key of `CODES`.
            **fields: Values for the templates.

        Raises:
            KeyError: There is no such code.
        """
        entry = CODES[code]
        values = _Fields(fields)
        self.code = code
        self.fields = fields
        self.message = one_line(entry.message.format_map(values))
        self.hint = one_line(entry.hint.format_map(values))
        self.exit_status = entry.exit_status
        super().__init__(self.message)

    def __str__(self) -> str:
        """Returns the message with its code."""
        return f"[{self.code}] {self.message}"

    def __reduce__(self) -> tuple[object, ...]:
        """Lets the error cross process boundaries with its fields."""
        return (_rebuild, (self.code, self.fields))

    def render(self) -> str:
        """Returns the one line that a command prints: `error[B103]: … — hint`."""
        return f"error[{self.code}]: {self.message} — {self.hint}"


def _rebuild(code: str, fields: dict[str, object]) -> BalaghError:
    return BalaghError(code, **fields)
