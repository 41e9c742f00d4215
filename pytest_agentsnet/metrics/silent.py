"""Silent agreement: how much of it was adopted from neighbours without a word, and how much was agreed on at all."""

from collections import Counter
from collections.abc import Callable, Mapping
from math import log

from pytest_agentsnet.agents.words import YES
from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.changes import DELIBERATION, Side, changes
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, Unit, share
from pytest_agentsnet.metrics.moments import moments
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.settling import OWN_ANSWERS
from pytest_agentsnet.metrics.standing import spoken, stands_for, value_at

AGREEING = frozenset({"consensus", LEADER_ELECTION})
"""The tasks in which taking a neighbour's value is agreement; elsewhere it is a conflict."""

_FEWEST = 3
"""Under so many agents the entropy of their first answers says nothing."""


def _side(side: Side) -> Callable[[Case], Measurement | None]:
    def measure(case: Case) -> Measurement | None:
        return share(sum(change.side == side for change in changes(case)), len(changes(case)))

    return measure


def _silent_agreement(case: Case) -> Measurement | None:
    adopted = [change for change in changes(case) if change.side == "with"]
    return share(sum(not change.deliberated for change in adopted), len(adopted))


def _independent(case: Case) -> Mapping[Agent, str]:
    """The first own answers that were given before any was received, by agent."""
    first = {agent: said[0] for agent, said in moments(case).items() if said and not said[0].final}
    return {agent: moment.value for agent, moment in first.items() if moment.value is not None and not moment.heard}


def _initial_diversity(case: Case) -> Measurement | None:
    """The entropy of those answers as a share of the greatest that so many agents could have with so many answers to choose from."""
    counted = Counter(_independent(case).values())
    total = counted.total()
    if total < _FEWEST:
        return None
    options = case.instance.n if case.instance.task.name == LEADER_ELECTION else len(case.vocabulary.answers)
    entropy = sum(count / total * log(total / count) for count in counted.values())
    # What was read as an answer may be none that is to choose from.
    return Measurement(entropy / log(min(max(options, len(counted)), total)), total)


def _independent_share(case: Case) -> Measurement | None:
    return share(len(_independent(case)), sum(1 for turns in spoken(case).values() if turns))


def _solved(case: Case) -> bool:
    return case.instance.check(case.answers).solved


def _agreed(case: Case) -> bool:
    """Whether what agents had said by turn R - 1 solves the task already."""
    task = case.instance.task.name
    said = {agent: stands_for(value, agent, task) for agent, value in _last_values(case).items()}
    return case.instance.check(said).solved


def _last_values(case: Case) -> Mapping[Agent, str]:
    """What each agent had last said by turn R - 1."""
    values = {agent: value_at(turns, case.rounds - 1) for agent, turns in spoken(case).items()}
    return {agent: value for agent, value in values.items() if value is not None}


def _agreed_solution(case: Case) -> Measurement | None:
    return Measurement(float(_agreed(case)), 1) if _solved(case) else None


def _lucky(case: Case) -> Measurement:
    return Measurement(float(_solved(case) and not _agreed(case)), 1)


def _endorsed(case: Case) -> Measurement | None:
    if not _solved(case):
        return None
    winner = next(agent for agent, answer in case.answers.items() if answer == YES)
    naming = sum(value == winner for agent, value in _last_values(case).items() if agent != winner)
    return share(naming, case.instance.n - 1)


def _metric(
    name: str,
    what: str,
    denominator: str,
    measure: Callable[[Case], Measurement | None],
    *,
    direction: Direction = "neither",
    unit: Unit = "share",
    acts: tuple[Slot, ...] = (),
    tasks: frozenset[str] = AGREEING,
) -> CellMetric:
    return CellMetric(
        name,
        what,
        "extracted",
        denominator,
        measure,
        unit=unit,
        direction=direction,
        source="arXiv 2505.21503, silent agreement, in terms of what neighbours said",
        rests_on=(*OWN_ANSWERS, *acts),
        tasks=tasks,
        by_strength=True,
    )


_CHANGES = "changes of the own answer or candidate after the first, the final answer included"

SILENT: tuple[CellMetric, ...] = (
    _metric("with_majority", "changes to what most neighbours had said last", _CHANGES, _side("with")),
    _metric(
        "against_majority", "changes to something else than most neighbours had said last", _CHANGES, _side("against")
    ),
    _metric(
        "tie",
        "changes where no answer was the most frequent among what neighbours had said last",
        _CHANGES,
        _side("tie"),
    ),
    _metric(
        "silent_agreement",
        "changes to what most neighbours had said last without a reason, a doubt or a check in that turn's messages",
        "changes to what most neighbours had said last",
        _silent_agreement,
        direction="lower",
        acts=DELIBERATION,
    ),
    _metric(
        "initial_diversity",
        "the entropy of the first answers given before any was received, 1 being as even as can be",
        "agents whose first answer was given before any was received, three or more",
        _initial_diversity,
        unit="ratio",
    ),
    _metric(
        "independent_share",
        "agents whose first answer was given before any was received",
        "agents that told somebody an own answer",
        _independent_share,
    ),
    _metric(
        "agreed_solution",
        "whether the own answers said by turn R - 1 solve the task already",
        "solved cells",
        _agreed_solution,
        direction="higher",
        unit="yes_or_no",
    ),
    _metric(
        "lucky",
        "whether the cell is solved although the own answers said by turn R - 1 did not solve it",
        "cells",
        _lucky,
        direction="lower",
        unit="yes_or_no",
    ),
    _metric(
        "endorsed",
        "other agents whose last candidate was the agent that came to lead",
        "agents but the leader, in solved cells",
        _endorsed,
        direction="higher",
        tasks=frozenset({LEADER_ELECTION}),
    ),
)
