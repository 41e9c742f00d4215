"""What the early stop decides, and what it saves; simulated providers, as tables.

    python benchmarks/statistics/early_stop.py
    python benchmarks/statistics/early_stop.py --samples 400

Each figure is the share of runs that FAIL (of which shown early, before the interval could) and PASS, and the mean number of graphs played.
At the bar itself FAIL and PASS are false: .025 are nominal for each, and .0125 for what is shown early.
"""

import argparse
from dataclasses import dataclass

import numpy as np
from intervals import SIZES, TASKS, rates_around
from providers import Provider, Sample, simulate

from pytest_agentsnet.statistics.early.e_process import is_under
from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.moments import Choices, Floats, moments_of
from pytest_agentsnet.statistics.rates import correlation_of, rate_bounds

SPREADS = (0.0, 0.7, 1.5)
BARS = (0.5, 0.8, 0.9)
DROPS = (-0.05, 0.0, 0.1, 0.2, 0.3)
"""How far the truth lies under the bar."""


@dataclass(frozen=True)
class Course:
    """Of many runs with the early stop: the shares that FAIL, of these shown early, and that PASS, and the graphs played in the mean."""

    fails: float
    shown: float
    passes: float
    graphs: float

    def __str__(self) -> str:
        return f"{self.fails:.3f} ({self.shown:.3f}) / {self.passes:.3f}, {self.graphs:.1f}"


def course(
    provider: Provider,
    bar: float,
    *,
    samples: int,
    graphs: int,
    trials: int,
    rng: np.random.Generator,
    strict: bool = False,
) -> Course:
    """Play runs of ``graphs`` a size against the gate ``solved >= bar`` with the early stop, block by block."""
    sample = simulate(provider, samples, graphs, trials, rng)
    return stopped(sample, bar, strict=strict)


def stopped(sample: Sample, bar: float, *, strict: bool = False) -> Course:
    """What becomes of the samples: a graph of each size is a block, and the order of the graphs that of the blocks."""
    samples, sizes, graphs = sample.solved.shape[:3]
    hopeful = np.where(np.isnan(sample.solved), 1.0, sample.solved)
    shown = is_under(hopeful.mean(axis=(1, 3, 4)), bar, LEVEL / 2)
    ended, fails, passes = (np.zeros(samples, dtype=bool) for _ in range(3))
    played, early = np.full(samples, graphs), np.zeros(samples, dtype=bool)
    for blocks in range(1, graphs + 1):
        best, worst = (_outcomes(sample, blocks, bar, solved=solved) for solved in (1.0, 0.0))
        out_of_reach = ~best[0] & (strict | (best[1] == worst[1]))
        stops = ~ended & (shown[:, blocks - 1] | out_of_reach | (blocks == graphs))
        early |= stops & shown[:, blocks - 1] & ~best[1]
        fails |= stops & (shown[:, blocks - 1] | best[1])
        if blocks == graphs:
            passes = stops & worst[0] & ~fails
        played[stops] = blocks
        ended |= stops
    return Course(float(fails.mean()), float(early.mean()), float(passes.mean()), float(played.mean()) * sizes)


def _outcomes(sample: Sample, blocks: int, bar: float, *, solved: float) -> tuple[Choices, Choices]:
    """Whether the samples PASS and FAIL if the graphs after these blocks, and runs that were lost, are all ``solved`` or all failed."""
    values = np.where(np.isnan(sample.solved), solved, sample.solved)
    values[:, :, blocks:] = solved
    low, high = _bounds(Sample(sample.sizes, values, sample.original))
    return low >= bar, high < bar


def _bounds(sample: Sample) -> tuple[Floats, Floats]:
    moments = moments_of(sample.values(), sample.layout())
    return rate_bounds(moments, correlation_of(sample.solved.shape[3]), LEVEL, once_is_exact=True)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=3000, help="of each situation")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    rng = np.random.default_rng(arguments.seed)
    for strict in (False, True):
        for trials in (1, 3):
            print(f"\n27 graphs, {trials} trials{', strict gates: PASS out of reach is enough' if strict else ''}\n")
            print("| bar | truth | " + " | ".join(f"sd {sd}" for sd in SPREADS) + " |")
            print("|---" * (len(SPREADS) + 2) + "|")
            for bar in BARS:
                for drop in DROPS:
                    rates = rates_around(bar - drop, len(SIZES), TASKS)
                    found = [
                        course(
                            Provider.of_rates(SIZES, rates, sd=sd),
                            bar,
                            samples=arguments.samples,
                            graphs=9,
                            trials=trials,
                            rng=rng,
                            strict=strict,
                        )
                        for sd in SPREADS
                    ]
                    print(f"| {bar} | {bar - drop:.2f} | {' | '.join(map(str, found))} |", flush=True)


if __name__ == "__main__":
    main()
