"""Finding 1: when agents began to say what they would answer, and from when on they stayed with it."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from itertools import accumulate

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, Unit, mean, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.standing import spoken, stands_for


@once_a_case
def settle(case: Case) -> Mapping[Agent, int]:
    """By agent, the first turn from which all that it says of its answer is the answer that it gives at the end.

    R where only the answer has it: for agents that never said it, said another last, or gave no readable answer.
    """
    task = case.instance.task.name
    found: dict[Agent, int] = {}
    for agent, turns in spoken(case).items():
        found[agent] = case.rounds
        for said in reversed(turns):
            if any(stands_for(value, agent, task) != case.answers[agent] for value in said.values):
                break
            found[agent] = said.turn
    return found


def _settle_curve(case: Case) -> Measurement:
    """The share that is settled by each turn; the value is the one at half of the rounds."""
    settled, n = Counter(settle(case).values()), case.instance.n
    curve = tuple(count / n for count in accumulate(settled[turn] for turn in range(case.rounds + 1)))
    return Measurement(curve[case.rounds // 2], n, series=curve)


def _settle_turn(case: Case) -> Measurement | None:
    turns = list(settle(case).values())
    return mean(turns, censored=turns.count(case.rounds))


def _late_settling(case: Case) -> Measurement | None:
    return share(sum(turn >= case.rounds - 1 for turn in settle(case).values()), case.instance.n)


def _first_statement(case: Case) -> Measurement | None:
    first = [turns[0].turn if turns else case.rounds for turns in spoken(case).values()]
    return mean(first, censored=first.count(case.rounds))


def _never_stated(case: Case) -> Measurement | None:
    return share(sum(not turns for turns in spoken(case).values()), case.instance.n)


def _final_move(case: Case) -> Measurement | None:
    """Somebody that last gave neighbours different answers moves if it gives none of them at the end."""
    task = case.instance.task.name
    said = {
        agent: {stands_for(value, agent, task) for value in turns[-1].values}
        for agent, turns in spoken(case).items()
        if turns and case.answers[agent] is not None
    }
    return share(sum(case.answers[agent] not in values for agent, values in said.items()), len(said))


OWN_ANSWERS: tuple[Slot, ...] = ("answer", "leader")
"""The slots in which agents say what they will answer."""


def _metric(
    name: str,
    what: str,
    measure: Callable[[Case], Measurement | None],
    denominator: str = "agents",
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
        rests_on=OWN_ANSWERS,
        by_strength=True,
    )


_timed = partial(_metric, unit="turns")

SETTLING: tuple[CellMetric, ...] = (
    _metric(
        "late_settling",
        "agents that said the answer which they gave, and nothing else from then on, from turn R - 1 at the earliest; "
        "R where only the answer has it or none can be read",
        _late_settling,
    ),
    _metric(
        "settle_curve",
        "agents that by half of the rounds said the answer which they gave, and nothing else from then on; by turn in the series",
        _settle_curve,
        direction="higher",
    ),
    _timed(
        "settle_turn",
        "the turn from which agents said nothing but the answer which they gave; R where only the answer has it or none can be read",
        _settle_turn,
    ),
    _timed(
        "first_statement",
        "the turn in which agents first told anyone an own answer; R where they never did",
        _first_statement,
    ),
    _metric("never_stated", "agents that told nobody an own answer", _never_stated),
    _metric(
        "final_move",
        "agents that answered something else than they had said last",
        _final_move,
        "agents that told somebody an own answer and gave one",
    ),
)
