import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripted import Scripted, all_do, consensus, played
from strategies import published_instances, topologies

from pytest_agentsnet.core.errors import ClientError, ProgramError
from pytest_agentsnet.core.keyed import keyed_digest, keyed_integer
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.engine import loop

PATH = Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))
WS16 = published_instances(16)["ws-n16-i0"]


def telling(told):
    """Takes turns down as they complete."""

    async def tell(*event):
        told.append(event)

    return tell


def to_all(view, body):
    return Turn(outbox=dict.fromkeys(view.neighbours, body))


# Rounds and deliveries


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_r_rounds_are_one_first_turn_r_minus_1_steps_and_a_decision(rounds):
    called = {agent: [] for agent in PATH.agents}

    class Program:
        async def first(self, view):
            called[view.agent].append(("first", view.turn, view.rounds_left))
            return to_all(view, "hello")

        async def step(self, view, inbox):
            called[view.agent].append(("step", view.turn, view.rounds_left))
            return to_all(view, "hello")

        async def decide(self, view, inbox):
            called[view.agent].append(("decide", view.turn, view.rounds_left))
            return Turn(answer="1")

    transcript = played(consensus(PATH, rounds), lambda view: Program())
    steps = [("step", turn, rounds - turn) for turn in range(1, rounds)]
    expected = [("first", 0, rounds), *steps, ("decide", rounds, 0)]
    assert called == dict.fromkeys(PATH.agents, expected)
    assert transcript.rounds == rounds
    assert len(list(transcript.messages())) == rounds * 4
    assert transcript.answers == dict.fromkeys(PATH.agents, "1")


@given(topology=topologies(), rounds=st.integers(1, 4))
def test_what_is_written_in_turn_t_is_read_in_turn_t_plus_1_by_neighbours_alone(topology, rounds):
    read = {}

    async def act(view, inbox):
        read[view.agent, view.turn] = inbox
        return Turn(outbox={other: f"{view.agent} to {other} in turn {view.turn}" for other in view.neighbours})

    played(consensus(topology, rounds), all_do(act))
    for (agent, turn), inbox in read.items():
        if turn == 0:
            assert inbox is None
        else:
            expected = [(other, f"{other} to {agent} in turn {turn - 1}") for other in topology.neighbours(agent)]
            assert list(inbox.items()) == expected
    assert len(read) == topology.n * (rounds + 1)


def test_the_silent_are_absent_from_the_inbox():
    read = {}

    async def act(view, inbox):
        read[view.agent, view.turn] = inbox
        return to_all(view, "hello") if view.agent == "Anna" else Turn()

    played(consensus(PATH, 2), all_do(act))
    assert [read[agent, 1] for agent in PATH.agents] == [{}, {"Anna": "hello"}, {}]


def test_a_program_that_changes_its_outbox_afterwards_changes_nothing():
    read = []

    class Program:
        def __init__(self):
            self.outbox = {}

        async def first(self, view):
            self.outbox |= dict.fromkeys(view.neighbours, "first")
            return Turn(outbox=self.outbox)

        async def step(self, view, inbox):
            self.outbox.clear()
            read.append(dict(inbox))
            return Turn(outbox=self.outbox)

        async def decide(self, view, inbox):
            return Turn(answer="1")

    transcript = played(consensus(PATH, 2), lambda view: Program())
    assert read == [{"Bob": "first"}, {"Anna": "first", "Carla": "first"}, {"Bob": "first"}]
    assert {message.body for message in transcript.messages()} == {"first"}


def test_every_agent_has_one_program_for_the_whole_cell():
    made = []

    def factory(view):
        made.append((view.agent, view.turn))
        memory = []

        async def act(view, inbox):
            memory.append(view.turn)
            return Turn(answer=str(memory))

        return Scripted(act)

    transcript = played(consensus(PATH, 3), factory)
    assert made == [("Anna", 0), ("Bob", 0), ("Carla", 0)]
    assert set(transcript.answers.values()) == {"[0, 1, 2, 3]"}


