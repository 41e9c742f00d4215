import os
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from played import in_processes

from pytest_agentsnet.core.client import Account
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.running.sharing import claims as claims_module
from pytest_agentsnet.running.sharing.claims import Claim, Claims
from pytest_agentsnet.running.sharing.first_calls import FirstCall, FirstCallsHere, FirstCallsInLedger
from pytest_agentsnet.running.sharing.lease import LEASE
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import is_dead, this_process

ACCOUNT = Account("openai", "f00d", "gpt-4o")
CELLS = [f"cell-{number}" for number in range(200)]


@contextmanager
def ledger_at(path):
    ledger = Ledger(path)
    try:
        yield ledger
    finally:
        ledger.close()


@pytest.fixture
def ledger(tmp_path):
    with ledger_at(tmp_path / "ledger.sqlite") as ledger:
        yield ledger


def claim_all(path):
    """Claim every cell, as fast as it goes; those that were got."""
    with ledger_at(path) as ledger:
        claims = Claims(ledger, this_process(), "s")
        return [cell for cell in CELLS if claims.claim(cell).state == "mine"]


def begin_first(path):
    """Ask to make the first call, many times; how often it may fly. It never says what came of it."""
    with ledger_at(path) as ledger:
        first_calls = FirstCallsInLedger(ledger, this_process(), "s")
        return sum(first_calls.begin(ACCOUNT).state == "fly" for _ in range(50))


def left_by_a_dead_process(path, code):
    """Run the code in a process with ``claims`` and ``first_calls`` that then ends without cleaning up."""
    script = (
        "import os, sys; from pathlib import Path\n"
        "from pytest_agentsnet.running.sharing.claims import Claims\n"
        "from pytest_agentsnet.running.sharing.first_calls import FirstCallsInLedger\n"
        "from pytest_agentsnet.running.sharing.ledger import Ledger\n"
        "from pytest_agentsnet.running.sharing.owner import this_process\n"
        "from pytest_agentsnet.core.client import Account\n"
        "ledger = Ledger(Path(sys.argv[1])); me = this_process()\n"
        "claims, first_calls = Claims(ledger, me, 's'), FirstCallsInLedger(ledger, me, 's')\n"
        f"{code}\n"
        "print(me, flush=True); os.kill(os.getpid(), 9)"
    )
    return subprocess.run([sys.executable, "-c", script, path], stdout=subprocess.PIPE, check=False, text=True).stdout


def test_eight_processes_claim_each_cell_once(tmp_path):
    path = tmp_path / "ledger.sqlite"
    claimed = in_processes(claim_all, [path] * 8)
    assert sorted(cell for cells in claimed for cell in cells) == sorted(CELLS)


def test_a_cell_is_mine_once_theirs_until_done_and_then_known(ledger):
    claims, others = Claims(ledger, this_process(), "s"), Claims(ledger, f"elsewhere/1/{time.time()}", "s")
    assert claims.claim("a") == Claim("mine")
    assert claims.claim("a") == others.claim("a") == Claim("theirs")
    claims.finish("a", '{"status": "solved"}', measured=True)
    assert claims.claim("a") == others.claim("a") == Claim("done", '{"status": "solved"}')


def test_a_released_cell_is_free_and_a_done_one_cannot_be_released(ledger):
    claims, others = Claims(ledger, this_process(), "s"), Claims(ledger, "elsewhere/1/2", "s")
    claims.claim("a")
    others.release("a")
    assert others.claim("a").state == "theirs"
    claims.release("a")
    assert others.claim("a").state == "mine"
    others.finish("a", "x", measured=True)
    others.release("a")
    assert claims.claim("a").state == "done"


def test_only_the_owner_renews_and_finishes(ledger):
    claims, others = Claims(ledger, this_process(), "s"), Claims(ledger, "elsewhere/1/2", "s")
    claims.claim("a")
    others.finish("a", "not mine to say", measured=True)
    assert claims.claim("a").state == "theirs"


def test_a_claim_that_is_not_renewed_runs_out(ledger, monkeypatch):
    now = time.time()
    silent, renewing, third = (Claims(ledger, f"elsewhere/{number}/2", "s") for number in range(3))
    silent.claim("a")
    renewing.claim("b")
    monkeypatch.setattr(claims_module.time, "time", lambda: now + LEASE / 2)
    renewing.renew("b")
    monkeypatch.setattr(claims_module.time, "time", lambda: now + LEASE + 10)
    assert (third.claim("a").state, third.claim("b").state) == ("mine", "theirs")


