"""The prompts of one agent, as hashes: a conversation only grows, so each part of it is hashed once."""

import hashlib
from typing import NamedTuple

from pytest_agentsnet.core.client import Conversation

LINE_DIGITS = 6
"""Hex digits of a line's hash."""

_AROUND = 16
"""Bytes that stand for a role and its marks around one part of a conversation."""


class Prompt(NamedTuple):
    """A prompt as the tape knows it.

    ``whole`` is the hash of the whole conversation; ``lines`` are the lines that it has and the agent's previous prompt had
    not. Lines of the model's own are left out: the tape has them as replies. ``size`` is the bytes of the whole conversation, with
    some for what a provider puts around each part of it.
    """

    whole: str
    lines: tuple[str, ...]
    size: int = 0

    @property
    def hashes(self) -> str:
        """The short hashes of the lines, one after the other."""
        return "".join(map(line_hash, self.lines))


class PromptTrail:
    """Follows the conversation of one agent from call to call."""

    def __init__(self) -> None:
        self._known: Conversation = ()
        self._hash = hashlib.sha256()
        self._size = 0

    def follow(self, conversation: Conversation) -> Prompt:
        """The next prompt. One that does not continue the previous is hashed from its beginning."""
        if conversation[: len(self._known)] != self._known:
            self._known, self._hash, self._size = (), hashlib.sha256(), 0
        added = conversation[len(self._known) :]
        for utterance in added:
            text = _encoded(utterance.text)
            self._hash.update(f"{utterance.role} {len(text)}\n".encode() + text)
            self._size += len(text) + _AROUND
        self._known = conversation
        lines = (line for utterance in added if utterance.role != "assistant" for line in utterance.text.split("\n"))
        return Prompt(self._hash.hexdigest()[:32], tuple(lines), self._size)


def line_hash(line: str) -> str:
    """The short hash of one line of a prompt."""
    return hashlib.sha256(_encoded(line)).hexdigest()[:LINE_DIGITS]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
