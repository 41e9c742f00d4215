"""The exit status of a session, as one table: ``python -m pytest_agentsnet.collecting.exit_codes`` prints it as README shows it."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from pytest_agentsnet.statistics.gates.gate import Outcome


class ExitCode(NamedTuple):
    """One row: the number, what it means, and what makes it so with and without a gate."""

    number: int
    meaning: str
    with_gate: str
    without: str


_ROWS = (
    ExitCode(2, "interrupted", "pytest's own", "pytest's own"),
    ExitCode(3, "internal error", "pytest's own", "pytest's own"),
    ExitCode(4, "usage error", "pytest's own; a gate that cannot be read, or that cannot PASS", "pytest's own"),
    ExitCode(5, "no tests collected", "pytest's own", "pytest's own"),
    ExitCode(
        1,
        "tests failed",
        "a test failed, but for tests of unsolved and errored cells; `-x` or `--maxfail` ended the session (2 under `-n`)",
        "a test failed, those of unsolved and errored cells among them",
    ),
    ExitCode(8, "gate failed", "a gate says FAIL", "-"),
    ExitCode(9, "provider unusable", "the provider is down, the key is wrong: a fault that ends the run", "the same"),
    ExitCode(10, "budget spent", "cells were left out for the budget's sake", "the same"),
    ExitCode(11, "gate inconclusive", "a gate says INCONCLUSIVE, under `--agentsnet-strict-gates`", "-"),
    ExitCode(
        12, "cells not measured", "cells ended in ERROR or were not played, and no gate on `errors` says PASS", "-"
    ),
    ExitCode(0, "passed", "all else: every gate says PASS, or INCONCLUSIVE where gates are not strict", "all else"),
)
"""The first row that is true of a session is its exit status."""

EXIT_CODES: Mapping[int, ExitCode] = MappingProxyType({row.number: row for row in _ROWS})
"""The rows by number. 6 and 7 are taken by pytest's ``--max-warnings`` and by pytest-rerunfailures."""


@dataclass(frozen=True)
class Ending:
    """What is known of a session that ended by itself.

    ``others_failed``: a test failed for another reason than that its cell was unsolved (with gates) or not measured;
    ``provider_unusable`` and ``budget_spent``: why cells were left out; ``not_measured``: cells without a verdict, those not
    counted that the early stop left out; ``errors_accepted``: a gate on errors says PASS.
    """

    others_failed: bool = False
    outcomes: tuple[Outcome, ...] = ()
    strict: bool = False
    provider_unusable: bool = False
    budget_spent: bool = False
    not_measured: bool = False
    errors_accepted: bool = False


def exit_status(ending: Ending) -> int:
    """The number of the first row that is true; without outcomes the session has no gate."""
    rows = {
        1: ending.others_failed,
        8: "FAIL" in ending.outcomes,
        9: ending.provider_unusable,
        10: ending.budget_spent,
        11: ending.strict and "INCONCLUSIVE" in ending.outcomes,
        12: bool(ending.outcomes) and ending.not_measured and not ending.errors_accepted,
    }
    return next((number for number, is_true in rows.items() if is_true), 0)


def exit_table() -> str:
    """The rows as Markdown, in their order."""
    head = ("exit status", "", "with a gate", "without one")
    rows = [head, ("---",) * len(head), *((str(row.number), *row[1:]) for row in _ROWS)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    sys.stdout.write(exit_table())
