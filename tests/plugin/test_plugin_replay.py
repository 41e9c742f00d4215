"""``--agentsnet-replay``: the same suites from tapes."""

import json
import random
import re
import shutil
from itertools import chain

import pytest
from replays import MIXED, MIXED_MODELS, NO_NETWORK, bytes_of, calls, closing, facts, junit, told
from sessions import refusal

SMALL = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-family=ba")
REPLAY = "--agentsnet-replay=run"
PLAIN_AND_WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])


@pytest.fixture(scope="module")
def played_once():
    """What ``mixed`` left in its directory, and gave."""
    return {}


@pytest.fixture
def mixed(start, played_once, tmp_path_factory):
    """A run of models of every kind; gives its result, the records that were told, and how many calls it took."""
    if not played_once:
        start.pytester.makeconftest(MIXED)
        result = start(*MIXED_MODELS, *SMALL, "--agentsnet-dir=run", "--junitxml=run.xml")
        came = (result, told(start.path), calls(start.path))
        left = shutil.copytree(start.path, tmp_path_factory.mktemp("mixed") / "left")
        played_once.update(came=came, left=left)
    else:
        shutil.copytree(played_once["left"], start.path, dirs_exist_ok=True)
    return played_once["came"]


def counted(line):
    """A line of the table; which reason stands for all of its kind depends on which worker was first."""
    return line.partition(": ")[0] if "not measured" in line else line


@PLAIN_AND_WORKERS
def test_records_verdicts_and_table_are_those_of_the_run_and_nobody_is_asked(start, mixed, workers):
    played, records, asked = mixed
    assert asked > 400
    assert {record["status"] for record in records} >= {"unsolved", "solved", "error", "skipped"}
    assert all(sum(record[name] for record in records) for name in ("repairs", "truncated", "refused", "empty"))
    assert {record["error_kind"] for record in records} >= {"auth", "context_too_long", "program"}
    before = bytes_of(start.path)
    result = start(REPLAY, *workers, "-p", "no:cacheprovider")
    assert calls(start.path) == 0
    assert facts(told(start.path)) == facts(records)
    assert result.parseoutcomes() | {"deselected": 0} == played.parseoutcomes() | {"deselected": 0}
    if not workers:
        assert closing(result) == closing(played)
    assert sorted(map(counted, closing(result))) == sorted(map(counted, closing(played)))
    assert bytes_of(start.path) == before


def test_the_junit_report_is_that_of_the_run(start, mixed):
    start(REPLAY, "--junitxml=replay.xml")
    assert junit(start.path / "replay.xml") == junit(start.path / "run.xml")


COLORING = ("--agentsnet-task=coloring", "--agentsnet-size=4", "--agentsnet-family=ws")
TEXTBOOK = "--agentsnet-model=textbook"
CELL = "coloring-ws-n4-i0-textbook-t0"


def only_tape(start, folder="run"):
    (tape,) = (start.path / folder / "tapes").glob("*.jsonl")
    return tape


def complaint(result):
    """The one line of a session that ends with exit status 4 and has run, or skipped, tests."""
    assert result.ret == 4
    (line,) = [line for line in [*result.outlines, *result.errlines] if line.startswith("ERROR: ")]
    return line.removeprefix("ERROR: ")


def outcomes(result, *names):
    found = result.parseoutcomes()
    return tuple(found.get(name, 0) for name in names)


@PLAIN_AND_WORKERS
def test_there_is_no_network_no_key_and_no_litellm(start, mixed, workers, monkeypatch):
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    conftest = start.path / "conftest.py"
    conftest.write_text(MIXED + NO_NETWORK + NOT_IMPORTED)
    result = start.apart(REPLAY, *workers)
    assert outcomes(result, "passed", "skipped") == (12, 9)
    assert (start.path / "modules.txt").read_text().split() == ["clean"] * (3 if workers else 1)


NOT_IMPORTED = """
import sys

def pytest_sessionfinish():
    heavy = {"litellm", "openai", "aiohttp", "xllamacpp"} & set(sys.modules)
    with Path("modules.txt").open("a") as file:
        file.write((",".join(sorted(heavy)) or "clean") + "\\n")
"""


