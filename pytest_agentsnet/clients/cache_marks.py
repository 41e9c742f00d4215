"""Up to where a provider shall keep a prompt for the next call, where it does so only when it is told.

Anthropic's models read a prompt from the cache up to the last place that an earlier request marked. A conversation only
grows, so each request marks its own end: the next one begins with all of it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pytest_agentsnet.clients.accounts import provider_of
from pytest_agentsnet.core.client import ClientParameters

_ALWAYS = ("anthropic", "openrouter")
_WHERE_LISTED = ("bedrock", "vertex_ai")
"""Providers that refuse a mark for models that are too old for it; litellm's list says which ones take it."""

_USERS_OWN = "cache_control_injection_points"
"""litellm's argument for marks that the user sets."""


def needs_marks(model: str, parameters: ClientParameters, library: Any) -> bool:
    """Whether requests to this litellm model are to be marked. ``library`` is litellm itself."""
    provider = provider_of(model)
    if _USERS_OWN in parameters.arguments or (provider != "anthropic" and "claude" not in model):
        return False
    return provider in _ALWAYS or (provider in _WHERE_LISTED and bool(library.utils.supports_prompt_caching(model)))


def marked(messages: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The messages, the last of them with a mark at its end."""
    *earlier, last = messages
    block = {"type": "text", "text": last["content"], "cache_control": {"type": "ephemeral"}}
    return [*earlier, {**last, "content": [block]}]
