"""Which calls fly and which wait, over all processes of a run: one transaction for many landings and many departures."""

import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pytest_agentsnet.core.client import Account
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.traffic.books import Holder, opened
from pytest_agentsnet.running.traffic.departures import cleared
from pytest_agentsnet.running.traffic.flight import Demand
from pytest_agentsnet.running.traffic.landings import Clearance, Landing, book
from pytest_agentsnet.running.traffic.limits import Limits

LOOKED_AFTER = 0.25
"""Seconds after which a process whose calls wait asks again, since others' calls may have landed."""


@dataclass
class Word:
    """What the tower says: of each account the first so many calls may fly; for the others, in how many seconds to ask again.

    ``window`` is how many calls of one of the accounts that wait may be under way, 0 where none waits. ``closed`` is why no call that costs money flies any more in this session, empty while they do.
    """

    cleared: dict[Account, list[Clearance]] = field(default_factory=dict)
    pause: float = LOOKED_AFTER
    window: float = 0.0
    closed: str = ""


class Tower:
    """The tower as one process sees it. What all of them agree on is in the books, which are in the ledger."""

    def __init__(self, ledger: Ledger, me: Holder, limits: Limits, clock: Callable[[], float] = time.time) -> None:
        """``clock`` is one that all processes share, in seconds."""
        self._ledger = ledger
        self._me = me
        self._limits = limits
        self._clock = clock
        self._buried_at = -math.inf

    def begin(self, spent_before: Callable[[], float]) -> None:
        """Begin to count what the run costs, from ``spent_before()`` USD on, where nobody has begun; and clean up after the dead."""
        with opened(self._ledger, self._me, self._limits) as books:
            is_new = books.spent is None
        spent = spent_before() if is_new else 0.0  # may take long: not within the transaction
        with opened(self._ledger, self._me, self._limits) as books:
            if books.spent is None:
                books.spend(spent)
            books.bury_the_dead()
            books.forget_ended_sessions()

    def exchange(self, landings: Iterable[Landing], waiting: Mapping[Account, Sequence[Demand]]) -> Word:
        """Book the landings, then clear of the calls that wait as many as may fly, each account's in their order.

        An account whose calls wait no longer is named once more, without any.
        """
        now = self._clock()
        word = Word()
        with opened(self._ledger, self._me, self._limits) as books:
            if waiting and now >= self._buried_at + LOOKED_AFTER:
                self._buried_at = now
                books.bury_the_dead()
            full: dict[Account, bool] = {}
            for landing in landings:
                account = landing.account
                if account not in full:
                    full[account] = books.in_flight(account) >= int(books.pace(account)[0].window)
                book(books, landing, self._limits, now, is_full=full[account])
            # Where a bound is for all accounts, who has least under way comes first.
            for account in sorted(waiting, key=lambda each: books.mine(each).flying):
                word.cleared[account], at = cleared(books, account, waiting[account], self._limits, now)
                word.pause = min(word.pause, at - now)
                word.window = max(word.window, books.pace(account)[0].window)
                still = len(waiting[account]) - len(word.cleared[account])
                books.keep(account, books.mine(account)._replace(waiting=still))
            word.closed = books.closed
        return word
