"""``agentsnet explain`` on runs that were played, merged and imported."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from other_plugins import WITHOUT

from pytest_agentsnet.cli import main
from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import append_record, read_records

SESSION = (sys.executable, "-m", "pytest", *WITHOUT, "-p", "no:cacheprovider")
LIARS = (
    "--agentsnet-model=textbook-wordy-lie",
    "--agentsnet-size=16",
    "--agentsnet-family=dt",
    "--agentsnet-task=vertex_cover",
)
CELL = "vertex_cover-dt-n16-i0-textbook-wordy-lie-t0"


def play(folder, *options):
    done = subprocess.run([*SESSION, *LIARS, *options], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A cell of liars, one of whom misled somebody about a third; the same as an older version kept it."""
    folder = tmp_path_factory.mktemp("liars")
    play(folder, "--agentsnet-dir=run")
    unread = RunDirectory.open(shutil.copytree(folder / "run", folder / "unread"))
    (record,) = read_records(unread.results)
    unread.results.unlink()
    append_record(unread.results, replace(record, metrics={}, causes=()))
    return folder


@pytest.fixture
def told(capsys, played, monkeypatch):
    """Gives the command beside the runs, and what it prints: status, lines."""
    monkeypatch.chdir(played)

    def run(*arguments):
        capsys.readouterr()
        status = main(arguments)
        printed = capsys.readouterr()
        return status, [*printed.out.splitlines(), *printed.err.splitlines()]

    return run


def test_a_tape_by_itself_has_its_story(told, played):
    (tape,) = (played / "run" / "tapes").glob("*.jsonl")
    assert told("explain", str(tape)) == told("explain", "run", "vertex_cover")
    assert told("explain", str(tape), CELL) == (2, [f"agentsnet: {tape} is one tape: no cell of it can be named"])
    status, lines = told("explain", "run/results.jsonl")
    assert status == 2
    assert len(lines) == 1


def test_the_story_of_a_lie_names_who_told_it_to_whom_and_when(told):
    status, lines = told("explain", "run", "vertex_cover")
    assert status == 0
    assert lines[0] == CELL
    assert "  - that Nathan answers Yes: first by (Gary, round 2); it had heard something" in lines
    assert '    (Gary, round 2) to Alexis: "Nathan is going to be a coordinator"' in lines
    conversation = " ".join(told("show", "run", CELL, "--edge", "Gary,Alexis", "--round", "2")[1])
    assert "Gary to Alexis" in conversation
    assert "Nathan is going to be a coordinator" in conversation


def test_a_run_leads_to_its_cells(told):
    _, lines = told("explain", "run")
    assert "1 cell unsolved, by the first cause that holds. What is named a cause is a" in lines
    assert any(line.startswith("  answer_slip 1 of 1 (") for line in lines)
    command, *hint = lines[-1].split()
    assert command == "agentsnet"
    assert told(*hint)[1][0] == CELL


def test_a_run_in_which_no_english_was_read_is_read_now(told):
    assert [line.replace("unread", "run") for line in told("explain", "unread")[1]] == told("explain", "run")[1]
    assert told("explain", "unread", CELL) == told("explain", "run", CELL)


def test_merged_runs_are_explained_too(told, tmp_path):
    told("merge", "run", "-o", str(tmp_path / "both"))
    assert told("explain", str(tmp_path / "both"), CELL) == told("explain", "run", CELL)


def test_imported_runs_are_explained_too(told, tmp_path):
    files = [str(data_folder("fixtures") / "imported" / name) for name in ("coloring.json", "two.json")]
    theirs = str(tmp_path / "theirs")
    told("import", *files, "-o", theirs)
    status, lines = told("explain", theirs)
    assert status == 0
    assert lines[0] == "imported/some-model: what was said, in 3 cells, 0 of them unsolved"
    assert told("explain", theirs, "coloring")[1][0] == "coloring-ws-n4-i0-imported-some-model-t0"


def test_a_run_of_another_machine_is_explained_wherever_it_lies(told, played, tmp_path):
    shutil.copytree(played / "run", tmp_path / "elsewhere")
    assert told("explain", str(tmp_path / "elsewhere"), CELL) == told("explain", "run", CELL)


def test_what_there_is_not_is_refused_in_one_line(told):
    assert told("explain", "run", "nothing") == (
        2,
        ["agentsnet: no cell of run has 'nothing' in its id; agentsnet show run names those that matter"],
    )
    assert told("explain", "nowhere") == (2, ["agentsnet: nowhere is no run directory: its run.json cannot be read"])
