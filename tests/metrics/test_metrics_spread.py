import pytest
from planted import planted

import pytest_agentsnet as agentsnet
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.spread import SPREAD


def test_a_name_that_is_passed_on_reaches_those_who_pass_it_on():
    cell = planted("coloring", 5, rounds=5).says("Bob", 0, "Cleo", "Ann is my neighbour.")
    cell.says("Cleo", 1, "Dan", "There is Ann.").says("Dan", 2, "Eve", "Ann, they say; and Bob.")
    found = cell.measured(SPREAD)
    assert (found["relay_reach"].value, found["relay_reach"].of) == (3 / 4, 4)
    # Cleo tells of Ann (2 hops) at turn 1, Dan of Ann (3 hops) and Bob (2 hops) at turn 2.
    assert (found["hop_speed"].value, found["hop_speed"].of) == ((2 / 1 + 3 / 2 + 2 / 2) / 3, 3)


def test_those_who_talk_are_no_news_to_each_other():
    found = planted("coloring").says("Ann", 0, "Bob", "Hi Bob, I am Ann.").measured(SPREAD)
    assert "relay_reach" not in found
    assert "hop_speed" not in found


def test_a_name_told_before_it_can_have_come_has_no_speed():
    found = planted("coloring", 5).says("Ann", 1, "Bob", "Eve?").says("Ann", 0, "Bob", "Dan?").measured(SPREAD)
    assert "hop_speed" not in found
    assert found["relay_reach"].value == 1 / 4


def test_names_are_known_from_the_prompt_and_from_messages():
    found = planted("coloring", 4).says("Bob", 0, "Ann", "Cleo, or Zoe").measured(SPREAD)
    assert (found["names_known"].value, found["names_known"].of) == ((3 / 4 + 3 / 4 + 3 / 4 + 2 / 4) / 4, 4)


@pytest.mark.parametrize("family", ["ws", "path", "star"])
def test_the_greatest_name_is_flooded_at_full_speed(family):
    instance = agentsnet.instance("leader_election", family, 16)
    found = measured(Case(instance, agentsnet.run(instance, "textbook/flood-max").transcript), SPREAD)
    assert found["relay_reach"].value == 1.0
