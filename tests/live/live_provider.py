"""The loopback provider under observation: who called when, how many at once, what was said."""

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.testing import loopback_provider
from pytest_agentsnet.testing.player import Player
from pytest_agentsnet.testing.troubles import Call, Says, Trouble

Trick = Callable[[Call, int], Trouble | None]
"""What one model does in place of the good reply: from the call and how many the model had before."""


@dataclass
class Watch:
    """Sits in the place of the provider's player.

    ``latency`` is a range in seconds from which every call draws anew, seeded by ``seed``; ``first_latency`` is the very
    first one's. ``tricks`` are by the model's name. ``aloud`` stands before each reply; ``thought`` is sent along as what the
    provider calls reasoning, and without ``usage`` nothing is said of tokens. ``times`` are those at which calls began,
    ``answered`` and ``dropped`` (by the caller) those at which they ended, all on the monotonic clock.
    """

    player: Player = field(default_factory=Player)
    latency: tuple[float, float] = (0.0, 0.0)
    first_latency: float = 0.0
    seed: int = 0
    tricks: Mapping[str, Trick] = field(default_factory=dict)
    aloud: str = ""
    thought: str = ""
    usage: bool = True
    in_flight_at_each_begin: list[int] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    dropped: list[float] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)
    url: str = ""

    def __post_init__(self):
        self._draw = random.Random(self.seed)
        self._in_flight = 0
        self._said = {}
        self._had = Counter()

    async def reply(self, prompts):
        """The player's own reply, some time later."""
        latency = self._draw.uniform(*self.latency) if self.in_flight_at_each_begin else self.first_latency
        self._in_flight += 1
        self.in_flight_at_each_begin.append(self._in_flight)
        self.times.append(time.monotonic())
        try:
            await asyncio.sleep(latency)
            text = self.aloud + await self.player.reply(prompts)
        except asyncio.CancelledError:
            self.dropped.append(time.monotonic())
            raise
        finally:
            self._in_flight -= 1
        self.answered.append(time.monotonic())
        self.replies.append(text)
        self._said[tuple(prompts)] = text
        return text

    def trouble(self, call):
        """What is done instead of the good reply."""
        before = self._had[call.model]
        self._had[call.model] += 1
        trick = self.tricks.get(call.model)
        trouble = trick(call, before) if trick else None
        if trouble is None:
            prompts = tuple(message["content"] for message in call.messages if message["role"] != "assistant")
            return Says(self._said[prompts], reasoning=self.thought or None, usage=self.usage)
        return trouble


@contextmanager
def watched_provider(seen: Path, *, key: str = "", prompts: Path | None = None, **watch) -> Iterator[Watch]:
    """Run the provider while the block lasts; what it saw then stands in the JSON file ``seen``."""
    watching = Watch(player=Player(watch.pop("agents", "textbook"), load_pack(prompts)), **watch)
    with loopback_provider(troubles=watching.trouble, key=key) as provider:
        provider.player = watching
        watching.url = provider.url
        yield watching
    saw = {
        "url": provider.url,
        "calls": [call.body for call in provider.calls],
        "authorized": [call.authorization for call in provider.calls],
        "in_flight_at_each_begin": watching.in_flight_at_each_begin,
        "times": watching.times,
        "answered": watching.answered,
        "dropped": watching.dropped,
        "replies": watching.replies,
    }
    seen.write_text(json.dumps(saw))
