"""How near to a solution the network was, turn by turn, had it answered what it said."""

from collections.abc import Sequence
from functools import partial

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Verdict
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.settling import OWN_ANSWERS
from pytest_agentsnet.metrics.standing import spoken, stands_for


@once_a_case
def verdicts(case: Case) -> Sequence[Verdict]:
    """By turn, the verdict on what agents had last said, each what it told most of its neighbours; at R on the answers."""
    instance, task = case.instance, case.instance.task.name
    changes: list[dict[Agent, str]] = [{} for _ in range(case.rounds)]
    for agent, turns in spoken(case).items():
        for said in turns:
            if said.value is not None:
                changes[said.turn][agent] = stands_for(said.value, agent, task)
    labelling: dict[Agent, str | None] = dict.fromkeys(instance.topology.agents)
    found: list[Verdict] = []
    for changed in changes:
        moved = {agent: value for agent, value in changed.items() if labelling[agent] != value}
        labelling.update(moved)
        found.append(found[-1] if found and not moved else instance.task.check(instance.topology, labelling, "strict"))
    return [*found, instance.task.check(instance.topology, case.answers, "strict")]


def _score_by_round(case: Case) -> Measurement:
    scores = tuple(verdict.score or 0.0 for verdict in verdicts(case))
    return Measurement(sum(scores) / len(scores), len(scores), series=scores)


def _rounds_to_solution(case: Case) -> Measurement:
    first = next((turn for turn, verdict in enumerate(verdicts(case)) if verdict.solved), None)
    return Measurement(case.rounds, 1, censored=1) if first is None else Measurement(first, 1)


def _solved_then_lost(case: Case) -> Measurement | None:
    *before, last = verdicts(case)
    if not any(verdict.solved for verdict in before):
        return None
    return Measurement(float(not last.solved), 1)


_metric = partial(CellMetric, tier="extracted", source="the task's own check", rests_on=OWN_ANSWERS, by_strength=True)

TRAJECTORY: tuple[CellMetric, ...] = (
    _metric(
        name="score_by_round",
        what="the mean over turns of the score that the network would have had by then, each agent's last own answer taken for its answer",
        denominator="turns 0 to R",
        measure=_score_by_round,
        direction="higher",
    ),
    _metric(
        name="rounds_to_solution",
        what="the first turn by which what agents had said, or at R what they answered, solved the task; R where it never did",
        denominator="the cell",
        measure=_rounds_to_solution,
        unit="turns",
        range=(0.0, None),
        direction="lower",
    ),
    _metric(
        name="solved_then_lost",
        what="whether the answers failed although what agents had said before solved the task",
        denominator="the cell, where what agents had said solved the task at some turn before R",
        measure=_solved_then_lost,
        unit="yes_or_no",
        direction="lower",
    ),
)
