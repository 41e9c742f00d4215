"""``verdicts.json``: what the gates of a run came to, for machines. ``json_schemas/verdicts.schema.json`` says what it looks like."""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pytest_agentsnet.core.record import Record, Status
from pytest_agentsnet.statistics.gates.gate import GateVerdict

if TYPE_CHECKING:  # it imports SciPy
    from pytest_agentsnet.statistics.comparing import Comparison

VERDICTS_SCHEMA = 1

_STATUSES: tuple[Status, ...] = ("solved", "unsolved", "error", "skipped")


@dataclass(frozen=True)
class Compared:
    """What the comparison of a model with its baseline came to: the difference in the rate of solved pairs, ours less theirs.

    ``baseline`` is the directory of the run, ``baseline_model`` the model there, empty for none; ``lost`` and ``won`` are the
    candidate's cells that only the baseline, and only the candidate has solved; the figures are None where there is no pair.
    """

    model: str
    baseline: str
    baseline_model: str
    pairs: int
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    lost: Sequence[str] = ()
    won: Sequence[str] = ()

    @classmethod
    def of(cls, comparison: "Comparison", baseline: str) -> "Compared":
        """What is kept of a comparison with the run in that directory."""
        difference = comparison.difference
        return cls(
            comparison.model,
            baseline,
            comparison.other,
            comparison.pairs,
            None if difference is None else difference.value,
            None if difference is None else difference.low,
            None if difference is None else difference.high,
            [record.cell for record in comparison.lost],
            [record.cell for record in comparison.won],
        )

    def to_json(self) -> dict[str, Any]:
        """The comparison as plain JSON."""
        return {
            "model": self.model,
            "baseline": self.baseline,
            "baseline_model": self.baseline_model,
            "pairs": self.pairs,
            "difference": self.difference,
            "low": self.low,
            "high": self.high,
            "lost": list(self.lost),
            "won": list(self.won),
        }


def verdicts_to_json(
    verdicts: Sequence[GateVerdict],
    records: Sequence[Record],
    *,
    package_version: str,
    exit_status: int,
    exit_meaning: str,
    comparisons: Sequence[Compared] = (),
) -> dict[str, Any]:
    """The whole file as plain JSON, without numbers that JSON does not have.

    ``records`` are those of all selected cells; ``cost_usd`` is None as soon as a cell's cost is unknown.
    """
    counts = Counter(record.status for record in records)
    costs = [record.cost_usd for record in records if record.calls]
    known = [cost for cost in costs if cost is not None]
    whole = {
        "schema": VERDICTS_SCHEMA,
        "package_version": package_version,
        "exit_status": exit_status,
        "exit_meaning": exit_meaning,
        "cells": {"selected": len(records), **{str(status): counts[status] for status in _STATUSES}},
        "cost_usd": math.fsum(known) if len(known) == len(costs) else None,
        "gates": [verdict.to_json() for verdict in verdicts],
        "comparisons": [comparison.to_json() for comparison in comparisons],
    }
    finite: dict[str, Any] = _finite(whole)
    return finite


def verdicts_text(verdicts: Mapping[str, Any]) -> str:
    """The file's text."""
    return json.dumps(verdicts, indent=1, allow_nan=False) + "\n"


def _finite(value: Any) -> Any:
    """The value with None for infinities and for what is no number."""
    if isinstance(value, Mapping):
        return {str(key): _finite(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(part) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
