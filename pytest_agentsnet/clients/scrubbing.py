"""What must never be printed or stored: keys, tokens, passwords, and the headers and URLs that carry them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from pytest_agentsnet.clients.accounts import password_of
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.printable import one_line

HIDDEN = "[hidden]"

_SECRET_NAME = re.compile(r"(key|token|secret|password|credentials?|authorization|cookie)(_id)?$", re.IGNORECASE)
_SHORTEST = 6
"""Shorter values are placeholders (``none``, ``1``), and hiding them would garble the text."""

_SHAPES = re.compile(
    r"(?i:\b(?:bearer|basic)\s+[\w.~+/=-]{4,})"  # what follows in an Authorization header
    r"|\b(?:sk|pk|rk|gsk|xai|hf|key|r8|nvapi)[-_][\w-]{8,}"  # keys by the providers' prefixes
    r"|\bAIza[\w-]{20,}|\bAKIA[A-Z0-9]{12,}|\beyJ[\w-]{8,}\.[\w.-]{8,}"  # Google, AWS, signed tokens
    r"|(?<=://)[^\s/@]+(?=@)"  # user and password in a URL
    r"|(?<=[?&]key=)[^\s&\"']+"
)


def scrubbed(text: str, secrets: Iterable[str]) -> str:
    """The text with these secrets, and whatever is shaped like one, replaced."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _SHAPES.sub(HIDDEN, text)


def scrubbed_line(text: str, secrets: Iterable[str], width: int = 300) -> str:
    """The same on one printable line, of which the rest is left out.

    Secrets are replaced before the cut, which could leave half of one, but not in a megabyte of what nobody will see.
    """
    return one_line(scrubbed(text[: 16 * width], secrets), width)


def secrets_of(parameters: ClientParameters, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The secrets that a call may carry: by the name of the variable or argument that holds them; longest first."""
    found = {value for name, value in environment.items() if _SECRET_NAME.search(name)}
    found |= set(_held(parameters.arguments, everything=False))
    found.add(password_of(parameters.api_base))
    return tuple(sorted((secret for secret in found if len(secret) >= _SHORTEST), key=len, reverse=True))


def shown_url(url: str) -> str:
    """The URL without user, password and query."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _held(arguments: Mapping[str, Any], *, everything: bool) -> Iterator[str]:
    for name, value in arguments.items():
        secret = everything or bool(_SECRET_NAME.search(name))
        if isinstance(value, Mapping):
            yield from _held(value, everything=secret or name.endswith("headers"))
        elif isinstance(value, str) and secret:
            yield value
