import asyncio
import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from played import cell_of, run_in, seat_of
from test_running_player import Failing

from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.sharing import sessions as sessions_module
from pytest_agentsnet.running.sharing import stopping as stopping_module
from pytest_agentsnet.running.sharing.lease import LEASE
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions, leaders_in
from pytest_agentsnet.running.sharing.stopping import StoppedError, Stopping


@pytest.fixture
def sessions(tmp_path):
    with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
        yield Sessions(ledger)


def seconds_until_stopped(stopping, end):
    """How long after ``end()`` something that never ends by itself is cancelled."""
    cleaned_up = []

    async def forever():
        try:
            await asyncio.sleep(600)
        finally:
            cleaned_up.append(True)

    async def play():
        task = asyncio.create_task(stopping.until_stopped(forever()))
        await asyncio.sleep(0.1)
        end()
        begun = time.monotonic()
        with pytest.raises(StoppedError) as stopped:
            await task
        assert cleaned_up == [True]
        return time.monotonic() - begun, stopped.value

    return asyncio.run(play())


def test_the_stop_row_cancels_what_is_played_and_lets_nothing_begin(sessions):
    session = RunSession.new()
    sessions.begin(session)
    stopping = Stopping(sessions, session, follows=False)
    seconds, error = seconds_until_stopped(stopping, lambda: sessions.stop(session, "Ctrl-C"))
    assert seconds < 1
    assert (error.reason, error.kind) == ("Ctrl-C", "stopped")
    with pytest.raises(StoppedError, match="Ctrl-C"):
        asyncio.run(stopping.until_stopped(asyncio.sleep(0)))


def test_the_first_reason_stands(sessions):
    session = RunSession.new()
    sessions.begin(session)
    assert sessions.why_stopped(session) is None
    sessions.stop(session, "first")
    sessions.stop(session, "second")
    assert sessions.why_stopped(session) == "first"


def test_another_sessions_end_is_none_of_ours(sessions):
    ours, other = RunSession.new(), RunSession.new()
    for session in (ours, other):
        sessions.begin(session)
    sessions.stop(other, "Ctrl-C")
    assert asyncio.run(Stopping(sessions, ours, follows=False).until_stopped(asyncio.sleep(0, "done"))) == "done"


def test_a_dead_leader_cancels_what_is_played(sessions):
    leader = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    place = this_process().rsplit("/", 2)[0]
    birth = Path(f"/proc/{leader.pid}/stat").read_text().rpartition(")")[2].split()[19]
    session = RunSession("s", f"{place}/{leader.pid}/{birth}")
    sessions.begin(session)
    seconds, error = seconds_until_stopped(Stopping(sessions, session, follows=False), leader.kill)
    leader.wait()
    assert seconds < 1
    assert error.reason == "the process that led the session is gone"


def test_a_worker_follows_its_parent_and_a_session_started_by_hand_does_not(sessions, monkeypatch):
    session = RunSession.new()
    sessions.begin(session)
    worker, by_hand = (Stopping(sessions, session, follows=follows) for follows in (True, False))
    monkeypatch.setattr(stopping_module.os, "getppid", lambda: 1)
    with pytest.raises(StoppedError, match="is gone"):
        asyncio.run(worker.until_stopped(asyncio.sleep(0)))
    assert asyncio.run(by_hand.until_stopped(asyncio.sleep(0, "done"))) == "done"


def test_a_cancelled_caller_is_not_told_of_a_stop(sessions):
    session = RunSession.new()
    sessions.begin(session)
    stopping = Stopping(sessions, session, follows=False)

    async def play():
        task = asyncio.create_task(stopping.until_stopped(asyncio.sleep(600)))
        await asyncio.sleep(0.05)
        task.cancel()
        await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(play())


def test_a_stopped_cell_is_no_outcome_and_goes_on_in_the_next_session(tmp_path):
    class Stopped(Failing):
        async def complete(self, conversation):
            if self.calls == 5:
                sessions.stop(session, "enough")
                await asyncio.sleep(600)
            return await super().complete(conversation)

    with run_in(tmp_path) as context:
        session = RunSession("s", this_process())
        sessions = Sessions(context.ledger)
        sessions.begin(session)
        with pytest.raises(StoppedError, match="enough"):
            asyncio.run(play_cell(cell_of(), seat_of(Stopped(None, at=999)), context))
        assert not context.directory.results.exists()
    again = Failing(None, at=999)
    with run_in(tmp_path, session="t") as context:
        outcome = asyncio.run(play_cell(cell_of(), seat_of(again), context))
    assert 4 <= outcome.record.calls - again.calls <= 5


def test_sessions_are_seen_while_their_leader_lives(tmp_path, sessions, monkeypatch):
    ledger = tmp_path / "ledger.sqlite"
    assert leaders_in(tmp_path / "none.sqlite") == []
    mine, elsewhere = RunSession.new(), RunSession("there", "elsewhere/1/2")
    dead = RunSession("dead", f"{this_process().rsplit('/', 2)[0]}/{os.getpid()}/1")
    for session in (dead, elsewhere, mine):
        sessions.begin(session)
    assert sorted(leaders_in(ledger)) == sorted([mine.leader, elsewhere.leader])
    sessions.stop(mine, "over")
    assert leaders_in(ledger) == [elsewhere.leader]
    now = time.time()
    monkeypatch.setattr(sessions_module.time, "time", lambda: now + LEASE + 1)
    assert leaders_in(ledger) == []
    sessions.renew(elsewhere)
    assert leaders_in(ledger) == [elsewhere.leader]
    sessions.end(elsewhere)
    assert leaders_in(ledger) == []
