"""Finding 3 where neighbours pair up or a leader is sought: promises to several, broken ones, candidates who withdraw."""

from collections.abc import Iterator
from itertools import accumulate, takewhile

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION

_MATCHING = frozenset({"matching"})


def promised(case: Case, agent: Agent, turn: int) -> list[Agent]:
    """The neighbours whom it last told that they are its partners."""
    return [u for u in case.instance.topology.neighbours(agent) if case.stances.value(agent, u, turn) == u]


def promised_several(case: Case, agent: Agent, turn: int) -> bool:
    """Whether it promised somebody, and what it last told its neighbours cannot all be its answer."""
    told = {case.stances.value(agent, u, turn) for u in case.instance.topology.neighbours(agent)} - {None}
    return len(told) > 1 and bool(promised(case, agent, turn))


def jilts(case: Case) -> list[tuple[Agent, Agent]]:
    """Agents with the partner that they answered, who last promised them and answers another."""
    neighbours, last = case.instance.topology.neighbours, case.rounds - 1
    return [
        (agent, partner)
        for agent, partner in case.answers.items()
        if partner in neighbours(agent)
        and case.stances.value(partner, agent, last) == agent
        and case.answers.get(partner) not in {agent, None}
    ]


def withdrawn(case: Case) -> list[Agent]:
    """Late candidates that answer ``No``."""
    return [agent for agent in _late_candidates(case) if case.answers.get(agent) == NO]


def _late_candidates(case: Case) -> list[Agent]:
    """Agents that last told some neighbour that they would lead."""
    topology, last = case.instance.topology, case.rounds - 1
    return [v for v in topology.agents if any(case.stances.value(v, u, last) == v for u in topology.neighbours(v))]


def _multi_promise(case: Case) -> Measurement | None:
    anyone, several = _Running(case.rounds), _Running(case.rounds)
    for agent in case.instance.topology.agents:
        for first, end in _unchanged(case, agent):
            anyone.add(first, end, promised(case, agent, first) != [])
            several.add(first, end, promised_several(case, agent, first))
    of = anyone.by_turn()
    if not of[-1]:
        return None
    # Whoever has promised may take it back, and then the share is of nobody once more: the series has what is behind the last such turn.
    by_turn = list(zip(several.by_turn(), of, strict=True))
    series = [count / agents for count, agents in takewhile(lambda turn: turn[1], reversed(by_turn))][::-1]
    return Measurement(series[-1], of[-1], series=tuple(series))


class _Running:
    """A count by turn, from stretches of turns."""

    def __init__(self, rounds: int) -> None:
        self._changes = [0] * (rounds + 1)

    def add(self, first: int, end: int, count: int) -> None:
        self._changes[first] += count
        self._changes[end] -= count

    def by_turn(self) -> list[int]:
        return list(accumulate(self._changes[:-1]))


def _unchanged(case: Case, agent: Agent) -> Iterator[tuple[int, int]]:
    """The stretches of turns before R between which it tells some neighbour another own answer: the first, and the one after the last."""
    neighbours = case.instance.topology.neighbours(agent)
    steps = {step.turn for neighbour in neighbours for step in case.stances.of_edge(agent, neighbour)}
    turns = sorted(turn for turn in steps if turn < case.rounds)
    return zip(turns, [*turns[1:], case.rounds], strict=False)


def _jilted(case: Case) -> Measurement | None:
    naming = sum(answer in case.instance.topology.neighbours(agent) for agent, answer in case.answers.items())
    return share(len(jilts(case)), naming)


def _withdrawal(case: Case) -> Measurement | None:
    return share(len(withdrawn(case)), len(_late_candidates(case)))


PROMISES: tuple[CellMetric, ...] = (
    CellMetric(
        "multi_promise",
        "agents whose last own answers to their neighbours exclude one another; the series ends with turn R - 1 and begins "
        "with the turn from which on somebody had always promised",
        "extracted",
        "agents that last told some neighbour that it is their partner",
        _multi_promise,
        direction="lower",
        rests_on=("answer",),
        tasks=_MATCHING,
        by_strength=True,
    ),
    CellMetric(
        "jilted",
        "agents whose partner had last promised them and answers another",
        "extracted",
        "agents that answer with a partner",
        _jilted,
        direction="lower",
        rests_on=("answer",),
        tasks=_MATCHING,
        by_strength=True,
    ),
    CellMetric(
        "withdrawal",
        "candidates that answer No",
        "extracted",
        "agents that last told some neighbour that they would lead",
        _withdrawal,
        rests_on=("leader",),
        tasks=frozenset({LEADER_ELECTION}),
        by_strength=True,
    ),
)
