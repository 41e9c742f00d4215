"""What travels along an edge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pytest_agentsnet.core.topology import Agent


@dataclass(frozen=True)
class Message:
    """One text from one agent to one neighbour, written in turn ``round`` and read in turn ``round + 1``."""

    round: int
    sender: Agent
    receiver: Agent
    body: str


Inbox: TypeAlias = Mapping[Agent, str]
"""What one delivery brought to an agent: sender -> body, in the order of its neighbours. A silent one is absent."""

Outbox: TypeAlias = Mapping[Agent, str]
"""What an agent sends in a turn: neighbour -> body. Leaving a neighbour out is silence."""
