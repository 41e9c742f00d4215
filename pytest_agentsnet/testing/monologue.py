"""Replies that cost next to nothing, for measuring what a call costs: every agent says the same words in every turn."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.testing.player import LOST, opening_view

WORDS = "I have heard you all, and this is what I think of it: we should agree, and soon. " * 3
"""What is said to each neighbour: the length of a model's message."""


class _Part(NamedTuple):
    rounds: int
    messages: str
    answer: str


class Monologue:
    """Plays agents who answer the first valid answer. Only the opening prompt is read, and each one once."""

    def __init__(self, pack: Pack | None = None) -> None:
        self._part = lru_cache(maxsize=None)(lambda opening: _part(pack or load_pack(), opening))

    async def reply(self, prompts: Sequence[str]) -> str:
        """What the agent writes to the last of these prompts (the opening, then every request)."""
        part = self._part(prompts[0]) if prompts else None
        if part is None:
            return LOST
        return part.messages if len(prompts) - 1 <= part.rounds else part.answer


def _part(pack: Pack, opening: str) -> _Part | None:
    view = opening_view(pack, opening)
    if view is None:
        return None
    messages = json.dumps(dict.fromkeys(view.neighbours, WORDS), ensure_ascii=False)
    return _Part(view.rounds, messages, f"{ANSWER_MARKER} {view.alphabet[0]}")
