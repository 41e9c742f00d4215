"""The coloring agents one by one."""

import pytest
from agents_at_play import instance_of, transcript_of
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import topologies

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.agents.palette import colour_in, drawn_free, smallest_free
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.coloring import Coloring

PATH = Topology(("Anna", "Bob", "Carla", "Dave"), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", "Dave")))


def view_of(palette, key="k"):
    groups = tuple(f"Group {k}" for k in range(1, palette + 1))
    return AgentView("Anna", ("Bob",), 2, 3, 0, "coloring", "", groups, key)


@pytest.mark.parametrize("key", ["greedy-by-name", "random-trial", "trial-by-name", "announce-and-repair", "gather"])
@settings(max_examples=40)
@given(topologies(max_n=10))
def test_given_time_every_graph_is_coloured(key, topology):
    instance = Instance(Coloring(), topology, rounds=60)
    assert instance.check(transcript_of(instance, scripted(f"textbook/{key}")).answers).solved


@pytest.mark.parametrize("key", ["random-trial", "trial-by-name"])
@settings(max_examples=40)
@given(topologies(max_n=10), st.integers(1, 4))
def test_colours_called_final_never_clash(key, topology, rounds):
    transcript = transcript_of(Instance(Coloring(), topology, rounds), scripted(f"textbook/{key}"))
    final = {message.sender: message.body for message in transcript.messages() if message.body.startswith("FINAL")}
    assert not [edge for edge in topology.edges if edge[0] in final and final[edge[0]] == final.get(edge[1])]
    assert all(transcript.answers[agent] == body.replace("FINAL", "Group") for agent, body in final.items())


def test_greedy_agents_go_in_the_order_of_names():
    transcript = transcript_of(Instance(Coloring(), PATH, rounds=4), scripted("textbook/greedy-by-name"))
    told = [(message.round, message.sender, message.receiver, message.body) for message in transcript.messages()]
    assert told == [
        (0, "Dave", "Carla", "FINAL 1"),
        (1, "Carla", "Bob", "FINAL 2"),
        (1, "Carla", "Dave", "FINAL 2"),
        (2, "Bob", "Anna", "FINAL 1"),
        (2, "Bob", "Carla", "FINAL 1"),
        (3, "Anna", "Bob", "FINAL 2"),
    ]
    assert list(transcript.answers.values()) == ["Group 2", "Group 1", "Group 2", "Group 1"]


def test_greedy_agents_cut_short_answer_the_smallest_colour_not_called_final():
    transcript = transcript_of(Instance(Coloring(), PATH, rounds=1), scripted("textbook/greedy-by-name"))
    assert transcript.answers == {"Anna": "Group 1", "Bob": "Group 1", "Carla": "Group 2", "Dave": "Group 1"}


def test_repairing_agents_speak_only_when_their_colour_changes():
    instance = instance_of("coloring", PATH)
    agents = transcript_of(instance, scripted("textbook/announce-and-repair"))
    for sender in PATH.agents:
        said = [message.body for message in agents.messages() if message.sender == sender]
        distinct = PATH.degree(sender)
        assert all(earlier != later for earlier, later in zip(said[::distinct], said[distinct::distinct], strict=False))


def test_of_two_equal_colours_the_lower_name_gives_way():
    view = view_of(palette=2)
    rule = scripted("textbook/announce-and-repair").rule(view)
    (said,) = rule.say(view).values()
    rule.hear(view, {"Bob": said})
    (then,) = rule.say(view).values()
    assert {said, then} == {"COLOR 1", "COLOR 2"}
    assert rule.answer(view) == then.replace("COLOR", "Group")


@given(st.integers(1, 9), st.frozensets(st.integers(1, 9)), st.text())
def test_a_free_colour_is_in_the_palette_and_not_taken(palette, taken, key):
    view = view_of(palette, key)
    taken = frozenset(colour for colour in taken if colour <= palette)
    free = set(range(1, palette + 1)) - taken or set(range(1, palette + 1))
    assert smallest_free(view, taken) == min(free)
    assert drawn_free(view, taken, "test") in free


def test_every_free_colour_is_drawn():
    assert {drawn_free(view_of(5, f"key {draw}"), {2, 3}, "test") for draw in range(60)} == {1, 4, 5}


@pytest.mark.parametrize(
    ("body", "colour"),
    [
        ("TRY 3", 3),
        ("TRY 4", None),
        ("TRY 0", None),
        ("TRY -1", None),
        ("TRY", None),
        ("TRY 1.", None),
        ("TRY  1", None),
        ("TRY \u0663", None),
        ("TRY " + "9" * 5000, None),
        ("try 1", None),
        ("FINAL 1", None),
    ],
)
def test_a_colour_is_read_only_from_its_own_word_and_within_the_palette(body, colour):
    assert colour_in(view_of(palette=3), body, "TRY") == colour
