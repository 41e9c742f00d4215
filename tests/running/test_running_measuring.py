"""What is kept of metrics that fail."""

from contextlib import closing

from played import cell_of

import pytest_agentsnet as agentsnet
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.running.measuring import Measuring


def measures(fail, *, extracted=True, secrets=()):
    cell = cell_of()
    metric = CellMetric("broken", "nothing", "exact", "cells", fail)
    with closing(Measuring([metric], extracted=extracted)) as measuring:
        return measuring.now(cell, agentsnet.run(cell.instance, "chance").transcript, secrets=secrets)


def test_a_key_in_what_a_metric_says_when_it_fails_is_hidden(monkeypatch):
    monkeypatch.setenv("AGENTSNET_API_KEY", "sk-SECRETKEY1234567890")

    def leaking(case):
        raise RuntimeError("key sk-SECRETKEY1234567890, and argument-secret-42")

    fault = measures(leaking, secrets=("argument-secret-42",)).metrics["broken"]["fault"]
    assert fault.startswith("RuntimeError: key ")
    assert "SECRETKEY" not in fault
    assert "secret-42" not in fault


def test_without_reading_english_no_cell_is_said_to_have_no_cause():
    assert "other" not in measures(lambda case: None, extracted=False).causes
