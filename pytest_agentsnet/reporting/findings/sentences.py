"""One sentence a finding, in plain words."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.reporting.findings.pooled import measurements
from pytest_agentsnet.reporting.findings.reliability import doubt
from pytest_agentsnet.reporting.findings.sparse import telling

_KNOWN: Mapping[str, CellMetric] = {metric.name: metric for metric in METRICS}


def sentences(records: Sequence[Record]) -> Iterator[str]:
    """What the cells show, by finding; nothing of what never came up."""
    unsolved = [record for record in records if record.status == "unsolved"]
    tasks = {record.task for record in records}
    for sentence, names in _SENTENCES.items():
        if said := sentence(records, unsolved):
            yield f"{said} (unreliable)" if any(doubt(_KNOWN[name], tasks) for name in names) else said


def _counts(records: Sequence[Record], name: str) -> tuple[int, int]:
    """How many of how many, over all cells; shares are counted back into whole numbers."""
    found = [measurement for _, measurement in measurements(telling(_KNOWN[name], records), name)]
    return round(sum(m.value * m.of for m in found)), sum(m.of for m in found)


def _late(records: Sequence[Record], unsolved: Sequence[Record]) -> str:
    """Only where English was read is it known who settled when."""
    told = measurements(unsolved, "late_settling") if telling(_KNOWN["late_settling"], records) else []
    late = sum("too_late" in record.causes for record, _ in told)
    return (
        f"in {_of(late, len(told), 'unsolved cell')} an end of what is violated settled on its answer in the last round, or with it"
        if told
        else ""
    )


def _private(_: Sequence[Record], unsolved: Sequence[Record]) -> str:
    found = measurements(unsolved, "unannounced_violation")
    some = sum(measurement.value > 0 for _, measurement in found)
    return (
        f"in {_of(some, len(found), 'unsolved cell')} the violated edge has an end whose answer was never announced to the other"
        if found
        else ""
    )


def _believed(records: Sequence[Record], _: Sequence[Record]) -> str:
    accepted, false = _counts(records, "acceptance_refutable")
    if not false:
        return ""
    if false == 1:
        fate = "passed on or acted on" if accepted else "neither passed on nor acted on"
        return f"the one false thing whose reader could tell was {fate}"
    return f"agents that could tell passed on or acted on {accepted:,} of the {false:,} false things that they heard"


def _mended(records: Sequence[Record], _: Sequence[Record]) -> str:
    (answered, heard), (gone, known) = (_counts(records, name) for name in ("conflict_response", "conflict_resolution"))
    of = f" of {known:,}" if known != heard else ""
    return (
        f"both sides had heard of {heard:,} {'conflict' if heard == 1 else 'conflicts'}: in {answered:,} a side changed within two turns, "
        f"and {gone:,}{of} {'was' if gone == 1 else 'were'} gone at the end"
        if heard
        else ""
    )


def _silent(records: Sequence[Record], _: Sequence[Record]) -> str:
    silent, changes = _counts(records, "silent_agreement")
    return (
        f"{_of(silent, changes, 'change')} to what most neighbours said came without a reason, a doubt or a check"
        if changes
        else ""
    )


def _of(some: int, of: int, what: str) -> str:
    """``2 of 7 cells``, ``1 of 1 cell``."""
    return f"{some:,} of {of:,} {what if of == 1 else what + 's'}"


_SENTENCES: Mapping[Callable[[Sequence[Record], Sequence[Record]], str], tuple[str, ...]] = {
    _late: ("late_settling",),
    _private: ("unannounced_violation",),
    _believed: ("acceptance_refutable",),
    _mended: ("conflict_response", "conflict_resolution"),
    _silent: ("silent_agreement",),
}
"""With the metrics that each of them rests on."""
