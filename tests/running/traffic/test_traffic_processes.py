"""Several processes in one ledger, some of them killed."""

import multiprocessing
import time

import pytest
from flown import fly, hold_window, spent_in

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


def wait_for(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


@pytest.mark.parametrize("seed", range(2))
def test_the_budget_is_never_exceeded_also_with_processes_that_are_killed(tmp_path, seed):
    path, marks = tmp_path / "l.sqlite", tmp_path / "marks"
    marks.mkdir()
    arguments = [(path, Limits(budget=30.0), 10 * seed + number, marks) for number in range(4)]
    victims = in_processes(fly, arguments[:2])
    for victim in victims:
        wait_for(lambda pid=victim.pid: any(marks.glob(f"{pid}-*")))
    for victim in victims:
        victim.kill()
    survivors = in_processes(fly, arguments[2:])
    for process in (*victims, *survivors):
        process.join()
    assert [process.exitcode for process in (*victims, *survivors)] == [-9, -9, 0, 0]
    charged = sum(float(mark.read_text() or 0) for mark in marks.iterdir())
    assert charged <= spent_in(path) + 1e-9
    assert 29.0 < spent_in(path) <= 30.0 + 1e-9


def test_a_process_that_is_killed_while_calls_fly_frees_their_places(tmp_path):
    path, marks, limits = tmp_path / "l.sqlite", tmp_path / "marks", Limits(concurrency=1, budget=2.0)
    marks.mkdir()
    (victim,) = in_processes(fly, [(path, limits, 0, marks, 1)])
    wait_for(lambda: any(marks.iterdir()))
    victim.kill()
    victim.join()
    assert fly(path, limits, 1, marks) == 12 - len(list(marks.iterdir())) + 1
    assert 1.0 < spent_in(path) <= 2.0
