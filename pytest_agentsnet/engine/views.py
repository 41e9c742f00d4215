"""What each agent is allowed to know: its view at every turn."""

from collections.abc import Collection
from typing import Protocol

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent


class Views(Protocol):
    """What the agents of one cell know, turn by turn."""

    def __call__(self, turn: int, agents: Collection[Agent] | None = None) -> list[AgentView]:
        """Their views at that turn: of ``agents``, in their order, or of all in the topology's."""


def views_of(instance: Instance, *, key: str, reasoning: bool = True) -> Views:
    """The agents' views of the instance. Locality holds because nothing else of the graph is ever handed out."""
    task, topology = instance.task, instance.topology
    brief = task.brief(topology)
    known = {agent: (topology.neighbours(agent), task.alphabet(topology, agent)) for agent in topology.agents}

    def views(turn: int, agents: Collection[Agent] | None = None) -> list[AgentView]:
        return [
            AgentView(
                agent=agent,
                neighbours=known[agent][0],
                n=topology.n,
                rounds=instance.rounds,
                turn=turn,
                task=task.name,
                brief=brief,
                alphabet=known[agent][1],
                key=key,
                reasoning=reasoning,
            )
            for agent in (known if agents is None else agents)
        ]

    return views
