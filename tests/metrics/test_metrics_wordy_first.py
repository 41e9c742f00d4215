"""The wordy textbook agents' runs, read out of their English, beside what they are known to say."""

import asyncio

import pytest
from spoken_cells import case_played

import pytest_agentsnet as agentsnet
from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.replay import REPLAY
from pytest_agentsnet.metrics.settling import SETTLING
from pytest_agentsnet.metrics.silent import SILENT
from pytest_agentsnet.metrics.strategy import STRATEGY

METRICS = (*SETTLING, *STRATEGY, *REPLAY, *SILENT)
RULES = [
    ("coloring", "announce-and-repair-resend"),
    ("coloring", "greedy-by-name-resend"),
    ("vertex_cover", "name-order-complement-resend"),
    ("leader_election", "flood-max-resend"),
    ("consensus", "flood-min-resend"),
    ("consensus", "majority"),
    ("matching", "propose-highest"),
]


def read(instance, model):
    return Case(instance, asyncio.run(play(instance, scripted(model))))


def values(case):
    return {name: round(found.value, 6) for name, found in measured(case, METRICS).items()}


@pytest.mark.parametrize(("task", "key"), RULES)
def test_a_wordy_run_has_the_values_of_what_the_plain_one_says(task, key):
    instance = agentsnet.instance(task, "ws", 16)
    assert values(read(instance, f"textbook/{key}-wordy")) == values(case_played(instance, key))


@pytest.mark.parametrize(("task", "key"), RULES)
def test_an_announced_rule_is_stated_by_all_and_executed(task, key):
    found = values(read(agentsnet.instance(task, "ws", 16), f"textbook/{key}-wordy-announce"))
    assert found["strategy_stated"] == 1
    assert found["strategy_agreement_round"] == found["mixed_strategy_rate"] == 0
    assert found["execution_fidelity"] == 1


@pytest.mark.parametrize(("task", "key"), RULES)
def test_a_private_rule_is_never_told(task, key):
    found = values(read(agentsnet.instance(task, "ws", 16), f"textbook/{key}-wordy-private"))
    assert found["private_strategy_rate"] == 1
    assert found["strategy_stated"] == 0
    assert "mixed_strategy_rate" not in found


@pytest.mark.parametrize("key", ["flood-min-resend", "majority"])
def test_verifying_agents_do_not_agree_in_silence_and_adopting_ones_do(key):
    instance = agentsnet.instance("consensus", "ws", 16)
    assert values(read(instance, f"textbook/{key}-wordy-verify"))["silent_agreement"] == 0
    assert values(read(instance, f"textbook/{key}-wordy-adopt"))["silent_agreement"] == 1
