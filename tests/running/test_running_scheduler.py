"""Cells at play: asked for, ahead of their turn, taken up from others."""

import asyncio
from dataclasses import replace

import pytest
from played import cell_of, run_in, seat_of, textbook

from pytest_agentsnet import Turn
from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.errors import CellError, ClientError, ProgramError
from pytest_agentsnet.core.record import NOT_NEEDED
from pytest_agentsnet.running import scheduler
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.scheduler import Coming, Scheduler
from pytest_agentsnet.running.seats import ScriptedSeat
from pytest_agentsnet.running.sharing.claims import Claims
from pytest_agentsnet.running.sharing.gate import RunEndedError

AGENTS = 4


class Stage:
    """Seats whose agents wait in their first turn until they are let go on; knows which cells have begun."""

    def __init__(self):
        self.begun = []
        self.open = asyncio.Event()
        self.fails = set()

    def seat(self):
        stage = self

        class Waiting:
            def __init__(self, view):
                if view.key not in stage.begun:
                    stage.begun.append(view.key)

            async def first(self, view):
                await stage.open.wait()
                if view.key in stage.fails:
                    raise RuntimeError("on purpose")
                return Turn()

            async def step(self, view, inbox):
                return Turn()

            async def decide(self, view, inbox):
                return Turn(answer=view.alphabet[0])

        return ScriptedSeat(Waiting)


def cells(number):
    return [replace(cell_of("consensus"), trial=trial) for trial in range(number)]


def keys(played):
    return [cell.key for cell in played]


async def settled():
    """All that can happen now has happened."""
    for _ in range(50):
        await asyncio.sleep(0.001)


@pytest.fixture
def played(tmp_path):
    """Run a coroutine function with a stage, a scheduler and its context."""

    def run(scenario, room=2 * AGENTS):
        async def main(context):
            await scenario(Stage(), Scheduler(context, lambda: room), context)

        with run_in(tmp_path / "run") as context:
            asyncio.run(main(context))

    return run


def test_as_many_cells_begin_as_there_is_room_for_and_the_next_when_one_has_ended(played):
    async def scenario(stage, schedule, context):
        seat, coming = stage.seat(), cells(4)
        await schedule.look_ahead([Coming(cell, seat) for cell in coming])
        await settled()
        assert stage.begun == keys(coming[:2])
        stage.open.set()
        outcomes = [await schedule.outcome(cell, seat) for cell in reversed(coming)]
        assert [outcome.cell for outcome in outcomes] == coming[::-1]
        assert sorted(stage.begun) == keys(coming)

    played(scenario)


def test_a_cell_that_is_asked_for_begins_whatever_the_room(played):
    async def scenario(stage, schedule, context):
        seat, coming = stage.seat(), cells(3)
        await schedule.look_ahead([Coming(cell, seat) for cell in coming[:2]])
        await settled()
        asking = asyncio.create_task(schedule.outcome(coming[2], seat))
        await settled()
        assert stage.begun == keys(coming)
        stage.open.set()
        assert (await asking).cell == coming[2]

    played(scenario, room=AGENTS + 1)


def test_two_who_ask_for_one_cell_get_what_was_played_once(played):
    async def scenario(stage, schedule, context):
        seat, (cell,) = stage.seat(), cells(1)
        stage.open.set()
        one, other = await asyncio.gather(schedule.outcome(cell, seat), schedule.outcome(cell, seat))
        again = await schedule.outcome(cell, seat)
        assert one.transcript == other.transcript == again.transcript
        assert stage.begun == keys([cell])

    played(scenario)


def test_what_failed_ahead_is_raised_to_who_asks_and_keeps_its_cause(played):
    async def scenario(stage, schedule, context):
        seat, (cell, fine) = stage.seat(), cells(2)
        stage.fails.add(cell.key)
        stage.open.set()
        await schedule.look_ahead([Coming(cell, seat), Coming(fine, seat)])
        await settled()
        with pytest.raises(ProgramError) as failure:
            await schedule.outcome(cell, seat)
        assert isinstance(failure.value.__cause__, RuntimeError)
        with pytest.raises(CellError, match="on purpose"):
            await schedule.outcome(cell, seat)
        assert (await schedule.outcome(fine, seat)).verdict.solved

    played(scenario)


def test_what_another_process_plays_is_left_to_it_until_it_is_gone(played, monkeypatch):
    monkeypatch.setattr(scheduler, "_GLANCE", 0.02)

    async def scenario(stage, schedule, context):
        seat, coming = stage.seat(), cells(2)
        name = Coming(coming[0], seat).name
        others = Claims(context.ledger, "elsewhere//1/2", "s")
        assert others.claim(name).state == "mine"
        await schedule.look_ahead([Coming(cell, seat) for cell in coming])
        await settled()
        assert stage.begun == keys(coming[1:])
        others.release(name)
        await asyncio.sleep(0.2)
        assert stage.begun == keys(coming[::-1])
        stage.open.set()
        await schedule.finish()

    played(scenario)


def test_what_is_left_to_others_is_looked_at_when_the_own_part_has_ended(played):
    async def scenario(stage, schedule, context):
        seat, coming = stage.seat(), [Coming(cell, stage.seat()) for cell in cells(4)]
        await schedule.look_ahead(coming[:2], coming[2:])
        asking = asyncio.create_task(schedule.outcome(coming[0].cell, seat))
        await settled()
        assert stage.begun == [each.cell.key for each in coming[:2]]
        stage.open.set()
        await asking
        await asyncio.sleep(0.2)
        assert stage.begun == [each.cell.key for each in coming]

    played(scenario, room=5 * AGENTS)


