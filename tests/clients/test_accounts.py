import subprocess
import sys

import pytest

from pytest_agentsnet.clients.accounts import account_of, is_url, key_of, key_variables, password_of, provider_of
from pytest_agentsnet.core.client import ClientParameters

PLAIN = ClientParameters()


@pytest.mark.parametrize(
    ("model", "provider"),
    [
        ("anthropic/claude-3-7-sonnet-latest", "anthropic"),
        ("openrouter/meta-llama/llama-3-70b", "openrouter"),
        ("gpt-4o", "openai"),
        ("o3", "openai"),
        ("no-such-model-anywhere", ""),
    ],
)
def test_the_provider_is_the_prefix_or_what_the_price_map_says(model, provider):
    assert provider_of(model) == provider


def test_a_key_is_known_by_eight_digits_and_never_by_itself():
    account = account_of("gpt-4o", PLAIN, {"OPENAI_API_KEY": "sk-planted-planted"})
    assert (account.provider, account.model) == ("openai", "gpt-4o")
    assert len(account.key_fingerprint) == 8
    assert "planted" not in repr(account)
    assert account != account_of("gpt-4o", PLAIN, {"OPENAI_API_KEY": "sk-another"})


def test_without_a_key_the_fingerprint_is_empty():
    assert account_of("gpt-4o", PLAIN, {}).key_fingerprint == ""


@pytest.mark.parametrize(
    ("model", "environment"),
    [
        ("gemini/gemini-2.5-pro", {"GOOGLE_API_KEY": "found"}),
        ("gemini/gemini-2.5-pro", {"GEMINI_API_KEY": "found", "GOOGLE_API_KEY": "not this one"}),
        ("together_ai/x", {"TOGETHERAI_API_KEY": "found"}),
        ("some-provider/x", {"SOME_PROVIDER_API_KEY": "found", "OPENAI_API_KEY": "not this one"}),
        ("openai/x", {"OPENAI_API_KEY": "", "OTHER": "not this one"}),
    ],
)
def test_the_key_is_looked_for_where_litellm_does(model, environment):
    expected = "found" if "found" in environment.values() else ""
    assert key_of(model, PLAIN, environment) == expected


def test_a_key_among_the_arguments_comes_first():
    parameters = ClientParameters(arguments={"api_key": "mine"})
    assert key_of("gpt-4o", parameters, {"OPENAI_API_KEY": "the environment's"}) == "mine"


def test_a_password_in_the_url_is_a_key_too():
    parameters = ClientParameters(api_base="http://user:p%40ss@127.0.0.1:8000/v1")
    assert key_of("openai/x", parameters, {}) == "p@ss"
    assert password_of("http://127.0.0.1:8000/v1") == ""


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://127.0.0.1:8000/v1", "openai's"),
        ("http://localhost:8000/v1", "openai's"),
        ("http://[::1]:8000/v1", "openai's"),
        ("https://api.openai.com/v1", "openai's"),
        ("http://api.openai.com/v1", ""),
        ("https://api.openai.com.example/v1", ""),
        ("https://gateway.example/v1", ""),
        ("http://10.0.0.7:8000/v1", ""),
    ],
)
def test_openais_key_goes_to_no_stranger_by_itself(url, key):
    parameters = ClientParameters(api_base=url)
    assert key_of("direct/m", parameters, {"OPENAI_API_KEY": "openai's"}) == key
    assert key_of("direct/m", parameters, {"OPENAI_API_KEY": "openai's", "AGENTSNET_API_KEY": "mine"}) == "mine"


@pytest.mark.parametrize("text", ["http://127.0.0.1:8000/v1", "https://me:pass@host.example", "http://[::1]:80/"])
def test_a_servers_address_is_a_url(text):
    assert is_url(text)


@pytest.mark.parametrize(
    "text", ["", "nonsense", "localhost:8000", "ftp://host", "http://", "http://[::1", "http://h:x/"]
)
def test_anything_else_is_none_and_holds_no_password(text):
    assert not is_url(text)
    assert password_of(text) == ""


def test_the_usual_variable_comes_first():
    assert key_variables("openai") == ("OPENAI_API_KEY",)
    assert key_variables("gemini")[0] == "GEMINI_API_KEY"


def test_the_key_of_openai_is_not_sent_where_a_proxy_reads_it(monkeypatch):
    environment = {"OPENAI_API_KEY": "openai's"}
    here = ClientParameters(api_base="http://127.0.0.1:9/v1")
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    monkeypatch.setenv("no_proxy", "")
    assert key_of("direct/m", here, environment) == ""
    assert key_of("direct/m", here, {**environment, "AGENTSNET_API_KEY": "mine"}) == "mine"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert key_of("direct/m", here, environment) == "openai's"


def test_nothing_is_imported_to_find_an_account():
    code = (
        "import sys; from pytest_agentsnet.clients.builtin import client_for; "
        "from pytest_agentsnet.core.client import ClientParameters; "
        "client = client_for('gpt-4o', ClientParameters()); assert client.account.provider == 'openai'; "
        "sys.exit(', '.join({'litellm', 'openai', 'httpx', 'aiohttp'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, stderr=subprocess.PIPE).stderr.strip() == b""