# Latency


def chatterer(latency):
    """A factory of agents whose every word depends on all that they heard, and who take ``latency(agent, turn)``."""

    def factory(view):
        heard = [view.agent]

        async def act(view, inbox):
            for _ in range(latency(view.agent, view.turn)):
                await asyncio.sleep(0)
            heard.extend(f"{sender}: {body}" for sender, body in (inbox or {}).items())
            return Turn(
                reasoning=f"I have heard {len(heard)} words",
                outbox={
                    other: keyed_digest(other, heard) for other in view.neighbours if keyed_integer(4, other, heard)
                },
                answer=str(keyed_integer(2, heard)),
            )

        return Scripted(act)

    return factory


def at_random(seed):
    return lambda agent, turn: keyed_integer(12, seed, agent, turn)


def at_once(agent, turn):
    return 0


@given(topology=topologies(), rounds=st.integers(1, 4), seed=st.integers())
def test_one_transcript_whatever_the_latencies(topology, rounds, seed):
    instance = consensus(topology, rounds)
    assert played(instance, chatterer(at_random(seed))) == played(instance, chatterer(at_once))


def test_one_transcript_though_turns_complete_in_many_orders():
    instance = consensus(WS16, 4)
    orders, transcripts = set(), set()
    for seed in range(40):
        told = []
        transcript = played(instance, chatterer(at_random(seed)), on_turn=telling(told))
        orders.add(tuple((turn, agent) for agent, turn, _ in told))
        transcripts.add(json.dumps(transcript.to_json()))
    assert len(orders) == 40
    assert len(transcripts) == 1


def test_that_property_fails_when_the_order_is_let_slip(monkeypatch):
    async def as_they_come(turns):
        return [await turn for turn in asyncio.as_completed(turns)]

    instance = consensus(WS16, 4)
    right = played(instance, chatterer(at_once))
    monkeypatch.setattr(loop, "in_order", as_they_come)
    transcripts = [played(instance, chatterer(at_random(seed))) for seed in range(10)]
    assert all(transcript != right for transcript in transcripts)
    assert len({json.dumps(transcript.to_json()) for transcript in transcripts}) == 10


@given(seed=st.integers())
def test_a_barrier_stands_between_the_turns(seed):
    log = []
    chatter = chatterer(at_random(seed))

    def factory(view):
        program = chatter(view)

        async def act(view, inbox):
            log.append((view.turn, "begins"))
            turn = await (program.first(view) if inbox is None else program.step(view, inbox))
            log.append((view.turn, "ends"))
            return turn

        return Scripted(act)

    played(consensus(WS16, 3), factory)
    assert [turn for turn, _ in log] == sorted(turn for turn, _ in log)
    assert len(log) == 2 * 16 * 4


def test_all_turns_of_a_round_are_under_way_at_once():
    async def main():
        everybody = asyncio.Barrier(WS16.n)

        async def act(view, inbox):
            await everybody.wait()
            return Turn()

        # One turn after the other, the first would wait for the others for ever.
        async with asyncio.timeout(60):
            await loop.play(consensus(WS16, 3), all_do(act))
        return everybody.n_waiting

    assert asyncio.run(main()) == 0


def test_agents_that_only_compute_say_the_same_without_tasks_of_their_own():
    def computing(view):
        program = chatterer(at_once)(view)
        program.only_computes = True
        return program

    instance, told = consensus(WS16, 4), []
    assert played(instance, computing, on_turn=telling(told)) == played(instance, chatterer(at_once))
    assert [(turn, agent) for agent, turn, _ in told] == [(turn, agent) for turn in range(5) for agent in WS16.agents]