def test_the_order_of_lines_on_a_tape_does_not_matter(start, mixed):
    _, records, _ = mixed
    draw = random.Random(4)
    for tape in (start.path / "run" / "tapes").iterdir():
        head, *lines = tape.read_text().splitlines()
        if '"status"' not in lines[-1]:
            draw.shuffle(lines)
        tape.write_text("\n".join([head, *lines]) + "\n")
    start(REPLAY)
    assert facts(told(start.path)) == facts(records)


@PLAIN_AND_WORKERS
def test_a_narrowing_option_selects_and_keeps_revision_rounds_and_all_else_of_the_run(start, workers):
    start.pytester.makeconftest(MIXED)
    play = (*COLORING, "--agentsnet-rounds=2", "--agentsnet-seed=7", "--agentsnet-no-reasoning")
    more = ("--agentsnet-revision=r1", "--agentsnet-trials=2", "--agentsnet-family=regular:d=2", "--agentsnet-index=3")
    start("--agentsnet-model=mixed", *play, *more, "--agentsnet-dir=run")
    records = facts(told(start.path))
    assert len(records) == 4
    assert {record["revision"] for record in records} == {"r1"}
    each = (
        ((), 4),
        (("--agentsnet-task=coloring",), 4),
        (("--agentsnet-size=4", "--agentsnet-model=mixed"), 4),
        (("--agentsnet-family=regular",), 2),
        (("--agentsnet-family=regular:d=2",), 2),
        (("--agentsnet-no-reasoning", "--agentsnet-seed=7", "--agentsnet-rounds=2"), 4),
        (("--agentsnet-trials=1", "--agentsnet-index=3"), 2),
    )
    together = (tuple(chain.from_iterable(narrowing for narrowing, _ in each if narrowing != each[3][0])), 1)
    for narrowing, cells in (each[0], together) if workers else (*each, together):
        result = start(REPLAY, *narrowing, *workers)
        assert outcomes(result, "failed", "passed", "skipped", "errors") == (cells, 0, 0, 0), narrowing
        played = facts(told(start.path))
        assert len(played) == cells
        assert all(record in records for record in played)


@PLAIN_AND_WORKERS
def test_cells_that_the_command_names_and_that_have_no_tape_are_skipped_with_the_reason(start, workers):
    start(TEXTBOOK, *SMALL, "--agentsnet-dir=run")
    (lost,) = (start.path / "run" / "tapes").glob("matching-ba*")
    lost.unlink()
    reason = f"not replayed: there is no tape of it in {start.path / 'run'}"
    result = start(REPLAY, "--agentsnet-size=4", "-rs", *workers)
    assert outcomes(result, "passed", "skipped", "failed", "errors") == (9, 1, 0, 0)
    result.stdout.fnmatch_lines(f"SKIPPED *{reason}")
    if workers:
        return
    result = start(REPLAY, "--agentsnet-size=4", "--agentsnet-size=8", "--agentsnet-task=coloring")
    assert outcomes(result, "passed", "skipped", "failed", "errors") == (2, 2, 0, 0)
    result = start(REPLAY, "--agentsnet-grid=quick", "--agentsnet-task=coloring")
    assert outcomes(result, "passed", "skipped", "failed", "errors") == (2, 7, 0, 0)


@PLAIN_AND_WORKERS
def test_a_cell_of_the_run_whose_tape_is_gone_is_skipped_also_where_nothing_is_named(start, workers):
    start(TEXTBOOK, *SMALL, "--agentsnet-dir=run")
    (lost,) = (start.path / "run" / "tapes").glob("matching-ba*")
    lost.unlink()
    result = start(REPLAY, *workers)
    assert outcomes(result, "passed", "skipped", "failed", "errors") == (9, 1, 0, 0)


def beheaded(tape):
    tape.write_text("".join(tape.read_text().splitlines(keepends=True)[1:]))


def mistyped(tape):
    tape.write_text(re.sub(r'"rounds":\d+', '"rounds":"3"', tape.read_text(), count=1))


def without_a_graph(tape):
    head, rest = tape.read_text().split("\n", 1)
    tape.write_text(json.dumps({**json.loads(head), "topology": None}) + "\n" + rest)


