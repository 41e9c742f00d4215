"""The first line of a tape: what was played."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.instance import MOST_TURNS, Instance
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.running.tapes.kinds import (
    COUNT,
    NUMBER,
    OF_HEADER,
    OF_PROVENANCE,
    OF_TOPOLOGY,
    TEXT,
    DamageError,
    insist,
    insist_on_each,
)

TAPE_SCHEMA = 1


@dataclass(frozen=True)
class Header:
    """What was played: enough to read the tape without the run that made it.

    ``key`` seeded the agents' private randomness; ``pack`` is the prompts' texts, empty for agents that are no models, and
    ``own_pack`` says that they are not this package's but the user's;
    ``started`` is seconds since the epoch; ``parameters`` are the family's that differ from its defaults; ``asked`` is the
    number of agents of the graph that a test's own fixture replaced, 0 where none did.
    """

    cell: str
    task: str
    task_version: int
    family: str
    index: int
    seed: int
    model: str
    trial: int
    rounds: int
    key: str
    reasoning: bool
    topology: Topology
    provenance: Mapping[str, Any]
    package_version: str
    pack: Mapping[str, str] = field(default_factory=dict)
    own_pack: bool = False
    started: float = 0.0
    parameters: Mapping[str, int | float] = field(default_factory=dict)
    asked: int = 0


def header_for(
    cell: Cell, provenance: Mapping[str, Any], package_version: str, started: float, pack: Pack | None = None
) -> Header:
    """The header of this cell's tape."""
    instance = cell.instance
    return Header(
        cell=cell.id,
        task=instance.task.name,
        task_version=instance.task.version,
        family=instance.family,
        index=instance.index,
        seed=instance.seed,
        model=cell.model,
        trial=cell.trial,
        rounds=instance.rounds,
        key=cell.key,
        reasoning=cell.settings.reasoning,
        topology=instance.topology,
        provenance=provenance,
        package_version=package_version,
        pack={} if pack is None else dict(pack.texts),
        own_pack=pack is not None and pack.is_own,
        started=started,
        parameters=dict(instance.parameters),
        asked=cell.settings.asked,
    )


def instance_on(header: Header, task: Task) -> Instance:
    """The instance that this tape was played on."""
    parameters = tuple(sorted(header.parameters.items()))
    return Instance(task, header.topology, header.rounds, header.family, header.index, header.seed, parameters)


def header_to_json(header: Header) -> dict[str, Any]:
    """The first line of a tape."""
    topology = header.topology
    position = {agent: i for i, agent in enumerate(topology.agents)}
    graph = {"agents": topology.agents, "edges": [[position[u], position[v]] for u, v in topology.edges]}
    return {"schema": TAPE_SCHEMA, **vars(header), "topology": graph}


def header_from_json(data: Mapping[str, Any]) -> Header:
    """The inverse of ``header_to_json``.

    :raises InputError: when its agents and edges are no topology.
    :raises DamageError: when anything else is not what a header holds.
    """
    insist(data, OF_HEADER)
    insist(data["provenance"], OF_PROVENANCE)
    insist_on_each("pack", data.get("pack", {}).values(), TEXT)
    insist_on_each("parameters", data.get("parameters", {}).values(), NUMBER)
    topology = _topology_from_json(data["topology"])
    if not 0 < data["rounds"] < MOST_TURNS // topology.n:
        raise DamageError(f'has "rounds" {data["rounds"]:,}, which no cell of {topology.n:,} agents has')
    values = {name: value for name, value in data.items() if name in Header.__dataclass_fields__}
    return Header(**{**values, "topology": topology})


def _topology_from_json(data: Mapping[str, Any]) -> Topology:
    insist(data, OF_TOPOLOGY)
    agents = tuple(data["agents"])
    insist_on_each("agents", agents, TEXT)
    insist_on_each("edges", chain.from_iterable(data["edges"]), COUNT)
    return Topology(agents, tuple((agents[i], agents[j]) for i, j in data["edges"]))
