"""A turn as it counts: messages to neighbours only, in the sender's order of neighbours, and nothing to say at the end."""

from collections.abc import Mapping
from dataclasses import replace

from pytest_agentsnet.core.errors import ProgramError
from pytest_agentsnet.core.program import SILENCE, AgentView, Counts, Turn


def addressed(turn: Turn, view: AgentView) -> Turn:
    """The turn without what the LOCAL model does not carry.

    Messages to somebody who is no neighbour are dropped and counted as misaddressed; the last turn sends nothing and
    every other turn answers nothing.

    :raises ProgramError: when a program returned something that is no turn.
    """
    _insist_on_a_turn(turn, view)
    if not view.rounds_left:
        return replace(turn, outbox=SILENCE) if turn.outbox else turn
    if not turn.outbox and turn.answer is None:
        return turn
    outbox = {neighbour: turn.outbox[neighbour] for neighbour in view.neighbours if neighbour in turn.outbox}
    astray = len(turn.outbox) - len(outbox)
    counts = turn.counts + Counts(misaddressed=astray) if astray else turn.counts
    return replace(turn, outbox=outbox, answer=None, counts=counts)


def _insist_on_a_turn(turn: object, view: AgentView) -> None:
    problem = None
    if not isinstance(turn, Turn):
        problem = f"a {type(turn).__name__}; a program returns a Turn"
    elif not (turn.answer is None or isinstance(turn.answer, str)):
        problem = f"an answer of type {type(turn.answer).__name__}; an answer is a text or None"
    elif not isinstance(turn.reasoning, str):
        problem = f"a reasoning of type {type(turn.reasoning).__name__}; it is a text, empty where there is none"
    elif not _maps_names_to_texts(turn.outbox):
        problem = "an outbox that is not neighbour's name -> text"
    if problem:
        raise ProgramError(f"the program of {view.agent} returned {problem} (turn {view.turn})")


def _maps_names_to_texts(outbox: object) -> bool:
    return isinstance(outbox, Mapping) and all(
        isinstance(name, str) and isinstance(body, str) for name, body in outbox.items()
    )
