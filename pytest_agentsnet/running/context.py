"""Where the cells of a process are kept, and how its calls are made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.calls import CallRules
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import Results
from pytest_agentsnet.running.runs.spending import spent_on_disk
from pytest_agentsnet.running.sharing.claims import Claims
from pytest_agentsnet.running.sharing.first_calls import FirstCallsInLedger
from pytest_agentsnet.running.sharing.gate import Gate
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import this_process
from pytest_agentsnet.running.sharing.sessions import RunSession, Sessions
from pytest_agentsnet.running.sharing.stopping import Stopping
from pytest_agentsnet.running.sparing import Sparing
from pytest_agentsnet.running.tapes.index import TapeIndex
from pytest_agentsnet.running.tapes.scribe import Scribe
from pytest_agentsnet.running.traffic.books import Holder
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.process import ProcessTraffic
from pytest_agentsnet.running.traffic.tower import Tower

OnRecord: TypeAlias = Callable[[Record], None]
"""Told, on the event loop, of each record that this process keeps."""


@dataclass(frozen=True)
class PlayContext:
    """One for a process and event loop. ``polls`` says whether model agents are asked after their turns what they think."""

    directory: RunDirectory
    ledger: Ledger
    claims: Claims
    rules: CallRules
    traffic: ProcessTraffic
    stopping: Stopping
    scribe: Scribe
    results: Results
    tapes: TapeIndex
    measuring: Measuring
    on_record: OnRecord | None = None
    sparing: Sparing | None = None
    polls: bool = False

    @classmethod
    def of(
        cls,
        directory: RunDirectory,
        session: RunSession | None = None,
        *,
        follows: bool = False,
        is_led: Callable[[], bool] = lambda: True,
        limits: Limits = Limits(),  # noqa: B008 - a frozen value
        retries: int = 5,
        on_record: OnRecord | None = None,
        sparing: Sparing | None = None,
        measuring: Measuring | None = None,
        polls: bool = False,
    ) -> "PlayContext":
        """The context of this process in a run that others may share.

        ``session`` is the one that it plays for, by default one of its own; ``follows`` says that its parent leads it,
        ``is_led`` whether the leader can still be reached.
        """
        ledger, owner, session = Ledger(directory.ledger), this_process(), session or RunSession.new()
        claims = Claims(ledger, owner, session.name)
        gate = Gate(FirstCallsInLedger(ledger, owner, session.name))
        tower = Tower(ledger, Holder(session.name, owner), limits)
        tower.begin(lambda: spent_on_disk(directory))
        traffic = ProcessTraffic(tower)
        return cls(
            directory=directory,
            ledger=ledger,
            claims=claims,
            rules=CallRules(gate, traffic, retries),
            traffic=traffic,
            stopping=Stopping(Sessions(ledger), session, follows=follows, is_led=is_led),
            scribe=Scribe(claims.holds),
            results=Results(directory.results),
            tapes=TapeIndex(directory.tapes),
            measuring=measuring or Measuring(),
            on_record=on_record,
            sparing=sparing,
            polls=polls,
        )

    def close(self) -> None:
        """End the scribe, book the calls and close the ledger, when nothing is played any more."""
        self.measuring.close()
        self.scribe.close()
        self.traffic.close()
        self.ledger.close()
