"""What chance and the textbook reach on the very cells that are shown, so that a rate can be read."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TypeAlias

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.agents.chance import chance_labelling
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentFactory, PlaysSomeTasks
from pytest_agentsnet.core.verdict import Labelling, Scoring
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.reporting.tally import Tally

DRAWS = 100
"""Draws whose mean stands for chance."""

Reference: TypeAlias = Callable[[Instance, Scoring], Tally | None]
"""Gives what it reaches on an instance, as one cell; None where it does not play the task."""


def chance(instance: Instance, scoring: Scoring) -> Tally:
    """The mean of 100 keyed draws of uniform valid answers; draw t is what the chance agents answer in trial t."""
    verdicts = [instance.check(chance_labelling(instance, draw), scoring) for draw in range(DRAWS)]
    scores = [verdict.score for verdict in verdicts if verdict.score is not None]
    return Tally(1, sum(verdict.solved for verdict in verdicts) / DRAWS, len(scores) / DRAWS, sum(scores) / DRAWS)


def textbook(instance: Instance, scoring: Scoring) -> Tally | None:
    """The textbook agents on this instance, without a tape; None for a task that they do not play."""
    factory = scripted("textbook")
    if factory is None or (isinstance(factory, PlaysSomeTasks) and instance.task.name not in factory.tasks):
        return None
    verdict = instance.check(asyncio.run(_answers(instance, factory)), scoring)
    return Tally.of(float(verdict.solved), verdict.score)


REFERENCES: Mapping[str, Reference] = {"chance": chance, "textbook": textbook}
"""What stands beside every model, by the label of its row."""


async def _answers(instance: Instance, factory: AgentFactory) -> Labelling:
    return (await play(instance, factory)).answers
