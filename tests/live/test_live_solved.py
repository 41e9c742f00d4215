"""Textbook agents behind the real litellm solve all five tasks: what is counted, kept, and said to whom."""

import pytest
from live_provider import watched_provider
from live_sessions import PLANTED, pytest_session

TASKS = {"coloring", "leader_election", "matching", "vertex_cover", "consensus"}
IMPORTED = """
import os, sys
from pathlib import Path

def pytest_sessionfinish():
    process = os.environ.get("PYTEST_XDIST_WORKER", "controller")
    Path(f"{process}.txt").write_text(" ".join({"litellm", "openai", "aiohttp"} & set(sys.modules)))
"""
ALOUD = "I keep this to myself.\n\n"
THOUGHT = "Nobody ever hears this."
IN, OUT, CACHED = 2.5, 10.0, 1.25
"""USD per million tokens."""


def _play(*arguments, seed):
    def play(folder):
        (folder / "conftest.py").write_text(IMPORTED)
        with watched_provider(
            folder / "seen.json",
            key=PLANTED,
            latency=(0.01, 0.25),
            first_latency=1.5,
            seed=seed,
            aloud=ALOUD,
            thought=THOUGHT,
        ) as provider:
            pytest_session(
                folder,
                "--agentsnet-model=openai/gpt-4o",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                f"--agentsnet-price={IN},{OUT},{CACHED}",
                *arguments,
            )

    return play


@pytest.fixture(scope="session")
def plain(played):
    """In a project that makes every warning an error."""
    return played("solved-plain", _play("-W", "error", seed=1))


@pytest.fixture(scope="session")
def spread(played):
    return played("solved-n2", _play("-n", "2", seed=2))


@pytest.fixture(params=["plain", "spread"])
def session(request):
    return request.getfixturevalue(request.param)


def test_all_five_tasks_are_solved(session):
    assert session.status == 0, session.out
    assert {(record.task, record.status, record.score) for record in session.records} == {
        (task, "solved", 1.0) for task in TASKS
    }
    assert "5 passed" in session.out


def test_nothing_is_heard_of_litellm(session):
    for noise in ("litellm", "LiteLLM", "Traceback", "Unclosed", "never awaited", "warnings summary"):
        assert noise not in session.out + session.err


def test_whoever_only_leads_imports_no_client_library(plain, spread):
    assert "litellm" in (plain.folder / "controller.txt").read_text()
    assert (spread.folder / "controller.txt").read_text() == ""
    assert any("litellm" in (spread.folder / f"gw{number}.txt").read_text() for number in range(2))


def test_every_cell_has_one_record(session):
    assert len(session.record_lines) == len(session.records) == len(TASKS)


def test_the_provider_was_called_once_for_each_turn_of_each_agent(session):
    assert [record.calls for record in session.records] == [
        record.n * (record.rounds + 1) for record in session.records
    ]
    assert len(session.calls) == sum(record.calls for record in session.records)
    assert all(record.repairs == record.bought_twice == 0 for record in session.records)


def test_tokens_are_summed_as_the_provider_counted_them(session):
    sizes = [[1 + len(message["content"]) // 4 for message in call["messages"]] for call in session.calls]
    assert sum(record.tokens_in for record in session.records) == sum(map(sum, sizes))
    assert sum(record.tokens_cached for record in session.records) == sum(sum(size[:-1]) for size in sizes)
    said = [1 + len(reply) // 4 for reply in session.seen["replies"]]
    assert sum(record.tokens_out for record in session.records) == sum(said)


def test_the_cost_is_that_of_the_price_that_was_said(session):
    for record in session.records:
        fresh = record.tokens_in - record.tokens_cached
        paid = fresh * IN + record.tokens_cached * CACHED + record.tokens_out * OUT
        assert record.cost_usd == pytest.approx(paid / 1e6)
    cost = sum(record.cost_usd for record in session.records)
    assert f"cost {cost:.4f} USD" in session.out


def test_every_call_is_on_the_tape_with_what_the_provider_calls_reasoning(session):
    for record in session.records:
        calls = [call for calls in session.tape(record).calls.values() for call in calls]
        assert len(calls) == record.calls
        assert {call.reply.reasoning for call in calls} == {THOUGHT}


def test_reasoning_is_private(session):
    for record in session.records:
        transcript = session.transcript(record)
        assert all(THOUGHT in turn.reasoning for turns in transcript.turns for turn in turns)
        assert all(ALOUD.strip() in turn.reasoning for turns in transcript.turns for turn in turns)
    prompts = [message for call in session.calls for message in call["messages"]]
    assert not [prompt for prompt in prompts if THOUGHT in prompt["content"]]
    assert not [prompt for prompt in prompts if ALOUD.strip() in prompt["content"] and prompt["role"] != "assistant"]


def test_the_first_call_flies_alone(session):
    assert session.seen["in_flight_at_each_begin"][:2] == [1, 1]


def test_later_calls_of_a_round_fly_together(plain, spread):
    # All cells are at play at once: five of four agents.
    assert 4 < max(plain.seen["in_flight_at_each_begin"]) <= 20
    assert 4 < max(spread.seen["in_flight_at_each_begin"]) <= 20


def test_an_output_cap_goes_with_every_call_and_nothing_that_was_not_asked_for(session):
    assert {tuple(sorted(call)) for call in session.calls} == {("max_tokens", "messages", "model")}
    assert {(call["model"], call["max_tokens"]) for call in session.calls} == {("gpt-4o", 8192)}


def test_one_transcript_whatever_the_latencies(plain, spread):
    assert [call["messages"] for call in plain.calls] != [call["messages"] for call in spread.calls]
    transcripts = [{r.cell: session.transcript(r) for r in session.records} for session in (plain, spread)]
    assert transcripts[0] == transcripts[1]
    assert len(transcripts[0]) == len(TASKS)


def test_the_tape_has_the_verdict_that_its_transcript_leads_to(session):
    for record in session.records:
        assert session.tape(record).verdicts["strict"].solved


def test_junit_has_each_cell_once_and_no_failure(session):
    assert len(session.cases) == len({case.get("name") for case in session.cases}) == len(TASKS)
    assert not [child.tag for case in session.cases for child in case if child.tag in {"failure", "error", "skipped"}]
