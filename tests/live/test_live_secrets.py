"""Keys in every place where a key can be: no byte of what a session leaves holds one, whatever the provider repeats."""

import json
import signal
import subprocess
import time

import pytest
from live_provider import watched_provider
from live_sessions import clean_environment, pytest_command, run
from planted_keys import ENVIRONMENT, QUOTED, SECRETS, SIGNED_URL, leaks, model_arguments, with_password

from pytest_agentsnet.testing.troubles import Hang, HttpError, RawBody, Says

INPUTS = {"pytest.ini"}
LOUD = ("-vv", "-ra", "--showlocals", "--full-trace", "--log-level=DEBUG", "-o", "log_cli=true")
ALL_OUTPUT = ("-o", "junit_logging=all", "-o", "junit_log_passing_tests=true")

OWN_TESTS = """
import asyncio
import logging

import pytest
from pytest_agentsnet.clients.closing import close_connections
from pytest_agentsnet.core.client import Utterance


@pytest.mark.agentsnet(tasks=["coloring"])
def test_that_fails_and_prints(agentsnet_run, agentsnet_client, request):
    print(agentsnet_run, agentsnet_client, vars(agentsnet_run))
    logging.getLogger().debug("%r %r", agentsnet_run, agentsnet_client)
    logging.getLogger("LiteLLM").debug("heard")
    plugin = request.config.pluginmanager.get_plugin("agentsnet-session")
    settings = plugin._settings
    parameters = getattr(agentsnet_client, "_parameters", None)
    print(settings, parameters)
    assert agentsnet_run.verdict is None


@pytest.mark.agentsnet(tasks=["coloring"])
def test_that_calls_by_itself(agentsnet_client, agentsnet_cell):
    if agentsnet_cell.model == "crashing":
        return  # what it raises is its own

    async def call():
        try:
            return await agentsnet_client.complete((Utterance("user", "hello"),))
        finally:
            await close_connections()

    reply = asyncio.run(call())
    assert reply is None
"""

CONFTEST = """
import os
from types import SimpleNamespace


class Crashing:
    def __init__(self, parameters):
        self.parameters = parameters

    async def complete(self, conversation):
        given = self.parameters
        raise RuntimeError(f"crashed {os.environ['QUOTED']} with {given.arguments} at {given.api_base} in {dict(os.environ)}")


def pytest_agentsnet_client(model, parameters):
    return Crashing(parameters) if model == "crashing" else None
"""


def _outbox(call, before):
    names = call.messages[0]["content"].split("neighbours")[-1]
    return Says(f"You sent {QUOTED}\n{json.dumps({'Anna': QUOTED, 'all': names[:9]})}", reasoning=f"They sent {QUOTED}")


TRICKS = {
    "repeats": _outbox,
    "unauthorized": lambda call, before: HttpError(401, f"{QUOTED} {SIGNED_URL}", code="invalid_api_key"),
    "bad-request": lambda call, before: HttpError(400, f"see {SIGNED_URL} {QUOTED}"),
    "failing": lambda call, before: HttpError(500, f"cannot sign {SIGNED_URL} with {QUOTED}", code=QUOTED),
    "html": lambda call, before: RawBody(f"<html>{SIGNED_URL} {QUOTED}</html>", "text/html", 502),
    "malformed": lambda call, before: RawBody(json.dumps({"choices": [{"message": {"content": [QUOTED]}}]})),
    "hanging": lambda call, before: Hang() if before else None,
}


