"""What grids can decide, and how probably, beside what is promised of them; as tables.

python benchmarks/statistics/power.py
python benchmarks/statistics/power.py --quick
"""

import argparse

import numpy as np
from providers import Provider, Sample, simulate
from scipy.optimize import brentq
from scipy.special import expit, logit
from scipy.stats import binom
from verdicts import difference_decisions, rate_decisions, two_runs

from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.exact import exact_bounds
from pytest_agentsnet.statistics.gates.design import Design, deciding_counts, rate_power
from pytest_agentsnet.statistics.moments import Floats, moments_of
from pytest_agentsnet.statistics.paired import difference_bounds

SIZES = (4, 8, 16)
RATES = np.array([[0.98, 0.98, 0.95, 0.95, 0.90], [0.98, 0.95, 0.90, 0.85, 0.70], [0.95, 0.80, 0.65, 0.40, 0.25]])
"""Of a model whose sizes and tasks differ so much that outcomes of two runs of a cell correlate by .3."""

BARS = (0.6, 0.7, 0.8, 0.9)
PROMISED_COUNTS = {
    (3, 1): ("37 / 17", "41 / 22", "44 / 28", "never / 34"),
    (3, 3): ("103 / 59", "115 / 74", "126 / 90", "135 / 108"),
    (9, 1): ("95 / 67", "108 / 81", "120 / 96", "131 / 112"),
}
PROMISED_DROPS = {(3, 1): 0.30, (3, 3): 0.17, (9, 1): 0.14, (9, 3): 0.08}
PROMISED_MARGINS = {(3, 1): 0.26, (3, 3): 0.15, (9, 1): 0.12, (9, 3): 0.07, (9, 5): 0.056, (9, 10): 0.039}
"""By graphs of each size and trials."""


def names(graphs: int, trials: int) -> str:
    """A grid in words."""
    return f"{'quick' if graphs == 3 else 'paper'} x {trials}"


def independent(bar: float, truth: float) -> int:
    """From how many runs on, one on each graph, .8 of the samples decide, on whichever side the truth lies."""
    enough = 0
    for runs in range(400, 1, -1):
        solved = np.arange(runs + 1)
        low, high = exact_bounds(solved.astype(float), np.full(runs + 1, float(runs)), LEVEL)
        decides = low >= bar if truth > bar else high < bar
        if float(binom.pmf(solved, runs, truth)[decides].sum()) < 0.8:
            break
        enough = runs
    return enough


def dropped(drop: float) -> Floats:
    """The rates of a model that is worse by ``drop`` in the mean, by one logit everywhere."""
    shift = brentq(lambda by: float((RATES - expit(logit(RATES) - by)).mean()) - drop, -1.0, 20.0)
    rates: Floats = expit(logit(RATES) - shift)
    return rates


def pairs(drop: float, *, samples: int, graphs: int, trials: int, seed: int) -> tuple[Sample, Sample]:
    """A candidate that is worse by ``drop``, and its baseline."""
    candidate, baseline = (Provider.of_rates(SIZES, rates) for rates in (dropped(drop), RATES))
    rng = np.random.default_rng(seed)
    return two_runs(candidate, baseline, samples=samples, graphs=graphs, trials=trials, rng=rng)


def drop_power(drop: float, *, samples: int, graphs: int, trials: int, seed: int) -> float:
    """How often a drop is shown to be one."""
    here, there = pairs(drop, samples=samples, graphs=graphs, trials=trials, seed=seed)
    return float(difference_decisions(here, there, 0.0).fails.mean())


def smallest_margin(*, samples: int, graphs: int, trials: int, seed: int) -> float:
    """The margin that .8 of unchanged models are shown to keep."""
    here, there = pairs(0.0, samples=samples, graphs=graphs, trials=trials, seed=seed)
    paired = Sample(here.sizes, here.solved - there.solved, here.original)
    low, _ = difference_bounds(moments_of(paired.values(), paired.layout()), LEVEL)
    return float(-np.quantile(low, 0.2))


def print_counts() -> None:
    """What solved runs decide."""
    print("\nSolved runs needed for PASS / that still FAIL, and in brackets what is promised\n")
    print("| grid | " + " | ".join(f"bar {bar}" for bar in BARS) + " |")
    print("|---" * (len(BARS) + 1) + "|")
    for (graphs, trials), promised in PROMISED_COUNTS.items():
        design = Design(graphs=3 * graphs, sizes=3, tasks=5, trials=trials, cells=5)
        found = [deciding_counts(design, bar, LEVEL, LEVEL) for bar in BARS]
        cells = [f"{least or 'never'} / {most} ({said})" for (least, most), said in zip(found, promised, strict=True)]
        print(f"| {names(graphs, trials)} | " + " | ".join(cells) + " |")


def print_planned(samples: int, seed: int) -> None:
    """The power that a plan announces beside what is found."""
    print("\nPASS of `solved >= bar` at a truth of (1 + bar) / 2: found at sd .7 and 1.5, and in brackets as planned\n")
    print("| grid | " + " | ".join(f"bar {bar}" for bar in BARS) + " |")
    print("|---" * (len(BARS) + 1) + "|")
    rng = np.random.default_rng(seed)
    for graphs, trials in PROMISED_DROPS:
        design = Design(graphs=3 * graphs, sizes=3, tasks=5, trials=trials, cells=5)
        cells = []
        for bar in BARS:
            truth = (1 + bar) / 2
            found = [
                rate_decisions(simulate(provider, samples, graphs, trials, rng), bar).passes.mean()
                for provider in (Provider.of_rates(SIZES, np.full((3, 5), truth), sd=sd) for sd in (0.7, 1.5))
            ]
            cells.append(f"{found[0]:.2f}, {found[1]:.2f} ({rate_power(design, bar, truth, LEVEL):.2f})")
        print(f"| {names(graphs, trials)} | " + " | ".join(cells) + " |", flush=True)


def print_pairs(samples: int, seed: int) -> None:
    """What a comparison with a baseline can show."""
    print("\nAgainst a baseline, outcomes correlated by .3, a power of .8 promised for either\n")
    print("| grid | promised drop: shown with power | promised margin | margin found for an unchanged model |")
    print("|---|---|---|---|")
    for (graphs, trials), margin in PROMISED_MARGINS.items():
        drop = PROMISED_DROPS.get((graphs, trials))
        power = (
            f"{drop}: {drop_power(drop, samples=samples, graphs=graphs, trials=trials, seed=seed):.2f}" if drop else ""
        )
        found = smallest_margin(samples=samples, graphs=graphs, trials=trials, seed=seed)
        print(f"| {names(graphs, trials)} | {power} | {margin} | {found:.3f} |", flush=True)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=4000, help="of each situation")
    parser.add_argument("--quick", action="store_true", help="500 samples")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    samples = 500 if arguments.quick else arguments.samples
    print(
        "Independent runs, exact, power .8: "
        f"{independent(0.8, 0.7)} to FAIL .70 against a bar of .80 (promised 155), "
        f"{independent(0.7, 0.8)} to PASS .80 against .70 (promised 167)"
    )
    print_counts()
    print_planned(samples, arguments.seed)
    print_pairs(samples, arguments.seed)


if __name__ == "__main__":
    main()
