"""Why cells of two runs are no pairs, as a text."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.statistics.pairing import Pairing

_VALUE = 16
"""Characters shown of a value: a hash is told from another by as many."""


def left_out(pairing: Pairing) -> Iterator[str]:
    """Which cells are no pairs: refused by field, with both values, and those that only one of the runs has."""
    counts = Counter((refused.field, _told(refused.there), _told(refused.here)) for refused in pairing.refused)
    for (field, there, here), count in sorted(counts.items()):
        yield f"{_counted(count, 'pair')} refused: {field} is {there} in the baseline and {here} in the candidate"
    for records, whose in ((pairing.alone_here, "candidate"), (pairing.alone_there, "baseline")):
        if records:
            yield f"{_counted(len(records), 'cell')} of the {whose} without a counterpart"


def no_pair(pairings: Sequence[Pairing], candidate: object, baseline: object) -> str:
    """Why nothing can be compared; empty where something can."""
    if any(pairing.pairs for pairing in pairings):
        return ""
    reasons = [reason for pairing in pairings for reason in left_out(pairing)]
    return "; ".join([f"no cell of {candidate} can be compared with one of {baseline}", *reasons])


def _told(value: object) -> str:
    return one_line(str(value), _VALUE) if value else "not known"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
