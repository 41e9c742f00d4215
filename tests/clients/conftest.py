"""A provider on loopback for every test that asks for one, and an environment without anybody's keys."""

import os

import pytest

from pytest_agentsnet.testing import loopback_provider


@pytest.fixture(autouse=True)
def no_keys(monkeypatch):
    for name in tuple(os.environ):
        if name.endswith(("_API_KEY", "_TOKEN", "_API_BASE", "_BASE_URL")):
            monkeypatch.delenv(name)


@pytest.fixture
def provider():
    with loopback_provider() as running:
        yield running
