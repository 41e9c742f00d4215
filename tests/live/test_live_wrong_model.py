"""A server without a key that does not know the model: nobody waits for the first call, and the end is told once all the same."""

import pytest
from live_provider import watched_provider
from live_sessions import clean_environment, pytest_command, run

from pytest_agentsnet.testing.troubles import HttpError

CELLS = 20
WINDOW = 64
"""Calls in flight at the beginning, of all processes together."""
PROCESSES = 2


def _play(*arguments):
    def play(folder):
        def refuse(call, before):
            return HttpError(404, "The model `m` does not exist", code="model_not_found")

        with watched_provider(folder / "seen.json", tricks={"m": refuse}) as provider:
            command = pytest_command(
                "--agentsnet-model=direct/m",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                f"--agentsnet-trials={CELLS // 5}",
                *arguments,
            )
            environment = clean_environment()
            del environment["OPENAI_API_KEY"]
            run(folder, *command, environment=environment)

    return play


@pytest.fixture(scope="session", params=[(), ("-n", "2")], ids=["plain", "n2"])
def session(request, played):
    return played(f"wrong-model{''.join(request.param)}", _play(*request.param))


def test_the_calls_that_were_made_are_those_in_flight(session):
    # A process that is slow to see what the other one has met takes up the room that this leaves.
    assert 4 <= len(session.calls) <= WINDOW * PROCESSES
    assert not any(session.seen["authorized"])


def test_it_is_said_in_one_paragraph(session):
    (reason,) = {record.reason for record in session.records}
    assert session.out.splitlines().count(reason) == 1


def test_one_cell_is_an_error_and_the_others_are_skipped(session):
    assert sorted(record.status for record in session.records) == ["error"] + ["skipped"] * (CELLS - 1)
    assert session.status == 9
