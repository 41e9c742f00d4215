"""What a gate can come to on the cells that are planned, before money is spent. Imports SciPy.

``planned`` are records of all selected cells, whatever their status; ``baseline`` those of the run that is compared with.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.design import (
    ENOUGH,
    MOST_GRAPHS,
    MOST_TRIALS,
    Design,
    deciding_counts,
    design_of,
    difference_power,
    graphs_needed,
    rate_power,
    trials_needed,
)
from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.finding import Interval, Levels, is_at_least, levels_of, outcome_of
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.gates.measures import MEASURES
from pytest_agentsnet.statistics.gates.of_baselines import pairs_of
from pytest_agentsnet.statistics.paired import Pair, difference_of
from pytest_agentsnet.statistics.rates import rate_of
from pytest_agentsnet.statistics.sample import Run, runs_of

LITTLE = 0.5
"""The power under which a plan warns."""


@dataclass(frozen=True)
class Prospect:
    """What the planned cells can show on a gate whose measure is a rate.

    ``best`` and ``worst`` are the intervals of the best and the worst run that there can be; ``power`` is the probability of PASS
    in a design where the truth is ``truth``, in words.
    """

    best: Interval
    worst: Interval
    design: Design
    power: Callable[[Design], float]
    truth: str


def refusal(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record] = (), *, look: int = 1
) -> str:
    """Why the gate cannot PASS, with what would do, in one line; empty where it can, or need not."""
    if gate.tripwire:
        return ""
    if gate.measure == "n50":
        return _beyond_sizes(gate, planned)
    prospect = _prospect(gate, gates, planned, baseline, look)
    if prospect is None or outcome_of(gate.comparison, gate.bar.number, prospect.best) == "PASS":
        return ""
    unit = "pairs" if gate.bar.on_baseline else "runs"
    best = "an unchanged candidate" if gate.bar.on_baseline else "the best result"
    return (
        f"the gate {gate.text} can never PASS: {best} on {prospect.design.graphs} graphs, {prospect.design.runs} {unit} is only "
        f"known to lie in {_interval(prospect.best)}; {_what_would_do(prospect)}; or ask for FAIL only: tripwire({gate.text})"
    )


def warning(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record] = (), *, look: int = 1
) -> str:
    """One line where the gate will probably not decide: PASS has a power under a half, or a tripwire cannot FAIL."""
    prospect = _prospect(gate, gates, planned, baseline, look)
    if prospect is None:
        return ""
    if gate.tripwire:
        can_fail = outcome_of(gate.comparison, gate.bar.number, prospect.worst) == "FAIL"
        return (
            ""
            if can_fail
            else f"the gate {gate.text} can never FAIL: the worst result is only known to lie in {_interval(prospect.worst)}"
        )
    power = prospect.power(prospect.design)
    if power >= LITTLE:
        return ""
    return f"the gate {gate.text} PASSes with probability {power:.2f} only {prospect.truth}; {_what_would_do(prospect)}"


def power_line(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record] = (), *, look: int = 1
) -> str:
    """What the planned cells can decide, for a plan."""
    prospect = _prospect(gate, gates, planned, baseline, look)
    if prospect is None:
        kind = MEASURES[gate.measure].kind
        return f"{gate.text}: {'exact' if kind == 'count' else _beyond_sizes(gate, planned) or 'the run has sizes on both sides'}"
    needed = "" if gate.bar.on_baseline else f"{_needed(gate, gates, prospect.design, look)}; "
    if gate.tripwire:
        return f"{gate.text}: {needed}FAIL only"
    power = prospect.power(prospect.design)
    more = "" if power >= ENOUGH else f"; {_what_would_do(prospect)}"
    return f"{gate.text}: {needed}PASS with probability {power:.2f} {prospect.truth}{more}"


def _prospect(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record], look: int
) -> Prospect | None:
    """None for counts and sizes."""
    if MEASURES[gate.measure].kind != "rate":
        return None
    levels = levels_of(gate, gates, look)
    if gate.bar.on_baseline:
        return _of_difference(gate, planned, baseline, levels)
    return _of_rate(gate, runs_of(chosen(planned, gate)), levels)


def _of_rate(gate: Gate, runs: Sequence[Run], levels: Levels) -> Prospect:
    best, worst = (
        _rate_interval(runs, levels, is_solved=is_at_least(gate.comparison) == is_best) for is_best in (True, False)
    )
    bar = _upward(gate)
    level = levels.low if is_at_least(gate.comparison) else levels.high
    truth = (1 + bar) / 2
    return Prospect(
        best=best,
        worst=worst,
        design=design_of(runs),
        power=lambda design: rate_power(design, bar, truth, level),
        truth=f"where the truth is {truth if is_at_least(gate.comparison) else 1 - truth:.3g}",
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


def _upward(gate: Gate) -> float:
    """The bar, or, where less is better, that of what is not solved."""
    return gate.bar.number if is_at_least(gate.comparison) else 1 - gate.bar.number


def _rate_interval(runs: Sequence[Run], levels: Levels, *, is_solved: bool) -> Interval:
    alike = [replace(run, solved=is_solved, transcript="") for run in runs]
    return Interval(rate_of(alike, levels.low).low, rate_of(alike, levels.high).high)


def _difference_interval(pairs: Sequence[Pair], levels: Levels) -> Interval:
    return Interval(difference_of(pairs, levels.low).low, difference_of(pairs, levels.high).high)


def _needed(gate: Gate, gates: Sequence[Gate], design: Design, look: int) -> str:
    """The counts of solved runs, spread evenly over graphs, that decide."""
    levels = levels_of(gate, gates, look)
    upward = is_at_least(gate.comparison)
    passing, failing = (levels.low, levels.high) if upward else (levels.high, levels.low)
    least, most = deciding_counts(design, _upward(gate), passing, failing)
    what = "solved" if upward else "unsolved"
    parts = [
        f"PASS from {least}" if least is not None else "never PASS",
        f"FAIL up to {most}" if most is not None else "never FAIL",
    ]
    return f"of {design.runs} runs {what} {', '.join(parts[1:] if gate.tripwire else parts)}"


def _what_would_do(prospect: Prospect) -> str:
    graphs = graphs_needed(prospect.design, prospect.power)
    trials = trials_needed(prospect.design, prospect.power)
    ways = [
        *([f"{graphs} graphs"] if graphs else []),
        *([f"{trials} trials on these {prospect.design.graphs}"] if trials else []),
    ]
    if not ways:
        return (
            f"neither {MOST_GRAPHS:,} graphs nor {MOST_TRIALS} trials would PASS with power {ENOUGH} {prospect.truth}"
        )
    return f"{' or '.join(ways)} would PASS with power {ENOUGH} {prospect.truth}"


def _beyond_sizes(gate: Gate, planned: Sequence[Record]) -> str:
    sizes = {record.n for record in chosen(planned, gate)}
    if min(sizes) <= gate.bar.number <= max(sizes):
        return ""
    return f"the gate {gate.text} can never PASS: the run's sizes go from {min(sizes)} to {max(sizes)}, and the bar lies outside"


def _interval(interval: Interval) -> str:
    return f"[{interval.low:.2f}, {interval.high:.2f}]"
