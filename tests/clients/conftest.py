"""A provider on loopback for every test that asks for one, and an environment without anybody's keys and certificates."""

import os

import pytest

from pytest_agentsnet.testing import loopback_provider


@pytest.fixture(autouse=True)
def nobodys_keys(monkeypatch):
    for name in tuple(os.environ):
        if name.endswith(("_API_KEY", "_TOKEN", "_API_BASE", "_BASE_URL", "_CERT_FILE", "_CERT_DIR", "_CA_BUNDLE")):
            monkeypatch.delenv(name)


@pytest.fixture
def provider():
    with loopback_provider() as running:
        yield running
