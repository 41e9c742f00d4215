"""How long the conversations of a cell's model agents are going to be, as far as that is known before the first call."""

from dataclasses import replace

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.protocol.rendering import opening, request

_REPLY = 800
_MESSAGE = 100
"""In characters, of models that reason shortly before they write; one that says less hears less too."""

_A_TOKEN = 4
"""Characters of an output cap's tokens."""


def longest_conversation(instance: Instance, pack: Pack, max_tokens: int) -> int:
    """The characters that the longest conversation of a cell is expected to have at its end.

    It is that of the agent with the most neighbours, with every reply readable at once.
    """
    busiest = max(views_of(instance, key="")(0), key=lambda view: len(view.neighbours))
    reply = min(_REPLY, max_tokens * _A_TOKEN)
    heard = dict.fromkeys(busiest.neighbours, "m" * min(_MESSAGE, reply))
    turns = [replace(busiest, turn=turn) for turn in range(instance.rounds + 1)]
    told = [request(pack, view, heard if view.turn else None) for view in turns]
    return len(opening(pack, busiest)) + sum(map(len, told)) + reply * len(turns)
