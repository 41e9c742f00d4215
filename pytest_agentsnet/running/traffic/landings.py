"""What a call that is over means for the books: what it cost, and whether the others go faster or slower."""

from dataclasses import dataclass
from typing import NamedTuple

from pytest_agentsnet.clients.faults import fault_of
from pytest_agentsnet.core.client import Account, Reply
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.running.sharing.gate import RunEndedError
from pytest_agentsnet.running.traffic.books import Books
from pytest_agentsnet.running.traffic.experience import learned
from pytest_agentsnet.running.traffic.flight import Demand
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.pace import answered, refused, told

CENTS_OFF = 1e-9
"""USD by which sums may be off."""


class Clearance(NamedTuple):
    """A call may fly: since when, tokens that are expected of it, USD that are reserved for it."""

    at: float
    tokens: float
    reserved: float


@dataclass(frozen=True)
class Landing:
    """A call that is over, and what it came to: a reply, an error, or None where it never left."""

    account: Account
    demand: Demand
    clearance: Clearance
    came_to: Reply | BaseException | None


def book(books: Books, landing: Landing, limits: Limits, now: float, *, is_full: bool) -> None:
    """Book the landing. ``is_full``: all calls in flight that were allowed were under way, so that more may be allowed."""
    match landing.came_to:
        case Reply() as reply:
            cost = _book_reply(books, landing, reply, limits, now, is_full=is_full)
        case ClientError() as error:
            _book_refusal(books, landing, error, now)
            cost = landing.clearance.reserved if fault_of(error).may_cost else 0.0
        case None | RunEndedError():
            cost = 0.0
        case _:  # cancelled, or what no client should raise
            cost = landing.clearance.reserved
    if cost:
        books.spend(cost)
    tally = books.mine(landing.account)
    flying = max(0, tally.flying - 1)
    reserved = max(0.0, tally.reserved - landing.clearance.reserved) if flying else 0.0
    books.keep(landing.account, tally._replace(flying=flying, reserved=reserved))


def _book_reply(books: Books, landing: Landing, reply: Reply, limits: Limits, now: float, *, is_full: bool) -> float:
    account, demand, clearance, usage = landing.account, landing.demand, landing.clearance, reply.usage
    pace, experience = books.pace(account)
    pace = answered(pace, usage, clearance.tokens, is_full=is_full, now=now, limits=limits)
    tally = books.mine(account)
    tokens_in, tokens_out = usage.tokens_in or 0, usage.tokens_out or 0
    pace = told(pace, reply.quota, tokens_in + tokens_out or clearance.tokens, now)
    books.keep_pace(account, pace, learned(experience, demand.prompt_bytes, usage))
    books.keep(
        account,
        tally._replace(
            calls=tally.calls + 1, tokens_in=tally.tokens_in + tokens_in, tokens_out=tally.tokens_out + tokens_out
        ),
    )
    if usage.cost_usd is None:
        return clearance.reserved
    if clearance.reserved and usage.cost_usd > clearance.reserved + CENTS_OFF and limits.budget is not None:
        books.closed = books.closed or (
            f"{demand.call} cost {dollars(usage.cost_usd)}, and could cost {dollars(clearance.reserved)} at most by its "
            "price and its cap: no more calls are made that might go over the budget; see --agentsnet-price"
        )
    return usage.cost_usd


def _book_refusal(books: Books, landing: Landing, error: ClientError, now: float) -> None:
    account, clearance = landing.account, landing.clearance
    pace, experience = books.pace(account)
    pace = refused(pace, error, in_flight=books.in_flight(account), took_off=clearance.at, now=now)
    books.keep_pace(account, told(pace, error.quota, clearance.tokens, now), experience)
    tally = books.mine(account)
    books.keep(account, tally._replace(errors=tally.errors + 1))


def dollars(usd: float) -> str:
    """An amount as a reader wants it: cents, or as many digits as a small amount needs."""
    return f"${usd:,.2f}" if usd >= 1 or not usd else f"${usd:.3g}"
