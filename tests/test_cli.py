"""The command ``agentsnet``: what it prints, and how it refuses."""

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from other_plugins import WITHOUT

from pytest_agentsnet.cli import main
from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.running.runs.directory import RunDirectory

COMMAND = (sys.executable, "-m", "pytest_agentsnet.cli")
SESSION = (sys.executable, "-m", "pytest", *WITHOUT, "-p", "no:cacheprovider", "--agentsnet-size=4")
CELL = "coloring-ws-n4-i0-constant-t0"

OWN = '''
from pytest_agentsnet import ClientError, Reply, Verdict

class Greeting:
    """Everybody says hello."""
    name = "greeting"
    version = 1
    def brief(self, topology): return "Say hello."
    def alphabet(self, topology, agent): return ("Hello", "Good bye")
    def rounds(self, topology): return 2
    def check(self, topology, labelling, scoring): return Verdict(1.0)

class Hostile:
    """Greets everybody with what steers a terminal; the model down fails after a few calls."""
    price = None
    def __init__(self, model): self.model, self.calls = model, 0
    async def complete(self, conversation):
        self.calls += 1
        if self.model == "down" and self.calls > 6:
            raise ClientError("the provider \\x1b[31m is down", "bad_request")
        return Reply('{"Jeremy": "\\\\u001b[2J\\\\u202eolleh", "Danielle": "hi"}\\nANSWER: Hello')

def pytest_agentsnet_tasks(): return [Greeting()]
def pytest_agentsnet_client(model): return Hostile(model)
'''


def play(folder, *options, exit_status=1):
    done = session(folder, *options)
    assert done.returncode == exit_status, done.stdout + done.stderr
    return folder


