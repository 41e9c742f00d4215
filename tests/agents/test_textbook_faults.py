"""Textbook agents on a bad line: lost messages, repeated ones, and anything at all."""

import asyncio

import pytest
from agents_at_play import dropping, duplicating, instance_of, published, transcript_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, topologies

from pytest_agentsnet.agents.builtin import KEYS, scripted
from pytest_agentsnet.core.program import PlaysSomeTasks
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.tasks.builtin import TASKS

GRAPHS = published((20, 30))
STANDING = [
    ("coloring", "announce-and-repair"),
    ("coloring", "greedy-by-name"),
    ("coloring", "gather"),
    ("matching", "gather"),
    ("vertex_cover", "name-order-complement"),
    ("leader_election", "flood-max"),
    ("consensus", "flood-min"),
]
SPEAKING_ONCE = [
    ("coloring", "random-trial"),
    ("coloring", "trial-by-name"),
    ("matching", "propose-highest"),
    ("matching", "israeli-itai"),
    ("matching", "locally-heaviest"),
    ("vertex_cover", "luby-complement"),
]


def solved_when_dropping(task, model, percent):
    instances = [instance_of(task, each) for each in GRAPHS]
    return sum(each.check(transcript_of(each, dropping(model, percent)).answers).solved for each in instances)


@pytest.mark.parametrize(("task", "key"), STANDING)
def test_resending_agents_solve_everything_though_a_tenth_of_the_messages_is_lost(task, key):
    assert solved_when_dropping(task, f"textbook/{key}-resend", 10) == len(GRAPHS)


@pytest.mark.parametrize(
    ("task", "key"),
    [("coloring", "announce-and-repair"), ("coloring", "greedy-by-name"), ("vertex_cover", "name-order-complement")],
)
def test_agents_that_speak_once_do_not(task, key):
    assert solved_when_dropping(task, f"textbook/{key}", 10) < len(GRAPHS)


@pytest.mark.parametrize(("task", "key"), STANDING + SPEAKING_ONCE)
def test_a_message_delivered_again_changes_nothing(task, key):
    for each in GRAPHS[::2]:
        instance = instance_of(task, each)
        assert (
            transcript_of(instance, duplicating(f"textbook/{key}")).turns
            == transcript_of(instance, scripted(f"textbook/{key}")).turns
        )


def words(topology):
    """The words of every protocol, with numbers and names that fit and others."""
    verbs = st.sampled_from(["COLOR", "FINAL", "TRY", "PRIORITY", "PROPOSE", "ACCEPT", "POINT"])
    numbers = st.integers(-1, 9).map(str) | st.sampled_from(["9" * 5000, "\u0663", "\u00b2", "", "1 "])
    names = st.sampled_from(topology.agents)
    rows = st.tuples(names, st.lists(names)).map(lambda row: f"{row[0]}: {', '.join(row[1])}")
    return st.one_of(
        st.builds("{} {}".format, verbs, numbers),
        st.sampled_from(["IN", "OUT", "MATCHED", "POINT", "0", "1", ""]),
        names,
        st.lists(rows).map("\n".join),
    )


@given(st.data())
def test_no_inbox_makes_an_agent_raise_or_answer_what_is_no_answer(data):
    topology = data.draw(topologies(max_n=5))
    factory = scripted(f"textbook/{data.draw(st.sampled_from(KEYS))}")
    playable = [task.name for task in TASKS if not isinstance(factory, PlaysSomeTasks) or task.name in factory.tasks]
    instance = instance_of(data.draw(st.sampled_from(playable)), topology)
    view_at = [views[0] for views in map(views_of(instance, key="k"), range(instance.rounds + 1))]
    neighbours = st.sampled_from(view_at[0].neighbours)
    inboxes = st.dictionaries(neighbours, texts | words(topology))
    program = factory(view_at[0])

    async def life():
        await program.first(view_at[0])
        for view in view_at[1:-1]:
            turn = await program.step(view, data.draw(inboxes))
            assert set(turn.outbox) <= set(view.neighbours)
        return (await program.decide(view_at[-1], data.draw(inboxes))).answer

    assert asyncio.run(life()) in view_at[0].alphabet