DAMAGES = (
    (lambda tape: tape.write_text(""), "its first line is no header"),
    (beheaded, "its first line is no header"),
    (without_a_graph, 'its first line has "topology" null, which is not an object'),
    (mistyped, 'its first line has "rounds" "3", which is not a whole number from 0'),
)


@pytest.mark.parametrize(("damage", "why"), DAMAGES, ids=["empty", "beheaded", "null", "text"])
@PLAIN_AND_WORKERS
def test_a_cell_whose_tape_cannot_be_read_is_an_error_that_names_the_tape_and_no_gate_passes(
    start, damage, why, workers
):
    start(TEXTBOOK, *SMALL[:2], "--agentsnet-dir=run")
    (tape,) = (start.path / "run" / "tapes").glob("matching-ws*")
    damage(tape)
    result = start(REPLAY, "--agentsnet-gate=errors <= 0", "--agentsnet-strict-gates", *workers)
    assert outcomes(result, "passed", "failed", "skipped", "errors") == (4, 1, 0, 1)  # the gate is what failed
    assert result.ret == 8
    assert "INTERNALERROR" not in result.stdout.str()
    assert any(f"{tape} is no tape: {why}" in line for line in result.outlines)
    result.stdout.fnmatch_lines(["5 cells: 4 solved, 1 error", "FAIL *errors 1 over 5 cells*"])
    result.stdout.no_fnmatch_line("WARNING: not replayed*")


@pytest.mark.parametrize("folder", ["run", "run/tapes"])
def test_such_a_cell_is_found_by_the_name_of_its_tape_where_no_record_tells_of_it(start, folder):
    start(TEXTBOOK, *SMALL[:2], "--agentsnet-no-reasoning", "--agentsnet-dir=run")
    (tape,) = (start.path / "run" / "tapes").glob("matching-ws*")
    tape.write_text("")
    (start.path / "run" / "results.jsonl").unlink()
    result = start(f"--agentsnet-replay={folder}")
    assert outcomes(result, "passed", "failed", "skipped", "errors") == (4, 0, 0, 1)
    assert result.ret == 1


@PLAIN_AND_WORKERS
def test_a_tape_that_cannot_be_read_and_is_of_no_cell_here_is_told_in_one_line(start, workers):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run")
    for name in ("mine", "other"):
        (start.path / "run" / "tapes" / f"{name}-00000000.jsonl").write_text("")
    result = start(REPLAY, *workers)
    assert outcomes(result, "passed", "failed", "skipped", "errors") == (1, 0, 0, 0)
    mine = start.path / "run" / "tapes" / "mine-00000000.jsonl"
    (line,) = [line for line in result.outlines if line.startswith("WARNING: ")]
    assert line == (
        f"WARNING: not replayed: {mine} is no tape: its first line is no header; and 1 more that cannot be read"
    )


@pytest.mark.parametrize(("name", "value"), [("turn", "x"), ("text", None)])
@PLAIN_AND_WORKERS
def test_a_call_that_holds_another_kind_of_value_is_told_with_file_and_line(start, mixed, name, value, workers):
    (tape,) = (start.path / "run" / "tapes").glob("coloring-ws-n4-i0-mixed*")
    head, call, *lines = tape.read_text().splitlines()
    tape.write_text("\n".join([head, json.dumps({**json.loads(call), name: value}), *lines]) + "\n")
    result = start(REPLAY, "--agentsnet-model=mixed", "-rs", *workers)
    assert outcomes(result, "failed", "skipped", "errors") == (9, 1, 0)
    assert "Traceback" not in result.stdout.str()
    (line,) = [line for line in result.outlines if line.startswith("SKIPPED")]
    assert f'at turn 0 is missing: line 2 of {tape} has "{name}" {json.dumps(value)}, which is not a ' in line


def test_a_grid_leaves_out_what_is_not_of_it(start):
    start(
        TEXTBOOK,
        "--agentsnet-task=coloring",
        "--agentsnet-family=ws",
        "--agentsnet-size=4",
        "--agentsnet-size=20",
        "--agentsnet-dir=run",
    )
    assert start.cells(REPLAY) == [CELL, "coloring-ws-n20-i0-textbook-t0"]
    assert start.cells(REPLAY, "--agentsnet-grid=quick", "--agentsnet-family=ws", "--agentsnet-task=coloring") == [
        CELL,
        "coloring-ws-n8-i0-textbook-t0",
        "coloring-ws-n16-i0-textbook-t0",
    ]


