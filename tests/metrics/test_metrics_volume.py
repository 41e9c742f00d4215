import asyncio

import pytest
from planted import planted

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.metrics.textbook_play import MOST_PLAYED, textbook_characters, textbook_transcript
from pytest_agentsnet.metrics.volume import VOLUME
from pytest_agentsnet.tasks.builtin import TASKS


def test_messages_and_characters_are_counted_by_agent_and_edge():
    values = planted("coloring").says("Bob", 0, ["Ann", "Cleo"], "12345").says("Ann", 1, "Bob", "12").values(VOLUME)
    assert values["messages"] == 3 / 3
    assert values["characters"] == 12 / 3
    assert values["characters_per_edge_round"] == 12 / (4 * 4)
    assert values["silence_rate"] == 13 / 16


def test_where_nobody_speaks_all_is_silence():
    found = planted("coloring").measured(VOLUME)
    assert (found["silence_rate"].value, found["silence_rate"].of) == (1.0, 16)
    assert found["messages"].value == 0


def test_overhead_is_what_was_said_beside_what_textbook_agents_say():
    cell = planted("leader_election").says("Ann", 0, "Bob", "x" * 1000)
    needed = textbook_characters(cell.instance)
    found = cell.measured(VOLUME)["overhead"]
    assert (found.value, found.of) == (1000 / needed, needed)


@pytest.mark.parametrize("task", [task.name for task in TASKS])
def test_textbook_agents_have_an_overhead_of_one(task):
    from pytest_agentsnet.metrics.case import Case
    from pytest_agentsnet.metrics.measuring import measured

    instance = agentsnet.instance(task, "ws", 16)
    case = Case(instance, agentsnet.run(instance).transcript)
    assert measured(case, VOLUME)["overhead"].value == 1.0


def test_they_play_without_an_event_loop_and_within_one():
    instance = agentsnet.instance("matching", "ws", 8)
    expected = agentsnet.run(instance).transcript

    async def within():
        return textbook_transcript(instance)

    assert textbook_transcript(instance) == expected
    assert asyncio.run(within()) == expected


def test_large_graphs_and_tasks_of_users_have_none():
    assert textbook_characters(agentsnet.instance("coloring", "path", MOST_PLAYED + 1)) is None
    assert textbook_characters(agentsnet.instance("coloring", "path", MOST_PLAYED)) > 0


def test_names_that_textbook_agents_cannot_spell_have_none():
    topology = Topology(("Ann, the first", "Bob"), (("Ann, the first", "Bob"),))
    assert textbook_characters(agentsnet.instance("matching", topology=topology)) is None
    assert "overhead" not in planted("matching", topology=topology).says("Bob", 0, "Ann, the first").measured(VOLUME)
