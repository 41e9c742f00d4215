import asyncio
from functools import partial

import pytest
from agents_at_play import instance_of, published, transcript_of, verdict_of

from pytest_agentsnet.agents.builtin import DEFAULT_KEYS, KEYS, scripted
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.program import AgentView, PlaysSomeTasks
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing.graphs import path

ALL_TASKS = frozenset(task.name for task in TASKS)
GRAPH = published((20,))[0]
DRAWING = [
    ("coloring", "random-trial"),
    ("coloring", "trial-by-name"),
    ("coloring", "announce-and-repair"),
    ("matching", "israeli-itai"),
    ("vertex_cover", "luby-complement"),
    ("consensus", "flood-min"),
    ("consensus", "majority"),
    ("coloring", "chance"),
]


def test_textbook_plays_the_five_tasks():
    assert scripted("textbook").tasks == ALL_TASKS == set(DEFAULT_KEYS)


def test_a_default_rule_is_the_rule_of_that_key():
    for task, key in DEFAULT_KEYS.items():
        instance = instance_of(task, GRAPH)
        assert transcript_of(instance, scripted("textbook")) == transcript_of(instance, scripted(f"textbook/{key}"))


@pytest.mark.parametrize("model", ["gpt-4o", "direct/textbook", "textbooks", "chance/1", ""])
def test_other_models_are_left_to_others(model):
    assert scripted(model) is None


@pytest.mark.parametrize(
    "key", ["", "greedy", "Gather", "chance-resend", "random-trial-resend", "gather-resend-resend"]
)
def test_an_unknown_key_is_refused_in_one_line_that_lists_the_keys(key):
    with pytest.raises(InputError) as refused:
        scripted(f"textbook/{key}")
    text = str(refused.value)
    assert "\n" not in text
    assert all(each.removesuffix("-resend") in text for each in KEYS)


def test_the_keys_are_those_of_the_published_table():
    resending = {"greedy-by-name", "announce-and-repair", "name-order-complement", "flood-max", "flood-min", "gather"}
    others = {"random-trial", "trial-by-name", "propose-highest", "israeli-itai", "locally-heaviest", "luby-complement"}
    made_to_fail = {"chance", "constant", "naive-leader", "majority"}
    assert set(KEYS) == resending | {f"{key}-resend" for key in resending} | others | made_to_fail


@pytest.mark.parametrize("model", ["chance", "constant", "textbook/chance", "textbook/constant"])
def test_the_floors_play_every_task(model):
    assert not isinstance(scripted(model), PlaysSomeTasks)


def test_an_agent_refuses_a_task_that_it_does_not_play():
    view = views_of(instance_of("coloring", GRAPH), key="k")(0)[0]
    with pytest.raises(InputError, match="flood-max plays leader_election, not coloring"):
        scripted("textbook/flood-max")(view)


def test_one_trial_is_one_transcript():
    for key in KEYS:
        factory = scripted(f"textbook/{key}")
        task = min(factory.tasks) if isinstance(factory, PlaysSomeTasks) else "matching"
        instance = instance_of(task, GRAPH)
        assert transcript_of(instance, factory, key="trial 1") == transcript_of(instance, factory, key="trial 1")


@pytest.mark.parametrize("key", KEYS)
def test_an_agent_that_is_idle_would_have_been_silent(key):
    factory = scripted(f"textbook/{key}")
    asked = {True: 0, False: 0}

    class Watched:
        def __init__(self, view, *, lets_it_be_idle):
            self.program, self.lets_it_be_idle = factory(view), lets_it_be_idle

        @property
        def idle(self):
            return self.lets_it_be_idle and self.program.idle

        async def first(self, view):
            return await self.program.first(view)

        async def step(self, view, inbox):
            asked[self.lets_it_be_idle] += 1
            return await self.program.step(view, inbox)

        async def decide(self, view, inbox):
            return await self.program.decide(view, inbox)

    tasks = sorted(factory.tasks if isinstance(factory, PlaysSomeTasks) else ALL_TASKS)
    for instance in (instance_of(task, graph) for task in tasks for graph in (GRAPH, path(20))):
        idle, never = (
            transcript_of(instance, partial(Watched, lets_it_be_idle=lets_it_be_idle)) for lets_it_be_idle in asked
        )
        assert idle == never
    assert (asked[True] < asked[False]) == (not key.endswith("-resend") and key != "majority")


@pytest.mark.parametrize(("task", "key"), DRAWING)
def test_trials_of_agents_that_draw_differ(task, key):
    instance = instance_of(task, GRAPH)
    factory = scripted(f"textbook/{key}")
    assert transcript_of(instance, factory, key="trial 1") != transcript_of(instance, factory, key="trial 2")


def test_constant_agents_agree_without_a_message():
    instance = instance_of("consensus", GRAPH)
    assert verdict_of(instance, "constant").solved
    assert not list(transcript_of(instance, scripted("constant")).messages())


@pytest.mark.parametrize(("n", "key"), [(1000, "gather"), (1001, "locally-heaviest")])
@pytest.mark.parametrize("manner", ["", "-wordy"])
def test_textbook_gathers_for_a_matching_up_to_a_thousand_agents(n, key, manner):
    view = AgentView(
        agent="Ann",
        neighbours=("Bob",),
        n=n,
        rounds=9,
        turn=0,
        task="matching",
        brief="",
        alphabet=("Bob", "None"),
        key="k",
    )
    first = [
        asyncio.run(scripted(model)(view).first(view)) for model in (f"textbook{manner}", f"textbook/{key}{manner}")
    ]
    assert first[0] == first[1]
    assert first[0].outbox
