"""Tapes of another machine take their place; nothing that was paid for is lost, and nothing is written elsewhere."""

import asyncio
import zlib
from contextlib import contextmanager
from dataclasses import replace

import pytest
from played import Writer, cell_of, run_in, seat_of

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.arriving import Arrivals, packed
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.sharing.claims import Claims


class Played:
    """A cell that another machine has played."""

    def __init__(self, path, **cell):
        self.cell = cell_of(**cell)
        self.client = Writer()
        with run_in(path) as context:
            self.record = asyncio.run(play_cell(self.cell, seat_of(self.client), context)).record
        self.file = path / self.record.tape
        self.name = self.file.name
        self.content = self.file.read_bytes()
        self.tapes = {self.name: packed(self.file)}

    def begun(self, lines=5):
        return b"".join(self.content.splitlines(keepends=True)[:lines])

    def otherwise(self):
        """The same cell, played at another time: another tape of the same name."""
        return self.content.replace(b'"started":', b'"started":1')


@pytest.fixture
def played(tmp_path):
    return Played(tmp_path / "other")


@contextmanager
def arriving(path):
    """Arrivals at a run there, and the run."""
    with run_in(path) as context:
        yield Arrivals(context.directory, context.ledger, "s"), context


def names(path):
    return sorted(file.name for file in (path / "tapes").iterdir())


def test_a_tape_and_its_record_take_their_place_byte_for_byte(played, tmp_path):
    with arriving(tmp_path / "run") as (arrivals, context):
        arrivals.take(played.tapes, [played.record])
        assert (context.directory.path / played.record.tape).read_bytes() == played.content
        assert read_records(context.directory.results) == [played.record]
    assert names(tmp_path / "run") == [played.name]


def test_what_has_arrived_is_taken_by_all_who_ask_for_the_cell(played, tmp_path):
    client = Writer()
    with arriving(tmp_path / "run") as (arrivals, context):
        arrivals.take(played.tapes, [played.record])
        outcome = asyncio.run(play_cell(played.cell, seat_of(client), context))
    assert outcome.record == played.record
    assert client.calls == 0


def test_what_arrives_again_changes_nothing(played, tmp_path):
    with arriving(tmp_path / "run") as (arrivals, context):
        for _ in range(3):
            arrivals.take(played.tapes, [played.record])
        assert read_records(context.directory.results) == [played.record]
        assert context.directory.results.read_bytes().count(b"\n") == 1
    assert names(tmp_path / "run") == [played.name]


@pytest.mark.parametrize("cut", [0, 1])
def test_a_tape_that_is_its_beginning_is_gone_on_with(played, tmp_path, cut):
    with arriving(tmp_path / "run") as (arrivals, context):
        path = context.directory.tapes / played.name
        path.write_bytes(played.begun()[: -cut or None])
        arrivals.take(played.tapes, [played.record])
        assert path.read_bytes() == played.content
    assert names(tmp_path / "run") == [played.name]


def test_the_beginning_of_what_is_there_changes_nothing(played, tmp_path):
    with arriving(tmp_path / "run") as (arrivals, context):
        path = context.directory.tapes / played.name
        path.write_bytes(played.content)
        arrivals.take({played.name: zlib.compress(played.begun())}, [])
        assert path.read_bytes() == played.content
    assert names(tmp_path / "run") == [played.name]


def test_of_two_different_tapes_that_with_a_verdict_takes_the_place_and_the_other_is_set_aside(played, tmp_path):
    with arriving(tmp_path / "run") as (arrivals, context):
        path = context.directory.tapes / played.name
        begun = played.otherwise()[: len(played.begun(8)) + 1]
        path.write_bytes(begun)
        arrivals.take(played.tapes, [played.record])
        assert path.read_bytes() == played.content
        assert path.with_name(f"{path.stem}.dead-1.jsonl").read_bytes() == begun
        assert read_records(context.directory.results) == [played.record]


def test_of_two_different_tapes_with_a_verdict_that_which_is_there_stays_and_the_other_is_set_aside_once(
    played, tmp_path
):
    with arriving(tmp_path / "run") as (arrivals, context):
        path = context.directory.tapes / played.name
        path.write_bytes(played.otherwise())
        for _ in range(2):
            arrivals.take(played.tapes, [played.record])
        assert path.read_bytes() == played.otherwise()
        assert path.with_name(f"{path.stem}.dead-1.jsonl").read_bytes() == played.content
        assert read_records(context.directory.results) == []
    assert len(names(tmp_path / "run")) == 2


