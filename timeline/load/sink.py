"""Where the problems of one file are collected."""

from __future__ import annotations

from timeline.model.position import unpack
from timeline.model.problem import Finding, Related


class Sink:
    """The findings of the file at `path`, at most `most` of them; `last` is the mark of the latest."""

    def __init__(self, path: str, most: int) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.last = -1
        self._most = most

    @property
    def full(self) -> bool:
        """Whether nothing more is kept; finding the place of one more is then not worth its time."""
        return len(self.findings) > self._most

    def add(self, finding: Finding) -> None:
        """Keep `finding`; the one after the last that fits says that there are more."""
        if len(self.findings) < self._most:
            self.findings.append(finding)
        elif len(self.findings) == self._most:
            message = f"more than {self._most} problems in this file; the rest is not listed"
            self.findings.append(Finding("too-large", finding.position, message, "repair these first"))

    def tell(  # noqa: PLR0913  # a finding has as many parts
        self, rule: str, mark: int, message: str, advice: str = "", *, event: str = "", field: str = ""
    ) -> None:
        """Keep what was found at `mark`."""
        self.last = mark
        if not self.full:
            self.add(Finding(rule, unpack(self.path, mark), message, advice, event, field))

    def again(self, rule: str, mark: int, first: int, message: str) -> None:
        """Keep what was found at `mark` a second time, after `first`."""
        self.last = mark
        related = (Related(unpack(self.path, first), "it stands here first"),)
        self.add(Finding(rule, unpack(self.path, mark), message, "keep one of them", related=related))

    def on(self, rule: str, line: int) -> Finding | None:
        """Return the first that `rule` found on this line (from zero)."""
        same = (one for one in self.findings if one.rule == rule and one.position.line == line + 1)
        return next(same, None)
