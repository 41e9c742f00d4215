"""The proxy that stands between this machine and a server."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from pytest_agentsnet.core.errors import InputError


def is_read_on_the_way(url: str) -> bool:
    """Whether a proxy gets to see what is sent there, as one does that passes on plain HTTP."""
    parts, proxies = urlsplit(url), getproxies()
    return parts.scheme == "http" and bool(proxies.get("http") or proxies.get("all")) and not proxy_bypass(parts.netloc)


def proxy_for(url: str) -> str | None:
    """The proxy for this URL, from ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``; user and password may be in it.

    :raises InputError: for one that is no HTTP proxy.
    """
    parts, proxies = urlsplit(url), getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    scheme = urlsplit(proxy).scheme
    if scheme not in {"http", "https"}:
        raise InputError(
            f"the environment names a {scheme} proxy for {parts.hostname}; direct/... goes through http and https ones"
        )
    return proxy
