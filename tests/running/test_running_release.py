"""What is left of a cell in memory when it is over: its outcome, and none of its conversations."""

import asyncio
import gc
import time

from played import Writer, cell_of, run_in, seat_of

from pytest_agentsnet.core.client import Reply, Utterance
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.player import play_cell, play_unrecorded

CELL = cell_of(topology=Topology(("Only", "Here"), (("Only", "Here"),)), rounds=6)


def utterances():
    """The conversations of this module's agents, which no other test has."""
    gc.collect()
    return [
        each
        for each in gc.get_objects()
        if isinstance(each, tuple) and each and isinstance(each[0], Utterance) and "Here" in each[0].text
    ]


def are_all_gone():
    """Whether none is left, as soon as the loop thread has put down what it did last."""
    until = time.monotonic() + 10
    while utterances() and time.monotonic() < until:
        time.sleep(0.02)
    return not utterances()


class Down(Writer):
    async def complete(self, conversation):
        if len(conversation) > 2:
            raise ClientError("nobody there", "bad_request")
        return Reply("{}")


def test_a_cell_that_was_played_leaves_no_conversation(tmp_path):
    with LoopThread() as loop, run_in(tmp_path / "run") as context:
        outcome = loop.call(play_cell(CELL, seat_of(Writer()), context))
        assert outcome.transcript.rounds == 6
        assert are_all_gone()


def test_nor_does_one_that_failed(tmp_path):
    with LoopThread() as loop, run_in(tmp_path / "run") as context:
        try:
            loop.call(play_cell(CELL, seat_of(Down()), context))
        except ClientError as error:
            kind = error.kind
        assert kind == "bad_request"
        assert are_all_gone()


def test_nor_one_that_was_not_kept():
    outcome = asyncio.run(play_unrecorded(CELL, seat_of(Writer())))
    assert outcome.transcript.rounds == 6
    assert are_all_gone()


def test_while_it_is_played_there_are_some():
    seen = []

    class Looking(Writer):
        async def complete(self, conversation):
            seen.append(len(utterances()))
            return await super().complete(conversation)

    asyncio.run(play_unrecorded(CELL, seat_of(Looking())))
    assert min(seen) > 0
