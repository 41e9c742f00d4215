"""A failed call in words: what is wrong, and for all that ends a run also the way out. One paragraph each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pytest_agentsnet.clients.accounts import key_variables
from pytest_agentsnet.clients.faults import FAULTS


@dataclass(frozen=True)
class Called:
    """Who was called: the model as the user wrote it, its provider, an own server's URL without credentials or empty."""

    model: str
    provider: str
    server: str = ""

    @property
    def name(self) -> str:
        """Provider or server, as a sentence names it."""
        return f"the server at {self.server}" if self.server else self.provider or "the provider"

    @property
    def variable(self) -> str:
        """The environment variable that the provider's key is usually in."""
        return key_variables(self.provider)[0]


_OWN_SERVER = "--agentsnet-model=direct/NAME --agentsnet-api-base=http://HOST:PORT/v1"


def paragraph(kind: str, called: Called, particulars: str) -> str:
    """The reason to give for a failure of this kind; ``particulars`` are the provider's status and words."""
    told = f" ({particulars})" if particulars else ""
    write = _WAYS_OUT.get(kind)
    text = write(called, told) if write else f"{called.name}, model {called.model}: {FAULTS[kind].words}{told}"
    return f"T{text[1:]}" if text.startswith("the ") else text


def _missing_key(called: Called, told: str) -> str:
    return (
        f"There is no key for {called.name}{told}: it is looked for in the environment variable {called.variable}. Set it"
        f" (export {called.variable}=...) and run the same command again, or play with a server of your own that needs"
        f" none: {_OWN_SERVER}"
    )


def _auth(called: Called, told: str) -> str:
    return (
        f"{called.name} does not accept the key for {called.model}{told}. Put a valid one into the environment variable"
        f" {called.variable} (export {called.variable}=...) and run the same command again."
    )


def _forbidden(called: Called, told: str) -> str:
    return (
        f"The key is not allowed to use {called.model} at {called.name}{told}. Ask for access there, or give the key of"
        f" another account (export {called.variable}=...)."
    )


def _unknown_model(called: Called, told: str) -> str:
    if called.server:
        return (
            f"{called.name} knows no model {called.model}{told}. Check the name, and that the URL ends where the"
            " server's paths begin, mostly in /v1."
        )
    return (
        f"{called.name} knows no model {called.model}{told}. Write --agentsnet-model=PROVIDER/MODEL with a provider and"
        f" a model that litellm knows (https://docs.litellm.ai/docs/providers), or for a server of your own"
        f" {_OWN_SERVER}"
    )


def _quota_exhausted(called: Called, told: str) -> str:
    return f"The account at {called.name} has no credit or quota left for {called.model}{told}. Add some there, or give another key (export {called.variable}=...)."


def _bad_argument(called: Called, told: str) -> str:
    return f"{called.name} does not take one of the arguments for {called.model}{told}. See --agentsnet-model-arg."


def _insecure(called: Called, told: str) -> str:
    if called.server:
        return (
            f"No secure connection can be made to {called.server}{told}. Write http:// in --agentsnet-api-base where it"
            " speaks no TLS, or name the certificate of its authority (export SSL_CERT_FILE=...)."
        )
    return (
        f"No secure connection can be made to {called.name}{told}. Is there a proxy whose certificate has to be known?"
    )


def _unreachable(called: Called, told: str) -> str:
    if called.server:
        return f"No server answers at {called.server}{told}. Start it, or correct --agentsnet-api-base (http://HOST:PORT/v1)."
    return f"{called.name} cannot be reached{told}. Is this machine connected to the network, and a proxy needed?"


_WAYS_OUT: Mapping[str, Callable[[Called, str], str]] = {
    "missing_key": _missing_key,
    "auth": _auth,
    "forbidden": _forbidden,
    "unknown_model": _unknown_model,
    "quota_exhausted": _quota_exhausted,
    "bad_argument": _bad_argument,
    "insecure": _insecure,
    "unreachable": _unreachable,
}
