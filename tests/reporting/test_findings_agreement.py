from dataclasses import replace

from simulated import one

from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.reporting.findings import reliability
from pytest_agentsnet.reporting.findings.agreement import agreement_lines
from pytest_agentsnet.reporting.findings.turns_read import Read


def cell(index=0, **metrics):
    given = {name: {"value": value, "of": of} for name, (value, of) in metrics.items()}
    return replace(one(index=index), metrics={name.replace("__", "."): found for name, found in given.items()})


def test_kappa_is_the_mean_of_the_cells_that_have_it():
    cells = [cell(0, opinion_rate=(1, 8), kappa_answer=(0.5, 8)), cell(1, opinion_rate=(0.5, 8), kappa_answer=(0.9, 4))]
    lines = list(agreement_lines([*cells, cell(2)]))
    assert lines[:3] == [
        "polled: 12 of 16 turns of agents gave an answer",
        "  answers told and polled: Cohen's kappa 0.70, mean of 2 cells (12 turns)",
        "  rules told and polled: nothing to compare",
    ]


def test_a_headline_stands_there_in_both_versions():
    cells = [cell(0, opinion_rate=(1, 8), late_settling=(0.5, 8), late_settling__polled=(0.25, 8))]
    assert list(agreement_lines(cells))[3:] == ["  late_settling: 0.50 as told, 0.25 as polled"]


def test_cells_that_are_too_small_to_be_averaged_are_counted():
    cells = [cell(i, opinion_rate=(0.5, 4), late_settling__polled=(0.5, 4)) for i in (0, 1)]
    lines = list(agreement_lines(cells))
    assert lines[0] == "polled: 4 of 8 turns of agents gave an answer"
    assert lines[3] == "  late_settling: absent as told, 4 of 8 as polled"


def test_a_count_is_not_compared_with_a_mean():
    cells = [cell(i, opinion_rate=(1, 8), late_settling=(1, 3), late_settling__polled=(0.5, 8)) for i in (0, 1)]
    assert list(agreement_lines(cells))[3:] == ["  late_settling: 6 of 6 as told, 8 of 16 as polled"]


def test_what_is_read_unreliably_is_marked(monkeypatch):
    badly = Read(10, {"answer": Tally(right=1, missed=9)}, {})
    monkeypatch.setattr(reliability, "turns_read", lambda: {one(index=0).task: badly})
    given = {"opinion_rate": (1, 8), "kappa_answer": (0.5, 8), "late_settling__polled": (0.5, 8)}
    _, answers, rules, late = agreement_lines([cell(0, **given)])
    assert answers == "  answers told and polled: Cohen's kappa 0.50, mean of 1 cell (8 turns) (unreliable)"
    assert rules == "  rules told and polled: nothing to compare"
    assert late == "  late_settling?: absent as told, 0.50 as polled"


def test_where_nobody_was_polled_there_is_nothing():
    assert not list(agreement_lines([cell(0, late_settling=(0.5, 8))]))
