import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients.scrubbing import HIDDEN, scrubbed, scrubbed_argument, scrubbed_line, secrets_of, shown_url
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


PARAMETERS = ClientParameters(
    api_base="http://me:by-p%40ssword@localhost/v1?api-key=by-query&version=2026-01",
    arguments={
        "api_key": "by-argument",
        "temperature": 0.5,
        "user": "somebody",
        "extra_headers": {"X-Gateway": "by-header", "Authorization": "Bearer by-scheme"},
        "headers": "by-text",
        "credentials": {"private": "by-nesting"},
        "tools": [{"server": {"auth_token": "by-listing"}}],
    },
)
ENVIRONMENT = {
    "OPENAI_API_KEY": "by-variable",
    "AWS_SECRET_ACCESS_KEY": "by-other-variable",
    "GATEWAY_KEY_PROD": "by-longer-name",
    "HTTPS_PROXY": "http://me:by-proxy@proxy:3128",
    "OPENAI_BASE_URL": "https://by-user-alone@host/v1",
    "HOME": "/home/me",
    "TOKENIZERS_PARALLELISM": "disabled",
    "PWD": "/home/me/runs",
    "OLDPWD": "/home/me/models",
    "DB_PWD": "by-short-word",
}


@pytest.mark.parametrize(
    "secret",
    ["by-p@ssword", "me:by-p@ssword", "by-query", "by-argument", "by-header", "by-scheme", "by-text", "by-nesting",
     "by-listing", "by-variable", "by-other-variable", "by-longer-name", "by-proxy", "by-user-alone", "by-short-word"],
)  # fmt: skip
def test_secrets_are_found_by_the_names_of_what_holds_them_and_in_urls(secret):
    assert secret in secrets_of(PARAMETERS, ENVIRONMENT)


@pytest.mark.parametrize(
    "value",
    ["somebody", "/home/me", "/home/me/runs", "/home/me/models", "disabled", "2026-01", "localhost", "proxy:3128"],
)
def test_what_is_no_secret_is_left_alone(value):
    assert scrubbed(value, secrets_of(PARAMETERS, ENVIRONMENT)) == value


@pytest.mark.parametrize(
    "form",
    [
        'it is p/w "1" ü',
        r"it is p/w \"1\" ü",
        r"it is p/w \"1\" \u00fc",
        r"it is p/w \\\"1\\\" \\u00fc",
        "it is p%2Fw%20%221%22%20%C3%BC",
        "it is p/w%20%221%22%20%C3%BC",
        "it is cC93ICIxIiDDvA==",
        "it is cC93ICIxIiDDvA",
    ],
)
def test_a_secret_is_hidden_however_it_is_written(form):
    secrets = secrets_of(ClientParameters(arguments={"api_key": 'p/w "1" ü'}), {})
    assert scrubbed(form, secrets).rstrip("=") == f"it is {HIDDEN}"


def test_user_and_password_are_hidden_as_the_header_that_they_go_out_in():
    secrets = secrets_of(ClientParameters(api_base="http://user:p%40ss@127.0.0.1/v1"), {})
    assert scrubbed("you sent dXNlcjpwQHNz", secrets) == f"you sent {HIDDEN}"


@pytest.mark.parametrize(
    "text",
    [
        "https://host/blob?sv=2026&sig=planted%2Bplanted%3D&se=1",
        "https://host/blob?X-Amz-Credential=planted%2F2026&X-Amz-Signature=planted",
        "https://host/blob?X-Amz-Security-Token=planted",
        "https://host/v1?version=1&amp;api-key=planted",
        '"https://host/v1?version=1\\u0026access_token=planted"',
    ],
)
def test_what_a_url_is_signed_with_is_hidden_and_the_rest_stays(text):
    shown = scrubbed(text, ())
    assert "planted" not in shown
    assert HIDDEN in shown
    assert "https://host/" in shown


def test_placeholders_are_no_secrets():
    assert secrets_of(ClientParameters(arguments={"api_key": "none"}), {"OPENAI_API_KEY": "x"}) == ()


def test_the_longest_secret_is_hidden_first_so_that_no_part_of_it_remains():
    environment = {"A_KEY": "secret-1", "B_KEY": "secret-1-and-more"}
    assert scrubbed("it is secret-1-and-more", secrets_of(ClientParameters(), environment)) == f"it is {HIDDEN}"


class _ChangedMeanwhile(dict[str, str]):
    """As ``os.environ`` is while pytest, in its own thread, forgets the test that has ended."""

    def __getitem__(self, name: str) -> str:
        if name == "PYTEST_CURRENT_TEST":
            raise KeyError(name)
        return super().__getitem__(name)

    def get(self, name, default=None):
        return default if name == "PYTEST_CURRENT_TEST" else super().get(name, default)

    def items(self):
        return [(name, self[name]) for name in self]

    def values(self):
        return [self[name] for name in self]


def test_secrets_are_found_while_another_thread_changes_the_environment():
    environment = _ChangedMeanwhile(
        PYTEST_CURRENT_TEST="test_x (call)", OPENAI_API_KEY="sk-1234567", PIP="https://a:secret-9@host"
    )
    assert {"sk-1234567", "secret-9"} <= set(secrets_of(ClientParameters(), environment))


def test_a_url_is_shown_without_user_password_and_query():
    assert shown_url("https://me:pass@host:8000/v1?key=abc#part") == "https://host:8000/v1"
    assert shown_url("") == ""


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("--agentsnet-dir=runs/hf-checkpoint-12000", "--agentsnet-dir=runs/hf-checkpoint-12000"),
        ("--agentsnet-max-tokens=100", "--agentsnet-max-tokens=100"),
        ("--agentsnet-model-arg=api_key=sk-12345678", f"--agentsnet-model-arg=api_key={HIDDEN}"),
        ("api_key=a", f"api_key={HIDDEN}"),
        ('m=extra_headers={"Authorization": "x"}', f"m=extra_headers={HIDDEN}"),
        ('m=extra_body={"api_key": "x", "top_k": 5}', f'm=extra_body={{"api_key": "{HIDDEN}", "top_k": 5}}'),
        (
            '--agentsnet-model-arg=extra_query={"a":[{"headers":{"X-G":"x"}}],"url":"http://u:p@h"}',
            f'--agentsnet-model-arg=extra_query={{"a": [{{"headers": {{"X-G": "{HIDDEN}"}}}}], "url": "http://{HIDDEN}@h"}}',
        ),
        ('extra_body={"top_k":5,"seed":[1]}', 'extra_body={"top_k":5,"seed":[1]}'),
        ("extra_body={api_key: x}", f"extra_body={HIDDEN}"),
        ("extra_body={top_k: 5}", "extra_body={top_k: 5}"),
        (f"extra_body={'[' * 100_000}" + '{"token', f"extra_body={'[' * 100_000}{HIDDEN}"),
        ("--agentsnet-api-base=http://me:pass@host/v1", f"--agentsnet-api-base=http://{HIDDEN}@host/v1"),
        ("--agentsnet-api-base=http://host/v1?sig=abc", f"--agentsnet-api-base=http://host/v1?sig={HIDDEN}"),
    ],
)
def test_a_word_of_a_command_keeps_all_but_what_is_secret_by_its_name(word, shown):
    assert scrubbed_argument(word) == shown
