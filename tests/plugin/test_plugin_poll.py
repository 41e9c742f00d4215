"""``--agentsnet-poll``: agents are asked what they think after each turn, and the run never notices."""

import json
from collections import Counter

import pytest
from sessions import refusal

from pytest_agentsnet.cli import main
from pytest_agentsnet.protocol.poll_words import is_poll
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.runs.spending import spent, spent_on_disk
from pytest_agentsnet.running.tapes.reader import read_tape
from pytest_agentsnet.testing.provider import loopback_provider
from pytest_agentsnet.testing.troubles import HttpError

N, R = 4, 3
CALLS, POLLS = N * (R + 1), N * R
CELLS = 2
OUT = "--agentsnet-dir=out"
POLL = "--agentsnet-poll"


@pytest.fixture
def provider():
    with loopback_provider() as provider:
        yield provider


@pytest.fixture
def play(start, provider):
    """Plays two cells of consensus against the provider; gives the session's result."""

    def play(*arguments):
        return start(
            "--agentsnet-model=direct/m",
            f"--agentsnet-api-base={provider.url}",
            "--agentsnet-price=1,1",
            "--agentsnet-task=consensus",
            f"--agentsnet-size={N}",
            f"--agentsnet-rounds={R}",
            "--agentsnet-family=ws",
            "--agentsnet-family=ba",
            *arguments,
        )

    return play


def is_of_poll(call):
    return is_poll(call.messages[-1]["content"])


def prompts(provider):
    """What the provider was sent by the run itself, byte for byte, as often as it was."""
    return Counter(json.dumps(call.body, sort_keys=True) for call in provider.calls if not is_of_poll(call))


def polled(provider):
    return Counter(json.dumps(call.body, sort_keys=True) for call in provider.calls if is_of_poll(call))


def tapes(path, out="out"):
    return {record.cell: read_tape(path / out / record.tape) for record in read_records(path / out / "results.jsonl")}


def hashes(path, out):
    """The hashes of all prompts of the run's own, by cell, agent, turn and attempt."""
    return {
        (cell, call.agent, call.turn, call.attempt): (call.prompt, call.lines)
        for cell, tape in tapes(path, out).items()
        for call in tape.all_calls
    }


def records(path, out="out"):
    return {record.cell: record for record in read_records(path / out / "results.jsonl")}


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["in process", "-n2"])
def test_the_prompts_of_the_run_are_the_same_bytes_with_and_without_it(start, play, provider, workers):
    play(OUT).assert_outcomes(passed=CELLS, deselected=4)
    plain = prompts(provider)
    provider.calls.clear()
    play("--agentsnet-dir=asked", POLL, *workers)
    assert prompts(provider) == plain
    assert (plain.total(), polled(provider).total()) == (CELLS * CALLS, CELLS * POLLS)
    assert hashes(start.path, "asked") == hashes(start.path, "out")
    for cell, record in records(start.path, "asked").items():
        assert record.transcript == records(start.path)[cell].transcript
        assert (record.provenance, record.calls, record.polls) == (records(start.path)[cell].provenance, CALLS, POLLS)


def test_each_turn_but_the_last_has_one_line_of_its_own(start, play):
    play(OUT, POLL)
    for record in records(start.path).values():
        lines = [json.loads(line) for line in (start.path / "out" / record.tape).read_text().splitlines()]
        asked = [line["poll"] for line in lines if "poll" in line]
        agents = lines[0]["topology"]["agents"]
        assert {(line["agent"], line["turn"]) for line in asked} == {(a, t) for a in agents for t in range(R)}
        assert all(line["tokens_in"] and line["cost_usd"] and line["prompt"] and line["words"] for line in asked)
        assert sum("attempt" in line for line in lines) == CALLS


def test_a_run_goes_on_with_and_without_it_and_asks_only_what_is_missing(start, play, provider):
    play(OUT).assert_outcomes(passed=CELLS, deselected=4)
    assert not polled(provider)
    play(OUT, POLL).assert_outcomes(passed=CELLS, deselected=4)
    assert (prompts(provider).total(), polled(provider).total()) == (CELLS * CALLS, CELLS * POLLS)
    for _ in range(2):
        play(OUT, POLL).assert_outcomes(passed=CELLS, deselected=4)
        play(OUT).assert_outcomes(passed=CELLS, deselected=4)
    assert (prompts(provider).total(), polled(provider).total()) == (CELLS * CALLS, CELLS * POLLS)
    assert {(record.calls, record.polls) for record in records(start.path).values()} == {(CALLS, POLLS)}


