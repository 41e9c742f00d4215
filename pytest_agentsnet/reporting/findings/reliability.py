"""How well what a metric rests on is read in the words of real models, and which metrics rest on something that is read badly."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from pytest_agentsnet.core.claim import SLOTS
from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.figures import figure
from pytest_agentsnet.reporting.findings.turns_read import Read, turns_read

LEAST_RECALL = 0.8
"""Of the labelled statements of a slot that must be read on real turns of a task, so that a metric on them can be relied on there."""

LEAST_LABELLED = 5
"""Fewer labelled statements of a slot and task say nothing of its recall."""

_ONLY_LEADERS = "leader_election"
"""The task in which agents speak of leaders, and in no other words of their answers."""


def unreliable_tasks(metric: CellMetric, tasks: Collection[str]) -> Sequence[str]:
    """Of these tasks those on whose labelled real turns too few of the statements that the metric rests on are read."""
    read = _read_of(metric, tasks)
    return [task for task in read if any(_is_low(read[task].slots.get(slot)) for slot in metric.rests_on)]


def unreliable_when_decided(metric: CellMetric, tasks: Collection[str]) -> Sequence[str]:
    """The same of the metric on decided words alone, for which it also matters that these are not taken for leanings."""
    read, slots = _read_of(metric, tasks), metric.rests_on
    low = {task for task in read if any(_is_low(read[task].moods.get((slot, "assert"))) for slot in slots)}
    return sorted(low.union(unreliable_tasks(metric, tasks))) if metric.by_strength else []


def reading_line(metrics: Iterable[CellMetric], tasks: Collection[str]) -> str:
    """The measured precision and recall of each slot that these metrics rest on; empty where they rest on none."""
    slots = {slot for metric in metrics if metric.tier == "extracted" for slot in metric.rests_on}
    slots -= ({"leader"} if _ONLY_LEADERS not in tasks else set()) | (
        {"answer"} if {*tasks} == {_ONLY_LEADERS} else set()
    )
    if not slots:
        return ""
    of_tasks = [turns_read()[task] for task in tasks if task in turns_read()]
    known = {slot: _known(one.slots.get(slot) for one in of_tasks) for slot in SLOTS if slot in slots}
    turns = sum(one.turns for one in of_tasks)
    measured = ", ".join(f"{slot} {told}" for slot, told in known.items() if told)
    unknown = ", ".join(slot for slot, told in known.items() if not told)
    parts = (
        measured and f"{measured} (precision/recall on {turns:,} labelled real turns: agentsnet calibrate)",
        unknown and f"not measured on real turns: {unknown}",
    )
    return f"read from English: {'; '.join(filter(None, parts))}"


def _known(tallies: Iterable[Tally | None]) -> str:
    """Precision and recall of these together; empty where nothing is labelled."""
    tally = sum((one for one in tallies if one is not None), Tally())
    return f"{figure(tally.precision)}/{figure(tally.recall)}" if tally.n else ""


def _read_of(metric: CellMetric, tasks: Collection[str]) -> Mapping[str, Read]:
    """By those of the tasks that the metric is defined for, in the order of their names."""
    own = metric.tasks.intersection(tasks) if metric.tasks else tasks
    return (
        {task: turns_read()[task] for task in sorted(own) if task in turns_read()} if metric.tier == "extracted" else {}
    )


def _is_low(tally: Tally | None) -> bool:
    return tally is not None and tally.n >= LEAST_LABELLED and tally.right < LEAST_RECALL * tally.n
