"""That a gate needs no more cells, as a value."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pytest_agentsnet.statistics.gates.gate import Gate, GateVerdict
from pytest_agentsnet.statistics.gates.measures import MEASURES


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
    """Whether the gate can be decided before all of its cells are played: rates can."""
    return MEASURES[gate.measure].kind == "rate"


def with_shown(verdicts: Sequence[GateVerdict], stops: Mapping[str, Stop]) -> list[GateVerdict]:
    """The verdicts, but for those of gates of which FAIL was shown early: that stands, whatever was played later."""
    return [
        _shown(stops.get(verdict.gate)) or verdict if verdict.outcome != "FAIL" else verdict for verdict in verdicts
    ]


def _shown(stop: Stop | None) -> GateVerdict | None:
    return None if stop is None else stop.shown
