"""A task of which only tapes are there: the hook that gives it is a test session's."""

from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.running.tapes.reader import Tape

_AROUND = " \t*_`\"'."


@dataclass(frozen=True)
class UnknownTask:
    """Stands in for the task where a tape is read: an agent's valid answers are what it answered."""

    name: str
    version: int
    said: Mapping[Agent, str]

    @classmethod
    def on(cls, tape: Tape) -> "UnknownTask":
        """The task of this tape."""
        header = tape.header
        last = {agent: tape.calls.get((agent, header.rounds), ()) for agent in header.topology.agents}
        said = {agent: _said(call.reply.text) for agent, calls in last.items() for call in calls}
        return cls(header.task, header.task_version, {agent: answer for agent, answer in said.items() if answer})

    def brief(self, topology: Topology) -> str:  # noqa: ARG002 - the contract's
        """Nothing: what the agents were told is not on the tape."""
        return ""

    def alphabet(self, topology: Topology, agent: Agent) -> tuple[str, ...]:  # noqa: ARG002 - the contract's
        """What the agent answered."""
        return (self.said[agent],) if agent in self.said else ()

    def check(self, topology: Topology, labelling: Labelling, scoring: Scoring) -> Verdict:  # noqa: ARG002 - the contract's
        """Never: the verdicts are on the tape.

        :raises InputError: always.
        """
        raise InputError(f"the task {self.name} is not known here, so nothing can be judged by it")


def _said(reply: str) -> str:
    """The line behind the last marker; empty where there is none."""
    _, marker, after = reply.rpartition(ANSWER_MARKER)
    return " ".join(after.strip().partition("\n")[0].strip(_AROUND).split()) if marker else ""
