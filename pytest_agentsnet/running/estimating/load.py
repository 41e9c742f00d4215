"""What calls take, as numbers that can be added up: expectations, so fractions are allowed."""

from dataclasses import dataclass, field

from pytest_agentsnet.core.client import Usage
from pytest_agentsnet.core.price import Price


@dataclass(frozen=True, slots=True)
class Load:
    """Calls, tokens of their prompts, how many of those come from the provider's cache, and tokens of their replies."""

    calls: float = 0.0
    tokens_in: float = 0.0
    tokens_cached: float = 0.0
    tokens_out: float = 0.0

    def __add__(self, other: "Load") -> "Load":
        return Load(
            self.calls + other.calls,
            self.tokens_in + other.tokens_in,
            self.tokens_cached + other.tokens_cached,
            self.tokens_out + other.tokens_out,
        )

    def __mul__(self, share: float) -> "Load":
        return Load(self.calls * share, self.tokens_in * share, self.tokens_cached * share, self.tokens_out * share)

    def cost(self, price: Price) -> float:
        """USD at the usual tariffs."""
        usage = Usage(round(self.tokens_in), round(self.tokens_out), round(self.tokens_cached))
        return price.cost(usage) or 0.0


@dataclass(frozen=True, slots=True)
class Forecast:
    """What cells will take.

    ``least``: a model that says no more than the textbook agents and never needs a repair; ``expected``: one that writes as
    models mostly do; ``most``: every turn repaired, every reply as long as the cap allows, nothing read from a cache.
    ``path`` is how many calls must follow one another in the longest of the cells, repairs expected among them.
    """

    least: Load = field(default_factory=Load)
    expected: Load = field(default_factory=Load)
    most: Load = field(default_factory=Load)
    path: float = 0.0

    def __add__(self, other: "Forecast") -> "Forecast":
        return Forecast(
            self.least + other.least,
            self.expected + other.expected,
            self.most + other.most,
            max(self.path, other.path),
        )

    def __mul__(self, share: float) -> "Forecast":
        return Forecast(self.least * share, self.expected * share, self.most * share, self.path * share)


NOTHING = Forecast()