def test_what_a_killed_process_had_claimed_is_free_at_once(tmp_path):
    path = tmp_path / "ledger.sqlite"
    left_by_a_dead_process(path, "claims.claim('a'); claims.claim('b'); claims.finish('b', 'kept', measured=True)")
    with ledger_at(path) as ledger:
        claims = Claims(ledger, this_process(), "s")
        assert (claims.claim("a"), claims.claim("b")) == (Claim("mine"), Claim("done", "kept"))
        assert claims.claim("a").state == "theirs"


def test_a_dead_claim_is_taken_over_by_one_process_alone(tmp_path):
    path = tmp_path / "ledger.sqlite"
    left_by_a_dead_process(path, "[claims.claim(f'cell-{number}') for number in range(200)]")
    claimed = in_processes(claim_all, [path] * 4)
    assert sorted(cell for cells in claimed for cell in cells) == sorted(CELLS)


def test_life_is_told_by_start_time_and_only_for_processes_of_this_place(tmp_path):
    me = this_process()
    dead = left_by_a_dead_process(tmp_path / "ledger.sqlite", "").strip()
    place, pid, birth = me.rsplit("/", 2)
    assert not is_dead(me)
    assert is_dead(dead)
    assert is_dead(f"{place}/{pid}/{int(birth) - 1}")
    assert not is_dead(f"elsewhere/{dead.rsplit('/', 2)[1]}/1")


def test_a_zombie_is_dead():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    start_time = Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()[19]
    owner = f"{this_process().rsplit('/', 2)[0]}/{child.pid}/{start_time}"
    assert not is_dead(owner)
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert is_dead(owner)
    child.wait()


def test_where_start_times_cannot_be_had_the_number_alone_tells(tmp_path, monkeypatch):
    dead_pid = left_by_a_dead_process(tmp_path / "ledger.sqlite", "").strip().rsplit("/", 2)[1]
    monkeypatch.setattr(Path, "exists", lambda _: False)
    place, _, birth = this_process().rsplit("/", 2)
    assert (birth, is_dead(this_process()), is_dead(f"{place}/{dead_pid}/")) == ("", False, True)
    assert not is_dead(f"{place}/1/")  # perhaps another user's


@pytest.mark.parametrize("make", [FirstCallsHere, None])
def test_the_first_call_of_an_account_flies_alone(ledger, make):
    first_calls = make() if make else FirstCallsInLedger(ledger, this_process(), "s")
    assert first_calls.begin(ACCOUNT).state == "fly"
    assert first_calls.begin(ACCOUNT).state == "wait"
    first_calls.renew(ACCOUNT)
    first_calls.tried(ACCOUNT)
    assert [first_calls.begin(ACCOUNT).state for _ in range(2)] == ["fly", "wait"]
    first_calls.answered(ACCOUNT)
    assert [first_calls.begin(ACCOUNT).state for _ in range(2)] == ["open", "open"]
    assert first_calls.begin(ACCOUNT._replace(key_fingerprint="beef")).state == "fly"
    assert first_calls.failed(ACCOUNT, "the key was revoked", "auth")
    assert not first_calls.failed(ACCOUNT, "the key was revoked", "auth")
    assert first_calls.begin(ACCOUNT) == FirstCall("failed", "the key was revoked", "auth")


def test_of_many_processes_one_may_make_the_first_call(tmp_path):
    assert sorted(in_processes(begin_first, [tmp_path / "ledger.sqlite"] * 4)) == [0, 0, 0, 1]


def test_a_killed_processs_first_call_is_made_by_the_next(tmp_path):
    path = tmp_path / "ledger.sqlite"
    left_by_a_dead_process(path, f"assert first_calls.begin({ACCOUNT!r}).state == 'fly'")
    with ledger_at(path) as ledger:
        first_calls = FirstCallsInLedger(ledger, this_process(), "s")
        assert [first_calls.begin(ACCOUNT).state for _ in range(2)] == ["fly", "wait"]


