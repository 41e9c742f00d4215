"""The requests of a ``direct/`` model as bytes. A conversation only grows, so each utterance is written once.

What was written of an utterance is kept for as long as that lives: with the conversation that holds it, it goes.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit
from weakref import ref

from pytest_agentsnet.clients.own_servers import address_of, authorization_of
from pytest_agentsnet.core.client import OTHER_CAP, ClientParameters, Conversation, Utterance
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import without_surrogates

_END = b"]}"
_EXTRAS = ("extra_headers", "extra_query", "extra_body")
"""Arguments that say more of the request than its body's own names do."""

_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_written: dict[int, tuple[ref[Utterance], bytes]] = {}
"""By the identity of the utterance, which is found without looking at its text."""


def beginning_of(model: str, parameters: ClientParameters) -> bytes:
    """Every request up to its messages. ``model`` is the name as the server knows it.

    :raises InputError: for an argument that JSON cannot carry.
    """
    arguments = {name: value for name, value in parameters.arguments.items() if name not in {"api_key", *_EXTRAS}}
    body = {"model": model, "max_tokens": parameters.max_tokens, **arguments, **_extra("extra_body", parameters)}
    if OTHER_CAP in body:
        del body["max_tokens"]
    try:
        return without_surrogates(_json(body)).encode()[:-1] + b',"messages":['
    except (TypeError, ValueError) as error:
        raise InputError(f"the model arguments cannot be sent as JSON: {error}") from None


def body_of(beginning: bytes, conversation: Conversation) -> bytes:
    """The request that goes on with this conversation of one utterance or more; but for its end it begins every later one of the same."""
    return b"".join((beginning, b",".join(map(_utterance, conversation)), _END))


def url_of(parameters: ClientParameters) -> str:
    """Where requests go, without credentials.

    :raises InputError: for an ``extra_query`` that is no JSON object.
    """
    parts = urlsplit(address_of(parameters.api_base))
    query = (parts.query, urlencode(_extra("extra_query", parameters), doseq=True))
    path = f"{parts.path.rstrip('/')}/chat/completions"
    return urlunsplit((parts.scheme, parts.netloc, path, "&".join(filter(None, query)), ""))


def headers_of(key: str, parameters: ClientParameters) -> dict[str, str]:
    """The headers of every request, by names in lower case: user and password of the URL before headers given before the key.

    :raises InputError: for one that HTTP cannot carry.
    """
    headers = {"content-type": "application/json", "user-agent": "pytest-agentsnet"}
    if key:
        headers["authorization"] = f"Bearer {key}"
    for name, value in _extra("extra_headers", parameters).items():
        headers[name.lower()] = str(value)
    headers["authorization"] = authorization_of(parameters.api_base) or headers.get("authorization", "")
    if not all(part.isprintable() for header in headers.items() for part in header):
        raise InputError("a key or a header for the model's server holds a line break or another control character")
    return {name: value for name, value in headers.items() if value}


def _extra(name: str, parameters: ClientParameters) -> Mapping[str, Any]:
    value = parameters.arguments.get(name) or {}
    if not isinstance(value, Mapping):
        raise InputError(f'the model argument {name!r} is a JSON object, such as {{"name": "value"}}')
    return value


def _utterance(utterance: Utterance) -> bytes:
    """The message that it is sent as."""
    owner, written = _written.get(id(utterance), (None, b""))
    return written if owner is not None and owner() is utterance else _newly_written(utterance)


def _newly_written(utterance: Utterance) -> bytes:
    content = _json(without_surrogates(utterance.text))
    written = f'{{"role":"{utterance.role}","content":{content}}}'.encode()
    key = id(utterance)
    _written[key] = ref(utterance, lambda _: _written.pop(key, None)), written
    return written
