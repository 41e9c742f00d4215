"""The metrics of the cells that are played to their end, measured beside the event loop."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.printable import one_line
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


class Measuring:
    """One for a process. One thread measures cell after cell, so that the event loop has to share the interpreter with one only."""

    def __init__(self, metrics: Sequence[Metric] = METRICS, *, extracted: bool = True) -> None:
        """``extracted`` says whether English is read."""
        self._metrics = metrics
        self._extracted = extracted

    async def of(self, cell: Cell, transcript: Transcript, polled: Replies = NOT_POLLED) -> Measures:
        """Measure this transcript, and what agents replied when they were polled. Cancelled, it is not waited for."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.now, cell, transcript, polled)

    def now(self, cell: Cell, transcript: Transcript, polled: Replies = NOT_POLLED) -> Measures:
        """Measure this transcript, in the thread of the caller."""
        case = Case(cell.instance, transcript)
        faults: dict[str, Mapping[str, Any]] = {}

        def failed(name: str, error: BaseException) -> None:
            faults[name] = {"fault": one_line(f"{type(error).__name__}: {error}", _LONGEST_FAULT)}

        found = dict(measured(case, self._metrics, extracted=self._extracted, on_failure=failed))
        if polled:
            asked = case.with_poll(read_poll(polled, cell.instance))
            found |= measured_when_polled(asked, self._metrics, extracted=self._extracted, on_failure=failed)
        named = {name: measurement.to_json() for name, measurement in found.items()}
        return Measures(
            named | faults,
            causes=_told(case, lambda: causes(case, extracted=self._extracted), ()),
            claims=_told(case, lambda: claim_counts(case), {}) if self._reads else {},
        )

    @property
    def _reads(self) -> bool:
        """Whether English is read for any metric."""
        return self._extracted and any(metric.tier == "extracted" for metric in self._metrics)

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
