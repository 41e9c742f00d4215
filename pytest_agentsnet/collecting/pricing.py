"""What the run pays for each of its models, and the refusal of what nobody knows or allows the price of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.clients.prices import is_unpaid, listed_price
from pytest_agentsnet.collecting.per_model import PerModel
from pytest_agentsnet.core.client import ModelClient
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.price import FREE, HasPrice, Price
from pytest_agentsnet.core.printable import one_line

Source: TypeAlias = Literal["option", "client", "place", "list", "nowhere"]
"""Where a price is from: the user's word, the client's, where the calls go to, litellm's list; or nobody knows it."""

_REPRICING = {"service_tier", "speed", "inference_geo"}
"""Model arguments under which a provider takes other prices than those in the list."""


@dataclass(frozen=True)
class Pay:
    """The price of a model's calls; None where costs are not counted, or (from nowhere) where it is not known."""

    price: Price | None
    source: Source

    @property
    def is_known(self) -> bool:
        """Whether somebody said the price, or that costs are not to be counted."""
        return self.source != "nowhere"

    @property
    def is_free(self) -> bool:
        """Whether calls surely cost nothing."""
        return self.price is not None and self.price.is_free


def pay_of(model: str, client: ModelClient | None, said: PerModel) -> Pay:
    """What the calls of this model through this client cost. What the user said goes before what a client says of itself.

    :raises InputError: when the client's price is none.
    """
    if said.says_price(model):
        return Pay(said.price(model), "option")
    if isinstance(client, HasPrice):
        return Pay(_own_price(model, client.price), "client")
    if is_unpaid(model, said.api_base(model)):
        return Pay(FREE, "place")
    is_elsewhere = said.api_base(model) or not _REPRICING.isdisjoint(said.arguments_of(model))
    listed = None if is_elsewhere else listed_price(model)
    return Pay(listed, "nowhere" if listed is None else "list")


def tells_cost(model: str, said: PerModel) -> bool:
    """Whether what the client says of a call's cost counts: the user's word and an unpaid place go before it."""
    return not said.says_price(model) and not is_unpaid(model, said.api_base(model))


def insist_on_prices(pays: Mapping[str, Pay], budget: float | None) -> None:
    """Before the first call: every price must be known, and under a budget of 0 every call free.

    :raises InputError: with the models that are in the way, and the options that go on.
    """
    unknown = [model for model, pay in pays.items() if not pay.is_known]
    if unknown:
        options = " ".join(f"--agentsnet-price={model}=IN,OUT" for model in unknown)
        raise InputError(
            f"the price of {_listed(unknown)} is not known, and an unknown price is not 0; say it in USD per million tokens"
            f" ({options}), or none in its place to count no costs"
        )
    paid = [model for model, pay in pays.items() if not pay.is_free]
    if paid and budget == 0:
        raise InputError(
            f"--agentsnet-budget=0 forbids every paid call, and those of {_listed(paid)} are not free; give a budget in USD,"
            " or a price of 0,0 (--agentsnet-price) to what costs nothing"
        )


def _own_price(model: str, price: object) -> Price | None:
    if not isinstance(price, Price | None):
        raise InputError(
            f"the client of {model} has {one_line(repr(price))} as its price, which is no Price and not None"
        )
    return price


def _listed(models: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(models[:-1]), models[-1]]))
