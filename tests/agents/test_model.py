import asyncio
import itertools
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.agents.model import NOTHING_SAID, ModelAgent, needs_repair, turn_from_replies
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.program import AgentView, Counts
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.inbox import parse_inbox
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.protocol.reading import read_messages
from pytest_agentsnet.protocol.rendering import opening, recognise

VIEW = AgentView(
    agent="Anna",
    neighbours=("Bob", "Carl"),
    n=3,
    rounds=2,
    turn=0,
    task="leader_election",
    brief="Choose a leader.",
    alphabet=("Yes", "No"),
    key="k",
)
LAST = replace(VIEW, turn=2)


class Model:
    """Replies with these texts in turn, and keeps what it was asked."""

    def __init__(self, *replies):
        self.replies = [reply if isinstance(reply, Reply) else Reply(reply) for reply in replies]
        self.asked = []

    async def __call__(self, agent, turn, attempt, conversation):
        self.asked.append((agent, turn, attempt, conversation))
        return self.replies[len(self.asked) - 1]


def played(*replies, view=VIEW):
    """One agent's whole cell: its turns, and the calls that they took."""
    model = Model(*replies)
    agent = ModelAgent(view, model, load_pack())

    async def course():
        turns = [await agent.first(view)]
        turns += [await agent.step(replace(view, turn=turn), {"Bob": f"m{turn}"}) for turn in range(1, view.rounds)]
        return [*turns, await agent.decide(replace(view, turn=view.rounds), {})]

    return asyncio.run(course()), model.asked


def test_a_model_that_keeps_to_the_protocol_is_asked_once_a_turn():
    turns, asked = played('Hm. {"Bob": "a"}', '{"Carl": "b"}', "Well.\nANSWER: Yes")
    assert [turn.outbox for turn in turns] == [{"Bob": "a"}, {"Carl": "b"}, {}]
    assert turns[-1].answer == "Yes"
    assert [call[:3] for call in asked] == [("Anna", 0, 0), ("Anna", 1, 0), ("Anna", 2, 0)]
    assert all(turn.counts == Counts() for turn in turns)


def test_the_conversation_only_grows():
    _, asked = played('{"Bob": "a"}', "what?", '{"Carl": "b"}', "Perhaps", "ANSWER: No")
    conversations = [call[3] for call in asked]
    assert len(conversations) == 5
    for earlier, later in itertools.pairwise(conversations):
        assert later[: len(earlier)] == earlier
        assert len(later) == len(earlier) + 2
    roles = [utterance.role for utterance in conversations[-1]]
    assert roles == ["system", *["user", "assistant"] * 4, "user"]
    assert conversations[0][0].text == opening(load_pack(), VIEW)


def test_the_model_sees_its_own_replies_and_its_deliveries():
    _, asked = played('{"Bob": "a"}', "{}", "ANSWER: No")
    conversation = asked[-1][3]
    assert conversation[2].text == '{"Bob": "a"}'
    assert parse_inbox(recognise(load_pack(), conversation[3].text).fields["inbox"]) == {"Bob": "m1"}


def test_an_unreadable_reply_gets_one_repair_request_in_the_same_conversation():
    turns, asked = played("no json", '{"Bob": "a"}', "{}", "ANSWER: No")
    assert asked[1][:3] == ("Anna", 0, 1)
    repair = recognise(load_pack(), asked[1][3][-1].text)
    assert repair.templates == ("repair_messages",)
    assert repair.fields["problem"] == "there is no JSON object in it"
    assert turns[0].outbox == {"Bob": "a"}
    assert turns[0].counts == Counts(repairs=1)
    assert turns[0].replies == ("no json", '{"Bob": "a"}')
    assert turns[0].reasoning == "no json"


def test_after_a_second_unreadable_reply_the_agent_is_silent_or_has_no_answer():
    turns, asked = played("no", "no", "{}", "maybe", "perhaps")
    assert len(asked) == 5
    assert recognise(load_pack(), asked[-1][3][-1].text).templates == ("repair_answer",)
    assert turns[0].outbox == {}
    assert turns[2].answer is None
    assert turns[0].counts == turns[2].counts == Counts(repairs=1, unreadable=1)


def test_an_empty_reply_is_no_silence_and_is_never_sent_back_to_the_provider():
    turns, asked = played(" \n", '{"Bob": "a"}', "{}", "ANSWER: No")
    assert turns[0].counts == Counts(repairs=1, empty=1)
    assert turns[0].replies == (" \n", '{"Bob": "a"}')
    assert asked[1][3][2].text == NOTHING_SAID


