"""``--agentsnet-judge``: a second model reads what was written, once, and is told of only where it reads as people do."""

import json
from collections import Counter

import pytest
from sessions import refusal

from pytest_agentsnet.protocol.judge_words import judge_conversation
from pytest_agentsnet.running.judgements import Judgements
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.runs.spending import spent, spent_on_disk
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing.provider import loopback_provider
from pytest_agentsnet.testing.troubles import HttpError, Says

OUT = "--agentsnet-dir=out"
JUDGE = "--agentsnet-judge=direct/judge"
WORDS = judge_conversation("Anna", ["hi"])[0].text
CONSENSUS = next(task for task in TASKS if task.name == "consensus")
ACTS = {
    "I take 1": "none",
    "because it is free": "reason",
    "fine with me": "ack",
    "are you sure?": "check",
    "no, take 0": "challenge",
}
"""Texts that people labelled, each with the one act that they found in it."""


@pytest.fixture(autouse=True)
def labelled(tmp_path, monkeypatch):
    """The labelled turns, two of each text."""
    lines = [
        {
            "task": "consensus",
            "cell": "some-cell",
            "turn": turn,
            "speaker": "Ann",
            "hearer": "Bob",
            "agents": ["Ann", "Bob"],
            "answers": ["0", "1"],
            "text": text,
            "statements": [] if act == "none" else [{"slot": act, "subject": None, "value": "", "mood": "assert"}],
        }
        for turn in (0, 1)
        for text, act in ACTS.items()
    ]
    file = tmp_path / "turns.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    monkeypatch.setattr("pytest_agentsnet.reporting.findings.judged.shipped_turns", lambda: file)


def judging(label):
    """What the provider says to judges: for each text what ``label`` gives for it."""

    def trouble(call):
        if call.messages[0]["content"] != WORDS:
            return None
        texts = json.loads(call.messages[1]["content"].partition(":\n")[2])
        return Says(json.dumps({number: label(text) for number, text in texts.items()}))

    return trouble


@pytest.fixture
def provider():
    with loopback_provider() as provider:
        provider.troubles = judging(lambda text: ACTS.get(text, "reason"))
        yield provider


@pytest.fixture
def play(start, provider):
    def play(*arguments):
        return start(
            "--agentsnet-model=direct/m",
            f"--agentsnet-api-base=direct/m={provider.url}",
            *([f"--agentsnet-api-base=direct/judge={provider.url}"] if JUDGE in arguments else []),
            "--agentsnet-price=1,1",
            "--agentsnet-task=consensus",
            "--agentsnet-size=4",
            "--agentsnet-family=ws",
            *arguments,
        )

    return play


def asked(provider):
    """What the judge was sent, as often as it was."""
    return Counter(call.messages[1]["content"] for call in provider.calls if call.model == "judge")


def told(result):
    return [line for line in result.outlines if line.startswith("  judged_")]


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["in process", "-n2"])
def test_every_turn_with_words_is_read_once_and_those_labelled_by_hand_once_a_run(play, provider, workers, start):
    play(OUT, JUDGE, *workers)
    (record,) = read_records(start.path / "out" / "results.jsonl")
    transcript = transcript_of(read_tape(start.path / "out" / record.tape), CONSENSUS)
    turns = {(message.sender, message.round) for message in transcript.messages()}
    assert asked(provider).total() == len(turns) + 2
    play(OUT, JUDGE)
    assert asked(provider).total() == len(turns) + 2


def test_a_judge_that_reads_as_people_do_is_told_with_its_kappa(play):
    result = play(OUT, JUDGE)
    lines = told(result)
    assert "could not be read" not in result.stdout.str()
    assert any(line.startswith("  judged_reason ") and "kappa 1.00 on" in line for line in lines)


def test_only_what_it_reads_well_is_told(play, provider):
    provider.troubles = judging(lambda text: ACTS.get(text, "none").replace("check", "none"))
    lines = {line.split()[0]: line for line in told(play(OUT, JUDGE))}
    assert "kappa 1.00 on 10 labelled texts" in lines["judged_ack"]
    assert lines["judged_check"] == (
        "  judged_check is not told: its kappa on 10 labelled texts is 0.00, and 0.60 the least"
    )


