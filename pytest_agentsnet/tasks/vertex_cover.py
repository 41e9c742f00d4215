"""Vertex cover: coordinators at an end of every edge, and none of them in vain."""

from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent, Edge, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict, Violation
from pytest_agentsnet.tasks.rounds import local_rounds
from pytest_agentsnet.tasks.violations import invalid_answers, witnesses

_YES, _NO = "Yes", "No"


@dataclass(frozen=True)
class VertexCover:
    """A minimal vertex cover; those who answer ``Yes`` are in it, and are called coordinators.

    Score: covered share of the edges x share of the coordinators without whom some edge of the graph would be
    uncovered; so while an edge is uncovered anyway, no coordinator counts as needless. Whatever is not ``Yes`` counts
    as ``No``. The scorings differ: to ``paper`` an unreadable answer is a ``No`` with nothing wrong about it, and with
    no coordinator at all its score is undefined, where that of ``strict`` is 0.
    """

    name: str = "vertex_cover"
    version: int = 1

    def rounds(self, topology: Topology) -> int:
        """R by the rule of the local tasks."""
        return local_rounds(topology)

    def brief(self, topology: Topology) -> str:
        """The problem in plain words."""
        return (
            f"The {topology.n} agents of the network must decide who of them works as a coordinator. "
            "At the end every agent answers Yes if it is a coordinator, and No if it is not. "
            "The network succeeds if two things hold. First, of any two neighbours one or both answer Yes: "
            "there must not be two neighbours who both answer No. "
            "Second, there are no needless coordinators: an agent may answer Yes only if "
            "at least one of its own neighbours answers No. So it fails when everybody answers Yes."
        )

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:
        """``Yes``, ``No``."""
        return (_YES, _NO)

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
        """Judge the answers: invalid ones, then uncovered edges, then coordinators with only coordinators around."""
        chosen = {agent for agent in topology.agents if labelling.get(agent) == _YES}
        if scoring == "paper" and not chosen:
            text = "nobody answered Yes, so that the score is undefined"
            return Verdict(None, (Violation("undefined_score", (), text),))
        invalid = () if scoring == "paper" else invalid_answers(topology, labelling, (_YES, _NO), "Yes or No")
        uncovered = [(u, v) for u, v in topology.edges if u not in chosen and v not in chosen]
        redundant = [
            agent for agent in topology.agents if agent in chosen and chosen.issuperset(topology.neighbours(agent))
        ]
        needed = len(chosen) if uncovered else len(chosen) - len(redundant)
        coverage = (len(topology.edges) - len(uncovered)) / len(topology.edges)
        score = coverage * needed / len(chosen) if chosen else 0.0
        violations = (
            *invalid,
            *(_uncovered_edge(edge, labelling) for edge in uncovered),
            *(_redundant_coordinator(agent, labelling) for agent in redundant),
        )
        return Verdict(score, violations)


def _uncovered_edge(edge: Edge, labelling: Labelling) -> Violation:
    u, v = edge
    text = f"{u} and {v} are neighbours and neither answered Yes"
    return Violation("uncovered_edge", witnesses(labelling, u, v), text)


def _redundant_coordinator(agent: Agent, labelling: Labelling) -> Violation:
    text = f"{agent} answered Yes although all neighbours of {agent} did"
    return Violation("redundant_coordinator", witnesses(labelling, agent), text)
