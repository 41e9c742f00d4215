"""Records of grids, for gates to be decided on."""

from dataclasses import replace

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.deciding import decide
from pytest_agentsnet.statistics.gates.evidence import Evidence
from pytest_agentsnet.statistics.gates.language import read_gate

TASKS = ("coloring", "consensus", "leader_election", "matching", "vertex_cover")
SIZES = (4, 8, 16)


def grid(per_size=9, trials=1, model="m", tasks=TASKS, sizes=SIZES, **fields):
    """A record of each cell, solved."""
    return [
        Record(**{
            "cell": f"{task}-ws-n{n}-i{index}-{model}-t{trial}",
            "task": task,
            "family": "ws",
            "n": n,
            "index": index,
            "seed": 0,
            "model": model,
            "trial": trial,
            "rounds": 4,
            "diameter": 2,
            "status": "solved",
            "scoring": "strict",
            "package_version": "0.1.0",
            "score": 1.0,
            "calls": 10,
            "cost_usd": 0.1,
            "graph": f"graph-{n}-{index}",
            "transcript": f"{task}-{n}-{index}-{trial}-{model}",
            **fields,
        })
        for task in tasks
        for n in sizes
        for index in range(per_size)
        for trial in range(trials)
    ]


def evenly(records, solved):
    """So many of the records solved, spread over the graphs as evenly as can be."""
    of_graph = {}
    for record in records:
        of_graph.setdefault(record.graph, []).append(record)
    deepest = max(map(len, of_graph.values()))
    in_turn = [record for place in range(deepest) for group in of_graph.values() for record in group[place : place + 1]]
    keep = {record.cell for record in in_turn[:solved]}
    return [record if record.cell in keep else failed(record) for record in records]


def failed(record):
    return replace(record, status="unsolved", score=0.0)


def lost(record):
    return replace(record, status="error", error_kind="server", score=None, transcript="")


def unneeded(record):
    return replace(record, status="skipped", error_kind="early_stop", score=None, transcript="", calls=0, cost_usd=None)


def planned(records):
    return [replace(record, status="skipped", score=None, transcript="", calls=0, cost_usd=None) for record in records]


def verdict(text, records, baseline=(), others=(), **evidence):
    """The verdict of one gate, given beside some others."""
    gates = [read_gate(text), *map(read_gate, others)]
    return decide(gates, Evidence(records, baseline, **evidence))[0]
