"""What the URL of a server of the user's own tells beside where it is."""

from base64 import b64encode
from urllib.parse import unquote, urlsplit, urlunsplit


def address_of(url: str) -> str:
    """The URL without the user and password in it."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def authorization_of(url: str) -> str:
    """User and password of the URL as the value of an Authorization header; empty without a user."""
    parts = urlsplit(url)
    if not parts.username:
        return ""
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Basic {b64encode(pair.encode()).decode()}"
