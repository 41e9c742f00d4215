"""A run that cannot PASS any more ends early, in one process or several, also when it was killed on the way."""

import json
from collections import Counter

import pytest
from sessions import records, refusal, runs

TASKS = ("--agentsnet-task=coloring", "--agentsnet-task=leader_election")
PAPER = ("--agentsnet-grid=paper", *TASKS, "--agentsnet-early-stop")
"""All 27 graphs; two tasks show as well as five how a run stops."""
GATE = "--agentsnet-gate=solved >= 0.8"
CONSTANT = ("--agentsnet-model=constant", *PAPER, GATE)
MINE = ("--agentsnet-model=mine", *PAPER, GATE, "--agentsnet-dir=out")
BLOCK = 6
"""Cells in a block: two tasks on a graph of each of three sizes."""

AGENT = """
import asyncio, os, pathlib, signal
from pytest_agentsnet import Turn

class Mine:
    '''Says nothing and answers alike everywhere; writes down which cells begin. KILLED: dies with the process at that cell.'''
    begun = set()

    def __init__(self, view):
        self.view = view

    async def first(self, view):
        if view.key not in self.begun:
            self.begun.add(view.key)
            with pathlib.Path("begun.txt").open("a") as file:
                file.write(f"{view.key}\\n")
            if len(self.begun) == int(os.environ.get("KILLED", 0)):
                os.kill(os.getpid(), signal.SIGKILL)
        return Turn()

    async def step(self, view, inbox):
        await asyncio.sleep(0)
        return Turn()

    async def decide(self, view, inbox):
        return Turn(answer=view.alphabet[0])

def pytest_agentsnet_agent(model):
    return Mine if model == "mine" else None
"""
"""Its cells are started ahead of their turn. It solves neither task."""


def begun(path):
    return (path / "begun.txt").read_text().splitlines()


def last_of_each(directory):
    return list({record["cell"]: record for record in records(directory)}.values())


def statuses(directory):
    return Counter(record["status"] for record in last_of_each(directory))


def verdict(directory):
    (told,) = json.loads((directory / "verdicts.json").read_text())["gates"]
    return told


def test_what_stopped_a_run_against_one_baseline_or_reading_stops_it_against_no_other(start):
    grid = ("--agentsnet-grid=paper", *TASKS)
    for model in ("textbook", "constant"):
        assert start(f"--agentsnet-model={model}", *grid, f"--agentsnet-dir={model}").ret in {0, 1}
    again = (
        "--agentsnet-model=chance",
        *grid,
        "--agentsnet-early-stop",
        "--agentsnet-gate=tripwire(solved >= baseline - 0.3)",
        "--agentsnet-dir=out",
    )
    first = start(*again, "--agentsnet-baseline=textbook")
    assert first.ret == 8
    assert statuses(start.path / "out")["skipped"] > BLOCK
    second = start(*again, "--agentsnet-baseline=constant")
    assert statuses(start.path / "out")["skipped"] == 0
    assert second.ret == 0
    assert verdict(start.path / "out")["look"] == 2
    plain = ("--agentsnet-model=constant", *PAPER, GATE, "--agentsnet-dir=plain")
    assert start(*plain).ret == 8
    start(*plain, "--agentsnet-scoring=paper")
    bases = json.loads((start.path / "plain" / "run.json").read_text())["early_stops"]
    assert sorted(bases) == ["solved >= 0.8, scoring paper", "solved >= 0.8, scoring strict"]


def test_a_model_far_below_the_bar_fails_after_four_blocks_of_nine(start):
    result = start(*CONSTANT, "-rs")
    assert result.ret == 8
    result.assert_outcomes(xfailed=24, skipped=30, deselected=3, failed=1)
    result.stdout.fnmatch_lines("*not needed: FAIL of solved >= 0.8 is shown on 12 graphs*")
    (run,) = runs(start.path)
    assert statuses(run) == {"unsolved": 24, "skipped": 30}
    skipped = [record for record in records(run) if record["status"] == "skipped"]
    assert {(record["error_kind"], record["calls"]) for record in skipped} == {("early_stop", 0)}
    assert len(list((run / "tapes").iterdir())) == 4 * BLOCK
    assert (verdict(run)["outcome"], verdict(run)["details"]["not_needed"]) == ("FAIL", 30)


