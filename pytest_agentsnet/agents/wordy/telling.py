"""Agents that state their strategy, to all or to themselves."""

from collections.abc import Sequence

from pytest_agentsnet.agents.wordy.manner import Manner, Mine
from pytest_agentsnet.agents.wordy.phrasebook import Passage
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent


class Announcing(Manner):
    """Tells all neighbours its strategy in turn 0."""

    def additions(self, view: AgentView, hearer: Agent, mine: Mine, *, speaks: bool) -> Sequence[Passage | None]:
        """The strategy, once."""
        return () if view.turn else [_strategy(self, view)]


class Private(Manner):
    """Thinks of its strategy in turn 0, and tells nobody."""

    def thoughts(self, view: AgentView) -> Sequence[Passage | None]:
        """The strategy, once."""
        return () if view.turn else [_strategy(self, view)]


def _strategy(manner: Manner, view: AgentView) -> Passage | None:
    """The whole rule, as what the agent does or as what it proposes."""
    mood = keyed_choice(("assert", "proposal"), "strategy", view.key, view.agent)
    return manner.book.passage(f"strategy me {manner.strategy} {mood}", {"me": view.agent}, view.key, view.agent)
