"""A language model on a node: prompts and reading around one conversation, which only ever grows."""

from collections.abc import Callable, Coroutine, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from pytest_agentsnet.core.client import Conversation, Reply, Utterance
from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.program import AgentView, Counts, Turn
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.protocol.message_reading import MessageReading, unreadable
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.protocol.reading import first_answer, read_answer, read_messages
from pytest_agentsnet.protocol.rendering import opening, repair, request

Ask: TypeAlias = Callable[[Agent, int, int, Conversation], Coroutine[Any, Any, Reply]]
"""Gets the model's reply: ``await ask(agent, turn, attempt, conversation)``; attempt 0, or 1 for the repair."""

OnSpoken: TypeAlias = Callable[[AgentView, Conversation], None]
"""Told after each turn but the last, with the conversation as it is then."""

NOTHING_SAID = "(no text)"
"""Stands in the conversation for a reply without text, which providers refuse to be sent back."""

_CUT = "length"
_REFUSALS = ("content_filter", "refusal")
_EMPTY = "it is empty"


class ModelAgent:
    """One agent of one cell, played by a model. Its turns depend on its views, inboxes and replies alone."""

    def __init__(self, view: AgentView, ask: Ask, pack: Pack, on_spoken: OnSpoken | None = None) -> None:
        self._ask = ask
        self._pack = pack
        self._on_spoken = on_spoken
        self._conversation: Conversation = (Utterance("system", opening(pack, view)),)

    async def first(self, view: AgentView) -> Turn:
        """Write the first messages."""
        return await self._turn(view, None)

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Read a delivery, write the next messages."""
        return await self._turn(view, inbox)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Read the last delivery, answer."""
        return await self._turn(view, inbox)

    async def _turn(self, view: AgentView, inbox: Inbox | None) -> Turn:
        replies = [await self._exchange(view, 0, request(self._pack, view, inbox))]
        problem = problem_of(replies[0], view)
        if problem is not None:
            replies.append(await self._exchange(view, 1, repair(self._pack, view, problem)))
        if self._on_spoken is not None and view.rounds_left:
            self._on_spoken(view, self._conversation)
        return turn_from_replies(replies, view)

    async def _exchange(self, view: AgentView, attempt: int, prompt: str) -> Reply:
        self._conversation += (Utterance("user", prompt),)
        reply = await self._ask(view.agent, view.turn, attempt, self._conversation)
        self._conversation += (Utterance("assistant", reply.text if reply.text.strip() else NOTHING_SAID),)
        return reply


def problem_of(reply: Reply, view: AgentView) -> str | None:
    """Why this reply cannot be read at this turn, in the words of the repair request; None for a readable one."""
    if view.rounds_left:
        return _messages(reply, view).problem
    if not reply.text.strip():
        return _EMPTY
    if read_answer(reply.text, view.alphabet) is None:
        return "it does not end with a valid answer"
    return None


def needs_repair(reply: Reply, view: AgentView) -> bool:
    """Whether this reply to the turn's first request calls for the one repair request."""
    return problem_of(reply, view) is not None


def turn_from_replies(replies: Sequence[Reply], view: AgentView) -> Turn:
    """The turn that follows from its one or two replies: the last one counts, for nothing if it too is unreadable.

    The same replies always make the same turn, live or from a tape.
    """
    texts = tuple(reply.text for reply in replies)
    counts = Counts(
        repairs=len(replies) - 1,
        unreadable=int(needs_repair(replies[-1], view)),
        truncated=sum(reply.finish_reason == _CUT for reply in replies),
        refused=sum(reply.finish_reason in _REFUSALS for reply in replies),
        empty=sum(not text.strip() for text in texts),
    )
    if not view.rounds_left:
        reasoning = _private(replies, texts)
        return Turn(reasoning, answer=first_answer(texts, view.alphabet), replies=texts, counts=counts)
    readings = [_messages(reply, view) for reply in replies]
    reasoning = _private(replies, [reading.reasoning for reading in readings])
    return Turn(reasoning, dict(readings[-1].outbox), replies=texts, counts=counts)


def _messages(reply: Reply, view: AgentView) -> MessageReading:
    if not reply.text.strip():
        return unreadable(reply.text, _EMPTY)
    reading = _read(reply.text, view.neighbours)
    if reading.goes_on and reply.finish_reason == _CUT:
        # It was still thinking: what looks like its messages was a draft.
        return unreadable(reply.text, "it was cut off, because it was too long")
    return reading


@lru_cache(maxsize=8)
def _read(text: str, neighbours: tuple[Agent, ...]) -> MessageReading:
    """Kept for a while: a turn looks at the same reply several times, and a long one blocks the event loop."""
    return read_messages(text, neighbours)


def _private(replies: Sequence[Reply], spoken: Sequence[str]) -> str:
    """Everything that nobody else sees: what the provider calls reasoning, and the text around the messages."""
    parts = [part.strip() for reply, text in zip(replies, spoken, strict=True) for part in (reply.reasoning, text)]
    return "\n\n".join(part for part in parts if part)