def test_a_ledger_crosses_a_fork_with_a_connection_of_its_own(tmp_path):
    script = (
        "import os, sys; from pathlib import Path\n"
        "from pytest_agentsnet.running.sharing.ledger import Ledger\n"
        "from pytest_agentsnet.running.sharing.claims import Claims\n"
        "from pytest_agentsnet.running.sharing.owner import this_process\n"
        "ledger = Ledger(Path(sys.argv[1]))\n"
        "before = Claims(ledger, this_process(), 's').claim('a').state\n"
        "child = os.fork()\n"
        "states = [Claims(ledger, this_process(), 's').claim(cell).state for cell in ('a', 'b' if child else 'c')]\n"
        "ledger.close()\n"
        "if not child: os._exit(0 if states == ['theirs', 'mine'] else 1)\n"
        "print(before, states, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path / "ledger.sqlite"], stdout=subprocess.PIPE, check=True, text=True
    )
    assert done.stdout.strip() == "mine ['theirs', 'mine'] 0"


def test_a_ledger_that_cannot_be_opened_is_told_in_one_line(tmp_path):
    complaint = r"ledger\.sqlite cannot be used: unable to open database file"
    with ledger_at(tmp_path / "gone" / "ledger.sqlite") as ledger, pytest.raises(CellError, match=complaint) as refused:
        Claims(ledger, this_process(), "s").claim("a")
    assert (refused.value.kind, "\n" in str(refused.value)) == ("disk", False)


def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path):
    path = tmp_path / "ledger.sqlite"
    path.write_text("not a database, but longer than a header, " * 20)
    with ledger_at(path) as ledger, pytest.raises(CellError, match="file is not a database"):
        Claims(ledger, this_process(), "s").claim("a")


def test_a_full_disk_is_told_in_one_line_and_the_ledger_goes_on(tmp_path):
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from pytest_agentsnet.running.sharing.ledger import Ledger\n"
        "from pytest_agentsnet.running.sharing.claims import Claims\n"
        "from pytest_agentsnet.running.sharing.owner import this_process\n"
        "from pytest_agentsnet.core.errors import CellError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "claims = Claims(ledger := Ledger(Path(sys.argv[1])), this_process(), 's')\n"
        "claims.claim('a')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, resource.RLIM_INFINITY))\n"
        "try: claims.finish('a', 'x' * 50000, measured=True)\n"
        "except CellError as error: print(error.kind, error.reason)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "claims.finish('a', 'x' * 50000, measured=True)\n"
        "print(claims.claim('a').state); ledger.close()"
    )
    path = tmp_path / "ledger.sqlite"
    done = subprocess.run([sys.executable, "-c", script, path], stdout=subprocess.PIPE, check=True, text=True)
    told, state = done.stdout.splitlines()
    assert told.startswith(f"disk {path} cannot be used: ")
    assert state == "done"


def test_a_verdict_holds_for_ever_and_an_error_for_its_session_alone(ledger):
    first, second = (Claims(ledger, this_process(), session) for session in "ab")
    for cell, measured in (("good", True), ("bad", False)):
        first.claim(cell)
        first.finish(cell, "x", measured=measured)
    assert [first.claim(cell).state for cell in ("good", "bad")] == ["done", "done"]
    assert [second.claim(cell).state for cell in ("good", "bad")] == ["done", "mine"]
    assert first.claim("bad").state == "theirs"


def test_a_claim_is_held_until_it_is_done_or_another_process_has_it(ledger):
    claims, others = Claims(ledger, this_process(), "s"), Claims(ledger, "elsewhere/1/2", "s")
    assert not claims.holds("a")
    claims.claim("a")
    assert (claims.holds("a"), others.holds("a")) == (True, False)
    claims.finish("a", "x", measured=True)
    assert not claims.holds("a")


def test_what_was_left_of_a_cell_can_be_forgotten_but_not_a_claim(ledger):
    claims = Claims(ledger, this_process(), "s")
    claims.claim("a")
    claims.void("a")
    assert claims.claim("a").state == "theirs"
    claims.finish("a", "x", measured=True)
    claims.void("a")
    assert claims.claim("a").state == "mine"


def test_an_account_is_asked_anew_in_each_session(ledger):
    first, second = (FirstCallsInLedger(ledger, this_process(), session) for session in "ab")
    first.begin(ACCOUNT)
    first.failed(ACCOUNT, "no credit left", "quota_exhausted")
    assert (first.begin(ACCOUNT).state, second.begin(ACCOUNT).state) == ("failed", "fly")


def test_a_ledger_of_another_format_is_begun_anew(tmp_path):
    path = tmp_path / "ledger.sqlite"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE claims (cell TEXT)")
    database.execute("INSERT INTO claims VALUES ('a')")
    database.commit()
    database.close()
    with ledger_at(path) as ledger:
        assert Claims(ledger, this_process(), "s").claim("a").state == "mine"
