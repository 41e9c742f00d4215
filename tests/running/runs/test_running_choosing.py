import json
from contextlib import closing

import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.choosing import Wanted, choose_named, choose_numbered
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.progress import Selected
from pytest_agentsnet.running.runs.results import append_record
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions

PLAYED = {"models": {"m": {"parameters": {"temperature": 0}, "prompts": "p"}}, "tasks": {"coloring": 1}}
WANTED = Wanted(PLAYED)
HOTTER = Wanted({**PLAYED, "models": {"m": {"parameters": {"temperature": 1}, "prompts": "p"}}})


def record(cell, status="solved"):
    common = {"task": "coloring", "family": "ws", "n": 4, "index": 0, "seed": 0, "model": "m", "trial": 0, "rounds": 4}
    return Record(cell=cell, diameter=1, status=status, scoring="strict", package_version="0", **common)


def run(root, *, selected=("a", "b"), solved=(), provenance=PLAYED):
    directory = RunDirectory.new_numbered(root, {"provenance": provenance})
    with closing(Ledger(directory.ledger)) as ledger:
        Selected(ledger, "s").add(dict.fromkeys(selected, 1))
    for cell in solved:
        append_record(directory.results, record(cell))
    return directory


def test_without_a_run_a_new_one_begins(tmp_path):
    choice = choose_numbered(tmp_path / ".agentsnet", WANTED, fresh=False)
    assert (choice.goes_on, choice.why) == (None, "run-0001 begins")
    assert not (tmp_path / ".agentsnet").exists()


def test_an_unfinished_run_goes_on(tmp_path):
    directory = run(tmp_path, solved=["a"])
    choice = choose_numbered(tmp_path, WANTED, fresh=False)
    assert choice.goes_on == directory
    assert choice.why == "run-0001 goes on: 1 of 2 cells there"


def test_a_finished_run_is_left_alone(tmp_path):
    run(tmp_path, solved=["a", "b"])
    assert choose_numbered(tmp_path, WANTED, fresh=False).why == "run-0002 begins"


def test_an_error_is_unfinished(tmp_path):
    directory = run(tmp_path, solved=["a"])
    append_record(directory.results, record("b", "error"))
    assert choose_numbered(tmp_path, WANTED, fresh=False).goes_on == directory


def test_runs_of_other_models_in_between_do_not_hide_it(tmp_path):
    directory = run(tmp_path, solved=["a"])
    run(tmp_path, provenance={**PLAYED, "models": {"other": {}}})
    (tmp_path / "run-0003").mkdir()
    assert choose_numbered(tmp_path, WANTED, fresh=False).goes_on == directory


def test_the_latest_of_the_same_provenance_decides(tmp_path):
    run(tmp_path)
    run(tmp_path, solved=["a", "b"])
    assert choose_numbered(tmp_path, WANTED, fresh=False).why == "run-0003 begins"


def test_an_unfinished_run_of_another_provenance_is_not_taken_and_the_reason_is_told(tmp_path):
    run(tmp_path)
    assert choose_numbered(tmp_path, HOTTER, fresh=False).why == (
        "run-0002 begins: run-0001 is unfinished, but was played when model m.parameters.temperature was 0 and is now 1"
    )


def test_a_changed_task_counts_only_where_both_have_it(tmp_path):
    directory = run(tmp_path, provenance={**PLAYED, "tasks": {"coloring": 1, "mine": 1}})
    assert choose_numbered(tmp_path, WANTED, fresh=False).goes_on == directory
    changed = Wanted({**PLAYED, "tasks": {"coloring": 2}})
    assert "task coloring was 1 and is now 2" in choose_numbered(tmp_path, changed, fresh=False).why


def test_a_name_that_may_hide_another_checkpoint_goes_on_only_when_it_is_named(tmp_path):
    directory = run(tmp_path)
    unversioned = Wanted(PLAYED, ("m",))
    choice = choose_numbered(tmp_path, unversioned, fresh=False)
    assert choice.goes_on is None
    assert "nothing says that m is the same checkpoint still" in choice.why
    assert f"--agentsnet-dir={directory.path}" in choice.why
    assert choose_named(directory.path, unversioned, fresh=False).goes_on == directory


def test_fresh_begins_anew(tmp_path):
    directory = run(tmp_path)
    assert choose_numbered(tmp_path, WANTED, fresh=True).why == "run-0002 begins"
    named = choose_named(directory.path, WANTED, fresh=True)
    assert named.goes_on is None
    assert named.why == f"run-0001 begins anew; the run that was there moves to {directory.path}/earlier-0001"


def test_a_named_directory_is_never_shared_by_two_measurements(tmp_path):
    directory = run(tmp_path)
    with pytest.raises(InputError, match=r"model m\.parameters\.temperature was 0 and is now 1, and the two are never"):
        choose_named(directory.path, HOTTER, fresh=False)
    assert choose_named(directory.path, Wanted({"models": {"n": {}}, "tasks": {}}), fresh=False).goes_on == directory


def test_a_newer_versions_run_is_refused_where_it_is_named_and_passed_over_where_it_is_not(tmp_path):
    directory = run(tmp_path)
    directory.run_json.write_text(json.dumps({"schema": 99}))
    with pytest.raises(InputError, match="is a run of schema 99; this version reads 2"):
        choose_named(directory.path, WANTED, fresh=False)
    assert choose_numbered(tmp_path, WANTED, fresh=False).why == "run-0002 begins"


def test_a_run_that_another_session_plays_says_so_and_cannot_be_put_away(tmp_path):
    directory, session = run(tmp_path), RunSession.new()
    with closing(Ledger(directory.ledger)) as ledger:
        Sessions(ledger).begin(session)
        why = choose_numbered(tmp_path, WANTED, fresh=False).why
        assert why.startswith("run-0001 goes on: 0 of 2 cells there; process ")
        assert why.endswith(" is playing it too: each waits for the other's cells, and none is bought twice")
        with pytest.raises(InputError, match="is being played by another session"):
            choose_named(directory.path, WANTED, fresh=True)
        Sessions(ledger).end(session)
    assert choose_named(directory.path, WANTED, fresh=True).goes_on is None


def test_a_latest_run_that_cannot_be_read_is_told_of(tmp_path):
    directory = run(tmp_path, solved=["a"])
    directory.run_json.write_text("")
    why = choose_numbered(tmp_path, WANTED, fresh=False).why
    assert why == f"run-0002 begins: {directory.path} is no run directory: its run.json cannot be read"


def test_records_that_cannot_be_read_are_one_line(tmp_path):
    directory = run(tmp_path)
    directory.results.mkdir()
    with pytest.raises(InputError, match=r"results\.jsonl cannot be read: Is a directory"):
        choose_numbered(tmp_path, WANTED, fresh=False)
