"""What a rule finds; an error is what Python raises."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline.model.position import Position


class Severity(StrEnum):
    """How much a problem weighs."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """A number that grows with the weight."""
        return ("info", "warning", "error").index(self.value)


class Related(NamedTuple):
    """Another place that belongs to a problem, and what stands there."""

    position: Position
    message: str


class Finding(NamedTuple):
    """Something wrong, as it was found: `rule` is the name of the rule that has its manual.

    `message` says what was found, `advice` what would be right. `event` and `field` name what it is
    about, where it is about an event.
    """

    rule: str
    position: Position
    message: str
    advice: str = ""
    event: str = ""
    field: str = ""
    related: tuple[Related, ...] = ()


class Problem(NamedTuple):
    """A finding with its rule's code and weight."""

    code: str
    severity: Severity
    finding: Finding

    @property
    def name(self) -> str:
        """The rule's name, as `allow` has it."""
        return self.finding.rule

    @property
    def position(self) -> Position:
        """Where it is."""
        return self.finding.position

    @property
    def message(self) -> str:
        """What was found."""
        return self.finding.message

    @property
    def unread(self) -> bool:
        """Whether a part of a file was left unread because of it."""
        return self.severity is Severity.ERROR and self.code.startswith("TL0")
