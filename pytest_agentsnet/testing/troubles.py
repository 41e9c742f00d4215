"""What a provider can do instead of a good reply, as values for the loopback provider."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True)
class HttpError:
    """An error in the form of the OpenAI protocol. ``retry_after`` goes into the header as it is."""

    status: int
    message: str = "trouble on purpose"
    retry_after: str | None = None
    code: str | None = None


@dataclass(frozen=True)
class Hang:
    """No answer for so many seconds; then the good reply. ``dripping`` sends a blank now and then meanwhile."""

    seconds: float = 3600.0
    dripping: bool = False


@dataclass(frozen=True)
class Cut:
    """The connection is closed, or ``reset``, before any answer or in the middle of the body."""

    within_body: bool = False
    reset: bool = False


@dataclass(frozen=True)
class RawBody:
    """This text in place of the reply's JSON, with any status."""

    text: str
    content_type: str = "application/json"
    status: int = 200


@dataclass(frozen=True)
class Says:
    """A well-formed reply that says this in place of the agent's own.

    ``usage`` False leaves the token counts out, a mapping takes their place.
    """

    text: str | None
    finish_reason: str = "stop"
    reasoning: str | None = None
    refusal: str | None = None
    usage: bool | Mapping[str, Any] = True


Trouble: TypeAlias = HttpError | Hang | Cut | RawBody | Says


@dataclass(frozen=True)
class Call:
    """One request as the provider received it. ``number`` counts from 0 in the order of arrival.

    ``authorization`` says whether a key or password came with it; the key itself is not kept.
    """

    number: int
    model: str
    messages: tuple[dict[str, Any], ...]
    authorization: bool
    body: dict[str, Any]


Troubles: TypeAlias = Callable[[Call], Trouble | None] | Sequence[Trouble | None]
"""What to do at each call: by a function of the call, or one after the other and then nothing more."""


def trouble_for(call: Call, troubles: Troubles) -> Trouble | None:
    """The trouble that this call meets, if any."""
    if callable(troubles):
        return troubles(call)
    return troubles[call.number] if call.number < len(troubles) else None


TOO_MANY_REQUESTS = HttpError(429, "Rate limit reached for requests", retry_after="0", code="rate_limit_exceeded")
SERVER_ERROR = HttpError(500, "The server had an error")
OVERLOADED = HttpError(529, "Overloaded")
HTML_INSTEAD = RawBody("<html><body>Welcome to the proxy</body></html>", "text/html")
HALF_JSON = RawBody('{"id": "loopback", "choices": [{"index": 0, "mess')
NO_CHOICES = RawBody('{"id": "loopback", "object": "chat.completion", "created": 0, "model": "m", "choices": []}')
REFUSES = Says(None, refusal="I would rather not.")
CUT_SHORT = Says('{"Anna": "I was about to', finish_reason="length")
FILTERED = Says(None, finish_reason="content_filter")
SILENT = Says("")
WITHOUT_USAGE = Says("{}", usage=False)
NEGATIVE_USAGE = Says("{}", usage={"prompt_tokens": -7, "completion_tokens": -1, "total_tokens": -8})
LONE_SURROGATE = Says('{"Anna": "half a pair: \ud800"}')
TERMINAL_ESCAPES = Says('\x1b[2J\x1b]0;owned\x07 {"Anna": "\x1b[31mred\u202e"}')
MEGABYTE = Says('{"Anna": "' + "\\ud800{" * 150_000)
