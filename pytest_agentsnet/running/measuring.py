"""The metrics of the cells that are played to their end, measured beside the event loop."""

import asyncio
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from pytest_agentsnet.clients.scrubbing import scrubbed_line, secrets_of
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.causes import causes
from pytest_agentsnet.metrics.claim_counts import claim_counts
from pytest_agentsnet.metrics.measuring import measured, measured_when_polled
from pytest_agentsnet.metrics.metric import Metric
from pytest_agentsnet.metrics.opinion_reading import read_poll
from pytest_agentsnet.running.giving_way import giving_way
from pytest_agentsnet.tasks.builtin import TASKS


@dataclass(frozen=True)
class Measures:
    """What a record tells of its transcript: measurements by the metric's name, why the cell may be unsolved, and claims by slot."""

    metrics: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    causes: tuple[str, ...] = ()
    claims: Mapping[str, int] = field(default_factory=dict)


NOT_MEASURED = Measures()

Replies: TypeAlias = Mapping[tuple[Agent, int], str]
"""What forks replied when they were polled, by agent and turn."""

NOT_POLLED: Replies = {}

Told = TypeVar("Told")

MOST_READ = 10_000_000
"""Characters of a cell's messages. English is not read where there are more: a hundred agents write a third of it in fifteen rounds, and
what is beyond is textbook agents who pass on all that they know, millions of facts, which would take longer than playing the cell and
more memory than a run has."""

_LONGEST_FAULT = 200
"""Characters of what a metric says when it fails."""


def _told(case: Case, tell: Callable[[], Told], nothing: Told) -> Told:
    """A task of the user's own may be such as no cause or reading is ready for; that costs its cells nothing but these."""
    try:
        return tell()
    except Exception:
        if case.instance.task in TASKS:
            raise
        return nothing


def _may_be_read(transcript: Transcript) -> bool:
    written = sum(len(body) for turns in transcript.turns for turn in turns for body in turn.outbox.values())
    return written <= MOST_READ


class Measuring:
    """One for a process. One thread measures cell after cell, so that the event loop has to share the interpreter with one only."""

    def __init__(self, metrics: Sequence[Metric] = METRICS, *, extracted: bool = True) -> None:
        """``extracted`` says whether English is read, where a cell has not too much of it."""
        self._metrics = metrics
        self._extracted = extracted

    async def of(
        self, cell: Cell, transcript: Transcript, polled: Replies = NOT_POLLED, secrets: Sequence[str] = ()
    ) -> Measures:
        """Measure this transcript, and what agents replied when they were polled. Cancelled, it is not waited for.

        ``secrets``, and those of the environment, are hidden in what a metric says when it fails.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._beside, cell, transcript, polled, secrets)

    def _beside(self, cell: Cell, transcript: Transcript, polled: Replies, secrets: Sequence[str]) -> Measures:
        with giving_way():
            return self.now(cell, transcript, polled, secrets)

    def now(
        self, cell: Cell, transcript: Transcript, polled: Replies = NOT_POLLED, secrets: Sequence[str] = ()
    ) -> Measures:
        """Measure this transcript, in the thread of the caller."""
        case = Case(cell.instance, transcript.read_only())
        faults: dict[str, Mapping[str, Any]] = {}

        def failed(name: str, error: BaseException) -> None:
            hidden = (*secrets, *secrets_of(ClientParameters(), os.environ))
            faults[name] = {"fault": scrubbed_line(f"{type(error).__name__}: {error}", hidden, _LONGEST_FAULT)}

        extracted = self._extracted and _may_be_read(transcript)
        found = dict(measured(case, self._metrics, extracted=extracted, on_failure=failed))
        if polled:
            asked = case.with_poll(read_poll(polled, cell.instance))
            found |= measured_when_polled(asked, self._metrics, extracted=extracted, on_failure=failed)
        named = {name: measurement.to_json() for name, measurement in found.items()}
        reads = extracted and any(metric.tier == "extracted" for metric in self._metrics)
        return Measures(
            named | faults,
            causes=_told(case, lambda: causes(case, extracted=extracted), ()),
            claims=_told(case, lambda: claim_counts(case), {}) if reads else {},
        )

    def lacks(self, record: Record) -> bool:
        """Whether the record of a cell that was played has none of what is measured here: it was kept by a run that did not measure it."""
        wanted = {metric.name for metric in self._metrics if self._extracted or metric.tier == "exact"}
        return record.status in MEASURED and bool(wanted) and wanted.isdisjoint(record.metrics)

    def close(self) -> None:
        """Measure nothing more."""
        if "_thread" in self.__dict__:
            self._thread.shutdown(wait=False, cancel_futures=True)

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(1, "agentsnet-measuring")
