"""The conversation of one agent in a result file: what it was told, and what it replied, again and again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line, without_surrogates
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.running.importing.fields import count, listed, mapping, shown

_CUT = ("length", "max_tokens", "max_output_tokens")
_REFUSED = ("content_filter", "refusal", "safety", "prohibited_content")
"""The providers' words for why a reply ended."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the reply to it.

    ``thinking`` is what the provider reported apart from the reply; ``is_cut`` and ``is_refused`` say that it ended the reply at its
    cap or declined to give one, False where the file does not say.
    """

    request: str
    reply: str
    thinking: str = ""
    usage: Usage = field(default_factory=Usage)
    is_cut: bool = False
    is_refused: bool = False


def exchanges_of(entries: object, agent: Agent) -> tuple[Exchange, ...]:
    """The exchanges after the one system message.

    :raises InputError: when the entries are not system, then human and ai in turn.
    """
    whose = f"the conversation of {one_line(agent, 60)}"
    said = [_entry(entry, whose) for entry in listed(entries, whose)]
    kinds = [kind for kind, _ in said]
    if kinds != ["system", *["human", "ai"] * (len(said) // 2)]:
        raise InputError(f"{whose} is not one system message, then human and ai in turn, {_where(kinds)}")
    return tuple(_exchange(said[i][1], said[i + 1][1], whose) for i in range(1, len(said), 2))


def _entry(entry: object, whose: str) -> tuple[object, Any]:
    fields = mapping(entry, f"an entry of {whose}")
    return fields.get("type"), mapping(fields.get("data"), f"the data of an entry of {whose}")


def _where(kinds: list[object]) -> str:
    wanted = ["system", *["human", "ai"] * len(kinds)]
    wrong = next((i for i, kind in enumerate(kinds) if kind != wanted[i]), None)
    if wrong is None:
        return f"but ends after {len(kinds):,} entries without a reply"
    return f"but has {shown(kinds[wrong])} as number {wrong + 1:,}"


def _exchange(human: Any, ai: Any, whose: str) -> Exchange:
    request = "".join(part for kind, part in _parts(human.get("content"), whose) if kind == "text")
    parts = list(_parts(ai.get("content"), whose))
    ending = _ending(ai.get("response_metadata"))
    return Exchange(
        request,
        "".join(part for kind, part in parts if kind == "text"),
        "\n\n".join(part for kind, part in parts if kind == "thinking"),
        _usage(ai.get("usage_metadata")),
        ending in _CUT,
        ending in _REFUSED,
    )


def _parts(content: object, whose: str) -> Iterator[tuple[str, str]]:
    """A content is a text, or a list of texts and of blocks that say by their type what they hold."""
    if not isinstance(content, str | list):
        raise InputError(
            f"a content in {whose} is {shown(content)}, and should be a text, or a list of texts and blocks"
        )
    for part in [content] if isinstance(content, str) else content:
        if isinstance(part, str):
            yield "text", without_surrogates(part)
            continue
        for kind in ("text", "thinking"):
            if isinstance(part, dict) and part.get("type") == kind and isinstance(part.get(kind), str):
                yield kind, without_surrogates(part[kind])


def _ending(metadata: object) -> str:
    said = [metadata.get(name) for name in ("finish_reason", "stop_reason")] if isinstance(metadata, dict) else []
    return next((word.lower() for word in said if isinstance(word, str)), "")


def _usage(metadata: object) -> Usage:
    if not isinstance(metadata, dict):
        return Usage()
    details = metadata.get("input_token_details")
    cached = count(details.get("cache_read")) if isinstance(details, dict) else None
    return Usage(count(metadata.get("input_tokens")), count(metadata.get("output_tokens")), cached)
