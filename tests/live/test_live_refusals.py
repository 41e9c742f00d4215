"""What no further call could mend ends a model's cells after one call, and is said once, in words, without the key."""

import re

import pytest
from live_provider import watched_provider
from live_sessions import PLANTED, pytest_session

from pytest_agentsnet.testing.troubles import HttpError

PASSWORD = "a-planted-password"


def quoting(secret):
    return HttpError(
        401, f"Incorrect API key provided: {secret}, Authorization: Bearer {secret}", code="invalid_api_key"
    )


TRICKS = {
    "wrong-key": lambda call, before: quoting(PLANTED),
    "password": lambda call, before: quoting(PASSWORD),
    "unknown": lambda call, before: HttpError(404, "The model `unknown` does not exist", code="model_not_found"),
    "broke": lambda call, before: HttpError(429, "You exceeded your current quota", code="insufficient_quota"),
}
NO_SERVER = "http://127.0.0.1:9/v1"
CELLS = 4
"""Cells of each model: two tasks in two trials."""

CASES = {
    "openai/wrong-key": ("auth", 1, "does not accept the key for openai/wrong-key .*export OPENAI_API_KEY="),
    "openai/password": ("auth", 1, "does not accept the key for openai/password .*export OPENAI_API_KEY="),
    "openai/unknown": ("unknown_model", 1, "knows no model openai/unknown .*404.* ends where the server's paths begin"),
    "openai/broke": ("quota_exhausted", 1, "no credit or quota left for openai/broke .*Add some there"),
    "openai/nowhere": ("unreachable", 0, "No server answers at http://127.0.0.1:9/v1 .*Start it, or correct"),
    "nonsense/model": ("unknown_model", 0, "knows no model nonsense/model .*--agentsnet-model=PROVIDER/MODEL"),
    "anthropic/claude-x": ("missing_key", 0, "no key for .*ANTHROPIC_API_KEY.*run the same command again"),
}
"""Model -> the kind, how many calls its provider sees, and what the paragraph says."""


def _play(*arguments):
    def play(folder):
        with watched_provider(folder / "seen.json", tricks=TRICKS) as provider:
            bases = dict.fromkeys([model for model in CASES if model.startswith("openai/")], provider.url)
            bases["openai/fine"] = bases["anthropic/claude-x"] = provider.url
            bases["openai/password"] = provider.url.replace("://", f"://somebody:{PASSWORD}@")
            bases["openai/nowhere"] = NO_SERVER
            pytest_session(
                folder,
                *(f"--agentsnet-model={model}" for model in [*CASES, "openai/fine"]),
                *(f"--agentsnet-api-base={model}={url}" for model, url in bases.items()),
                "--agentsnet-price=nonsense/model=none",
                "--agentsnet-task=coloring",
                "--agentsnet-task=consensus",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                "--agentsnet-trials=2",
                "--agentsnet-retries=0",
                *arguments,
            )

    return play


@pytest.fixture(scope="session")
def plain(played):
    return played("refusals-plain", _play())


@pytest.fixture(scope="session")
def spread(played):
    return played("refusals-n2", _play("-n", "2"))


@pytest.fixture(params=["plain", "spread"])
def session(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("model", CASES)
def test_the_provider_is_called_once_at_the_most(session, model):
    assert len(session.calls_of(model.partition("/")[2])) == CASES[model][1]


@pytest.mark.parametrize("model", CASES)
def test_one_cell_is_an_error_and_the_others_are_skipped(session, model):
    records = [record for record in session.records if record.model == model]
    assert sorted(record.status for record in records) == ["error"] + ["skipped"] * (CELLS - 1)
    assert {(record.error_kind, record.calls, record.score) for record in records} == {(CASES[model][0], 0, None)}
    outcomes = sorted(_outcome(case) for case in session.cases if _slug(model) in case.get("name"))
    assert outcomes == ["error"] + ["skipped"] * (CELLS - 1)


@pytest.mark.parametrize("model", CASES)
def test_it_is_said_once_in_one_paragraph_that_shows_the_way_out(session, model):
    (reason,) = {record.reason for record in session.records if record.model == model}
    assert re.search(CASES[model][2], reason), reason
    assert session.out.splitlines().count(reason) == 1
    assert session.out.count(reason) <= 2  # the closing lines may name it too, however many cells it met


def test_no_traceback_is_shown(session):
    for trace in ("Traceback", "litellm.exceptions", "Error:", "pytest_agentsnet/clients", "INTERNALERROR", "\nE  "):
        assert trace not in session.out + session.err


def test_the_run_ends_with_the_status_of_a_provider_that_cannot_be_used(session):
    assert session.status == 9


def test_other_models_go_on(session):
    statuses = [record.status for record in session.records if record.model == "openai/fine"]
    assert statuses == ["solved"] * CELLS


@pytest.mark.parametrize("secret", [PLANTED, PASSWORD])
def test_no_secret_is_written_anywhere(session, secret):
    files = [path for path in session.folder.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert names >= {"stdout.txt", "stderr.txt", "junit.xml", "results.jsonl", "run.json", "ledger.sqlite"}
    assert any(path.parent.name == "tapes" for path in files)
    assert [path for path in files if secret.encode() in path.read_bytes()] == []


def test_the_secrets_did_go_out(session):
    assert any(session.seen["authorized"])
    assert "[hidden]" in session.out


def _slug(model):
    return f"-{model.replace('/', '-')}-t"


def _outcome(case):
    return next((child.tag for child in case if child.tag in {"failure", "error", "skipped"}), "passed")
