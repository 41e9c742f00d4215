import asyncio

import pytest
from played import cell_of, run_in, seat_of, textbook
from test_running_player import Failing

from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.index import tapes_by_stem


def played(path, cell, seat, session):
    with run_in(path, session=session) as context:
        return asyncio.run(play_cell(cell, seat, context))


def test_a_cell_is_never_played_beside_its_tape_of_another_provenance(tmp_path):
    played(tmp_path, cell_of(), seat_of(Failing(None, at=999), arguments={"temperature": 0}), "a")
    before = {path.name: path.read_bytes() for path in (tmp_path / "tapes").iterdir()}
    client = Failing(None, at=999)
    with pytest.raises(
        CellError, match=r"parameters\.temperature was 0 and is now 1; the two are never mixed"
    ) as refused:
        played(tmp_path, cell_of(), seat_of(client, arguments={"temperature": 1}), "b")
    assert (refused.value.kind, client.calls) == ("provenance", 0)
    assert {path.name: path.read_bytes() for path in (tmp_path / "tapes").iterdir()} == before
    assert [record.status for record in read_records(tmp_path / "results.jsonl")] == ["unsolved", "error"]


def test_cells_with_different_fixtures_of_the_users_share_an_id_and_are_both_played(tmp_path):
    for number, custom in enumerate(("a.py:agentsnet_client", "b.py:agentsnet_client")):
        played(tmp_path, cell_of(custom=custom), textbook(), str(number))
    assert len(list((tmp_path / "tapes").iterdir())) == 2


def test_a_header_that_was_cut_is_no_other_measurement(tmp_path):
    played(tmp_path, cell_of(), seat_of(Failing(None, at=999)), "a")
    (tape,) = (tmp_path / "tapes").iterdir()
    tape.write_bytes(tape.read_bytes()[:50])
    played(tmp_path, cell_of(), seat_of(Failing(None, at=999), arguments={"temperature": 1}), "b")
    assert len(list((tmp_path / "tapes").iterdir())) == 2


def test_tapes_are_found_by_their_cell_and_not_when_they_were_set_aside(tmp_path):
    for name in ("a-01234567.jsonl", "a-89abcdef.jsonl", "a-01234567.dead-1.jsonl", "b-x-01234567.jsonl", "notes.txt"):
        (tmp_path / name).touch()
    found = tapes_by_stem(tmp_path)
    assert {stem: [path.name for path in paths] for stem, paths in found.items()} == {
        "a": ["a-01234567.jsonl", "a-89abcdef.jsonl"],
        "b-x": ["b-x-01234567.jsonl"],
    }
    assert tapes_by_stem(tmp_path / "none") == {}
