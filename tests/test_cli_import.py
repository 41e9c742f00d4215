"""``agentsnet import``: what it prints, its exit status, and that every other command works on what it makes."""

import json
import shutil

import pytest
from released_files import fixtures, result

from pytest_agentsnet.cli import main
from pytest_agentsnet.core.data import data_folder

FOLDER = data_folder("fixtures") / "imported"


@pytest.fixture
def told(capsys, tmp_path, monkeypatch):
    """Gives the command beside the fixture's files, and what it prints: status, lines."""
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        status = main(arguments)
        printed = capsys.readouterr()
        return status, [*printed.out.splitlines(), *printed.err.splitlines()]

    return run


def test_the_fixture_is_what_the_engine_makes_of_it_today():
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == fixtures()


def test_each_result_has_one_line_and_the_totals_stand_at_the_end(told):
    status, lines = told("import", "coloring.json", "empty.json", "cut.json", "two.json", "-o", "run")
    assert status == 1
    assert lines[:5] == [
        "coloring.json: coloring-ws-n4-i0-imported-some-model-t0: score stored 1, ours 1: agrees",
        "empty.json: not imported: it is empty",
        "cut.json: not imported: it was cut short, or is no JSON: Unterminated string starting at: line 145 column 5 (char 2998)",
        "two.json [1 of 2]: consensus-ws-n4-i0-imported-some-model-t0: score stored 1, ours 1: agrees",
        "two.json [2 of 2]: matching-ws-n4-i0-imported-some-model-t0: score stored 1, ours 1: agrees",
    ]
    assert lines[5:7] == [
        "run: 3 cells added, 0 there already, 2 not imported",
        "the reading paper gives the stored score in 3 of 3; 0 messages delivered otherwise than written: what was delivered counts",
    ]
    assert lines[7].startswith("not in such files, and so absent: cost, ")
    assert len(lines) == 8


def test_the_exit_status_says_whether_all_some_or_none_were_imported(told):
    assert told("import", "coloring.json", "-o", "run")[0] == 0
    assert told("import", "coloring.json", "-o", "run")[0] == 0
    assert told("import", "two.json", "cut.json", "-o", "run")[0] == 1
    assert told("import", "cut.json", "empty.json", "-o", "other")[0] == 2
    assert told("show", "other") == (2, ["agentsnet: other is no run directory: its run.json cannot be read"])


def test_a_directory_that_cannot_be_used_is_refused_in_one_line(told, tmp_path):
    (tmp_path / "file").write_text("")
    status, lines = told("import", "coloring.json", "-o", "file/run")
    assert (status, len(lines)) == (2, 1)
    assert lines[0].startswith("agentsnet: file/run cannot be used as a run directory: ")


def test_the_run_is_shown_compared_reported_and_merged_like_any_other(told, tmp_path):
    told("import", "coloring.json", "two.json", "-o", "run")
    other = result("coloring", model_name="other-model", score=1.0)
    (tmp_path / "other.json").write_text(json.dumps(other))
    told("import", "other.json", "-o", "other")

    status, lines = told("show", "run")
    assert (status, lines.count("3 cells: 3 solved")) == (0, 2)
    status, lines = told("show", "run", "coloring")
    assert status == 0
    assert "  model imported/some-model, trial 0" in lines
    assert "  Jeremy [repairs 1] privately: I would rather not write JSON." in lines
    assert "  solved, score 1, scoring paper" in lines
    status, lines = told("compare", "run", "other")
    assert (status, lines[0]) == (0, "imported/other-model in other against imported/some-model in run")
    assert told("report", "--markdown", "--", "run")[0] == 0
    status, lines = told("merge", "run", "other", "-o", "merged")
    assert (status, lines) == (0, ["merged holds 2 runs; 8 cells: 8 solved"])


def test_others_measurements_are_no_baseline_for_a_run_in_our_words(told, tmp_path):
    told("import", "coloring.json", "-o", "run")
    told("import", "coloring.json", "-o", "own")
    for name in ("results.jsonl", "run.json"):
        text = (tmp_path / "own" / name).read_text()
        (tmp_path / "own" / name).write_text(
            text.replace('"prompts":"imported"', '"prompts":"abc"').replace("imported/", "")
        )
    status, lines = told("compare", "run", "own")
    assert status == 2
    assert "prompts" in lines[0]


def test_what_a_file_says_never_steers_the_terminal(told, tmp_path):
    evil = "\x1b[31m\u202e\n"
    files = {
        "failed": result(successful=False, error_message=evil),
        "task": {**result(), "task": evil},
        "model": result(model_name=evil),
        "said": result(broken={("Jeremy", 1): evil}),
    }
    for name, data in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(data))
    status, lines = told("import", *(f"{name}.json" for name in files), "-o", "run")
    assert status == 1
    assert len(lines) == 7
    assert all(line.isprintable() for line in lines)
