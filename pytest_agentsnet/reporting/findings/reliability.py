"""Which metrics rest on something that is read badly in the words of real models."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.metrics.calibrating import Tally, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled, shipped_turns
from pytest_agentsnet.metrics.metric import CellMetric

LEAST_RECALL = 0.8
"""Of the labelled statements of a slot that must be read on real turns of a task, so that a metric on them can be relied on there."""

LEAST_LABELLED = 5
"""Fewer labelled statements of a slot and task say nothing of its recall."""


def unreliable_tasks(metric: CellMetric, tasks: Collection[str]) -> Sequence[str]:
    """Of these tasks those on whose labelled real turns too few of the statements that the metric rests on are read."""
    read = _read() if metric.tier == "extracted" else {}
    return [task for task in sorted(tasks) if any(_is_low(read.get((task, slot))) for slot in metric.rests_on)]


def _is_low(tally: Tally | None) -> bool:
    return tally is not None and tally.n >= LEAST_LABELLED and tally.right < LEAST_RECALL * tally.n


@cache
def _read() -> Mapping[tuple[str, Slot], Tally]:
    """How well each slot of each task is read; nothing where no labelled turns are there."""
    if not shipped_turns().exists():
        return {}
    found = readings(read_labelled(shipped_turns()))
    tasks = dict.fromkeys(reading.labelled.task for reading in found)
    return {
        (task, slot): tally
        for task in tasks
        for slot, tally in by_slot(reading for reading in found if reading.labelled.task == task).items()
    }
