import asyncio

import pytest

from pytest_agentsnet.agents.model import ModelAgent
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing.graphs import ring
from pytest_agentsnet.testing.monologue import WORDS, Monologue
from pytest_agentsnet.testing.player import LOST


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_every_agent_tells_all_neighbours_the_same_in_every_turn_and_answers_the_first_valid_answer(task):
    instance, monologue = Instance(task, ring(5), 3), Monologue()

    async def ask(_agent, _turn, _attempt, conversation):
        return Reply(await monologue.reply([said.text for said in conversation if said.role != "assistant"]))

    transcript = asyncio.run(play(instance, lambda view: ModelAgent(view, ask, load_pack())))
    assert {message.body for message in transcript.messages()} == {WORDS}
    assert len(list(transcript.messages())) == 3 * 10
    assert transcript.answers == {agent: task.alphabet(ring(5), agent)[0] for agent in ring(5).agents}
    assert transcript.counts.repairs == transcript.counts.unreadable == 0


@pytest.mark.parametrize("prompts", [[], ["Hello."], ["Hello.", "Who are you?"]])
def test_it_says_so_when_it_is_spoken_to_in_other_words(prompts):
    assert asyncio.run(Monologue().reply(prompts)) == LOST
