"""What a rule is, and what it is given; named tuples, which cost a start less than dataclasses do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from timeline.check.allowing import Allowance
from timeline.check.texts import Texts
from timeline.model.event import Account, Claim, Dated, Event, Source, Timeline
from timeline.model.position import Position, Step
from timeline.model.problem import Finding, Related, Severity
from timeline.model.reading import Why
from timeline.network.found import Found


class Told(NamedTuple):
    """An account and the event that it is of: what the rules about words look at.

    `number` is its place among the event's `claims`, from zero; -1 for the event's own account.
    """

    event: Event
    account: Account
    number: int = -1

    @property
    def claim(self) -> Claim:
        """What the account says, as written."""
        return self.account.claim

    def at(self, *steps: Step) -> Position:
        """Return where the claim's value under `steps` stands."""
        return self.claim.origin.at(*steps)

    def field(self, name: str) -> str:
        """Return the field's place in its event: `date`, `claims.1.date`."""
        return name if self.number < 0 else f"claims.{self.number}.{name}"

    def finding(  # noqa: PLR0913  # the parts of a finding
        self,
        rule: str,
        field: str,
        message: str,
        advice: str = "",
        *,
        at: Position | None = None,
        related: tuple[Related, ...] = (),
    ) -> Finding:
        """Return a finding of `rule` at the claim's `field`, or at another place of the claim."""
        position = at or self.at(field, *(("words",) if field == "when" else ()))
        return Finding(rule, position, message, advice, self.event.id, self.field(field), related)


class Context(NamedTuple):
    """What a rule is given: the timeline, its dated events, and indexes over them made once.

    `findings` holds what loading found, by rule. `accounts` are those of all events, but for those that
    loading refused a part of; `failed` are those of them whose words have no reading, by reason. `events`
    and `sources` have the first definition of each id. `texts` are those of the sources. `relations` is
    what the network finds, worked out when a rule asks. `allowances` are judged after all other rules, and
    only those that come `last` see them.
    """

    timeline: Timeline
    dated: tuple[Dated, ...]
    findings: Mapping[str, list[Finding]]
    accounts: tuple[Told, ...]
    failed: Mapping[Why, list[Told]]
    events: Mapping[str, Dated]
    sources: Mapping[str, Source]
    texts: Texts
    relations: Found
    allowances: tuple[Allowance, ...] = ()

    @classmethod
    def of(
        cls,
        timeline: Timeline,
        dated: tuple[Dated, ...],
        findings: Iterable[Finding],
        relations: Found | None = None,
    ) -> Context:
        """Make the indexes."""
        relations = relations or Found(dated)
        by_rule: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            by_rule[finding.rule].append(finding)
        accounts = tuple(
            Told(item.event, account, number)
            for item in dated
            for number, account in enumerate(item.accounts, len(item.event.claims) - len(item.accounts))
            if _whole(account.claim)
        )
        failed: dict[Why, list[Told]] = defaultdict(list)
        for told in accounts:
            if told.account.failure is not None:
                failed[told.account.failure.why].append(told)
        events = {item.id: item for item in sorted(dated, key=lambda item: item.place, reverse=True)}
        sources = {source.id: source for source in reversed(timeline.sources)}
        return cls(timeline, dated, by_rule, accounts, failed, events, sources, Texts(), relations)


def _whole(claim: Claim) -> bool:
    """Tell whether all that dates the claim was read: what loading refused is a problem already."""
    node = claim.origin.node
    parts = (("when", claim.when), ("date", claim.date), ("anchor", claim.anchor), ("told", claim.told))
    return not any(value is None and node.value_mark(name) is not None for name, value in parts)


Check = Callable[[Context], Iterable[Finding]]


class Rule(NamedTuple):
    """One thing that can be wrong; what it is stands in the file of `timeline.check.rules` with its name.

    `loading`: it is found while the files are read, and only handed on here. `last`: it looks at what the
    others found of an event that allows something.
    """

    code: str
    name: str
    severity: Severity
    loading: bool = False
    last: bool = False

    @property
    def check(self) -> Check:
        """What looks for it: findings bear the rule's name, the driver adds code and severity."""
        if self.loading:
            return lambda context: context.findings.get(self.name, ())
        check: Check = self._module().check
        return check

    @property
    def manual(self) -> str:
        """The docstring of the rule's file; empty where docstrings were left out (python -OO)."""
        return self._module().__doc__ or ""

    def _module(self) -> ModuleType:
        return import_module(f"timeline.check.rules.{self.name.replace('-', '_')}")
