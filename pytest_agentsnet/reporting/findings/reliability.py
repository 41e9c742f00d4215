"""How well what a metric rests on is read in the words of real models, and which metrics rest on something that is read badly."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from pytest_agentsnet.core.claim import SLOTS, Slot
from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.reporting.findings.figures import figure
from pytest_agentsnet.reporting.findings.turns_read import Read, turns_read

LEAST_RECALL = 0.8
"""Of the labelled statements of a slot that must be read on real turns of a task, so that a metric on them can be relied on there."""

LEAST_LABELLED = 5
"""Fewer labelled statements of a slot and task say nothing of its recall."""


def unreliable_tasks(metric: CellMetric, tasks: Collection[str]) -> Sequence[str]:
    """Of these tasks those on whose labelled real turns too few of the statements that the metric rests on are read."""
    read = _read_of(metric, tasks)
    return [task for task in read if any(_is_low(read[task].slots.get(slot)) for slot in metric.rests_on)]


def doubt(metric: CellMetric, tasks: Collection[str]) -> str:
    """``?`` behind the name of a metric that is unreliable on some of these tasks."""
    return "?" if unreliable_tasks(metric, tasks) else ""


def unreliable_when_decided(metric: CellMetric, tasks: Collection[str]) -> Sequence[str]:
    """The same of the metric on decided words alone, for which it also matters that these are not taken for leanings."""
    read, slots = _read_of(metric, tasks), metric.rests_on
    low = {task for task in read if any(_is_low(read[task].moods.get((slot, "assert"))) for slot in slots)}
    return sorted(low.union(unreliable_tasks(metric, tasks))) if metric.by_strength else []


def reading_line(metrics: Iterable[CellMetric], tasks: Collection[str]) -> str:
    """The measured precision and recall of each slot that these metrics rest on, in the tasks in which they do; empty where they rest on none."""
    where: dict[Slot, set[str]] = {}
    for metric in metrics:
        for slot in metric.rests_on if metric.tier == "extracted" else ():
            where.setdefault(slot, set()).update(task for task in _own(metric, tasks) if _is_told(slot, task))
    read = {slot: [turns_read()[task] for task in sorted(where[slot]) if task in turns_read()] for slot in where}
    if not any(where.values()):
        return ""
    turns = max(sum(one.turns for one in of_tasks) for of_tasks in read.values())
    known = {slot: _known(slot, read[slot], turns) for slot in SLOTS if where.get(slot)}
    measured = ", ".join(f"{slot} {told}" for slot, told in known.items() if told)
    unknown = ", ".join(slot for slot, told in known.items() if not told)
    parts = (
        measured and f"{measured} (precision/recall on {turns:,} labelled real turns: agentsnet calibrate)",
        unknown and f"not measured on real turns: {unknown}",
    )
    return f"read from English: {'; '.join(filter(None, parts))}"


def _known(slot: Slot, read: Sequence[Read], most: int) -> str:
    """Precision and recall of the slot on these turns together, and how many turns if not the most; empty where nothing is labelled."""
    tally = sum((one.slots[slot] for one in read if slot in one.slots), Tally())
    turns = sum(one.turns for one in read)
    few = f" on {turns:,}" if turns < most else ""
    return f"{figure(tally.precision)}/{figure(tally.recall)}{few}" if tally.n else ""


def _is_told(slot: Slot, task: str) -> bool:
    """Own answers are told in the one slot or in the other."""
    return slot not in {"leader", "answer"} or (slot == "leader") == (task == LEADER_ELECTION)


def _own(metric: CellMetric, tasks: Collection[str]) -> Collection[str]:
    """Those of the tasks that the metric is defined for."""
    return metric.tasks.intersection(tasks) if metric.tasks else tasks


def _read_of(metric: CellMetric, tasks: Collection[str]) -> Mapping[str, Read]:
    """By those of the tasks that the metric is defined for, in the order of their names."""
    own = sorted(_own(metric, tasks)) if metric.tier == "extracted" else ()
    return {task: turns_read()[task] for task in own if task in turns_read()}


def _is_low(tally: Tally | None) -> bool:
    return tally is not None and tally.n >= LEAST_LABELLED and tally.right < LEAST_RECALL * tally.n
