"""Colouring: neighbours end up in different groups, with one group more than the largest degree."""

from dataclasses import dataclass
from functools import cache

from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict, Violation
from pytest_agentsnet.tasks.rounds import local_rounds
from pytest_agentsnet.tasks.violations import invalid_answers, witnesses


@dataclass(frozen=True)
class Coloring:
    """A proper (maximum degree + 1)-colouring. Score: share of properly coloured edges, 0 with any invalid answer.

    Both scorings agree.
    """

    name: str = "coloring"
    version: int = 1

    def rounds(self, topology: Topology) -> int:
        """R by the rule of the local tasks."""
        return local_rounds(topology)

    def brief(self, topology: Topology) -> str:
        """The problem in plain words. It names the palette, and with it the maximum degree."""
        groups = topology.max_degree + 1
        return (
            f"Every agent must join one of {groups} groups, called Group 1 to Group {groups}. "
            "The one thing that matters: two agents who are neighbours of each other must not join the same group. "
            "Agents who are not neighbours may share a group. "
            "At the end every agent answers with the name of the group it has joined. "
            "The network succeeds if all neighbours are in different groups; "
            "if any two neighbours answer with the same group, it fails."
        )

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:
        """``Group 1`` to ``Group k``, k = maximum degree + 1."""
        return _palette(topology.max_degree + 1)

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
        """Judge the answers: every agent in a group, no edge within one."""
        palette = frozenset(_palette(topology.max_degree + 1))
        invalid = tuple(invalid_answers(topology, labelling, palette, f"one of Group 1 to Group {len(palette)}"))
        equal = tuple(
            Violation(
                "equal_colours",
                witnesses(labelling, u, v),
                f"{u} and {v} are neighbours and both answered {labelling[u]}",
            )
            for u, v in topology.edges
            if labelling.get(u) in palette and labelling[u] == labelling.get(v)
        )
        edges = len(topology.edges)
        score = 0.0 if invalid else (edges - len(equal)) / edges
        return Verdict(score, invalid + equal)


@cache
def _palette(groups: int) -> tuple[str, ...]:
    # One tuple for all agents: at n = 10,000 a palette of their own each would be gigabytes.
    return tuple(f"Group {number}" for number in range(1, groups + 1))
