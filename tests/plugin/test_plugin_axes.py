"""The axes of the grid as ids show them: models, trials, seeds, indices, sizes, rounds, parameters, reasoning."""

import pytest
from sessions import last_records, refusal

MODEL = "--agentsnet-model=textbook"
ONE = ("--agentsnet-task=coloring", "--agentsnet-size=4", "--agentsnet-family=ring")


@pytest.mark.parametrize(
    ("options", "cells"),
    [
        ([], ["coloring-ring-n4-i0-textbook-t0"]),
        (["--agentsnet-trials=2"], ["coloring-ring-n4-i0-textbook-t0", "coloring-ring-n4-i0-textbook-t1"]),
        (["--agentsnet-seed=7"], ["coloring-ring-n4-i0-textbook-t0-s7"]),
        (["--agentsnet-seed=0", "--agentsnet-seed=7"], ["coloring-ring-n4-i0-textbook-t0", "coloring-ring-n4-i0-textbook-t0-s7"]),
        (["--agentsnet-index=0", "--agentsnet-index=5"], ["coloring-ring-n4-i0-textbook-t0", "coloring-ring-n4-i5-textbook-t0"]),
        (["--agentsnet-rounds=9"], ["coloring-ring-n4-i0-textbook-t0-r9"]),
        (["--agentsnet-rounds=4"], ["coloring-ring-n4-i0-textbook-t0"]),
        (["--agentsnet-no-reasoning"], ["coloring-ring-n4-i0-textbook-t0-nocot"]),
        (["--agentsnet-size=4", "--agentsnet-size=6"], ["coloring-ring-n4-i0-textbook-t0", "coloring-ring-n6-i0-textbook-t0"]),
        (["--agentsnet-model=chance"], ["coloring-ring-n4-i0-textbook-t0", "coloring-ring-n4-i0-chance-t0"]),
        (["--agentsnet-model=textbook"], ["coloring-ring-n4-i0-textbook-t0"]),
        (["--agentsnet-scoring=paper"], ["coloring-ring-n4-i0-textbook-t0"]),
        (
            ["--agentsnet-model=textbook/greedy-by-name"],
            ["coloring-ring-n4-i0-textbook-t0", "coloring-ring-n4-i0-textbook-greedy-by-name-t0"],
        ),
        (
            ["--agentsnet-family=regular:d=2", "--agentsnet-rounds=9", "--agentsnet-seed=7", "--agentsnet-no-reasoning"],
            ["coloring-ring-n4-i0-textbook-t0-s7-r9-nocot", "coloring-regular-n4-i0-textbook-t0-d2-s7-r9-nocot"],
        ),
    ],
)  # fmt: skip
def test_ids_show_what_differs_from_the_default(start, options, cells):
    assert start.cells(MODEL, *ONE, *options) == cells


def test_two_models_of_one_slug_are_told_apart(start):
    cells = start.cells("--agentsnet-model=Some/Model", "--agentsnet-model=some-model", *ONE)
    assert len(set(cells)) == 2
    assert all(cell.startswith("coloring-ring-n4-i0-some-model~") for cell in cells)
    alone = start.cells("--agentsnet-model=Some/Model", *ONE)
    assert alone == ["coloring-ring-n4-i0-some-model-t0"]


def test_ids_are_ascii_without_slashes_whatever_the_model_is_called(start):
    (cell,) = start.cells("--agentsnet-model=Größe/模型 v1.5", *ONE)
    assert cell == "coloring-ring-n4-i0-gr--e----v1.5-t0"
    assert cell.isascii()


def test_ids_come_in_the_same_order_however_the_options_are_written(start):
    one = start.cells(MODEL, "--agentsnet-task=coloring", "--agentsnet-size=4", "--agentsnet-size=8")
    other = start.cells("--agentsnet-size=4", "--agentsnet-size=8", "--agentsnet-task=coloring", MODEL)
    assert one == other


@pytest.mark.parametrize(("grid", "count"), [("quick", 45), ("paper", 135), ("scale", 540), ("n50", 225)])
def test_the_grids_have_as_many_cells_as_documented(start, grid, count):
    cells = start.cells(MODEL, f"--agentsnet-grid={grid}")
    assert len(cells) == len(set(cells)) == count


def test_a_trial_of_its_own_has_randomness_of_its_own(start):
    start("--agentsnet-model=chance", "--agentsnet-trials=4", "--agentsnet-size=16", "--agentsnet-task=coloring")
    scores = {record["trial"]: record["score"] for record in last_records(start.path) if record["family"] == "ws"}
    assert set(scores) == {0, 1, 2, 3}
    assert len(set(scores.values())) > 1


def test_fewer_rounds_make_a_network_fail(start):
    options = ("--agentsnet-task=leader_election", "--agentsnet-size=16", "--agentsnet-family=path")
    start(MODEL, *options).assert_outcomes(passed=1, deselected=4)
    start(MODEL, *options, "--agentsnet-rounds=1").assert_outcomes(failed=1, deselected=4)


def test_the_smallest_and_a_large_network_can_be_played(start):
    small = (
        "--agentsnet-size=2",
        "--agentsnet-family=path",
        "--agentsnet-family=complete",
        "--agentsnet-family=regular:d=1",
    )
    start(MODEL, *small).assert_outcomes(passed=15)
    start(MODEL, "--agentsnet-size=500", "--agentsnet-family=ws", "--agentsnet-task=consensus").assert_outcomes(
        passed=1, deselected=4
    )


def test_tasks_that_a_textbook_agent_does_not_play_are_deselected_with_one_line(start):
    result = start("--agentsnet-model=textbook/gather", "--agentsnet-size=4")
    result.assert_outcomes(passed=9, deselected=2)
    said = [line for line in result.outlines if "does not play" in line]
    assert said == ["agentsnet: textbook/gather does not play leader_election, consensus; those cells are deselected"]


def test_a_revision_is_in_the_record_and_not_in_the_id(start):
    options = ("--agentsnet-model=chance", "--agentsnet-revision=textbook=first", "--agentsnet-revision=rest")
    start(MODEL, *ONE, *options)
    assert {record["model"]: record["revision"] for record in last_records(start.path)} == {
        "textbook": "first",
        "chance": "rest",
    }


def test_a_family_without_such_a_graph_is_refused_with_what_there_is(start):
    assert refusal(start(MODEL, "--agentsnet-family=regular:d=3", "--agentsnet-size=5")).startswith("regular needs ")
    assert start.cells(MODEL, *ONE, "--agentsnet-family=regular:d=3") != []
