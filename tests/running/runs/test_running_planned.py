"""Cells that a run was asked for are remembered as what they are."""

from dataclasses import replace

from played import cell_of, run_in

from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.planned import (
    NOT_PLAYED,
    keep_facts,
    kept_facts,
    plan,
    planned_record,
    planned_records,
)
from pytest_agentsnet.running.runs.progress import Selected

CELLS = [replace(cell_of(), trial=trial) for trial in range(3)]
PLAYERS = {CELLS[0].model: {"prompts": "words", "protocol": 3}}


def test_a_cell_that_was_asked_for_is_a_record_of_one_that_was_not_played(tmp_path):
    with run_in(tmp_path) as context:
        Selected(context.ledger, "s").add({cell.id: 1 for cell in CELLS})
        plan(context.ledger, CELLS, PLAYERS)
    records = planned_records(RunDirectory.open(tmp_path), "strict")
    assert records == sorted((planned_record(cell, PLAYERS) for cell in CELLS), key=lambda record: record.cell)
    first, instance = records[0], CELLS[0].instance
    assert (first.status, first.error_kind, first.prompts, first.protocol) == ("skipped", NOT_PLAYED, "words", 3)
    assert (first.task, first.n, first.graph) == (instance.task.name, instance.n, instance.topology.sha256[:16])


def test_a_cell_that_is_selected_no_more_is_not_planned(tmp_path):
    with run_in(tmp_path) as context:
        selected = Selected(context.ledger, "s")
        selected.add({cell.id: 1 for cell in CELLS})
        plan(context.ledger, CELLS, {})
        selected.replace(CELLS[0].id)
    assert [record.cell for record in planned_records(RunDirectory.open(tmp_path), "strict")] == [
        cell.id for cell in CELLS[1:]
    ]


def test_facts_can_be_kept_for_another_machines_ledger(tmp_path):
    with run_in(tmp_path / "there") as there, run_in(tmp_path / "here") as here:
        plan(there.ledger, CELLS, PLAYERS)
        keep_facts(here.ledger, kept_facts(there.ledger))
        assert kept_facts(here.ledger) == kept_facts(there.ledger)


def test_a_run_without_a_ledger_knows_of_none(tmp_path):
    directory = RunDirectory.named(tmp_path / "run")
    assert planned_records(directory, "strict") == []
    directory.ledger.write_text("no database")
    assert planned_records(directory, "strict") == []
