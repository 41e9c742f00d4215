"""Prompts as they are on the wire, through the real litellm: each begins with the one before, and its end is marked."""

import itertools
import json
import re
from collections import defaultdict
from types import SimpleNamespace

import pytest
from calling import HELLO, reply_from, run
from wire import UNREADABLE, wire_tapped

from pytest_agentsnet import instance
from pytest_agentsnet.clients.cache_marks import marked, needs_marks
from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters, Utterance
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.player import play_unrecorded
from pytest_agentsnet.running.seats import ModelSeat
from pytest_agentsnet.tasks.builtin import TASKS

MARK = re.compile(r', ?"cache_control": ?\{"type": ?"ephemeral"\}')
MODELS = {"openai/some-model": "/v1", "anthropic/claude-sonnet-4-5": ""}


@pytest.fixture
def wire():
    with wire_tapped() as running:
        yield running


def parameters_at(url, **arguments):
    return ClientParameters(max_tokens=200, timeout=60.0, api_base=url, arguments={"api_key": "none", **arguments})


def told(wire, conversation=HELLO, **arguments):
    """The reply of a model of Anthropic's to this conversation, and the body of the request."""
    client = LitellmClient("anthropic/claude-sonnet-4-5", parameters_at(wire.url, **arguments))
    reply = reply_from(client, conversation)
    return reply, json.loads(wire.bodies[-1])


def prompt_bytes(body):
    """The bytes of the opening, where it stands apart, and of the messages, up to the end of the last one; without marks."""
    text = body.decode()
    starts = [text.index("[", text.index(name)) for name in ('"system":', '"messages":') if name in text]
    lists = [text[start : json.JSONDecoder().raw_decode(text, start)[1]] for start in starts]
    return MARK.sub("", "".join(lists)).removesuffix("]").encode()


def by_agent(bodies):
    """The prompts of each agent in the order of their length."""
    prompts = defaultdict(list)
    for body in bodies:
        content = json.loads(body)
        opening = json.dumps(content.get("system") or content["messages"][0])
        prompts[opening].append(prompt_bytes(body))
    return [sorted(each, key=len) for each in prompts.values()]


@pytest.mark.parametrize("task", [task.name for task in TASKS])
@pytest.mark.parametrize("model", MODELS)
def test_a_prompt_begins_with_the_bytes_of_the_one_before(wire, model, task):
    parameters = parameters_at(wire.url + MODELS[model])
    seat = ModelSeat(LitellmClient(model, parameters), load_pack(), parameters)
    outcome = run(play_unrecorded(Cell(instance(task, "ws", 4, rounds=2), model, "m"), seat))
    agents = by_agent(wire.bodies)
    assert outcome.transcript.counts.repairs == 4
    assert [len(prompts) for prompts in agents] == [4] * 4
    for prompts in agents:
        for earlier, later in itertools.pairwise(prompts):
            assert later.startswith(earlier)
        assert UNREADABLE.encode() in prompts[-1]


def test_the_end_of_a_prompt_is_marked_and_nothing_else(wire):
    _, body = told(wire, (*HELLO, Utterance("assistant", "Hello."), Utterance("user", "Again?")))
    marks = [block.get("cache_control") for message in body["messages"] for block in message["content"]]
    assert marks == [None, None, {"type": "ephemeral"}]
    assert wire.bodies[-1].count(b"cache_control") == 1


def test_what_was_read_from_the_cache_is_counted_as_such(wire):
    wire.usage = {"input_tokens": 20, "cache_read_input_tokens": 3000, "cache_creation_input_tokens": 50}
    usage = told(wire)[0].usage
    assert (usage.tokens_in, usage.tokens_out, usage.tokens_cached) == (3070, 1, 3000)
    assert usage.cost_usd is not None


def test_other_providers_get_plain_texts(wire):
    client = LitellmClient("openai/some-model", parameters_at(wire.url + "/v1"))
    reply_from(client)
    assert [message["content"] for message in json.loads(wire.bodies[-1])["messages"]] == [each.text for each in HELLO]


def test_marks_that_the_user_sets_are_left_to_the_user(wire):
    _, body = told(wire, cache_control_injection_points=[{"location": "message", "role": "system"}])
    assert body["system"][0]["cache_control"] == {"type": "ephemeral"}
    assert wire.bodies[-1].count(b"cache_control") == 1


LISTED = SimpleNamespace(utils=SimpleNamespace(supports_prompt_caching=lambda model: "claude-4" in model))


@pytest.mark.parametrize(
    ("model", "needs"),
    [
        ("anthropic/claude-of-tomorrow", True),
        ("openrouter/anthropic/claude-3-haiku", True),
        ("bedrock/us.anthropic.claude-4", True),
        ("vertex_ai/claude-4", True),
        ("bedrock/anthropic.claude-2", False),
        ("vertex_ai/claude-2", False),
        ("vertex_ai/gemini-3", False),
        ("openrouter/openai/gpt-4o", False),
        ("openai/claude-4", False),
        ("nobody-knows", False),
    ],
)
def test_models_of_anthropics_need_marks_wherever_they_take_them(model, needs):
    assert needs_marks(model, ClientParameters(), LISTED) is needs


def test_the_price_list_tells_whose_a_model_without_a_provider_is():
    assert needs_marks("claude-sonnet-4-5", ClientParameters(), LISTED)


def test_a_mark_changes_nothing_but_the_last_message():
    messages = [{"role": "system", "content": "a"}, {"role": "user", "content": "b"}]
    block = {"type": "text", "text": "b", "cache_control": {"type": "ephemeral"}}
    assert marked(messages) == [messages[0], {"role": "user", "content": [block]}]
    assert messages[1]["content"] == "b"