@pytest.mark.parametrize("only_computes", [True, False])
def test_an_idle_agent_acts_at_the_first_turn_at_the_last_and_when_it_hears_something(only_computes):
    acted, told = [], []

    async def act(view, inbox):
        acted.append((view.turn, view.agent))
        speaks = (view.agent, view.turn) in {("Anna", 0), ("Bob", 3)}
        return to_all(view, "hear me") if speaks else Turn()

    def factory(view):
        program = all_do(act)(view)
        program.only_computes = only_computes
        program.idle = view.agent != "Bob"
        return program

    transcript = played(consensus(PATH, 6), factory, on_turn=telling(told))
    of_all, of_bob = list(PATH.agents), ["Bob"]
    expected = dict(enumerate([of_all, of_bob, of_bob, of_bob, of_all, of_bob, of_all]))
    assert acted == [(turn, agent) for turn, agents in expected.items() for agent in agents]
    assert [(turn, agent) for agent, turn, _ in told] == acted
    assert transcript == played(consensus(PATH, 6), all_do(act))


def test_an_agent_that_is_told_something_in_a_round_of_idle_ones_hears_it():
    heard = []

    async def act(view, inbox):
        if inbox:
            heard.append((view.turn, view.agent, dict(inbox)))
        return to_all(view, str(view.turn)) if view.agent == "Anna" and view.turn == 2 else Turn()

    def factory(view):
        program = all_do(act)(view)
        program.idle = view.agent != "Anna"
        return program

    played(consensus(PATH, 5), factory)
    assert heard == [(3, "Bob", {"Anna": "2"})]


def test_a_cell_of_agents_that_only_compute_lets_others_on_between_its_rounds():
    async def main():
        computing, seen = all_do(silent), []

        def factory(view):
            program = computing(view)
            program.only_computes = True
            return program

        cell = asyncio.create_task(loop.play(consensus(PATH, 9), factory))
        while not cell.done():
            seen.append(cell)
            await asyncio.sleep(0)
        return len(seen)

    async def silent(view, inbox):
        return Turn()

    assert asyncio.run(main()) >= 10


@given(seed=st.integers())
def test_the_barrier_gives_back_in_the_order_given(seed):
    async def numbered(number):
        for _ in range(keyed_integer(6, seed, number)):
            await asyncio.sleep(0)
        return Turn(answer=str(number))

    async def main():
        return await loop.in_order([numbered(number) for number in range(12)])

    assert [turn.answer for turn in asyncio.run(main())] == [str(number) for number in range(12)]


# What is told and handed on


def test_each_turn_is_told_as_it_counts_when_it_completes():
    told = []

    async def act(view, inbox):
        for _ in range({"Anna": 2, "Bob": 1, "Carla": 0}[view.agent]):
            await asyncio.sleep(0)
        return Turn(outbox=dict.fromkeys(PATH.agents, "hello"), answer="1")

    instance = consensus(PATH, 2)
    transcript = played(instance, all_do(act), on_turn=telling(told))
    assert [(turn, agent) for agent, turn, _ in told] == [
        (turn, agent) for turn in range(3) for agent in ("Carla", "Bob", "Anna")
    ]
    assert all(transcript.turn(agent, number) == turn for agent, number, turn in told)
    assert told[1][2].counts.misaddressed == 1


def test_private_randomness_is_seeded_by_the_first_trial_unless_told_otherwise():
    seen = set()

    async def act(view, inbox):
        seen.add((view.key, view.reasoning))
        return Turn()

    instance = consensus(PATH, 2)
    played(instance, all_do(act))
    played(instance, all_do(act), key="another", reasoning=False)
    assert seen == {(f"{instance.id}-t0", True), ("another", False)}


# Errors


def one_raises(error, where="Bob", turn=1):
    async def act(view, inbox):
        if (view.agent, view.turn) == (where, turn):
            raise error
        return Turn()

    return all_do(act)


@pytest.mark.parametrize("turn", [0, 1, 2])
def test_what_a_program_raises_names_agent_and_turn_and_keeps_the_cause(turn):
    mistake = KeyError("colour")
    with pytest.raises(ProgramError) as failure:
        played(consensus(PATH, 2), one_raises(mistake, "Bob", turn))
    assert str(failure.value) == f"the program of Bob raised at turn {turn}: KeyError: 'colour'"
    assert failure.value.__cause__ is mistake
    assert failure.value.kind == "program"


