"""The contract of whoever sits on a node: what it is given, what it returns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Protocol, TypeAlias, runtime_checkable

from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.topology import Agent


@dataclass(frozen=True, slots=True)
class AgentView:
    """All that the LOCAL model lets an agent know at a turn, and the only thing it is given beside its inboxes.

    ``turn`` runs from 0 to ``rounds``; ``alphabet`` holds the agent's valid answers; ``key`` seeds its private
    randomness (see ``core.keyed``) and is the same in every turn of the cell; ``reasoning`` says whether a model is
    asked to reason before it writes.
    """

    agent: Agent
    neighbours: tuple[Agent, ...]
    n: int
    rounds: int
    turn: int
    task: str
    brief: str
    alphabet: tuple[str, ...]
    key: str
    reasoning: bool = True

    @property
    def rounds_left(self) -> int:
        """Deliveries still to come: R at turn 0, 1 when the last messages are written, 0 when the answer is given."""
        return self.rounds - self.turn


@dataclass(frozen=True, slots=True)
class Counts:
    """How well replies kept to the protocol, counted over one turn or many.

    ``repairs``: repair requests sent; ``misaddressed``: messages to somebody who is no neighbour, dropped;
    ``unreadable``: turns still unreadable after the repair; ``truncated``, ``refused``, ``empty``: replies cut by the
    output cap, declined by the model or its provider's filter, or without any text.
    """

    repairs: int = 0
    misaddressed: int = 0
    unreadable: int = 0
    truncated: int = 0
    refused: int = 0
    empty: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


NO_COUNTS = Counts()
SILENCE: Mapping[Agent, str] = {}
NO_MAIL: Inbox = {}


@dataclass(frozen=True, slots=True)
class Turn:
    """What an agent does in one turn: messages to neighbours, or in the last turn an answer (None: none readable).

    ``reasoning`` is private and never delivered. ``replies`` are a model's raw texts, the repaired one last, so that
    its answer can be read again under another scoring; scripted agents leave it empty.
    """

    reasoning: str = ""
    outbox: Outbox = field(default_factory=lambda: SILENCE)
    answer: str | None = None
    replies: tuple[str, ...] = ()
    counts: Counts = NO_COUNTS


SILENT_TURN = Turn()
"""Nothing said, nothing answered: what an idle agent does (see ``AgentProgram``)."""


class AgentProgram(Protocol):
    """One agent of one cell. It may keep state between its turns; nothing else connects it to the others.

    It is resumable, when it declares ``resumable = True``, if its turns depend on its views and inboxes alone. A cell that was
    cut short then goes on within: a turn that is on its tape is not asked for again. Whoever keeps something from turn to
    turn is told of such turns by ``recall`` (see ``Recalls``).

    It may declare ``only_computes = True`` if no turn of it waits for anything. A cell whose agents all do so is played without
    tasks, which is several times faster.

    It may have an attribute ``idle``, True as long as a turn without any message in its inbox would say nothing and change
    nothing. Such a turn is not asked for, costs nothing and leaves no line on the tape; the first and the last always are.
    """

    async def first(self, view: AgentView) -> Turn:
        """Turn 0: write the first messages."""

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Turn t, 1 <= t < R: read delivery t, write the next messages."""

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Turn R: read the last delivery, answer."""


@runtime_checkable
class Recalls(Protocol):
    """A resumable program that keeps something from turn to turn, and can come back into the state that a turn left it in."""

    async def recall(self, view: AgentView, inbox: Inbox | None, turn: Turn) -> None:
        """Remember this turn, which was taken before the cell was cut short. ``inbox`` is None at turn 0."""


AgentFactory: TypeAlias = Callable[[AgentView], AgentProgram]
"""Makes the program of one agent, from its view at turn 0; called once per agent and cell."""


@runtime_checkable
class PlaysSomeTasks(Protocol):
    """A factory that plays only some tasks; cells of the others are deselected."""

    @property
    def tasks(self) -> frozenset[str]:
        """The names of the tasks that it plays."""
