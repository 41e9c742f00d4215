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

    That is infinity where a call has to land first, or none is left.
    """
    pace, experience = books.pace(account)
    more = room(pace.window, *books.by_process(account))
    if limits.concurrency is not None:
        more = min(more, room(limits.concurrency, *books.by_process()))
    clearances: list[Clearance] = []
    reserved, at = 0.0, math.inf
    for demand in demands:
        if len(clearances) >= more:
            break
        at = ready_at(pace, limits)
        if at > now:
            break
        at = math.inf
        usd = bound(experience, demand)
        if usd and not _is_affordable(books, reserved, usd, limits):
            break
        clearances.append(Clearance(now, expected_tokens(experience, demand), usd))
        pace = taken_off(pace, clearances[-1].tokens, now, limits)
        reserved += usd
    if clearances:
        tally = books.mine(account)
        books.keep_pace(account, pace, experience)
        books.keep(account, tally._replace(flying=tally.flying + len(clearances), reserved=tally.reserved + reserved))
    return clearances, at


def room(window: float, mine: Tally, others: Sequence[Tally]) -> int:
    """How many more calls of this process the window has room for, so that no other that waits is left without its share."""
    more = int(window) - mine.flying - sum(other.flying for other in others)
    share = window / (1 + sum(bool(other.flying or other.waiting) for other in others))
    if any(other.waiting and other.flying < share for other in others):
        more = min(more, math.ceil(share) - mine.flying)
    return more


def _is_affordable(books: Books, reserved: float, usd: float, limits: Limits) -> bool:
    """Whether a call that may cost so much can be made, beside those for which ``reserved`` USD have just been promised.

    Where none can be any more, the books say so from now on.
    """
    if limits.budget is None:
        return True
    if books.closed:
        return False
    spent, promised = books.spent or 0.0, books.reserved + reserved
    if spent + promised + usd <= limits.budget + CENTS_OFF:
        return True
    if promised <= CENTS_OFF:  # nothing is under way that may turn out cheaper than it might have been
        books.closed = (
            f"{dollars(spent)} of the budget of {dollars(limits.budget)} are spent, and the next call may cost "
            f"{dollars(usd)}; the same command with a larger --agentsnet-budget goes on from there"
        )
    return False
