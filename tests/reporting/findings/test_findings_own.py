"""A user's own metrics in the findings, and those that failed."""

from test_findings_pooled import one, record

import pytest_agentsnet as agentsnet
from pytest_agentsnet.reporting.findings.lines import findings_lines, own_findings_lines
from pytest_agentsnet.reporting.findings.own import fault_lines, own_lines

INSTANCES = [agentsnet.instance("coloring", "ws", 8)]


def test_each_has_a_row_with_its_mean_and_in_how_many_cells():
    cells = [record(i, shouted=one(value, 4), late_settling=one(0.5, 8)) for i, value in enumerate((0.5, 3.0))]
    head, *rows = own_lines([*cells, record(2)])
    assert head == "of your own (mean of the cells, n/cells)"
    assert [line.split() for line in rows] == [["shouted", "1.75", "8/2"]]


def test_those_of_the_package_are_none():
    told = {name: one(0.5, 8) for name in ("late_settling", "late_settling.decided", "late_settling.polled")}
    assert not list(own_lines([record(**told)]))


def test_one_that_fails_is_told_with_what_it_said_first():
    cells = [record(i, broken={"fault": f"KeyError: {i}\x1b[2J"}) for i in range(2)]
    other = record(2, late_settling={"fault": "ValueError: the check's"}, fine=one(1, 1))
    lost = record(3, "error", broken={"fault": "KeyError"})
    assert list(fault_lines([*cells, other, lost])) == [
        r"metric broken failed in 2 cells: KeyError: 0\x1b[2J",
    ]


def test_both_are_among_the_findings_and_told_of_agents_without_english_too():
    cell = record(settle_turn=one(1, 8), shouted=one(0.5, 8), broken={"fault": "KeyError: " + "0" * 300})
    told = list(own_findings_lines("mine", [cell]))
    assert told[:2] == ["mine:", "of your own (mean of the cells, n/cells)"]
    assert max(map(len, told)) <= 80
    shown = list(findings_lines("mine", [cell], INSTANCES))
    assert set(told[1:]) <= set(shown)
    assert shown[-1] == told[-1]
    assert not list(own_findings_lines("mine", [record(settle_turn=one(1, 8))]))
