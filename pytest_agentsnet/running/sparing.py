"""The contract by which cells are left out that nobody needs any more."""

from typing import Protocol

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.record import NOT_NEEDED
from pytest_agentsnet.running.sharing.gate import RunEndedError


class Sparing(Protocol):
    """Says of each cell whether it is to be begun, and when."""

    def why_not_needed(self, cell: Cell) -> str:
        """In one line; empty where the cell is needed. May take a second, on any thread but the event loop's."""

    def comes_later(self, cell: Cell) -> bool:
        """Whether it is too early to begin the cell ahead of its turn. Asked on the event loop's thread."""


class NotNeededError(RunEndedError):
    """The cell is left out: what it would come to changes nothing."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, NOT_NEEDED)
