"""How a model is taken to write: the documented constants that stand in for replies which nobody has heard yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """Means over a model's replies.

    ``reasoning`` and ``message`` are characters: what stands in a reply beside its messages or its answer, and what one
    neighbour is told in one round. ``hidden`` are tokens of a reply that are paid for and not in its text. ``repairs`` is the
    share of turns that need the repair. ``per_token`` is characters a token, of prompts and replies alike; ``cached`` the
    share of prompt tokens that come from the cache, None where only the providers' rule is known (see ``cached_tokens``).
    ``seconds`` is the duration of a call. ``calls`` is on how many calls all this rests.
    """

    reasoning: float
    message: float
    repairs: float
    per_token: float
    seconds: float
    hidden: float = 0.0
    cached: float | None = None
    calls: int = 0


ASSUMED = Manner(reasoning=600.0, message=120.0, repairs=0.05, per_token=4.0, seconds=5.0)
"""A capable model's, where no tape says otherwise.

On the five recorded tapes (local/smollm2, 183 calls, ``experience_of`` of this room measured them) a reply has 396 characters
at a cap of 128 tokens, which it nearly always reaches (3.2 characters a token); no message is readable, and nearly every turn
is repaired. A capable model reasons in a paragraph of 100 to 200 words and ends by itself, tells a neighbour a sentence or two, and seldom
needs a repair; English prose has about 4 characters a token with present tokenizers. 5 s is such a reply's usual duration at
hosted providers.
"""

FRAMING = 4
"""Tokens that a chat protocol puts around each message of a conversation."""

LEAST_CACHED = 1024
CACHED_STEP = 128
"""Providers read a prompt's beginning from the cache where it was sent before, from 1,024 tokens on and in steps of 128.

Source: OpenAI, Prompt caching (API documentation); the others' rules differ little.
"""


def cached_tokens(before: float) -> float:
    """Of a prompt that begins with one of so many tokens: those that the cache holds."""
    return before // CACHED_STEP * CACHED_STEP if before >= LEAST_CACHED else 0.0