def session(folder, *options):
    return subprocess.run([*SESSION, *options], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Of the textbook and of agents that always answer the same."""
    models = ("--agentsnet-model=textbook", "--agentsnet-model=constant")
    return play(tmp_path_factory.mktemp("plain"), *models, "--agentsnet-family=ws", "--agentsnet-dir=run") / "run"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Of a user's own task, and of a provider that fails."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "conftest.py").write_text(OWN)
    models = ("--agentsnet-model=loud", "--agentsnet-model=down", "--agentsnet-concurrency=1")
    tasks = ("--agentsnet-task=greeting", "--agentsnet-task=coloring", "--agentsnet-family=ws")
    return play(folder, *models, *tasks, "--agentsnet-dir=run") / "run"


@pytest.fixture(scope="module")
def alone(run):
    """``alone(model)``: a run of this model alone, on the same cells as ``run``, played when it is first asked for."""

    @cache
    def of(model):
        status = 0 if model == "textbook" else 1
        options = (f"--agentsnet-model={model}", "--agentsnet-family=ws", f"--agentsnet-dir={model}")
        return play(run.parent, *options, exit_status=status) / model

    return of


@pytest.fixture(scope="module")
def chance(tmp_path_factory):
    """A run by chance on other cells, and what its session wrote."""
    folder = tmp_path_factory.mktemp("chance")
    done = session(folder, "--agentsnet-model=chance", "--agentsnet-family=ba", "--agentsnet-dir=ba")
    return folder / "ba", done.stdout


@pytest.fixture
def told(capsys):
    """Runs the command and gives its lines."""

    def tell(*arguments):
        assert main([str(argument) for argument in arguments]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        assert out.isascii()
        return out.splitlines()

    return tell


@pytest.fixture
def refused(capsys):
    """Runs the command and gives what it says on stderr; that this is an error, and nothing else is said, is asserted."""

    def tell(*arguments):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code
        out, err = capsys.readouterr()
        assert (status, out) == (2, "")
        return err.splitlines()

    return tell


def test_a_run_is_its_unsolved_cells_and_its_table(told, run):
    lines = told("show", run)
    assert lines[:2] == ["unsolved", f"  {CELL}"]
    assert lines[lines.index("") + 1] == "solved / cells and mean score; chance is the mean of 100 draws"
    assert "coloring" in lines
    assert "  textbook                 1/1 1.00" in lines
    assert lines[-1] == "10 cells: 6 solved, 4 unsolved"


def test_the_table_is_the_one_that_closed_the_session(told, chance):
    other, written = chance
    closing = written.splitlines()
    begin = next(i for i, line in enumerate(closing) if line.startswith("solved / cells"))
    end = closing.index("run directory ba")
    shown = told("show", other)
    assert shown[shown.index(closing[begin]) :] == closing[begin:end]


def test_a_cell_is_its_conversation(told, run):
    lines = told("show", run, "coloring-ws-n4-i0-text")
    assert lines[:4] == ["coloring-ws-n4-i0-textbook-t0", "", "Graph", "  task coloring, family ws, index 0, seed 0"]
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert headings[1:] == ["Graph", "Round 1", "Round 2", "Round 3", "Round 4", "Answers", "Verdict"]
    assert lines[-1] == "  solved, score 1, scoring strict"


def test_a_cell_is_named_by_its_id_any_part_or_its_tape(told, run):
    (tape,) = (run / "tapes").glob(f"{CELL}-*")
    named = [told("show", run, name) for name in (CELL, "ring-ws-n4-i0-const", tape.stem, tape.stem[-8:])]
    assert all(lines == named[0] for lines in named)


def test_what_may_be_several_cells_is_refused_with_their_names(refused, run):
    lines = refused("show", run, "coloring")
    assert lines[0] == "agentsnet: 'coloring' may be any of 2 cells"
    assert lines[1:] == [f"  {CELL}", "  coloring-ws-n4-i0-textbook-t0"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "agentsnet: the following arguments are required: COMMAND; see agentsnet --help"),
        (["show"], "agentsnet show: the following arguments are required: RUN; see agentsnet show --help"),
        (["show", "RUN", "nothing"], "agentsnet: no cell of RUN has 'nothing' in its id; agentsnet show RUN names"),
        (["show", "nowhere"], "agentsnet: nowhere is no run directory"),
        (["show", "RUN", "--agent", "Jeremy"], "agentsnet: --agent, --edge, --round and --poll are for one cell"),
        (["show", "RUN", CELL, "--agent", "Zoe"], "agentsnet: there is no agent 'Zoe' here; there are Jeremy, Douglas"),
        (["show", "RUN", CELL, "--edge", "Jeremy,Zoe"], "agentsnet: there is no agent 'Zoe' here"),
        (["show", "RUN", CELL, "--edge", "Jeremy"], "agentsnet show: argument --edge: 'Jeremy' is no U,V"),
        (["show", "RUN", CELL, "--round", "5"], "agentsnet: there is no round 5; there are rounds 1 to 4"),
        (["show", "RUN", CELL, "--round", "3-2"], "agentsnet show: argument --round: '3-2' is no round"),
        (["show", "RUN", CELL, "--round", "\x1b[2J"], "agentsnet show: argument --round: '\\x1b[2J' is no round"),
        (["plot", "RUN"], "agentsnet plot: the following arguments are required: -o/--output; see"),
        (["plot", "RUN", "-o", "n50.gif"], "agentsnet: n50.gif names no picture: it ends in .png, .svg or .pdf"),
        (["plot", "RUN", "-o", "n50.png"], "agentsnet: RUN: no cell of a model has a verdict, and chance and"),
        (["plot", "nowhere", "-o", "n50.png"], "agentsnet: nowhere is no run directory"),
        (["merge", "RUN"], "agentsnet merge: the following arguments are required: -o/--output; see"),
        (["merge", "nowhere", "-o", "out"], "agentsnet: nowhere is no run directory"),
    ],
)
def test_a_mistake_is_one_line(refused, run, arguments, told):
    (line,) = refused(*(str(run) if argument == "RUN" else argument for argument in arguments))
    assert line.startswith(told.replace("RUN", str(run)) if "required" not in told else told)


def test_only_rounds_that_are_asked_for_are_shown(told, run):
    lines = told("show", run, CELL, "--round", "4", "--round", "1-2")
    assert [line for line in lines if line and not line.startswith(" ")] == [CELL, "Round 1", "Round 2", "Round 4"]


def test_polls_that_nobody_made_are_told_as_such(told, run):
    plain, polled = told("show", run, CELL), told("show", run, CELL, "--poll")
    assert polled == [CELL, "  nobody was polled; a run with --agentsnet-poll polls its models", *plain[1:]]


def test_an_agent_and_an_edge_are_shown_alone(told, own):
    cell = "greeting-ws-n4-i0-loud-t0"
    lines = told("show", own, cell, "--agent", "Danielle", "--round", "1")
    assert [line.strip() for line in lines if " to " in line] == [
        *(f"{name} to Danielle: hi" for name in ("Jeremy", "Douglas", "Stephen")),
        "Danielle to Jeremy: \\x1b[2J\\u202eolleh",
        "Danielle is silent to Douglas, Stephen",
    ]
    lines = told("show", own, cell, "--edge", "Stephen,Danielle", "--round", "1")
    assert [line.strip() for line in lines if " to " in line] == ["Stephen to Danielle: hi"]
    assert "Answers" in told("show", own, cell, "--edge", "Stephen,Danielle")


def test_a_task_of_the_users_own_is_shown_with_what_was_answered(told, own):
    lines = told("show", own, "greeting-ws-n4-i0-loud")
    assert "  task greeting, family ws, index 0, seed 0" in lines
    answers = lines[lines.index("Answers") + 1 : lines.index("Verdict") - 1]
    assert [line for line in answers if line.endswith(": Hello") and "|" not in line] == [
        f"  {name}: Hello" for name in ("Jeremy", "Douglas", "Stephen", "Danielle")
    ]
    assert not any("unreadable" in line for line in lines)
    assert lines[-1] == "  solved, score 1, scoring strict"


def test_a_cell_that_was_not_finished_says_so_and_shows_what_there_is(told, own):
    lines = told("show", own)
    assert any(line.startswith("  coloring-ws-n4-i0-down-t0: bad_request, the provider") for line in lines)
    lines = told("show", own, "coloring-ws-n4-i0-down")
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert headings == ["coloring-ws-n4-i0-down-t0", "Graph", "Round 1", "Round 2", "Not finished"]
    assert "  not on the tape: Stephen, Danielle" in lines
    assert lines[-2].startswith("  error, bad_request: the provider")
    assert lines[-1] == "  6 of 20 turns are on the tape, and no verdict"


def test_a_tape_without_a_record_is_one_that_was_begun(told, tmp_path):
    run = RunDirectory.named(tmp_path / "run")
    (tape, *_) = sorted((data_folder("fixtures") / "tapes").glob("coloring-*.jsonl"))
    lines = tape.read_bytes().splitlines(keepends=True)
    (run.tapes / tape.name).write_bytes(b"".join(lines[:3]) + lines[3][:10])
    cell = json.loads(lines[0])["cell"]
    assert told("show", run.path) == ["begun", f"  {cell}", "", "no cell of this run has come to an end"]
    assert told("show", run.path, cell)[-2:] == [
        "Not finished",
        "  2 of 20 turns are on the tape, and no verdict",
    ]


def test_the_tapes_in_this_repository_can_be_shown(told, tmp_path):
    run = RunDirectory.named(tmp_path / "run")
    for tape in (data_folder("fixtures") / "tapes").glob("*.jsonl"):
        shutil.copy(tape, run.tapes)
    for tape in run.tapes.iterdir():
        assert told("show", run.path, tape.stem)[-2].startswith(("  unsolved, score", "  no_", "  invalid_", "  "))


def test_runs_are_merged_and_counted(told, refused, run, own, tmp_path):
    out = tmp_path / "out"
    assert told("merge", run, own, "-o", out) == [f"{out} holds 2 runs; 14 cells: 7 solved, 5 unsolved, 2 errors"]
    assert told("merge", own, "-o", out) == told("merge", run, "-o", out)
    assert told("show", out)[-1] != ""
    with (out / "tapes" / next(iter((run / "tapes").iterdir())).name).open("ab") as tape:
        tape.write(b"more\n")
    assert len(refused("merge", run, own, tmp_path, "-o", tmp_path / "third")) == 1


def test_a_run_is_drawn(told, own, tmp_path):
    picture = tmp_path / "n50.png"
    assert told("plot", own, "-o", picture) == [f"{picture} shows coloring, greeting"]
    assert picture.read_bytes().startswith(b"\x89PNG")


def run_apart(*arguments, **rest):
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False, **rest)


def test_runs_are_compared_with_the_first(told, alone):
    textbook, constant = alone("textbook"), alone("constant")
    lines = told("compare", textbook, constant, textbook)
    start = lines.index("lost 4")
    assert " ".join(lines[:start]).split()[:3] == ["constant", "in", str(constant)]
    assert lines[start + 1] == f"  {CELL}"
    assert lines[lines.index("won 0") + 1].startswith("difference -0.800 [-1.000, +1.000]: 1 of 5 pairs solved, 5 by")
    assert lines[-1] == "The same answers in 5 pairs; nothing was tested."
    assert all(len(line) <= 80 or "/" in line for line in lines)


def test_runs_that_cannot_be_compared_are_refused_in_one_line(refused, run, alone, chance, tmp_path):
    assert refused("compare", run, tmp_path) == [
        f"agentsnet: {tmp_path} is no run directory: its run.json cannot be read"
    ]
    empty = RunDirectory.named(tmp_path / "empty").path
    assert refused("compare", empty, run) == [f"agentsnet: {empty} is an empty run: no cell of it has come to an end"]
    other, _ = chance
    (line,) = refused("compare", run, other)
    assert "the baseline has no chance, and " in line
    (line,) = refused("compare", other, alone("textbook"))
    assert line.endswith("; 5 cells of the candidate without a counterpart")
    assert refused("compare", run) == [
        "agentsnet compare: the following arguments are required: RUN; see agentsnet compare --help"
    ]


def test_the_console_script_is_this_command():
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
    assert project["scripts"] == {"agentsnet": "pytest_agentsnet.cli:main"}


def test_in_a_process_of_its_own_it_says_the_same(told, run):
    done = run_apart("show", run, CELL)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == told("show", run, CELL)
    done = run_apart("show", run, "coloring")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 3)


def test_showing_imports_nothing_that_is_slow(run):
    code = f"import sys; from pytest_agentsnet.cli import main; main(['show', {str(run)!r}]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"litellm", "pytest", "networkx", "numpy", "scipy", "aiohttp", "xllamacpp"}


def test_help_and_mistakes_import_no_floor():
    code = "import sys\ntry:\n  from pytest_agentsnet.cli import main; main(['--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.splitlines()[-1].split() if name.startswith("pytest_agentsnet.")}
    assert loaded == {"pytest_agentsnet.cli"} | {
        f"pytest_agentsnet.core{part}" for part in ("", ".errors", ".printable", ".quota")
    }


def test_a_pipe_that_is_closed_is_no_complaint(own):
    done = subprocess.run(
        ["bash", "-c", f"{' '.join(COMMAND)} show {own} greeting-ws-n4-i0-loud | head -n 1"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("greeting-ws-n4-i0-loud-t0\n", "")
    writes = "import sys, pytest_agentsnet.cli as c; c._show = lambda given: ('x' * 100 for _ in range(10**6))"
    with subprocess.Popen(
        [sys.executable, "-c", f"{writes}; sys.exit(c.main(['show', 'x']))"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_ctrl_c_is_no_traceback():
    code = "import os, signal, sys, pytest_agentsnet.cli as c\ndef stop(given): os.kill(os.getpid(), signal.SIGINT); return []\nc._show = stop; sys.exit(c.main(['show', 'x']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (128 + signal.SIGINT, "", "")


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_letters_that_the_terminal_lacks_are_escaped(tmp_path, encoding):
    run = RunDirectory.named(tmp_path / "run")
    (tape, *_) = sorted((data_folder("fixtures") / "tapes").glob("coloring-*.jsonl"))
    (run.tapes / tape.name).write_bytes(tape.read_bytes().replace(b"Jeremy", rb"J\u00e9r\u00e9my"))
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(
        [*COMMAND, "show", run.path, "coloring"], env=environment, capture_output=True, check=True
    )  # fmt: skip
    assert ("Jérémy: " if encoding == "utf-8" else "J\\xe9r\\xe9my: ") in done.stdout.decode(encoding)


def test_a_terminal_gets_a_pager_and_nothing_that_steers_it(own):
    main_end, terminal = pty.openpty()
    environment = {**os.environ, "PAGER": "cat", "TERM": "xterm"}
    with subprocess.Popen(
        [*COMMAND, "show", own, "greeting-ws-n4-i0-loud", "--round", "1"],
        env=environment, stdin=terminal, stdout=terminal, stderr=terminal,
    ) as process:  # fmt: skip
        process.wait(60)
    os.close(terminal)
    shown = os.read(main_end, 100_000)
    os.close(main_end)
    assert b"Round 1\r\n" in shown
    assert b"\x1b" not in shown
    assert b"\\x1b[2J" in shown


def test_the_summary_of_a_run_is_printed_or_written(told, run, monkeypatch):
    monkeypatch.chdir(run.parent)
    lines = told("report", "run", "--markdown")
    assert lines[0] == "## AgentsNet: 6 of 10 cells solved"
    assert any(line.startswith(f"- [`{CELL}`](run/tapes/{CELL}-") for line in lines)
    (run.parent / "out").mkdir()
    assert told("report", "run", "--markdown", "out/summary.md") == []
    assert f"](../run/tapes/{CELL}-" in (run.parent / "out" / "summary.md").read_text()


def test_the_summary_goes_to_the_job_of_github_too(told, run, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    assert told("report", run, "--markdown", "github") == []
    assert (tmp_path / "summary").read_text().startswith("## AgentsNet: 6 of 10 cells solved\n")


def test_a_summary_says_what_the_gates_came_to(told, tmp_path):
    gate = "--agentsnet-gate=errors <= 0"
    run = play(tmp_path, "--agentsnet-model=textbook", gate, "--agentsnet-dir=run", exit_status=0) / "run"
    lines = told("report", run, "--markdown")
    assert lines[0] == "## AgentsNet: 1 PASS"
    assert lines[2] == "Exit status 0: passed."
    assert not any("its gates were decided" in line for line in lines)
    play(tmp_path, "--agentsnet-model=textbook", "--agentsnet-trials=2", "--agentsnet-dir=run", exit_status=0)
    found = json.loads((run / "verdicts.json").read_text())["cells"]["selected"]
    (line,) = (line for line in told("report", run, "--markdown") if "its gates were decided" in line)
    assert f"its gates were decided when it had {found} cells, not {2 * found}" in line


@pytest.mark.parametrize(
    ("verdicts", "reason"),
    [
        ("{", "cannot be read as verdicts of this version"),
        ('{"schema": 1}', "cannot be read as verdicts of this version"),
        (
            '{"schema": 9, "exit_status": 0, "exit_meaning": "x", "cells": {"selected": 1}, "gates": [], "comparisons": []}',
            "has schema 9, newer than 1, the newest that is read here",
        ),
    ],
)
def test_a_summary_needs_verdicts_that_can_be_read(refused, run, tmp_path, verdicts, reason):
    copy = shutil.copytree(run, tmp_path / "run")
    (copy / "verdicts.json").write_text(verdicts)
    (line,) = refused("report", copy, "--markdown")
    assert line == f"agentsnet: {copy / 'verdicts.json'} {reason}"


def test_a_summary_needs_a_run_and_a_place(refused, run, tmp_path, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    (line,) = refused("report", tmp_path, "--markdown")
    assert line.endswith("is no run directory: its run.json cannot be read")
    (line,) = refused("report", run, "--markdown", "nowhere/x.md")
    assert line.startswith("agentsnet: nowhere/x.md cannot be written: there is no directory")
    (line,) = refused("report", run, "--markdown", "github")
    assert "GITHUB_STEP_SUMMARY is not set" in line
