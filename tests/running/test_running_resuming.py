import asyncio
from functools import partial

import pytest
from played import SQUARE, TASK, cell_of, run_in, textbook

from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.seats import ScriptedSeat, goes_on


class Listener:
    """Tells in its last turn how often it was asked, and what it remembers."""

    resumable = True
    asked = 0

    def __init__(self, view):
        self.memory = []

    async def first(self, view):
        return self.turn(view, None)

    async def step(self, view, inbox):
        return self.turn(view, inbox)

    async def decide(self, view, inbox):
        return self.turn(view, inbox)

    def turn(self, view, inbox):
        Listener.asked += 1
        self.memory.append((view.turn, dict(inbox or {})))
        return Turn(str(self.memory), dict.fromkeys(view.neighbours, f"{view.agent} {view.turn}"), view.alphabet[0])

    async def recall(self, view, inbox, turn):
        assert turn.outbox == (dict.fromkeys(view.neighbours, f"{view.agent} {view.turn}") if view.rounds_left else {})
        self.memory.append((view.turn, dict(inbox or {})))


class Stateless(Listener):
    recall = None

    def turn(self, view, inbox):
        self.memory.clear()
        return super().turn(view, inbox)


class Waiting:
    """Passes a word on once, and waits for it until then."""

    resumable = True
    asked = 0

    def __init__(self, view):
        self.word = "the word" if view.agent == "Anna" else ""
        self.told = ""
        self.idle = True

    async def first(self, view):
        return self.turn(view, {})

    async def step(self, view, inbox):
        return self.turn(view, inbox)

    async def decide(self, view, inbox):
        Waiting.asked += 1
        return Turn(answer=view.alphabet[bool(self.word)])

    async def recall(self, view, inbox, turn):
        self.hear(inbox or {})

    def turn(self, view, inbox):
        Waiting.asked += 1
        self.hear(inbox)
        word, self.told = self.word if self.word != self.told else "", self.word
        return Turn(outbox=dict.fromkeys(view.neighbours, word) if word else {})

    def hear(self, inbox):
        self.told, self.word = self.word, max(self.word, *inbox.values(), "")


class Restarting(Listener):
    resumable = False


def played(path, cell, seat, session="s"):
    with run_in(path, session=session) as context:
        return asyncio.run(play_cell(cell, seat, context))


def cut(path, lines):
    """What a kill leaves after so many lines beside the header: the tape alone, and no ledger."""
    (tape,) = (path / "tapes").glob("*[0-9a-f].jsonl")
    tape.write_bytes(b"".join(tape.read_bytes().splitlines(keepends=True)[: 1 + lines]))
    for file in ("results.jsonl", "ledger.sqlite"):
        (path / file).unlink()


@pytest.mark.parametrize("task", TASK)
def test_textbook_agents_go_on_from_wherever_their_tape_ends(tmp_path, task):
    cell = cell_of(task, rounds=4)
    whole = played(tmp_path, cell, textbook())
    for lines in (0, 1, 3, 4, 7, 10, 15, 19, 20):
        cut(tmp_path, lines)
        again = played(tmp_path, cell, textbook())
        assert (again.transcript, again.verdict) == (whole.transcript, whole.verdict)
    assert not list((tmp_path / "tapes").glob("*dead*"))


@pytest.mark.parametrize("agents", [Listener, Stateless])
def test_resumable_agents_are_not_asked_again_for_what_is_on_the_tape(tmp_path, agents):
    seat, cell = ScriptedSeat(agents), cell_of()
    whole = played(tmp_path, cell, seat)
    for lines in (0, 1, 5, 8, 11, 12):
        cut(tmp_path, lines)
        Listener.asked = 0
        assert played(tmp_path, cell, seat).transcript == whole.transcript
        assert Listener.asked == 12 - lines


def test_an_idle_agents_turns_are_not_asked_for_when_a_cell_goes_on(tmp_path):
    seat, cell = ScriptedSeat(Waiting), cell_of(rounds=6)
    whole = played(tmp_path, cell, seat)
    lines = Waiting.asked
    assert lines < 4 * 7
    for kept in range(lines + 1):
        cut(tmp_path, kept)
        Waiting.asked = 0
        assert played(tmp_path, cell, seat).transcript == whole.transcript
        assert Waiting.asked == lines - kept


def test_other_agents_begin_again_and_what_they_did_is_set_aside(tmp_path):
    seat, cell = ScriptedSeat(Restarting), cell_of()
    whole = played(tmp_path, cell, seat)
    cut(tmp_path, 5)
    Listener.asked = 0
    assert played(tmp_path, cell, seat).transcript == whole.transcript
    assert Listener.asked == 12
    (dead,) = (tmp_path / "tapes").glob("*.dead-1.jsonl")
    assert dead.read_bytes().count(b"\n") == 6


def test_a_turn_of_an_own_agent_is_on_the_disk_before_it_is_used(tmp_path):
    seen = []

    class Looking(Listener):
        async def step(self, view, inbox):
            (tape,) = (tmp_path / "tapes").iterdir()
            seen.append((view.turn, tape.read_bytes().count(b'{"agent":')))
            return await super().step(view, inbox)

    played(tmp_path, cell_of(rounds=3), ScriptedSeat(Looking))
    assert len(seen) == 8
    assert all(lines >= 4 * turn for turn, lines in seen)


@pytest.mark.parametrize(
    ("factory", "expected"),
    [
        (Listener, True),
        (Restarting, False),
        (partial(Listener), True),
        (lambda view: object(), False),
        (lambda view: 1 / 0, False),
    ],
)
def test_a_factory_or_its_programs_declare_that_they_go_on(factory, expected):
    view = views_of(cell_of().instance, key="k")(0)[0]
    assert view.agent == SQUARE.agents[0]
    assert goes_on(ScriptedSeat(factory), view) is expected