@pytest.mark.parametrize(
    ("replies", "counts"),
    [
        ([Reply('{"Bob": "a"}', finish_reason="length")], Counts(truncated=1)),
        ([Reply("I", finish_reason="length"), Reply('{"Bob": "a', finish_reason="length")], Counts(1, 0, 1, 2)),
        ([Reply("No.", finish_reason="refusal"), Reply("{}")], Counts(repairs=1, refused=1)),
        ([Reply("", finish_reason="content_filter"), Reply("{}")], Counts(repairs=1, refused=1, empty=1)),
        ([Reply("{}", finish_reason="tool_calls")], Counts()),
    ],
)
def test_what_went_wrong_with_the_replies_is_counted(replies, counts):
    assert turn_from_replies(replies, VIEW).counts == counts


def test_a_draft_in_a_reply_that_was_cut_off_is_no_message():
    draft = 'Perhaps {"Bob": "a"}, or'
    assert turn_from_replies([Reply(draft)], VIEW).outbox == {"Bob": "a"}
    cut = turn_from_replies([Reply(draft, finish_reason="length")], VIEW)
    assert cut.outbox == {}
    assert cut.counts == Counts(unreadable=1, truncated=1)


def test_private_text_is_the_providers_reasoning_and_what_stands_around_the_json():
    replies = [Reply("Hm.", reasoning="thought 1"), Reply('So: {"Bob": "a"}', reasoning="thought 2")]
    assert turn_from_replies(replies, VIEW).reasoning == "thought 1\n\nHm.\n\nthought 2\n\nSo:"
    assert turn_from_replies([Reply("Me?\nANSWER: Yes", reasoning="t")], LAST).reasoning == "t\n\nMe?\nANSWER: Yes"


def test_messages_to_strangers_are_left_to_the_engine_to_count():
    assert turn_from_replies([Reply('{"Bob": "a", "Zoe": "b"}')], VIEW).outbox == {"Bob": "a", "Zoe": "b"}


def test_json_is_no_answer_and_an_answer_no_message():
    assert needs_repair(Reply('{"Bob": "a"}'), LAST)
    assert needs_repair(Reply("ANSWER: Yes"), VIEW)
    assert not needs_repair(Reply("ANSWER: Yes"), LAST)
    assert not needs_repair(Reply('{"Bob": "a"}'), VIEW)


@given(st.lists(st.sampled_from(['{"Bob": "a"}', "ANSWER: No", "hm", ""]) | texts, min_size=6, max_size=6))
def test_a_tape_of_the_replies_gives_the_same_turns(replies):
    turns, asked = played(*replies)
    given_at = {0: [], 1: [], 2: []}
    for reply, (_, number, _, _) in zip(replies, asked, strict=False):
        given_at[number].append(Reply(reply))
    assert turns == [turn_from_replies(given_at[number], replace(VIEW, turn=number)) for number in range(3)]


def test_a_fault_of_the_client_is_passed_on():
    class Down(Model):
        async def __call__(self, agent, turn, attempt, conversation):
            raise ClientError("nobody there", "connection")

    agent = ModelAgent(VIEW, Down(), load_pack())
    with pytest.raises(ClientError, match="nobody there"):
        asyncio.run(agent.first(VIEW))


class Election:
    name = "leader_election"
    version = 1

    def brief(self, topology):
        return "Choose a leader."

    def alphabet(self, topology, agent):
        return ("Yes", "No")


async def flooding(agent, turn, attempt, conversation):
    """Sends the largest name heard, as read from the conversation alone."""
    fields = load_pack().match(conversation[0].text, "system")
    prompts = [recognise(load_pack(), said.text) for said in conversation if said.role == "user"]
    inboxes = [parse_inbox(prompt.fields["inbox"]) for prompt in prompts if "inbox" in prompt.fields]
    largest = max([fields["agent"], *(body for inbox in inboxes for body in inbox.values())])
    if prompts[-1].templates[-1] == "answer":
        return Reply(f"ANSWER: {'Yes' if largest == agent else 'No'}")
    return Reply(json.dumps(dict.fromkeys(json.loads(fields["example"]), largest)))


def test_a_network_of_models_plays_from_prompts_alone():
    ring = Topology(
        ("Anna", "Zoe", "Carl", "Bob"), (("Anna", "Zoe"), ("Zoe", "Carl"), ("Carl", "Bob"), ("Bob", "Anna"))
    )
    instance = Instance(Election(), ring, rounds=5)
    transcript = asyncio.run(play(instance, lambda view: ModelAgent(view, flooding, load_pack())))
    assert transcript.answers == {"Anna": "No", "Zoe": "Yes", "Carl": "No", "Bob": "No"}
    assert transcript.counts == Counts()
    assert Transcript.from_json(json.loads(json.dumps(transcript.to_json()))) == transcript


def test_a_reply_is_read_once_a_turn(monkeypatch):
    reads = []

    def counting(text, neighbours):
        reads.append(text)
        return read_messages(text, neighbours)

    monkeypatch.setattr("pytest_agentsnet.agents.model.read_messages", counting)
    replies = ["counted: no object", 'counted: {"Bob": "a"}']
    played(*replies, "", '{"Bob": "counted"}', "ANSWER: Yes")
    assert reads == [*replies, '{"Bob": "counted"}']
