"""What records say on counts: they are exact, or known to be at least something."""

from collections.abc import Sequence
from math import fsum

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.evidence import is_lost, is_not_needed
from pytest_agentsnet.statistics.gates.finding import Finding, Interval
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.sample import runs_of


def count_finding(gate: Gate, records: Sequence[Record]) -> Finding:
    """The sum over the cells, of errors also as a share; cells that were not needed have none."""
    needed = [record for record in records if not is_not_needed(record)]
    amounts = _amounts(gate, records)
    known = fsum(amount for amount in amounts if amount is not None)
    unknown = amounts.count(None)
    value = known / max(1, len(needed)) if gate.bar.as_share else known
    return Finding(
        value=None if unknown else value,
        interval=Interval(value, None if unknown else value),
        graphs=len({run.graph for run in runs_of(needed)}),
        trials=len(needed),
        obstacle=f"at least {known:.12g}, and unknown of {unknown} cells" if unknown else "",
        details={"total": known} if gate.bar.as_share else {},
    )


def _amounts(gate: Gate, records: Sequence[Record]) -> list[float | None]:
    """What each cell adds. Nothing was spent on a cell without calls."""
    if gate.measure == "errors":
        return [float(is_lost(record)) for record in records]
    return [getattr(record, gate.measure) if record.calls else 0 for record in records]
