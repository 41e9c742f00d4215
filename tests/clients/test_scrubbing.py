import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients.scrubbing import HIDDEN, scrubbed, scrubbed_line, secrets_of, shown_url
from pytest_agentsnet.core.client import ClientParameters


@given(st.text(), st.text(min_size=1), st.text())
def test_a_known_secret_never_remains(before, secret, after):
    secret = f"\x00{secret}\x00"
    assert secret not in scrubbed(before + secret + after + secret, [secret])


@pytest.mark.parametrize(
    "text",
    [
        "Incorrect API key provided: sk-proj-abcdefgh12345678",
        "header Authorization: Bearer abc.def-ghi",
        "authorization: basic dXNlcjpwYXNz",
        "GET https://host/v1beta/models/m:generate?key=abcdefghij failed",
        "cannot connect to http://user:password@10.0.0.1:8000/v1",
        "key AIzaSyA1234567890abcdefghijklmnop is invalid",
        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc",
        "gsk_abcdefgh1234567890 rejected",
    ],
)
def test_what_is_shaped_like_a_secret_is_hidden_though_unknown(text):
    shown = scrubbed(text, ())
    assert HIDDEN in shown
    for secret in ("abcdefgh", "abc.def", "dXNlcjpwYXNz", "password", "AIzaSy", "eyJzdWIi"):
        assert secret not in shown


@pytest.mark.parametrize("text", ["Rate limit reached for gpt-4o", "http://127.0.0.1:8000/v1", "a desk-lamp", ""])
def test_other_text_is_left_alone(text):
    assert scrubbed(text, ()) == text


def test_a_secret_is_hidden_before_the_line_is_cut():
    secret = "planted-secret"
    assert "planted" not in scrubbed_line("x" * 290 + secret, [secret])


def test_secrets_are_found_by_the_names_of_what_holds_them():
    parameters = ClientParameters(
        api_base="http://me:by-password@localhost/v1",
        arguments={
            "api_key": "by-argument",
            "temperature": 0.5,
            "user": "somebody",
            "extra_headers": {"X-Gateway": "by-header"},
            "credentials": {"private": "by-nesting"},
        },
    )
    environment = {"OPENAI_API_KEY": "by-variable", "AWS_SECRET_ACCESS_KEY": "by-other-variable", "HOME": "/home/me"}
    assert set(secrets_of(parameters, environment)) == {
        "by-password", "by-argument", "by-header", "by-nesting", "by-variable", "by-other-variable",
    }  # fmt: skip


def test_placeholders_are_no_secrets():
    assert secrets_of(ClientParameters(arguments={"api_key": "none"}), {"OPENAI_API_KEY": "x"}) == ()


def test_the_longest_secret_is_hidden_first_so_that_no_part_of_it_remains():
    environment = {"A_KEY": "secret-1", "B_KEY": "secret-1-and-more"}
    assert scrubbed("it is secret-1-and-more", secrets_of(ClientParameters(), environment)) == f"it is {HIDDEN}"


def test_a_url_is_shown_without_user_password_and_query():
    assert shown_url("https://me:pass@host:8000/v1?key=abc#part") == "https://host:8000/v1"
    assert shown_url("") == ""
