import pytest

from pytest_agentsnet.clients.builtin import client_for, default_max_tokens, preflight
from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.core.client import ClientParameters, HasAccount
from pytest_agentsnet.core.errors import InputError


def test_any_other_name_is_a_litellm_model():
    client = client_for("anthropic/claude-3-7-sonnet-latest", ClientParameters())
    assert isinstance(client, LitellmClient)
    assert isinstance(client, HasAccount)
    preflight("anthropic/claude-3-7-sonnet-latest", ClientParameters())


@pytest.mark.parametrize("ask", [client_for, preflight])
def test_direct_is_not_there_yet_and_the_way_round_is_told(ask):
    with pytest.raises(InputError, match=r"no client for direct/llama yet.*openai/llama.*--agentsnet-api-base=URL"):
        ask("direct/llama", ClientParameters())


@pytest.mark.parametrize("ask", [client_for, preflight])
@pytest.mark.parametrize("argument", ["stream", "max_tokens", "num_retries", "api_base", "mock_response"])
def test_an_argument_that_has_an_option_of_its_own_is_refused(ask, argument):
    with pytest.raises(InputError, match=f"argument '{argument}' cannot be set"):
        ask("gpt-4o", ClientParameters(arguments={argument: 1}))


@pytest.mark.parametrize("ask", [client_for, preflight])
def test_a_servers_address_that_is_no_url_is_refused(ask):
    with pytest.raises(InputError, match=r"a URL like http://HOST:PORT/v1, not 'localhost:8000'"):
        ask("openai/m", ClientParameters(api_base="localhost:8000"))


def test_a_small_model_gets_a_small_cap():
    assert default_max_tokens("local/smollm2") == 256
    assert default_max_tokens("local/other.gguf") == 8192
    assert default_max_tokens("gpt-4o") == 8192
