"""Which cells of a run there are, and which one is meant."""

import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.run import AmbiguousError, meant, played_cells, run_lines
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import append_record

FACTS = {
    "task": "coloring", "family": "ws", "n": 4, "index": 0, "seed": 0, "model": "mine", "trial": 0, "rounds": 4,
    "diameter": 2, "scoring": "strict", "package_version": "0",
}  # fmt: skip


@pytest.fixture
def run(tmp_path):
    return RunDirectory.named(tmp_path / "run")


def keep(run, cell, tape="", status="unsolved", **rest):
    """A record, and an empty file as its tape."""
    append_record(run.results, Record(cell=cell, status=status, tape=tape, **{**FACTS, **rest}))
    if tape:
        (run.path / tape).touch()


def test_a_cell_has_a_tape_or_a_record_or_both(run):
    keep(run, "a-t0", "tapes/a-t0-00000000.jsonl")
    keep(run, "b-t0", status="skipped", error_kind="auth", reason="the key is wrong")
    (run.tapes / "c-t0-11111111.jsonl").touch()
    (run.tapes / "a-t0-00000000.dead-1.jsonl").touch()
    (run.tapes / "odd.jsonl").touch()
    (run.tapes / "notes.txt").touch()
    assert [(cell.id, cell.name, cell.record is None) for cell in played_cells(run)] == [
        ("a-t0", "a-t0-00000000", False),
        ("b-t0", "b-t0", False),
        ("c-t0", "c-t0-11111111", True),
        ("odd", "odd", True),
    ]
    assert list(meant(run, "b").lines()) == ["b-t0", "", "Not played", "  skipped, auth: the key is wrong"]


def test_an_id_goes_before_the_ids_that_it_is_a_part_of(run):
    for cell in ("a-t1", "a-t10", "a-t1-r9"):
        keep(run, cell, f"tapes/{cell}-00000000.jsonl")
    assert meant(run, "a-t1").id == "a-t1"
    assert meant(run, "r9").id == "a-t1-r9"
    with pytest.raises(AmbiguousError) as refused:
        meant(run, "t1")
    assert refused.value.candidates == ["a-t1", "a-t1-r9", "a-t10"]


def test_cells_of_one_id_are_told_apart_by_their_tapes(run):
    for digits in ("00000000", "11111111"):
        keep(run, "a-t0~custom", f"tapes/a-t0~custom-{digits}.jsonl", provenance=digits)
    with pytest.raises(AmbiguousError) as refused:
        meant(run, "a-t0~custom")
    assert refused.value.candidates == ["a-t0~custom-00000000", "a-t0~custom-11111111"]
    assert meant(run, "a-t0~custom-11111111").tape == run.tapes / "a-t0~custom-11111111.jsonl"


def test_a_name_that_no_cell_has_is_refused(run):
    with pytest.raises(InputError, match="has 'x' in its id"):
        meant(run, "x")


def test_the_cells_to_look_at_come_first(run):
    keep(run, "a-t0", status="solved", score=1.0)
    keep(run, "b-t0", score=0.0)
    keep(run, "c-t0", status="error", error_kind="timeout", reason="no reply\x1b[2J\nwithin 600 s")
    (run.tapes / "d-t0-11111111.jsonl").touch()
    lines = list(run_lines(run))
    assert lines[: lines.index("begun") + 3] == [
        "unsolved", "  b-t0", "", "error", "  c-t0: timeout, no reply\\x1b[2J within 600 s", "", "begun", "  d-t0", "",
    ]  # fmt: skip
    assert lines[-2] == "3 cells: 1 solved, 1 unsolved, 1 error"


def test_each_scoring_has_a_table_of_its_own(run):
    keep(run, "a-t0", status="solved", score=1.0)
    keep(run, "a-t0", status="solved", score=1.0, scoring="paper")
    lines = list(run_lines(run))
    assert [line for line in lines if line.startswith("solved / cells")] == [
        "solved / cells and mean score; chance is the mean of 100 draws",
        "solved / cells and mean score; chance is the mean of 100 draws; scoring paper",
    ]
    assert lines.count("1 cell: 1 solved") == 2
