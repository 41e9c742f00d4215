"""A comparison as a text: which cells were lost and won, then the interval of the difference, then one sentence."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.p_values import p_value_lines
from pytest_agentsnet.reporting.pairing import left_out
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.statistics.comparing import Comparison
from pytest_agentsnet.statistics.estimate import Estimate

MOST_CELLS = 20
"""Ids shown of the cells that were lost, and of those that were won."""

_HIGH = 0.8
"""The baseline's rate from which on losses on a few graphs are seen too rarely."""

_LIMIT = (
    "Known limit: where most is solved and rare graphs lose everything, an interval clears its bar wrongly in .05 to "
    ".10 of the runs, not in .025."
)


def comparison_lines(comparisons: Sequence[tuple[str, Comparison]]) -> Iterator[str]:
    """Each comparison under its title, in lines of at most 80 columns; p-values are corrected for all of them together."""
    p_values = p_value_lines([comparison for _, comparison in comparisons])
    for number, ((title, comparison), p_lines) in enumerate(zip(comparisons, p_values, strict=True)):
        if number:
            yield ""
        yield from _wrapped(title)
        yield from _cells("lost", comparison.lost)
        yield from _cells("won", comparison.won)
        for text in (*_found(comparison), *p_lines, *_left_out(comparison)):
            yield from _wrapped(text)


def _wrapped(text: str) -> Iterator[str]:
    yield from wrap(one_line(text, 1000), WIDTH, subsequent_indent="  ") or [""]


def _cells(what: str, records: Sequence[Record]) -> Iterator[str]:
    yield f"{what} {len(records):,}"
    for record in records[:MOST_CELLS]:
        yield f"  {printable(record.cell)}"
    if len(records) > MOST_CELLS:
        yield f"  and {len(records) - MOST_CELLS:,} more"


def _found(comparison: Comparison) -> Iterator[str]:
    """The interval and the sentence."""
    difference = comparison.difference
    if difference is None:
        yield "Nothing was measured on both sides; nothing can be said."
        return
    if comparison.is_untested:
        yield f"The same answers in {_counted(comparison.pairs, 'pair')}; nothing was tested."
        return
    yield (
        f"difference {difference.value:+.3f} [{difference.low:+.3f}, {difference.high:+.3f}]: {comparison.solved:,} of "
        f"{_counted(comparison.pairs, 'pair')} solved, {comparison.solved_there:,} by the baseline"
    )
    yield f"{1 - 2 * difference.level:.0%} interval for new graphs, from {_counted(difference.graphs, 'graph')} ({difference.method})"
    yield _sentence(difference)
    if difference.high >= 0 and comparison.solved_there >= _HIGH * comparison.pairs:
        yield _LIMIT


def _sentence(difference: Estimate) -> str:
    low, high = 100 * difference.low, 100 * difference.high
    if high < 0:
        return f"The candidate solves less: {-high:.1f} to {-low:.1f} points."
    if low > 0:
        return f"The candidate solves more: {low:.1f} to {high:.1f} points."
    return f"No difference is shown: from {abs(low):.1f} points less to {high:.1f} points more, all fits these cells."


def _left_out(comparison: Comparison) -> Iterator[str]:
    here, there = comparison.unmeasured
    if here or there:
        yield (
            f"not measured: {_counted(here, 'cell')} of the candidate, {there:,} of the baseline; the lower bound takes them "
            "as failed here and solved there, the upper bound the other way round"
        )
    if comparison.not_needed:
        yield f"not needed, by the early stop: {_counted(comparison.not_needed, 'pair')}"
    if comparison.same and not comparison.is_untested:
        yield f"the same answers in {comparison.same:,} of {_counted(comparison.pairs, 'pair')}"
    yield from left_out(comparison.pairing)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
