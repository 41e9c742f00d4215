"""A wrong key ends the run after one call, at once, with one paragraph."""

import time

import pytest
from live_provider import watched_provider
from live_sessions import pytest_session

from pytest_agentsnet.testing.troubles import HttpError

CELLS = 20
SOON = 5.0
"""Seconds; a quiet machine takes a tenth of one."""

NOTES_THE_END = """
import time
from pathlib import Path


def pytest_runtest_logreport(report):
    Path("last-report.txt").write_text(str(time.time()))
"""


def _play(*arguments):
    def play(folder):
        refused = []

        def refuse(call, before):
            refused.append(time.time())
            return HttpError(401, "Incorrect API key provided", code="invalid_api_key")

        (folder / "noting_the_end.py").write_text(NOTES_THE_END)
        with watched_provider(folder / "seen.json", tricks={"m": refuse}) as provider:
            pytest_session(
                folder,
                "--agentsnet-model=openai/m",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                f"--agentsnet-trials={CELLS // 5}",
                "-p",
                "noting_the_end",
                *arguments,
            )
        (folder / "refused.txt").write_text(" ".join(map(str, refused)))

    return play


@pytest.fixture(scope="session", params=[(), ("-n", "2")], ids=["plain", "n2"])
def session(request, played):
    return played(f"wrong-key{''.join(request.param)}", _play(*request.param))


def test_there_is_one_call_and_the_run_ends_at_once(session):
    (refused,) = map(float, (session.folder / "refused.txt").read_text().split())
    ended = float((session.folder / "last-report.txt").read_text())
    assert 0 < ended - refused < SOON
    assert len(session.calls) == 1


def test_it_is_said_in_one_paragraph(session):
    (reason,) = {record.reason for record in session.records}
    assert reason.startswith(
        f"The server at {session.seen['url']} does not accept the key for openai/m (401: Incorrect"
    )
    assert session.out.splitlines().count(reason) == 1


def test_the_other_cells_are_skipped_with_that_reason(session):
    assert sorted(record.status for record in session.records) == ["error"] + ["skipped"] * (CELLS - 1)
    skipped = [child for case in session.cases for child in case if child.tag == "skipped"]
    (reason,) = {record.reason for record in session.records}
    assert [child.get("message").endswith(f"openai/m cannot be called: {reason}") for child in skipped] == [True] * (
        CELLS - 1
    )


def test_the_exit_status_is_that_of_a_provider_that_cannot_be_used(session):
    assert session.status == 9
    assert f"{CELLS - 1} skipped, 1 error" in session.out
