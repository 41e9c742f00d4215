"""The client that serves a model's name, and what can be known of it before anything is imported or called."""

from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.core.client import ClientParameters, ModelClient

_DEFAULT_MAX_TOKENS = 8192
_SMALLEST_MODEL = "local/smollm2"
_SMALLEST_MAX_TOKENS = 256


def client_for(model: str, parameters: ClientParameters) -> ModelClient:
    """The client for a model: ``direct/...`` is a server at an own URL, ``local/...`` runs in this process, litellm has all others.

    :raises InputError: for a name or an argument that no client takes.
    """
    if model.startswith("direct/"):
        from pytest_agentsnet.clients.direct import DirectClient  # noqa: PLC0415 - most runs never need it

        return DirectClient(model, parameters)
    if model.startswith("local/"):
        from pytest_agentsnet.clients.local import LocalClient  # noqa: PLC0415 - most runs never need it

        return LocalClient(model, parameters)
    return LitellmClient(model, parameters)


def preflight(model: str, parameters: ClientParameters) -> None:
    """Find what is wrong with a model as far as that costs nothing: no import of a library, no call.

    :raises InputError: with what is missing and how to get it.
    """
    if model.startswith("local/"):
        from pytest_agentsnet.clients import local  # noqa: PLC0415 - most runs never need it

        local.preflight(model, parameters)
    else:
        client_for(model, parameters)


def default_max_tokens(model: str) -> int:
    """The output cap of a reply where the user set none, in tokens."""
    return _SMALLEST_MAX_TOKENS if model == _SMALLEST_MODEL else _DEFAULT_MAX_TOKENS
