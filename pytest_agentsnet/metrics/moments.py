"""Each turn in which an agent gave an own answer, with what it had been told of its neighbours' answers by then."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.standing import spoken


@dataclass(frozen=True, slots=True)
class Moment:
    """One agent at one turn. ``said`` are the own answers that it gives now, ``value`` the one that most neighbours are told.

    At turn R (``final``) that is its answer. ``own`` is what it had said last, ``first`` what it said at first: None at its first time.
    ``heard`` is what each neighbour had told it last, ``ever`` all that neighbours had told it so far.
    """

    agent: Agent
    turn: int
    said: tuple[str, ...]
    value: str | None
    own: str | None
    first: str | None
    heard: Mapping[Agent, str]
    ever: frozenset[str]
    neighbours: tuple[Agent, ...]
    alphabet: tuple[str, ...]
    final: bool


@once_a_case
def moments(case: Case) -> Mapping[Agent, Sequence[Moment]]:
    """By agent, in order."""
    return {agent: list(_moments(case, agent)) for agent in case.instance.topology.agents}


def _moments(case: Case, agent: Agent) -> Iterator[Moment]:
    topology = case.instance.topology
    neighbours, alphabet = topology.neighbours(agent), case.instance.task.alphabet(topology, agent)
    told = sorted(
        (
            (word.turn + 1, neighbour, word.value)
            for neighbour in neighbours
            for word in case.said.words.get((neighbour, agent), ())
        ),
        reverse=True,
    )
    speaking = [(said.turn, said.values, said.value) for said in spoken(case)[agent]]
    answer = case.answers[agent]
    if answer is not None:
        speaking.append((case.rounds, (answer,), answer))
    heard: dict[Agent, str] = {}
    ever: set[str] = set()
    own: str | None = None
    first: str | None = None
    for turn, said, value in speaking:
        while told and told[-1][0] <= turn:
            _, neighbour, word = told.pop()
            heard[neighbour] = word
            ever.add(word)
        yield Moment(
            agent,
            turn,
            said,
            value,
            own,
            first,
            dict(heard),
            frozenset(ever),
            neighbours,
            alphabet,
            turn == case.rounds,
        )
        own, first = value or own, first or value
