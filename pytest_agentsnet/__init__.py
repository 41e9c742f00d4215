"""AgentsNet as pytest cases: networks of agents on graphs, in synchronous rounds (arXiv 2507.08616).

Without pytest: ``instance``, ``run``, ``arun``, ``measure`` and ``load_results``, and the values that tasks, programs, clients and metrics
of one's own are made of.
They are imported when they are first asked for, because pytest imports this package at every start.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pytest_agentsnet.api import Played, arun, instance, load_results, measure, run
    from pytest_agentsnet.core.client import ModelClient, Reply, Usage
    from pytest_agentsnet.core.errors import AgentsnetError, CellError, ClientError, InputError
    from pytest_agentsnet.core.instance import Instance
    from pytest_agentsnet.core.price import FREE, Price
    from pytest_agentsnet.core.program import AgentProgram, AgentView, Turn
    from pytest_agentsnet.core.task import Task
    from pytest_agentsnet.core.topology import Topology
    from pytest_agentsnet.core.transcript import Transcript
    from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
    from pytest_agentsnet.metrics.case import Case
    from pytest_agentsnet.metrics.metric import CellMetric, Measurement

_HOMES = {
    "AgentProgram": "core.program",
    "AgentView": "core.program",
    "AgentsnetError": "core.errors",
    "Case": "metrics.case",
    "CellError": "core.errors",
    "CellMetric": "metrics.metric",
    "ClientError": "core.errors",
    "FREE": "core.price",
    "InputError": "core.errors",
    "Instance": "core.instance",
    "Measurement": "metrics.metric",
    "ModelClient": "core.client",
    "Played": "api",
    "Price": "core.price",
    "Reply": "core.client",
    "Task": "core.task",
    "Topology": "core.topology",
    "Transcript": "core.transcript",
    "Turn": "core.program",
    "Usage": "core.client",
    "Verdict": "core.verdict",
    "Violation": "core.verdict",
    "Witness": "core.verdict",
    "arun": "api",
    "instance": "api",
    "load_results": "api",
    "measure": "api",
    "run": "api",
}

__all__ = [
    "FREE",
    "AgentProgram",
    "AgentView",
    "AgentsnetError",
    "Case",
    "CellError",
    "CellMetric",
    "ClientError",
    "InputError",
    "Instance",
    "Measurement",
    "ModelClient",
    "Played",
    "Price",
    "Reply",
    "Task",
    "Topology",
    "Transcript",
    "Turn",
    "Usage",
    "Verdict",
    "Violation",
    "Witness",
    "arun",
    "instance",
    "load_results",
    "measure",
    "run",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
