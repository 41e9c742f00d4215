import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.protocol.inbox import parse_inbox
from pytest_agentsnet.protocol.pack import TEMPLATES, Pack, load_pack
from pytest_agentsnet.protocol.rendering import opening, recognise, repair, request

VIEW = AgentView(
    agent="Anna",
    neighbours=("Carl", "Bob"),
    n=7,
    rounds=3,
    turn=0,
    task="coloring",
    brief="Choose a group that no neighbour chooses.",
    alphabet=("Group 1", "Group 2"),
    key="k",
)
INBOX = {"Bob": "two\nlines"}


def test_the_opening_tells_all_that_the_local_model_lets_an_agent_know():
    text = opening(load_pack(), VIEW)
    for known in ("Anna", "7", "Carl, Bob", "3 rounds", VIEW.brief, "Group 1, Group 2"):
        assert known in text


def test_the_opening_shows_the_json_with_the_agents_own_neighbours_in_order():
    fields = load_pack().match(opening(load_pack(), VIEW), "system")
    assert list(json.loads(fields["example"])) == ["Carl", "Bob"]


def test_the_opening_is_the_same_at_every_turn():
    assert opening(load_pack(), VIEW) == opening(load_pack(), replace(VIEW, turn=2))


@pytest.mark.parametrize(
    ("rounds", "turn", "templates"),
    [
        (3, 0, ("messages",)),
        (3, 1, ("delivery", "messages")),
        (3, 2, ("delivery", "last_messages")),
        (3, 3, ("delivery", "answer")),
        (1, 0, ("last_messages",)),
        (1, 1, ("delivery", "answer")),
    ],
)
def test_each_turn_has_its_prompt_and_it_is_recognised(rounds, turn, templates):
    prompt = request(load_pack(), replace(VIEW, rounds=rounds, turn=turn), INBOX if turn else None)
    recognised = recognise(load_pack(), prompt)
    assert recognised.templates == templates
    if turn:
        assert parse_inbox(recognised.fields["inbox"]) == INBOX


def test_a_message_turn_says_how_many_rounds_are_left():
    assert recognise(load_pack(), request(load_pack(), VIEW, None)).fields["rounds_left"] == "3"
    assert "Rounds left: 2" in request(load_pack(), replace(VIEW, turn=1), INBOX)


def test_the_answer_is_asked_for_with_its_marker_and_the_valid_answers():
    fields = recognise(load_pack(), request(load_pack(), replace(VIEW, turn=3), {})).fields
    assert fields["marker"] == "ANSWER:"
    assert fields["answers"] == "Group 1, Group 2"


@pytest.mark.parametrize(("turn", "template"), [(1, "repair_messages"), (3, "repair_answer")])
def test_a_repair_names_the_problem_and_is_recognised(turn, template):
    recognised = recognise(load_pack(), repair(load_pack(), replace(VIEW, turn=turn), "it is empty"))
    assert recognised.templates == (template,)
    assert recognised.fields["problem"] == "it is empty"


def test_with_reasoning_off_no_prompt_asks_for_it():
    thinking, brief = load_pack().texts["reasoning"], load_pack().texts["no_reasoning"]
    for turn in range(4):
        view = replace(VIEW, turn=turn)
        asked = request(load_pack(), view, INBOX if turn else None)
        assert (thinking in asked, brief in asked) == (True, False)
        asked = request(load_pack(), replace(view, reasoning=False), INBOX if turn else None)
        assert (thinking in asked, brief in asked) == (False, True)


def test_another_packs_words_are_used():
    pack = Pack.from_texts(dict.fromkeys(TEMPLATES, "Sprich!") | {"delivery": "Post: <<inbox>>"})
    assert request(pack, replace(VIEW, turn=1), INBOX) == 'Post: {"Carl": null, "Bob": "two\\nlines"}\n\nSprich!'


def test_another_text_is_not_recognised():
    assert recognise(load_pack(), "Hello") is None


@given(st.dictionaries(st.sampled_from(VIEW.neighbours), st.text(st.characters())))
def test_every_delivery_is_recognised_whatever_was_written(inbox):
    recognised = recognise(load_pack(), request(load_pack(), replace(VIEW, turn=1), inbox))
    assert recognised.templates == ("delivery", "messages")
    assert parse_inbox(recognised.fields["inbox"]) == inbox
