"""What the planned cells could show on a gate, at best, at worst and probably. Imports SciPy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.estimate import Estimate
from pytest_agentsnet.statistics.gates.design import Design, design_of, difference_power, rate_power
from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.finding import Interval, Levels, is_at_least, levels_of
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.gates.of_baselines import pairs_of
from pytest_agentsnet.statistics.paired import Pair, difference_of
from pytest_agentsnet.statistics.rates import rate_of, score_of
from pytest_agentsnet.statistics.sample import Run, runs_of

CORRECTED = "score.corrected"
"""What the mean score alone says of it is a bound: taking chance out can only lower it."""


@dataclass(frozen=True)
class Prospect:
    """What the planned cells can show on a gate whose measure is a rate.

    ``best`` and ``worst`` are the intervals of the best and the worst run that there can be; ``power`` is the probability of PASS
    in a design where the truth is as ``truth`` says. It is None for scores with chance taken out, of which ``best`` is a bound.
    """

    best: Interval
    worst: Interval
    design: Design
    power: Callable[[Design], float] | None
    truth: str


def prospect_of(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record], look: int
) -> Prospect | None:
    """What can be shown on the gate; None for counts and sizes, where no pair is left, and where chance is to be known for it."""
    if gate.measured.kind != "rate":
        return None
    if gate.measure == CORRECTED and not is_at_least(gate.comparison):
        return None
    levels = levels_of(gate, gates, look)
    if gate.bar.on_baseline:
        return _of_difference(gate, planned, baseline, levels)
    return _of_rate(gate, runs_of(chosen(planned, gate)), levels)


def _of_rate(gate: Gate, runs: Sequence[Run], levels: Levels) -> Prospect:
    upward = is_at_least(gate.comparison)
    estimate_of = rate_of if gate.measure == "solved" else score_of
    best, worst = (_rate_interval(estimate_of, runs, levels, is_solved=upward == is_best) for is_best in (True, False))
    bar = upward_bar(gate)
    level = levels.low if upward else levels.high
    truth = (1 + bar) / 2
    proviso = " and every cell has it" if gate.measured.of_transcripts else ""
    return Prospect(
        best=best,
        worst=worst,
        design=replace(design_of(runs), once_is_exact=gate.measure == "solved"),
        power=None if gate.measure == CORRECTED else lambda design: rate_power(design, bar, truth, level),
        truth=f"where the truth is {truth if upward else 1 - truth:.3g}{proviso}",
    )


def _of_difference(
    gate: Gate, planned: Sequence[Record], baseline: Sequence[Record], levels: Levels
) -> Prospect | None:
    pairs = [Pair(*runs_of(pair)) for pair in pairs_of(gate, Evidence(planned, baseline)).pairs]
    if not pairs:
        return None
    unchanged, lost, won = (
        [
            Pair(replace(pair.candidate, solved=here, transcript=""), replace(pair.baseline, solved=there))
            for pair in pairs
        ]
        for here, there in ((True, True), (False, True), (True, False))
    )
    worst = lost if is_at_least(gate.comparison) else won
    level = levels.low if is_at_least(gate.comparison) else levels.high
    rate = (sum(pair.baseline.solved is True for pair in pairs) + 1) / (len(pairs) + 2)
    margin = -gate.bar.number if is_at_least(gate.comparison) else gate.bar.number
    return Prospect(
        best=_difference_interval(unchanged, levels),
        worst=_difference_interval(worst, levels),
        design=design_of([pair.candidate for pair in pairs]),
        power=lambda design: difference_power(design, margin, rate, level),
        truth="where nothing has changed",
    )


def upward_bar(gate: Gate) -> float:
    """The bar, or, where less is better, that of what is not solved."""
    return gate.bar.number if is_at_least(gate.comparison) else 1 - gate.bar.number


def _rate_interval(
    estimate_of: Callable[[Sequence[Run], float], Estimate], runs: Sequence[Run], levels: Levels, *, is_solved: bool
) -> Interval:
    alike = [replace(run, solved=is_solved, score=float(is_solved), transcript="") for run in runs]
    return Interval(estimate_of(alike, levels.low).low, estimate_of(alike, levels.high).high)


def _difference_interval(pairs: Sequence[Pair], levels: Levels) -> Interval:
    return Interval(difference_of(pairs, levels.low).low, difference_of(pairs, levels.high).high)
