from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings import reliability

READ = {
    ("coloring", "answer"): Tally(right=4, missed=1),
    ("matching", "answer"): Tally(right=7, missed=2),
    ("consensus", "answer"): Tally(right=0, missed=4),
}


def metric(tier="extracted", rests_on=("answer",)):
    return CellMetric("one", "what", tier, "cells", lambda case: None, rests_on=rests_on)


def test_a_metric_is_unreliable_where_less_than_four_fifths_of_what_it_rests_on_is_read(monkeypatch):
    monkeypatch.setattr(reliability, "_read", lambda: READ)
    assert reliability.unreliable_tasks(metric(), {"matching", "coloring"}) == ["matching"]
    assert reliability.unreliable_tasks(metric(rests_on=("strategy",)), {"matching"}) == []


def test_an_exact_metric_reads_nothing(monkeypatch):
    monkeypatch.setattr(reliability, "_read", lambda: READ)
    assert reliability.unreliable_tasks(metric("exact"), {"matching"}) == []


def test_a_handful_of_labels_says_nothing(monkeypatch):
    monkeypatch.setattr(reliability, "_read", lambda: READ)
    assert reliability.unreliable_tasks(metric(), {"consensus"}) == []