def test_outcomes_that_nobody_asks_for_are_let_go_and_can_still_be_had(played, monkeypatch):
    monkeypatch.setattr(scheduler, "_KEPT", 2)

    async def scenario(stage, schedule, context):
        seat, coming = stage.seat(), cells(5)
        stage.open.set()
        await schedule.look_ahead([Coming(cell, seat) for cell in coming])
        await schedule.finish()
        await asyncio.sleep(0.2)
        assert [(await schedule.outcome(cell, seat)).cell for cell in coming] == coming
        assert len(stage.begun) == len(set(stage.begun)) == 5

    played(scenario, room=5 * AGENTS)


def test_who_is_cancelled_while_waiting_cancels_the_cell_and_leaves_it_free(played):
    async def scenario(stage, schedule, context):
        seat, (cell,) = stage.seat(), cells(1)
        asking = asyncio.create_task(schedule.outcome(cell, seat))
        await settled()
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert context.claims.look(Coming(cell, seat).name) is None
        stage.open.set()
        assert (await schedule.outcome(cell, seat)).cell == cell

    played(scenario)


def test_once_the_session_is_over_nothing_begins(played):
    async def scenario(stage, schedule, context):
        context.stopping.end("enough")
        await schedule.look_ahead([Coming(cell, stage.seat()) for cell in cells(3)])
        await settled()
        assert stage.begun == []

    played(scenario)


def test_at_the_end_what_is_begun_is_finished_and_nothing_else_begins(played):
    async def scenario(stage, schedule, context):
        seat, coming = stage.seat(), cells(4)
        await schedule.look_ahead([Coming(cell, seat) for cell in coming])
        await settled()
        asyncio.get_running_loop().call_later(0.05, stage.open.set)
        await schedule.finish()
        assert stage.begun == keys(coming[:2])
        assert [context.claims.look(Coming(cell, seat).name).state for cell in coming[:2]] == ["done", "done"]

    played(scenario)


class Sparing:
    """Trials up to ``at_hand`` may be begun ahead; of those that are ``spared`` nobody needs any."""

    def __init__(self):
        self.at_hand = 0
        self.spared = set()

    def comes_later(self, cell):
        return cell.trial > self.at_hand

    def why_not_needed(self, cell):
        return "enough is known" if cell.trial in self.spared else ""


def test_cells_whose_time_has_not_come_are_begun_only_when_they_are_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(scheduler, "_GLANCE", 0.01)
    sparing, stage, coming = Sparing(), Stage(), cells(4)

    async def scenario(context):
        schedule, seat = Scheduler(context, lambda: 4 * AGENTS), stage.seat()
        await schedule.look_ahead([Coming(cell, seat) for cell in coming])
        await settled()
        assert stage.begun == keys(coming[:1])
        asking = asyncio.create_task(schedule.outcome(coming[3], seat))
        await settled()
        assert stage.begun == keys([coming[0], coming[3]])
        sparing.at_hand = 1
        await asyncio.sleep(0.05)
        assert stage.begun == keys([coming[0], coming[3], coming[1]])
        stage.open.set()
        assert (await asking).cell == coming[3]

    with run_in(tmp_path / "run", sparing=sparing) as context:
        asyncio.run(scenario(context))


def test_a_cell_that_nobody_needs_is_skipped_for_all_who_ask_and_never_begun(tmp_path):
    sparing, stage, (cell,) = Sparing(), Stage(), cells(1)
    sparing.spared = {0}

    async def scenario(context):
        schedule = Scheduler(context, lambda: AGENTS)
        for _ in range(2):
            with pytest.raises(RunEndedError, match="enough is known") as skipped:
                await schedule.outcome(cell, stage.seat())
            assert skipped.value.kind == NOT_NEEDED

    with run_in(tmp_path / "run", sparing=sparing) as context:
        asyncio.run(scenario(context))
        (record,) = read_records(context.directory.results)
        assert list(context.directory.tapes.iterdir()) == []
    assert (record.status, record.error_kind, record.reason) == ("skipped", NOT_NEEDED, "enough is known")
    assert stage.begun == []


def test_a_cell_that_was_played_to_its_end_is_never_left_out(tmp_path):
    sparing, (cell,) = Sparing(), cells(1)
    for spared in (set(), {0}):
        sparing.spared = spared
        with run_in(tmp_path / "run", sparing=sparing) as context:
            assert asyncio.run(play_cell(cell, textbook(), context)).record.status == "solved"
        for file in (tmp_path / "run").glob("ledger.sqlite*"):
            file.unlink()


def test_what_was_bought_of_a_cell_that_is_then_left_out_stays_counted(tmp_path):
    sparing, cell = Sparing(), cell_of()
    error = ClientError("the provider is down", "bad_request")
    with run_in(tmp_path / "run", sparing=sparing) as context, pytest.raises(CellError):
        asyncio.run(play_cell(cell, seat_of(Broken(error)), context))
    sparing.spared = {0}
    with run_in(tmp_path / "run", session="next", sparing=sparing) as context:
        with pytest.raises(RunEndedError):
            asyncio.run(play_cell(cell, seat_of(Broken(error)), context))
        (record,) = read_records(context.directory.results)
    assert (record.error_kind, record.calls) == (NOT_NEEDED, 2)
    assert record.tape


class Broken:
    """A client that answers two calls."""

    def __init__(self, error):
        self._error = error
        self._calls = 0

    async def complete(self, conversation):
        self._calls += 1
        if self._calls > 2:
            raise self._error
        return Reply("MESSAGES: {}", usage=Usage(1, 1, 0, 0.0))
