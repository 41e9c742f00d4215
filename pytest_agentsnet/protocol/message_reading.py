"""What reading a reply for messages gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pytest_agentsnet.core.message import Outbox


def _silence() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class MessageReading:
    """What a reply says: messages by key as read, also those to nobody's neighbour, and the private text around them.

    ``problem`` says in a few words why the reply cannot be read; None for a readable one. ``goes_on`` tells that more
    text follows the messages.
    """

    outbox: Outbox = field(default_factory=_silence)
    reasoning: str = ""
    problem: str | None = None
    goes_on: bool = False


def unreadable(text: str, problem: str) -> MessageReading:
    """The reading of a reply that cannot be read: nothing is said, all of it is private."""
    return MessageReading(reasoning=text.strip(), problem=problem)


def outside(text: str, start: int, end: int) -> str:
    """The text without the object from start to end and without the code fence around it."""
    before, behind = text[:start].rstrip(), text[end:].lstrip()
    if behind.startswith("```"):
        before = before.removesuffix("json").rstrip().rstrip("`").rstrip()
        behind = behind.lstrip("`").lstrip()
    return f"{before}\n\n{behind}".strip()
