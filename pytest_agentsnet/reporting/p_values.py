"""p-values as a text. They decide nothing; those that could not survive the correction for their number are not shown."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.statistics.comparing import Comparison, Significance
from pytest_agentsnet.statistics.holm import holm

_LEVEL = 0.05


def p_value_lines(comparisons: Sequence[Comparison]) -> list[list[str]]:
    """For each comparison what its p-values say, each kind corrected after Holm over all comparisons (and tasks)."""
    flips = _told([comparison.sign_flip for comparison in comparisons])
    changes = _told([change.test for comparison in comparisons for change in comparison.tasks])
    return [list(_lines(comparison, next(flips), changes)) for comparison in comparisons]


def _lines(comparison: Comparison, flip: str, changes: Iterator[str]) -> Iterator[str]:
    tasks = [(change, next(changes)) for change in comparison.tasks]
    if comparison.is_untested or not comparison.pairs:
        return
    yield f"sign flips of graph totals: {flip}; it decides nothing"
    for change, told in tasks:
        if change.lost or change.won:
            yield f"{change.task}: lost {change.lost:,}, won {change.won:,} of {change.pairs:,}{told and f'; McNemar: {told}'}"


def _told(tests: Sequence[Significance | None]) -> Iterator[str]:
    """A text for each test, empty where there is none."""
    made = [test for test in tests if test is not None]
    adjusted = iter(holm([test.p for test in made]) if made else ())
    for test in tests:
        yield "" if test is None else _one(test, next(adjusted), len(made))


def _one(test: Significance, adjusted: float, tests: int) -> str:
    if test.smallest * tests > _LEVEL:
        among = f" among {tests:,} tests" if tests > 1 else ""
        graphs = "1 graph is" if test.graphs == 1 else f"{test.graphs:,} graphs are"
        return f"no p-value, {graphs} too few{among}"
    return f"p = {test.p:.2g}" + (f" ({adjusted:.2g} after Holm)" if tests > 1 else "")
