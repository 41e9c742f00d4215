"""What can go wrong with a provider: one table that says what is tried again and what each fault ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from pytest_agentsnet.core.errors import CellError

Ends: TypeAlias = Literal["cell", "run"]
"""What a fault ends once it is not tried again: the cell alone, or every cell of the same account."""


@dataclass(frozen=True)
class Fault:
    """One row of the table.

    ``ends``: what is over when the call has failed for good; ``words``: the fault in plain words, to be followed by the
    particulars; ``retried``: the same call may succeed a little later, so it is worth trying again.
    """

    kind: str
    ends: Ends
    words: str
    retried: bool = False


_ROWS = (
    # The user has to act: every further call of this account would fail in the same way.
    Fault("missing_key", "run", "there is no key for this provider"),
    Fault("auth", "run", "the provider does not accept the key"),
    Fault("forbidden", "run", "the key may not use this model"),
    Fault("unknown_model", "run", "there is no such model or provider"),
    Fault("quota_exhausted", "run", "the account has no credit or quota left"),
    Fault("missing_part", "run", "a part that this model needs is not installed"),
    Fault("bad_argument", "run", "an argument that goes with every call cannot be used with this model"),
    Fault("unreachable", "run", "no server answers there", retried=True),
    # This conversation cannot go on; others may.
    Fault("context_too_long", "cell", "the conversation is longer than the model's context"),
    Fault("too_large", "cell", "the request is larger than the provider takes"),
    Fault("bad_request", "cell", "the provider refused the request"),
    Fault("program", "cell", "the agent's program failed"),
    Fault("unexpected", "cell", "the client failed in a way that it does not know"),
    # Often gone at the next try.
    Fault("rate_limited", "cell", "the provider asked for fewer calls", retried=True),
    Fault("server_error", "cell", "the provider failed", retried=True),
    Fault("request_timeout", "cell", "the provider gave up waiting for the request", retried=True),
    Fault("conflict", "cell", "the provider was busy with a conflicting request", retried=True),
    Fault("timeout", "cell", "no reply came in time", retried=True),
    Fault("connection", "cell", "the connection was cut", retried=True),
    Fault("malformed", "cell", "what came back is no chat completion", retried=True),
)

FAULTS: Mapping[str, Fault] = MappingProxyType({fault.kind: fault for fault in _ROWS})
"""The table, by kind. What a model wrote, also nothing, a refusal or half a sentence, is a reply and no fault."""

_BY_STATUS = {
    401: "auth",
    402: "quota_exhausted",
    403: "forbidden",
    404: "unknown_model",
    408: "request_timeout",
    409: "conflict",
    413: "too_large",
    429: "rate_limited",
}


def fault_of(error: CellError) -> Fault:
    """The row of this error; a kind that the table does not know counts as unexpected."""
    return FAULTS.get(error.kind, FAULTS["unexpected"])


def kind_of_status(status: int) -> str:
    """The row of an HTTP status of 400 or more."""
    return _BY_STATUS.get(status, "server_error" if status >= 500 else "bad_request")
