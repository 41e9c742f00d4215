"""The contract of a model client: a conversation in, a reply out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol, TypeAlias, runtime_checkable

from pytest_agentsnet.core.quota import Quota


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Utterance:
    """One entry of a conversation with a model. A client may keep what it made of one for as long as that lives."""

    role: Literal["system", "user", "assistant"]
    text: str


Conversation: TypeAlias = tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """What one call consumed, as the provider counted it; None is unknown, never 0.

    ``tokens_cached`` is the part of ``tokens_in`` that was read from the provider's cache; ``cost_usd`` is in USD.
    """

    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None
    cost_usd: float | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model said, as it said it.

    ``reasoning`` is what the provider reports as thinking, apart from the text. ``finish_reason`` is in the words of
    the OpenAI protocol: ``stop``, ``length`` (cut by the output cap), ``content_filter``, ``refusal``, or the
    provider's own. A client replaces what no JSON or terminal can carry (lone surrogates) by U+FFFD. ``quota`` is what
    the provider said of its limits at that moment; it is kept nowhere.
    """

    text: str
    reasoning: str = ""
    usage: Usage = field(default_factory=Usage)
    finish_reason: str = "stop"
    quota: Quota | None = field(default=None, compare=False)


class ModelClient(Protocol):
    """Talks to one model. Many calls may be under way at once, on one event loop."""

    async def complete(self, conversation: Conversation) -> Reply:
        """Continue the conversation.

        :raises ClientError: when there is no reply. An empty, refused or truncated one is a reply.
        """


OTHER_CAP = "max_completion_tokens"


@dataclass(frozen=True)
class ClientParameters:
    """What a client is told about its calls, beside the model's name.

    ``max_tokens`` caps each reply; ``timeout`` bounds one call in seconds; ``api_base`` is an own server's URL;
    ``arguments`` go to the provider as they are (``temperature``, ``seed``, ...). Both may hold a key or a password:
    they are never printed or stored whole. ``tells_cost`` is False where the run knows better than the client what a call
    costs.
    """

    max_tokens: int = 8192
    timeout: float = 600.0
    api_base: str = field(default="", repr=False)
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    tells_cost: bool = True

    @property
    def cap(self) -> int:
        """Tokens that a reply may have at most: some servers know the cap as ``max_completion_tokens``, an argument that takes its place."""
        body = self.arguments.get("extra_body")
        given = {**self.arguments, **(body if isinstance(body, Mapping) else {})}
        return int(given.get(OTHER_CAP, self.max_tokens))


@runtime_checkable
class KeepsTime(Protocol):
    """A client in which calls may wait long for one another: it bounds each itself, from when it is taken up.

    The calls of all others are given up when they take much longer than their time-out.
    """

    @property
    def keeps_time(self) -> bool:
        """Whether it does."""


@runtime_checkable
class Prepares(Protocol):
    """A client that is to know of a cell before its first call."""

    async def prepare(self, longest: int) -> None:
        """Make ready for a cell whose longest conversation is expected to have so many characters at its end.

        :raises ClientError: when it cannot be played to its end.
        """


class Account(NamedTuple):
    """Whose limits and bill a call falls under. The fingerprint is a short hash of the key, empty without one."""

    provider: str
    key_fingerprint: str
    model: str


@runtime_checkable
class HasAccount(Protocol):
    """A client that knows its account; the calls of all others are taken to fall under their model's name alone."""

    @property
    def account(self) -> Account:
        """Provider, key fingerprint and model."""
