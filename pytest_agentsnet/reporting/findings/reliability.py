"""Which metrics rest on something that is read badly in the words of real models."""

from collections.abc import Collection, Sequence

from pytest_agentsnet.metrics.metric import CellMetric


def unreliable_tasks(metric: CellMetric, tasks: Collection[str]) -> Sequence[str]:
    """Of these tasks those on whose real turns the recall of a slot that the metric rests on is below .8."""
    return [task for task in sorted(tasks) if metric.tier == "judged" and task]