@pytest.mark.parametrize(
    "options",
    [
        ("--agentsnet-model=gpt-4o",),
        ("--agentsnet-size=8",),
        ("--agentsnet-task=matching",),
        ("--agentsnet-no-reasoning",),
        ("-k", "nothing"),
        ("--agentsnet-rounds=99",),
        ("--agentsnet-size=8", "-n2"),
        ("-k", "nothing", "-n2"),
    ],
)
def test_a_replay_that_finds_no_cell_is_an_error_in_one_line(start, options):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run")
    result = start(REPLAY, *options)
    assert (
        complaint(result)
        == f"nothing was replayed: no test here plays a cell that is on a tape of {start.path / 'run'}"
    )


@PLAIN_AND_WORKERS
def test_what_is_no_folder_of_tapes_is_one_line(start, workers):
    (start.path / "empty" / "tapes").mkdir(parents=True)
    (start.path / "file").write_text("mine")
    replay = "--agentsnet-replay"
    for name, what in (
        ("empty", "holds no tape; it names a run directory, or a folder of tapes"),
        (".", "holds no tape; it names a run directory, or a folder of tapes"),
        ("file", "is no folder; it names a run directory, or a folder of tapes"),
        ("nowhere", "is no folder; it names a run directory, or a folder of tapes"),
    ):
        assert refusal(start(f"{replay}={name}", *workers)) == f"{replay} {start.path / name} {what}"


@PLAIN_AND_WORKERS
def test_a_tape_of_a_newer_version_and_two_tapes_of_one_cell_are_one_line(start, workers):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run")
    tape = only_tape(start)
    twin = tape.with_name(f"{CELL}-00000000.jsonl")
    twin.write_bytes(tape.read_bytes())
    assert refusal(start(REPLAY, *workers)) == (
        f"--agentsnet-replay {start.path / 'run'} holds two tapes of one cell, {twin.name} and {tape.name}; "
        "keep the one that is meant"
    )
    twin.write_bytes(tape.read_bytes().replace(b'"schema":1', b'"schema":2', 1))
    assert refusal(start(REPLAY, *workers)) == f"the tape {twin} has schema 2; this version reads 1"


@PLAIN_AND_WORKERS
def test_a_begun_cell_is_skipped_with_the_reason(start, mixed, workers):
    (tape,) = (start.path / "run" / "tapes").glob("coloring-ws-n4-i0-mixed*")
    tape.write_bytes(b"".join(tape.read_bytes().splitlines(keepends=True)[:6]))
    result = start(REPLAY, "--agentsnet-model=mixed", "-rs", *workers)
    assert outcomes(result, "failed", "skipped", "errors") == (9, 1, 0)
    result.stdout.fnmatch_lines(
        "SKIPPED *not replayed: it was begun and not finished: its tape ends before * speaks at turn *"
    )
    result = start(REPLAY, *COLORING, "--agentsnet-model=mixed")
    assert complaint(result).startswith("nothing was replayed: ")


@pytest.mark.parametrize("other", ["--agentsnet-dir=out", "--agentsnet-fresh"])
@PLAIN_AND_WORKERS
def test_what_says_where_a_run_goes_is_refused(start, workers, other):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run")
    option = other.partition("=")[0]
    assert refusal(start(REPLAY, other, *workers)) == (
        f"--agentsnet-replay writes no run, and {option} says where one goes; give one of them"
    )


def test_paths_may_be_relative_or_end_in_a_slash_and_a_folder_of_tapes_will_do(start, monkeypatch):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run")
    before = bytes_of(start.path / "run")
    for option in ("run/", "./run", "run/tapes", start.path / "run"):
        start(f"--agentsnet-replay={option}").assert_outcomes(passed=1, deselected=4)
    start("--agentsnet-replay", "run", "-n1")
    folder = start.pytester.mkdir("below")
    monkeypatch.chdir(folder)
    start("--agentsnet-replay=../run").assert_outcomes(passed=1, deselected=4)
    assert not (folder / ".agentsnet").exists()
    assert not (start.path / ".agentsnet").exists()
    assert bytes_of(start.path / "run") == before


