"""How often a gate PASSes or FAILs falsely: the truth stands on the bar, so that either is wrong; simulated providers, as tables.

    python benchmarks/statistics/gates.py
    python benchmarks/statistics/gates.py --quick

Each figure is the largest share of false PASSes and of false FAILs over the rates, .5 to .98 unless it says otherwise; one column for
each spread of graphs (sd of the logit; 3 is a stress case). Nominal are .025 each, and .035 is the bound up to sd 1.5.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

import numpy as np
from intervals import SIZES
from providers import Provider, simulate
from shares import BOUND, Situation, asked_for, measured
from verdicts import Decisions, difference_decisions, grid_provider, rate_decisions, two_runs

SPREADS = (0.0, 0.7, 1.5, 3.0)
RATES = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
FEWER = (0.5, 0.8, 0.9, 0.98)
GRAPHS, TRIALS = (3, 9, 27), (1, 3, 5)
MARGINS = (0.05, 0.1, 0.2)
PLAUSIBLE = 1.5
"""The largest spread for which the bound is promised."""


@dataclass(frozen=True)
class Design:
    """``graphs`` in all, and the trials of each task on each."""

    graphs: int
    trials: int

    def __str__(self) -> str:
        return f"{self.graphs} graphs, {self.trials} trials"


ProviderOf: TypeAlias = Callable[..., Provider]
"""``verdicts.grid_provider``, with some of its arguments given."""

SituationOf: TypeAlias = Callable[[float, float, Design], Situation]
"""The situation of a rate, a spread and a design."""


@dataclass(frozen=True)
class Kind:
    """A kind of gate, or of fault, and the rates that it is shown for."""

    title: str
    situation: SituationOf
    rates: Sequence[float] = RATES
    is_promised: bool = True


def solved(provider_of: ProviderOf) -> SituationOf:
    """``solved >= rate``."""

    def situation(rate: float, sd: float, design: Design) -> Situation:
        provider = provider_of(rate, sd=sd)
        graphs = design.graphs // len(provider.sizes)
        return lambda samples, rng: rate_decisions(simulate(provider, samples, graphs, design.trials, rng), rate)

    return situation


def only_failures_lost(share: float) -> SituationOf:
    """``solved >= rate`` where what breaks is what would have failed: the long conversations."""

    def situation(rate: float, sd: float, design: Design) -> Situation:
        provider = grid_provider(rate, sd=sd)

        def decided(samples: int, rng: np.random.Generator) -> Decisions:
            sample = simulate(provider, samples, design.graphs // len(SIZES), design.trials, rng)
            is_lost = (sample.solved == 0) & (rng.random(sample.solved.shape) < share)
            return rate_decisions(replace(sample, solved=np.where(is_lost, np.nan, sample.solved)), rate)

        return decided

    return situation


def score(rate: float, sd: float, design: Design) -> Situation:
    """``score >= ...``: a run that is not solved scores anything between 0 and 1."""
    provider = grid_provider(rate, sd=sd)

    def decided(samples: int, rng: np.random.Generator) -> Decisions:
        sample = simulate(provider, samples, design.graphs // len(SIZES), design.trials, rng)
        scores = np.where(sample.solved == 0, rng.random(sample.solved.shape), sample.solved)
        return rate_decisions(replace(sample, solved=scores), (1 + rate) / 2, once_is_exact=False)

    return decided


def difference(margin: float, provider_of: ProviderOf = grid_provider) -> SituationOf:
    """``solved >= baseline - margin`` where the baseline solves the rate and the candidate so much less."""

    def situation(rate: float, sd: float, design: Design) -> Situation:
        candidate, baseline = provider_of(rate - margin, sd=sd), provider_of(rate, sd=sd)
        graphs = design.graphs // len(SIZES)

        def decided(samples: int, rng: np.random.Generator) -> Decisions:
            runs = two_runs(candidate, baseline, samples=samples, graphs=graphs, trials=design.trials, rng=rng)
            return difference_decisions(*runs, margin)

        return decided

    return situation


def kinds() -> Iterator[Kind]:
    """Every kind of gate, in the order of the tables."""
    yield Kind("`solved >= rate` over five tasks and three sizes", solved(grid_provider))
    yield Kind("`coloring.solved >= rate`: one task over three sizes", solved(partial(grid_provider, tasks=1)))
    yield Kind(
        "`coloring.solved[n=8] >= rate`: one task, one size", solved(partial(grid_provider, sizes=(8,), tasks=1))
    )
    yield Kind("`score >= ...` over five tasks and three sizes", score)
    yield Kind(
        "`solved >= rate`, tasks with effects of their own on a graph (sd .7)",
        solved(partial(grid_provider, task_sd=0.7)),
        FEWER,
    )
    yield Kind(
        "`solved >= rate`, half of the later trials repeat the first", solved(partial(grid_provider, copies=0.5)), FEWER
    )
    yield Kind(
        "`solved >= rate`, all trials are one (temperature 0)", solved(partial(grid_provider, copies=1.0)), FEWER
    )
    yield Kind(
        "`solved >= rate`, errors that grow with calls, up to a tenth of the runs",
        solved(partial(grid_provider, errors=0.1)),
        FEWER,
    )
    yield Kind("`solved >= rate`, a tenth of the failures lost to errors", only_failures_lost(0.1), FEWER)
    some = (0.5, 0.7, 0.8, 0.9)
    for margin in MARGINS:
        yield Kind(f"`solved >= baseline - {margin}`, rates of the baseline .5 to .9", difference(margin), some)
    yield Kind(
        "`solved >= baseline - 0.1`, errors up to a tenth, on both sides",
        difference(0.1, partial(grid_provider, errors=0.1)),
        some,
    )
    yield Kind(
        "`solved >= baseline - 0.1`, half of the later trials repeat",
        difference(0.1, partial(grid_provider, copies=0.5)),
        some,
    )
    for margin in MARGINS[:2]:
        yield Kind(
            f"Known limit: `solved >= baseline - {margin}` at .98, where a rare graph loses much",
            difference(margin),
            (0.98,),
            is_promised=False,
        )


def table(kind: Kind, samples: int, rng: np.random.Generator) -> list[str]:
    """Print one row for each design; return the rows of what is over the bound though it is promised."""
    print(f"\n{kind.title}\n")
    print("| situation | " + " | ".join(f"sd {sd}: PASS / FAIL" for sd in SPREADS) + " |")
    print("|---" * (len(SPREADS) + 1) + "|")
    over = []
    for design in (Design(graphs, trials) for graphs in GRAPHS for trials in TRIALS):
        entries = []
        for sd in SPREADS:
            found = {rate: measured(kind.situation(rate, sd, design), samples, rng) for rate in kind.rates}
            entries.append(
                f"{max(one.passes for one in found.values()):.4f} / {max(one.fails for one in found.values()):.4f}"
            )
            if kind.is_promised and sd <= PLAUSIBLE:
                over += [
                    f"| {kind.title} | {design} | {sd} | {rate} | {one.passes:.4f} / {one.fails:.4f} |"
                    for rate, one in found.items()
                    if one.larger > BOUND
                ]
        print(f"| {design} | " + " | ".join(entries) + " |", flush=True)
    return over


def main() -> None:
    """Print all tables."""
    samples, seed = asked_for(__doc__)
    rng = np.random.default_rng(seed)
    over = [line for kind in kinds() for line in table(kind, samples, rng)]
    print(f"\nOver {BOUND} at sd {PLAUSIBLE} or less: {len(over)} of the situations\n")
    print("\n".join(["| gate | situation | sd | rate | PASS / FAIL |", "|---" * 5 + "|", *over]))


if __name__ == "__main__":
    main()
