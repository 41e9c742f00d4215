import asyncio
from contextlib import closing
from dataclasses import replace

from played import cell_of, run_in, textbook
from test_running_choosing import record

from pytest_agentsnet.core.record import NOT_NEEDED
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.progress import Progress, Selected, progress_of
from pytest_agentsnet.running.runs.results import append_record
from pytest_agentsnet.running.sharing.ledger import Ledger

CELLS = [replace(cell_of(), trial=trial) for trial in range(4)]


def test_cells_are_done_begun_or_only_selected(tmp_path):
    with run_in(tmp_path) as context:
        Selected(context.ledger, "s").add({cell.id: 1 for cell in CELLS})
        for cell in CELLS[:3]:
            asyncio.run(play_cell(cell, textbook(), context))
        paths = sorted(context.directory.tapes.iterdir())
    lines = (tmp_path / "results.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "results.jsonl").write_bytes(lines[0])
    header_alone = paths[2].read_bytes().splitlines(keepends=True)[0]
    paths[2].write_bytes(header_alone)
    progress = progress_of(RunDirectory.open(tmp_path))
    assert progress == Progress(selected=4, done=1, begun=1)
    assert progress.told("there") == "1 of 4 cells there, 1 begun"
    assert not progress.is_finished


def test_an_error_is_not_done_and_what_lost_its_ledger_is_counted_by_its_records(tmp_path):
    directory = RunDirectory.named(tmp_path / "run")
    append_record(directory.results, record("a"))
    append_record(directory.results, record("b", "error"))
    assert progress_of(directory) == Progress(2, 1, 0)
    directory.ledger.write_text("no database")
    assert progress_of(directory) == Progress(2, 1, 0)
    append_record(directory.results, record("b"))
    assert progress_of(directory).is_finished


def test_a_cell_that_the_early_stop_left_out_is_done_and_one_that_was_skipped_for_another_reason_is_not(tmp_path):
    directory = RunDirectory.named(tmp_path / "run")
    append_record(directory.results, record("a"))
    append_record(directory.results, replace(record("b", "skipped"), error_kind=NOT_NEEDED))
    assert progress_of(directory).is_finished
    append_record(directory.results, replace(record("c", "skipped"), error_kind="budget"))
    assert progress_of(directory) == Progress(3, 2, 0)


def test_a_run_that_was_killed_at_once_is_not_finished(tmp_path):
    assert not progress_of(RunDirectory.named(tmp_path / "run")).is_finished


def test_a_cell_is_counted_under_the_id_that_it_was_played_with(tmp_path):
    directory = RunDirectory.named(tmp_path / "run")
    with closing(Ledger(directory.ledger)) as ledger:
        selected = Selected(ledger, "s")
        selected.add({"a": 1, "b": 2, "c": 3})
        selected.add({"a": 4})
        selected.replace("a", "a-r9")
        selected.replace("b")
        selected.replace("gone", "new")
        assert selected.turns == {"a-r9": 4, "c": 3, "new": 0}
        selected.replace("new")
    append_record(directory.results, record("a-r9"))
    assert progress_of(directory) == Progress(2, 1, 0)
