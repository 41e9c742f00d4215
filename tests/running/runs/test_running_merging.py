"""Runs of several machines become one."""

import asyncio
import errno
import itertools
import json
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import Writer, cell_of, run_in, seat_of, textbook

from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.judgements import Judgement, Judgements
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.merging import merge
from pytest_agentsnet.running.runs.results import append_record, read_records
from pytest_agentsnet.running.tapes.reader import read_header

TASKS = ("coloring", "consensus", "matching")


def play(path, *tasks, seat=None, **settings):
    """A run of the tasks on the square."""
    with run_in(path, retries=0) as context:
        for task in tasks:
            asyncio.run(play_cell(cell_of(task, **settings), seat or seat_of(Writer()), context))
    return path


def content(path):
    """What a merged run holds: tapes and results by their names, and what it says of itself."""
    files = [*(path / "tapes").iterdir(), path / "results.jsonl", path / "run.json"]
    return {str(file.relative_to(path)): file.read_bytes() for file in files if file.exists()}


def tapes(path):
    return sorted((path / "tapes").iterdir())


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A run of three cells, which the parts below are parts of."""
    return play(tmp_path_factory.mktemp("whole") / "run", *TASKS)


def test_the_merged_run_has_every_tape_and_record_of_its_parts(tmp_path):
    parts = [play(tmp_path / task, task) for task in TASKS]
    merged = merge(parts, tmp_path / "out")
    assert merged.runs == 3
    assert [record.cell for record in merged.records] == sorted(record.cell for record in merged.records)
    assert read_records(tmp_path / "out" / "results.jsonl") == list(merged.records)
    for part in parts:
        (tape,) = tapes(part)
        assert (tmp_path / "out" / "tapes" / tape.name).read_bytes() == tape.read_bytes()
        assert read_records(part / "results.jsonl")[0] in merged.records


def test_what_judges_said_is_kept_once_and_the_same_whatever_the_order(tmp_path):
    parts = [play(tmp_path / task, task) for task in TASKS[:2]]
    shared = Judgement("judge", "labelled/c", "Ann", 1, "words", "hash", Reply("{}", usage=Usage(1, 1, 0, 0.5)), 1.0)
    for part in parts:
        Judgements(part).add(shared)
    own = [replace(shared, place=f"tapes/{tapes(part)[0].name}", reply=Reply(part.name)) for part in parts]
    differs = replace(shared, reply=Reply('{"1": "ack"}', usage=Usage(1, 1, 0, 0.25)))
    for part, said in zip(parts, own, strict=True):
        Judgements(part).add(said)
    Judgements(parts[1]).add(differs)
    with (parts[1] / "judgements.jsonl").open("ab") as file:
        file.write(b"cut")
    merge(parts, tmp_path / "out")
    merge([*reversed(parts), tmp_path / "out"], tmp_path / "other")
    found = [Judgements(tmp_path / run) for run in ("out", "other")]
    assert found[0].path.read_bytes() == found[1].path.read_bytes()
    assert sorted(found[0].by("judge", "words")) == sorted(said.about for said in (shared, *own))
    assert found[0].usd == 0.75
    merge(parts, tmp_path / "out")
    assert found[0].path.read_bytes() == found[1].path.read_bytes()


def test_what_judges_said_and_nobody_may_read_is_refused_in_one_line(tmp_path, whole):
    part = Path(shutil.copytree(whole, tmp_path / "part"))
    (part / "judgements.jsonl").mkdir()
    with pytest.raises(InputError, match=r"judgements\.jsonl cannot be used: "):
        merge([part], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_looks_and_early_stops_of_the_parts_are_those_of_the_merged_run(tmp_path):
    one, two = play(tmp_path / "one", "coloring"), play(tmp_path / "two", "consensus")
    stop = {"gate": "solved >= 0.9", "shown": None}
    RunDirectory.open(one).add_fact("looks", {"g: m": ["a", "c"]})
    RunDirectory.open(one).add_fact("early_stops", {"basis": stop})
    (two / "earlier-0001").mkdir()
    (two / "earlier-0001" / "run.json").write_text(json.dumps({"looks": {"g: m": ["b"], "h: m": ["b"]}}))
    RunDirectory.open(two).add_fact("looks", {"g: m": ["c"]})
    RunDirectory.open(two).add_fact("early_stops", {"basis": {**stop, "shown": {"outcome": "FAIL"}}})
    for number, parts in enumerate(itertools.permutations([one, two])):
        merge(parts, tmp_path / f"merged-{number}")
        facts = RunDirectory.open(tmp_path / f"merged-{number}").facts
        assert facts["looks"] == {"g: m": ["a", "b", "c"], "h: m": ["b"]}
        assert facts["early_stops"] == {"basis": {**stop, "shown": {"outcome": "FAIL"}}}


def test_the_merged_run_can_be_opened_and_says_what_it_is(tmp_path):
    parts = [play(tmp_path / "a", "coloring"), play(tmp_path / "b", "matching")]
    merge(parts, tmp_path / "deep" / "out")
    run = RunDirectory.open(tmp_path / "deep" / "out")
    facts = [RunDirectory.open(part).facts for part in parts]
    assert run.facts["started"] == min(each["started"] for each in facts)
    assert run.facts["merged_from"] == sorted(each["nonce"] for each in facts)
    assert run.facts["nonce"] not in run.facts["merged_from"]
    assert run.gitignore.read_text() == "*\n"
    assert sorted(file.name for file in run.path.iterdir()) == [".gitignore", "results.jsonl", "run.json", "tapes"]
    assert [file.name for file in run.path.parent.iterdir()] == ["out"]


@st.composite
def parts(draw):
    """For each of three machines and each cell: how many lines of its tape, a piece of the next or not, which outcome."""
    cut = st.none() | st.tuples(st.integers(0, 60), st.booleans(), st.sampled_from(["", "solved", "error", "skipped"]))
    return [[draw(cut) for _ in TASKS] for _ in range(3)]


def part_of(whole, cuts, path):
    run = RunDirectory.named(path, {"models": ["some-model"]})
    records = read_records(whole / "results.jsonl")
    for tape, record, cut in zip(tapes(whole), sorted(records, key=lambda each: each.cell), cuts, strict=True):
        if cut is None:
            continue
        count, has_piece, status = cut
        lines = tape.read_bytes().splitlines(keepends=True)
        kept = b"".join(lines[:count]) + (lines[count][:9] if has_piece and count < len(lines) else b"")
        (run.tapes / tape.name).write_bytes(kept)
        if count > 5:
            (run.tapes / f"{tape.stem}.dead-1.jsonl").write_bytes(b"".join(lines[: count // 2]))
        if status:
            append_record(run.results, replace(record, status=status, started=float(count)))
    return path


@settings(max_examples=30)
@given(parts())
def test_neither_the_order_nor_the_grouping_of_the_parts_matters(whole, cuts):
    with tempfile.TemporaryDirectory() as folder:
        a, b, c = (part_of(whole, each, Path(folder) / name) for each, name in zip(cuts, "abc", strict=True))
        outs = (Path(folder) / f"out-{number}" for number in itertools.count())
        merged = []
        for order in ([a, b, c], [c, a, b], [b, b, c, a]):
            merge(order, out := next(outs))
            merged.append(content(out))
        merge([a, b], ab := next(outs))
        for order in ([ab, c], [c, ab, a]):
            merge(order, out := next(outs))
            merged.append(content(out))
        merge([c], ab)
        merged.append(content(ab))
        merge([a, b, c], ab)
        merged.append(content(ab))
        assert all(each == merged[0] for each in merged)


def test_of_a_tape_and_its_beginning_the_longer_is_taken(tmp_path, whole):
    (tape, *_) = tapes(whole)
    lines = tape.read_bytes().splitlines(keepends=True)
    for piece in (b"", lines[4][:20]):
        died = shutil.copytree(whole, tmp_path / f"died{len(piece)}")
        (died / "tapes" / tape.name).write_bytes(b"".join(lines[:4]) + piece)
        merge([died, whole], tmp_path / f"out{len(piece)}")
        assert (tmp_path / f"out{len(piece)}" / "tapes" / tape.name).read_bytes() == tape.read_bytes()


def test_a_verdict_goes_before_an_error_and_a_later_one_before_an_earlier(tmp_path, whole):
    record = read_records(whole / "results.jsonl")[0]
    for name, status, started in (
        ("a", "solved", 1.0),
        ("b", "error", 3.0),
        ("c", "unsolved", 2.0),
        ("d", "skipped", 4.0),
    ):
        run = RunDirectory.named(tmp_path / name)
        append_record(run.results, replace(record, status=status, started=started))
    merged = merge([tmp_path / name for name in "abcd"], tmp_path / "out")
    assert [each.status for each in merged.records] == ["unsolved"]
    assert [each.status for each in merge([tmp_path / "b", tmp_path / "d"], tmp_path / "bd").records] == ["error"]


def test_a_record_of_another_scoring_is_kept_beside_the_first(tmp_path, whole):
    other = RunDirectory.named(tmp_path / "paper")
    record = read_records(whole / "results.jsonl")[0]
    append_record(other.results, replace(record, scoring="paper"))
    merged = merge([whole, other.path], tmp_path / "out")
    assert [each.scoring for each in merged.records if each.cell == record.cell] == ["paper", "strict"]
    assert read_records(tmp_path / "out" / "results.jsonl") == list(merged.records)


def refusal(sources, out):
    """Why they are not merged: one line; that nothing was written is asserted."""
    before = sorted(out.parent.rglob("*"))
    with pytest.raises(InputError) as refused:
        merge(sources, out)
    assert sorted(out.parent.rglob("*")) == before
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_two_different_tapes_of_a_cell_are_refused_and_both_named(tmp_path):
    parts = [play(tmp_path / name, "coloring") for name in "ab"]
    told = refusal(parts, tmp_path / "out")
    assert all(str(tapes(part)[0]) in told for part in parts)
    assert "are two different tapes of one cell" in told


@pytest.mark.parametrize(
    ("task", "change", "told"),
    [
        ("coloring", {"revision": "step-2"}, 'revision is "" in {} and "step-2" in {}'),
        ("matching", {"revision": "step-2"}, 'revision is "" in {} and "step-2" in {}'),
        ("matching", {"max_tokens": 9}, "parameters.max_tokens is 8192 in {} and 9 in {}"),
        ("matching", {"temperature": 1}, "parameters.temperature is not given in {} and 1 in {}"),
    ],
)
def test_another_provenance_is_refused_with_the_field_both_values_and_places(tmp_path, task, change, told):
    first = play(tmp_path / "a", "coloring")
    if "revision" in change:
        other = play(tmp_path / "b", task, **change)
    else:
        arguments = {name: value for name, value in change.items() if name != "max_tokens"}
        known = {name: value for name, value in change.items() if name == "max_tokens"}
        other = play(tmp_path / "b", task, seat=seat_of(Writer(), arguments=arguments, **known))
    places = tapes(first)[0], tapes(other)[0]
    assert refusal([first, other], tmp_path / "out").endswith(told.format(*places))


def test_another_version_of_a_task_is_refused_also_for_another_model(tmp_path):
    first = play(tmp_path / "a", "coloring")
    other = play(tmp_path / "b", "coloring", seat=textbook(), model="textbook")
    (tape,) = tapes(other)
    tape.write_bytes(tape.read_bytes().replace(b'"task_version":1', b'"task_version":7'))
    assert "task_version is 1 in" in refusal([first, other], tmp_path / "out")


def test_models_with_different_parameters_and_cells_with_fixtures_of_the_users_own_are_merged(tmp_path):
    first = play(tmp_path / "a", "coloring")
    other = play(tmp_path / "b", "coloring", model="other", seat=seat_of(Writer(), max_tokens=9))
    custom = play(tmp_path / "c", "coloring", custom="tests/conftest.py:agentsnet_client", seat=textbook())
    assert len(merge([first, other, custom], tmp_path / "out").records) == 3


def facts_of(path, **facts):
    RunDirectory.named(path, facts)
    return path


def test_facts_are_united_where_they_agree_and_unknown_ones_kept_where_all_share_them(tmp_path):
    mine, yours = {"parameters": {"t": 0}}, {"parameters": {}}
    a = {"models": ["m", "n"], "provenance": {"models": {"m": mine}, "tasks": {"coloring": 1}}, "of": "all", "x": 1}
    b = {"models": ["l"], "provenance": {"models": {"m": mine, "n": yours}, "tasks": {"mis": 2}}, "of": "all", "x": 2}
    merge([facts_of(tmp_path / "a", **a), facts_of(tmp_path / "b", **b)], tmp_path / "out")
    facts = RunDirectory.open(tmp_path / "out").facts
    assert facts["models"] == ["l", "m", "n"]
    assert facts["provenance"] == {"models": {"m": mine, "n": yours}, "tasks": {"coloring": 1, "mis": 2}}
    assert facts["of"] == "all"
    assert "x" not in facts


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ({"models": {"m": {"parameters": {"t": 0}}}}, {"models": {"m": {"parameters": {}}}}, "m.parameters.t is 0 in"),
        ({"tasks": {"coloring": 1}}, {"tasks": {"coloring": 2}}, "coloring is 1 in"),
    ],
)
def test_facts_that_contradict_one_another_are_refused(tmp_path, ours, theirs, told):
    a, b = facts_of(tmp_path / "a", provenance=ours), facts_of(tmp_path / "b", provenance=theirs)
    refused = refusal([a, b], tmp_path / "out")
    assert told in refused
    assert str(a) in refused
    assert str(b) in refused


def test_what_is_no_plain_tape_is_left_where_it_is(tmp_path, whole):
    run = shutil.copytree(whole, tmp_path / "run")
    (run / "tapes" / "notes.txt").write_text("mine")
    (run / "tapes" / "folder.jsonl").mkdir()
    (run / "tapes" / "link.jsonl").symlink_to(tapes(whole)[0])
    (run / "tapes" / "begun.jsonl").write_bytes(b'{"schema":1,"ce')
    (run / "tapes" / "empty.jsonl").touch()
    merge([run], tmp_path / "out")
    assert [tape.name for tape in tapes(tmp_path / "out")] == [tape.name for tape in tapes(whole)]


def test_what_was_set_aside_of_a_cell_is_kept_once_and_under_names_that_do_not_collide(tmp_path, whole):
    stem = tapes(whole)[0].stem
    runs = []
    for name, contents in (("a", [b"1\n", b"2\n"]), ("b", [b"3\n", b"1\n"])):
        runs.append(shutil.copytree(whole, tmp_path / name))
        for number, each in enumerate(contents, start=1):
            (runs[-1] / "tapes" / f"{stem}.dead-{number}.jsonl").write_bytes(each)
    merge(runs, tmp_path / "out")
    kept = {tape.name: tape.read_bytes() for tape in tapes(tmp_path / "out") if ".dead-" in tape.name}
    assert list(kept) == [f"{stem}.dead-{number}.jsonl" for number in (1, 2, 3)]
    assert sorted(kept.values()) == [b"1\n", b"2\n", b"3\n"]


def test_a_run_that_is_there_is_one_more_and_files_of_the_users_own_stay(tmp_path):
    out = play(tmp_path / "out", "coloring")
    (out / "notes.txt").write_text("mine")
    kept = content(out)
    merge([play(tmp_path / "a", "matching")], out)
    assert (out / "notes.txt").read_text() == "mine"
    assert len(read_records(out / "results.jsonl")) == len(tapes(out)) == 2
    assert all((out / name).read_bytes() == data for name, data in kept.items() if name.startswith("tapes/"))


def test_an_empty_folder_and_one_with_other_things_are_used(tmp_path, whole):
    for name in ("empty", "other"):
        (tmp_path / name).mkdir()
    (tmp_path / "other" / "notes.txt").touch()
    for name in ("empty", "other"):
        merge([whole], tmp_path / name)
        assert len(tapes(tmp_path / name)) == 3
    assert sorted(file.name for file in (tmp_path / "other").iterdir()) == [
        "notes.txt",
        "results.jsonl",
        "run.json",
        "tapes",
    ]
    assert (tmp_path / "empty" / ".gitignore").exists()


def test_a_run_that_was_merged_goes_on(tmp_path):
    merge([play(tmp_path / "a", "coloring"), play(tmp_path / "b", "matching")], tmp_path / "out")
    play(tmp_path / "out", "consensus")
    assert len(read_records(tmp_path / "out" / "results.jsonl")) == 3


def test_what_is_no_run_or_cannot_be_written_is_refused_in_one_line(tmp_path, whole):
    (tmp_path / "empty").mkdir()
    assert refusal([whole, tmp_path / "empty"], tmp_path / "out").startswith(
        f"{tmp_path / 'empty'} is no run directory"
    )
    (tmp_path / "file").touch()
    assert str(tmp_path / "file") in refusal([whole], tmp_path / "file")
    (tmp_path / "lost" / "tapes").mkdir(parents=True)
    (tmp_path / "lost" / "tapes" / "x.jsonl").touch()
    assert "no run.json" in refusal([whole], tmp_path / "lost")


@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_nothing_half_merged(tmp_path, whole, monkeypatch, there):
    if there:
        play(tmp_path / "out", "coloring", model="other")
    copied = []

    def full(source, target):
        copied.append(source)
        if len(copied) == 3:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        Path(target).write_bytes(Path(source).read_bytes())

    monkeypatch.setattr(shutil, "copyfile", full)
    before = content(tmp_path / "out") if there else None
    assert "No space left on device" in refusal([whole], tmp_path / "out")
    assert len(copied) == 3
    assert before is None or content(tmp_path / "out") == before


def test_headers_of_merged_tapes_name_their_cells(tmp_path, whole):
    merge([whole], tmp_path / "out")
    names = [read_header(tape).cell for tape in tapes(tmp_path / "out")]
    assert names == [json.loads(line)["cell"] for line in (tmp_path / "out" / "results.jsonl").read_text().splitlines()]
