"""A task on a graph with its number of rounds: what a network is given to solve."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.task import Task, default_rounds
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Scoring, Verdict

FamilyParameters: TypeAlias = tuple[tuple[str, int | float], ...]
"""The parameters that differ from the family's defaults, sorted by name."""

MOST_TURNS = 10_000_000
"""The turns of all agents together that one cell may take."""


@dataclass(frozen=True)
class Instance:
    """A task on a topology.

    ``rounds`` is R: R deliveries, R + 1 turns. ``family``, ``index`` and ``seed`` say where the topology came from.
    """

    task: Task
    topology: Topology
    rounds: int
    family: str = "custom"
    index: int = 0
    seed: int = 0
    parameters: FamilyParameters = ()

    def __post_init__(self) -> None:
        if self.rounds < 1:
            raise InputError(f"rounds must be 1 or more, not {self.rounds}")

    @property
    def n(self) -> int:
        """The number of agents."""
        return self.topology.n

    @property
    def turns(self) -> int:
        """Turns of all agents together, n x (R + 1): the calls of a model that never needs a repair."""
        return self.n * (self.rounds + 1)

    @property
    def polls(self) -> int:
        """Turns after which agents may be asked what they think, n x R: all but the last ones."""
        return self.n * self.rounds

    @cached_property
    def base_id(self) -> str:
        """Task, family, size and index: what every id begins with."""
        return f"{self.task.name}-{self.family}-n{self.n}-i{self.index}"

    @cached_property
    def id_suffix(self) -> str:
        """What differs from the defaults: family parameters, seed, rounds; empty for the benchmark's own instances."""
        marks = [f"{name}{value}" for name, value in self.parameters]
        if self.seed:
            marks.append(f"s{self.seed}")
        if self.rounds != default_rounds(self.task, self.topology):
            marks.append(f"r{self.rounds}")
        return "".join(f"-{mark}" for mark in marks)

    @property
    def id(self) -> str:
        """A stable ASCII name: ``coloring-ws-n8-i0``, followed by what differs from the defaults."""
        return self.base_id + self.id_suffix

    def check(self, answers: Mapping[str, str | None], scoring: Scoring = "strict") -> Verdict:
        """Judge answers by agent's name. A missing name counts as no answer.

        :raises InputError: for a name that is no agent's, an answer that is no text, or an unknown scoring.
        """
        if scoring not in SCORINGS:
            raise InputError(f"scoring is one of {', '.join(SCORINGS)}, not {scoring!r}")
        agents = frozenset(self.topology.agents)
        for name, answer in answers.items():
            if name not in agents:
                names = one_line(", ".join(self.topology.agents))
                raise InputError(f"{name!r} is no agent of {self.id}; its agents are {names}")
            if not (answer is None or isinstance(answer, str)):
                raise InputError(
                    f"the answer of {name} is {answer!r}; an answer is a text, or None where there is none"
                )
        return self.task.check(self.topology, answers, scoring)


def insist_on_few_turns(instance: Instance, knob: str = "rounds") -> None:
    """Refuse what would never end. ``knob`` is what the user calls the rounds.

    :raises InputError: with the figure, for an instance of too many turns.
    """
    if instance.turns > MOST_TURNS:
        raise InputError(
            f"{instance.id} has R = {instance.rounds:,}, and n x (R + 1) = {instance.turns:,} turns; "
            f"a cell may take {MOST_TURNS:,}: ask for a smaller size, or for fewer {knob}"
        )
