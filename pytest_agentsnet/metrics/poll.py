"""What agents said when a fork of their conversation was asked, after each turn, for what they think now."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent


@dataclass(frozen=True)
class Opinion:
    """What an agent thinks after a turn; what it does not know, or nobody could read, is None or left out.

    ``answer`` is the answer that it would give now; ``neighbours`` are their answers as it believes them to be.
    """

    answer: str | None = None
    strategy: StrategyKey | None = None
    n: int | None = None
    degree: int | None = None
    leader: Agent | None = None
    neighbours: Mapping[Agent, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Poll:
    """The opinions of a cell, by agent and turn (0 to R - 1); the answers at R are the transcript's."""

    opinions: Mapping[tuple[Agent, int], Opinion]

    def __repr__(self) -> str:
        """Short, as a transcript's."""
        return f"Poll({len(self.opinions)} opinions)"
