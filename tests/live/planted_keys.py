"""Keys planted in every place where a key can be, and the search for them in every byte that a session leaves."""

import json
from base64 import b64encode, urlsafe_b64encode
from pathlib import Path
from urllib.parse import quote, quote_plus

_ODD = '/+"1'
"""Characters that URLs, JSON and base64 each write in another way."""


def planted(place: str) -> str:
    """The key of that place."""
    return f"planted-{place}{_ODD}"


VARIABLES = ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "AZURE_API_KEY", "AWS_SECRET_ACCESS_KEY", "HF_TOKEN", "DB_PASSWORD")
USER = "somebody"
ENVIRONMENT = {
    **{name: planted(name) for name in VARIABLES},
    "HTTPS_PROXY": f"http://{USER}:{quote(planted('proxy'), safe='')}@127.0.0.1:9",
}
ARGUMENTS = {
    "api_key": planted("api_key"),
    "extra_headers": {"X-Gateway": planted("gateway"), "X-Authorization": f"Bearer {planted('bearer')}"},
    "extra_query": {"key": planted("query")},
    "extra_body": {"session": {"token": planted("body")}},
}
"""What stands in ``--agentsnet-model-arg`` or in the ini file."""

SIGNATURES = ("sig", "X-Amz-Signature", "X-Amz-Credential", "access_token", "key")
SIGNED_URL = "https://host.invalid/blob?" + "&".join(f"{name}=planted{name}" for name in SIGNATURES)
"""What only the provider knows."""

_PLACES = (*VARIABLES, "proxy", "api_key", "gateway", "bearer", "query", "body", "url-password")


def with_password(url: str) -> str:
    """The provider's URL with user and password."""
    return url.replace("://", f"://{USER}:{quote(planted('url-password'), safe='')}@")


def model_arguments(model: str) -> list[str]:
    """``[MODEL=]KEY=VALUE`` for each of the arguments."""
    return [
        f"{model}={name}={value if isinstance(value, str) else json.dumps(value)}" for name, value in ARGUMENTS.items()
    ]


def forms(text: str) -> set[str]:
    """How a server may write it when it repeats it; base64 without its padding."""
    raw = text.encode()
    return {
        text,
        json.dumps(text)[1:-1],
        quote(text),
        quote(text, safe=""),
        quote_plus(text, safe=""),
        b64encode(raw).decode().rstrip("="),
        urlsafe_b64encode(raw).decode().rstrip("="),
    }


SECRETS = {form for place in _PLACES for form in forms(planted(place))}
SECRETS |= forms(f"{USER}:{planted('url-password')}")
QUOTED = " ".join(sorted(SECRETS))
"""All of them, as a careless server puts them into its texts."""


def leaks(folder: Path, inputs: set[str]) -> list[tuple[str, str]]:
    """File and secret for each secret that stands in a file other than what the test itself has put there."""
    traces = {*SECRETS, "planted-", *(f"planted{name}" for name in SIGNATURES)}
    files = [path for path in folder.rglob("*") if path.is_file() and path.name not in inputs]
    return [
        (str(path.relative_to(folder)), trace)
        for path in files
        for trace in sorted(traces)
        if trace.encode() in path.read_bytes()
    ]
