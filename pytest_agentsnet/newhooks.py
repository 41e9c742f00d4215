"""The hooks that extend the benchmark; the built-ins come through the same ones.

Implement them in the ``conftest.py`` of the root directory or in a plugin of your own. Arguments that an implementation
does not need may be left out of its signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytest_agentsnet.core.client import ClientParameters, ModelClient
    from pytest_agentsnet.core.family import Family
    from pytest_agentsnet.core.program import AgentFactory
    from pytest_agentsnet.core.record import Record
    from pytest_agentsnet.core.task import Task
    from pytest_agentsnet.metrics.metric import Metric


@pytest.hookspec
def pytest_agentsnet_tasks(config: pytest.Config) -> Iterable[Task]:  # type: ignore[empty-body]  # a spec has none
    """Give tasks beyond the five of the benchmark. A name may be given once only."""


@pytest.hookspec
def pytest_agentsnet_topologies(config: pytest.Config) -> Iterable[Family]:  # type: ignore[empty-body]  # a spec has none
    """Give families of topologies beyond the built-in ones. A name may be given once only."""


@pytest.hookspec(firstresult=True)
def pytest_agentsnet_agent(model: str, config: pytest.Config) -> AgentFactory | None:
    """Put an agent of your own on the nodes when ``--agentsnet-model`` names it; None for every other name.

    The factory is called once per agent and cell with the agent's first view, so state on the program is its own.
    """


@pytest.hookspec(firstresult=True)
def pytest_agentsnet_client(model: str, parameters: ClientParameters, config: pytest.Config) -> ModelClient | None:
    """Give the client that talks to this model; None for every name that is not yours."""


@pytest.hookspec
def pytest_agentsnet_metrics(config: pytest.Config) -> Iterable[Metric]:  # type: ignore[empty-body]  # a spec has none
    """Give metrics beyond the built-in ones: pure functions of an instance and a transcript. A name may be given once only."""


@pytest.hookspec
def pytest_agentsnet_cell_finished(record: Record, config: pytest.Config) -> None:
    """Be told of each cell's outcome, in the process that played it, once a cell; of a replay once in each process."""
