"""Scores with chance taken out: 0 is what guessing gets, 1 is everything."""

from dataclasses import replace

from pytest_agentsnet.statistics.estimate import Estimate


def corrected(score: float, chance: float) -> float | None:
    """(score - chance) / (1 - chance), both in [0, 1]; None where guessing gets everything.

    As cells weigh the same in both, the correction of two means is a correction of the whole sample.
    """
    return (score - chance) / (1 - chance) if chance < 1 else None


def corrected_estimate(estimate: Estimate, chance: float) -> Estimate | None:
    """The same of a mean score and its bounds; ``chance`` is a mean over the same cells, taken as known."""
    if chance >= 1:
        return None
    value, low, high = ((bound - chance) / (1 - chance) for bound in (estimate.value, estimate.low, estimate.high))
    return replace(
        estimate, value=value, low=low, high=high, method=f"{estimate.method}, chance {chance:.3f} taken out"
    )
