"""What an agent holds before a neighbour: the own answer that it last told it, and at R the answer that it gives."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent, Edge
from pytest_agentsnet.core.verdict import Labelling
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.said import SaidAnswers


class Step(NamedTuple):
    """From this turn on the agent holds this value."""

    turn: int
    value: str


@dataclass(frozen=True, eq=False)
class Stances:
    """The steps of each directed edge (who holds it, before whom), each to a value other than the one before.

    Turn R is the answer. Silence changes nothing; ``unanswering`` are the agents without a valid answer: they hold nothing at R. In
    leader election the value is the agent that is to lead; one who wanted to lead and answers ``No`` holds ``No``.
    """

    steps: Mapping[Edge, Sequence[Step]]
    rounds: int
    unanswering: frozenset[Agent]

    @classmethod
    def of(cls, instance: Instance, said: SaidAnswers, answers: Labelling, rounds: int) -> "Stances":
        """From what was said and answered."""
        topology, task = instance.topology, instance.task
        steps: dict[Edge, Sequence[Step]] = {}
        unanswering: set[Agent] = set()
        electing = task.name == LEADER_ELECTION
        for agent in topology.agents:
            answer = answers.get(agent)
            valid = answer if answer in task.alphabet(topology, agent) else None
            if valid is None:
                unanswering.add(agent)
            for neighbour in topology.neighbours(agent):
                taken = list(_changes(said, agent, neighbour, electing=electing))
                last = taken[-1].value if taken else None
                held = _held_by(agent, valid, last) if electing else valid
                if held is not None and held != last:
                    taken.append(Step(rounds, held))
                if taken:
                    steps[agent, neighbour] = taken
        return cls(steps, rounds, frozenset(unanswering))

    def of_edge(self, agent: Agent, neighbour: Agent) -> Sequence[Step]:
        """What this agent held before this neighbour, step by step."""
        return self.steps.get((agent, neighbour), ())

    def value(self, agent: Agent, neighbour: Agent, turn: int) -> str | None:
        """What it holds before this neighbour at this turn; None where it has said nothing yet, or gave no valid answer."""
        if turn >= self.rounds and agent in self.unanswering:
            return None
        steps = self.of_edge(agent, neighbour)
        place = bisect_right(steps, turn, key=lambda step: step.turn)
        return steps[place - 1].value if place else None

    def changed(self, agent: Agent, neighbours: Sequence[Agent], turn: int) -> bool:
        """Whether it holds something else at this turn than before, in the eyes of one of these. A first word is no change."""
        return any(step.turn == turn for neighbour in neighbours for step in self.of_edge(agent, neighbour)[1:])


def _changes(said: SaidAnswers, agent: Agent, neighbour: Agent, *, electing: bool) -> Iterator[Step]:
    """In an election whoever says ``Yes`` names itself."""
    last: str | None = None
    for word in said.words.get((agent, neighbour), ()):
        value = agent if electing and word.value == YES else word.value
        if value != last:
            last = value
            yield Step(word.turn, value)


def _held_by(agent: Agent, answer: str | None, last: str | None) -> str | None:
    """The agent that is to lead, as an answer tells it: ``No`` leaves open who else does."""
    if answer == YES:
        return agent
    return last if answer is None or last not in {agent, None} else NO
