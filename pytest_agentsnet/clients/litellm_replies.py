"""A litellm response as a reply."""

from datetime import UTC, datetime
from typing import Any

from pytest_agentsnet.clients.counts import count
from pytest_agentsnet.clients.quota_headers import quota_of
from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.printable import without_surrogates
from pytest_agentsnet.core.quota import Quota

_PROVIDERS = "llm_provider-"
"""Stands before the names of the provider's own headers."""


def reply_of(response: Any, library: Any) -> Reply:
    """What the model said, with what the provider says about it. ``library`` is litellm itself.

    :raises LookupError, AttributeError, TypeError: when the response holds no choice, or one of another form.
    """
    choice = response.choices[0]
    text, finish_reason = choice.message.content or "", choice.finish_reason or "stop"
    refusal = _refusal(choice.message)
    if refusal and not text:
        text, finish_reason = refusal, "refusal"
    return Reply(
        text=without_surrogates(text),
        reasoning=without_surrogates(_reasoning(choice.message)),
        usage=_usage(response, library),
        finish_reason=finish_reason,
        quota=_quota(response),
    )


def _refusal(message: Any) -> str:
    extra = getattr(message, "provider_specific_fields", None) or {}
    return str(getattr(message, "refusal", None) or extra.get("refusal") or "")


def _reasoning(message: Any) -> str:
    content = getattr(message, "reasoning_content", None)
    if content:
        return str(content)
    blocks = getattr(message, "thinking_blocks", None) or ()
    return "\n".join(str(block.get("thinking") or "") for block in blocks)


def _usage(response: Any, library: Any) -> Usage:
    counted = getattr(response, "usage", None)
    # litellm fills in zeros where the provider sent no usage; no prompt is empty, so a zero there is "not known".
    if counted is None or not counted.prompt_tokens:
        return Usage()
    details = getattr(counted, "prompt_tokens_details", None)
    told = [counted.prompt_tokens, counted.completion_tokens, getattr(details, "cached_tokens", None)]
    counts = tokens_in, tokens_out, tokens_cached = [count(number) for number in told]
    # litellm computes the cost from what it was told, so it is worth no more than that.
    cost = _cost(response, library) if counts == told else None
    return Usage(tokens_in, tokens_out, tokens_cached, cost)


def _cost(response: Any, library: Any) -> float | None:
    hidden = response._hidden_params  # noqa: SLF001 - where litellm documents the cost of a response to be
    cost = hidden.get("response_cost")
    # A model without a price costs litellm nothing; only a price of zero makes that true.
    if cost is None or (cost == 0 and not _is_free(hidden.get("litellm_model_name") or response.model, library)):
        return None
    return float(cost)


def _is_free(model: str, library: Any) -> bool:
    return bool(library.model_cost.get(model, {}).get("input_cost_per_token") == 0)


def _quota(response: Any) -> Quota | None:
    headers = response._hidden_params.get("additional_headers") or {}  # noqa: SLF001 - where litellm puts them
    return quota_of(
        {name.lower().removeprefix(_PROVIDERS): str(value) for name, value in headers.items()}, datetime.now(UTC)
    )
