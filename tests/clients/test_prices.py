"""Prices from litellm's list, with litellm's own arithmetic as the oracle."""

import asyncio
import subprocess
import sys

import pytest

from pytest_agentsnet.clients import prices
from pytest_agentsnet.clients.accounts import is_loopback
from pytest_agentsnet.clients.litellm_loading import litellm_library
from pytest_agentsnet.clients.prices import is_unpaid, listed_price
from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.price import Price

MODELS = [
    "gpt-4o", "openai/gpt-4o", "openai/gpt-4o-mini-2024-07-18", "azure/gpt-4o", "claude-sonnet-4-5",
    "anthropic/claude-sonnet-4-5", "gemini/gemini-2.5-pro", "vertex_ai/gemini-2.5-flash", "groq/openai/gpt-oss-120b",
    "mistral/mistral-large-latest", "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0", "xai/grok-4.3",
    "together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo", "command-r-plus-08-2024", "dashscope/qwen-flash",
    "gpt-3.5-turbo-instruct", "openai/ft:gpt-4o-2024-08-06:my-org::id",
]  # fmt: skip


def listed(monkeypatch, **entries):
    """Put these entries in the place of the list; the model ``a`` is the provider ``p``'s and talks, unless it says other."""
    plain = {"litellm_provider": "p", "mode": "chat", "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6}
    monkeypatch.setattr(prices, "price_map", lambda: {name: {**plain, **entry} for name, entry in entries.items()})


@pytest.mark.parametrize("model", MODELS)
def test_a_price_is_what_litellm_takes_and_its_bound_is_no_less(model):
    library = asyncio.run(litellm_library())
    price = listed_price(model)
    parts = library.cost_per_token(model=model, prompt_tokens=10_000, completion_tokens=700)
    assert price.cost(Usage(10_000, 700, 0)) == pytest.approx(sum(parts), rel=1e-9)
    # A prompt beyond every threshold, all of it written to the cache.
    long = library.cost_per_token(model=model, prompt_tokens=900_000, completion_tokens=700)
    assert price.bound(900_000, 700) >= sum(long) * (1 - 1e-9)


@pytest.mark.parametrize("model", ["gpt-4o", "anthropic/claude-sonnet-4-5", "gemini/gemini-2.5-pro"])
def test_a_token_from_the_cache_costs_what_litellm_takes_for_it(model):
    library = asyncio.run(litellm_library())
    usage = library.Usage(10_000, 700, 10_700, prompt_tokens_details={"cached_tokens": 8_000})
    parts = library.cost_per_token(model=model, usage_object=usage)
    assert listed_price(model).cost(Usage(10_000, 700, 8_000)) == pytest.approx(sum(parts), rel=1e-9)


@pytest.mark.parametrize(
    "model",
    [
        "no-such-model", "openai/my-checkpoint", "nonsense/gpt-4o", "openrouter/gpt-4o", "azure/claude-sonnet-4-5",
        "text-embedding-3-small", "dall-e-3", "whisper-1", "ollama/llama3", "sample_spec", "", "/",
    ],
)  # fmt: skip
def test_what_is_no_listed_model_to_talk_with_at_that_provider_has_no_price(model):
    assert listed_price(model) is None


@pytest.mark.parametrize("model", ["a", "p/a", "p/a-2026-01-31"])
def test_a_model_is_found_with_and_without_its_provider_and_its_date(monkeypatch, model):
    listed(monkeypatch, a={})
    monkeypatch.setattr(prices, "provider_of", lambda model: "p")
    assert listed_price(model) == Price(1.0, 2.0, None, 1.0, 2.0)


def test_the_entry_under_the_providers_name_goes_before_the_bare_one(monkeypatch):
    listed(monkeypatch, **{"a": {}, "p/a": {"input_cost_per_token": 3e-6}})
    assert listed_price("p/a").tokens_in == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("tariff", "most_in", "most_out"),
    [
        ({"cache_creation_input_token_cost": 5e-6}, 5.0, 2.0),
        ({"cache_creation_input_token_cost_above_1hr": 6e-6}, 6.0, 2.0),
        ({"cache_creation_input_token_cost_above_1hr_above_200k_tokens": 7e-6}, 7.0, 2.0),
        ({"input_cost_per_token_above_128k_tokens": 3e-6, "output_cost_per_token_above_128k_tokens": 4e-6}, 3.0, 4.0),
        ({"output_cost_per_reasoning_token": 9e-6}, 1.0, 9.0),
        ({"tiered_pricing": [{"range": [0, 9]}, {"input_cost_per_token": 8e-6, "range": [9, 99]}]}, 8.0, 2.0),
        ({"regional_processing_uplift_multiplier_eu": 1.5}, 1.5, 3.0),
        ({"input_cost_per_token_priority": 50e-6, "output_cost_per_token_batches": 50e-6}, 1.0, 2.0),
        ({"input_cost_per_audio_token": 50e-6, "output_cost_per_audio_token": 50e-6}, 1.0, 2.0),
    ],
)
def test_the_bound_is_the_highest_tariff_that_a_call_may_meet_unasked(monkeypatch, tariff, most_in, most_out):
    listed(monkeypatch, **{"p/a": tariff})
    price = listed_price("p/a")
    assert (price.tokens_in, price.tokens_out) == pytest.approx((1.0, 2.0))
    assert (price.most_in, price.most_out) == pytest.approx((most_in, most_out))


@pytest.mark.parametrize(
    "lack",
    [{"input_cost_per_token": 0}, {"output_cost_per_token": 0}, {"output_cost_per_token": None}, {"input_cost_per_request": 0.005}],
    ids=str,
)  # fmt: skip
def test_a_zero_a_gap_and_a_price_beside_the_tokens_are_no_price(monkeypatch, lack):
    listed(monkeypatch, **{"p/a": lack})
    assert listed_price("p/a") is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:8000/v1", True),
        ("https://127.3.2.1", True),
        ("http://[::1]:8000", True),
        ("http://user:pw@LocalHost/v1", True),
        ("http://127.0.0.1.example.com", False),
        ("http://localhost.example.com", False),
        ("http://0.0.0.0:8000", False),
        ("http://192.168.0.2", False),
        ("http://host/127.0.0.1", False),
        ("127.0.0.1", False),
        ("", False),
    ],
)
def test_loopback_is_this_machine_alone(url, expected):
    assert is_loopback(url) is expected


def test_own_models_and_own_servers_are_unpaid():
    assert is_unpaid("local/smollm2", "")
    assert is_unpaid("direct/m", "https://far.example/v1")
    assert is_unpaid("gpt-4o", "http://localhost:4000")
    assert not is_unpaid("gpt-4o", "https://far.example/v1")
    assert not is_unpaid("gpt-4o", "")


def test_the_list_is_read_once_and_without_litellm():
    code = (
        "import pathlib, sys\n"
        "from pytest_agentsnet.clients import accounts, price_map, prices\n"
        "reads = []\n"
        "read = pathlib.Path.read_text\n"
        "pathlib.Path.read_text = lambda *given, **named: reads.append(given) or read(*given, **named)\n"
        "assert accounts.provider_of('gpt-4o') == 'openai' and prices.listed_price('o3') and prices.listed_price('gpt-4o')\n"
        "print(len(reads), 'litellm' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False"]
