import asyncio
import json
from dataclasses import replace

import pytest
from played import SQUARE, TASK, Writer, cell_of, run_in, seat_of, textbook

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.recordings import Recordings

SLUGS = {"some-model": "some-model", "other": "other"}


def played(path, *cells, seat=None):
    with run_in(path) as context:
        for cell in cells:
            asyncio.run(play_cell(cell, seat or textbook("chance"), context))
    return Recordings(path)


def rewritten(path, **changes):
    """Change fields of a tape's header."""
    head, *lines = path.read_text().splitlines()
    path.write_text("\n".join([json.dumps({**json.loads(head), **changes}), *lines]) + "\n")


@pytest.mark.parametrize("task", TASK)
def test_a_cell_is_found_again_and_made_again(tmp_path, task):
    cells = [
        cell_of(task),
        cell_of(task, rounds=3),
        cell_of(task, model="other"),
        cell_of(task, reasoning=False),
        replace(cell_of(task), trial=1),
        replace(cell_of(task), instance=replace(cell_of(task).instance, index=2, seed=5, parameters=(("d", 4),))),
        cell_of(task, revision="r1", custom="tests/a.py:client", variant="a.py::test[1]"),
    ]
    recordings = played(tmp_path, *cells)
    assert len(recordings.all) == len(cells)
    assert recordings.models == ("other", "some-model")
    for cell in cells:
        recording = recordings.of(cell)
        custom = cell.settings.custom
        again = recording.cell(TASK[task], SLUGS, "strict", custom)
        assert again == replace(cell, settings=replace(cell.settings, variant=""))
        assert recording.is_of(custom)
        assert not recording.is_of("tests/b.py:client")


def test_a_fixture_is_told_from_one_whose_name_only_begins_so(tmp_path):
    recordings = played(tmp_path, cell_of(custom="tests[1]/a.py:client2", variant="[x]"))
    (recording,) = recordings.all
    assert recording.is_of("tests[1]/a.py:client2")
    assert not recording.is_of("tests[1]/a.py:client")
    assert not recording.is_of("")


def test_another_cell_is_not_there(tmp_path):
    cell = cell_of()
    recordings = played(tmp_path, cell)
    graph = Topology(SQUARE.agents, SQUARE.edges[:3])
    for other in (
        cell_of("consensus"),
        cell_of(rounds=3),
        cell_of(topology=graph),
        cell_of(model="other"),
        cell_of(reasoning=False),
        cell_of(custom="tests/a.py:client"),
        replace(cell, trial=1),
        replace(cell, probe="silent"),
        replace(cell, instance=replace(cell.instance, seed=1)),
    ):
        assert recordings.of(other) is None


def test_reading_mode_revision_and_slug_do_not_tell_cells_apart(tmp_path):
    recordings = played(tmp_path, cell_of(revision="r1"))
    assert recordings.of(cell_of(scoring="paper")) is not None
    assert recordings.of(replace(cell_of(), slug="some-model~1234")) is not None


def test_models_come_in_the_order_of_the_run(tmp_path):
    played(tmp_path, cell_of(model="a"), cell_of(model="b"), cell_of(model="c"))
    facts = json.loads((tmp_path / "run.json").read_text())
    (tmp_path / "run.json").write_text(json.dumps({**facts, "models": ["c", "a"]}))
    assert Recordings(tmp_path).models == ("c", "a", "b")


def test_a_folder_of_tapes_will_do_and_what_else_lies_there_does_not_matter(tmp_path):
    played(tmp_path, cell_of())
    tapes = tmp_path / "tapes"
    (tape,) = tapes.iterdir()
    (tapes / "notes-12345678.jsonl").write_text("mine\n")
    (tapes / "empty-12345678.jsonl").write_bytes(b"")
    (tapes / "cut-12345678.jsonl").write_bytes(tape.read_bytes()[:50])
    (tapes / f"{tape.stem}.dead-1.jsonl").write_bytes(tape.read_bytes())
    (tapes / "folder").mkdir()
    for folder in (tmp_path, tapes):
        recordings = Recordings(folder)
        assert [recording.path for recording in recordings.all] == [tape]
        assert recordings.models == ("some-model",)


def test_two_tapes_of_one_cell_are_refused_with_both_names(tmp_path):
    played(tmp_path, cell_of())
    (tape,) = (tmp_path / "tapes").iterdir()
    twin = tape.with_name("twin-00000000.jsonl")
    twin.write_bytes(tape.read_bytes())
    with pytest.raises(InputError, match=f"holds two tapes of one cell, {tape.name} and twin-00000000.jsonl; keep"):
        Recordings(tmp_path)
    rewritten(twin, trial=7)
    assert len(Recordings(tmp_path).all) == 2


def test_a_tape_of_a_newer_version_is_not_passed_over(tmp_path):
    played(tmp_path, cell_of(), replace(cell_of(), trial=1))
    tape = min((tmp_path / "tapes").iterdir())
    rewritten(tape, schema=2)
    with pytest.raises(InputError, match=f"{tape.name} has schema 2; this version reads 1"):
        Recordings(tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_what_is_no_folder_is_one_line(tmp_path, name):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(InputError, match=f"{name} is no folder; it names a run directory, or a folder of tapes"):
        Recordings(tmp_path / name)


def test_a_folder_without_a_tape_is_one_line(tmp_path):
    with pytest.raises(InputError, match="holds no tape; it names a run directory, or a folder of tapes"):
        Recordings(tmp_path)


def test_the_cells_of_the_run_whose_tape_is_gone_are_known(tmp_path):
    recordings = played(tmp_path, cell_of(), cell_of("consensus", model="other"))
    assert recordings.lost == []
    recordings.of(cell_of("consensus", model="other")).path.unlink()
    again = Recordings(tmp_path)
    assert [record.cell for record in again.lost] == [cell_of("consensus", model="other").id]
    assert again.models == ("other", "some-model")
    assert Recordings(tmp_path / "tapes").lost == []


def test_so_are_those_whose_tape_cannot_be_read_and_which_tape_it_is(tmp_path):
    lost = cell_of("consensus", model="other")
    tape = played(tmp_path, cell_of(), lost).of(lost).path
    rewritten(tape, rounds="3")
    again = Recordings(tmp_path)
    assert [record.cell for record in again.lost] == [lost.id]
    assert (again.of(lost), again.tape_of(lost), again.of(cell_of()).path) == (None, tape, again.tape_of(cell_of()))
    assert list(again.unreadable) == [tape]
    assert again.unreadable[tape].startswith(f'{tape} is no tape: its first line has "rounds" "3"')


def test_a_folder_whose_tapes_can_all_not_be_read_is_one_line_with_the_first(tmp_path):
    (tape,) = (recording.path for recording in played(tmp_path, cell_of()).all)
    tape.write_bytes(b"")
    with pytest.raises(
        InputError, match=f"holds no tape that can be read: {tape} is no tape: its first line is no header"
    ):
        Recordings(tmp_path)


def test_nothing_is_written(tmp_path):
    played(tmp_path, cell_of(), seat=seat_of(Writer()))
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.rglob("*") if file.is_file()}
    assert Recordings(tmp_path).of(cell_of()) is not None
    after = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.rglob("*") if file.is_file()}
    assert after == before
