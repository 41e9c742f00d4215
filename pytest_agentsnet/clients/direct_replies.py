"""A chat completion of the OpenAI protocol, as bytes, as a reply."""

import json
from collections.abc import Mapping
from typing import Any

from pytest_agentsnet.clients.counts import countable
from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.quota import Quota

_FINISH_REASONS = {
    "": "stop",
    "eos": "stop",
    "eos_token": "stop",
    "stop_sequence": "stop",
    "end_turn": "stop",
    "max_tokens": "length",
    "content_filtered": "content_filter",
    "sensitive": "content_filter",
}
"""What servers say in words of their own -> the OpenAI protocol's."""

_REASONING = ("reasoning_content", "reasoning")
_THINKING = ("think", "thinking")
"""Tags around what a model thinks aloud before its text, where its server does not take that out."""


class UnreadableError(Exception):
    """It is no chat completion. The text says why, with the beginning of what there is."""


def reply_of(body: bytes, quota: Quota | None = None) -> Reply:
    """What the model said, as it said it, with what the server says about it.

    :raises UnreadableError: when that is no chat completion with a choice.
    """
    try:
        completion = json.loads(body.decode(errors="replace"))
    except (ValueError, RecursionError):
        raise UnreadableError(f"it is no JSON: {_beginning(body)}") from None
    match completion:
        case {"choices": [{"message": {**message}, **choice}, *_]}:
            reasoning, text = _parts(message, body)
        case _:
            raise UnreadableError(f"it has no choice with a message: {_beginning(body)}")
    finish_reason = _text(choice.get("finish_reason"))
    finish_reason = _FINISH_REASONS.get(finish_reason, finish_reason)
    refusal = _text(message.get("refusal"))
    if refusal and not text:
        text, finish_reason = refusal, "refusal"
    usage = _usage(completion.get("usage"))
    return Reply(text, reasoning, usage, finish_reason, quota)


def _parts(message: Mapping[Any, Any], body: bytes) -> tuple[str, str]:
    """What the message says as thinking, and as its text."""
    match message.get("content"):
        case None:
            text = ""
        case str(text):
            pass
        case [*parts] if all(isinstance(part, Mapping) for part in parts):
            text = "".join(_text(part.get("text")) for part in parts)
        case _:
            raise UnreadableError(f"its content is neither text nor parts of a text: {_beginning(body)}")
    if any(name in message for name in _REASONING):
        return next(filter(None, (_text(message.get(name)) for name in _REASONING)), ""), text
    return _thought_aloud(text)


def _thought_aloud(text: str) -> tuple[str, str]:
    for tag in _THINKING:
        if text.startswith(f"<{tag}>"):
            thought, end, rest = text.removeprefix(f"<{tag}>").partition(f"</{tag}>")
            return (thought, rest) if end else ("", text)
    return "", text


def _usage(told: Any) -> Usage:
    # No prompt is empty, so a zero there is "not known".
    if not isinstance(told, Mapping) or not told.get("prompt_tokens"):
        return Usage()
    details = told.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, Mapping) else None
    return countable(Usage(told["prompt_tokens"], told.get("completion_tokens"), cached))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _beginning(body: bytes) -> str:
    return body[:1000].decode(errors="replace") or "nothing"
