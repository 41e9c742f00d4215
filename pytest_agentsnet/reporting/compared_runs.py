"""Run directories side by side, as ``agentsnet compare`` shows them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.reporting.comparison import comparison_lines
from pytest_agentsnet.reporting.pairing import no_pair
from pytest_agentsnet.running.runs.outcomes import outcomes_of
from pytest_agentsnet.statistics.comparing import Comparison, comparisons_of


def compared_run_lines(baseline: Path, candidates: Sequence[Path]) -> Iterator[str]:
    """Each of the candidates beside the baseline.

    :raises InputError: where a directory is no run or an empty one, or has nothing to compare with the baseline.
    """
    there = outcomes_of(baseline)
    return comparison_lines([
        titled for candidate in candidates for titled in _compared(candidate, outcomes_of(candidate), baseline, there)
    ])


def title(comparison: Comparison, candidate: object, baseline: object) -> str:
    """Who is compared with whom."""
    other = comparison.other or "nothing"
    return f"{comparison.model} in {candidate} against {other} in {baseline}"


def _compared(
    candidate: Path, here: Sequence[Record], baseline: Path, there: Sequence[Record]
) -> Iterator[tuple[str, Comparison]]:
    """In each scoring that both were read with."""
    shared = [s for s in SCORINGS if any(r.scoring == s for r in here) and any(r.scoring == s for r in there)]
    for scoring in shared or ("",):
        comparisons = comparisons_of(_read(here, scoring), _read(there, scoring))
        if reason := no_pair([comparison.pairing for comparison in comparisons], candidate, baseline):
            raise InputError(reason)
        for comparison in comparisons:
            reading = "" if scoring == SCORINGS[0] else f", scoring {scoring}"
            yield title(comparison, candidate, baseline) + reading, comparison


def _read(records: Sequence[Record], scoring: str) -> list[Record]:
    return [record for record in records if scoring in {"", record.scoring}]
