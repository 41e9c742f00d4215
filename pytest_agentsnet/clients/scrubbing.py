"""What must never be printed or stored: keys, tokens, passwords, and the headers and URLs that carry them."""

import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

from pytest_agentsnet.clients.accounts import is_url
from pytest_agentsnet.core.client import ClientParameters, Reply
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.printable import one_line, without_surrogates

HIDDEN = "[hidden]"

_WORD = r"(?:key|token|secret|passw(?:or)?d|pwd|credentials?|authorization|cookie|sig|signature)"
_SECRET_NAME = re.compile(rf"{_WORD}(?:_?id|_\w+)?$", re.IGNORECASE)
_SECRET_WORD = re.compile(rf"{_WORD}|headers", re.IGNORECASE)
_NO_SECRETS = {"PWD", "OLDPWD"}
"""Where a shell keeps the working directory, in the words of a password."""

_SHORTEST = 6
"""Shorter values are placeholders (``none``, ``1``), and hiding them would garble the text."""

_SCHEMES = {"bearer", "basic", "token", "apikey"}
"""What stands before the key in a header."""

_SHAPES = re.compile(
    r"(?i:\b(?:bearer|basic)\s+[\w.~+/=-]{4,})"  # what follows in an Authorization header
    r"|\b(?:sk|pk|rk|gsk|xai|hf|key|r8|nvapi)[-_][\w-]{8,}"  # keys by the providers' prefixes
    r"|\bAIza[\w-]{20,}|\bAKIA[A-Z0-9]{12,}|\beyJ[\w-]{8,}\.[\w.-]{8,}"  # Google, AWS, signed tokens
    r"|(?<=://)[^\s/@]+(?=@)"  # user and password in a URL
)
_IN_QUERY = re.compile(rf"(?i)([?&;]|\\u0026)([\w-]*{_WORD})=[^\s&;\"'\\<>]+")
"""What a URL is signed with, also where JSON or HTML has escaped the ``&``."""


_IN_ARGUMENT = re.compile(rf"(?i)\b((?:\w*{_WORD}(?:_id|_\w+)?|\w*headers)=).+", re.DOTALL)
_USER_IN_URL = re.compile(r"(?<=://)[^\s/@]+(?=@)")


def scrubbed_argument(word: str) -> str:
    """A word of a command line without what is secret by its name, or stands before the ``@`` of a URL.

    A name of a model or a folder that is only shaped like a key stays: the command is there to be given again.
    """
    word = _IN_ARGUMENT.sub(rf"\1{HIDDEN}", _scrubbed_json(word))
    return _IN_QUERY.sub(rf"\1\2={HIDDEN}", _USER_IN_URL.sub(HIDDEN, word))


def scrubbed_reply(reply: Reply, secrets: Collection[str]) -> Reply:
    """The reply without these secrets, which a server may repeat, and without what no UTF-8 file can carry.

    What is only shaped like a secret stays: it is what the model said.
    """
    texts = (reply.text, reply.reasoning, reply.finish_reason)
    fit = tuple(_without(without_surrogates(each), secrets) for each in texts)
    if fit == texts:
        return reply
    text, reasoning, finish_reason = fit
    return replace(reply, text=text, reasoning=reasoning, finish_reason=finish_reason)


def scrubbed(text: str, secrets: Iterable[str]) -> str:
    """The text with these secrets, and whatever is shaped like one, replaced."""
    text = _without(text, secrets)
    return _IN_QUERY.sub(rf"\1\2={HIDDEN}", _SHAPES.sub(HIDDEN, text))


def hide_secrets(error: CellError, secrets: Iterable[str]) -> None:
    """Hide in the reason of an error what a user's own code may have put there, before anybody keeps or shows it."""
    error.reason = scrubbed(error.reason, secrets)
    error.args = (error.reason,)


def scrubbed_line(text: str, secrets: Iterable[str], width: int = 300) -> str:
    """The same on one printable line, of which the rest is left out.

    Secrets are replaced before the cut, which could leave half of one, but not in a megabyte of what nobody will see.
    """
    return one_line(scrubbed(text[: 16 * width], secrets), width)


def secrets_of(parameters: ClientParameters, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The secrets that a call may carry, in every form in which a server may repeat them; longest first.

    They are found by the name of the variable or argument that holds them, and in URLs.
    """
    # not items(): pytest sets and unsets a variable for each test, in its own thread, while a run reads them in another
    variables = {name: environment.get(name, "") for name in environment if name not in _NO_SECRETS}
    found = {value for name, value in variables.items() if _SECRET_NAME.search(name)}
    found.update(_held(parameters.arguments, everything=False))
    for url in (parameters.api_base, *variables.values()):
        found.update(_in_url(url))
    forms = {form for secret in found if len(secret) >= _SHORTEST for form in _forms(secret)}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def shown_url(url: str) -> str:
    """The URL without user, password and query."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _without(text: str, secrets: Iterable[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return text


def _scrubbed_json(word: str) -> str:
    """The word with what is secret hidden in the JSON that it ends with, as the value of an argument may be; all of that if it is broken."""
    begin = word.find("{")
    if begin < 0:
        return word
    try:
        value = json.loads(word[begin:])
    except (ValueError, RecursionError):
        return f"{word[:begin]}{HIDDEN}" if _SECRET_WORD.search(word, begin) else word
    hidden = _hidden(value)
    return word if hidden == value else f"{word[:begin]}{json.dumps(hidden, ensure_ascii=False)}"


def _hidden(value: Any, *, everything: bool = False) -> Any:
    """The value of an argument without what is secret in it by its name."""
    if isinstance(value, Mapping):
        return {name: _hidden(inner, everything=everything or _is_secret(name)) for name, inner in value.items()}
    if isinstance(value, list):
        return [_hidden(inner, everything=everything) for inner in value]
    return HIDDEN if everything else value


def _is_secret(name: str) -> bool:
    return bool(_SECRET_NAME.search(name)) or name.endswith("headers")


def _held(value: Any, *, everything: bool) -> Iterator[str]:
    """The texts within the arguments, or those alone whose name says that they are secret."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _held(inner, everything=everything or _is_secret(name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _held(inner, everything=everything)
    elif isinstance(value, str) and everything:
        yield value
        scheme, _, token = value.partition(" ")
        if scheme.lower() in _SCHEMES:
            yield token


def _in_url(url: str) -> Iterator[str]:
    """Password and user, each and together, and what the query is signed with."""
    if not is_url(url):
        return
    parts = urlsplit(url)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if user:
        yield f"{user}:{password}"
        yield password or user  # a user alone is a token
    yield from (value for name, value in parse_qsl(parts.query) if _SECRET_NAME.search(name))


def _forms(secret: str) -> Iterator[str]:
    """As it is, and as JSON, URLs and base64 write it."""
    raw = secret.encode("utf-8", "surrogateescape")
    yield secret
    for ensure_ascii in (True, False):
        once = json.dumps(secret, ensure_ascii=ensure_ascii)[1:-1]
        yield from (once, json.dumps(once)[1:-1])  # also JSON within JSON
    yield from (quote(raw), quote(raw, safe=""))
    yield from (encode(raw).decode().rstrip("=") for encode in (b64encode, urlsafe_b64encode))
