"""The rules: this page lists them by code, and each has a file named like it.

A file's docstring is the manual, in the sections that the others have; its function `check` takes a Context
and yields Findings. What loading finds by itself (`loading=True`) has a manual only. Files are imported when
they are needed. Codes go by hundreds; a number is never used twice.

To add a rule: a file here, a line below, and cases in `tests/check/cases/`, where `# expect: TL203` and
`# silent: TL203` stand on the lines themselves; then `timeline explain --markdown > docs/rules.md`.
"""

from __future__ import annotations

from typing import Final

from timeline.check.rule import Rule
from timeline.model.problem import Severity

RULES: Final = (
    # TL0xx Files and YAML.
    Rule("TL001", "unreadable-file", Severity.ERROR, loading=True),
    Rule("TL002", "not-utf8", Severity.ERROR, loading=True),
    Rule("TL003", "control-character", Severity.ERROR, loading=True),
    Rule("TL004", "yaml-syntax", Severity.ERROR, loading=True),
    Rule("TL005", "too-deep", Severity.ERROR, loading=True),
    Rule("TL006", "too-large", Severity.ERROR, loading=True),
    Rule("TL007", "duplicate-key", Severity.ERROR, loading=True),
    Rule("TL008", "yaml-tag", Severity.ERROR, loading=True),
    Rule("TL009", "yaml-alias", Severity.ERROR, loading=True),
    Rule("TL010", "second-document", Severity.ERROR, loading=True),
    Rule("TL011", "empty-value", Severity.ERROR, loading=True),
    Rule("TL012", "block-scalar", Severity.ERROR, loading=True),
    Rule("TL013", "skipped-file", Severity.INFO, loading=True),
    # TL1xx Fields, ids and references.
    Rule("TL101", "unknown-field", Severity.ERROR, loading=True),
    Rule("TL102", "missing-field", Severity.ERROR, loading=True),
    Rule("TL103", "wrong-shape", Severity.ERROR, loading=True),
    Rule("TL104", "bad-date", Severity.ERROR, loading=True),
    Rule("TL105", "bad-figure", Severity.ERROR, loading=True),
    Rule("TL106", "bad-time", Severity.ERROR, loading=True),
    Rule("TL107", "bad-id", Severity.ERROR, loading=True),
    Rule("TL108", "unknown-choice", Severity.ERROR, loading=True),
    Rule("TL109", "bad-value", Severity.ERROR, loading=True),
    Rule("TL110", "duplicate-id", Severity.ERROR),
    Rule("TL111", "unknown-reference", Severity.ERROR),
    Rule("TL112", "two-definitions", Severity.ERROR, loading=True),
    Rule("TL113", "no-source", Severity.ERROR, loading=True),
    Rule("TL114", "name-with-comma", Severity.WARNING),
    Rule("TL115", "misspelt-name", Severity.WARNING),
    Rule("TL116", "other-name", Severity.INFO),
    # TL2xx One date against its words and the calendar.
    Rule("TL201", "words-not-understood", Severity.WARNING),
    Rule("TL202", "missing-pin", Severity.WARNING),
    Rule("TL203", "date-not-in-words", Severity.ERROR),
    Rule("TL204", "pin-narrower-than-words", Severity.WARNING),
    Rule("TL205", "ambiguous-words", Severity.WARNING),
    Rule("TL206", "no-such-day", Severity.ERROR),
    Rule("TL207", "reversed-range", Severity.ERROR),
    Rule("TL208", "weekday-mismatch", Severity.ERROR),
    Rule("TL209", "told-before-it-happened", Severity.ERROR),
    Rule("TL210", "anchor-cycle", Severity.ERROR),
    Rule("TL211", "anchor-without-day", Severity.ERROR),
    Rule("TL212", "date-without-words", Severity.INFO),
    Rule("TL213", "words-too-long", Severity.ERROR),
    Rule("TL214", "out-of-calendar", Severity.ERROR),
    Rule("TL215", "told-a-day-before", Severity.WARNING),
    # TL3xx Between events.
    Rule("TL301", "contradiction", Severity.ERROR),
    Rule("TL302", "contradiction-of-a-day", Severity.WARNING),
    Rule("TL303", "account-against-relations", Severity.WARNING),
    Rule("TL304", "more-contradictions", Severity.ERROR),
    # TL4xx Sources and quotes.
    Rule("TL401", "words-not-in-source", Severity.ERROR),
    Rule("TL402", "quote-not-in-source", Severity.ERROR),
    Rule("TL403", "unreadable-text", Severity.ERROR),
    # TL5xx Claims and disputes.
    Rule("TL501", "dispute-without-judgement", Severity.INFO),
    Rule("TL502", "date-outside-accounts", Severity.WARNING),
    Rule("TL503", "impossible-figures", Severity.ERROR),
    Rule("TL504", "possible-duplicate", Severity.INFO),
    # TL9xx What the authors allow.
    Rule("TL901", "allow-without-reason", Severity.WARNING, last=True),
    Rule("TL902", "unused-allow", Severity.WARNING, last=True),
    Rule("TL903", "expired-allow", Severity.WARNING, last=True),
)
