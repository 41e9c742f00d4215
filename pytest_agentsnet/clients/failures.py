"""What went wrong on the way to a provider, told by the exceptions that it ended in.

HTTP libraries wrap what they meet, so a whole chain of exceptions is looked at, from the innermost on.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from pytest_agentsnet.clients.faults import TROUBLES, Trouble
from pytest_agentsnet.core.quota import Quota

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
    ("aiohttp.ClientHttpProxyError", "refused"),
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


_SSL_SETTING = re.compile(r" ssl:(?:<[^>]*>|\w+)(?= \[)")
"""How aiohttp shows its own settings within the reason why it could not connect."""


class Failure(NamedTuple):
    """What is known of a failed call: its kind, the HTTP status, the provider's words, the pause that it asked for, its limits."""

    kind: str
    status: int | None = None
    message: str = ""
    retry_after: float | None = None
    quota: Quota | None = None

    @property
    def particulars(self) -> str:
        """Status and message, as far as they are known."""
        return ": ".join(str(part) for part in (self.status, self.message) if part)


def chain_of(error: BaseException | None) -> list[BaseException]:
    """The exception and all that it came from, the innermost last."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def class_names(error: BaseException) -> set[str]:
    """The classes of an exception, each as package and name, so that none has to be imported to be recognised."""
    return {f"{cls.__module__.partition('.')[0]}.{cls.__name__}" for cls in type(error).__mro__}


def first_trouble(chain: Iterable[BaseException]) -> Trouble | None:
    """The trouble that the first of these exceptions to tell one tells."""
    for link in chain:
        names = class_names(link)
        for name, trouble in _BY_CLASS:
            if name in names:
                return TROUBLES[trouble]
    return None


def words_of(error: BaseException) -> str:
    """What an exception says, without objects of Python's."""
    return _SSL_SETTING.sub("", str(error))