def test_a_judge_whose_replies_cannot_be_read_is_not_told_and_it_is_said_why(play, provider):
    provider.troubles = judging(lambda text: "I think that this is an acknowledgement")
    result = play(OUT, JUDGE)
    lines = told(result)
    (counted,) = [line for line in result.outlines if "of the judge could not be read" in line]
    unread, _, of, *_ = counted.split()
    assert (unread, int(of) > 2) == (of, True)
    assert len(lines) == 5
    assert all(line.endswith(" is not told: on 0 labelled texts there is no kappa of it") for line in lines)


def test_the_run_is_the_same_with_and_without_it(play, start):
    play("--agentsnet-dir=plain")
    play(OUT, JUDGE)
    (plain,), (judged,) = (read_records(start.path / name / "results.jsonl") for name in ("plain", "out"))
    assert (plain.transcript, plain.metrics, plain.calls) == (judged.transcript, judged.metrics, judged.calls)


def test_what_it_costs_is_of_the_run(play, start):
    play(OUT, JUDGE)
    directory = RunDirectory.open(start.path / "out")
    (record,) = read_records(directory.results)
    assert Judgements(directory.path).usd > 0
    assert spent(directory) == pytest.approx(record.cost_usd + Judgements(directory.path).usd)
    assert spent_on_disk(directory) == pytest.approx(spent(directory))


def test_the_plan_prices_the_judge_and_what_it_has_read_is_not_read_again(play):
    planned = play(OUT, JUDGE, "--agentsnet-plan")
    planned.stdout.fnmatch_lines(["direct/judge as a judge: 1 cell", "  calls *14*14*14", "all: 1 cell"])
    play(OUT, JUDGE)
    again = play(OUT, JUDGE, "--agentsnet-plan")
    again.stdout.fnmatch_lines(["direct/judge as a judge: 1 cell", "  calls *6*6*6"])


def test_a_run_that_its_judge_makes_too_dear_is_refused(play):
    assert "is expected to cost" in refusal(
        play(OUT, JUDGE, "--agentsnet-price=direct/judge=99,99", "--agentsnet-budget=0.05")
    )


@pytest.mark.parametrize("agent", ["textbook", "chance", "textbook/flood-max-wordy-adopt"])
def test_who_only_plays_is_refused_as_a_judge(start, agent):
    result = start("--agentsnet-model=textbook", "--agentsnet-size=4", f"--agentsnet-judge={agent}")
    assert refusal(result) == (
        f"--agentsnet-judge={agent} names an agent, which plays and judges nothing; "
        "name a language model: gpt-4o, direct/NAME, local/PATH.gguf"
    )


def test_a_judge_of_unknown_price_is_refused_where_there_is_a_budget(start):
    result = start("--agentsnet-model=textbook", "--agentsnet-size=4", "--agentsnet-judge=gpt-of-nobody")
    assert result.ret == 4


def test_a_judge_without_an_answer_costs_no_cell(play, provider):
    provider.troubles = lambda call: HttpError(400) if call.model == "judge" else None
    result = play(OUT, JUDGE)
    result.assert_outcomes(passed=1, deselected=4)
    assert result.ret == 0
    result.stdout.fnmatch_lines([
        "WARNING: the judge gave no reply on * turns",
        "  No cell is changed by it. *the same command with --agentsnet-dir=*out --agentsnet-api-base=direct/judge=URL",
    ])
    assert "ERROR" not in result.stdout.str()


def test_a_judge_without_a_server_is_a_warning_that_says_what_to_do(start):
    nobody = "--agentsnet-api-base=direct/judge=http://127.0.0.1:9/v1"
    result = start("--agentsnet-model=textbook-wordy", "--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=consensus", JUDGE, nobody)  # fmt: skip
    assert result.ret == 0
    result.stdout.fnmatch_lines([
        "WARNING: the judge did not read all: No server answers at *",
        "  No cell is changed *",
    ])


def test_a_replay_asks_nobody_and_tells_what_was_judged(play, start, provider):
    lines = told(play(OUT, JUDGE))
    provider.calls.clear()
    assert told(start("--agentsnet-replay=out", JUDGE)) == lines
    assert not provider.calls