def test_a_run_that_was_stopped_is_finished(start):
    start(*CONSTANT)
    start(*CONSTANT)
    assert [statuses(run)["skipped"] for run in runs(start.path)] == [30, 30]


def test_several_workers_stop_and_agree(start):
    result = start(*CONSTANT, "-n2")
    assert result.ret == 8
    (run,) = runs(start.path)
    counts = statuses(run)
    assert sum(counts.values()) == 54
    assert counts["unsolved"] <= 7 * BLOCK
    assert verdict(run)["outcome"] == "FAIL"
    assert max(Counter(record["cell"] for record in records(run)).values()) == 1


def test_cells_are_started_ahead_up_to_the_next_block(start):
    start.pytester.makeconftest(AGENT)
    assert start(*MINE).ret == 8
    assert 4 * BLOCK <= len(begun(start.path)) <= 6 * BLOCK


def test_a_run_that_was_killed_goes_on_and_stops(start, monkeypatch):
    start.pytester.makeconftest(AGENT)
    monkeypatch.setenv("KILLED", str(2 * BLOCK))
    assert start.apart(*MINE).ret == -9
    monkeypatch.delenv("KILLED")
    assert start.apart(*MINE).ret == 8
    out = start.path / "out"
    assert 4 * BLOCK <= len(begun(start.path)) <= 7 * BLOCK
    assert statuses(out)["skipped"] >= 3 * BLOCK
    first, told = begun(start.path), verdict(out)
    assert told["outcome"] == "FAIL"
    assert start.apart(*MINE).ret == 8
    assert (begun(start.path), verdict(out)) == (first, told)


def test_a_fail_that_was_shown_stands_when_the_rest_is_played(start):
    assert start(*CONSTANT, "--agentsnet-dir=out").ret == 8
    rest = [option for option in CONSTANT if option != "--agentsnet-early-stop"]
    assert start(*rest, "--agentsnet-dir=out").ret == 8
    assert statuses(start.path / "out") == {"unsolved": 54}


def test_with_strict_gates_it_is_enough_that_pass_is_out_of_reach(start):
    result = start(*CONSTANT, "--agentsnet-strict-gates")
    assert result.ret == 11
    (run,) = runs(start.path)
    assert statuses(run) == {"unsolved": 6, "skipped": 48}
    assert verdict(run)["sentence"].endswith("(PASS of solved >= 0.8 is out of reach after 3 graphs)")


def test_a_model_that_passes_is_played_to_the_end(start):
    result = start("--agentsnet-model=textbook", *PAPER, "--agentsnet-gate=solved >= 0.8")
    assert result.ret == 0
    result.assert_outcomes(passed=55, deselected=3)


def test_only_cells_of_decided_gates_are_left_out(start):
    gate = "--agentsnet-gate=coloring.solved >= 0.8"
    start("--agentsnet-model=constant", *PAPER, gate, "--agentsnet-gate=cost_usd <= 1")
    skipped = {record["task"] for record in last_of_each(runs(start.path)[0]) if record["status"] == "skipped"}
    assert skipped == {"coloring"}


@pytest.mark.parametrize("gates", [(), ("--agentsnet-gate=cost_usd <= 20", "--agentsnet-gate=n50 >= 8")])
def test_without_a_gate_that_could_stop_it_it_is_refused(start, gates):
    told = refusal(start("--agentsnet-model=constant", *PAPER, *gates))
    assert "no gate here can be decided early" in told


def test_it_does_not_go_together_with_a_replay(start):
    told = refusal(start("--agentsnet-replay=somewhere", "--agentsnet-early-stop", GATE))
    assert told.startswith("--agentsnet-replay plays what is on the tapes, and --agentsnet-early-stop leaves cells out")
