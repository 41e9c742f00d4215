"""What a provider refused a request with, an HTTP status of 300 or more, as a row of the tables of faults."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from pytest_agentsnet.clients.failures import Failure
from pytest_agentsnet.clients.faults import TROUBLES, Trouble, trouble_of_status
from pytest_agentsnet.clients.quota_headers import quota_of

_NO_CREDIT = ("insufficient_quota", "credit balance is too low", "billing_hard_limit_reached")
_TOO_LONG = (
    "context_length_exceeded",  # OpenAI and many after it, as a code
    "maximum context length",  # OpenAI, vLLM
    "maximum model length",  # vLLM
    "exceed_context_size",  # llama.cpp, as a type
    "available context size",  # llama.cpp
    "longer than the model's context length",  # SGLang
    "`inputs` tokens + `max_new_tokens`",  # TGI
    "`inputs` must have less than",  # TGI
    "prompt is too long",  # Anthropic
)
_NOT_TAKEN = ("unsupported_parameter", "unknown_parameter")
_INVALID = {400, 422}
_FILTERED = ("content_policy_violation", "content_filter", "responsibleaipolicyviolation")

_LONGEST_PAUSE = 64
"""Characters of a Retry-After that are looked at; no number or date is longer."""


@dataclass(frozen=True)
class Refusal:
    """An answer that refuses: its HTTP status, the provider's message and code, and the headers, in lower case or in any."""

    status: int
    message: str
    code: str
    headers: Mapping[str, str]

    @classmethod
    def of(cls, status: int, body: str, headers: Mapping[str, str]) -> "Refusal":
        """The refusal that this response is."""
        return cls(status, *_words(body), headers)

    @property
    def trouble(self) -> Trouble:
        """What it tells: by its words where they say more than the status does."""
        if self._says(_NO_CREDIT):
            return TROUBLES["quota"]
        if self.status in _INVALID and self._says(_TOO_LONG):
            return TROUBLES["context"]
        if self.status in _INVALID and self._says(_NOT_TAKEN):
            return TROUBLES["argument"]
        # A redirect leads elsewhere than where the user said that the model is.
        return trouble_of_status(self.status) if self.status >= 400 else TROUBLES["no model"]

    @property
    def is_content_filter(self) -> bool:
        """Whether the provider's filter declined the prompt, which is an answer of the model's and no fault."""
        return self.status in _INVALID and self._says(_FILTERED)

    def failure(self, now: datetime, trouble: Trouble | None = None) -> Failure:
        """The failure that it is; ``now`` is the time from which dates count, ``trouble`` what is known better."""
        kind = (trouble or self.trouble).fault
        return Failure(kind, self.status, self.message, retry_after(self.headers, now), quota_of(self.headers, now))

    def _says(self, marks: Iterable[str]) -> bool:
        told = f"{self.code} {self.message}".lower()
        return any(mark in told for mark in marks)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """The pause in seconds that the headers ask for, as a number or an HTTP date; None without one that is readable."""
    value = headers.get("retry-after", "")[: _LONGEST_PAUSE + 1].strip()
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
        return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds())
    except (ValueError, OverflowError):
        return None


def _words(body: str) -> tuple[str, str]:
    """Message and code of a refusal, from the usual places of its JSON; else the body as it is."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return body, ""
    error = told.get("error", told) if isinstance(told, Mapping) else told
    if not isinstance(error, Mapping):
        return str(error), ""
    message = error.get("message") or error.get("detail") or json.dumps(error)
    return str(message), f"{error.get('code')} {error.get('type')}"
