from types import SimpleNamespace

import pytest

from pytest_agentsnet.clients.litellm_replies import reply_of
from pytest_agentsnet.core.client import Usage

LIBRARY = SimpleNamespace(model_cost={"free": {"input_cost_per_token": 0.0}, "priceless": {}})


def response(*, content="hi", finish_reason="stop", usage=None, cost=None, model="m", **message):
    said = SimpleNamespace(content=content, **message)
    return SimpleNamespace(
        choices=[SimpleNamespace(message=said, finish_reason=finish_reason)],
        usage=usage,
        model=model,
        _hidden_params={"response_cost": cost},
    )


def counted(tokens_in=10, tokens_out=2, cached=None):
    details = None if cached is None else SimpleNamespace(cached_tokens=cached)
    return SimpleNamespace(prompt_tokens=tokens_in, completion_tokens=tokens_out, prompt_tokens_details=details)


def test_no_content_is_an_empty_text():
    assert reply_of(response(content=None), LIBRARY).text == ""


def test_a_refusal_is_the_text_where_there_is_no_other():
    for message in ({"refusal": "No."}, {"provider_specific_fields": {"refusal": "No."}}):
        reply = reply_of(response(content=None, **message), LIBRARY)
        assert (reply.text, reply.finish_reason) == ("No.", "refusal")
    assert reply_of(response(content="Yes.", refusal="No."), LIBRARY).text == "Yes."


def test_thinking_goes_to_the_reasoning_and_not_to_the_text():
    assert reply_of(response(reasoning_content="let me see"), LIBRARY).reasoning == "let me see"
    blocks = [{"thinking": "first"}, {"type": "redacted_thinking"}, {"thinking": "then"}]
    assert reply_of(response(thinking_blocks=blocks), LIBRARY).reasoning == "first\n\nthen"


def test_surrogates_are_replaced_in_text_and_reasoning():
    reply = reply_of(response(content="a\ud800b", reasoning_content="\udfff"), LIBRARY)
    assert (reply.text, reply.reasoning) == ("a\ufffdb", "\ufffd")


def test_usage_is_kept_as_the_provider_counted_it():
    reply = reply_of(response(usage=counted(cached=4), cost=0.25), LIBRARY)
    assert reply.usage == Usage(tokens_in=10, tokens_out=2, tokens_cached=4, cost_usd=0.25)


@pytest.mark.parametrize("usage", [None, counted(0, 0), counted(None, None)])
def test_missing_usage_is_unknown_and_so_is_the_cost(usage):
    assert reply_of(response(usage=usage, cost=0.1), LIBRARY).usage == Usage()


@pytest.mark.parametrize("wrong", [-5, 2.5, 3.0, True, "7", [1]])
def test_a_count_that_cannot_be_one_is_unknown_and_so_is_the_cost(wrong):
    for told, known in [
        ((wrong, 2, 4), Usage(tokens_out=2, tokens_cached=4)),
        ((9, wrong, 4), Usage(tokens_in=9, tokens_cached=4)),
        ((9, 2, wrong), Usage(tokens_in=9, tokens_out=2)),
    ]:
        assert reply_of(response(usage=counted(*told), cost=0.1), LIBRARY).usage == known


@pytest.mark.parametrize(("model", "cost"), [("free", 0.0), ("priceless", None), ("nobody-knows", None)])
def test_a_cost_of_zero_counts_only_where_the_price_is_zero(model, cost):
    assert reply_of(response(usage=counted(), cost=0.0, model=model), LIBRARY).usage.cost_usd == cost


def test_a_response_without_a_choice_is_no_reply():
    broken = response()
    broken.choices = []
    with pytest.raises(LookupError):
        reply_of(broken, LIBRARY)
