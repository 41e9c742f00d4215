"""What agents told one another beside what they said when they were polled."""

from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import POLLED
from pytest_agentsnet.metrics.metric import Unit
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled

_KAPPAS = {"kappa_answer": ("answers", "turns"), "kappa_strategy": ("rules", "choices")}
_UNITS: Mapping[str, Unit] = {metric.name: metric.unit for metric in METRICS}


def agreement_lines(records: Sequence[Record]) -> Iterator[str]:
    """Cohen's kappa of both, then each headline number in both versions. Nothing where no cell was polled. Imports SciPy."""
    if not any("opinion_rate" in record.metrics for record in records):
        return
    told = pooled(records, "opinion_rate", "share")
    if told is not None:
        yield f"polled: {told.counted:,.0f} of {told.of + sum(of for _, of in told.few):,} turns of agents gave an answer"
    for name, (what, counted) in _KAPPAS.items():
        yield f"  {what} told and polled: {_kappa(pooled(records, name, 'ratio'), counted)}"
    for name in HEADLINE_NAMES:
        both = [pooled(records, version, _UNITS.get(name, "share")) for version in (name, name + POLLED)]
        if both[1] is not None:
            yield f"  {name}: {_value(both[0])} as told, {_value(both[1])} as polled"


def _kappa(found: Pooled | None, counted: str) -> str:
    if found is None or found.value is None:
        return "nothing to compare"
    cells = "1 cell" if found.cells == 1 else f"{found.cells:,} cells"
    return f"Cohen's kappa {found.value:.2f}, mean of {cells} ({found.of:,} {counted})"


def _value(found: Pooled | None) -> str:
    """The mean; of cells that are too small to be averaged how many of how many."""
    if found is None:
        return "absent"
    if found.value is not None:
        return f"{found.value:.2f}"
    return f"{found.counted:.3g} of {sum(of for _, of in found.few):,}"
