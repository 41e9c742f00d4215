"""What a judge will take: one call for each turn of a cell in which messages are written, and for each labelled turn."""

from collections.abc import Iterable, Sequence

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.protocol.judge_words import judge_conversation
from pytest_agentsnet.running.estimating.load import NOTHING, Forecast, Load
from pytest_agentsnet.running.estimating.manner import FRAMING, Manner
from pytest_agentsnet.running.judgements import Speech

_ACTS = 4.0
"""Tokens in which a judge says which acts a message holds."""


def judged_forecast(
    cells: Iterable[Cell], labelled: Sequence[Speech], known: int, *, manner: Manner, writers: float, cap: int
) -> Forecast:
    """What is left of it, ``known`` turns having been judged already.

    ``manner`` is the judge's, ``writers`` how many characters agents tell a neighbour in a round, ``cap`` the tokens of a reply. The least is
    of agents that write nothing worth a token; the most of agents and a judge that run to the cap.
    """
    whole = NOTHING
    for cell in cells:
        instance = cell.instance
        neighbours = 2 * len(instance.topology.edges) / instance.n
        whole += _turns(instance.polls, neighbours, writers, manner, cap)
    for speech in labelled:
        texts = len(speech.texts)
        whole += _turns(1, texts, sum(map(len, speech.texts)) / texts, manner, cap)
    calls = whole.expected.calls
    return whole * max(0.0, 1 - known / calls) if calls else NOTHING


def _turns(turns: int, texts: float, length: float, manner: Manner, cap: int) -> Forecast:
    asked = sum(len(said.text) for said in judge_conversation("", ())) / manner.per_token + 2 * FRAMING
    told = texts * length / manner.per_token
    one = (
        Load(1, asked, 0.0, texts * _ACTS),
        Load(1, asked + told, 0.0, min(texts * _ACTS + manner.hidden, cap)),
        Load(1, asked + cap, 0.0, cap),
    )
    least, expected, most = (load * turns for load in one)
    return Forecast(least, expected, most, path=1.0)
