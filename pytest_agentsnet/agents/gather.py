"""Gathering: everybody learns the whole graph and computes the same solution of it. It takes as long as the eccentricity.

Source: Peleg, Distributed Computing: A Locality-Sensitive Approach, 2000, chapter 2: all is computable in D rounds.
"""

from functools import lru_cache
from sys import intern

from pytest_agentsnet.agents.canonical import CANONICAL, Graph, Solution
from pytest_agentsnet.agents.rule import to_all
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENCE, AgentView
from pytest_agentsnet.core.topology import Agent

_AFTER_NAME = ": "
_BETWEEN_NAMES = ", "


class Gather:
    """Pass on every newly learned row ``name: neighbours``, a line each; with ``resend`` all known rows in every round.

    The first row heard of an agent counts. An agent without all n rows at turn R answers from the part that it knows.
    All agents together keep n^2 rows, so each row's text is kept once in the process.

    :raises InputError: for a name that a row cannot spell.
    """

    def __init__(self, view: AgentView, *, resend: bool = False) -> None:
        for name in (view.agent, *view.neighbours):
            if any(mark in name for mark in (_AFTER_NAME, _BETWEEN_NAMES, "\n")):
                raise InputError(
                    f"gather cannot pass on the name {name!r}; a name in a row has no ': ', ', ' or line break"
                )
        own = view.agent + _AFTER_NAME + _BETWEEN_NAMES.join(view.neighbours)
        self._rows: dict[Agent, str] = {view.agent: intern(own)}
        self._fresh = [own]
        self._body = ""
        self._resend = resend
        self.idle = not resend

    def hear(self, view: AgentView, inbox: Inbox) -> None:
        """Learn rows, until all are known."""
        if len(self._rows) < view.n:
            for body in inbox.values():
                self._learn(body, view.n)

    def say(self, view: AgentView) -> Outbox:
        """The rows learned since the last turn, or all."""
        if self._fresh:
            self._body = "\n".join(self._rows.values() if self._resend else self._fresh)
            self._fresh = []
            return to_all(view, self._body)
        return to_all(view, self._body) if self._resend else SILENCE

    def answer(self, view: AgentView) -> str:
        """The agent's part of the canonical solution."""
        own = _solution(view.task, frozenset(self._rows.values()))[view.agent]
        if view.task != "coloring":
            return own
        # A palette of maximum degree + 1 has every colour of the greedy solution; a shorter one is gone round again.
        return view.alphabet[(int(own) - 1) % len(view.alphabet)]

    def _learn(self, body: str, n: int) -> None:
        for row in body.split("\n"):
            name, colon, _ = row.partition(_AFTER_NAME)
            if colon and name not in self._rows and len(self._rows) < n:
                self._rows[intern(name)] = intern(row)
                self._fresh.append(self._rows[name])


# Agents that know the same rows need not each do the same work: at n = 1,000 that would be most of the time.
@lru_cache(maxsize=16)
def _solution(task: str, rows: frozenset[str]) -> Solution:
    return CANONICAL[task](_graph_of(rows))


def _graph_of(rows: frozenset[str]) -> Graph:
    """The graph that the rows tell; an edge stands only where the rows of both ends name it, whatever else was heard."""
    named = {
        name: frozenset(neighbours.split(_BETWEEN_NAMES))
        for name, _, neighbours in (row.partition(_AFTER_NAME) for row in rows)
    }
    return {
        name: frozenset(other for other in neighbours if other != name and name in named.get(other, ()))
        for name, neighbours in named.items()
    }
