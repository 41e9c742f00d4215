"""``--agentsnet-early-stop``: cells are played block by block, and left out as soon as no gate needs them."""

import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

import pytest

from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.gate_evidence import about, basis_of, evidence_of
from pytest_agentsnet.collecting.played_items import plays, selected_cell
from pytest_agentsnet.collecting.run_cells import plain_cells
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.keyed import keyed_digest
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.looks import coming_look
from pytest_agentsnet.running.runs.planned import GRAPH_DIGITS, planned_record, planned_records
from pytest_agentsnet.running.runs.results import AddedRecords
from pytest_agentsnet.running.runs.stops import keep_stop, kept_stops
from pytest_agentsnet.statistics.early.blocks import blocks_of
from pytest_agentsnet.statistics.early.stop import Stop, can_stop
from pytest_agentsnet.statistics.gates.evidence import Evidence, chooses, chosen
from pytest_agentsnet.statistics.gates.gate import Gate


def insist_on_gates(gates: Sequence[Gate]) -> None:
    """See that there is something that can stop the run.

    :raises InputError: when not.
    """
    if not any(map(can_stop, gates)):
        raise InputError(
            "--agentsnet-early-stop leaves out what no gate needs, and no gate here can be decided early: give one on "
            "solved or score, e.g. --agentsnet-gate 'solved >= 0.8'"
        )


def stops_in(
    directory: RunDirectory, gates: Sequence[Gate], scoring: str, baseline: Sequence[Record]
) -> dict[str, Stop]:
    """Which of the gates were found to need no more cells, by their texts, under this reading and against this baseline.

    :raises InputError: when ``run.json`` cannot be read.
    """
    kept = kept_stops(directory)
    bases = {gate.text: basis_of(gate, scoring, baseline) for gate in gates}
    return {text: Stop.from_json(kept[basis]) for text, basis in bases.items() if basis in kept}


class EarlyStop:
    """Says which cells come when and which are left out; the same in every process of the session.

    A cell is left out when each gate on a rate or size that speaks of it needs no more cells, and there is one. Counts and means are exact of
    whatever was played. Where some workers are on other machines nobody sees all of the run, and nothing is left out.
    """

    def __init__(self, gates: Sequence[Gate], maker: Maker, run: SessionRun) -> None:
        self._gates = gates
        self._maker = maker
        self._run = run
        self._block: Mapping[str, int] = {}
        self._expected: dict[str, int] = {}
        self._looking = threading.Lock()
        self._came: dict[str, Record] = {}
        self._stops: Mapping[str, Stop] = {}
        self._basis: Evidence | None = None

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the items that play cells into the order of their blocks; others stay where they are."""
        playing = [item for item in items if plays(item)]
        cells = {item: selected_cell(item) for item in playing}
        order = blocks_of({_graph(cell): cell.instance.n for cell in cells.values()}, self._key)
        self._block = {cell.id: order[_graph(cell)] for cell in cells.values()}
        in_order = iter(sorted(playing, key=lambda item: self._block[cells[item].id]))
        items[:] = [next(in_order) if item in cells else item for item in items]

    def expect(self, cells: Iterable[Cell]) -> None:
        """Remember the cells that are sure to be asked for: a block comes when all those of the blocks before it have ended."""
        self._expected = {cell.id: self.block(cell) for cell in cells}

    def block(self, cell: Cell) -> int:
        """The number of the block that the cell is in."""
        return self._block.get(cell.id, 0)

    def comes_later(self, cell: Cell) -> bool:
        """Whether the cell is in none of the block at hand and the next one: what is begun too early is not saved."""
        for record in self._ended.take():
            self._expected.pop(record.cell, None)
        at_hand = min(self._expected.values(), default=self.block(cell))
        return self.block(cell) > at_hand + 1

    def why_not_needed(self, cell: Cell) -> str:
        """Why no gate needs the cell; empty while one does, or where none speaks of it."""
        if not self._run.all_share:
            return ""
        record = planned_record(cell, self._run.players)
        asking = [gate for gate in self._gates if not gate.measured.is_exact and chooses(gate)(record)]
        try:
            with self._looking:
                self._look()
        except InputError:  # of run.json or the baseline, which the verdicts at the end speak of too
            return ""
        if not asking or not all(gate.text in self._stops for gate in asking):
            return ""
        return "; ".join(self._stops[gate.text].reason for gate in asking)

    def _look(self) -> None:
        """Find out which gates need no more cells, where anything has ended since the last look, and tell all processes."""
        scoring, strict = self._maker.settings.scoring, self._maker.settings.strict_gates
        news = [record for record in self._added.take() if record.scoring == scoring]
        if not news:
            return
        from pytest_agentsnet.statistics.early.looking import stop_of  # noqa: PLC0415 - it imports SciPy

        self._came.update((record.cell, record) for record in news)
        directory = self._run.directory
        records = plain_cells([*planned_records(directory, scoring), *self._came.values()])
        evidence = self._evidence(records)
        known = stops_in(directory, self._gates, scoring, evidence.baseline)
        found = {}
        for gate in filter(can_stop, self._gates):
            stop = known.get(gate.text)
            if stop is None or not stop.holds(len(chosen(records, gate)), strict=strict):
                stop = stop_of(gate, self._gates, evidence, self._key, strict=strict)
                if stop is not None:
                    basis = basis_of(gate, scoring, evidence.baseline)
                    keep_stop(directory, self._run.ledger, basis, stop.to_json())
            if stop is not None:
                found[gate.text] = stop
        self._stops = found

    def _evidence(self, records: Sequence[Record]) -> Evidence:
        if self._basis is None:
            looks = {gate.text: coming_look(self._run.directory, about(gate, records)) for gate in self._gates}
            self._basis = evidence_of(records, self._gates, self._maker, self._run, looks)
        return replace(self._basis, records=records)

    @cached_property
    def _key(self) -> str:
        return keyed_digest("blocks", json.dumps(self._run.players, sort_keys=True))

    @cached_property
    def _added(self) -> AddedRecords:
        return AddedRecords(self._run.directory.results)

    @cached_property
    def _ended(self) -> AddedRecords:
        """The same for the event loop's thread."""
        return AddedRecords(self._run.directory.results)


def _graph(cell: Cell) -> str:
    """Its name, as records have it."""
    return cell.instance.topology.sha256[:GRAPH_DIGITS]
