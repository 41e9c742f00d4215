"""The built-in tasks, families, agents, clients and metrics, given through the same hooks as a user's own."""

from collections.abc import Iterable

import pytest

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.clients.builtin import client_for
from pytest_agentsnet.core.client import ClientParameters, ModelClient
from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.program import AgentFactory
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import Metric
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import FAMILIES


@pytest.hookimpl(trylast=True)
def pytest_agentsnet_tasks() -> Iterable[Task]:
    """The five tasks of the benchmark."""
    return TASKS


@pytest.hookimpl(trylast=True)
def pytest_agentsnet_topologies() -> Iterable[Family]:
    """The three families of the benchmark, and those that come on demand."""
    return FAMILIES


@pytest.hookimpl(trylast=True)
def pytest_agentsnet_metrics() -> Iterable[Metric]:
    """Why a network failed, as numbers."""
    return METRICS


@pytest.hookimpl(trylast=True)
def pytest_agentsnet_agent(model: str) -> AgentFactory | None:
    """The scripted agents: textbook, chance and constant."""
    return scripted(model)


@pytest.hookimpl(trylast=True)
def pytest_agentsnet_client(model: str, parameters: ClientParameters) -> ModelClient | None:
    """A language model in this process, or one of litellm's providers."""
    return client_for(model, parameters)
