"""Finding 1: which rules agents told each other, when they met, and which ones they kept to themselves."""

from collections.abc import Callable, Iterator
from dataclasses import fields

from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent, Edge
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, Unit, mean, share
from pytest_agentsnet.metrics.sites import sites_of_answers
from pytest_agentsnet.metrics.stated_keys import held_keys, key_at, private_keys, told_keys


def agreement_round(case: Case, quorum: float) -> int:
    """The first turn from which the share of edges whose ends state the same rule stays at ``quorum`` or above; R if never."""
    found = case.rounds
    for turn in reversed(range(case.rounds)):
        if sum(mine.agrees_with(theirs) for _, mine, theirs in _two_keys(case, turn)) < quorum * _edges(case):
            break
        found = turn
    return found


def share_with_two_keys(case: Case) -> float:
    """The share of edges both ends of which state some rule in the end."""
    return sum(1 for _ in _two_keys(case, case.rounds)) / _edges(case)


def differ(mine: StrategyKey, theirs: StrategyKey) -> bool:
    """Whether a choice that both tell is told differently. What only one of them tells is no difference."""
    pairs = [(getattr(mine, f.name), getattr(theirs, f.name)) for f in fields(mine)]
    return any(one and other and one != other for one, other in pairs)


def _two_keys(case: Case, turn: int) -> Iterator[tuple[Edge, StrategyKey, StrategyKey]]:
    standing: dict[Agent, StrategyKey] = {}
    for agent, keys in held_keys(case).items():
        key = key_at(keys, turn)
        if key is not None:
            standing[agent] = key
    for u, v in case.instance.topology.edges:
        if u in standing and v in standing:
            yield (u, v), standing[u], standing[v]


def _edges(case: Case) -> int:
    return len(case.instance.topology.edges)


def _strategy_stated(case: Case) -> Measurement | None:
    return share(len(held_keys(case)), case.instance.n)


def _agreement_at(quorum: float) -> Callable[[Case], Measurement]:
    def measure(case: Case) -> Measurement:
        turn = agreement_round(case, quorum)
        return Measurement(turn, 1, censored=int(turn == case.rounds))

    return measure


def _mixed_strategy_rate(case: Case) -> Measurement | None:
    edges = list(_two_keys(case, case.rounds))
    return share(sum(differ(mine, theirs) for _, mine, theirs in edges), len(edges))


def _hollow_agreement(case: Case) -> Measurement | None:
    sites = sites_of_answers(case.instance, case.answers)
    invalid = {agent for site in sites if site.breach in {"no_answer", "no_neighbour"} for agent in site.agents}
    clashing = [frozenset(site.agents) for site in sites if len(site.agents) > 1]
    fitting = [
        differ(mine, theirs)
        for edge, mine, theirs in _two_keys(case, case.rounds)
        if invalid.isdisjoint(edge) and not any(agents.issuperset(edge) for agents in clashing)
    ]
    return share(sum(fitting), len(fitting))


def _private_strategy_rate(case: Case) -> Measurement | None:
    private = private_keys(case)
    return share(sum(agent not in told_keys(case) for agent in private), len(private))


def _publication_lag(case: Case) -> Measurement | None:
    """Whoever told its rule before it is found in private kept nothing back: 0."""
    told = told_keys(case)
    lags = [max(0, min(told.get(agent, [case.rounds])) - min(keys)) for agent, keys in private_keys(case).items()]
    return mean(lags, censored=sum(agent not in told for agent in private_keys(case)))


def _metric(
    name: str,
    what: str,
    denominator: str,
    measure: Callable[[Case], Measurement | None],
    *,
    unit: Unit = "share",
    direction: Direction = "lower",
) -> CellMetric:
    return CellMetric(
        name,
        what,
        "extracted",
        denominator,
        measure,
        unit=unit,
        range=(0.0, 1.0 if unit == "share" else None),
        direction=direction,
        rests_on=("strategy",),
    )


STRATEGY: tuple[CellMetric, ...] = (
    _metric(
        "strategy_stated", "agents that stated a rule in a message", "agents", _strategy_stated, direction="higher"
    ),
    _metric(
        "strategy_agreement_round",
        "the turn from which the ends of every edge state the same rule; R if never",
        "the network",
        _agreement_at(1.0),
        unit="turns",
    ),
    _metric(
        "strategy_agreement_round_80",
        "the turn from which the ends of four edges in five state the same rule; R if never",
        "the network",
        _agreement_at(0.8),
        unit="turns",
    ),
    _metric(
        "mixed_strategy_rate",
        "edges whose ends state rules that differ in a choice which both tell",
        "edges both ends of which state a rule",
        _mixed_strategy_rate,
    ),
    _metric(
        "hollow_agreement",
        "edges whose answers fit although the rules that their ends state differ",
        "edges whose answers fit and both ends of which state a rule",
        _hollow_agreement,
    ),
    _metric(
        "private_strategy_rate",
        "agents that never told the rule which they had in private",
        "agents with a rule in private",
        _private_strategy_rate,
    ),
    _metric(
        "publication_lag",
        "turns from the one in which a rule is first found in private to the first message with one; to R where there is none",
        "agents with a rule in private",
        _publication_lag,
        unit="turns",
    ),
)
