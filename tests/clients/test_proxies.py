import os

import pytest

from pytest_agentsnet.clients.proxies import proxy_for
from pytest_agentsnet.core.errors import InputError


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch):
    for name in tuple(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


def test_without_one_in_the_environment_there_is_none():
    assert proxy_for("http://h.example/v1") is None


def test_it_is_named_by_the_scheme_of_the_url(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://me:pass@plain.example:3128")
    monkeypatch.setenv("HTTPS_PROXY", "secure.example:3128")
    assert proxy_for("http://h.example/v1") == "http://me:pass@plain.example:3128"
    assert proxy_for("https://h.example/v1") == "http://secure.example:3128"


def test_all_proxy_is_for_what_has_none_of_its_own(monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "http://all.example")
    assert proxy_for("https://h.example/v1") == "http://all.example"


@pytest.mark.parametrize("excluded", ["h.example", ".example", "127.0.0.1,h.example:8000", "*"])
def test_what_no_proxy_names_is_reached_without(monkeypatch, excluded):
    monkeypatch.setenv("http_proxy", "http://plain.example")
    monkeypatch.setenv("NO_PROXY", excluded)
    assert proxy_for("http://h.example:8000/v1") is None


def test_it_is_found_while_another_thread_changes_the_environment(monkeypatch):
    """Python 3.11.7 fails when a variable goes that it has begun to read, as pytest's own does after each test."""
    found = iter((KeyError("PYTEST_CURRENT_TEST"), {"http": "http://plain.example"}))

    def getproxies():
        proxies = next(found)
        if isinstance(proxies, KeyError):
            raise proxies
        return proxies

    monkeypatch.setattr("pytest_agentsnet.clients.proxies.getproxies", getproxies)
    assert proxy_for("http://h.example/v1") == "http://plain.example"


def test_a_proxy_of_another_kind_is_refused_without_its_password(monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "socks5://me:pass@all.example")
    with pytest.raises(
        InputError, match=r"a socks5 proxy for h\.example; direct/\.\.\. goes through http and https ones"
    ):
        proxy_for("https://h.example/v1")
