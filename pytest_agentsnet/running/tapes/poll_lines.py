"""The lines of a tape on which the replies of polled forks stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.running.tapes.kinds import OF_LINE, insist
from pytest_agentsnet.running.tapes.lines import reply_from_json, reply_to_json


@dataclass(frozen=True, slots=True)
class PollCall:
    """The reply of a fork of an agent's conversation after a turn. ``words`` and ``prompt`` are hashes of what it was asked."""

    agent: Agent
    turn: int
    words: str
    prompt: str
    reply: Reply
    seconds: float


def poll_to_json(poll: PollCall) -> dict[str, Any]:
    """The line of a poll. All of it is under one name: a reader that does not know of polls takes it for no turn and no call."""
    asked = {"agent": poll.agent, "turn": poll.turn, "words": poll.words, "prompt": poll.prompt}
    return {"poll": {**asked, **reply_to_json(poll.reply, poll.seconds)}}


def poll_from_json(data: Mapping[str, Any]) -> PollCall:
    """The inverse of ``poll_to_json``.

    :raises DamageError: when a field is of another kind.
    """
    insist(data, OF_LINE)
    poll = data["poll"]
    return PollCall(poll["agent"], poll["turn"], poll["words"], poll["prompt"], reply_from_json(poll), poll["seconds"])
