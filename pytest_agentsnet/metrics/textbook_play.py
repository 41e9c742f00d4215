"""What textbook agents say on the same instance, as a measure of what has to be said."""

from collections.abc import Coroutine
from functools import lru_cache
from typing import Any, TypeVar

from pytest_agentsnet.agents.builtin import DEFAULT_KEYS, scripted
from pytest_agentsnet.core.errors import ProgramError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.engine.loop import play

T = TypeVar("T")

MOST_PLAYED = 200
"""Agents. Beyond, the textbook agents would take longer than all metrics together, those that gather the whole graph most of all."""


def textbook_characters(instance: Instance) -> int | None:
    """The characters of all messages of the model ``textbook``; None where it does not play the task, so large a graph, or these names."""
    if instance.task.name not in DEFAULT_KEYS or instance.n > MOST_PLAYED:
        return None
    try:
        return _characters(instance)
    except ProgramError:
        return None  # Rows of names cannot spell every name.


def textbook_transcript(instance: Instance, model: str = "textbook") -> Transcript:
    """What these textbook agents say. They wait for nothing, so that no event loop is needed, and one that runs is no hindrance.

    :raises InputError: for a model that is none of the textbook's, or does not play the task.
    """
    factory = scripted(model)
    assert factory is not None, model  # noqa: S101
    return _driven(play(instance, factory))


@lru_cache(maxsize=64)
def _characters(instance: Instance) -> int:
    return sum(len(message.body) for message in textbook_transcript(instance).messages())


def _driven(coroutine: Coroutine[Any, Any, T]) -> T:
    """What a coroutine returns that only ever gives others their turn."""
    while True:
        try:
            coroutine.send(None)
        except StopIteration as returned:
            value: T = returned.value
            return value
