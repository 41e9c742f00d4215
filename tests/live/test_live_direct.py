"""The quick grid's smallest cells directly and through litellm, by the same textbook agents: two clients, one benchmark."""

import json

import pytest
from live_provider import watched_provider
from live_sessions import PLANTED, pytest_session

THOUGHT = "Nobody ever hears this."
CELLS = 15
OWN = {"cell", "model", "started", "seconds"}
"""What the tapes of two models cannot have in common."""


def _play(model):
    def play(folder):
        with watched_provider(
            folder / "seen.json", key=PLANTED, latency=(0.0, 0.05), seed=3, thought=THOUGHT
        ) as provider:
            pytest_session(
                folder,
                f"--agentsnet-model={model}",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-size=4",
                "-W",
                "error",
            )

    return play


@pytest.fixture(scope="session")
def direct(played):
    return played("directly", _play("direct/m"))


@pytest.fixture(scope="session")
def through_litellm(played):
    return played("through-litellm", _play("openai/m"))


def _common(value):
    """The value without what differs from model to model and from time to time."""
    if isinstance(value, dict):
        return {name: _common(inner) for name, inner in value.items() if name not in OWN}
    return value


def _tapes(session):
    """The lines of each cell's tape, the calls in the order of the game."""
    tapes = {}
    for record in session.records:
        header, *lines = map(json.loads, (session.folder / "run" / record.tape).read_text().splitlines())
        lines.sort(key=lambda line: (line.get("turn", 99), line.get("agent", ""), line.get("attempt", 0)))
        tapes[record.task, record.family] = [_common(line) for line in (header, *lines)]
    return tapes


def test_it_solves_every_cell(direct):
    assert direct.status == 0, direct.out
    assert f"{CELLS} passed" in direct.out
    assert {(record.status, record.score) for record in direct.records} == {("solved", 1.0)}
    assert len(direct.records) == CELLS


def test_its_tapes_are_those_through_litellm_but_for_the_name_and_the_times(direct, through_litellm):
    ours, theirs = _tapes(direct), _tapes(through_litellm)
    assert len(ours) == CELLS
    assert ours == theirs


def test_every_call_brings_the_key_and_nothing_that_was_not_asked_for(direct):
    assert all(direct.seen["authorized"])
    assert {tuple(sorted(call)) for call in direct.calls} == {("max_tokens", "messages", "model")}
    assert {(call["model"], call["max_tokens"]) for call in direct.calls} == {("m", 8192)}


def test_the_calls_of_a_round_fly_together(direct):
    assert max(direct.seen["in_flight_at_each_begin"]) >= 4


def test_nothing_is_left_open(direct):
    for noise in ("Unclosed", "never awaited", "Traceback", "warnings summary"):
        assert noise not in direct.out + direct.err
    assert direct.err == ""


def test_no_byte_of_it_holds_the_key(direct):
    files = [path for path in direct.folder.rglob("*") if path.is_file()]
    assert not [path for path in files if PLANTED.encode() in path.read_bytes()]
