"""The contract of a task: a problem on a graph that a network of agents must solve."""

from typing import Protocol, runtime_checkable

from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict


class Task(Protocol):
    """A problem, as a value. ``version`` changes whenever a verdict may change, and is part of every provenance."""

    @property
    def name(self) -> str:
        """A snake_case word, unique among the tasks of a run."""

    @property
    def version(self) -> int:
        """Counts up with every change that may alter a verdict."""

    def brief(self, topology: Topology) -> str:
        """The problem in plain words, the same for every agent. It must not give the graph away."""

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:
        """The valid answers of this agent, in a fixed order."""

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
        """Judge the answers. Agents missing from the labelling have given none; any text may stand as an answer."""


@runtime_checkable
class RoundsRule(Protocol):
    """A task that has a rule of its own for the number of rounds; all others get 2 x diameter + 1."""

    def rounds(self, topology: Topology) -> int:
        """The number of deliveries R, at least 1."""


def global_rounds(topology: Topology) -> int:
    """2 x diameter + 1: time to reach every agent and return (arXiv 2507.08616, the rule for global tasks)."""
    return 2 * topology.diameter + 1


def default_rounds(task: Task, topology: Topology) -> int:
    """The rounds R that the benchmark gives this task on this graph."""
    return task.rounds(topology) if isinstance(task, RoundsRule) else global_rounds(topology)
