"""How many rounds a textbook agent needs on a graph with its names: found by playing it, with rounds to spare."""

from collections.abc import Coroutine
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from pytest_agentsnet.agents.rule import Rule, RuleProgram
from pytest_agentsnet.core.errors import ProgramError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentView, Turn
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.textbook import Textbook

T = TypeVar("T")


_LUCK = 30
"""Rounds that rules which draw lots may need beyond n where n is small."""


@lru_cache(maxsize=64)
def rounds_needed(instance: Instance, book: Textbook) -> int | None:
    """Deliveries until the agents' answers, asked for after each, change no more and solve the task.

    None where they never do, and where a rule cannot be played with these names (``gather`` cannot spell all of them).
    No rule of names waits longer than n rounds, and on larger graphs those that draw lots are done much sooner; they are played once.
    """
    topology = _mirrored(instance.topology) if book.mirrored else instance.topology
    longer = replace(instance, topology=topology, rounds=instance.n + _LUCK)
    changes = _Changes()
    try:
        _at_once(play(longer, lambda view: _Watched(book.agent.rule(view), view, changes), key=f"{instance.id}-t0"))
    except ProgramError:
        return None
    return changes.last if longer.check(changes.answers).solved else None


class _Changes:
    """The answers of all agents as they stand, and the turn at which the last of them changed."""

    def __init__(self) -> None:
        self.answers: dict[Agent, str] = {}
        self.last = 0

    def note(self, agent: Agent, turn: int, answer: str) -> None:
        if self.answers.get(agent) != answer:
            self.answers[agent] = answer
            self.last = turn


class _Watched(RuleProgram):
    """A rule that is asked for its answer after every delivery."""

    def __init__(self, rule: Rule, view: AgentView, changes: _Changes) -> None:
        super().__init__(rule)
        self._changes = changes
        changes.note(view.agent, 0, rule.answer(view))

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Hear, note the answer, then speak."""
        self._rule.hear(view, inbox)
        self._changes.note(view.agent, view.turn, self._rule.answer(view))
        return self._spoken(view)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Hear, then answer."""
        turn = await super().decide(view, inbox)
        self._changes.note(view.agent, view.turn, turn.answer or "")
        return turn


def _mirrored(topology: Topology) -> Topology:
    """The same graph, the names in the reverse of their order."""
    names = sorted(topology.agents)
    other = dict(zip(names, reversed(names), strict=True))
    return Topology(
        tuple(other[agent] for agent in topology.agents), tuple((other[u], other[v]) for u, v in topology.edges)
    )


def _at_once(coroutine: Coroutine[Any, Any, T]) -> T:
    """What it returns. Agents that only compute wait for nothing, so no event loop is needed; there may be one in this thread."""
    try:
        while True:
            coroutine.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
