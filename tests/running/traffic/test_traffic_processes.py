"""Several processes in one ledger, some of them killed."""

import multiprocessing
import os
import time

import pytest
from flown import fly, hold_window, ledger_at, spent_in, tower_in

from pytest_agentsnet.running.traffic.limits import Limits

spawning = multiprocessing.get_context("spawn")


def in_processes(work, arguments):
    processes = [spawning.Process(target=work, args=each) for each in arguments]
    for process in processes:
        process.start()
    return processes


def test_the_window_is_never_exceeded_over_all_processes(tmp_path):
    log = tmp_path / "log"
    for process in in_processes(hold_window, [(tmp_path / "l.sqlite", Limits(concurrency=5), log)] * 3):
        process.join()
        assert process.exitcode == 0
    in_flight = [0]
    for mark in log.read_text():
        in_flight.append(in_flight[-1] + (1 if mark == "+" else -1))
    assert len(in_flight) == 1 + 2 * 3 * 40
    assert max(in_flight) == 5


@pytest.mark.parametrize("seed", range(2))
def test_the_budget_is_never_exceeded_also_with_processes_that_are_killed(tmp_path, seed):
    path, marks = tmp_path / "l.sqlite", tmp_path / "marks"
    marks.mkdir()
    processes = in_processes(fly, [(path, Limits(budget=30.0), 10 * seed + number, marks) for number in range(4)])
    for victim in processes[:2]:
        while not any(marks.glob(f"{victim.pid}-*")):
            time.sleep(0.005)
        victim.kill()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [-9, -9, 0, 0]
    charged = sum(float(mark.read_text() or 0) for mark in marks.iterdir())
    assert charged <= spent_in(path) + 1e-9
    assert 29.0 < spent_in(path) <= 30.0 + 1e-9


def test_a_process_that_is_killed_while_calls_fly_frees_their_places(tmp_path):
    path, marks, limits = tmp_path / "l.sqlite", tmp_path / "marks", Limits(concurrency=1, budget=2.0)
    marks.mkdir()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with ledger_at(path) as ledger:
            from flown import DOLLAR, clearances

            os.write(writing, bytes([len(clearances(tower_in(ledger, limits), [DOLLAR]))]))
            time.sleep(60)
        os._exit(0)
    assert os.read(reading, 1) == b"\x01"
    os.kill(child, 9)
    os.waitpid(child, 0)
    assert fly(path, limits, 1, marks) == 60 - 1
    assert 1.0 < spent_in(path) <= 2.0
    for end in (reading, writing):
        os.close(end)
