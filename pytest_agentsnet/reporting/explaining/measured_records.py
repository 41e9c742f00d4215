"""The records of a run with their metrics and causes; what a record lacks is measured from its tape then and there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.causes import causes
from pytest_agentsnet.metrics.claim_counts import claim_counts
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.reporting.explaining.judged_case import JudgedCase
from pytest_agentsnet.reporting.findings.english import was_read
from pytest_agentsnet.running.tapes.reader import read_tape


def measured_records(run: Path, records: Sequence[Record]) -> Iterator[Record]:
    """In their order. One whose tape is not there, or cannot be read, stays as it is."""
    for record in records:
        yield _measured(run, record) if is_incomplete(record) else record


def is_incomplete(record: Record) -> bool:
    """Whether English was not read when it was kept: by an older version, or because that was not wanted."""
    return record.status in MEASURED and not was_read(record)


def _measured(run: Path, record: Record) -> Record:
    try:
        case = JudgedCase.on(read_tape(run / record.tape)).case
    except InputError:
        return record
    found = measured(case, METRICS)
    return replace(
        record,
        metrics={name: measurement.to_json() for name, measurement in found.items()},
        causes=causes(case),
        claims=claim_counts(case),
    )
