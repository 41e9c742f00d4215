"""The prompts of one agent, as hashes: a conversation only grows, so each part of it is hashed once."""

import hashlib
from typing import NamedTuple

from pytest_agentsnet.core.client import Conversation, Utterance

LINE_DIGITS = 6
"""Hex digits of a line's hash."""


class Prompt(NamedTuple):
    """A prompt as the tape knows it.

    ``whole`` is the hash of the whole conversation; ``lines`` are the lines that it has and the agent's previous prompt had
    not. Lines of the model's own are left out: the tape has them as replies.
    """

    whole: str
    lines: tuple[str, ...]

    @property
    def hashes(self) -> str:
        """The short hashes of the lines, one after the other."""
        return "".join(map(line_hash, self.lines))


class PromptTrail:
    """Follows the conversation of one agent from call to call."""

    def __init__(self) -> None:
        self._known: Conversation = ()
        self._hash = hashlib.sha256()

    def follow(self, conversation: Conversation) -> Prompt:
        """The next prompt. One that does not continue the previous is hashed from its beginning."""
        if conversation[: len(self._known)] != self._known:
            self._known, self._hash = (), hashlib.sha256()
        added = conversation[len(self._known) :]
        for utterance in added:
            self._hash.update(_framed(utterance))
        self._known = conversation
        lines = (line for utterance in added if utterance.role != "assistant" for line in utterance.text.split("\n"))
        return Prompt(self._hash.hexdigest()[:32], tuple(lines))


def line_hash(line: str) -> str:
    """The short hash of one line of a prompt."""
    return hashlib.sha256(_encoded(line)).hexdigest()[:LINE_DIGITS]


def _framed(utterance: Utterance) -> bytes:
    text = _encoded(utterance.text)
    return f"{utterance.role} {len(text)}\n".encode() + text


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