@pytest.mark.parametrize("error", [ClientError("no route to host", "connection"), ProgramError("bought twice")])
def test_an_error_of_the_cell_passes_as_it_is(error):
    with pytest.raises(type(error)) as failure:
        played(consensus(PATH, 2), one_raises(error))
    assert failure.value is error


@pytest.mark.parametrize("error", [RuntimeError("no memory left"), ClientError("the key is missing", "key")])
def test_a_program_that_cannot_be_made_is_an_error_of_that_agent(error):
    def factory(view):
        if view.agent == "Carla":
            raise error
        return one_raises(error)(view)

    with pytest.raises((ProgramError, ClientError)) as failure:
        played(consensus(PATH, 2), factory)
    if isinstance(error, ClientError):
        assert failure.value is error
    else:
        assert str(failure.value) == "the program of Carla could not be made: RuntimeError: no memory left"
        assert failure.value.__cause__ is error


def test_a_factory_that_gives_no_program_is_told_as_such():
    async def later(view):
        return one_raises(RuntimeError())(view)

    for factory, told in (
        (later, "its factory is async, and has to be a plain one"),
        (lambda _: None, "its factory gave a NoneType, which lacks first, step, decide"),
    ):
        with pytest.raises(ProgramError) as failure:
            played(consensus(PATH, 2), factory)
        assert str(failure.value) == f"the program of {PATH.agents[0]} could not be made: {told}"


def test_the_first_error_of_agents_that_only_compute_ends_the_cell():
    acted = []

    async def act(view, inbox):
        acted.append(view.agent)
        if view.agent == "Bob":
            raise ValueError("first")
        return Turn()

    def factory(view):
        program = all_do(act)(view)
        program.only_computes = True
        return program

    with pytest.raises(ProgramError, match="Bob raised at turn 0: ValueError: first"):
        played(consensus(PATH, 2), factory)
    assert acted == ["Anna", "Bob"]


def test_the_first_error_cancels_the_turns_of_the_others():
    cancelled = []

    async def act(view, inbox):
        if view.agent == "Bob":
            await asyncio.sleep(0)
            raise ValueError("first")
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(view.agent)
            # Whatever the others raise while they are being cancelled is not the reason.
            raise ValueError("second") from None

    with pytest.raises(ProgramError, match="Bob raised at turn 0: ValueError: first"):
        played(consensus(PATH, 2), all_do(act))
    assert sorted(cancelled) == ["Anna", "Carla"]


def test_cancelling_the_cell_cancels_every_turn():
    cancelled = []

    async def act(view, inbox):
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.append(view.agent)

    async def main():
        cell = asyncio.create_task(loop.play(consensus(PATH, 2), all_do(act)))
        await asyncio.sleep(0.01)
        cell.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cell

    asyncio.run(main())
    assert sorted(cancelled) == ["Anna", "Bob", "Carla"]


def test_a_program_that_cancels_itself_is_in_error_and_the_cell_is_not_cancelled():
    async def act(view, inbox):
        inner = asyncio.create_task(asyncio.sleep(60))
        inner.cancel()
        await inner

    with pytest.raises(ProgramError, match="the program of Anna cancelled itself at turn 0") as failure:
        played(consensus(PATH, 2), all_do(act))
    assert isinstance(failure.value.__cause__, asyncio.CancelledError)


def test_a_program_that_does_not_await_is_in_error():
    class Program:
        def first(self, view):
            return Turn()

        step = decide = None

    with pytest.raises(ProgramError, match="the program of Anna raised at turn 0: TypeError"):
        played(consensus(PATH, 2), lambda view: Program())


def test_a_program_that_returns_nonsense_is_in_error():
    async def act(view, inbox):
        return "hello" if view.agent == "Bob" else Turn()

    with pytest.raises(ProgramError, match="the program of Bob returned a str; a program returns a Turn"):
        played(consensus(PATH, 2), all_do(act))
