"""What litellm raised, as a row of the tables of faults, in words that hold no secret.

litellm's own exception is a guess (an HTTP 401 may come out as a BadRequestError, a refused connection as an
InternalServerError), so the kind is read from the innermost exception of the chain, where HTTP's own answer is.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from pytest_agentsnet.clients.faults import TROUBLES, Trouble, trouble_of_status

_BY_CLASS = (
    # litellm knows these from the text of the provider's refusal, which no status tells apart.
    ("litellm.ContextWindowExceededError", "context"),
    ("litellm.UnsupportedParamsError", "argument"),
    # Below, what went wrong on the way.
    ("httpx.TimeoutException", "timeout"),
    ("builtins.TimeoutError", "timeout"),
    ("builtins.ConnectionRefusedError", "refused"),
    ("socket.gaierror", "dns"),
    # A connection that ends while TLS begins is no matter of certificates.
    ("ssl.SSLEOFError", "reset"),
    ("ssl.SSLError", "tls"),
    ("aiohttp.ClientConnectorError", "refused"),
    ("aiohttp.InvalidURL", "refused"),
    # litellm turns a connection that was reset into httpx's ConnectError too.
    ("builtins.ConnectionError", "reset"),
    ("aiohttp.ClientError", "reset"),
    ("httpx.ConnectError", "refused"),
    ("httpx.UnsupportedProtocol", "refused"),
    ("httpx.InvalidURL", "refused"),
    ("httpx.TransportError", "reset"),
)
"""Class -> the trouble that it tells; the first that fits counts."""

_UNREADABLE = {"builtins.ValueError", "builtins.LookupError", "builtins.AttributeError", "builtins.TypeError"}
"""What reading a response raises when it is not of the expected form."""

_NO_CREDIT = ("insufficient_quota", "credit balance is too low", "billing_hard_limit_reached")
_TRACEBACK = "Traceback (most recent call last)"
_SSL_SETTING = re.compile(r" ssl:(?:<[^>]*>|\w+)(?= \[)")
"""How aiohttp shows its own settings within the reason why it could not connect."""
_PREFIX = re.compile(r"(?:(?:litellm\.)?\w*(?:Error|Exception|Timeout)(?: Error)?(?::| -)\s*)+")


class Failure(NamedTuple):
    """What is known of a failed call: its row, the HTTP status, the provider's words, the pause that it asked for."""

    kind: str
    status: int | None = None
    message: str = ""
    retry_after: float | None = None

    @property
    def particulars(self) -> str:
        """Status and message, as far as they are known."""
        return ": ".join(str(part) for part in (self.status, self.message) if part)


def is_content_filter(error: Exception) -> bool:
    """Whether the provider's filter declined the prompt, which is an answer and no fault."""
    return any("litellm.ContentPolicyViolationError" in _names(link) for link in _chain(error))


def failure_of(error: Exception, now: datetime | None = None) -> Failure:
    """What went wrong. ``now`` is the time from which a Retry-After date counts."""
    chain = _chain(error)
    response = _http_response(chain)
    if response is None:
        return Failure(_kind_without_status(chain), message=_message(chain))
    message, code = _provider_words(response)
    trouble = _first_trouble(chain[:1]) or trouble_of_status(response.status_code)
    if any(mark in f"{code} {message}".lower() for mark in _NO_CREDIT):
        trouble = TROUBLES["quota"]
    return Failure(
        trouble.fault, response.status_code, message, retry_after(response.headers, now or datetime.now(UTC))
    )


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """The pause in seconds that the headers ask for, as a number or an HTTP date; None without one that is readable."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds())


def _chain(error: BaseException | None) -> list[BaseException]:
    """The exception and all that it came from, the innermost last."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _names(error: BaseException) -> set[str]:
    """The classes of an exception, each as package and name, so that none has to be imported to be recognised."""
    return {f"{cls.__module__.partition('.')[0]}.{cls.__name__}" for cls in type(error).__mro__}


def _first_trouble(chain: Iterable[BaseException]) -> Trouble | None:
    for link in chain:
        names = _names(link)
        for name, trouble in _BY_CLASS:
            if name in names:
                return TROUBLES[trouble]
    return None


def _kind_without_status(chain: list[BaseException]) -> str:
    trouble = _first_trouble(reversed(chain))
    if trouble:
        return trouble.fault
    if any("litellm.AuthenticationError" in _names(link) or _lacks_credentials(link) for link in chain):
        return TROUBLES["no key"].fault
    status = getattr(chain[0], "status_code", None)
    # Where HTTP reports no failure, 200 and 500 are what litellm says of a response that it cannot read.
    if status in {200, 500} or _UNREADABLE & _names(chain[-1]):
        return TROUBLES["malformed"].fault
    return "unexpected" if status is None else trouble_of_status(status).fault


def _lacks_credentials(error: BaseException) -> bool:
    return f"{type(error).__module__}.{type(error).__name__}" == "openai.OpenAIError"


def _http_response(chain: list[BaseException]) -> Any:
    for link in reversed(chain):
        if "httpx.HTTPStatusError" in _names(link):
            return link.response  # type: ignore[attr-defined]  # httpx is not imported to be recognised
    return None


def _provider_words(response: Any) -> tuple[str, str]:
    """Message and code of the provider's refusal, from the usual places of its JSON; else the body as it is."""
    try:
        body = json.loads(response.text)
    except ValueError:
        return response.text, ""
    error = body.get("error", body) if isinstance(body, Mapping) else body
    if not isinstance(error, Mapping):
        return str(error), ""
    message = error.get("message") or error.get("detail") or json.dumps(error)
    return str(message), f"{error.get('code')} {error.get('type')}"


def _message(chain: list[BaseException]) -> str:
    """The first line of what was raised, without the names of classes that litellm puts before it."""
    outermost, innermost = (_SSL_SETTING.sub("", str(error)) for error in (chain[0], chain[-1]))
    first = next(iter(outermost.splitlines()), "")
    innermost = _without_traceback(innermost) or type(chain[-1]).__name__
    text = _PREFIX.sub("", first, count=1) if first.startswith("litellm.") else first
    # Of a response that it cannot read litellm tells the traceback and all that it knew; what failed says why.
    return innermost if "Connection error" in text or _TRACEBACK in text else text or innermost


def _without_traceback(text: str) -> str:
    return text.rstrip().splitlines()[-1].strip() if _TRACEBACK in text else text
