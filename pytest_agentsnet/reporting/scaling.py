"""How solving falls with the number of agents: the figures of a plot, a task at a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.intervals import is_measured
from pytest_agentsnet.reporting.n50 import LEAST_SIZES, jumps, n50_of_records
from pytest_agentsnet.reporting.reference import REFERENCES
from pytest_agentsnet.reporting.rows import tasks_of
from pytest_agentsnet.reporting.yardsticks import Yardsticks

if TYPE_CHECKING:
    from pytest_agentsnet.statistics.estimate import Estimate  # the models of a plot bring SciPy
    from pytest_agentsnet.statistics.n50 import N50

Played: TypeAlias = tuple[Sequence[Record], Yardsticks]
"""The measured records of one curve, and what chance and textbook reach on them."""


@dataclass(frozen=True)
class Curve:
    """One model on one task: its rate by size, and where it is a half; ``n50`` is None where there are too few sizes."""

    label: str
    rates: Mapping[int, "Estimate"]
    n50: "N50 | None"


@dataclass(frozen=True)
class Panel:
    """One task: the curves, the rates of chance and textbook by size, and whether the rule for rounds jumps in between."""

    task: str
    curves: Sequence[Curve]
    references: Mapping[str, Mapping[int, float]]
    jumps: bool


def panels(played: Mapping[str, Played], tasks: Sequence[str]) -> list[Panel]:
    """A panel a task, with a curve for each label that played it. Scripted agents are references, and have no curve.

    Imports SciPy.
    """
    models = {label: of for label, of in played.items() if all(map(is_measured, of[0]))}
    everything = [record for records, _ in models.values() for record in records]
    return [_panel(task, models) for task in tasks_of(everything, tasks)]


def _panel(task: str, models: Mapping[str, Played]) -> Panel:
    own = {
        label: ([record for record in records if record.task == task], yardsticks)
        for label, (records, yardsticks) in models.items()
    }
    curves = [_curve(label, records) for label, (records, _) in own.items() if records]
    references = {label: _reference(label, own.values()) for label in REFERENCES}
    return Panel(task, curves, references, jumps(task, (record for records, _ in own.values() for record in records)))


def _curve(label: str, records: Sequence[Record]) -> Curve:
    from pytest_agentsnet.statistics.rates import rate_of  # noqa: PLC0415 - SciPy, only where there is a model
    from pytest_agentsnet.statistics.sample import runs_of  # noqa: PLC0415 - as above

    sizes = sorted({record.n for record in records})
    rates = {n: rate_of(runs_of(record for record in records if record.n == n)) for n in sizes}
    return Curve(label, rates, n50_of_records(records) if len(sizes) >= LEAST_SIZES else None)


def _reference(label: str, played: Iterable[Played]) -> Mapping[int, float]:
    """The rate of chance or textbook on the instances that the models played, by size."""
    tallies: dict[int, list[tuple[float, int]]] = {}
    for records, yardsticks in played:
        for record in yardsticks.each_once(records):
            if tally := yardsticks.reached(label, record):
                tallies.setdefault(record.n, []).append((tally.solved, tally.cells))
    return {n: sum(s for s, _ in of) / sum(cells for _, cells in of) for n, of in sorted(tallies.items())}
