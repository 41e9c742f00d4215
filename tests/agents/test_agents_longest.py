import asyncio
import json

import pytest

from pytest_agentsnet import instance
from pytest_agentsnet.agents.longest import longest_conversation
from pytest_agentsnet.agents.model import ModelAgent
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.tasks.builtin import TASKS


def longest_played(played, reply, message):
    """The characters of the longest conversation where all replies and messages have these lengths."""
    lengths = {}

    async def ask(agent, turn, attempt, conversation):
        form = conversation[0].text.rpartition("\n")[2]
        said = json.dumps(dict.fromkeys(json.loads(form), "m" * message))
        if turn == played.rounds:
            said = f"\n{ANSWER_MARKER} {conversation[0].text.partition('one of: ')[2].partition('.')[0].split(', ')[0]}"
        text = said.rjust(reply) if turn < played.rounds else "x" * (reply - len(said)) + said
        lengths[agent] = sum(len(each.text) for each in conversation) + len(text)
        return Reply(text)

    transcript = asyncio.run(play(played, lambda view: ModelAgent(view, ask, load_pack())))
    assert transcript.counts.repairs == 0
    return max(lengths.values())


@pytest.mark.parametrize("task", [task.name for task in TASKS])
def test_it_is_the_length_of_a_conversation_with_such_replies(task):
    played = instance(task, "star", 5)
    expected = longest_played(played, reply=800, message=100)
    assert longest_conversation(played, load_pack(), max_tokens=8192) == expected


def test_a_smaller_cap_makes_it_shorter():
    played = instance("consensus", "ws", 8)
    whole, cut = (longest_conversation(played, load_pack(), max_tokens) for max_tokens in (8192, 24))
    assert whole - cut > 500 * (played.rounds + 1)


def test_more_rounds_make_it_longer():
    lengths = [longest_conversation(instance("coloring", "ws", 8, rounds=r), load_pack(), 256) for r in (4, 8, 16)]
    assert lengths[2] - lengths[1] == pytest.approx(2 * (lengths[1] - lengths[0]), rel=0.01)
