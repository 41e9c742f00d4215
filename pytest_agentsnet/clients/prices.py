"""What a model's tokens cost, as far as its name and its server's address say, without a call and without litellm."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pytest_agentsnet.clients.accounts import is_loopback, provider_of
from pytest_agentsnet.clients.price_map import price_map
from pytest_agentsnet.core.price import Price

_OWN = ("direct", "local")
_TALKS = ("chat", "completion", "responses")
_MILLION = 1e6

_OF_PROMPTS = re.compile(
    r"(input_cost_per_token|cache_read_input_token_cost|cache_creation_input_token_cost(_above_1hr)?)(_above_\d+k?_tokens)?"
)
_OF_REPLIES = re.compile(r"output_cost_per_(reasoning_)?token(_above_\d+k?_tokens)?")
"""Tariffs that a call may meet unasked: not those of another service tier, of batches, or of sound and pictures."""

_DATE = re.compile(r"-\d{4}-\d{2}-\d{2}$")
_VERSION = re.compile(r"-\d+$")
_OWN_TUNING = re.compile(r"(:[^:]*){3}$")


def is_unpaid(model: str, api_base: str) -> bool:
    """Whether nobody is paid for calls: they stay in this process or on this machine, or ``direct/`` names an own server."""
    return model.partition("/")[0] in _OWN or is_loopback(api_base)


def listed_price(model: str) -> Price | None:
    """The price of a litellm model at its provider, from the list that litellm brings.

    None where the list has none that is for tokens alone. There a zero may also stand for what nobody knows, so it is none.
    """
    provider = provider_of(model)
    entries = (price_map().get(name, {}) for name in _names(model, provider))
    entry = next((entry for entry in entries if _is_of(entry, provider)), None)
    return None if entry is None else _price(entry)


def _names(model: str, provider: str) -> Iterator[str]:
    """The names under which litellm looks for the model, in its order."""
    bare = model.removeprefix(f"{provider}/")
    unversioned = _without_version(bare, provider)
    yield from (f"{provider}/{bare}", model, bare, f"{provider}/{unversioned}", unversioned)


def _without_version(model: str, provider: str) -> str:
    if provider in {"vertex_ai", "gemini", "databricks"}:
        return _VERSION.sub("", model)
    return _OWN_TUNING.sub("", model) if "ft:" in model else _DATE.sub("", model)


def _is_of(entry: Mapping[str, Any], provider: str) -> bool:
    """Whether this is a model to talk with, at this provider and not at another one that has the same."""
    listed = str(entry.get("litellm_provider", ""))
    # The provider's name may go on: "vertex_ai-language-models", "bedrock_converse".
    is_its = provider in {listed, listed.partition("-")[0]} or (provider == "bedrock" and listed.startswith(provider))
    return is_its and entry.get("mode") in _TALKS


def _price(entry: Mapping[str, Any]) -> Price | None:
    # Of tiers by the length of the prompt the first is the usual one.
    tiers = entry.get("tiered_pricing") or ()
    usual = {**entry, **tiers[0]} if tiers else entry
    tokens_in, tokens_out = usual.get("input_cost_per_token"), usual.get("output_cost_per_token")
    if not (tokens_in and tokens_out) or entry.get("input_cost_per_request"):
        return None
    cached = usual.get("cache_read_input_token_cost")
    # A region may take a share more.
    uplift = max([1.0, *(float(value) for name, value in entry.items() if "uplift_multiplier" in name)])
    return Price(
        float(tokens_in) * _MILLION,
        float(tokens_out) * _MILLION,
        None if cached is None else float(cached) * _MILLION,
        _highest([entry, *tiers], _OF_PROMPTS) * uplift * _MILLION,
        _highest([entry, *tiers], _OF_REPLIES) * uplift * _MILLION,
    )


def _highest(tables: list[Mapping[str, Any]], kind: re.Pattern[str]) -> float:
    return max(float(value or 0) for table in tables for name, value in table.items() if kind.fullmatch(name))
