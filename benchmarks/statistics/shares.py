"""How often something happens in many simulated samples, and how sure that is."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from verdicts import Decisions

AT_ONCE = 100
"""Samples that are drawn together: more of them would not fit into a processor's cache."""

BOUND = 0.035
"""What false PASSes and false FAILs may be, each, where graphs differ by a logit sd of 1.5 or less; .025 are nominal."""

NEAR = 0.03
"""From here on a share is measured anew."""

Situation: TypeAlias = Callable[[int, np.random.Generator], Decisions]
"""Draws so many samples, and decides a gate on each."""


@dataclass(frozen=True)
class Shares:
    """The shares of samples that PASS and that FAIL."""

    passes: float
    fails: float

    @property
    def larger(self) -> float:
        """The larger of the two."""
        return max(self.passes, self.fails)


def shares(situation: Situation, samples: int, rng: np.random.Generator) -> Shares:
    """The shares of about so many samples."""
    parts = [situation(AT_ONCE, rng) for _ in range(max(1, samples // AT_ONCE))]
    return Shares(*(float(np.mean([getattr(part, name) for part in parts])) for name in ("passes", "fails")))


def measured(situation: Situation, samples: int, rng: np.random.Generator) -> Shares:
    """The shares; measured anew with four times the samples where they are near the bound.

    The largest of hundreds of shares is mostly the luckiest: the second measurement has no part in the choice.
    """
    first = shares(situation, samples, rng)
    return shares(situation, 4 * samples, rng) if first.larger > NEAR else first


def standard_error(share: float, samples: int) -> float:
    """Of a share in so many samples."""
    return float(np.sqrt(share * (1 - share) / samples))


def asked_for(description: str | None) -> tuple[int, int]:
    """How many samples of each situation the command line asks for, and the seed; how sure that makes a share is printed."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--samples", type=int, default=4000, help="of each situation; four times as many near the bound"
    )
    parser.add_argument("--quick", action="store_true", help="1000 samples")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    samples = 1000 if arguments.quick else arguments.samples
    errors = (standard_error(BOUND, many) for many in (samples, 4 * samples))
    print("Standard error of a share of {:.3f}: {:.4f}, near the bound {:.4f}".format(BOUND, *errors))
    return samples, arguments.seed
