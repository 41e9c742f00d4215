"""Colours by number: colour k, counted from 1, is the k-th answer of the coloring task's alphabet."""

from collections.abc import Set as AbstractSet

from pytest_agentsnet.agents.words import numbered
from pytest_agentsnet.core.keyed import keyed_integer
from pytest_agentsnet.core.program import AgentView


def smallest_free(view: AgentView, taken: AbstractSet[int]) -> int:
    """The smallest colour that is not taken."""
    return _free_at(0, _taken_of(view, taken))


def drawn_free(view: AgentView, taken: AbstractSet[int], purpose: str) -> int:
    """A colour that is not taken, each as likely as the others, by the keyed hash of agent and turn."""
    taken = _taken_of(view, taken)
    free = len(view.alphabet) - len(taken)
    return _free_at(keyed_integer(free, purpose, view.key, view.agent, view.turn), taken)


def colour_in(view: AgentView, body: str, word: str) -> int | None:
    """The colour of a message ``WORD k``; None for any other text and for numbers outside the palette."""
    colour = numbered(body, word)
    return colour if colour is not None and 1 <= colour <= len(view.alphabet) else None


def _taken_of(view: AgentView, taken: AbstractSet[int]) -> AbstractSet[int]:
    """What counts as taken: nothing where all is, which a palette of maximum degree + 1 never lets happen."""
    return taken if len(taken) < len(view.alphabet) else frozenset()


def _free_at(place: int, taken: AbstractSet[int]) -> int:
    """The free colour at that place, from 0, of the row of free colours; no list is made, for palettes can be large."""
    colour = place + 1
    for other in sorted(taken):
        if other <= colour:
            colour += 1
    return colour
