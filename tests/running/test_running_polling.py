"""Forks are asked beside the game, which never waits for them and does not fail with them."""

import asyncio

import pytest
from played import SQUARE, cell_of, run_in, seat_of

from pytest_agentsnet.core.client import Reply, Usage, Utterance
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.protocol.poll_words import is_poll
from pytest_agentsnet.running.calls import Bought
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.polling import Polling
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.tapes.reader import read_tape

CONVERSATION = (Utterance("system", "You are Anna."),)


def view(agent="Anna", turn=0):
    return AgentView(agent, ("Bob",), 2, 3, turn, "coloring", "Colour.", ("Group 1",), "key")


class Asking:
    """Keeps what is asked; replies, or raises, once it is let go."""

    def __init__(self, error=None):
        self.go = asyncio.Event()
        self.forks = {}
        self.kept = []
        self._error = error

    async def ask(self, about, fork):
        agent, turn, _ = about.split()
        self.forks[agent, int(turn)] = fork
        await self.go.wait()
        if self._error:
            raise self._error
        return Bought("prompt", Reply("{}"), 0.0)

    async def keep(self, poll):
        self.kept.append((poll.agent, poll.turn))


def test_telling_of_a_turn_does_not_wait_for_the_reply_and_the_block_does():
    async def play():
        asking = Asking()
        async with Polling(asking.ask, asking.keep, ()) as polling:
            polling.after_turn(view(), CONVERSATION)
            polling.after_turn(view(turn=1), CONVERSATION)
            await asyncio.sleep(0)
            assert (len(asking.forks), asking.kept) == (2, [])
            asking.go.set()
        assert asking.kept == [("Anna", 0), ("Anna", 1)]

    asyncio.run(play())


def test_a_fork_is_the_conversation_and_one_request():
    async def play():
        asking = Asking()
        asking.go.set()
        async with Polling(asking.ask, asking.keep, ()) as polling:
            polling.after_turn(view(), CONVERSATION)
        *before, asked = asking.forks["Anna", 0]
        assert tuple(before) == CONVERSATION
        assert (asked.role, is_poll(asked.text)) == ("user", True)

    asyncio.run(play())


def test_what_was_asked_before_is_not_asked_again():
    async def play():
        asking = Asking()
        asking.go.set()
        async with Polling(asking.ask, asking.keep, {("Anna", 0)}) as polling:
            polling.after_turn(view(), CONVERSATION)
            polling.after_turn(view(turn=1), CONVERSATION)
        assert set(asking.forks) == {("Anna", 1)}

    asyncio.run(play())


@pytest.mark.parametrize(
    ("error", "missing"),
    [
        (ClientError("no", "bad_request"), 1),
        (ClientError("who are you", "auth"), 0),
        (RunEndedError("nothing is left", "budget"), 0),
    ],
    ids=["for good", "for all calls", "of the run"],
)
def test_a_poll_without_a_reply_fails_nothing_and_is_missing_only_when_nobody_will_ask_again(error, missing):
    async def play():
        asking = Asking(error)
        asking.go.set()
        async with Polling(asking.ask, asking.keep, ()) as polling:
            polling.after_turn(view(), CONVERSATION)
        assert polling.missing == missing

    asyncio.run(play())


def test_a_game_that_ends_of_what_a_poll_met_first_says_what_it_was():
    async def play():
        asking = Asking(ClientError("who are you", "auth"))
        asking.go.set()
        async with Polling(asking.ask, asking.keep, ()) as polling:
            polling.after_turn(view(), CONVERSATION)
            await asyncio.sleep(0.01)
            raise RunEndedError("who are you", "auth")

    with pytest.raises(ClientError, match="who are you"):
        asyncio.run(play())


def test_a_reply_that_cannot_be_kept_fails_the_cell():
    async def full(poll):
        raise CellError("no space is left", "disk")

    async def play():
        asking = Asking()
        asking.go.set()
        async with Polling(asking.ask, full, ()) as polling:
            polling.after_turn(view(), CONVERSATION)

    with pytest.raises(CellError, match="no space is left"):
        asyncio.run(play())


def test_when_the_game_fails_what_is_still_asked_is_dropped():
    async def play():
        asking = Asking()
        try:
            async with Polling(asking.ask, asking.keep, ()) as polling:
                polling.after_turn(view(), CONVERSATION)
                await asyncio.sleep(0)
                raise CellError("it broke", "program")
        finally:
            assert len(asyncio.all_tasks()) == 1

    with pytest.raises(CellError, match="it broke"):
        asyncio.run(play())


class Slow:
    """A client whose forks reply only once the game is over."""

    def __init__(self):
        self.over = asyncio.Event()
        self.answers = 0

    async def complete(self, conversation):
        if is_poll(conversation[-1].text):
            await self.over.wait()
            return Reply('{"answer": "Group 1"}', usage=Usage(5, 5, 0, 0.5))
        if "ANSWER" in conversation[-1].text:
            self.answers += 1
            if self.answers == len(SQUARE.agents):
                self.over.set()
            return Reply("ANSWER: Group 1", usage=Usage(1, 1, 0, 0.25))
        return Reply("{}", usage=Usage(1, 1, 0, 0.25))


def test_a_cell_is_played_to_its_end_though_no_poll_has_replied_yet(tmp_path):
    async def play(context):
        return await play_cell(cell_of(), seat_of(Slow()), context)

    with run_in(tmp_path / "run", polls=True) as context:
        record = asyncio.run(play(context)).record
        tape = read_tape(context.directory.path / record.tape)
    assert (record.calls, record.polls, record.polls_missing) == (12, 8, 0)
    assert (record.tokens_in, record.cost_usd) == (12, 3.0)
    assert (record.poll_tokens_in, record.poll_tokens_out, record.poll_cost_usd) == (40, 40, 4.0)
    assert record.spent_usd == 7.0
    assert set(tape.polls) == {(agent, turn) for agent in SQUARE.agents for turn in (0, 1)}


def test_without_it_nobody_is_asked(tmp_path):
    async def play(context):
        return await play_cell(cell_of(), seat_of(Slow()), context)

    with run_in(tmp_path / "run") as context:
        record = asyncio.run(play(context)).record
    assert (record.polls, record.poll_cost_usd) == (0, 0)
