"""Whose limits and bill a call falls under, found without importing any client library."""

from collections.abc import Mapping
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from pytest_agentsnet.clients.price_map import price_map
from pytest_agentsnet.clients.proxies import is_read_on_the_way
from pytest_agentsnet.core.client import Account, ClientParameters

_KEY_VARIABLES: Mapping[str, tuple[str, ...]] = {
    "anthropic": ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"),
    "azure": ("AZURE_API_KEY", "AZURE_OPENAI_API_KEY"),
    "direct": ("AGENTSNET_API_KEY",),
    "bedrock": ("AWS_BEARER_TOKEN_BEDROCK", "AWS_ACCESS_KEY_ID"),
    "fireworks_ai": ("FIREWORKS_AI_API_KEY", "FIREWORKS_API_KEY"),
    "gemini": ("GEMINI_API_KEY", "GOOGLE_API_KEY"),
    "huggingface": ("HF_TOKEN", "HUGGINGFACE_API_KEY"),
    "perplexity": ("PERPLEXITYAI_API_KEY", "PERPLEXITY_API_KEY"),
    "together_ai": ("TOGETHERAI_API_KEY", "TOGETHER_API_KEY"),
    "vertex_ai": ("GOOGLE_APPLICATION_CREDENTIALS",),
}
"""Where a provider's key is not simply in PROVIDER_API_KEY."""


def account_of(model: str, parameters: ClientParameters, environment: Mapping[str, str]) -> Account:
    """The account of a litellm model under these parameters."""
    key = key_of(model, parameters, environment)
    return Account(provider_of(model), sha256(key.encode()).hexdigest()[:8] if key else "", model)


def key_of(model: str, parameters: ClientParameters, environment: Mapping[str, str]) -> str:
    """The key that a call will go out with, empty where none is known. A ``direct/`` model's is never sent to a stranger unasked."""
    given = parameters.arguments.get("api_key") or password_of(parameters.api_base)
    provider = provider_of(model)
    variables = key_variables(provider)
    url = parameters.api_base
    if provider == "direct" and (_is_openai(url) or (is_loopback(url) and not is_read_on_the_way(url))):
        # Nobody else is shown OpenAI's key unless the user says so.
        variables += key_variables("openai")
    return str(given or next(filter(None, map(environment.get, variables)), ""))


def key_variables(provider: str) -> tuple[str, ...]:
    """The environment variables that may hold a provider's key, the usual one first."""
    return _KEY_VARIABLES.get(provider, (f"{provider.upper().replace('-', '_')}_API_KEY",))


def provider_of(model: str) -> str:
    """The provider's name as litellm writes it: what stands before ``/``, or what its price map says; else empty."""
    provider, slash, _ = model.partition("/")
    return provider if slash else _listed_provider(model)


def is_url(text: str) -> bool:
    """Whether the text is the URL of a server: ``http`` or ``https`` and a host, with or without a port and a path."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def password_of(url: str) -> str:
    """The password in a URL such as ``http://user:password@host``, empty without one."""
    return unquote(urlsplit(url).password or "") if is_url(url) else ""


def is_loopback(url: str) -> bool:
    """Whether the URL is that of a server on this machine: ``localhost``, 127.0.0.0/8 or ``[::1]``."""
    host = urlsplit(url).hostname if is_url(url) else None
    try:
        return host is not None and (host == "localhost" or ip_address(host).is_loopback)
    except ValueError:  # a name
        return False


def _is_openai(url: str) -> bool:
    """Whether the URL is OpenAI's own, and nobody on the way can read what goes there."""
    parts = urlsplit(url)
    return parts.scheme == "https" and parts.hostname == "api.openai.com"


def _listed_provider(model: str) -> str:
    # A family of models may stand behind the provider's name: "vertex_ai-language-models".
    return str(price_map().get(model, {}).get("litellm_provider", "")).partition("-")[0]
