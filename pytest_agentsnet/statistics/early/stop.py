"""That a gate needs no more cells, as a value."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from pytest_agentsnet.statistics.gates.gate import Gate, GateVerdict


@dataclass(frozen=True)
class Stop:
    """Why a gate, of which the run has so many ``cells``, needs no more of them, in one line.

    ``shown`` is the FAIL that was shown and stands. Without one PASS is out of reach, which holds for this number of cells; where
    the verdict ``is_settled`` it is also the same whatever the other cells come to.
    """

    gate: str
    reason: str
    cells: int
    is_settled: bool
    shown: GateVerdict | None = None

    def holds(self, cells: int, *, strict: bool) -> bool:
        """Whether the gate needs no more cells in a run that has so many of it; ``strict``: only PASS will do."""
        return self.shown is not None or (self.cells == cells and (strict or self.is_settled))

    def to_json(self) -> dict[str, Any]:
        """The stop as plain JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Stop":
        """The inverse of ``to_json``."""
        shown = data["shown"]
        return cls(**{**data, "shown": None if shown is None else GateVerdict(**shown)})


def can_stop(gate: Gate) -> bool:
    """Whether the gate can be decided before all of its cells are played: rates of solving and scores can.

    Not every cell has a metric, so that blocks of graphs are no fair samples of its mean.
    """
    measure = gate.measured
    return measure.kind == "rate" and not measure.of_transcripts


def with_stops(verdicts: Sequence[GateVerdict], stops: Mapping[str, Stop]) -> list[GateVerdict]:
    """The verdicts, with what the stops add: a FAIL that was shown stands, whatever was played later; others say why they stopped."""
    return [_with_stop(verdict, stops.get(verdict.gate)) for verdict in verdicts]


def _with_stop(verdict: GateVerdict, stop: Stop | None) -> GateVerdict:
    if stop is None or verdict.outcome == "FAIL":
        return verdict
    if stop.shown is not None:
        return stop.shown
    return (
        replace(verdict, sentence=f"{verdict.sentence} ({stop.reason})") if verdict.details["not_needed"] else verdict
    )
