import asyncio
import random

import pytest

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.agents.model import ModelAgent
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing.graphs import complete, path, ring, star
from pytest_agentsnet.testing.player import LOST, Player


def network(n):
    """A connected graph on n agents, a path with some chords."""
    draw = random.Random(n)
    agents = tuple(f"Agent{i}" for i in range(n))
    edges = {(i, i + 1) for i in range(n - 1)} | {tuple(sorted(draw.sample(range(n), 2))) for _ in range(n)}
    return Topology(agents, tuple((agents[i], agents[j]) for i, j in sorted(edges)))


def played(player, instance, pack=None, spoil=None):
    """The transcript of model agents whose model is the player; ``spoil`` may replace a reply (number, text)."""
    replies = 0

    async def ask(_agent, _turn, _attempt, conversation):
        nonlocal replies
        replies += 1
        text = await player.reply([said.text for said in conversation if said.role != "assistant"])
        return Reply(text if spoil is None else spoil(replies, text))

    return asyncio.run(play(instance, lambda view: ModelAgent(view, ask, pack or load_pack())))


def instance_of(task, topology):
    return Instance(task, topology, default_rounds(task, topology))


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
@pytest.mark.parametrize("topology", [path(2), star(5), ring(6), complete(4), network(12)], ids=str)
def test_it_plays_what_the_textbook_agents_play(task, topology):
    instance = instance_of(task, topology)
    transcript = played(Player(), instance)
    scripts = asyncio.run(play(instance, scripted("textbook"), key="loopback"))
    assert [dict(turn.outbox) for turns in transcript.turns for turn in turns] == [
        dict(turn.outbox) for turns in scripts.turns for turn in turns
    ]
    assert transcript.answers == scripts.answers
    assert transcript.counts.repairs == 0


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_it_solves_every_task_in_the_words_of_the_protocol(task):
    instance = instance_of(task, network(9))
    assert instance.check(played(Player(), instance).answers).solved


def test_a_repair_request_gets_the_same_turn_again():
    instance = instance_of(TASKS[0], ring(5))
    spoiled = played(Player(), instance, spoil=lambda number, text: "garbage" if number % 3 == 0 else text)
    assert spoiled.counts.repairs > 0
    assert instance.check(spoiled.answers).solved


def test_agents_that_do_not_play_the_task_make_way_for_the_constant_one():
    instance = instance_of(TASKS[0], ring(5))
    assert set(played(Player("textbook/flood-max"), instance).answers.values()) == {"Group 1"}


def test_another_pack_is_spoken_in_its_own_words():
    texts = {name: f"{text} ~" for name, text in load_pack().texts.items()}
    pack = Pack.from_texts(texts)
    instance = instance_of(TASKS[1], ring(5))
    assert instance.check(played(Player(pack=pack), instance, pack).answers).solved


@pytest.mark.parametrize("prompts", [[], ["hello"], ["You are Anna", "hello"]])
def test_words_that_are_none_of_the_packs_get_one_honest_sentence(prompts):
    assert asyncio.run(Player().reply(prompts)) == LOST


def test_only_scripted_agents_can_be_played():
    with pytest.raises(InputError, match="not 'gpt-4o'"):
        Player("gpt-4o")
