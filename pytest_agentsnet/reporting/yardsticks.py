"""What chance and the textbook reach on the cells of a run, looked up and played once for each instance."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.reporting.reference import REFERENCES
from pytest_agentsnet.reporting.tally import Tally

InstanceOf: TypeAlias = Callable[[Record], Instance | None]
"""Gives the instance that a record's cell played; None where it cannot be had any more."""

_Key: TypeAlias = tuple[str, str]
"""An instance's id and the hash of its graph."""


class Yardsticks:
    """The instances of records, and the tallies of the references on them."""

    def __init__(self, instance_of: InstanceOf) -> None:
        self._instance_of = instance_of
        self._keys: dict[tuple[str, str], _Key | None] = {}
        self._instances: dict[_Key, Instance] = {}
        self._reached: dict[tuple[str, _Key, str], Tally | None] = {}

    def reached(self, label: str, record: Record) -> Tally | None:
        """What chance or textbook reaches on the record's cell; None where that cannot be had."""
        key = self._key(record)
        if key is None:
            return None
        place = (label, key, record.scoring)
        if place not in self._reached:
            self._reached[place] = _tally(label, self._instances[key], record.scoring)
        return self._reached[place]

    def each_once(self, records: Iterable[Record]) -> Sequence[Record]:
        """One record of each instance that can be had, whatever the models and trials."""
        return list({key: record for record in records if (key := self._key(record))}.values())

    def topologies(self, records: Iterable[Record]) -> Sequence[Topology]:
        """The graphs of the records, each once."""
        played = [self._instances[key].topology for record in records if (key := self._key(record))]
        return list({topology.sha256: topology for topology in played}.values())

    def instances(self, records: Iterable[Record]) -> Sequence[Instance]:
        """The instances of the records, each once."""
        return list({key: self._instances[key] for record in records if (key := self._key(record))}.values())

    def _key(self, record: Record) -> _Key | None:
        played = (record.tape or record.cell, record.provenance)
        if played not in self._keys:
            instance = self._instance_of(record)
            key = None if instance is None else (instance.id, instance.topology.sha256)
            if instance is not None and key is not None:
                self._instances.setdefault(key, instance)
            self._keys[played] = key
        return self._keys[played]


def _tally(label: str, instance: Instance, scoring: str) -> Tally | None:
    try:
        return REFERENCES[label](instance, "paper" if scoring == "paper" else "strict")
    except Exception:  # noqa: BLE001 - the check of a task of the user's own; its cells have said what is wrong
        return None
