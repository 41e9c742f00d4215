"""Records of models that solve less the more agents there are, without a call."""

from functools import cache
from math import log2

from pytest_agentsnet.api import instance
from pytest_agentsnet.core.keyed import keyed_random
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.yardsticks import Yardsticks

TASKS = ("coloring", "leader_election", "matching", "vertex_cover", "consensus")
FAMILIES = ("ws", "ba", "dt")


@cache
def played(task, family, n, index):
    return instance(task, family, n, index)


def instance_of(record):
    return played(record.task, record.family, record.n, record.index)


def yardsticks():
    return Yardsticks(instance_of)


def one(task="coloring", family="ws", n=4, index=0, *, trial=0, model="mine", solved=True, **rest):
    """A record with the graph that was played, and a transcript like no other."""
    graph = played(task, family, n, index).topology
    cell = f"{task}-{family}-n{n}-i{index}-{model}-t{trial}"
    facts = {
        "cell": cell, "task": task, "family": family, "n": n, "index": index, "seed": 0, "model": model, "trial": trial,
        "rounds": 4, "diameter": graph.diameter, "status": "solved" if solved else "unsolved", "scoring": "strict",
        "package_version": "0", "score": 1.0 if solved else 0.5, "graph": graph.sha256, "transcript": cell,
    }  # fmt: skip
    return Record(**{**facts, **rest})


def falling(half, *, sizes=(4, 8, 16, 32, 64), indices=3, trials=1, model="mine", tasks=TASKS):
    """Records whose probability of being solved is a half at ``half`` agents."""
    return [
        one(
            task,
            family,
            n,
            index,
            trial=trial,
            model=model,
            solved=_solves(half, n, (model, task, family, n, index, trial)),
        )
        for task in tasks
        for n in sizes
        for family in FAMILIES
        for index in range(indices)
        for trial in range(trials)
    ]


def _solves(half, n, key):
    return keyed_random("simulated", *key).random() < 1 / (1 + 2 ** (3 * (log2(n) - log2(half))))
