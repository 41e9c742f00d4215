"""Simulated providers: many samples of solved runs at once, with known rates.

A graph is easier or harder than others of its size by a normal effect on the logit, which all tasks on it share; a task on a graph
may have one of its own. Trials may repeat an earlier transcript, and runs are lost to errors, the more the more calls they make.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logit

from pytest_agentsnet.statistics.moments import Codes, Floats, Layout

NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(61)
"""Points and weights of the mean of a function of a normal variable."""


@dataclass(frozen=True)
class Provider:
    """``logits`` [sizes, tasks] of solving on the median graph; ``sd`` of graphs, ``task_sd`` of tasks on them.

    ``copies`` is the probability that a trial is the first one's transcript again. Of the runs with n agents a share of
    ``errors`` x n / (largest n) is lost.
    """

    sizes: tuple[int, ...]
    logits: Floats
    sd: float = 0.0
    task_sd: float = 0.0
    copies: float = 0.0
    errors: float = 0.0

    @classmethod
    def of_rates(cls, sizes: tuple[int, ...], rates: Floats, *, sd: float = 0.0, task_sd: float = 0.0) -> "Provider":
        """The provider that solves these rates [sizes, tasks] of new graphs."""
        return cls(sizes, logit_of(rates, float(np.hypot(sd, task_sd))), sd, task_sd)

    def rates(self) -> Floats:
        """The rates [sizes, tasks] over new graphs."""
        return rate_of_logit(self.logits, float(np.hypot(self.sd, self.task_sd)))


@dataclass(frozen=True)
class Sample:
    """``solved`` [samples, sizes, graphs, tasks, trials]: 0, 1, or NaN for a lost run.

    ``original`` is the trial whose transcript a run is: its own number, or 0 for a repetition of the first.
    """

    sizes: tuple[int, ...]
    solved: Floats
    original: Codes

    def values(self) -> Floats:
        """The outcomes, one sample a row and one run a column."""
        return self.solved.reshape(len(self.solved), -1)

    def layout(self) -> Layout:
        """Which cell, graph, size and measurement the columns of ``values`` belong to."""
        _, sizes, graphs, tasks, trials = self.solved.shape
        size, graph, task, _ = (axis.ravel() for axis in np.indices((sizes, graphs, tasks, trials)))
        place = (size * graphs + graph) * tasks + task
        original = self.original.reshape(len(self.original), -1)
        return Layout(
            cell=size * tasks + task,
            graph=size * graphs + graph,
            size=np.repeat(np.arange(sizes), graphs),
            measurement=place * trials + original,
        )


def effects(provider: Provider, samples: int, graphs: int, rng: np.random.Generator) -> Floats:
    """The logits of tasks on drawn graphs [samples, sizes, graphs, tasks]: two models that are given the same are paired."""
    sizes, tasks = provider.logits.shape
    of_graph = provider.sd * rng.standard_normal((samples, sizes, graphs, 1))
    of_task = provider.task_sd * rng.standard_normal((samples, sizes, graphs, tasks))
    return provider.logits[np.newaxis, :, np.newaxis, :] + of_graph + of_task


def play(provider: Provider, logits: Floats, trials: int, rng: np.random.Generator) -> Sample:
    """Trials of the provider on graphs with these effects."""
    shape = (*logits.shape, trials)
    solved = (rng.random(shape) < expit(logits)[..., np.newaxis]).astype(np.float64)
    own = np.broadcast_to(np.arange(trials), shape)
    original = np.where(rng.random(shape) < provider.copies, 0, own)
    solved = np.where(original == 0, solved[..., :1], solved)
    share = provider.errors * np.array(provider.sizes) / max(provider.sizes)
    is_lost = rng.random(shape) < share[np.newaxis, :, np.newaxis, np.newaxis, np.newaxis]
    return Sample(provider.sizes, np.where(is_lost, np.nan, solved), original)


def simulate(provider: Provider, samples: int, graphs: int, trials: int, rng: np.random.Generator) -> Sample:
    """Samples of ``graphs`` a size, each task on each tried ``trials`` times."""
    return play(provider, effects(provider, samples, graphs, rng), trials, rng)


def rate_of_logit(logits: Floats, sd: float) -> Floats:
    """The mean of expit(logit + normal effect with ``sd``)."""
    means: Floats = expit(logits[..., np.newaxis] + sd * NODES) @ WEIGHTS / WEIGHTS.sum()
    return means


def logit_of(rates: Floats, sd: float) -> Floats:
    """The inverse of ``rate_of_logit``, by bisection."""
    widest = np.abs(logit(rates)) * (1 + sd) + 1
    low, high = -widest, widest
    for _ in range(60):
        middle: npt.NDArray[np.float64] = (low + high) / 2
        is_under = rate_of_logit(middle, sd) < rates
        low, high = np.where(is_under, middle, low), np.where(is_under, high, middle)
    return low
