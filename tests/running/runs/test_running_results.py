import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from played import in_processes

from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.record import RECORD_SCHEMA, Record
from pytest_agentsnet.running.runs.results import AddedRecords, append_record, read_records

RECORD = Record("a-cell", "coloring", "ws", 4, 0, 0, "m", 0, 4, 2, "solved", "strict", "0.1.0", provenance="01234567")


def append_two_hundred(argument):
    path, number = argument
    for i in range(200):
        append_record(path, replace(RECORD, cell=f"cell-{number}-{i}", reason="x" * 500))


def test_the_last_record_of_a_cell_counts_and_stands_where_its_first_stood(tmp_path):
    path = tmp_path / "results.jsonl"
    assert read_records(path) == []
    tried, other = replace(RECORD, status="error", reason="down \ud800"), replace(RECORD, cell="another")
    for record in (tried, other, RECORD):
        append_record(path, record)
    assert read_records(path) == [RECORD, other]
    assert len(path.read_bytes().splitlines()) == 3


def test_one_cell_under_two_provenances_is_two_outcomes(tmp_path):
    path = tmp_path / "results.jsonl"
    other = replace(RECORD, provenance="76543210")
    append_record(path, RECORD)
    append_record(path, other)
    assert read_records(path) == [RECORD, other]


@given(st.data())
def test_a_cut_last_line_spoils_neither_what_stands_before_nor_what_comes_after(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("run") / "results.jsonl"
    second, third = replace(RECORD, cell="second"), replace(RECORD, cell="third")
    append_record(path, RECORD)
    append_record(path, second)
    first_line, second_line = path.read_bytes().splitlines()
    cut = data.draw(st.integers(0, len(second_line)))
    path.write_bytes(first_line + b"\n" + second_line[:cut])
    survivors = [RECORD, second] if cut == len(second_line) else [RECORD]
    assert read_records(path) == survivors
    append_record(path, third)
    assert read_records(path) == [*survivors, third]


def test_many_processes_append_whole_lines(tmp_path):
    path = tmp_path / "results.jsonl"
    in_processes(append_two_hundred, [(path, number) for number in range(3)])
    assert len(read_records(path)) == 600
    assert all(json.loads(line)["schema"] == RECORD_SCHEMA for line in path.read_bytes().splitlines())


def test_what_is_json_and_no_record_is_passed_over(tmp_path):
    path = tmp_path / "results.jsonl"
    path.write_text('garbage\n[]\n{"a":1}\nnull\n3\n{"schema":"x"}\n{"schema":1}\n')
    append_record(path, RECORD)
    assert read_records(path) == [RECORD]


def test_a_newer_versions_record_is_refused(tmp_path):
    path = tmp_path / "results.jsonl"
    append_record(path, replace(RECORD, schema=99))
    with pytest.raises(InputError, match="record schema 99 is newer"):
        read_records(path)


def test_a_full_disk_is_told_in_one_line(tmp_path):
    path = tmp_path / "results.jsonl"
    path.symlink_to("/dev/full")
    with pytest.raises(CellError, match=r"^.*results\.jsonl cannot be used: No space left on device$") as full:
        append_record(path, RECORD)
    assert full.value.kind == "disk"


def test_who_looks_again_and_again_gets_each_whole_line_once(tmp_path):
    path = tmp_path / "results.jsonl"
    added, others = AddedRecords(path), [replace(RECORD, cell=cell) for cell in ("b", "c")]
    assert added.take() == []
    append_record(path, RECORD)
    append_record(path, others[0])
    assert added.take() == [RECORD, others[0]]
    whole = path.read_bytes()
    append_record(path, others[1])
    later = path.read_bytes()
    path.write_bytes(later[: len(whole) + 9])
    assert added.take() == []
    path.write_bytes(later)
    assert added.take() == [others[1]]
