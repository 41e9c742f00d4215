"""What an agent stands for: the own answers that it gives, turn by turn, whoever it gives them to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION


@dataclass(frozen=True, slots=True)
class Spoken:
    """The own answers that an agent gave in one turn, one for each neighbour that was told any; there is one at least."""

    turn: int
    values: tuple[str, ...]

    @property
    def value(self) -> str | None:
        """The one that most of them were told; None where no answer was told to more than every other."""
        return majority(self.values)


@once_a_case
def spoken(case: Case) -> Mapping[Agent, Sequence[Spoken]]:
    """By agent, the turns in which it gave an own answer, in order; empty for one that never did."""
    found: dict[Agent, Sequence[Spoken]] = {}
    for agent in case.instance.topology.agents:
        turns: dict[int, list[str]] = {}
        for _, word in case.said.by(agent):
            turns.setdefault(word.turn, []).append(word.value)
        found[agent] = [Spoken(turn, tuple(turns[turn])) for turn in sorted(turns)]
    return found


def value_at(turns: Sequence[Spoken], turn: int) -> str | None:
    """What an agent had last said by this turn, of its ``turns`` in order."""
    values = (said.value for said in reversed(turns) if said.turn <= turn)
    return next((value for value in values if value is not None), None)


def majority(values: Iterable[str]) -> str | None:
    """The value that stands there more often than every other; None where there is none."""
    counted = Counter(values)
    most = max(counted.values(), default=0)
    leading = [value for value, count in counted.items() if count == most]
    return leading[0] if len(leading) == 1 else None


def stands_for(value: str, agent: Agent, task: str) -> str:
    """The answer that a said value implies: in leader election a candidate means Yes of that agent, No of all others."""
    if task != LEADER_ELECTION or value in {YES, NO}:
        return value
    return YES if value == agent else NO
