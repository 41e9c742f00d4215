import hashlib

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.core.client import Utterance
from pytest_agentsnet.running.tapes.prompt_trail import LINE_DIGITS, PromptTrail, line_hash

utterances = st.builds(Utterance, st.sampled_from(["system", "user", "assistant"]), texts)
conversations = st.lists(utterances, max_size=8).map(tuple)


@given(conversations, st.data())
def test_a_prompts_hash_depends_on_its_text_and_not_on_how_it_grew(conversation, data):
    whole = PromptTrail().follow(conversation).whole
    grown = PromptTrail()
    for length in sorted(data.draw(st.sets(st.integers(0, len(conversation))))):
        grown.follow(conversation[:length])
    assert grown.follow(conversation).whole == whole


@given(conversations, conversations)
def test_different_prompts_have_different_hashes(one, other):
    trail = PromptTrail()
    assert (trail.follow(one).whole == trail.follow(other).whole) == (one == other)


@given(conversations, conversations)
def test_the_lines_that_a_call_adds_are_those_of_the_prompt_alone(known, added):
    trail = PromptTrail()
    trail.follow(known)
    prompt = trail.follow(known + added)
    expected = [line for each in added if each.role != "assistant" for line in each.text.split("\n")]
    assert prompt.lines == tuple(expected)
    assert prompt.hashes == "".join(map(line_hash, expected))
    assert len(prompt.hashes) == LINE_DIGITS * len(expected)


def test_a_line_is_found_by_its_hash():
    assert line_hash("You are Anna.") == hashlib.sha256(b"You are Anna.").hexdigest()[:6]


def test_where_one_utterance_ends_and_the_next_begins_counts():
    one = PromptTrail().follow((Utterance("user", "a\nuser 1\nb"),))
    two = PromptTrail().follow((Utterance("user", "a"), Utterance("user", "b")))
    assert one.whole != two.whole


@given(conversations, st.data())
def test_a_prompts_size_is_that_of_the_whole_conversation_however_it_grew(conversation, data):
    grown = PromptTrail()
    grown.follow(conversation[: data.draw(st.integers(0, len(conversation)))])
    texts = [utterance.text.encode("utf-8", "surrogatepass") for utterance in conversation]
    assert grown.follow(conversation).size == sum(map(len, texts)) + 16 * len(texts)
    assert grown.follow(()).size == 0
