"""What of a conversation is shown: all of it, or what concerns some agents and edges."""

from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent


@dataclass(frozen=True)
class Focus:
    """Of ``agents`` what they thought, wrote and were sent; of ``edges`` what both ends thought and wrote to one another.

    Without either, everything.
    """

    agents: frozenset[Agent] = frozenset()
    edges: frozenset[frozenset[Agent]] = frozenset()

    def sees(self, agent: Agent) -> bool:
        """Whether what the agent thought and answered is shown."""
        return self._is_all or agent in self.agents or any(agent in edge for edge in self.edges)

    def hears(self, sender: Agent, receiver: Agent) -> bool:
        """Whether what one writes to the other is shown."""
        ends = {sender, receiver}
        return self._is_all or not self.agents.isdisjoint(ends) or ends in self.edges

    @property
    def _is_all(self) -> bool:
        return not (self.agents or self.edges)


EVERYTHING = Focus()
