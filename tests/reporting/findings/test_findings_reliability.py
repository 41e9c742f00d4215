import pytest

from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings import reliability
from pytest_agentsnet.reporting.findings.reliability import reading_line
from pytest_agentsnet.reporting.findings.turns_read import Read

GOOD, BAD = Tally(right=4, wrong=1, missed=1), Tally(right=7, missed=2)


def read(tally, decided=None):
    return Read(9, {"answer": tally}, {("answer", "assert"): decided or tally})


READ = {
    "coloring": read(GOOD),
    "matching": read(BAD),
    "consensus": read(Tally(right=0, missed=4)),
    "vertex_cover": read(GOOD, decided=Tally(right=3, missed=4)),
}


@pytest.fixture(autouse=True)
def labelled(monkeypatch):
    monkeypatch.setattr(reliability, "turns_read", lambda: READ)


def metric(tier="extracted", rests_on=("answer",), **rest):
    return CellMetric("one", "what", tier, "cells", lambda case: None, rests_on=rests_on, **rest)


def test_a_metric_is_unreliable_where_less_than_four_fifths_of_what_it_rests_on_is_read():
    assert reliability.unreliable_tasks(metric(), {"matching", "coloring"}) == ["matching"]
    assert reliability.unreliable_tasks(metric(rests_on=("strategy",)), {"matching"}) == []


def test_an_exact_metric_reads_nothing():
    assert reliability.unreliable_tasks(metric("exact"), {"matching"}) == []


def test_a_handful_of_labels_says_nothing():
    assert reliability.unreliable_tasks(metric(), {"consensus"}) == []


def test_decided_words_are_unreliable_where_they_are_taken_for_leanings():
    by_strength = metric(by_strength=True)
    assert reliability.unreliable_tasks(by_strength, {"vertex_cover"}) == []
    assert reliability.unreliable_when_decided(by_strength, {"vertex_cover", "coloring"}) == ["vertex_cover"]
    assert reliability.unreliable_when_decided(by_strength, {"matching"}) == ["matching"]
    assert reliability.unreliable_when_decided(metric(), {"vertex_cover"}) == []


def test_a_metric_is_marked_only_for_tasks_that_it_is_defined_for():
    assert reliability.unreliable_tasks(metric(tasks=frozenset({"coloring"})), {"matching", "coloring"}) == []


def test_precision_and_recall_of_each_slot_are_told():
    assert reading_line([metric(), metric("exact", ("n",))], {"coloring", "matching"}) == (
        "read from English: answer .92/.79 (precision/recall on 18 labelled real turns: agentsnet calibrate)"
    )


def test_a_slot_is_told_of_the_tasks_whose_metrics_rest_on_it(monkeypatch):
    reasons = {task: Read(9, {"reason": Tally(right=n, missed=n)}, {}) for n, task in enumerate(READ, start=1)}
    merged = {task: Read(9, {**READ[task].slots, **reasons[task].slots}, {}) for task in READ}
    monkeypatch.setattr(reliability, "turns_read", lambda: merged)
    silent = metric(rests_on=("answer", "reason"), tasks=frozenset({"matching", "leader_election"}))
    assert reading_line([metric(), silent], {"coloring", "matching"}) == (
        "read from English: answer .92/.79, reason 1.00/.50 on 9 (precision/recall on 18 labelled real turns: "
        "agentsnet calibrate)"
    )


def test_own_answers_are_told_in_one_slot_a_task(monkeypatch):
    merged = {"coloring": read(GOOD), "leader_election": Read(9, {"answer": BAD, "leader": BAD}, {})}
    monkeypatch.setattr(reliability, "turns_read", lambda: merged)
    assert reading_line([metric(rests_on=("answer", "leader"))], {*merged}) == (
        "read from English: answer .80/.80, leader 1.00/.78 (precision/recall on 9 labelled real turns: "
        "agentsnet calibrate)"
    )


def test_what_nobody_labelled_is_said_not_to_be_measured():
    both = metric(rests_on=("answer", "strategy", "leader"))
    assert reading_line([both], {"coloring"}) == (
        "read from English: answer .80/.80 (precision/recall on 9 labelled real turns: agentsnet calibrate); "
        "not measured on real turns: strategy"
    )
    assert reading_line([both], {"ours"}) == "read from English: not measured on real turns: answer, strategy"
    assert reading_line([metric("exact")], {"coloring"}) == ""
