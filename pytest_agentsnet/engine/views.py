"""What each agent is allowed to know: its view at every turn."""

from collections.abc import Callable
from typing import TypeAlias

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView

Views: TypeAlias = Callable[[int], list[AgentView]]
"""Turn number -> the agents' views at that turn, in the topology's order."""


def views_of(instance: Instance, *, key: str, reasoning: bool = True) -> Views:
    """The agents' views of the instance. Locality holds because nothing else of the graph is ever handed out."""
    task, topology = instance.task, instance.topology
    brief = task.brief(topology)
    known = [(agent, topology.neighbours(agent), task.alphabet(topology, agent)) for agent in topology.agents]

    def views(turn: int) -> list[AgentView]:
        return [
            AgentView(
                agent=agent,
                neighbours=neighbours,
                n=topology.n,
                rounds=instance.rounds,
                turn=turn,
                task=task.name,
                brief=brief,
                alphabet=alphabet,
                key=key,
                reasoning=reasoning,
            )
            for agent, neighbours, alphabet in known
        ]

    return views
