"""What agents told one another beside what they said when they were polled."""

from collections.abc import Iterator, Mapping, Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.measuring import POLLED
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.figures import sign
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled
from pytest_agentsnet.reporting.findings.reliability import doubt

_KAPPAS = {"kappa_answer": ("answers", "turns"), "kappa_strategy": ("rules", "choices")}
_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}


def agreement_lines(records: Sequence[Record]) -> Iterator[str]:
    """Cohen's kappa of both, then each headline number in both versions. Nothing where no cell was polled. Imports SciPy."""
    if not any("opinion_rate" in record.metrics for record in records):
        return
    tasks = {record.task for record in records}
    told = pooled(records, "opinion_rate", "share")
    if told is not None:
        yield f"polled: {told.counted:,.0f} of {told.of + sum(of for _, of in told.few):,} turns of agents gave an answer"
    for name, (what, counted) in _KAPPAS.items():
        kappa = pooled(records, name, "ratio")
        marked = " (unreliable)" if kappa and doubt(_KNOWN[name], tasks) else ""
        yield f"  {what} told and polled: {_kappa(kappa, counted)}{marked}"
    for name in HEADLINE_NAMES:
        told, asked = (pooled(records, version, _KNOWN[name].unit) for version in (name, name + POLLED))
        if asked is not None:
            are_small = any(found is not None and found.value is None for found in (told, asked))
            value = _sum if are_small else _mean
            yield f"  {name}{doubt(_KNOWN[name], tasks)}: {value(told)} as told, {value(asked)} as polled"


def _kappa(found: Pooled | None, counted: str) -> str:
    if found is None or found.value is None:
        return "nothing to compare"
    cells = "1 cell" if found.cells == 1 else f"{found.cells:,} cells"
    return f"Cohen's kappa {found.value:.2f}, mean of {cells} ({found.of:,} {counted})"


def _mean(found: Pooled | None) -> str:
    return "absent" if found is None or found.value is None else f"{found.value:.2f}{sign(found)}"


def _sum(found: Pooled | None) -> str:
    """How many of how many in all cells together: where one version has none to be averaged, the other is not averaged either."""
    return "absent" if found is None else f"{found.counted:.3g} of {found.of + sum(of for _, of in found.few):,}"
