"""What gates decide together: five gates of one run, five looks at one candidate, and two runs of one model; as tables.

    python benchmarks/statistics/together.py
    python benchmarks/statistics/together.py --quick

The truth stands on the bar, so that a PASS is false and a FAIL is false. A run FAILs where one of its gates does, and a gate is
said to PASS or to FAIL where it did at one of its looks. Each figure is the largest share over the rates .5 to .98.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce

import numpy as np
from providers import Sample, simulate
from shares import Situation, asked_for, measured
from verdicts import Decisions, difference_decisions, grid_provider, levels, rate_decisions, two_runs

SPREADS = (0.0, 0.7, 1.5, 3.0)
RATES = (0.5, 0.7, 0.8, 0.9, 0.98)
LOOKS = 5
MARGIN = 0.1
OFF_THE_BAR = (-0.1, -0.05, 0.0, 0.05, 0.1)
"""How far the truth lies over the bar, for flips."""

SituationOf = Callable[[float, float], Situation]
"""The situation of a rate and a spread."""


def of_task(sample: Sample, task: int) -> Sample:
    """The part of the sample that is one task's."""
    return Sample(sample.sizes, sample.solved[..., task : task + 1, :], sample.original[..., task : task + 1, :])


def first_trials(sample: Sample, trials: int) -> Sample:
    """The sample before later trials were played."""
    return Sample(sample.sizes, sample.solved[..., :trials], sample.original[..., :trials])


def more_graphs(sample: Sample, look: int) -> Sample:
    """The sample when two graphs of each size have been added at each look."""
    return Sample(sample.sizes, sample.solved[:, :, : 2 * look], sample.original[:, :, : 2 * look])


def trial_alone(sample: Sample, look: int) -> Sample:
    """One trial: what a fresh run on the same graphs finds."""
    return Sample(sample.sizes, sample.solved[..., look - 1 : look], 0 * sample.original[..., :1])


def of_run(decisions: Sequence[Decisions]) -> Decisions:
    """A run PASSes where all of its gates do, and FAILs where one does."""
    return Decisions(
        np.logical_and.reduce([one.passes for one in decisions]), np.logical_or.reduce([one.fails for one in decisions])
    )


def of_looks(decisions: Sequence[Decisions]) -> Decisions:
    """Whether any look finds PASS, and whether any finds FAIL."""
    return reduce(lambda one, other: Decisions(one.passes | other.passes, one.fails | other.fails), decisions)


def five_gates(graphs: int, trials: int, *, looks: int = 1, with_all: bool = False) -> SituationOf:
    """A gate on each of five tasks, one of them given up for ``solved >= rate`` over everything where ``with_all``."""

    def situation(rate: float, sd: float) -> Situation:
        provider = grid_provider(rate, sd=sd)
        bars = provider.rates().mean(axis=0)

        def run_at(sample: Sample, look: int) -> Decisions:
            at = levels(gates=len(bars), look=look)
            gates = [rate_decisions(of_task(sample, task), bar, at) for task, bar in enumerate(bars)]
            return of_run([rate_decisions(sample, rate, at), *gates[1:]] if with_all else gates)

        def decided(samples: int, rng: np.random.Generator) -> Decisions:
            sample = simulate(provider, samples, graphs, trials * looks, rng)
            return of_looks([run_at(first_trials(sample, trials * look), look) for look in range(1, looks + 1)])

        return decided

    return situation


def five_looks(graphs: int, trials: int, seen: Callable[[Sample, int], Sample]) -> SituationOf:
    """``solved >= rate`` looked at five times, each time on what is ``seen`` then."""

    def situation(rate: float, sd: float) -> Situation:
        provider = grid_provider(rate, sd=sd)

        def decided(samples: int, rng: np.random.Generator) -> Decisions:
            sample = simulate(provider, samples, graphs, trials, rng)
            return of_looks([
                rate_decisions(seen(sample, look), rate, levels(look=look)) for look in range(1, LOOKS + 1)
            ])

        return decided

    return situation


