"""Cells whose every word is planted, so that their numbers are known."""

from dataclasses import dataclass, field
from itertools import pairwise

from pytest_agentsnet.core.claim import Claim, Statement
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import NO_COUNTS, Counts, Turn
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.tasks.builtin import TASKS

NAMES = ("Ann", "Bob", "Cleo", "Dan", "Eve", "Finn")


def path_of(n):
    """Ann - Bob - Cleo - ..."""
    return Topology(NAMES[:n], tuple(pairwise(NAMES[:n])))


def instance_of(task, topology, rounds):
    return Instance(next(each for each in TASKS if each.name == task), topology, rounds)


@dataclass
class Planted:
    """A cell under construction: what is said, with what it claims, and what is answered. Nobody else says or answers a thing."""

    instance: Instance
    outboxes: dict = field(default_factory=dict)
    claims: dict = field(default_factory=dict)
    answers: dict = field(default_factory=dict)
    counts: dict = field(default_factory=dict)
    replies: dict = field(default_factory=dict)
    thoughts: dict = field(default_factory=dict)

    def says(self, speaker, turn, hearers, text="Hello.", *statements):
        """One text to one or more neighbours, and what it claims: (slot, subject, value) or the same with a mood."""
        for hearer in [hearers] if isinstance(hearers, str) else hearers:
            self.outboxes.setdefault((speaker, turn), {})[hearer] = text
            for slot, subject, value, *mood in statements:
                statement = Statement(slot, subject, value, *(mood or ["assert"]))
                self.claims.setdefault((speaker, turn), []).append(Claim(speaker, turn, hearer, statement))
        return self

    def thinks(self, agent, turn, text):
        """Private text."""
        self.thoughts[agent, turn] = text
        return self

    def everybody_says(self, turn, text="Hello."):
        """All agents to all of their neighbours; where something is said to somebody already, that stands."""
        for agent in self.instance.topology.agents:
            said = self.outboxes.setdefault((agent, turn), {})
            for hearer in self.instance.topology.neighbours(agent):
                said.setdefault(hearer, text)
        return self

    def answers_are(self, *answers, **by_name):
        """In the order of agents, or by name."""
        self.answers = dict(zip(self.instance.topology.agents, answers, strict=False)) | by_name
        return self

    def counts_are(self, speaker, turn, **counts):
        self.counts[speaker, turn] = Counts(**counts)
        return self

    def transcript(self):
        rounds = self.instance.rounds
        return Transcript(
            self.instance.topology.agents,
            tuple(
                tuple(
                    Turn(
                        reasoning=self.thoughts.get((agent, turn), ""),
                        outbox=self.outboxes.get((agent, turn), {}),
                        answer=self.answers.get(agent) if turn == rounds else None,
                        replies=self.replies.get((agent, turn), ()),
                        counts=self.counts.get((agent, turn), NO_COUNTS),
                    )
                    for agent in self.instance.topology.agents
                )
                for turn in range(rounds + 1)
            ),
        )

    def read_case(self):
        """What is claimed is read out of the texts."""
        return Case(self.instance, self.transcript())

    def case(self):
        """What is claimed was planted: nothing is read."""
        case = Case(self.instance, self.transcript())
        case.__dict__["claims"] = Claims(dict(sorted(self.claims.items(), key=lambda item: item[0][1])))
        return case

    def measured(self, metrics=METRICS):
        return measured(self.case(), metrics)

    def values(self, metrics=METRICS):
        return {name: found.value for name, found in self.measured(metrics).items()}


def planted(task, n=3, rounds=4, topology=None):
    return Planted(instance_of(task, topology or path_of(n), rounds))
