"""What a finder reports: a stretch of tokens, what kind of value it is, the value, and the rule that read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

V = TypeVar("V")


@dataclass(slots=True, unsafe_hash=True)
class Reading(Generic[V]):
    """One expression that a finder has read.

    Attributes:
        kind: ``number``, ``ordinal``, ``count``, ``percent``, ``money``, ``duration``, ``date``, ``time``, ``zone``,
            ``not-a-number`` (a version, model name, identifier, telephone number, score, address) ...
        first: Index of its first token.
        last: Index behind its last token.
        value: What it means; the type depends on the kind.
        rule: Dotted name of the rule that made it, as ``--explain`` shows it (``count.qualifier-number-unit``).
        skip: Letters of a clitic at the front of the first token that do not belong to the expression.
    """

    kind: str
    first: int
    last: int
    value: V
    rule: str
    skip: int = 0

    def overlaps(self, other: Reading[object]) -> bool:
        """Whether both cover a common token."""
        return self.first < other.last and other.first < self.last
