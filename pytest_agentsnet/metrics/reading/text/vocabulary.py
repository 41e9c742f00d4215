"""The words that are known from the instance: agents' names and the answers."""

import re
from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.words.late import late

LEADER_ELECTION = "leader_election"


@dataclass(frozen=True)
class Vocabulary:
    """Names in the topology's order; ``answers`` are all answers that some agent may give, spelled as the alphabets have them."""

    task: str
    agents: tuple[Agent, ...]
    answers: tuple[str, ...]

    @classmethod
    def of(cls, instance: Instance) -> "Vocabulary":
        """The words of this instance."""
        topology, task = instance.topology, instance.task
        answers = {answer: None for agent in topology.agents for answer in task.alphabet(topology, agent)}
        return cls(task.name, topology.agents, tuple(answers))

    @property
    def answer_slot(self) -> Slot:
        """The slot in which agents say what they will answer."""
        return "leader" if self.task == LEADER_ELECTION else "answer"

    @cached_property
    def name(self) -> re.Pattern[str]:
        """Any agent's name as a word of its own."""
        return _any_of(self.agents)

    @cached_property
    def known(self) -> frozenset[Agent]:
        """The agents, to look one up among many."""
        return frozenset(self.agents)

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        """The words of which agents' names are made."""
        return frozenset(word for agent in self.agents for word in (agent, *re.findall(r"\w+", agent)))

    def names_in(self, text: str) -> list[Agent]:
        """The agents named in the text, as often as they are."""
        return self.name.findall(text)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return late(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
