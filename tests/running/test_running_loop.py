import asyncio
import contextlib
import os
import signal
import threading
import time

import pytest

from pytest_agentsnet.running import loop as loop_module
from pytest_agentsnet.running.loop import LoopThread


@pytest.fixture
def loop():
    with LoopThread() as thread:
        yield thread


async def doubled(number):
    await asyncio.sleep(0)
    return 2 * number


class Watched:
    """A coroutine that waits, and takes a moment to clean up when it is cancelled."""

    def __init__(self, cleaning=0.05):
        self.begun = threading.Event()
        self.cleaned = False
        self._cleaning = cleaning

    async def wait(self):
        self.begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(self._cleaning)
            self.cleaned = True


def interrupt_after(event, times=1):
    def press():
        event.wait()
        for _ in range(times):
            time.sleep(0.05)
            signal.pthread_kill(main, signal.SIGINT)

    main = threading.main_thread().ident
    presser = threading.Thread(target=press)
    presser.start()
    return presser


def test_a_result_comes_back(loop):
    assert [loop.call(doubled(number)) for number in range(3)] == [0, 2, 4]


def test_all_calls_run_on_one_thread_that_is_not_the_callers(loop):
    async def here():
        return threading.current_thread().name

    assert {loop.call(here()), loop.call(here())} == {"agentsnet-loop"}


def test_an_exception_comes_back_as_it_is(loop):
    error = LookupError("lost")

    async def fail():
        raise error

    with pytest.raises(LookupError) as raised:
        loop.call(fail())
    assert raised.value is error


def test_threads_may_call_at_the_same_time(loop):
    meeting = {}

    async def meet(name, other):
        meeting.setdefault(name, asyncio.Event()).set()
        await asyncio.wait_for(meeting.setdefault(other, asyncio.Event()).wait(), 20)
        return name

    found = []
    threads = [threading.Thread(target=lambda pair=pair: found.append(loop.call(meet(*pair)))) for pair in ("ab", "ba")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == ["a", "b"]


def test_it_works_within_a_running_loop(loop):
    async def notebook():
        return loop.call(doubled(21))

    assert asyncio.run(notebook()) == 42


def test_ctrl_c_cancels_waits_for_the_cleaning_up_and_is_raised(loop):
    watched = Watched()
    presser = interrupt_after(watched.begun)
    with pytest.raises(KeyboardInterrupt):
        loop.call(watched.wait())
    presser.join()
    assert watched.cleaned
    assert loop.call(doubled(1)) == 2


def test_a_second_ctrl_c_does_not_wait(loop):
    watched = Watched(cleaning=2)
    presser = interrupt_after(watched.begun, times=2)
    with pytest.raises(KeyboardInterrupt):
        loop.call(watched.wait())
    presser.join()
    assert not watched.cleaned


def test_closing_cancels_what_still_runs():
    loop, watched = LoopThread(), Watched()

    async def leave_behind():
        return asyncio.create_task(watched.wait())

    loop.call(leave_behind())
    assert watched.begun.wait(20)
    loop.close()
    assert watched.cleaned


def test_closing_ends_the_thread():
    before = threading.active_count()
    loop = LoopThread()
    assert threading.active_count() == before + 1
    loop.close()
    assert threading.active_count() == before


def test_waiting_for_itself_is_refused(loop):
    async def wait_for_itself():
        return loop.call(doubled(1))

    with pytest.raises(RuntimeError, match="await it instead"):
        loop.call(wait_for_itself())


def test_a_caller_with_a_loop_of_its_own_awaits_and_is_not_held_up():
    async def main(loop):
        return await asyncio.gather(loop.awaited(_thread_name()), _thread_name())

    with LoopThread() as loop:
        ours, theirs = asyncio.run(main(loop))
    assert ours == "agentsnet-loop"
    assert theirs == threading.current_thread().name


def test_who_awaits_and_is_cancelled_cancels_what_is_awaited():
    cancelled = threading.Event()

    async def long():
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async def main(loop):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await loop.awaited(long())

    with LoopThread() as loop:
        asyncio.run(main(loop))
        assert cancelled.wait(10)


async def _thread_name():
    return threading.current_thread().name


@pytest.mark.parametrize("holding", ["swallows", "blocks"])
def test_what_does_not_let_itself_be_cancelled_is_not_waited_for(holding, monkeypatch):
    monkeypatch.setattr(loop_module, "_PATIENCE", 0.2)
    begun, over = threading.Event(), threading.Event()

    async def hold():
        begun.set()
        if holding == "blocks":
            over.wait(30)
            return
        while not over.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(0.05)

    def interrupt():
        begun.wait(10)
        os.kill(os.getpid(), signal.SIGINT)

    loop = LoopThread()
    threading.Thread(target=interrupt).start()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        loop.call(hold())
    loop.close()
    assert time.monotonic() - started < 10
    over.set()
    while asyncio.all_tasks(loop._loop):
        time.sleep(0.02)
    loop._loop.call_soon_threadsafe(loop._loop.stop)
    loop._thread.join()
    loop._loop.close()
