"""Connections to servers that ``direct/`` models are behind: kept open between calls, as many as there are calls under way.

aiohttp is imported when the first one is opened, and off the event loop.
"""

import asyncio
import io
import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession

_LARGEST_ANSWER = 2**26
"""Bytes."""

_LARGEST_AT_ONCE = 2**20
"""Bytes above which aiohttp asks for a body as a file, from which it sends piece by piece."""

_IDLE = 4.0
"""Seconds for which an unused connection is kept: less than the five after which many servers close it, perhaps just
when the next request is on its way."""

_BUNDLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")
"""Environment variables that name trusted certificates; the first that is set counts."""

_sessions: "dict[asyncio.AbstractEventLoop, dict[bool, ClientSession]]" = {}
"""By the event loop, and whether certificates are looked at."""


@dataclass(frozen=True)
class Way:
    """The way to a server: where requests go, the proxy before it if any, and the headers that all of them carry."""

    url: str
    proxy: str | None = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    @cached_property
    def is_secure(self) -> bool:
        """Whether a certificate is looked at on it."""
        return any(url is not None and url.startswith("https:") for url in (self.url, self.proxy))


class Answer(NamedTuple):
    """What a server answered, whatever it is. The names of headers are looked up in any case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class CertificatesError(Exception):
    """The certificates that the environment names cannot be read."""


class TooLargeError(Exception):
    """An answer that is larger than any reply."""


async def session_for(way: Way) -> "ClientSession":
    """What keeps the connections of this event loop that lead such a way. The first time takes tenths of a second.

    :raises CertificatesError: when the certificates that the environment names cannot be read.
    """
    return _session(way) or await _opened(way)


async def posted(session: "ClientSession", way: Way, body: bytes) -> Answer:
    """The answer to one request. Redirects are not followed; how long it takes is the caller's to bound.

    :raises TooLargeError: for an answer that nobody wants to read.
    """
    data = body if len(body) <= _LARGEST_AT_ONCE else io.BytesIO(body)
    async with session.post(
        way.url, data=data, headers=way.headers, proxy=way.proxy, allow_redirects=False
    ) as response:
        return Answer(response.status, response.headers, await _body(response))


async def close_connections() -> None:
    """Close the connections of this event loop; it may be called without any. Later calls open new ones."""
    for session in _sessions.pop(asyncio.get_running_loop(), {}).values():
        await session.close()


async def _body(response: "ClientResponse") -> bytes:
    parts, size = [], 0
    while part := await response.content.readany():
        size += len(part)
        if size > _LARGEST_ANSWER:
            raise TooLargeError(f"it is longer than {_LARGEST_ANSWER >> 20} MB")
        parts.append(part)
    return b"".join(parts)


def _session(way: Way) -> "ClientSession | None":
    return _sessions.get(asyncio.get_running_loop(), {}).get(way.is_secure)


async def _opened(way: Way) -> "ClientSession":
    trusted = await asyncio.to_thread(_load, secure=way.is_secure)
    return _session(way) or _new_session(way, trusted)


def _new_session(way: Way, trusted: ssl.SSLContext | bool) -> "ClientSession":  # noqa: FBT001 - aiohttp's own form
    import aiohttp  # noqa: PLC0415 - loaded by now, off the event loop

    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE, ssl=trusted),
        timeout=aiohttp.ClientTimeout(total=None),
        cookie_jar=aiohttp.DummyCookieJar(),
    )
    return _sessions.setdefault(asyncio.get_running_loop(), {}).setdefault(way.is_secure, session)


def _load(*, secure: bool) -> ssl.SSLContext | bool:
    """Import what calls need, and read the certificates that are trusted where they do; this takes tenths of a second."""
    import aiohttp  # noqa: F401, PLC0415 - most runs never need it

    if not secure:
        return True
    variable = next(filter(os.environ.get, _BUNDLES), "")
    place = os.environ.get(variable)
    try:
        if place is not None and Path(place).is_dir():
            return ssl.create_default_context(capath=place)
        return ssl.create_default_context(cafile=place)
    except OSError as error:
        raise CertificatesError(f"the certificates that {variable} names cannot be read: {error}") from None