def test_a_tape_of_a_cell_that_is_played_here_now_is_set_aside(played, tmp_path):
    with arriving(tmp_path / "run") as (arrivals, context):
        path = context.directory.tapes / played.name
        path.write_bytes(played.begun())
        assert Claims(context.ledger, "elsewhere/1/2", "s").claim(path.stem).state == "mine"
        arrivals.take(played.tapes, [played.record], kept_elsewhere=True)
        assert names(tmp_path / "run") == [played.name]
        arrivals.take(played.tapes, [played.record])
        assert path.read_bytes() == played.begun()
        assert path.with_name(f"{path.stem}.dead-1.jsonl").read_bytes() == played.content


def test_a_begun_tape_that_has_arrived_is_gone_on_with(played, tmp_path):
    client = Writer()
    with arriving(tmp_path / "run") as (arrivals, context):
        arrivals.take({played.name: zlib.compress(played.begun())}, [], kept_elsewhere=True)
        record = asyncio.run(play_cell(played.cell, seat_of(client), context)).record
    assert client.calls == played.client.calls - 4
    assert record.calls == played.record.calls


@pytest.mark.parametrize(
    "name",
    [
        "../NAME",
        "/NAME",
        "a/NAME",
        "a\\NAME",
        "..\\NAME",
        "C:NAME",
        "NAME\n",
        "NAME\0",
        "run.json",
        "",
        "..",
        "ledger.sqlite",
        "x.jsonl",
    ],
)
def test_a_name_that_is_none_of_ours_is_refused_and_nothing_is_written(played, tmp_path, name):
    with arriving(tmp_path / "run") as (arrivals, _):
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(InputError, match="no name of a tape"):
            arrivals.take({name.replace("NAME", played.name): packed(played.file)}, [])
        assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"no zlib", "unpacked"),
        (zlib.compress(b""), "no tape"),
        (zlib.compress(b"{}\n"), "no tape"),
        (None, "unpacked"),
    ],
)
def test_what_is_no_tape_is_refused_and_nothing_is_left(played, tmp_path, data, what):
    with arriving(tmp_path / "run") as (arrivals, _):
        with pytest.raises(InputError, match=what):
            arrivals.take({played.name: data}, [played.record])
        assert names(tmp_path / "run") == []
        assert not (tmp_path / "run" / "results.jsonl").exists()


def test_a_tape_under_the_name_of_another_cell_is_refused(played, tmp_path):
    other = Played(tmp_path / "third", task="matching")
    with arriving(tmp_path / "run") as (arrivals, _):
        with pytest.raises(InputError, match=f"{played.name} is the tape of another cell"):
            arrivals.take({played.name: packed(other.file)}, [])
        assert names(tmp_path / "run") == []


def test_a_record_whose_tape_leads_elsewhere_is_refused(played, tmp_path):
    with arriving(tmp_path / "run") as (arrivals, context):
        arrivals.take({}, [replace(played.record, tape=f"../other/tapes/{played.name}")])
        with pytest.raises(InputError, match="no name of a tape"):
            arrivals.take({}, [replace(played.record, tape="../../etc/passwd")])
        assert read_records(context.directory.results) == []


def test_a_record_without_a_tape_is_kept(played, tmp_path):
    record = replace(played.record, tape="", status="error")
    with arriving(tmp_path / "run") as (arrivals, context):
        arrivals.take({}, [record])
        assert read_records(context.directory.results) == [record]


def test_processes_that_make_the_twin_of_a_run_share_it(tmp_path):
    facts = RunDirectory.named(tmp_path / "run", {"models": ["m"]}).facts
    twins = [RunDirectory.twin(tmp_path / "deep" / "twin", facts) for _ in range(2)]
    assert twins[0] == twins[1]
    assert twins[0].facts == facts
    assert twins[0].tapes.is_dir()


def test_the_twin_of_another_versions_run_is_refused(tmp_path):
    facts = RunDirectory.named(tmp_path / "run").facts
    with pytest.raises(InputError, match="schema 99"):
        RunDirectory.twin(tmp_path / "twin", {**facts, "schema": 99})
