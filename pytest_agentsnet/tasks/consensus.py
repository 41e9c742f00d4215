"""Consensus: all agents of the network settle on one bit."""

from collections.abc import Collection
from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict, Violation
from pytest_agentsnet.tasks.violations import invalid_answers, witnesses

_BITS = ("0", "1")


@dataclass(frozen=True)
class Consensus:
    """All answers valid and equal. Score: 1 if solved, else 0. Both scorings agree."""

    name: str = "consensus"
    version: int = 1

    def brief(self, topology: Topology) -> str:
        """The problem in plain words."""
        return (
            f"The {topology.n} agents of the network must all settle on the same number, which is either 0 or 1. "
            "Both numbers are equally good, as long as everybody has the same. "
            "At the end every agent answers with the number, 0 or 1. "
            "The network succeeds if every agent in it gives the same answer; "
            "if even one answers differently from the others, it fails."
        )

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:
        """``0``, ``1``."""
        return _BITS

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
        """Judge the answers; a split network is one violation, shown by a pair of neighbours where there is one."""
        violations = list(invalid_answers(topology, labelling, _BITS, "0 or 1"))
        camps = [[agent for agent in topology.agents if labelling.get(agent) == bit] for bit in _BITS]
        majority, minority = sorted(camps, key=len, reverse=True)
        if minority:
            u, v = _facing(topology, frozenset(majority), frozenset(minority)) or (majority[0], minority[0])
            text = (
                f"the network split {len(majority)} to {len(minority)}: "
                f"{u} answered {labelling[u]} and {v} answered {labelling[v]}"
            )
            violations.append(Violation("disagreement", witnesses(labelling, u, v), text))
        return Verdict(0.0 if violations else 1.0, tuple(violations))


def _facing(topology: Topology, majority: Collection[Agent], minority: Collection[Agent]) -> tuple[Agent, Agent] | None:
    """The first edge between the camps, its end in the majority first; None where invalid answers keep them apart."""
    for u, v in topology.edges:
        if u in majority and v in minority:
            return u, v
        if v in majority and u in minority:
            return v, u
    return None
