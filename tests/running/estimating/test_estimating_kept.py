"""What of a run is there already."""

from heard import cell_on

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.estimating.kept import Kept, kept_of
from pytest_agentsnet.running.estimating.plan import OnTape
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import append_record
from pytest_agentsnet.running.tapes.naming import tape_stem

DONE, BEGUN, OPEN = (cell_on("coloring", "ws", n) for n in (4, 8, 16))


def record(cell, **facts):
    instance = cell.instance
    plain = {"index": 0, "seed": 0, "trial": 0, "diameter": 1, "scoring": "strict", "package_version": "0"}
    named = {"cell": cell.id, "task": "coloring", "family": "ws", "n": instance.n, "model": cell.model}
    return Record(**{**plain, **named, "rounds": instance.rounds, "status": "solved", "calls": 20, **facts})


def a_run(path):
    run = RunDirectory.named(path)
    append_record(run.results, record(DONE, cost_usd=0.5, provenance="p"))
    tape = run.tapes / f"{tape_stem(BEGUN.id)}-0123abcd.jsonl"
    tape.write_text('{"schema":1}\n{"agent":"Anna"}\n{"agent":"Bob"}\n{"status":"error"}\n')
    return run


def test_done_begun_and_open_cells_are_told_apart(tmp_path):
    kept = kept_of(a_run(tmp_path))
    assert kept.of(DONE) == OnTape(done=1, calls=20)
    assert kept.of(BEGUN) == OnTape(begun=1, calls=2)
    assert kept.of(OPEN) == OnTape()


def test_polls_on_tapes_and_in_records_are_counted_apart_from_calls(tmp_path):
    run = RunDirectory.named(tmp_path)
    append_record(run.results, record(DONE, polls=14, polls_missing=2))
    tape = run.tapes / f"{tape_stem(BEGUN.id)}-0123abcd.jsonl"
    tape.write_text('{"schema":1}\n{"agent":"Anna"}\n{"poll":{"agent":"Anna"}}\n{"poll":{"agent":"Bob"}}\n')
    kept = kept_of(run)
    assert kept.of(DONE) == OnTape(done=1, calls=20, polls=16)
    assert kept.of(BEGUN) == OnTape(begun=1, calls=1, polls=2)


def test_a_run_that_has_not_begun_has_nothing():
    assert kept_of(None) == Kept()


def test_what_could_not_be_measured_is_still_to_come(tmp_path):
    run = a_run(tmp_path)
    append_record(run.results, record(OPEN, status="error", cost_usd=0.25))
    assert kept_of(run).of(OPEN) == OnTape()
