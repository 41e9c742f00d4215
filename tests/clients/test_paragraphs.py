import pytest

from pytest_agentsnet.clients.faults import FAULTS
from pytest_agentsnet.clients.paragraphs import Called, paragraph

OPENAI = Called("gpt-4o", "openai")
OWN = Called("openai/llama", "openai", "http://127.0.0.1:8000/v1")


@pytest.mark.parametrize("called", [OPENAI, OWN])
@pytest.mark.parametrize("kind", FAULTS)
def test_every_row_has_one_paragraph(kind, called):
    told = paragraph(kind, called, "")
    assert told
    assert "\n" not in told
    assert "()" not in told


@pytest.mark.parametrize("called", [OPENAI, OWN])
@pytest.mark.parametrize("kind", FAULTS)
def test_the_providers_own_words_are_in_it(kind, called):
    assert "418: I am a teapot" in paragraph(kind, called, "418: I am a teapot")


def test_a_missing_key_names_the_variable_and_the_command_and_an_own_server():
    told = paragraph("missing_key", OPENAI, "")
    assert "export OPENAI_API_KEY=..." in told
    assert "--agentsnet-api-base=" in told


def test_a_server_that_is_not_there_is_named_by_its_url():
    assert "No server answers at http://127.0.0.1:8000/v1" in paragraph("unreachable", OWN, "")
    assert "openai cannot be reached" in paragraph("unreachable", OPENAI, "")


def test_an_unknown_model_is_named_with_the_way_to_write_one():
    told = paragraph("unknown_model", Called("lama-3", ""), "")
    assert "lama-3" in told
    assert "--agentsnet-model=PROVIDER/MODEL" in told
    assert "/v1" in paragraph("unknown_model", OWN, "")
