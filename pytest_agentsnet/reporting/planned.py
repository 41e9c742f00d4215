"""What was planned beside what it really took, a line each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.plan import counted, money


@dataclass(frozen=True)
class Taken:
    """Cells with their calls, tokens and USD; None is not known."""

    cells: int
    calls: float
    tokens_in: float | None
    tokens_out: float | None
    usd: float | None


def really(records: Sequence[Record]) -> Taken:
    """What these cells took, by their records, polls included."""
    return Taken(
        len(records),
        sum(record.calls + record.polls for record in records),
        total(tokens for record in records for tokens in (record.tokens_in, record.poll_tokens_in)),
        total(tokens for record in records for tokens in (record.tokens_out, record.poll_tokens_out)),
        total(record.spent_usd for record in records),
    )


def taken_line(word: str, taken: Taken) -> str:
    """The line that begins with this word."""
    cost = "cost unknown" if taken.usd is None else f"{money(taken.usd)} USD"
    return (
        f"{word} {counted(round(taken.calls), 'call')} in {counted(taken.cells, 'cell')}, "
        f"tokens in {_number(taken.tokens_in)}, out {_number(taken.tokens_out)}, {cost}"
    )


def total(numbers: Iterable[float | None]) -> float | None:
    """The sum; None as soon as one is not known."""
    parts = list(numbers)
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _number(number: float | None) -> str:
    return "unknown" if number is None else f"{number:,.0f}"
