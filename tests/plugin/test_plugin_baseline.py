"""``--agentsnet-baseline``: an earlier run beside this one."""

import json
import subprocess
import sys

import pytest
from other_plugins import WITHOUT
from sessions import SMALL, refusal, runs, section

MORE = ("--agentsnet-size=4", "--agentsnet-grid=paper")
"""Nine graphs."""

PLAY = (*SMALL, "--agentsnet-model=textbook")
OTHER = (*SMALL, "--agentsnet-model=constant")


@pytest.fixture(scope="module")
def earlier(tmp_path_factory):
    """A run of the textbook's, of nine graphs of four agents, which no test may change."""
    folder = tmp_path_factory.mktemp("earlier")
    session = [sys.executable, "-m", "pytest", *WITHOUT, *MORE, "--agentsnet-model=textbook", "--agentsnet-dir=run"]
    done = subprocess.run(session, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    before = files(folder)
    yield folder / "run"
    assert files(folder) == before


def files(folder):
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_lost_cells_come_first_then_the_interval_and_a_sentence(start, earlier, workers):
    result = start(*OTHER, f"--agentsnet-baseline={earlier}", *workers)
    told = section(result, "AgentsNet baseline")
    assert told[0].startswith("constant in .agentsnet/run-0001 against textbook in ")
    lost = told.index("lost 8")
    assert told[lost + 1] == "  coloring-ba-n4-i0-constant-t0"
    assert (
        told[told.index("won 0") + 1] == "difference -0.800 [-1.000, +1.000]: 2 of 10 pairs solved, 10 by the baseline"
    )
    assert "No gate names the baseline: this decides nothing." in told
    assert "coloring: lost 2, won 0 of 2; McNemar: no p-value, 2 graphs are too few among 5" in told
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_the_same_answers_test_nothing(start, earlier):
    result = start(*PLAY, f"--agentsnet-baseline={earlier}")
    result.assert_outcomes(passed=10)
    assert "The same answers in 10 pairs; nothing was tested." in section(result, "AgentsNet baseline")
    assert result.ret == pytest.ExitCode.OK


def test_the_ini_file_may_name_it(start, earlier):
    start.pytester.makeini(f"[pytest]\nagentsnet_baseline = {earlier}")
    assert section(start(*PLAY), "AgentsNet baseline")
    start.pytester.makepyfile("def test_nothing_of_ours(): pass")
    start().assert_outcomes(passed=1)


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_baseline_of_another_grid_is_refused_before_the_first_call(start, earlier, workers):
    result = start("--agentsnet-model=textbook", "--agentsnet-size=8", f"--agentsnet-baseline={earlier}", *workers)
    assert refusal(result) == (
        f"--agentsnet-baseline: no cell of this run can be compared with one of {earlier}; "
        "15 cells of the candidate without a counterpart; 45 cells of the baseline without a counterpart"
    )
    assert not runs(start.path)


def test_pairs_of_other_conditions_are_refused_by_the_field(start, earlier):
    result = start(*PLAY, "--agentsnet-rounds=3", "--agentsnet-task=coloring", f"--agentsnet-baseline={earlier}")
    assert "2 pairs refused: rounds is 4 in the baseline and 3 in the candidate" in refusal(result)


def test_a_cell_without_a_counterpart_is_warned_of_before_the_first_test(start, earlier):
    result = start(*PLAY, "--agentsnet-trials=2", "--agentsnet-task=coloring", f"--agentsnet-baseline={earlier}")
    result.assert_outcomes(passed=4)
    lines = result.outlines
    (warning,) = [line for line in lines if "has a pair for 2 of 4 cells" in line]
    assert warning.startswith(f"agentsnet: the baseline {earlier} ")
    assert lines.index(warning) < next(i for i, line in enumerate(lines) if "100%" in line)


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_baseline_that_is_the_run_itself_is_refused(start, workers):
    play = (*PLAY, "--agentsnet-task=coloring")
    start(*play, "--agentsnet-dir=own")
    told = refusal(start(*play, "--agentsnet-dir=own", "--agentsnet-baseline=own", *workers))
    assert told == "--agentsnet-baseline: own is this run itself; name an earlier one"
    told = refusal(start("--agentsnet-replay=own", "--agentsnet-baseline=own"))
    assert told == "--agentsnet-baseline: own is this run itself; name an earlier one"


def test_a_replay_is_compared_too(start, earlier):
    start(*PLAY, "--agentsnet-task=coloring", "--agentsnet-dir=own")
    result = start("--agentsnet-replay=own", f"--agentsnet-baseline={earlier}")
    assert "The same answers in 2 pairs; nothing was tested." in section(result, "AgentsNet baseline")


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_what_is_no_run_or_an_empty_one_is_refused(start, workers):
    told = refusal(start(*PLAY, "--agentsnet-baseline=nowhere", *workers))
    assert told.endswith("nowhere is no run directory: its run.json cannot be read")
    start(*PLAY, "--agentsnet-task=coloring", "--agentsnet-dir=empty")
    (start.path / "empty" / "results.jsonl").unlink()
    told = refusal(start(*PLAY, "--agentsnet-baseline=empty"))
    assert told.endswith("empty is an empty run: no cell of it has come to an end")
    assert not runs(start.path)


def test_two_models_that_may_be_meant_are_refused(start):
    start(*SMALL, "--agentsnet-model=chance", "--agentsnet-model=constant", "--agentsnet-dir=two")
    told = refusal(start(*PLAY, "--agentsnet-baseline=two"))
    assert told.startswith("--agentsnet-baseline: the baseline has no textbook, and chance, constant may each be meant")


def test_a_cell_twice_is_refused(start, earlier):
    for revision in "ab":
        start(*PLAY, "--agentsnet-task=coloring", f"--agentsnet-revision={revision}", f"--agentsnet-dir={revision}")
    with (start.path / "a" / "results.jsonl").open("ab") as file:
        file.write((start.path / "b" / "results.jsonl").read_bytes())
    told = refusal(start(*PLAY, "--agentsnet-baseline=a"))
    assert "the baseline has the cell coloring-ba-n4-i0-textbook-t0 twice" in told or "ws-n4" in told


@pytest.mark.parametrize("margin", ["-0.05", "2", "some"])
def test_a_margin_is_from_0_to_1(start, earlier, margin):
    told = refusal(start(*PLAY, f"--agentsnet-baseline={earlier}", f"--agentsnet-margin={margin}"))
    assert told == f"--agentsnet-margin is a number, from 0 to 1, not {margin!r}"


def test_a_margin_without_a_baseline_is_refused(start):
    told = refusal(start(*PLAY, "--agentsnet-margin=0.05"))
    assert told == "--agentsnet-margin is a margin below a baseline: name its run with --agentsnet-baseline=DIR"


def test_nothing_is_compared_where_tests_are_only_listed(start, earlier):
    result = start(*PLAY, f"--agentsnet-baseline={earlier}", "--collect-only", "-q")
    result.stdout.no_fnmatch_line("*AgentsNet baseline*")
    assert not runs(start.path)


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_margin_is_a_gate_and_the_comparison_stands_with_its_verdict(start, earlier, workers):
    result = start(
        *MORE, "--agentsnet-model=constant", f"--agentsnet-baseline={earlier}", "--agentsnet-margin=0.25", *workers
    )
    assert result.ret == 8
    told = section(result, "AgentsNet baseline")
    assert "The candidate solves less: " in " ".join(told)
    assert not any("decides nothing." in line for line in told)
    assert section(result, "AgentsNet gates")[0].startswith("FAIL  solved less the baseline -0.80 in [")
    (kept,) = json.loads((runs(start.path)[-1] / "verdicts.json").read_text())["comparisons"]
    assert (kept["baseline"], kept["pairs"], len(kept["lost"]), kept["won"]) == (str(earlier), 45, 36, [])
    assert kept["difference"] == pytest.approx(-0.8)
    assert -1 <= kept["low"] <= kept["difference"] <= kept["high"] < -0.25