def five_looks_at_a_difference(graphs: int) -> SituationOf:
    """``solved >= baseline - 0.1`` looked at five times, a trial more on either side each time."""

    def situation(rate: float, sd: float) -> Situation:
        candidate, baseline = grid_provider(rate - MARGIN, sd=sd), grid_provider(rate, sd=sd)

        def decided(samples: int, rng: np.random.Generator) -> Decisions:
            here, there = two_runs(candidate, baseline, samples=samples, graphs=graphs, trials=LOOKS, rng=rng)
            return of_looks([
                difference_decisions(first_trials(here, look), first_trials(there, look), MARGIN, levels(look=look))
                for look in range(1, LOOKS + 1)
            ])

        return decided

    return situation


def flips(graphs: int, trials: int, off: float, *, same_graphs: bool) -> SituationOf:
    """PASS in one run of a model and FAIL in another, and the other way round, where the truth lies ``off`` the bar."""

    def situation(rate: float, sd: float) -> Situation:
        provider = grid_provider(rate, sd=sd)

        def decided(samples: int, rng: np.random.Generator) -> Decisions:
            if same_graphs:
                runs = two_runs(provider, provider, samples=samples, graphs=graphs, trials=trials, rng=rng)
            else:
                runs = (
                    simulate(provider, samples, graphs, trials, rng),
                    simulate(provider, samples, graphs, trials, rng),
                )
            one, other = (rate_decisions(run, rate - off) for run in runs)
            return Decisions(one.passes & other.fails, one.fails & other.passes)

        return decided

    return situation


def table(
    title: str, rows: Iterable[tuple[str, Sequence[SituationOf]]], rates: Sequence[float], samples: int, seed: int
) -> None:
    """One row for some situations of which the worst is shown, one column for each spread of graphs."""
    print(f"\n{title}\n")
    print("| situation | " + " | ".join(f"sd {sd}" for sd in SPREADS) + " |")
    print("|---" * (len(SPREADS) + 1) + "|")
    rng = np.random.default_rng(seed)
    for name, situations in rows:
        entries = []
        for sd in SPREADS:
            found = [measured(situation(rate, sd), samples, rng) for situation in situations for rate in rates]
            entries.append(f"{max(one.passes for one in found):.4f} / {max(one.fails for one in found):.4f}")
        print(f"| {name} | " + " | ".join(entries) + " |", flush=True)


def main() -> None:
    """Print all tables."""
    samples, seed = asked_for(__doc__)
    grids = (("9 graphs, 3 trials", 3, 3), ("27 graphs, 1 trial", 9, 1), ("27 graphs, 3 trials", 9, 3))
    table(
        "Five gates at once, the truth on each bar: all PASS / one FAILs",
        [
            (f"{what}, {name}", [five_gates(graphs, trials, with_all=with_all)])
            for what, with_all in (("one for each task", False), ("all, and four tasks", True))
            for name, graphs, trials in grids
        ],
        RATES,
        samples,
        seed,
    )
    table(
        "Five looks at one gate, the truth on the bar: PASS at one / FAIL at one",
        [
            ("27 graphs, a trial more each time", [five_looks(9, LOOKS, first_trials)]),
            ("6 graphs more each time, 3 trials", [five_looks(2 * LOOKS, 3, more_graphs)]),
            ("27 graphs, a fresh run on them each time", [five_looks(9, LOOKS, trial_alone)]),
            ("five gates, 27 graphs, a trial more each time", [five_gates(9, 1, looks=LOOKS)]),
        ],
        RATES,
        samples,
        seed,
    )
    table(
        "Five looks at `solved >= baseline - 0.1`, rates of the baseline .5 to .9",
        [("27 graphs, a trial more each time", [five_looks_at_a_difference(9)])],
        RATES[:-1],
        samples,
        seed,
    )
    table(
        "Two runs of one model: PASS, then FAIL / FAIL, then PASS; the truth up to .1 off the bar, the worst of them",
        [
            (f"{name}, {what} graphs", [flips(graphs, trials, off, same_graphs=same) for off in OFF_THE_BAR])
            for name, graphs, trials in grids
            for what, same in (("the same", True), ("new", False))
        ],
        (0.6, 0.8, 0.88),
        samples,
        seed,
    )


if __name__ == "__main__":
    main()
