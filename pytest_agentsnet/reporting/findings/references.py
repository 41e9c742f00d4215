"""What chance and the textbook agents show of the same metrics, on the very instances of a run."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import cache

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import PlaysSomeTasks
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.metric import CellMetric, Measurement
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES
from pytest_agentsnet.reporting.findings.pooled import Pooled, averaged

LARGEST = 100
"""Beyond so many agents nothing stands beside the model: its textbook cell would take longer to read than the table to print."""


def shown_by(label: str, instances: Sequence[Instance], metric: CellMetric) -> Pooled | None:
    """What the scripted agents show on the instances, as a model's cells are pooled; None where they never do what it is a share of."""
    found = [measurement for each in instances if (measurement := _headlines(label, each).get(metric.name))]
    return averaged(found, metric.unit)


@cache
def _headlines(label: str, instance: Instance) -> Mapping[str, Measurement]:
    factory = scripted(label)
    plays = factory is not None and not (
        isinstance(factory, PlaysSomeTasks) and instance.task.name not in factory.tasks
    )
    if factory is None or not plays or instance.n > LARGEST:
        return {}
    transcript = asyncio.run(play(instance, factory))
    wanted = [metric for metric in METRICS if metric.name in HEADLINE_NAMES]
    return measured(Case(instance, transcript), wanted)
