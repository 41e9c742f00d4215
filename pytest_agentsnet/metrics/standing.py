"""What an agent stands for: the own answers that it gives, turn by turn, whoever it gives them to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.reading.vocabulary import LEADER_ELECTION


@dataclass(frozen=True, slots=True)
class Spoken:
    """The own answers that an agent gave in one turn, in its order of neighbours; there is one at least."""

    turn: int
    values: tuple[str, ...]

    @property
    def last(self) -> str:
        """The one that counts where one is asked for: the one to the last of the neighbours that were told any."""
        return self.values[-1]


@once_a_case
def spoken(case: Case) -> Mapping[Agent, Sequence[Spoken]]:
    """By agent, the turns in which it gave an own answer, in order; empty for one that never did."""
    place = {
        (v, u): i for v in case.instance.topology.agents for i, u in enumerate(case.instance.topology.neighbours(v))
    }
    found: dict[Agent, Sequence[Spoken]] = {}
    for agent in case.instance.topology.agents:
        turns: dict[int, list[tuple[int, str]]] = {}
        for hearer, word in case.said.by(agent):
            turns.setdefault(word.turn, []).append((place[agent, hearer], word.value))
        found[agent] = [Spoken(turn, tuple(value for _, value in sorted(turns[turn]))) for turn in sorted(turns)]
    return found


def stands_for(value: str, agent: Agent, task: str) -> str:
    """The answer that a said value implies: in leader election a candidate means Yes of that agent, No of all others."""
    if task != LEADER_ELECTION or value in {YES, NO}:
        return value
    return YES if value == agent else NO
