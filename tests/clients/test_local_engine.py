"""The engine's own work: who waits, for how long, and what is left afterwards. llama.cpp is played by a function."""

import asyncio
import gc
import time
import weakref
from pathlib import Path
from types import SimpleNamespace

import pytest

from pytest_agentsnet.clients.local_arguments import read_arguments
from pytest_agentsnet.clients.local_engine import Engine
from pytest_agentsnet.clients.local_loading import EngineSettings


class Request(dict):
    """One that can be seen to be forgotten."""


@pytest.fixture
def engine(monkeypatch):
    """An engine with one slot, in which a call takes as many seconds as its request says."""
    written = []

    def work(request, heard):
        for _ in range(10):
            time.sleep(request["seconds"] / 10)
            if heard({}):
                return
        written.append(request["name"])

    server = SimpleNamespace(handle_chat_completions=work, written=written)
    monkeypatch.setattr("pytest_agentsnet.clients.local_engine.loaded_server", lambda settings: server)
    machine = read_arguments("local/m.gguf", {"n_parallel": 1}).machine
    engine = Engine(EngineSettings(Path("m.gguf"), machine, "local/m.gguf"))
    engine.written = written
    yield engine
    engine.close()


def streamed(engine, *requests, seconds):
    async def all_at_once():
        return await asyncio.gather(*(engine.stream(request, seconds) for request in requests), return_exceptions=True)

    return asyncio.run(all_at_once())


def test_the_wait_for_a_slot_is_no_part_of_a_calls_time(engine):
    begun = time.monotonic()
    told = streamed(engine, *({"name": number, "seconds": 0.2} for number in range(8)), seconds=1.2)
    assert time.monotonic() - begun > 1.2
    assert [len(events) for events in told] == [10] * 8
    assert engine.written == list(range(8))


def test_a_call_that_takes_too_long_leaves_its_slot_to_the_next(engine):
    late, next_one = streamed(engine, {"name": "long", "seconds": 30}, {"name": "short", "seconds": 0.1}, seconds=1)
    assert isinstance(late, TimeoutError)
    assert len(next_one) == 10
    assert engine.written == ["short"]


def test_a_call_that_is_given_up_before_its_turn_is_never_begun(engine):
    async def impatient():
        first = asyncio.create_task(engine.stream({"name": "first", "seconds": 0.3}))
        second = asyncio.create_task(engine.stream({"name": "second", "seconds": 0.1}))
        await asyncio.sleep(0.05)
        second.cancel()
        await first
        await engine.stream({"name": "third", "seconds": 0})

    asyncio.run(impatient())
    assert engine.written == ["first", "third"]


def test_a_conversation_is_forgotten_with_its_reply(engine):
    request = Request(name="one", seconds=0)
    forgotten = weakref.ref(request)
    streamed(engine, request, seconds=10)
    del request
    for _ in range(100):
        gc.collect()
        if forgotten() is None:
            break
        time.sleep(0.05)
    assert forgotten() is None


def test_what_goes_wrong_at_loading_is_told_to_each_call(monkeypatch):
    def refused(settings):
        raise ValueError("no such model")

    monkeypatch.setattr("pytest_agentsnet.clients.local_engine.loaded_server", refused)
    engine = Engine(EngineSettings(Path("m.gguf"), read_arguments("m", {}).machine, "m"))
    try:
        told = streamed(engine, {"name": "a"}, {"name": "b"}, seconds=10)
    finally:
        engine.close()
    assert [str(each) for each in told] == ["no such model"] * 2
