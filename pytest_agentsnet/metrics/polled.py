"""How far what agents told others and what they said when polled agree, and the dissent that only the poll shows."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import fields, replace

from pytest_agentsnet.agents.words import NO
from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.changes import DELIBERATION, deliberates
from pytest_agentsnet.metrics.kappa import cohens_kappa
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, Unit, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.poll import Opinion
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.settling import OWN_ANSWERS
from pytest_agentsnet.metrics.silent import AGREEING
from pytest_agentsnet.metrics.standing import majority, spoken, value_at
from pytest_agentsnet.metrics.stated_keys import key_at, told_keys


@once_a_case
def as_told(case: Case) -> Case:
    """The same case without its poll: what agents told their neighbours. What does not depend on the poll is shared."""
    other = replace(case, poll=None)
    for name in ("vocabulary", "reader", "claims", "private", "cone"):
        other.__dict__[name] = getattr(case, name)
    return other


def _opinions(case: Case) -> Iterator[tuple[Agent, int, Opinion]]:
    """By turn, then agent."""
    if case.poll is not None:
        for turn in range(case.rounds):
            for agent in case.instance.topology.agents:
                if (agent, turn) in case.poll.opinions:
                    yield agent, turn, case.poll.opinions[agent, turn]


def _value(case: Case, opinion: Opinion) -> str | None:
    """The candidate in leader election, elsewhere the answer."""
    return opinion.leader if case.instance.task.name == LEADER_ELECTION else opinion.answer


def _told(case: Case, agent: Agent, turn: int) -> str | None:
    return _named(case, value_at(spoken(as_told(case))[agent], turn))


def _named(case: Case, value: str | None) -> str | None:
    """What was told, to be held against an opinion: of who is to lead a ``No`` says nothing."""
    return None if case.instance.task.name == LEADER_ELECTION and value == NO else value


def _kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> Measurement | None:
    kappa = cohens_kappa(pairs)
    return None if kappa is None else Measurement(kappa, len(pairs))


def _kappa_answer(case: Case) -> Measurement | None:
    pairs = [(_told(case, agent, turn), _value(case, opinion)) for agent, turn, opinion in _opinions(case)]
    return _kappa([(told, polled) for told, polled in pairs if told is not None and polled is not None])


def _kappa_strategy(case: Case) -> Measurement | None:
    """Choice by choice, where both tell it: rules are seldom told in full, and in part they are the same in part."""
    pairs: list[tuple[Hashable, Hashable]] = []
    for agent, turn, opinion in _opinions(case):
        told = key_at(told_keys(case).get(agent, {}), turn)
        if told is not None and opinion.strategy is not None:
            choices = [(getattr(told, f.name), getattr(opinion.strategy, f.name)) for f in fields(told)]
            pairs.extend((mine, polled) for mine, polled in choices if mine and polled)
    return _kappa(pairs)


def _most_heard(case: Case, agent: Agent, turn: int) -> str | None:
    """What most neighbours had told this agent last by this turn."""
    said = as_told(case).said
    neighbours = case.instance.topology.neighbours(agent)
    heard = [_named(case, said.value(neighbour, agent, turn - 1)) for neighbour in neighbours]
    return majority(value for value in heard if value is not None)


def _hidden_dissent(case: Case) -> Measurement | None:
    conforming = [
        polled != told
        for agent, turn, opinion in _opinions(case)
        if (polled := _value(case, opinion)) is not None
        and (told := _told(case, agent, turn)) is not None
        and told == _most_heard(case, agent, turn)
    ]
    return share(sum(conforming), len(conforming))


def _disagreement_collapse(case: Case) -> Measurement | None:
    """First and last are the opinions after turn 0 and turn R - 1; most neighbours' value is the one heard at turn 1."""
    polled = {(agent, turn): _value(case, opinion) for agent, turn, opinion in _opinions(case)}
    collapsed: list[bool] = []
    for agent in case.instance.topology.agents:
        first, last = polled.get((agent, 0)), polled.get((agent, case.rounds - 1))
        if first is None or last is None:
            continue
        most = _most_heard(case, agent, 1)
        if most not in {None, first}:
            spoke_up = any(deliberates(case, agent, turn) for turn in range(case.rounds))
            collapsed.append(last == most and not spoke_up)
    return share(sum(collapsed), len(collapsed))


def _metric(
    name: str,
    what: str,
    denominator: str,
    measure: Callable[[Case], Measurement | None],
    *,
    source: str,
    direction: Direction = "higher",
    unit: Unit = "ratio",
    rests_on: tuple[Slot, ...] = OWN_ANSWERS,
    tasks: frozenset[str] = frozenset(),
) -> CellMetric:
    return CellMetric(
        name,
        what,
        "extracted",
        denominator,
        measure,
        unit=unit,
        range=(-1.0, 1.0) if unit == "ratio" else (0.0, 1.0),
        direction=direction,
        source=source,
        rests_on=rests_on,
        tasks=tasks,
        of_poll=True,
    )


_KAPPA = "Cohen, A coefficient of agreement for nominal scales, 1960"
_CONFORMITY = "arXiv 2606.00820, flips that are conformity, with the poll for what is thought"

POLLED: tuple[CellMetric, ...] = (
    _metric(
        "kappa_answer",
        "Cohen's kappa of the own answer told last and the one given when polled",
        "turns of agents that had told an answer and gave one when polled",
        _kappa_answer,
        source=_KAPPA,
    ),
    _metric(
        "kappa_strategy",
        "Cohen's kappa of the choices of the rule told and of the one given when polled",
        "choices that both rules tell, over the turns of agents",
        _kappa_strategy,
        source=_KAPPA,
        rests_on=("strategy",),
    ),
    _metric(
        "hidden_dissent",
        "turns of agents that told what most neighbours had told them, and would answer otherwise when polled",
        "turns of polled agents whose last own answer is what most neighbours had told them",
        _hidden_dissent,
        source=_CONFORMITY,
        direction="lower",
        unit="share",
        tasks=AGREEING,
    ),
    _metric(
        "disagreement_collapse",
        "agents that ended with what most neighbours had told them at first, and gave no reason, doubt or check in any message",
        "agents that when polled first would answer otherwise than most neighbours told them at first",
        _disagreement_collapse,
        source=_CONFORMITY,
        direction="lower",
        unit="share",
        rests_on=(*OWN_ANSWERS, *DELIBERATION),
        tasks=AGREEING,
    ),
)
