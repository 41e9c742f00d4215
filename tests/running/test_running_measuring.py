"""What is kept of the metrics of a cell."""

import asyncio
import sys
from contextlib import closing

import pytest
from played import cell_of

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.program import SILENT_TURN, Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.running import measuring
from pytest_agentsnet.running.measuring import Measuring

_TIERS = {metric.name: metric.tier for metric in METRICS}


def measures(fail, *, extracted=True, secrets=()):
    cell = cell_of()
    metric = CellMetric("broken", "nothing", "exact", "cells", fail)
    with closing(Measuring([metric], extracted=extracted)) as made:
        return made.now(cell, agentsnet.run(cell.instance, "chance").transcript, secrets=secrets)


def test_a_key_in_what_a_metric_says_when_it_fails_is_hidden(monkeypatch):
    monkeypatch.setenv("AGENTSNET_API_KEY", "sk-SECRETKEY1234567890")

    def leaking(case):
        raise RuntimeError("key sk-SECRETKEY1234567890, and argument-secret-42")

    fault = measures(leaking, secrets=("argument-secret-42",)).metrics["broken"]["fault"]
    assert fault.startswith("RuntimeError: key ")
    assert "SECRETKEY" not in fault
    assert "secret-42" not in fault


def test_what_is_measured_beside_an_event_loop_gives_way_to_it():
    cell, before, during = cell_of(), sys.getswitchinterval(), []
    metric = CellMetric("watching", "nothing", "exact", "cells", lambda case: during.append(sys.getswitchinterval()))
    transcript = agentsnet.run(cell.instance, "textbook").transcript
    with closing(Measuring([metric])) as made:
        asyncio.run(made.of(cell, transcript))
        made.now(cell, transcript)
    assert during == [pytest.approx(0.0001), before]
    assert sys.getswitchinterval() == before


def test_a_metric_cannot_change_what_was_said():
    cell = cell_of()
    transcript = agentsnet.run(cell.instance, "textbook").transcript
    before = transcript.to_json()

    def wiping(case):
        for turns in case.transcript.turns:
            for turn in turns:
                turn.outbox.clear()

    def adding(case):
        for turn in case.transcript.turns[-1]:
            turn.outbox["Zoe"] = "hello"

    metrics = [CellMetric(fail.__name__, "nothing", "exact", "cells", fail) for fail in (wiping, adding)]
    with closing(Measuring(metrics)) as made:
        found = made.now(cell, transcript).metrics
    assert found["wiping"] == {"fault": "AttributeError: 'mappingproxy' object has no attribute 'clear'"}
    assert found["adding"] == {"fault": "TypeError: 'mappingproxy' object does not support item assignment"}
    assert transcript.to_json() == before
    assert not SILENT_TURN.outbox


def test_without_reading_english_no_cell_is_said_to_have_no_cause():
    assert "other" not in measures(lambda case: None, extracted=False).causes


def tiers_measured(texts):
    """The tiers of the metrics of a cell whose first agent writes these texts to a neighbour, one a turn."""
    chosen = agentsnet.instance("coloring", "ws", 4, rounds=len(texts))
    first, *others = chosen.topology.agents
    neighbour = chosen.topology.neighbours(first)[0]
    turns = [(Turn(outbox={neighbour: text}), *(Turn() for _ in others)) for text in texts]
    answers = tuple(Turn(answer="Group 1") for _ in chosen.topology.agents)
    found = measuring.Measuring().now(Cell(chosen, "any", "any"), Transcript(chosen.topology.agents, (*turns, answers)))
    tiers = {_TIERS[name.removesuffix(".decided")] for name in found.metrics}
    assert ("extracted" in tiers) == bool(found.claims)
    return tiers


@pytest.mark.parametrize("texts", [["I take Group 2."], ["I take", "Group 2."]])
def test_of_a_cell_with_too_much_text_only_exact_metrics_are_measured(texts, monkeypatch):
    assert tiers_measured(texts) == {"exact", "extracted"}
    monkeypatch.setattr(measuring, "MOST_READ", sum(map(len, texts)))
    assert tiers_measured(texts) == {"exact", "extracted"}
    monkeypatch.setattr(measuring, "MOST_READ", sum(map(len, texts)) - 1)
    assert tiers_measured(texts) == {"exact"}