def _environment(folder):
    """Keys in the environment, and whatever is written outside of the folder is written within it."""
    homes = {name: str(folder / name.lower()) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    for home in homes.values():
        (folder / home).mkdir()
    return clean_environment(**ENVIRONMENT, **homes, QUOTED=QUOTED)


def _command(url, models, arguments, *more):
    return pytest_command(
        *(f"--agentsnet-model={model}" for model in models),
        *(f"--agentsnet-api-base={model}={with_password(url)}" for model in models),
        *arguments,
        "--agentsnet-family=ws",
        "--agentsnet-size=4",
        "--agentsnet-rounds=1",
        "--agentsnet-retries=0",
        *LOUD,
        *ALL_OUTPUT,
        *more,
        "test_own.py",
        "pytest_agentsnet.suites.test_coloring",
    )


DIRECT = ["direct/repeats", "direct/unauthorized", "direct/failing", "direct/malformed"]
MODELS = [*(f"openai/{name}" for name in TRICKS if name != "hanging"), *DIRECT, "crashing"]
GIVEN = [argument for model in MODELS for argument in model_arguments(model)]


def _prepare(folder):
    (folder / "test_own.py").write_text(OWN_TESTS)
    (folder / "conftest.py").write_text(CONFTEST)


def _play(folder, given_by, *more):
    _prepare(folder)
    in_ini = "".join(f"    {argument}\n" for argument in GIVEN) if given_by == "ini" else ""
    (folder / "pytest.ini").write_text(f"[pytest]\nagentsnet_model_arg =\n{in_ini}" if in_ini else "[pytest]\n")
    arguments = [f"--agentsnet-model-arg={argument}" for argument in GIVEN] if given_by == "command line" else []
    with watched_provider(folder.with_suffix(".seen"), tricks=TRICKS) as provider:
        run(folder, *_command(provider.url, MODELS, arguments, *more), environment=_environment(folder))


@pytest.fixture(scope="session")
def plain(played):
    return played("secrets-plain", lambda folder: _play(folder, "command line"))


@pytest.fixture(scope="session")
def spread(played):
    return played("secrets-n2", lambda folder: _play(folder, "ini", "-n", "2"))


@pytest.fixture(scope="session")
def killed(played):
    """Killed by a signal that makes Python dump its stacks, while the second turns' calls are under way."""

    def play(folder):
        _prepare(folder)
        (folder / "pytest.ini").write_text("[pytest]\n")
        arguments = [f"--agentsnet-model-arg={argument}" for argument in model_arguments("openai/hanging")]
        with watched_provider(folder.with_suffix(".seen"), tricks=TRICKS) as provider:
            command = _command(provider.url, ["openai/hanging"], arguments)
            with (folder / "stdout.txt").open("w") as out, (folder / "stderr.txt").open("w") as err:
                process = subprocess.Popen(command, cwd=folder, env=_environment(folder), stdout=out, stderr=err)
                deadline = time.monotonic() + 120
                while (len(provider.times) < 2 or not _has_a_reply(folder)) and time.monotonic() < deadline:
                    time.sleep(0.05)
                process.send_signal(signal.SIGABRT)
                (folder / "status.txt").write_text(str(process.wait(timeout=60)))

    return played("secrets-killed", play)


def _has_a_reply(folder):
    """Whether the first reply is on the tape: others may be called before it is."""
    return any(tape.read_text().count("\n") == 2 for tape in (folder / "run" / "tapes").iterdir())


@pytest.fixture(params=["plain", "spread"])
def session(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("name", ["plain", "spread", "killed"])
def test_no_byte_that_the_session_leaves_holds_a_secret(request, name):
    session = request.getfixturevalue(name)
    assert leaks(session.folder, INPUTS) == []


def test_everything_was_there_to_be_searched(session):
    names = {path.name for path in session.folder.rglob("*") if path.is_file()}
    assert names >= {
        "stdout.txt",
        "stderr.txt",
        "junit.xml",
        "results.jsonl",
        "run.json",
        "ledger.sqlite",
        "lastfailed",
    }
    assert any(path.parent.name == "tapes" for path in session.folder.rglob("*"))


def test_the_keys_did_go_out_and_what_was_repeated_was_hidden(session):
    kinds = {record.model: (record.status, record.error_kind) for record in session.records}
    assert kinds == {
        "openai/repeats": ("unsolved", ""),
        "openai/unauthorized": ("error", "auth"),
        "openai/bad-request": ("error", "bad_request"),
        "openai/failing": ("error", "server_error"),
        "openai/html": ("error", "server_error"),
        "openai/malformed": ("error", "malformed"),
        "direct/repeats": ("unsolved", ""),
        "direct/unauthorized": ("error", "auth"),
        "direct/failing": ("error", "server_error"),
        "direct/malformed": ("error", "malformed"),
        "crashing": ("error", "unexpected"),
    }
    seen = json.loads(session.folder.with_suffix(".seen").read_text())
    assert all(seen["authorized"])
    assert "[hidden]" in session.out
    repeats = next(record for record in session.records if record.model == "openai/repeats")
    assert "You sent [hidden]" in (session.folder / "run" / repeats.tape).read_text()


def test_the_killed_session_left_a_dump_and_what_it_paid_for(killed):
    assert killed.status == -signal.SIGABRT
    assert "Fatal Python error: Aborted" in killed.err
    (tape,) = (killed.folder / "run" / "tapes").iterdir()
    assert tape.read_text().count("\n") == 2


def test_the_search_finds_what_it_looks_for(tmp_path):
    for number, secret in enumerate(SECRETS):
        (tmp_path / str(number)).write_bytes(b"\x00\xff" + secret.encode() + b"\x00")
    assert {name for name, _ in leaks(tmp_path, set())} == {str(number) for number in range(len(SECRETS))}
