"""What a client that calls a provider cannot be told, found before any call."""

import os
from collections.abc import Mapping
from itertools import chain

from pytest_agentsnet.clients.accounts import is_url
from pytest_agentsnet.clients.scrubbing import scrubbed_line, secrets_of
from pytest_agentsnet.core.client import OTHER_CAP, ClientParameters
from pytest_agentsnet.core.errors import InputError

_GIVEN_BY = {
    "model": "--agentsnet-model",
    "messages": "the prompts",
    "stream": "the client, which needs whole replies",
    "stream_options": "the client, which needs whole replies",
    "n": "the client, which asks for one reply",
    "num_retries": "--agentsnet-retries",
    "max_retries": "--agentsnet-retries",
    "timeout": "--agentsnet-timeout",
    "max_tokens": "--agentsnet-max-tokens",
    "api_base": "--agentsnet-api-base",
    "base_url": "--agentsnet-api-base",
    "mock_response": "nobody, for a run must not be made up",
}


def insist_on_usable(model: str, parameters: ClientParameters) -> None:
    """:raises InputError: for an argument that has an option of its own, or a server's address that is no URL."""
    body = parameters.arguments.get("extra_body")
    for name in chain(parameters.arguments, body if isinstance(body, Mapping) else ()):
        if name in _GIVEN_BY:
            raise InputError(f"the model argument {name!r} cannot be set: it is given by {_GIVEN_BY[name]}")
    for given in (parameters.arguments, body if isinstance(body, Mapping) else {}):
        cap = given.get(OTHER_CAP, 1)
        if type(cap) is not int or cap < 1:
            raise InputError(f"the model argument {OTHER_CAP!r} is a whole number of tokens, 1 or more, not {cap!r}")
    if parameters.api_base and not is_url(parameters.api_base):
        raise InputError(
            f"--agentsnet-api-base of {model} is a URL like http://HOST:PORT/v1, not"
            f" {scrubbed_line(parameters.api_base, secrets_of(parameters, os.environ))!r}"
        )
