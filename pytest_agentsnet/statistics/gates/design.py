"""Grids that a gate could be decided on, as planned or larger, and what they can tell. Imports SciPy.

Sizes have equal numbers of graphs here, graphs equal numbers of runs, and outcomes are spread evenly over the graphs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import bdtrc, nctdtr

from pytest_agentsnet.statistics.moments import Floats, Moments
from pytest_agentsnet.statistics.rates import WITHIN_TASK, correlation_of, rate_bounds
from pytest_agentsnet.statistics.sample import Run
from pytest_agentsnet.statistics.student import t_quantile

ACROSS_TASKS_EXPECTED = 0.15
"""The correlation of runs on one graph that is planned with: models showed .1 to .2 over five tasks."""

PAIRED_EXPECTED = 0.3
"""The correlation of a candidate's outcome with its baseline's that is planned with: two equal models showed .16 to .31."""


ENOUGH = 0.8
"""The power that a plan aims at."""

MOST_GRAPHS, MOST_TRIALS = 1000, 50
"""Nobody is told to play more."""


_TEETH = 1.125
"""How much larger a design may be and have less power."""


@dataclass(frozen=True)
class Design:
    """``graphs`` in all, over that many ``sizes``; each plays ``cells`` (on average) of ``tasks`` tasks in each of the ``trials``.

    ``once_is_exact`` as for ``rates.rate_bounds``: so it is of solved runs, and not of scores.
    """

    graphs: int
    sizes: int
    tasks: int
    trials: int
    cells: float
    once_is_exact: bool = True

    @property
    def runs(self) -> int:
        """Of all graphs together."""
        return round(self.graphs * self.cells * self.trials)

    def with_graphs(self, graphs: int) -> "Design":
        """The same on another number of graphs."""
        return replace(self, graphs=graphs)

    def with_trials(self, trials: int) -> "Design":
        """The same with another number of trials."""
        return replace(self, trials=trials)


def design_of(runs: Sequence[Run]) -> Design:
    """The design of these runs."""
    graphs = len({run.graph for run in runs})
    trials = len({run.trial for run in runs})
    return Design(
        graphs=graphs,
        sizes=len({run.n for run in runs}),
        tasks=len({run.task for run in runs}),
        trials=trials,
        cells=len(runs) / graphs / trials,
    )


def deciding_counts(design: Design, bar: float, low_level: float, high_level: float) -> tuple[int | None, int | None]:
    """The least number of solved runs whose lower bound reaches the bar, and the largest whose upper bound is under it."""
    rates = np.arange(design.runs + 1) / design.runs
    low = _bounds(design, rates, 0 * rates, low_level)[0]
    high = _bounds(design, rates, 0 * rates, high_level)[1]
    reaching, under = np.flatnonzero(low >= bar), np.flatnonzero(high < bar)
    return int(reaching[0]) if len(reaching) else None, int(under[-1]) if len(under) else None


def rate_power(design: Design, bar: float, truth: float, level: float) -> float:
    """The probability that the lower bound reaches the bar where ``truth`` is solved.

    Runs on one graph count as correlated as is expected of models, for what is drawn and for the interval.
    """
    expected = WITHIN_TASK if design.tasks == 1 else ACROSS_TASKS_EXPECTED
    effective = max(1, int(1 / ((1 - expected) / design.runs + expected / design.graphs)))
    rates = np.arange(effective + 1) / effective
    low, _ = _bounds(design, rates, rates * (1 - rates) / effective, level)
    reaching = np.flatnonzero(low >= bar)
    if not len(reaching):
        return 0.0
    least = int(reaching[0])
    return float(bdtrc(least - 1, effective, truth)) if least else 1.0


def difference_power(design: Design, margin: float, rate: float, level: float) -> float:
    """The probability that an unchanged candidate's difference is shown to be above -margin, where ``rate`` is solved."""
    discordant = 2 * rate * (1 - rate) * (1 - PAIRED_EXPECTED)
    error = np.sqrt(discordant / design.runs + 2 / design.runs**2)
    degrees = design.graphs - design.sizes
    if degrees < 1:
        return 0.0
    quantile = float(t_quantile(np.array([degrees]), level)[0])
    return float(1 - nctdtr(degrees, margin / error, quantile))


def graphs_needed(design: Design, power: Callable[[Design], float]) -> int | None:
    """From how many graphs on, equally many a size, the power is enough; None where that is too many to play."""
    numbers = range(2 * design.sizes, MOST_GRAPHS + 1, design.sizes)
    return _from_which_on(numbers, lambda graphs: power(design.with_graphs(graphs)))


def trials_needed(design: Design, power: Callable[[Design], float]) -> int | None:
    """From how many trials on the power is enough; None where that is too many to play, or none would do."""
    return _from_which_on(range(1, MOST_TRIALS + 1), lambda trials: power(design.with_trials(trials)))


def _from_which_on(numbers: Sequence[int], power: Callable[[int], float]) -> int | None:
    """The first number from which on it is enough.

    Power has teeth, as counts are whole: it may fall short again, but not much further on.
    """
    if power(numbers[-1]) < ENOUGH:
        return None
    found: int | None = None
    for number in numbers:
        if power(number) < ENOUGH:
            found = None
        elif found is None:
            found = number
        if found is not None and number > _TEETH * found:
            break
    return found


def _bounds(design: Design, rates: Floats, spread: Floats, level: float) -> tuple[Floats, Floats]:
    same = np.ones_like(rates)
    moments = Moments(
        mean=rates,
        spread=spread,
        third=0 * same,
        lone=0 * same,
        shared=same / design.graphs,
        single=same / design.runs,
        degrees=same * (design.graphs - design.sizes),
        graphs=same * design.graphs,
        measurements=same * design.runs,
        nonzero=rates * design.runs,
    )
    low, high = rate_bounds(moments, correlation_of(design.tasks), level, once_is_exact=design.once_is_exact)
    return np.minimum(low, rates), np.maximum(high, rates)  # not moved by the last digit
