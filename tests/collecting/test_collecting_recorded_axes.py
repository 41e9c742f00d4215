"""The axes and cells of a replay, without a session of pytest."""

import asyncio
from dataclasses import replace

import pytest
from askers import CATALOGUE, ScriptedLineup, settings

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.recorded_axes import meant_families, recorded_axes
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.context import PlayContext
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.seats import ScriptedSeat
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.sharing.sessions import RunSession
from pytest_agentsnet.topologies.choice import FamilyChoice, read_family

EVERYTHING = Selection()


@pytest.fixture
def run(tmp_path):
    """Plays the cells of these options and gives a maker of cells for a replay of them with other options."""

    def play(**options):
        read = settings(**{"model": ["chance"], **options})
        cells = Maker(read, CATALOGUE, ScriptedLineup(read.models)).cells(EVERYTHING)
        existing = (tmp_path / "run.json").exists()
        directory = RunDirectory.open(tmp_path) if existing else RunDirectory.named(tmp_path, {"models": read.models})
        context = PlayContext.of(directory, RunSession("s", this_process()))
        for cell in cells:
            asyncio.run(play_cell(cell, ScriptedSeat(scripted(cell.model)), context))
        context.close()
        return cells

    def replay(**options):
        recordings = Recordings(tmp_path)
        read = settings(**{"model": list(recordings.models), "replay": str(tmp_path), **options})
        if "model" not in options:
            read = replace_names_cells(read, options)
        return Maker(read, CATALOGUE, ScriptedLineup(read.models), recordings)

    play.replay = replay
    play.path = tmp_path
    return play


def replace_names_cells(read, options):
    """A session takes the models of the tapes after the options were read: they name no cell."""
    return replace(read, names_cells=bool(set(options) - {"scoring", "no_reasoning"}))


def ids(cells):
    return [cell.id for cell in cells]


def test_all_that_was_played_is_replayed_in_the_order_of_a_grid(run):
    played = run(size=["4", "8"], family=["ws", "ring"], trials="2", seed=["0", "3"], index=["1"])
    again = run.replay().cells(EVERYTHING)
    assert again == played
    assert len(again) == 80


def test_rounds_and_reasoning_and_revision_are_those_of_the_tapes(run):
    played = run(size=["4"], family=["ring"], rounds=["2", "7"], no_reasoning=True, revision=["r1"])
    assert run.replay().cells(EVERYTHING) == played
    assert run.replay(size=["4"]).cells(EVERYTHING) == played
    assert ids(run.replay(rounds=["7"]).cells(EVERYTHING)) == [cell.id for cell in played if "-r7" in cell.id]
    assert {cell.settings.revision for cell in run.replay(task=["coloring"]).cells(EVERYTHING)} == {"r1"}


def test_the_reading_mode_is_that_of_the_replay(run):
    run(size=["4"], family=["ring"], task=["coloring"])
    (cell,) = run.replay(scoring="paper").cells(EVERYTHING)
    assert cell.settings.scoring == "paper"


def test_only_runs_without_reasoning_are_chosen_by_that_option(run):
    run(size=["4"], family=["ring"], task=["coloring"])
    assert run.replay(no_reasoning=True).cells(EVERYTHING) == []
    run(size=["4"], family=["ring"], task=["coloring"], no_reasoning=True)
    assert ids(run.replay(no_reasoning=True).cells(EVERYTHING)) == ["coloring-ring-n4-i0-chance-t0-nocot"]
    assert len(run.replay().cells(EVERYTHING)) == 2


def test_options_name_cells_that_were_not_recorded_on_the_axes_of_the_recording(run):
    run(size=["4"], family=["ring"], task=["coloring", "matching"], seed=["3"])
    assert ids(run.replay(size=["4", "8"], task=["coloring"]).cells(EVERYTHING)) == [
        "coloring-ring-n4-i0-chance-t0-s3",
        "coloring-ring-n8-i0-chance-t0-s3",
    ]
    assert ids(run.replay(trials="2", task=["matching"]).cells(EVERYTHING)) == [
        "matching-ring-n4-i0-chance-t0-s3",
        "matching-ring-n4-i0-chance-t1-s3",
    ]
    assert len(run.replay(grid="quick").cells(EVERYTHING)) == 5 * 3 * 3


def test_combinations_that_cannot_be_are_no_cells(run):
    run(size=["3"], family=["ring"], task=["coloring"])
    run(size=["8"], family=["ws", "regular:d=4"], task=["coloring"])
    assert ids(run.replay(task=["coloring"]).cells(EVERYTHING)) == [
        "coloring-ring-n3-i0-chance-t0",
        "coloring-ws-n8-i0-chance-t0",
        "coloring-ring-n8-i0-chance-t0",
        "coloring-regular-n8-i0-chance-t0-d4",
    ]


def test_a_limit_keeps_its_own_and_what_is_not_recorded_is_left_out(run):
    run(size=["4", "8"], family=["ring"], task=["coloring"])
    limit = Selection(sizes=(8, 16), families=(FamilyChoice("ring"),))
    assert ids(run.replay().cells(limit)) == ["coloring-ring-n8-i0-chance-t0"]
    assert ids(run.replay(size=["16"]).cells(limit)) == ["coloring-ring-n16-i0-chance-t0"]
    assert run.replay().cells(Selection(tasks=("consensus",))) == []
    with pytest.raises(InputError, match="there is no task 'cube'"):
        run.replay().cells(Selection(tasks=("cube",)))


def test_a_cell_whose_tape_is_gone_is_a_cell_of_the_replay(run):
    played = run(size=["4", "8"], family=["ring", "regular:d=2"], task=["coloring"], rounds=["3"], index=["1"])
    for lost in (run.path / "tapes").glob("*-n8-*"):
        lost.unlink()
    assert ids(run.replay().cells(EVERYTHING)) == ids(played)
    assert ids(run.replay(size=["8"]).cells(EVERYTHING)) == [cell.id for cell in played if cell.instance.n == 8]
    assert ids(run.replay(size=["4"]).cells(EVERYTHING)) == [cell.id for cell in played if cell.instance.n == 4]
    assert run.replay().cells(Selection(tasks=("matching",))) == []
    assert recorded_axes(Recordings(run.path)).sizes == (4, 8)


def test_the_axes_are_what_was_recorded(run):
    run(size=["8", "4"], family=["ring", "regular:d=2"], index=["3"], trials="2", task=["matching"])
    axes = recorded_axes(Recordings(run.path))
    assert (axes.tasks, sorted(axes.sizes), axes.indices, axes.seeds) == (("matching",), [4, 8], (3,), (0,))
    assert sorted(axes.trials) == [0, 1]
    assert set(axes.families) == {read_family("ring"), read_family("regular:d=2")}
    assert axes.models is axes.rounds is None


def test_a_family_without_parameters_means_all_that_was_recorded_of_it():
    recorded = tuple(map(read_family, ("regular:d=4", "regular:d=2", "ring")))
    assert meant_families(None, recorded) == recorded
    assert meant_families((read_family("regular"),), recorded) == recorded[:2]
    assert meant_families((read_family("regular:d=3"), read_family("ws")), recorded) == (
        read_family("regular:d=3"),
        read_family("ws"),
    )
