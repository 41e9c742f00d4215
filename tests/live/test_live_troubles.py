"""Troubles that pass are tried again and leave no mark on the result; those that stay cost their own cell alone."""

import pytest
from live_provider import watched_provider
from live_sessions import pytest_session

from pytest_agentsnet.testing.troubles import HALF_JSON, SERVER_ERROR, Cut, Hang, HttpError

PAUSE = 2.0
RATE_LIMIT = HttpError(429, "Rate limit reached for requests", retry_after=f"{PAUSE:.0f}", code="rate_limit_exceeded")
PASSING = {
    "limited": RATE_LIMIT,
    "failing": SERVER_ERROR,
    "cut-off": Cut(),
    "cut-within": Cut(within_body=True),
    "malformed": HALF_JSON,
    "hanging": Hang(60.0),
}
MET = (0, 5)
"""The calls of each model that meet its trouble: the very first, which flies alone, and one of many."""
CALLS = 16
"""Calls of one cell of consensus on four agents: R = 3."""


def _passing(trouble):
    return lambda call, before: trouble if before in MET else None


def _lasting(call, before):
    return SERVER_ERROR if "Group 1" in call.messages[0]["content"] else None


@pytest.fixture(scope="session")
def session(played):
    def play(folder):
        tricks = {model: _passing(trouble) for model, trouble in PASSING.items()}
        with watched_provider(folder / "seen.json", tricks={**tricks, "half-dead": _lasting}) as provider:
            pytest_session(
                folder,
                *(f"--agentsnet-model=openai/{model}" for model in PASSING),
                "--agentsnet-model=openai/half-dead",
                "--agentsnet-model=openai/nowhere",
                *(f"--agentsnet-api-base=openai/{model}={provider.url}" for model in [*PASSING, "half-dead"]),
                "--agentsnet-api-base=openai/nowhere=http://127.0.0.1:9/v1",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                "--agentsnet-timeout=4",
                "--agentsnet-retries=1",
                "-k",
                "consensus or half-dead",
            )

    return played("troubles", play)


@pytest.mark.parametrize("model", PASSING)
def test_a_trouble_that_passes_is_tried_again_and_the_cell_solved(session, model):
    record = session.record(model)
    assert (record.status, record.error_kind) == ("solved", "")
    assert len(session.calls_of(model)) == CALLS + len(MET)


@pytest.mark.parametrize("model", PASSING)
def test_a_further_try_is_no_repair_and_no_reply_is_bought_twice(session, model):
    record = session.record(model)
    assert (record.calls, record.repairs, record.unreadable, record.bought_twice) == (CALLS, 0, 0, 0)


def test_the_pause_that_the_provider_asks_for_is_kept(session):
    arrived = [(call, time) for call, time in zip(session.calls, session.seen["times"], strict=True)]
    limited = [(call["messages"], time) for call, time in arrived if call["model"] == "limited"]
    for number in MET:
        messages, refused = limited[number]
        again = next(time for later, time in limited[number + 1 :] if later == messages)
        assert again - refused >= PAUSE


def test_a_provider_that_goes_on_failing_is_an_error_of_that_cell(session):
    (record,) = (r for r in session.records if r.model == "openai/half-dead" and r.task == "coloring")
    assert (record.status, record.error_kind, record.score) == ("error", "server_error", None)
    assert "500: The server had an error" in record.reason
    assert session.out.splitlines().count(record.reason) == 1
    assert session.status == 1


def test_the_other_cells_of_the_model_go_on(session):
    statuses = {r.task: r.status for r in session.records if r.model == "openai/half-dead" and r.task != "coloring"}
    assert statuses == dict.fromkeys(["leader_election", "matching", "vertex_cover", "consensus"], "solved")


def test_a_cell_that_could_not_be_measured_leaves_its_tape_and_counts_what_was_bought(session):
    (record,) = (r for r in session.records if r.model == "openai/half-dead" and r.task == "coloring")
    tape = session.tape(record)
    assert (record.calls, tape.calls, tape.verdicts) == (0, {}, {})


def test_a_server_that_is_not_there_is_tried_again_before_it_is_given_up(session):
    record = session.record("nowhere")
    assert (record.status, record.error_kind) == ("error", "unreachable")
    assert record.seconds >= 0.5  # the pause before the second try
