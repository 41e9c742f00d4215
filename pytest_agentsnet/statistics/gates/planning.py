"""What a gate can come to on the cells that are planned, before money is spent. Imports SciPy.

``planned`` are records of all selected cells, whatever their status; ``baseline`` those of the run that is compared with.
"""

from collections.abc import Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.statistics.gates.design import (
    ENOUGH,
    MOST_GRAPHS,
    MOST_TRIALS,
    Design,
    deciding_counts,
    graphs_needed,
    trials_needed,
)
from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.finding import is_at_least, levels_of, outcome_of
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.statistics.gates.of_baselines import pairs_of
from pytest_agentsnet.statistics.gates.prospect import Prospect, prospect_of, upward_bar

LITTLE = 0.5
"""The power under which a plan warns."""

_ON_CHANCE = "what it can show depends on what chance reaches"


def refusal(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record] = (), *, look: int = 1
) -> str:
    """Why the gate cannot PASS, with what would do, in one line; empty where it can, or need not."""
    if gate.tripwire:
        return ""
    never = f"the gate {gate.text} can never PASS"
    if gate.measure == "n50":
        beyond = _beyond_sizes(gate, planned)
        return f"{never}: {beyond}" if beyond else ""
    if gate.bar.on_baseline and not pairs_of(gate, Evidence(planned, baseline)).pairs:
        return f"{never}: no cell of the baseline was played under the conditions of one of its cells"
    prospect = prospect_of(gate, gates, planned, baseline, look)
    if prospect is None or outcome_of(gate.comparison, gate.bar.number, prospect.best) == "PASS":
        return ""
    return (
        f"{never}: {_extreme(gate, prospect, best=True)}; {_what_would_do(prospect)}; "
        f"or ask for FAIL only: tripwire({gate.text})"
    )


def warning(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record] = (), *, look: int = 1
) -> str:
    """One line where the gate will probably not decide: PASS has a power under a half, or a tripwire cannot FAIL."""
    prospect = prospect_of(gate, gates, planned, baseline, look)
    if prospect is None or prospect.power is None:
        return ""
    if gate.tripwire:
        can_fail = outcome_of(gate.comparison, gate.bar.number, prospect.worst) == "FAIL"
        return "" if can_fail else f"the gate {gate.text} can never FAIL: {_extreme(gate, prospect, best=False)}"
    power = prospect.power(prospect.design)
    if power >= LITTLE:
        return ""
    return (
        f"the gate {gate.text} PASSes with a probability of only {power:.2f} {prospect.truth}; "
        f"{_what_would_do(prospect)}"
    )


def power_line(
    gate: Gate, gates: Sequence[Gate], planned: Sequence[Record], baseline: Sequence[Record] = (), *, look: int = 1
) -> str:
    """What the planned cells can decide, for a plan."""
    prospect = prospect_of(gate, gates, planned, baseline, look)
    if prospect is None:
        return f"{gate.text}: {_without_power(gate, planned)}"
    parts = (
        [_needed(gate, gates, prospect.design, look)] if gate.measure == "solved" and not gate.bar.on_baseline else []
    )
    if gate.tripwire:
        parts.append("FAIL only")
    elif prospect.power is None:
        parts.append(_ON_CHANCE)
    else:
        power = prospect.power(prospect.design)
        parts.append(f"PASS with probability {power:.2f} {prospect.truth}")
        parts += [_what_would_do(prospect)] if power < ENOUGH else []
    return f"{gate.text}: {'; '.join(parts)}"


def _needed(gate: Gate, gates: Sequence[Gate], design: Design, look: int) -> str:
    """The counts of solved runs, spread evenly over graphs, that decide."""
    levels = levels_of(gate, gates, look)
    upward = is_at_least(gate.comparison)
    passing, failing = (levels.low, levels.high) if upward else (levels.high, levels.low)
    least, most = deciding_counts(design, upward_bar(gate), passing, failing)
    what = "solved" if upward else "unsolved"
    parts = [
        f"PASS from {least}" if least is not None else "never PASS",
        f"FAIL up to {most}" if most is not None else "never FAIL",
    ]
    return f"of {design.runs} runs {what} {', '.join(parts[1:] if gate.tripwire else parts)}"


def _extreme(gate: Gate, prospect: Prospect, *, best: bool) -> str:
    """What the best or the worst run that there can be would show."""
    interval = prospect.best if best else prospect.worst
    design = prospect.design
    if gate.bar.on_baseline:
        what = "an unchanged candidate" if best else "a candidate that differs in every pair"
        what += f" on {design.graphs} graphs, {design.runs} pairs"
    else:
        is_most = is_at_least(gate.comparison) == best
        if gate.measured.of_transcripts:
            what = f"{gate.measure} {is_most:d} in all of {design.runs} runs"
        else:
            what = f"{'all' if is_most else 'none'} of {design.runs} runs solved"
        what += f" on {design.graphs} graphs"
    figure = "difference" if gate.bar.on_baseline else "rate"
    return f"{what} would only show a {figure} in [{interval.low:.2f}, {interval.high:.2f}]"


def _what_would_do(prospect: Prospect) -> str:
    if prospect.power is None:
        return "it takes more graphs"
    graphs = graphs_needed(prospect.design, prospect.power)
    trials = trials_needed(prospect.design, prospect.power)
    ways = [
        *([f"{graphs} graphs"] if graphs else []),
        *([f"{trials} trials on these {prospect.design.graphs}"] if trials else []),
    ]
    if not ways:
        return (
            f"not even {MOST_GRAPHS:,} graphs or {MOST_TRIALS} trials would PASS with power {ENOUGH} {prospect.truth}"
        )
    return f"{' or '.join(ways)} would PASS with power {ENOUGH} {prospect.truth}"


def _without_power(gate: Gate, planned: Sequence[Record]) -> str:
    match gate.measured.kind:
        case "count":
            return "an exact count"
        case "mean":
            return "an exact mean, of the cells that are played"
        case "size":
            return _beyond_sizes(gate, planned) or "the run has sizes on both sides of the bar"
        case "rate":
            return "no cell of the baseline is its like" if gate.bar.on_baseline else _ON_CHANCE


def _beyond_sizes(gate: Gate, planned: Sequence[Record]) -> str:
    sizes = {record.n for record in chosen(planned, gate)}
    if min(sizes) <= gate.bar.number <= max(sizes):
        return ""
    return f"the run's sizes go from {min(sizes)} to {max(sizes)}, and the bar lies outside"
