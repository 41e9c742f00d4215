"""What the cells of a run were played on, from the heads of their tapes."""

from collections.abc import Mapping
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.reporting.yardsticks import InstanceOf
from pytest_agentsnet.running.tapes.header import instance_on
from pytest_agentsnet.running.tapes.reader import read_header


def instances(run: Path, tasks: Mapping[str, Task]) -> InstanceOf:
    """Gives the instance of a record of this run; None where its task is not known, or its tape cannot be read."""

    def instance_of(record: Record) -> Instance | None:
        task = tasks.get(record.task)
        if task is None or not record.tape:
            return None
        try:
            return instance_on(read_header(run / record.tape), task)
        except InputError:
            return None

    return instance_of
