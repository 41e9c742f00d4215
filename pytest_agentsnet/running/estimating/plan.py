"""The plan of a run: what is left of it, for each of its models."""

from dataclasses import dataclass, field

from pytest_agentsnet.core.price import Price
from pytest_agentsnet.running.estimating.duration import Duration, duration
from pytest_agentsnet.running.estimating.load import NOTHING, Forecast
from pytest_agentsnet.running.estimating.manner import Manner
from pytest_agentsnet.running.traffic.limits import Limits


@dataclass(frozen=True)
class Tariff:
    """What a model's tokens cost, and who says so. ``price`` is None where nobody knows, or costs are not to be counted."""

    price: Price | None
    source: str

    @property
    def is_paid(self) -> bool:
        """Whether calls are known to cost something."""
        return self.price is not None and not self.price.is_free


@dataclass(frozen=True)
class OnTape:
    """What is there already: cells that are done, cells that are begun, the calls of both, and the polls."""

    done: int = 0
    begun: int = 0
    calls: int = 0
    polls: int = 0

    def __add__(self, other: "OnTape") -> "OnTape":
        return OnTape(
            self.done + other.done, self.begun + other.begun, self.calls + other.calls, self.polls + other.polls
        )


@dataclass(frozen=True)
class ModelPlan:
    """One model's part. ``forecast`` is of what is not on tape; ``cells`` counts all; ``cap`` is tokens a reply.

    ``manner`` is how the model is taken to write, and ``silent`` names the tasks that no textbook agent plays, whose messages
    are counted at their assumed length. ``polls`` is the part of ``forecast`` that forks of conversations take. One that
    ``judges`` reads the cells of the others.
    """

    model: str
    cells: int
    on_tape: OnTape
    forecast: Forecast
    manner: Manner
    cap: int
    tariff: Tariff
    silent: tuple[str, ...] = ()
    polls: Forecast = NOTHING
    judges: bool = False


@dataclass(frozen=True)
class Plan:
    """All models. ``scripted`` are the cells of those that make no calls here; ``spent`` is USD, of earlier sessions."""

    models: tuple[ModelPlan, ...]
    scripted: tuple[tuple[str, int], ...] = ()
    limits: Limits = field(default_factory=Limits)
    spent: float = 0.0

    @property
    def forecast(self) -> Forecast:
        """Of all models together."""
        return sum((model.forecast for model in self.models), NOTHING)

    @property
    def on_tape(self) -> OnTape:
        """Of all models together."""
        return sum((model.on_tape for model in self.models), OnTape())

    @property
    def cost(self) -> tuple[float, float, float]:
        """USD of what is left: at least, expected, at most; prices that are not known count nothing."""
        costs = [costs_of(model.forecast, model.tariff.price) for model in self.models if model.tariff.price]
        least, expected, most = (sum(column) for column in zip((0.0, 0.0, 0.0), *costs, strict=True))
        return least, expected, most

    @property
    def duration(self) -> Duration:
        """How long it will take."""
        return duration([(model.forecast, model.manner.seconds) for model in self.models], self.limits)

    @property
    def fits(self) -> bool:
        """Whether what is expected is within the budget."""
        budget = self.limits.budget
        return budget is None or self.cost[1] == 0 or self.spent + self.cost[1] <= budget


def costs_of(forecast: Forecast, price: Price) -> tuple[float, float, float]:
    """USD at least, expected and at most; the most is at the highest tariffs."""
    most = price.bound(forecast.most.tokens_in, forecast.most.tokens_out)
    return forecast.least.cost(price), forecast.expected.cost(price), most
