import pytest

from pytest_agentsnet.clients.builtin import client_for, default_max_tokens, preflight
from pytest_agentsnet.clients.direct import DirectClient
from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.core.client import ClientParameters, HasAccount
from pytest_agentsnet.core.errors import InputError


def test_any_other_name_is_a_litellm_model():
    client = client_for("anthropic/claude-3-7-sonnet-latest", ClientParameters())
    assert isinstance(client, LitellmClient)
    assert isinstance(client, HasAccount)
    preflight("anthropic/claude-3-7-sonnet-latest", ClientParameters())


def test_a_name_after_direct_is_a_server_at_an_own_url():
    parameters = ClientParameters(api_base="http://127.0.0.1:8000/v1")
    client = client_for("direct/llama", parameters)
    assert isinstance(client, DirectClient)
    assert isinstance(client, HasAccount)
    preflight("direct/llama", parameters)


@pytest.mark.parametrize("ask", [client_for, preflight])
@pytest.mark.parametrize("model", ["direct/llama", "direct/"])
def test_without_the_url_of_its_server_nothing_is_direct(ask, model):
    with pytest.raises(InputError, match=r"needs a name after direct/ and the URL .*--agentsnet-api-base=http://HOST"):
        ask(model, ClientParameters(api_base="" if model == "direct/llama" else "http://127.0.0.1:8000/v1"))


@pytest.mark.parametrize("ask", [client_for, preflight])
@pytest.mark.parametrize("argument", ["stream", "max_tokens", "num_retries", "api_base", "mock_response"])
def test_an_argument_that_has_an_option_of_its_own_is_refused(ask, argument):
    for arguments in ({argument: 1}, {"extra_body": {argument: 1}}):
        for model in ("gpt-4o", "direct/m"):
            with pytest.raises(InputError, match=f"argument '{argument}' cannot be set"):
                ask(model, ClientParameters(api_base="http://127.0.0.1:8000/v1", arguments=arguments))


@pytest.mark.parametrize("ask", [client_for, preflight])
@pytest.mark.parametrize("model", ["openai/m", "direct/m"])
def test_a_servers_address_that_is_no_url_is_refused(ask, model):
    with pytest.raises(InputError, match=r"a URL like http://HOST:PORT/v1, not 'localhost:8000'"):
        ask(model, ClientParameters(api_base="localhost:8000"))


def test_a_small_model_gets_a_small_cap():
    assert default_max_tokens("local/smollm2") == 256
    assert default_max_tokens("local/other.gguf") == 8192
    assert default_max_tokens("gpt-4o") == 8192


@pytest.mark.parametrize("arguments", [{"max_completion_tokens": 7}, {"extra_body": {"max_completion_tokens": 7}}])
def test_the_other_name_of_the_cap_is_the_cap(arguments):
    parameters = ClientParameters(max_tokens=100, arguments=arguments)
    client_for("openai/m", parameters)
    assert parameters.cap == 7
    assert ClientParameters(max_tokens=100).cap == 100


@pytest.mark.parametrize("model", ["openai/m", "direct/m"])
@pytest.mark.parametrize("cap", [0, -1, "many", 1.5, None])
def test_a_cap_that_is_no_number_of_tokens_is_refused(model, cap):
    for arguments in ({"max_completion_tokens": cap}, {"extra_body": {"max_completion_tokens": cap}}):
        with pytest.raises(InputError, match="'max_completion_tokens' is a whole number of tokens, 1 or more, not "):
            client_for(model, ClientParameters(api_base="http://127.0.0.1:9/v1", arguments=arguments))
