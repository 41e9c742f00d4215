"""The API without pytest through the real litellm: in a script, within a running loop as in a notebook, and awaited."""

import json
import sys

import pytest
from live_provider import watched_provider
from live_sessions import PLANTED, clean_environment, run

from pytest_agentsnet.testing.troubles import HttpError

SCRIPT = """
import asyncio
import json
import sys
import warnings

import pytest_agentsnet as agentsnet

warnings.simplefilter("error")
server = {"api_base": sys.argv[1]}
instance = agentsnet.instance("consensus", family="ws", n=4)
found = {}


def keep(name, played):
    found[name] = [played.verdict.solved, played.transcript.to_json()]


def fails(name, model, **settings):
    try:
        agentsnet.run(instance, model, **settings)
    except agentsnet.ClientError as error:
        found[name] = [error.kind, str(error), type(error.__cause__).__name__]


keep("plain", agentsnet.run(instance, model="openai/plain", **server))


async def notebook():
    keep("in a running loop", agentsnet.run(instance, model="openai/notebook", **server))
    keep("awaited", await agentsnet.arun(instance, model="openai/awaited", **server))


asyncio.run(notebook())
both = (agentsnet.arun(instance, model=f"openai/{name}", concurrency=3, **server) for name in ("one", "two"))


async def together():
    for name, played in zip(("one", "two"), await asyncio.gather(*both), strict=True):
        keep(name, played)


asyncio.run(together())
agentsnet.run(
    instance, "openai/set", reasoning=False, max_tokens=99, arguments={"temperature": 0.5}, timeout=60, retries=0, **server
)
fails("no key", "openai/gpt-4o")
fails("wrong key", "openai/wrong", arguments={"api_key": sys.argv[2]}, **server)
print(json.dumps(found))
"""


@pytest.fixture(scope="session")
def session(played):
    def play(folder):
        (folder / "script.py").write_text(SCRIPT)
        refused = HttpError(401, f"Incorrect API key provided: {PLANTED}", code="invalid_api_key")
        tricks = {"wrong": lambda call, before: refused}
        with watched_provider(folder / "seen.json", latency=(0.0, 0.1), tricks=tricks) as provider:
            # Where a call would go that should not be made: to loopback as well.
            environment = clean_environment(OPENAI_BASE_URL=provider.url, OPENAI_API_BASE=provider.url)
            del environment["OPENAI_API_KEY"]
            run(folder, sys.executable, "script.py", provider.url, PLANTED, environment=environment)

    return played("api", play)


@pytest.fixture
def found(session):
    assert session.status == 0, session.err
    return json.loads(session.out)


@pytest.mark.parametrize("way", ["plain", "in a running loop", "awaited", "one", "two"])
def test_the_cell_is_played_and_solved(found, way):
    solved, transcript = found[way]
    assert solved
    assert transcript == found["plain"][1]


@pytest.mark.parametrize("model", ["plain", "notebook", "awaited", "one", "two", "set"])
def test_the_provider_is_called_once_a_turn(session, model):
    assert len(session.calls_of(model)) == 4 * (3 + 1)


def test_the_settings_go_out(session):
    sent = {
        tuple((name, value) for name, value in sorted(call.items()) if name != "messages")
        for call in session.calls_of("set")
    }
    assert sent == {(("max_tokens", 99), ("model", "set"), ("temperature", 0.5))}


def test_a_missing_key_is_found_without_a_call(session, found):
    kind, reason, cause = found["no key"]
    assert (kind, cause) == ("missing_key", "NoneType")
    assert "OPENAI_API_KEY" in reason
    assert session.calls_of("gpt-4o") == []


def test_a_wrong_key_is_told_after_one_call_and_not_shown(session, found):
    kind, reason, cause = found["wrong key"]
    assert (kind, cause) == ("auth", "NoneType")
    assert PLANTED not in session.out + session.err
    assert "[hidden]" in reason
    assert len(session.calls_of("wrong")) == 1


def test_nothing_else_is_printed_and_nothing_is_written(session):
    assert session.err == ""
    assert len(session.out.splitlines()) == 1
    ours = {"script.py", "seen.json", "stdout.txt", "stderr.txt", "status.txt"}
    assert {path.name for path in session.folder.iterdir()} == ours
