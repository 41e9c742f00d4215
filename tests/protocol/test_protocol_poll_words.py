import json
from typing import get_args

import pytest

from pytest_agentsnet.core import strategy_key
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.protocol.poll_words import CHOICES, UNKNOWN, answer_of, is_poll, poll_fields, poll_request
from pytest_agentsnet.protocol.rendering import recognise, request

VIEW = AgentView("Anna", ("Bob", "{Carla}"), 4, 3, 1, "coloring", "Colour.", ("Group 1", "Group 2"), "key")
KINDS = {"order": "Order", "pick": "Pick", "conflict": "Conflict", "information": "Information"}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_every_choice_of_a_rule_is_offered_in_plain_words(name, kind):
    assert tuple(CHOICES[name]) == get_args(getattr(strategy_key, kind))
    assert all(f"{word} ({what})" in poll_request(VIEW) for word, what in CHOICES[name].items())


def test_the_form_names_all_that_is_asked_for():
    form = next(line for line in poll_request(VIEW).splitlines() if line.startswith("{"))
    assert tuple(json.loads(form)) == poll_fields(VIEW.neighbours)
    assert {"answer", "n", "degree", "leader", answer_of("Bob"), answer_of("{Carla}")} <= json.loads(form).keys()


def test_an_agent_may_say_that_it_does_not_know_and_knows_its_answers():
    assert UNKNOWN in poll_request(VIEW)
    assert "Group 1, Group 2" in poll_request(VIEW)


def test_a_poll_is_told_from_every_prompt_of_the_rounds():
    assert is_poll(poll_request(VIEW))
    assert not is_poll(request(load_pack(), VIEW, {}))
    assert recognise(load_pack(), poll_request(VIEW)) is None
