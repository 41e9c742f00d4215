"""What gates decide on simulated samples, thousands at once, by the very functions that decide on records."""

from dataclasses import dataclass, replace

import numpy as np
from intervals import SIZES, TASKS, rates_around
from providers import Provider, Sample, effects, play

from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.gates.finding import Levels
from pytest_agentsnet.statistics.moments import Choices, Codes, Floats, Moments, moments_of
from pytest_agentsnet.statistics.paired import difference_bounds
from pytest_agentsnet.statistics.rates import correlation_of, rate_bounds

FIRST = Levels(LEVEL, LEVEL)
"""Of one gate at its first look."""


@dataclass(frozen=True)
class Decisions:
    """Whether each sample PASSes and FAILs; the others are INCONCLUSIVE."""

    passes: Choices
    fails: Choices


def levels(gates: int = 1, look: int = 1) -> Levels:
    """The levels of one of so many gates ``>=``, at a look."""
    of_look = LEVEL / 2 ** (look - 1)
    return Levels(of_look, of_look / gates)


def rate_decisions(sample: Sample, bar: float, at: Levels = FIRST, *, once_is_exact: bool = True) -> Decisions:
    """``solved >= bar``, or ``score >= bar`` of a sample of scores, of which none is exact for being measured once."""

    def bounds(lost_as: float, level: float) -> tuple[Floats, Floats]:
        moments = completed_moments(sample, lost_as)
        low, high = rate_bounds(moments, correlation_of(sample.solved.shape[3]), level, once_is_exact=once_is_exact)
        return np.minimum(low, moments.mean), np.maximum(high, moments.mean)

    return Decisions(bounds(0.0, at.low)[0] >= bar, bounds(1.0, at.high)[1] < bar)


def difference_decisions(candidate: Sample, baseline: Sample, margin: float, at: Levels = FIRST) -> Decisions:
    """``solved >= baseline - margin``."""

    def bounds(lost_as: float, level: float) -> tuple[Floats, Floats]:
        here, there = completed(candidate, lost_as), completed(baseline, 1 - lost_as)
        paired = Sample(here.sizes, here.solved - there.solved, first_alike(here.original, there.original))
        return difference_bounds(moments_of(paired.values(), paired.layout()), level)

    return Decisions(bounds(0.0, at.low)[0] >= -margin, bounds(1.0, at.high)[1] < -margin)


def completed(sample: Sample, lost_as: float) -> Sample:
    """The sample with lost runs as failed (0) or solved (1); they have no transcript that another could repeat."""
    is_lost = np.isnan(sample.solved)
    own = np.arange(sample.solved.shape[-1])
    original = first_alike(np.where(is_lost, -1 - own, sample.original))
    return Sample(sample.sizes, np.where(is_lost, lost_as, sample.solved), original)


def first_alike(*originals: Codes) -> Codes:
    """Of each run the first trial, of the same task on the same graph, that has the same originals."""
    alike = [original[..., np.newaxis] == original[..., np.newaxis, :] for original in originals]
    first: Codes = np.logical_and.reduce(alike).argmax(axis=-1)
    return first


def completed_moments(sample: Sample, lost_as: float) -> Moments:
    """The moments of the completed sample."""
    whole = completed(sample, lost_as)
    return moments_of(whole.values(), whole.layout())


def grid_provider(
    rate: float,
    *,
    sd: float,
    sizes: tuple[int, ...] = SIZES,
    tasks: int = TASKS,
    task_sd: float = 0.0,
    copies: float = 0.0,
    errors: float = 0.0,
) -> Provider:
    """A provider that solves ``rate`` of a grid, its tasks and sizes differing."""
    rates = rates_around(rate, len(sizes), tasks)
    plain = Provider.of_rates(sizes, rates, sd=sd, task_sd=task_sd)
    return replace(plain, copies=copies, errors=errors)


def two_runs(
    candidate: Provider, baseline: Provider, *, samples: int, graphs: int, trials: int, rng: np.random.Generator
) -> tuple[Sample, Sample]:
    """A run of either provider on the same graphs: what is hard for one is hard for the other."""
    of_baseline = effects(baseline, samples, graphs, rng)
    shift = (candidate.logits - baseline.logits)[np.newaxis, :, np.newaxis, :]
    return play(candidate, of_baseline + shift, trials, rng), play(baseline, of_baseline, trials, rng)
