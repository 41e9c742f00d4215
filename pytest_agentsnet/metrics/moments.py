"""Each turn in which an agent gave an own answer, with what it had been told of its neighbours' answers by then."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.said import is_own_answer
from pytest_agentsnet.metrics.standing import spoken

SOMEBODY_ELSE = ""
"""In matching, what is heard of a neighbour that will not be this agent's partner, and does not say whose."""


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
    told = sorted(_told(case, agent).items(), reverse=True)
    speaking = [(said.turn, said.values, said.value) for said in spoken(case)[agent]]
    answer = case.answers[agent]
    if answer is not None:
        speaking.append((case.rounds, (answer,), answer))
    heard: dict[Agent, str] = {}
    ever: set[str] = set()
    own: str | None = None
    first: str | None = None
    for turn, said, value in speaking:
        while told and told[-1][0][0] <= turn:
            (_, neighbour), word = told.pop()
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


def _told(case: Case, agent: Agent) -> Mapping[tuple[int, Agent], str]:
    """The own answers that this agent was told, by the turn in which it read them, and by neighbour."""
    words = case.said.words
    answers = {
        (word.turn + 1, neighbour): word.value
        for neighbour in case.instance.topology.neighbours(agent)
        for word in words.get((neighbour, agent), ())
    }
    return {**_refusals(case).get(agent, {}), **answers}


@once_a_case
def _refusals(case: Case) -> Mapping[Agent, Mapping[tuple[int, Agent], str]]:
    """The same of refusals, by the agent that was refused; when polled agents name their partners."""
    found: dict[Agent, dict[tuple[int, Agent], str]] = {}
    if case.instance.task.name != "matching" or case.poll is not None:
        return found
    for claim in case.claims.of_slot(case.vocabulary.answer_slot):
        said, refused = claim.statement, claim.hearer
        if (
            refused is not None
            and said.mood == "negated"
            and said.value == refused
            and is_own_answer(claim, case.vocabulary)
        ):
            found.setdefault(refused, {})[claim.turn + 1, claim.speaker] = SOMEBODY_ELSE
    return found
