"""What the figures of a model rest on: its graphs, how many of them differ, and how much its trials repeat one another."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.reporting.yardsticks import Yardsticks
from pytest_agentsnet.topologies.shapes import shapes

_UNDEFINED = "not defined here"


def sample_lines(label: str, records: Sequence[Record], yardsticks: Yardsticks) -> Iterator[str]:
    """One line, and two more where cells were played in several trials. Imports SciPy where they were."""
    graphs = len({_graph(record) for record in records})
    topologies = yardsticks.topologies(records)
    different = f", {_counted(shapes(topologies), 'shape')}" if len(topologies) == graphs else ""
    facts = f": {_counted(graphs, 'graph')}{different}"
    yield one_line(label, WIDTH - len(facts)) + facts
    if len({record.trial for record in records}) > 1:
        yield from _trial_lines(records)


def _trial_lines(records: Sequence[Record]) -> Iterator[str]:
    from pytest_agentsnet.statistics.icc import effective_runs, icc_of  # noqa: PLC0415 - only where there are trials
    from pytest_agentsnet.statistics.sample import runs_of  # noqa: PLC0415 - as above

    runs = runs_of(records)
    told = [(run.graph, run.task, run.transcript) for run in runs if run.transcript]
    repeated = len(told) - len(set(told))
    icc, effective = icc_of(runs), effective_runs(runs)
    correlation = _UNDEFINED
    if icc is not None and effective is not None:
        correlation = f"{icc:.2f}: they weigh as {min(effective, len(runs) - repeated):,.0f}"
    yield f"  {_counted(len(runs), 'run')}; their correlation within graphs (ICC) is {correlation}"
    if repeated:
        yield f"  {repeated:,} of {_counted(len(runs), 'trial')} repeat another word for word"


def _graph(record: Record) -> tuple[str, ...]:
    """What tells its graph from others; records of schema 1 have no hash of it."""
    return (record.graph,) if record.graph else (record.family, str(record.n), str(record.index), str(record.seed))


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
