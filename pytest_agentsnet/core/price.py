"""What a model's tokens cost."""

from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from pytest_agentsnet.core.client import Usage

_MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Price:
    """USD per million tokens: of the prompt, of the reply, and of what is read from the provider's cache.

    ``most_in`` and ``most_out`` are the highest tariffs that a token may meet (writing to the cache, long prompts), where
    they are above the usual ones; they bound what a call can cost. Every figure is 0 or more.
    """

    tokens_in: float
    tokens_out: float
    tokens_cached: float | None = None
    most_in: float = 0.0
    most_out: float = 0.0

    def cost(self, usage: Usage) -> float | None:
        """USD for what a call used; None where that is unknown. Without a tariff of its own a cached token costs what others do."""
        if self.is_free:
            return 0.0
        if usage.tokens_in is None or usage.tokens_out is None:
            return None
        cached = min(usage.tokens_cached or 0, usage.tokens_in)
        tariff = self.tokens_in if self.tokens_cached is None else self.tokens_cached
        paid = (usage.tokens_in - cached) * self.tokens_in + cached * tariff + usage.tokens_out * self.tokens_out
        return paid / _MILLION

    def bound(self, tokens_in: float, tokens_out: float) -> float:
        """USD that a call of so many tokens cannot cost more than."""
        most_in, most_out = self.highest
        return (tokens_in * most_in + tokens_out * most_out) / _MILLION

    @property
    def highest(self) -> tuple[float, float]:
        """The highest tariffs that tokens of a prompt and of a reply may meet."""
        return max(self.tokens_in, self.most_in, self.tokens_cached or 0.0), max(self.tokens_out, self.most_out)

    @property
    def is_free(self) -> bool:
        """Whether no call costs anything."""
        return self.bound(1, 1) == 0


FREE = Price(0.0, 0.0, 0.0)


@runtime_checkable
class HasPrice(Protocol):
    """A client that knows what its model costs; for all others the user says it."""

    @property
    def price(self) -> Price | None:
        """The price; None where costs are not to be counted."""


def costed(usage: Usage, price: Price | None, *, told: bool) -> Usage:
    """What a call used, with its cost: where ``told`` that which the client says, if it does, and else that by the price."""
    cost = usage.cost_usd if told else None
    if cost is None and price is not None:
        cost = price.cost(usage)
    return replace(usage, cost_usd=cost)
