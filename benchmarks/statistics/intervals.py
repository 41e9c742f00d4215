"""How often intervals cover what they speak of, beside what is promised of them; simulated providers, as tables.

    python benchmarks/statistics/intervals.py
    python benchmarks/statistics/intervals.py --samples 400

Each figure is the lowest coverage over the rates of a situation (.5, .8, .9, .98 unless it says otherwise), and in brackets the
larger of the shares of samples that lie wholly above or wholly below the truth, of which .025 are nominal; one column for each
spread of graphs (sd of the logit).
"""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
from providers import Provider, Sample, effects, play, simulate

from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.halfway import Graphs, halfway_of
from pytest_agentsnet.statistics.moments import Floats, moments_of
from pytest_agentsnet.statistics.paired import difference_bounds
from pytest_agentsnet.statistics.rates import correlation_of, rate_bounds

SPREADS = (0.0, 0.7, 1.5, 3.0)
RATES = (0.5, 0.8, 0.9, 0.98)
SIZES = (4, 8, 16)
N50_SIZES = (4, 8, 16, 32, 64)
TASKS = 5


@dataclass(frozen=True)
class Coverage:
    """The shares of samples whose interval lies above the truth and below it."""

    above: float
    below: float

    @property
    def covered(self) -> float:
        """The share of samples whose interval holds the truth."""
        return 1 - self.above - self.below


def coverage(low: Floats, high: Floats, truth: float) -> Coverage:
    """How many of the intervals hold ``truth``; a bound that is NaN excludes nothing."""
    return Coverage(float((low > truth + 1e-9).mean()), float((high < truth - 1e-9).mean()))


def rates_around(mean: float, sizes: int, tasks: int) -> Floats:
    """Rates [sizes, tasks] with this mean: tasks differ, and larger graphs are harder, by half of what the mean allows."""
    steps = np.add.outer(
        np.linspace(1, -1, sizes) if sizes > 1 else [0.0], np.linspace(1, -1, tasks) if tasks > 1 else [0.0]
    )
    return mean + steps / 2 * min(mean, 1 - mean) / 2


def rate_coverage(provider: Provider, samples: int, graphs: int, trials: int, rng: np.random.Generator) -> Coverage:
    """Of the interval of the rate of solved runs."""
    sample = simulate(provider, samples, graphs, trials, rng)
    moments = moments_of(sample.values(), sample.layout())
    low, high = rate_bounds(moments, correlation_of(provider.logits.shape[1]), LEVEL, once_is_exact=True)
    return coverage(low, high, float(provider.rates().mean()))


def difference_coverage(
    candidate: Provider, baseline: Provider, *, samples: int, graphs: int, trials: int, rng: np.random.Generator
) -> Coverage:
    """Of the interval of the difference of two models that play the same graphs."""
    of_baseline = effects(baseline, samples, graphs, rng)
    shift = (candidate.logits - baseline.logits)[np.newaxis, :, np.newaxis, :]
    one, other = play(candidate, of_baseline + shift, trials, rng), play(baseline, of_baseline, trials, rng)
    paired = Sample(one.sizes, one.solved - other.solved, np.maximum(one.original, other.original))
    low, high = difference_bounds(moments_of(paired.values(), paired.layout()), LEVEL)
    return coverage(low, high, float((candidate.rates() - baseline.rates()).mean()))


def n50_coverage(
    half: float, slope: float, sd: float, *, samples: int, trials: int, rng: np.random.Generator, graphs: int = 9
) -> Coverage:
    """Of the profile likelihood set of n50, in log2 n; the logit of solving falls by ``slope`` with each doubling."""
    logits = -slope * (np.log2(N50_SIZES) - np.log2(half))
    sample = simulate(Provider(N50_SIZES, logits[:, np.newaxis], sd=sd), samples, graphs, trials, rng)
    counts = sample.solved.reshape(samples, -1, trials)
    found = halfway_of(
        Graphs(
            sizes=np.log2(N50_SIZES),
            size=np.repeat(np.arange(len(N50_SIZES)), graphs),
            solved=np.nansum(counts, axis=2),
            total=np.isfinite(counts).sum(axis=2).astype(np.float64),
        ),
        correlation_of(1),
        LEVEL,
    )
    return coverage(found.low, found.high, float(np.log2(half)))


