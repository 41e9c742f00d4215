"""Which of the calls that wait may take off now."""

import math
from collections.abc import Iterable, Sequence

from pytest_agentsnet.core.client import Account
from pytest_agentsnet.running.traffic.books import Books, Tally
from pytest_agentsnet.running.traffic.experience import bound, expected_tokens
from pytest_agentsnet.running.traffic.flight import Demand
from pytest_agentsnet.running.traffic.landings import CENTS_OFF, Clearance, dollars
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.pace import ready_at, taken_off


def cleared(
    books: Books, account: Account, demands: Iterable[Demand], limits: Limits, now: float
) -> tuple[list[Clearance], float]:
    """The clearances of the first so many demands, in their order; and the time at which the next may have one.

    That is infinity where a call has to land first.
    """
    clearances: list[Clearance] = []
    for demand in demands:
        at = _free_at(books, account, limits)
        if at > now:
            return clearances, at
        pace, experience = books.pace(account)
        usd = bound(experience, demand)
        if usd and not _is_affordable(books, usd, limits):
            return clearances, math.inf
        clearance = Clearance(now, expected_tokens(experience, demand), usd)
        clearances.append(clearance)
        books.keep_pace(account, taken_off(pace, clearance.tokens, now, limits), experience)
        tally = books.mine(account)
        books.keep(account, tally._replace(flying=tally.flying + 1, reserved=tally.reserved + usd))
    return clearances, math.inf


def _free_at(books: Books, account: Account, limits: Limits) -> float:
    """When the limits let the next call of the account take off."""
    pace, _ = books.pace(account)
    if limits.concurrency is not None and (
        books.in_flight() >= limits.concurrency or _yields(limits.concurrency, *books.by_process())
    ):
        return math.inf
    if _yields(pace.window, *books.by_process(account)):
        return math.inf
    return ready_at(pace, books.in_flight(account), limits)


def _yields(window: float, mine: Tally, others: Sequence[Tally]) -> bool:
    """Whether this process has its share of the calls in flight, while another that waits has not."""
    waiting = [other for other in others if other.waiting]
    if not waiting:
        return False
    share = window / (1 + sum(bool(other.flying or other.waiting) for other in others))
    return mine.flying >= share and any(other.flying < share for other in waiting)


def _is_affordable(books: Books, usd: float, limits: Limits) -> bool:
    """Whether a call that may cost so much can be made. Where none can be any more, the books say so from now on."""
    if limits.budget is None:
        return True
    if books.closed:
        return False
    spent, reserved = books.spent or 0.0, books.reserved
    if spent + reserved + usd <= limits.budget + CENTS_OFF:
        return True
    if reserved <= CENTS_OFF:  # what is under way cannot turn out cheaper than it might have
        books.closed = (
            f"{dollars(spent)} of the budget of {dollars(limits.budget)} are spent, and the next call may cost "
            f"{dollars(usd)}; the same command with a larger --agentsnet-budget goes on from there"
        )
    return False
