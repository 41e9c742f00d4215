"""Runs in English, each with one thing amiss: it moves the numbers that name it, and no others."""

import pytest
from planted import planted

from pytest_agentsnet.metrics.acceptance import ACCEPTANCE
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.causes import causes
from pytest_agentsnet.metrics.conflicts import CONFLICTS
from pytest_agentsnet.metrics.endings import ENDINGS
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.moves import MOVES
from pytest_agentsnet.metrics.phantoms import PHANTOMS
from pytest_agentsnet.metrics.promises import PROMISES

METRICS = (*ACCEPTANCE, *CONFLICTS, *MOVES, *ENDINGS, *PROMISES, *PHANTOMS)
NAMES = {metric.name for metric in METRICS}


def amiss(cell):
    """What is read and measured, without what is 0 or shows chance alone."""
    case = Case(cell.instance, cell.transcript())
    found = {name: each.value for name, each in measured(case, METRICS).items() if name in NAMES - {"lockstep_chance"}}
    return {name: round(value, 3) for name, value in found.items() if value}


def cause(cell):
    return causes(Case(cell.instance, cell.transcript()))


def taking(*lines, answers):
    """Agents on a path say to all neighbours which group they take, turn by turn (``-``: nothing), and answer."""
    cell = planted("coloring", len(lines))
    for agent, line in zip(cell.instance.topology.agents, lines, strict=True):
        for turn, group in enumerate(line):
            if group != "-":
                cell.says(agent, turn, cell.instance.topology.neighbours(agent), f"I take Group {group}.")
    return cell.answers_are(*(f"Group {group}" for group in answers))


def pairing(answers):
    """Ann and Bob are a pair, and so are Cleo and Dan."""
    cell = planted("matching", 4)
    for agent, partner in (("Ann", "Bob"), ("Bob", "Ann"), ("Cleo", "Dan"), ("Dan", "Cleo")):
        cell.says(agent, 0, cell.instance.topology.neighbours(agent), f"I pair with {partner}.")
    return cell.answers_are(*answers)


def test_a_run_with_nothing_amiss_has_nothing_but_zeros():
    assert amiss(taking("1111", "2222", "1111", answers="121")) == {}
    assert amiss(pairing(["Bob", "Ann", "Dan", "Cleo"])) == {}


def test_a_resolved_run():
    assert amiss(taking("1111", "1222", "3333", answers="123")) == {
        "conflict_response": 1,
        "conflict_resolution": 1,
        "conflict_latency": 1,
        "yield_one": 1,
    }


def test_a_livelocked_run():
    cell = taking("1321", "1321", "----", answers="332")
    assert amiss(cell) == {
        "conflict_response": 1,
        "conflict_latency": 4,
        "both_move": 1,
        "both_clash": 1,
        "lockstep": 1,
        "crossed_final": 1,
    }
    assert cause(cell) == ("crossed_final", "lockstep", "too_late")


def test_a_marching_run():
    cell = taking("1233", "3111", "2222", answers="312")
    assert amiss(cell)["march"] == pytest.approx(0.333)


def test_a_standing_run():
    cell = taking("1111", "1111", "2222", answers="112")
    assert amiss(cell) == {
        "conflict_latency": 4,
        "unanswered": 1,
        "unmentioned": 1,
        "hold": 1,
        "standoff": 1,
        "answer_slip": 0.667,
    }
    assert cause(cell) == ("answer_slip", "standoff", "unanswered")


def test_a_jilting_run():
    """Bob leaves Ann for Cleo, who had told him that she is taken: it is a slip, a move without need, and told nobody."""
    cell = pairing(["Bob", "Cleo", "Dan", "Cleo"])
    assert amiss(cell) == {"jilted": 0.25, "answer_slip": 0.25, "unneeded_move": 0.062, "unannounced_violation": 1}


def test_a_withdrawing_run():
    cell = planted("leader_election").answers_are("No", "No", "No")
    for turn in range(4):
        for agent in ("Ann", "Bob", "Cleo"):
            cell.says(agent, turn, cell.instance.topology.neighbours(agent), "I nominate Ann as leader.")
    assert {name: amiss(cell)[name] for name in ("withdrawal", "answer_slip")} == {
        "withdrawal": 1,
        "answer_slip": 0.333,
    }
    assert cause(cell) == ("answer_slip", "withdrawal", "uncovered", "too_late")


def test_a_run_that_passes_on_something_false():
    cell = taking("1111", "2222", "1111", answers="121")
    cell.says("Ann", 1, "Bob", "I take Group 1. There are 9 agents in the network.")
    cell.says("Bob", 2, "Cleo", "I take Group 2. There are 9 agents in the network.")
    assert amiss(cell) == {"acceptance_refutable": 0.5, "acceptance": 0.5, "dropped": 0.5}


def test_a_run_that_passes_on_a_name_that_is_nobodys():
    cell = taking("1111", "2222", "1111", answers="121")
    cell.says("Ann", 1, "Bob", "I take Group 1. Zoe is in Group 3.")
    cell.says("Bob", 2, "Cleo", "I take Group 2. Zoe is in Group 3.")
    assert amiss(cell) == {
        "acceptance_refutable": 1,
        "acceptance": 0.5,
        "dropped": 0.5,
        "phantom_rate": 0.667,
        "phantom_reach": 0.5,
    }