def lowest(coverages: Iterable[Coverage]) -> str:
    """The lowest coverage and the largest share on one side."""
    found = list(coverages)
    return f"{min(one.covered for one in found):.3f} ({max(max(one.above, one.below) for one in found):.3f})"


def table(title: str, rows: Iterable[tuple[str, Callable[[float], list[Coverage]]]]) -> None:
    """One row for each situation, one column for each spread of graphs."""
    print(f"\n{title}\n")
    print("| situation | " + " | ".join(f"sd {sd}" for sd in SPREADS) + " |")
    print("|---" * (len(SPREADS) + 1) + "|")
    for name, of_spread in rows:
        print(f"| {name} | " + " | ".join(lowest(of_spread(sd)) for sd in SPREADS) + " |", flush=True)


def rate_rows(
    sizes: tuple[int, ...], tasks: int, samples: int, rng: np.random.Generator, **faults: float
) -> Iterable[tuple[str, Callable[[float], list[Coverage]]]]:
    """Rates with 3, 9 and 27 graphs in all and 1, 3 and 5 trials."""

    def of_spread(graphs: int, trials: int) -> Callable[[float], list[Coverage]]:
        def found(sd: float) -> list[Coverage]:
            return [
                rate_coverage(
                    replace(Provider.of_rates(sizes, rates_around(rate, len(sizes), tasks), sd=sd), **faults),
                    samples,
                    graphs // len(sizes),
                    trials,
                    rng,
                )
                for rate in RATES
            ]

        return found

    for graphs in (3, 9, 27):
        for trials in (1, 3, 5):
            yield f"{graphs} graphs, {trials} trials", of_spread(graphs, trials)


def difference_rows(
    rates: Iterable[float], samples: int, rng: np.random.Generator
) -> Iterable[tuple[str, Callable[[float], list[Coverage]]]]:
    """Differences of 0 and of .1, over sizes and tasks."""

    def of_spread(graphs: int, trials: int, drop: float) -> Callable[[float], list[Coverage]]:
        def found(sd: float) -> list[Coverage]:
            return [
                difference_coverage(
                    Provider.of_rates(SIZES, rates_around(rate - drop, len(SIZES), TASKS), sd=sd),
                    Provider.of_rates(SIZES, rates_around(rate, len(SIZES), TASKS), sd=sd),
                    samples=samples,
                    graphs=graphs // len(SIZES),
                    trials=trials,
                    rng=rng,
                )
                for rate in rates
            ]

        return found

    for graphs in (9, 27):
        for trials in (1, 3, 5):
            for drop in (0.0, 0.1):
                yield f"{graphs} graphs, {trials} trials, a drop of {drop}", of_spread(graphs, trials, drop)


def n50_rows(samples: int, rng: np.random.Generator) -> Iterable[tuple[str, Callable[[float], list[Coverage]]]]:
    """Curves from shallow to a drop between two sizes, their points at a size and between two."""

    def of_spread(slope: float, trials: int) -> Callable[[float], list[Coverage]]:
        return lambda sd: [
            n50_coverage(half, slope, sd, samples=samples, trials=trials, rng=rng) for half in (8.0, 11.3, 16.0, 22.6)
        ]

    for slope in (1.0, 2.0, 4.0, 12.0):
        for trials in (1, 3):
            yield f"slope {slope} a doubling, {trials} trials", of_spread(slope, trials)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=4000, help="of each situation")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    samples, rng = arguments.samples, np.random.default_rng(arguments.seed)
    table("One cell (promised: .95 or more at 9 and 27 graphs)", rate_rows((8,), 1, samples, rng))
    table("One task over three sizes", rate_rows(SIZES, 1, samples, rng))
    table("Five tasks, three sizes (promised: .94 or more; .90 at sd 3)", rate_rows(SIZES, TASKS, samples, rng))
    table("The same, half of the trials repeat the first", rate_rows(SIZES, TASKS, samples, rng, copies=0.5))
    table("The same, up to a fifth of the runs lost to errors", rate_rows(SIZES, TASKS, samples, rng, errors=0.2))
    table("Difference to a baseline, rates .5 to .9 (promised: .94 to .99)", difference_rows(RATES[:-1], samples, rng))
    table("Known limit: at .98, where it is a rare graph that loses all", difference_rows(RATES[-1:], samples, rng))
    table("n50, nine graphs a size (promised: .92 to .99)", n50_rows(samples, rng))


if __name__ == "__main__":
    main()
