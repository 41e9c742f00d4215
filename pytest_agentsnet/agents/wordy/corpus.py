"""Texts with known statements: every paraphrase, filled with agents and answers of a graph."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pytest_agentsnet.agents.wordy.casting import cast_of
from pytest_agentsnet.agents.wordy.paraphrase import Paraphrase
from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.catalogue import topology

_N = 8
_GRAPHS = 3


@dataclass(frozen=True)
class Utterance:
    """A text that ``speaker`` writes to ``hearer``, a neighbour, in a cell of the instance, and all that it states."""

    instance: Instance
    speaker: Agent
    hearer: Agent
    text: str
    statements: tuple[Statement, ...]


def filled(chosen: Iterable[Paraphrase], *draw: object) -> Iterator[Utterance]:
    """Each paraphrase on a graph of each task that it fits, by keyed hash: another draw, other agents, answers and graphs."""
    graphs = {task.name: _instances(task.name) for task in TASKS}
    for number, paraphrase in enumerate(chosen):
        for task in paraphrase.tasks:
            instance = keyed_choice(graphs[task], "graph", task, number, *draw)
            cast = cast_of(instance, number, *draw)
            yield Utterance(instance, cast["me"], cast["you"], paraphrase.filled(cast), paraphrase.stated(cast))


def _instances(name: str) -> Sequence[Instance]:
    """The published instances of one task with eight agents."""
    (task,) = (task for task in TASKS if task.name == name)
    graphs = [topology(family, _N, index) for family in PUBLISHED_FAMILIES for index in range(_GRAPHS)]
    return [Instance(task, graph, default_rounds(task, graph)) for graph in graphs]
