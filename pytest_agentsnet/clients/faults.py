"""What can go wrong with a provider: one table that says what is tried again, how long, and what each fault ends.

``FAULTS`` are the kinds and what follows from each; ``TROUBLES`` are the things that a provider does, and the kind that each
of them is. ``python -m pytest_agentsnet.clients.fault_table`` prints both as README shows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from pytest_agentsnet.core.errors import CellError

Ends: TypeAlias = Literal["cell", "run"]
"""What a fault ends once it is not tried again: the cell alone, or every cell of the same account."""


@dataclass(frozen=True)
class Fault:
    """One kind of fault.

    ``ends``: what is over when the call has failed for good; ``words``: the fault in plain words, to be followed by the
    particulars. The same call is made up to ``retries`` times more, with pauses of ``patience`` seconds at most in all,
    those that the provider asks for included; the first one has ``first_pause`` seconds, and each has twice the one before.
    ``may_cost``: the model may have worked all the same, and its work be paid for.
    """

    kind: str
    ends: Ends
    words: str
    retries: int = 0
    patience: float = 0.0
    first_pause: float = 1.0
    may_cost: bool = False


_FAULTS = (
    # The user has to act: every further call of this account would fail in the same way.
    Fault("missing_key", "run", "there is no key for this provider"),
    Fault("auth", "run", "the provider does not accept the key"),
    Fault("forbidden", "run", "the key may not use this model"),
    Fault("unknown_model", "run", "there is no such model or provider"),
    Fault("quota_exhausted", "run", "the account has no credit or quota left"),
    Fault("missing_part", "run", "a part that this model needs is not installed"),
    Fault("bad_argument", "run", "an argument that goes with every call cannot be used with this model"),
    Fault("insecure", "run", "no secure connection can be made"),
    # A machine may be offline for a moment; a wrong URL should be told soon.
    Fault("unreachable", "run", "no server answers there", retries=3, patience=15.0),
    # This conversation cannot go on; others may.
    Fault("context_too_long", "cell", "the conversation is longer than the model's context"),
    Fault("too_large", "cell", "the request is larger than the provider takes"),
    Fault("bad_request", "cell", "the provider refused the request"),
    Fault("program", "cell", "the agent's program failed"),
    Fault("unexpected", "cell", "the client failed in a way that it does not know", may_cost=True),
    # Often gone at the next try. Providers count calls by the minute, and some ask for that long a pause.
    Fault("rate_limited", "cell", "the provider asked for fewer calls", retries=5, patience=300.0, first_pause=4.0),
    Fault("server_error", "cell", "the provider failed", retries=5, patience=120.0),
    Fault("connection", "cell", "the connection was cut", retries=5, patience=60.0, may_cost=True),
    Fault("request_timeout", "cell", "the provider gave up waiting", retries=3, patience=30.0, may_cost=True),
    Fault("conflict", "cell", "the provider was busy with a conflicting request", retries=3, patience=30.0),
    # Each of these tries may take the whole time-out, or is paid for.
    Fault("timeout", "cell", "no reply came in time", retries=2, patience=10.0, may_cost=True),
    Fault("malformed", "cell", "what came back is no chat completion", retries=2, patience=10.0, may_cost=True),
)

FAULTS: Mapping[str, Fault] = MappingProxyType({fault.kind: fault for fault in _FAULTS})
"""The kinds, by name."""


@dataclass(frozen=True)
class Trouble:
    """One thing that a provider does: either a ``fault``, which is a kind, or an answer of the model's.

    ``seen`` is what it looks like, ``answer`` what becomes of the reply, ``statuses`` the HTTP statuses that tell it.
    """

    name: str
    seen: str
    fault: str = ""
    answer: str = ""
    statuses: tuple[int, ...] = ()


_TROUBLES = (
    # The provider answers with an HTTP status.
    Trouble("unauthorized", "401", "auth", statuses=(401,)),
    Trouble("forbidden", "403", "forbidden", statuses=(403,)),
    Trouble("no model", "404: no such model, or no such path", "unknown_model", statuses=(404,)),
    Trouble("quota", "402, and 429 or 400 that says: no credit, no quota", "quota_exhausted", statuses=(402,)),
    Trouble("context", "400 that says: the conversation is too long", "context_too_long"),
    Trouble("argument", "an argument that the model does not take: litellm knows it, or a 400 says so", "bad_argument"),
    Trouble("bad request", "400, and any other 4xx", "bad_request", statuses=(400,)),
    Trouble("request timeout", "408", "request_timeout", statuses=(408,)),
    Trouble(
        "gateway timeout", "504, 524: a gateway gave up waiting for the answer", "request_timeout", statuses=(504, 524)
    ),
    Trouble("conflict", "409", "conflict", statuses=(409,)),
    Trouble("too large", "413", "too_large", statuses=(413,)),
    Trouble("rate limit", "429, with or without Retry-After", "rate_limited", statuses=(429,)),
    Trouble("server error", "500, 502, 503, 529, and any other 5xx", "server_error", statuses=(500, 502, 503, 529)),
    # There is no answer.
    Trouble("no key", "no key is set, or none was sent where one is asked for", "missing_key"),
    Trouble("refused", "the connection is refused", "unreachable"),
    Trouble("dns", "the host's name is not found (DNS)", "unreachable"),
    Trouble("tls", "TLS fails: no certificate that is trusted, no TLS at all", "insecure"),
    Trouble("reset", "the connection is reset, or cut before the answer or within it", "connection"),
    Trouble("timeout", "no answer within --agentsnet-timeout, or only a part of it", "timeout"),
    # There is one that cannot be read.
    Trouble("malformed", "a body that breaks off, or is no chat completion", "malformed"),
    Trouble("no choice", "a chat completion without a choice", "malformed"),
    # The model has answered.
    Trouble("empty", "an empty reply", answer="counted as `empty`"),
    Trouble("filtered", "the content filter declines the prompt or the reply", answer="counted as `refused`"),
    Trouble("refusal", "the model refuses", answer="its words, counted as `refused`"),
    Trouble("truncated", "the reply is cut at --agentsnet-max-tokens", answer="its beginning, counted as `truncated`"),
    Trouble("usage", "token counts that are missing or negative", answer="the reply; tokens and cost are unknown"),
)

TROUBLES: Mapping[str, Trouble] = MappingProxyType({trouble.name: trouble for trouble in _TROUBLES})
"""What providers do, by name."""

_BY_STATUS = {status: trouble for trouble in _TROUBLES for status in trouble.statuses}


def fault_of(error: CellError) -> Fault:
    """The fault that this error is; a kind that the table does not know counts as unexpected."""
    return FAULTS.get(error.kind, FAULTS["unexpected"])


def trouble_of_status(status: int) -> Trouble:
    """What an HTTP status of 400 or more tells."""
    return _BY_STATUS.get(status, TROUBLES["server error" if status >= 500 else "bad request"])