def test_a_tape_that_was_cut_gets_the_polls_that_it_lost_and_no_other(start, play, provider):
    play(OUT, POLL)
    tape = start.path / "out" / next(iter(records(start.path).values())).tape
    lines = tape.read_text().splitlines(keepends=True)
    lost = [line for line in lines if line.startswith('{"poll"')][:3]
    tape.write_text("".join(line for line in lines if line not in lost and '"scoring"' not in line))
    (start.path / "out" / "results.jsonl").unlink()
    for file in (start.path / "out").glob("ledger.sqlite*"):
        file.unlink()
    provider.calls.clear()
    play(OUT, POLL).assert_outcomes(passed=CELLS, deselected=4)
    assert (prompts(provider).total(), polled(provider).total()) == (0, len(lost))
    assert {record.polls for record in records(start.path).values()} == {POLLS}


def test_a_replay_has_the_opinions_of_the_tapes(start, play):
    play(OUT, POLL)
    played = records(start.path)
    start("--agentsnet-replay=out", "--junitxml=x.xml").assert_outcomes(passed=CELLS, deselected=4)
    assert all("opinion_rate" in record.metrics for record in played.values())


def test_polls_that_fail_for_good_are_counted_and_cost_no_cell(start, play, provider):
    provider.troubles = lambda call: HttpError(400) if is_of_poll(call) else None
    play(OUT, POLL).assert_outcomes(passed=CELLS, deselected=4)
    assert {(r.polls, r.polls_missing, r.status) for r in records(start.path).values()} == {(0, POLLS, "solved")}
    provider.calls.clear()
    play(OUT, POLL).assert_outcomes(passed=CELLS, deselected=4)
    assert not provider.calls


def test_what_polls_cost_is_counted_apart_and_in_the_budget(start, play):
    play(OUT, POLL)
    directory = RunDirectory.open(start.path / "out")
    found = records(start.path).values()
    assert all(record.poll_cost_usd > 0 for record in found)
    assert spent(directory) == pytest.approx(sum(record.cost_usd + record.poll_cost_usd for record in found))
    assert spent_on_disk(directory) == pytest.approx(spent(directory))


def test_metrics_of_own_answers_are_there_in_two_versions(start, play):
    play(OUT, POLL)
    for record in records(start.path).values():
        assert {"never_stated", "never_stated.polled"} <= record.metrics.keys()
        assert record.metrics["opinion_rate"] == {"value": 1.0, "of": POLLS}


def test_the_end_says_how_far_what_was_told_and_polled_agree(play):
    result = play(OUT, POLL)
    result.stdout.fnmatch_lines([
        f"polled: {CELLS * POLLS} of {CELLS * POLLS} turns of agents gave an answer",
        "  answers told and polled: *",
        "  rules told and polled: nothing to compare",
        f"polls beside these {CELLS * POLLS}, tokens in *, out *, * USD",
    ])
    assert "polled: " not in play("--agentsnet-dir=plain").stdout.str()


def test_the_plan_prices_the_polls_and_of_a_run_that_has_them_only_the_rest(play):
    play(OUT, POLL, "--agentsnet-plan").stdout.fnmatch_lines(
        "*polls are 24 calls of the expected, * USD, 71% more calls than without"
    )
    play(OUT)
    play(OUT, POLL, "--agentsnet-plan").stdout.fnmatch_lines("*polls are 24 calls of the expected, * USD")
    play(OUT, POLL)
    assert "polls are" not in play(OUT, POLL, "--agentsnet-plan").stdout.str()


def test_a_run_that_its_polls_make_too_dear_is_refused(play):
    assert play(OUT, "--agentsnet-budget=0.07", "--agentsnet-concurrency=1").ret == 0
    assert "is expected to cost" in refusal(play("--agentsnet-fresh", POLL, "--agentsnet-budget=0.07"))


def test_a_conversation_shows_the_opinions_where_they_are_asked_for(start, play, capsys):
    play(OUT, POLL)
    cell = next(iter(records(start.path)))
    capsys.readouterr()
    assert main(["show", str(start.path / "out"), cell]) == 0
    assert " polled: " not in capsys.readouterr().out
    assert main(["show", str(start.path / "out"), cell, "--poll"]) == 0
    shown = capsys.readouterr().out
    assert shown.count(" polled: would answer 0; rule alphabetical/smallest_free/higher_yields/own; ") == POLLS


def test_who_is_no_model_is_not_polled_and_that_is_said(start):
    result = start("--agentsnet-model=textbook", "--agentsnet-size=4", "--agentsnet-family=ws", POLL)
    assert "agentsnet: textbook is no model, and is not polled" in result.outlines


def test_it_has_no_twin_in_the_ini_file(start):
    start.pytester.makeini("[pytest]\nagentsnet_poll = true")
    assert "Unknown config option: agentsnet_poll" in start("--strict-config").stderr.str()
