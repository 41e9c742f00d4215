"""One sentence a finding, in plain words."""

from collections.abc import Callable, Iterator, Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.findings.pooled import measurements


def sentences(records: Sequence[Record]) -> Iterator[str]:
    """What the cells show, by finding; nothing of what never came up."""
    unsolved = [record for record in records if record.status == "unsolved"]
    for sentence in _SENTENCES:
        if said := sentence(records, unsolved):
            yield said


def _counts(records: Sequence[Record], name: str) -> tuple[int, int]:
    """How many of how many, over all cells; shares are counted back into whole numbers."""
    found = [measurement for _, measurement in measurements(records, name)]
    return round(sum(m.value * m.of for m in found)), sum(m.of for m in found)


def _late(_: Sequence[Record], unsolved: Sequence[Record]) -> str:
    told = [record for record in unsolved if record.causes]
    late = sum("too_late" in record.causes for record in told)
    return (
        f"in {late:,} of {len(told):,} unsolved cells an end of what is violated settled on its answer in the last round, or with it"
        if told
        else ""
    )


def _private(_: Sequence[Record], unsolved: Sequence[Record]) -> str:
    found = measurements(unsolved, "unannounced_violation")
    some = sum(measurement.value > 0 for _, measurement in found)
    return (
        f"in {some:,} of {len(found):,} unsolved cells the violated edge has an end whose answer was never announced to the other"
        if found
        else ""
    )


def _believed(records: Sequence[Record], _: Sequence[Record]) -> str:
    accepted, false = _counts(records, "acceptance_refutable")
    return (
        f"agents that could tell passed on or acted on {accepted:,} of the {false:,} false things that they heard"
        if false
        else ""
    )


def _mended(records: Sequence[Record], _: Sequence[Record]) -> str:
    answered, heard = _counts(records, "conflict_response")
    gone, _heard = _counts(records, "conflict_resolution")
    return (
        f"in {answered:,} of {heard:,} conflicts that both sides had heard of, one of them changed within two turns; {gone:,} of them were gone "
        "at the end"
        if heard
        else ""
    )


def _silent(records: Sequence[Record], _: Sequence[Record]) -> str:
    silent, changes = _counts(records, "silent_agreement")
    return (
        f"{silent:,} of {changes:,} changes to what most neighbours said came without a reason, a doubt or a question"
        if changes
        else ""
    )


_SENTENCES: tuple[Callable[[Sequence[Record], Sequence[Record]], str], ...] = (
    _late,
    _private,
    _believed,
    _mended,
    _silent,
)
