"""What a check of the graph says: a score, and every violation with its witnesses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from pytest_agentsnet.core.topology import Agent

Labelling: TypeAlias = Mapping[Agent, str | None]
"""Each agent's answer; None where no answer could be read."""

Scoring: TypeAlias = Literal["strict", "paper"]
"""``strict`` is the corrected reading and check; ``paper`` reproduces the released implementation (arXiv 2507.08616)."""

SCORINGS: tuple[Scoring, ...] = ("strict", "paper")


class Witness(NamedTuple):
    """An agent and the answer that it gave (None: none that could be read)."""

    agent: Agent
    answer: str | None


@dataclass(frozen=True)
class Violation:
    """One place where the labelling breaks one constraint of the task.

    ``constraint`` is a short snake_case name that results are counted by (``equal_colours``); ``witnesses`` are the
    agents at fault with their answers: the two ends of an edge, one agent, or none where the whole graph is at fault;
    ``text`` says it in one sentence.
    """

    constraint: str
    witnesses: tuple[Witness, ...]
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Verdict:
    """The outcome of a check. ``score`` is the soft score in [0, 1], None where the scoring leaves it undefined."""

    score: float | None
    violations: tuple[Violation, ...] = ()

    @property
    def solved(self) -> bool:
        """Whether every answer is valid and the whole labelling satisfies the task."""
        return not self.violations
