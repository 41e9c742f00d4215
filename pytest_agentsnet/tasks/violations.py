"""What the checks share: invalid answers, and sentences that hold whatever a model wrote."""

from collections.abc import Collection, Iterator

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.verdict import Labelling, Violation, Witness


def witnesses(labelling: Labelling, *agents: Agent) -> tuple[Witness, ...]:
    """The agents with the answers that they gave."""
    return tuple(Witness(agent, labelling.get(agent)) for agent in agents)


def said(answer: str | None) -> str:
    """The end of a sentence that begins with an agent: its answer, in quotes since it may be any text."""
    return "gave no readable answer" if answer is None else f'answered "{one_line(answer)}"'


def invalid_answer(agent: Agent, answer: str | None, wanted: str) -> Violation:
    """The agent's answer is missing or outside the task's alphabet, which ``wanted`` describes (``Yes or No``)."""
    text = f"{agent} {said(answer)}"
    if answer is not None:
        text += f", which is not {wanted}"
    return Violation("invalid_answer", (Witness(agent, answer),), text)


def invalid_answers(
    topology: Topology, labelling: Labelling, allowed: Collection[str], wanted: str
) -> Iterator[Violation]:
    """One violation for each agent whose answer is not allowed, in the topology's order."""
    for agent in topology.agents:
        answer = labelling.get(agent)
        if answer not in allowed:
            yield invalid_answer(agent, answer, wanted)
