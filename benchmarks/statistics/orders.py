"""What the early stop decides when cells come in another order, and what it saves; as tables.

    python benchmarks/statistics/orders.py
    python benchmarks/statistics/orders.py --quick

Graphs come in three families, of which the first in the order of names is harder than the last by two logits, on the paper grid.
The early stop plays seeded blocks, one graph of each size; beside them stand orders that it does not play.
"""

import argparse
from dataclasses import dataclass, fields

import numpy as np
from early_stop import Course, stopped
from intervals import SIZES, TASKS, rates_around
from providers import Provider, Sample, effects, logit_of, play, rate_of_logit
from shares import BOUND, standard_error

from pytest_agentsnet.statistics.early.e_process import is_under
from pytest_agentsnet.statistics.estimate import LEVEL
from pytest_agentsnet.statistics.moments import Floats

SPREADS = (0.0, 0.7, 1.5)
BARS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
BAR, TRUTHS = 0.8, (0.6, 0.65, 0.7, 0.75, 0.8, 0.85)
FAMILY_LOGITS = np.repeat([-1.0, 0.0, 1.0], 3)
"""Of the nine graphs of a size, in the order of their names."""

AT_ONCE = 250


@dataclass(frozen=True)
class Model:
    """A provider, and the rate that it solves of the three families."""

    provider: Provider
    rate: float


def model(rate: float, sd: float) -> Model:
    """A model that solves about this rate."""
    logits = logit_of(rates_around(rate, len(SIZES), TASKS), float(np.hypot(sd, FAMILY_LOGITS.std())))
    by_family = rate_of_logit(logits[..., np.newaxis] + FAMILY_LOGITS, sd)
    return Model(Provider(SIZES, logits, sd=sd), float(by_family.mean()))


def in_order_of_names(one: Model, samples: int, trials: int, rng: np.random.Generator) -> Sample:
    """The graphs of each size in the order of their families, the hard one first."""
    graphs = len(FAMILY_LOGITS)
    logits = effects(one.provider, samples, graphs, rng) + FAMILY_LOGITS[np.newaxis, np.newaxis, :, np.newaxis]
    return play(one.provider, logits, trials, rng)


def in_random_order(sample: Sample, rng: np.random.Generator) -> Sample:
    """The same with the graphs of each size in an order that does not depend on them, as seeded blocks have it."""
    shape = sample.solved.shape[:3]
    order = np.argsort(rng.random(shape), axis=2)[..., np.newaxis, np.newaxis]
    return Sample(
        sample.sizes, np.take_along_axis(sample.solved, order, 2), np.take_along_axis(sample.original, order, 2)
    )


def course(one: Model, bar: float, *, samples: int, trials: int, strict: bool, rng: np.random.Generator) -> Course:
    """What becomes of runs with the early stop."""
    parts = [
        stopped(in_random_order(in_order_of_names(one, AT_ONCE, trials, rng), rng), bar, strict=strict)
        for _ in range(max(1, samples // AT_ONCE))
    ]
    return Course(*(float(np.mean([getattr(part, field.name) for part in parts])) for field in fields(Course)))


def shown(values: Floats, bar: float) -> float:
    """How often the e-process shows FAIL, of the values along the last axis."""
    return float(is_under(values, bar, LEVEL / 2)[:, -1].mean())


def print_orders(samples: int, rng: np.random.Generator) -> None:
    """FAIL by the e-process at the bar itself, in the order that is played and in others."""
    print("\nThe e-process alone (.0125 are nominal), 27 graphs, 1 trial, truth on the bar: false FAIL\n")
    print("| bar | sd | seeded blocks | blocks in the order of names | single graphs, the largest first |")
    print("|---|---|---|---|---|")
    for bar in BARS:
        for sd in SPREADS:
            one = model(bar, sd)
            sample = in_order_of_names(one, samples, 1, rng)
            blocks = in_random_order(sample, rng).solved.mean(axis=(1, 3, 4))
            by_name = sample.solved.mean(axis=(1, 3, 4))
            by_size = sample.solved[:, ::-1].mean(axis=(3, 4)).reshape(samples, -1)
            found = [f"{shown(values, one.rate):.4f}" for values in (blocks, by_name, by_size)]
            print(f"| {one.rate:.3f} | {sd} | " + " | ".join(found) + " |", flush=True)


def print_courses(samples: int, rng: np.random.Generator) -> None:
    """The whole decision at the bar, and what is saved under it."""
    print("\nThe early stop, seeded blocks, truth on the bar: false FAIL (of these shown early) / false PASS\n")
    print("| bar | trials | " + " | ".join(f"sd {sd}" for sd in SPREADS) + " |")
    print("|---" * (len(SPREADS) + 2) + "|")
    for bar in BARS:
        for trials in (1, 3):
            cells = []
            for sd in SPREADS:
                one = model(bar, sd)
                found = course(one, one.rate, samples=samples, trials=trials, strict=False, rng=rng)
                cells.append(f"{found.fails:.4f} ({found.shown:.4f}) / {found.passes:.4f}")
            print(f"| {bar} | {trials} | " + " | ".join(cells) + " |", flush=True)
    print(f"\nThe share of cells saved against a bar of {BAR}, plain / strict; in brackets graphs played of 27\n")
    print("| truth | trials | " + " | ".join(f"sd {sd}" for sd in SPREADS) + " |")
    print("|---" * (len(SPREADS) + 2) + "|")
    for truth in TRUTHS:
        for trials in (1, 3):
            cells = []
            for sd in SPREADS:
                graphs = [
                    course(model(truth, sd), BAR, samples=samples // 4, trials=trials, strict=strict, rng=rng).graphs
                    for strict in (False, True)
                ]
                cells.append(" / ".join(f"{1 - played / 27:.2f} ({played:.1f})" for played in graphs))
            print(f"| {truth} | {trials} | " + " | ".join(cells) + " |", flush=True)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=4000, help="of each situation")
    parser.add_argument("--quick", action="store_true", help="1000 samples")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    samples = 1000 if arguments.quick else arguments.samples
    print(f"Standard error of a share of {BOUND}: {standard_error(BOUND, samples):.4f}")
    rng = np.random.default_rng(arguments.seed)
    print_orders(samples, rng)
    print_courses(samples, rng)


if __name__ == "__main__":
    main()
