"""Who sits on the nodes of a cell: a model behind its client, or agents that are programs."""

from dataclasses import dataclass
from typing import TypeAlias

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, ModelClient
from pytest_agentsnet.core.price import Price
from pytest_agentsnet.core.program import AgentFactory, AgentView
from pytest_agentsnet.engine.loop import is_the_programs
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.running.program_source import source_of
from pytest_agentsnet.running.provenance import Provenance, provenance_of


@dataclass(frozen=True)
class ModelSeat:
    """A model on the nodes: its client, the words in which it is spoken to, what its client was told, and what calls cost.

    ``price`` is None where costs are not counted.
    """

    client: ModelClient
    pack: Pack
    parameters: ClientParameters
    price: Price | None = None


@dataclass(frozen=True)
class ScriptedSeat:
    """An agent program on the nodes: a textbook agent or a user's own."""

    factory: AgentFactory


Seat: TypeAlias = ModelSeat | ScriptedSeat


def provenance_at(seat: Seat, cell: Cell) -> Provenance:
    """The provenance of the cell, played by whoever sits there."""
    if isinstance(seat, ModelSeat):
        return provenance_of(cell, seat.pack, seat.parameters)
    return provenance_of(cell, program=source_of(seat.factory))


def goes_on(seat: Seat, view: AgentView) -> bool:
    """Whether a begun cell can go on within: always with a model; with programs only where they declare ``resumable``.

    ``view`` is the first agent's: where the factory itself does not say, its program is made and asked.
    """
    if isinstance(seat, ModelSeat):
        return True
    declared = getattr(seat.factory, "resumable", None)
    if declared is None:
        try:
            declared = getattr(seat.factory(view), "resumable", False)
        except BaseException as error:
            if is_the_programs(error):  # the cell meets it again when it is played, and says so
                return False
            raise
    return declared is True
