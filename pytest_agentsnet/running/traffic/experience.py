"""What an account's replies so far tell of the next call: how many tokens it will use, and how many at most."""

from typing import NamedTuple

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.running.traffic.flight import Demand

_FIRST_TOKENS_PER_BYTE = 1 / 3
_FIRST_OUTPUT = 1 / 8
"""Before the first reply: tokens for each byte of a prompt, and the part of the cap that a reply takes."""
_MARGIN = 1.2
_AROUND = 64
"""Tokens that a provider may put around the whole of a prompt."""


class Experience(NamedTuple):
    """The largest number of tokens for a byte of a prompt, how many replies there were, and their mean length in tokens."""

    tokens_per_byte: float = 0.0
    replies: int = 0
    tokens_out: float = 0.0


def learned(experience: Experience, prompt_bytes: int, usage: Usage) -> Experience:
    """With one more reply; what the provider did not count teaches nothing."""
    if usage.tokens_in is None or usage.tokens_out is None:
        return experience
    replies = experience.replies + 1
    return Experience(
        max(experience.tokens_per_byte, usage.tokens_in / max(prompt_bytes, 1)),
        replies,
        experience.tokens_out + (usage.tokens_out - experience.tokens_out) / replies,
    )


def expected_tokens(experience: Experience, demand: Demand) -> float:
    """Tokens of prompt and reply that the call will likely use."""
    if not experience.replies:
        return demand.prompt_bytes * _FIRST_TOKENS_PER_BYTE + demand.max_tokens * _FIRST_OUTPUT
    return demand.prompt_bytes * experience.tokens_per_byte + experience.tokens_out


def bound(experience: Experience, demand: Demand) -> float:
    """USD that the call cannot cost more than, while the provider honours the cap; 0 where nothing is counted.

    A token stands for a byte or more, and later for no less than the replies so far have shown, with a margin.
    """
    if demand.price is None:
        return 0.0
    tokens = float(demand.prompt_bytes + _AROUND)
    if experience.replies:
        tokens = min(tokens, _MARGIN * experience.tokens_per_byte * demand.prompt_bytes + _AROUND)
    return demand.price.bound(tokens, demand.max_tokens)
