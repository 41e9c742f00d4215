"""The proxy that stands between this machine and a server."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from pytest_agentsnet.core.errors import InputError


def is_read_on_the_way(url: str) -> bool:
    """Whether a proxy gets to see what is sent there, as one does that passes on plain HTTP."""
    return urlsplit(url).scheme == "http" and bool(_named_for(url))


def proxy_for(url: str) -> str | None:
    """The proxy for this URL, from ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``; user and password may be in it.

    :raises InputError: for one that is no HTTP proxy.
    """
    proxy = _named_for(url)
    if not proxy:
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    scheme = urlsplit(proxy).scheme
    if scheme not in {"http", "https"}:
        raise InputError(
            f"the environment names a {scheme} proxy for {urlsplit(url).hostname};"
            " direct/... goes through http and https ones"
        )
    return proxy


def _named_for(url: str) -> str:
    """As the environment has it; nothing where there is none."""
    parts = urlsplit(url)
    try:
        proxies, is_bypassed = getproxies(), proxy_bypass(parts.netloc)
    except KeyError:
        # Older Pythons read all variables, and pytest has just unset that of an ended test in its own thread.
        return _named_for(url)
    return "" if is_bypassed else proxies.get(parts.scheme) or proxies.get("all") or ""
