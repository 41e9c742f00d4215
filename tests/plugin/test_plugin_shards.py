"""A run in parts on several machines: together exactly the grid, and merged the run of one machine."""

import pytest
from sessions import LEADER, SMALL, UNMARKED, records, refusal, runs

from pytest_agentsnet.running.runs.merging import merge

MODELS = ("--agentsnet-model=textbook", "--agentsnet-model=constant")
WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)])


def in_parts(start, parts, *options):
    """The ids of the cells of each part."""
    return [start.cells(*options, f"--agentsnet-shard={part}/{parts}") for part in range(1, parts + 1)]


def test_the_parts_together_are_exactly_the_grid(start):
    parts = in_parts(start, 3, *MODELS, *SMALL)
    assert sorted(cell for part in parts for cell in part) == sorted(start.cells(*MODELS, *SMALL))
    assert all(parts)


@pytest.mark.parametrize("narrowing", ["coloring-ws or matching", "constant", "n4-i0-textbook"])
def test_what_narrows_a_session_does_not_change_the_parts(start, narrowing):
    whole = in_parts(start, 3, *MODELS, *SMALL)
    for narrowed, part in zip(in_parts(start, 3, *MODELS, *SMALL, "-k", narrowing), whole, strict=True):
        assert set(narrowed) <= set(part)


def test_the_last_failures_of_a_part_are_of_that_part(start):
    start.pytester.makepyfile(
        test_a=LEADER, test_b=LEADER.replace("leader_election", "coloring"), test_c=LEADER.replace("ws", "ba")
    )
    options = ("--agentsnet-model=constant", ".", "--agentsnet-shard=1/2")
    (whole,) = in_parts(start, 1, "--agentsnet-model=constant", ".")
    part = start.cells(*options)
    assert 0 < len(part) < len(whole)
    start(*options)
    assert start.cells(*options, "--lf") == part


def test_two_tests_of_one_cell_and_all_of_its_cases_are_in_one_part(start):
    test = LEADER.replace("def test", '@pytest.mark.parametrize("case", [1, 2])\ndef test')
    test = test.replace("(agentsnet_run)", "(agentsnet_run, case)").replace('families=["ws"]', 'families=["ws", "ba"]')
    start.pytester.makepyfile(test_a=test, test_b=test)
    parts = [start.ids(MODELS[0], ".", f"--agentsnet-shard={part}/2") for part in (1, 2)]
    assert [len(part) for part in parts] == [4, 4]
    assert [{"-ws-" in node for node in part} for part in parts] in ([{True}, {False}], [{False}, {True}])


def test_a_test_without_a_cell_belongs_to_every_part(start):
    start.pytester.makepyfile(test_a=LEADER, test_b=UNMARKED)
    for part, passed in ((1, 2), (2, 1)):
        start(MODELS[0], ".", f"--agentsnet-shard={part}/2").assert_outcomes(passed=passed, deselected=2 - passed)


def test_the_header_names_the_part(start):
    start(MODELS[0], *SMALL, "--agentsnet-shard=2/4").stdout.fnmatch_lines("agentsnet: textbook;*; shard 2/4")


@WORKERS
def test_a_part_without_cells_says_so_and_is_no_failure(start, workers):
    result = start(MODELS[0], *SMALL, "--agentsnet-task=coloring", "--agentsnet-shard=3/3", *workers)
    result.stdout.fnmatch_lines("agentsnet: no cell in shard 3/3: 2 selected tests play theirs in other shards")
    assert result.ret == 0
    assert "ERROR" not in result.stdout.str()
    assert not (start.path / ".agentsnet").exists()


@WORKERS
def test_a_selection_without_cells_in_any_part_is_an_error_as_ever(start, workers):
    result = start(MODELS[0], *SMALL, "-k", "nothing", "--agentsnet-shard=1/2", *workers)
    assert refusal(result).startswith("a model is named on the command line, but no test here plays a cell")


@WORKERS
def test_every_cell_is_played_by_the_part_that_it_is_in(start, workers):
    for part, ids in enumerate(in_parts(start, 2, MODELS[0], *SMALL), start=1):
        options = (MODELS[0], *SMALL, f"--agentsnet-shard={part}/2", f"--agentsnet-dir=part-{part}")
        alone = workers if part == 1 else ()
        start(*options, *alone).assert_outcomes(passed=len(ids), **({} if alone else {"deselected": 10 - len(ids)}))
        assert len(list((start.path / f"part-{part}" / "tapes").iterdir())) == len(ids)
    assert runs(start.path) == []


@WORKERS
def test_the_merged_run_of_all_parts_is_the_run_of_one_machine(start, workers):
    models = ("--agentsnet-model=chance", "--agentsnet-model=textbook")
    start(*models, *SMALL, "--agentsnet-dir=whole")
    for part in (1, 2, 3):
        spread = workers if part == 1 else ()
        start(*models, *SMALL, f"--agentsnet-shard={part}/3", f"--agentsnet-dir=part-{part}", *spread)
    merge([start.path / f"part-{part}" for part in (1, 2, 3)], start.path / "merged")
    whole, merged = (
        {record["cell"]: {name: value for name, value in record.items() if name not in {"started", "seconds"}}
         for record in records(start.path / name)}
        for name in ("whole", "merged")
    )  # fmt: skip
    assert whole == merged
    assert len(whole) == 20


def test_a_session_goes_on_in_a_merged_run_with_what_is_missing(start):
    options = (MODELS[0], *SMALL)
    for part in (1, 2):
        start(*options, f"--agentsnet-shard={part}/3", f"--agentsnet-dir=part-{part}")
    merge([start.path / "part-1", start.path / "part-2"], start.path / "merged")
    before = {tape.name: tape.read_bytes() for tape in (start.path / "merged" / "tapes").iterdir()}
    start(*options, "--agentsnet-dir=merged").assert_outcomes(passed=10)
    after = {tape.name: tape.read_bytes() for tape in (start.path / "merged" / "tapes").iterdir()}
    assert len(after) == 10
    assert before.items() <= after.items()


def test_a_part_that_was_killed_goes_on_with_the_same_command(start):
    options = (MODELS[0], *SMALL, "--agentsnet-shard=1/2", "--agentsnet-dir=part")
    start(*options).assert_outcomes(passed=5, deselected=5)
    tape, *others = sorted((start.path / "part" / "tapes").iterdir())
    others[0].unlink()
    tape.write_bytes(b"".join(tape.read_bytes().splitlines(keepends=True)[:3]))
    start.pytester.path.joinpath("part", "ledger.sqlite").unlink()
    start(*options).assert_outcomes(passed=5, deselected=5)
    assert len(list((start.path / "part" / "tapes").iterdir())) == 5
