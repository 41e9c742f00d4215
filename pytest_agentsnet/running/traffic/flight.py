"""The contract of what stands between a call and the provider: it waits there for its turn, and says what came of it."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from pytest_agentsnet.core.client import Account, Reply
from pytest_agentsnet.core.price import Price


@dataclass(frozen=True)
class Demand:
    """What a call asks for: bytes of its prompt, tokens that its reply may have at most, and the price of both.

    ``call`` names it for a message; ``price`` is None where costs are not counted. One that ``gives_way`` lets others of its process
    go before it.
    """

    call: str
    prompt_bytes: int
    max_tokens: int
    price: Price | None = None
    gives_way: bool = False

    @property
    def is_paid(self) -> bool:
        """Whether the call costs anything that is counted."""
        return self.price is not None and not self.price.is_free


class Flight(Protocol):
    """A call under way. Unless it says that it was answered, it may have cost all that was reserved for it."""

    def answered(self, reply: Reply) -> None:
        """There is a reply, with what it used and what the provider says of its limits."""


class Traffic(Protocol):
    """Lets calls fly."""

    def flight(self, account: Account, demand: Demand) -> AbstractAsyncContextManager[Flight]:
        """Wait until the call may fly; it does within the block. A ``ClientError`` that leaves the block slows the others.

        :raises RunEndedError: on entry, when the budget does not allow it any more.
        """
