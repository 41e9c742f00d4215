"""Leader election: exactly one agent of the whole network takes the lead."""

from dataclasses import dataclass

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict, Violation
from pytest_agentsnet.tasks.violations import invalid_answers, witnesses

_YES, _NO = "Yes", "No"


@dataclass(frozen=True)
class LeaderElection:
    """Exactly one ``Yes``, all others ``No``. Score: 1 if solved, else 0. Both scorings agree."""

    name: str = "leader_election"
    version: int = 1

    def brief(self, topology: Topology) -> str:
        """The problem in plain words."""
        return (
            f"The {topology.n} agents of the network must choose one of them as their only leader. "
            "Anybody may become the leader, as long as there is just one. "
            "At the end every agent answers Yes if it is the leader itself, and No if another agent is. "
            "The network succeeds if one single agent in the whole network answers Yes and everybody else answers No; "
            "with no Yes at all, or with two or more, it fails."
        )

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:
        """``Yes``, ``No``."""
        return (_YES, _NO)

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:
        """Judge the answers: one leader, and a readable answer of everybody."""
        violations = list(invalid_answers(topology, labelling, (_YES, _NO), "Yes or No"))
        leaders = [agent for agent in topology.agents if labelling.get(agent) == _YES]
        if not leaders:
            violations.append(Violation("no_leader", (), "there is no leader: nobody answered Yes"))
        if len(leaders) > 1:
            text = f"{len(leaders)} agents answered Yes: {one_line(', '.join(leaders))}"
            violations.append(Violation("several_leaders", witnesses(labelling, *leaders), text))
        return Verdict(0.0 if violations else 1.0, tuple(violations))