def test_the_ini_file_does_not_change_what_is_replayed(start):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run", "--agentsnet-rounds=4")
    start.pytester.makeini(
        """
        [pytest]
        agentsnet_model = gpt-4o
        agentsnet_size = 16
        agentsnet_dir = elsewhere
        agentsnet_rounds = 3
        agentsnet_trials = 5
        agentsnet_no_reasoning = true
        agentsnet_max_tokens = 5
        agentsnet_api_base = http://127.0.0.1:1
        """
    )
    start(REPLAY).assert_outcomes(passed=1, deselected=4)
    assert not (start.path / "elsewhere").exists()


def test_it_goes_with_k_lf_co_and_shards(start, mixed):
    start(REPLAY, "-k", "textbook and coloring").assert_outcomes(passed=2, deselected=58)
    ids = start.ids(REPLAY)
    assert len(ids) == 60
    start(REPLAY, "--agentsnet-task=consensus")
    of_task = [record["status"] for record in mixed[1] if record["task"] == "consensus"]
    again = outcomes(start(REPLAY, "--agentsnet-task=consensus", "--lf"), "passed", "failed", "errors")
    assert again == (0, of_task.count("unsolved"), of_task.count("error"))
    assert min(again[1:]) >= 2
    assert start(REPLAY, "-x", "--agentsnet-model=chance").parseoutcomes()["failed"] == 1
    shards = [start.ids(REPLAY, f"--agentsnet-shard={part}/3") for part in (1, 2, 3)]
    assert sorted(chain.from_iterable(shards)) == sorted(ids)
    assert start(ids[4], REPLAY).parseoutcomes().get("passed") == 1
    assert not (start.path / ".agentsnet").exists()


@PLAIN_AND_WORKERS
def test_answers_are_read_again_under_another_scoring(start, mixed, workers):
    start(*MIXED_MODELS, *SMALL, "--agentsnet-scoring=paper", "--agentsnet-dir=run")
    told(start.path)
    result = start(REPLAY, "--agentsnet-scoring=paper", *workers)
    replayed = facts(told(start.path))
    assert {record["scoring"] for record in replayed} == {"paper"}
    lines = (start.path / "run" / "results.jsonl").read_text().splitlines()
    run = {record["cell"]: record for record in map(json.loads, lines) if record["scoring"] == "paper"}
    assert replayed == facts(run.values())
    result.stdout.fnmatch_lines("*; scoring paper")


def test_what_only_collects_is_no_replay_and_no_error(start):
    start(TEXTBOOK, *COLORING, "--agentsnet-dir=run")
    result = start(REPLAY, "--collect-only", "-q")
    assert result.ret == 0
    assert not [line for line in result.outlines if line.startswith("ERROR")]
    assert any(CELL in line for line in result.outlines)


def test_a_cell_keeps_its_id_also_where_only_one_of_two_models_of_one_slug_is_chosen(start):
    start.pytester.makeconftest(MIXED.replace('"short"', '"Mixed"'))
    start("--agentsnet-model=mixed", "--agentsnet-model=Mixed", *COLORING, "--agentsnet-dir=run")
    records = {record["model"]: record for record in facts(told(start.path))}
    start(REPLAY, "--agentsnet-model=Mixed")
    assert facts(told(start.path)) == [records["Mixed"]]


def test_an_agent_that_there_is_not_any_more_is_replayed_from_its_tape(start):
    start("--agentsnet-model=textbook/flood-max", "--agentsnet-size=4", "--agentsnet-dir=run")
    for tape in (start.path / "run" / "tapes").iterdir():
        tape.write_text(tape.read_text().replace('"model":"textbook/flood-max"', '"model":"textbook/gone"'))
    assert outcomes(start(REPLAY), "passed", "failed", "skipped", "errors") == (3, 0, 0, 0)
    line = refusal(start("--agentsnet-model=textbook/gone"))
    assert line.startswith("textbook/gone is no textbook agent")
