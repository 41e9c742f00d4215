"""The LOCAL model: all agents act at once, a barrier, one delivery, and again (arXiv 2507.08616, section 3).

R rounds are R deliveries and R + 1 turns. What is written in turn t is read in turn t + 1; turn R gives the answers.
Nothing here depends on how long an agent takes: turns are put in the topology's order before anything is delivered.
"""

import asyncio
import inspect
import threading
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, TypeAlias

from pytest_agentsnet.core.errors import CellError, ProgramError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import NO_MAIL, SILENT_TURN, AgentFactory, AgentProgram, AgentView, Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript, inboxes
from pytest_agentsnet.engine.turns import addressed
from pytest_agentsnet.engine.views import views_of

OnTurn: TypeAlias = Callable[[Agent, int, Turn], Awaitable[None]]
"""Told of each turn as it completes (agent, turn number, the turn as it counts), in the order of completion. What the turn
sends is not delivered before this returns."""


async def play(
    instance: Instance,
    factory: AgentFactory,
    *,
    key: str | None = None,
    reasoning: bool = True,
    on_turn: OnTurn | None = None,
) -> Transcript:
    """Let the network play the instance, and return everything that was said.

    ``key`` seeds the agents' private randomness and defaults to the instance's id with trial 0. The first error of any
    agent cancels the others' turns.

    :raises ProgramError: when a program raises something of its own or returns something that is no turn.
    :raises CellError: of any other kind as a program raises it (``ClientError``: a model could not be reached).
    """
    topology = instance.topology
    views = views_of(instance, key=f"{instance.id}-t0" if key is None else key, reasoning=reasoning)
    neighbours = {agent: topology.neighbours(agent) for agent in topology.agents}
    programs = {view.agent: _made(factory, view) for view in views(0)}
    barrier = one_by_one if all(_only_computes(program) for program in programs.values()) else in_order
    delivery: dict[Agent, Inbox] = {}
    history: list[tuple[Turn, ...]] = []
    for number in range(instance.rounds + 1):
        everybody = number in {0, instance.rounds}
        acting = [a for a in topology.agents if everybody or a in delivery or not _is_idle(programs[a])]
        turns = await barrier([
            _take(programs[view.agent], view, delivery.get(view.agent, NO_MAIL) if number else None, on_turn)
            for view in views(number, acting)
        ])
        taken = dict(zip(acting, turns, strict=True))
        history.append(tuple(taken.get(agent, SILENT_TURN) for agent in topology.agents))
        delivery = inboxes(acting, turns, neighbours)
    return Transcript(topology.agents, tuple(history))


async def one_by_one(turns: Sequence[Coroutine[Any, Any, Turn]]) -> list[Turn]:
    """The barrier of agents that wait for nothing: tasks of their own would take most of the time that they need."""
    await asyncio.sleep(0)  # Everything else on the event loop has its turn between two rounds.
    try:
        return [await turn for turn in turns]
    finally:
        for turn in turns:
            turn.close()  # After an error there are some that were not begun.


async def in_order(turns: Sequence[Coroutine[Any, Any, Turn]]) -> list[Turn]:
    """The barrier: run all at once, wait for all, and give them back in the order given, whichever came first."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(turn) for turn in turns]
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from failures.exceptions[0].__cause__
    return [task.result() for task in tasks]


def _made(factory: AgentFactory, view: AgentView) -> AgentProgram:
    try:
        program = factory(view)
    except CellError:
        raise
    except BaseException as error:
        if is_the_programs(error):
            raise ProgramError(
                f"the program of {view.agent} could not be made: {type(error).__name__}: {error}"
            ) from error
        raise
    if inspect.iscoroutine(program):
        program.close()  # else Python warns that nobody has awaited it
        raise ProgramError(
            f"the program of {view.agent} could not be made: its factory is async, and has to be a plain one"
        )
    lacking = [turn for turn in ("first", "step", "decide") if not hasattr(program, turn)]
    if lacking:
        given = f"its factory gave a {type(program).__name__}, which lacks {', '.join(lacking)}"
        raise ProgramError(f"the program of {view.agent} could not be made: {given}")
    return program


def _is_idle(program: AgentProgram) -> bool:
    return getattr(program, "idle", False) is True


def _only_computes(program: AgentProgram) -> bool:
    return getattr(program, "only_computes", False) is True


async def _take(program: AgentProgram, view: AgentView, inbox: Inbox | None, on_turn: OnTurn | None) -> Turn:
    turn = addressed(await _act(program, view, inbox), view)
    if on_turn is not None:
        await on_turn(view.agent, view.turn, turn)
    return turn


async def _act(program: AgentProgram, view: AgentView, inbox: Inbox | None) -> Turn:
    try:
        if inbox is None:
            return await program.first(view)
        if view.rounds_left:
            return await program.step(view, inbox)
        return await program.decide(view, inbox)
    except CellError:
        raise
    except asyncio.CancelledError as error:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        # Nobody cancelled the turn: passed on, this would look as if the whole cell had been cancelled from outside.
        raise ProgramError(f"the program of {view.agent} cancelled itself at turn {view.turn}") from error
    except BaseException as error:
        if is_the_programs(error):
            raise ProgramError(
                f"the program of {view.agent} raised at turn {view.turn}: {type(error).__name__}: {error}"
            ) from error
        raise


def is_the_programs(error: BaseException) -> bool:
    """Whether an exception that came out of a user's code was raised by it, and not thrown into it.

    A SystemExit or KeyboardInterrupt that is let through ends the event loop, and whoever waits for the cell waits for
    ever; what ``pytest.skip`` raises would end the test as if nothing had been played. Ctrl-C reaches the main thread only.
    """
    if isinstance(error, KeyboardInterrupt):
        return threading.current_thread() is not threading.main_thread()
    return not isinstance(error, GeneratorExit)
