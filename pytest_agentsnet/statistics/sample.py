"""What verdicts are computed from: trials of tasks on graphs.

Graphs are sampled within a size and crossed with the tasks, so runs that share a graph are not independent.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pytest_agentsnet.core.record import Record


@dataclass(frozen=True, slots=True)
class Run:
    """One trial of one task on one graph of ``n`` agents.

    ``solved`` and ``score`` (in [0, 1]) are None where an infrastructure error left nothing to judge, ``score`` also where the
    scoring leaves it undefined. Equal, non-empty ``transcript`` of two runs of a task and graph: one measurement, made twice.
    """

    graph: str
    n: int
    task: str
    trial: int
    solved: bool | None
    score: float | None = None
    transcript: str = ""


def runs_of(records: Iterable[Record]) -> list[Run]:
    """The records as runs, in their order."""
    return [
        Run(
            graph=record.graph or f"{record.family}-n{record.n}-i{record.index}-s{record.seed}",
            n=record.n,
            task=record.task,
            trial=record.trial,
            solved={"solved": True, "unsolved": False}.get(record.status),
            score=record.score,
            transcript=record.transcript,
        )
        for record in records
    ]
