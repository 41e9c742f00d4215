"""What agents said of their own answers, to whomever, and what these were in the end."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.agents.words import YES
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Labelling
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.said import SaidAnswers

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Published:
    """By agent: the turns in which it said an own answer, and what it said in each (to different neighbours perhaps different things)."""

    turns: Mapping[Agent, Sequence[int]]
    values: Mapping[tuple[Agent, int], frozenset[str]]
    finals: Mapping[Agent, str | None]

    @classmethod
    def of(cls, said: SaidAnswers, answers: Labelling, task: str) -> "Published":
        """Of what was said, and of the answers: who answers to lead is its own candidate, who does not has none."""
        values: dict[tuple[Agent, int], set[str]] = {}
        for (speaker, _), words in said.words.items():
            for word in words:
                values.setdefault((speaker, word.turn), set()).add(word.value)
        turns: dict[Agent, list[int]] = {}
        for speaker, turn in sorted(values, key=lambda said_at: said_at[1]):
            turns.setdefault(speaker, []).append(turn)
        finals = dict(answers)
        if task == LEADER_ELECTION:
            finals = {agent: agent if answer == YES else None for agent, answer in answers.items()}
        return cls(turns, {key: frozenset(told) for key, told in values.items()}, finals)

    def last(self, agent: Agent, turn: int) -> frozenset[str]:
        """What the agent said when it last said an own answer, up to and with this turn; nothing where it never had."""
        turns = self.turns.get(agent, ())
        place = bisect_right(turns, turn)
        return self.values[agent, turns[place - 1]] if place else _NOTHING

    def final(self, agent: Agent) -> str | None:
        """Its answer in the end, as a value that might have been said."""
        return self.finals.get(agent)
