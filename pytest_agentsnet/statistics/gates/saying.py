"""A verdict in one sentence, for whoever must act on it."""

from pytest_agentsnet.statistics.gates.finding import Finding, Interval, is_at_least, outcome_of
from pytest_agentsnet.statistics.gates.gate import Gate, Outcome
from pytest_agentsnet.statistics.gates.writing import bar_text, subject_text

UNDECIDED = "exit 0 is not PASS"
"""What stands behind a verdict that was not reached, for those who read exit codes only."""

_MOST_DIGITS = 6


def sentence_of(gate: Gate, outcome: Outcome, finding: Finding, look: int) -> str:
    """What was found on how much, and what it means for the gate."""
    return f"{subject_text(gate)} {_figures(gate, finding)}{f', look {look}' if look > 1 else ''}: {_meaning(gate, outcome, finding)}"


def _meaning(gate: Gate, outcome: Outcome, finding: Finding) -> str:
    bar = bar_text(gate.bar)
    shown = outcome_of(gate.comparison, gate.bar.number, finding.interval)
    if outcome == "PASS" and shown != "PASS":
        return f"no FAIL is shown against the bar of {bar}"
    if outcome == "PASS" and gate.measured.is_exact:
        return f"within the bar of {bar}"
    if outcome != "INCONCLUSIVE":
        is_above = is_at_least(gate.comparison) == (outcome == "PASS")
        return f"{'above' if is_above else 'below'} the bar of {bar}"
    return f"{_reason(gate, finding)}; {UNDECIDED}"


def _reason(gate: Gate, finding: Finding) -> str:
    """Why it was not decided."""
    if finding.obstacle:
        return finding.obstacle
    if finding.unneeded:
        return f"stopped early with {finding.unneeded} cells left out"
    if finding.lost and (not finding.trials or _decides(gate, finding.reachable)):
        return f"resume; {finding.lost} cells were lost{', and they decide' if finding.trials else ''}"
    if not finding.trials:
        return "no cell was measured"
    if gate.bar.on_baseline and _is_worse(gate, finding.interval):
        change = "drop" if is_at_least(gate.comparison) else "rise"
        return f"a real {change}; the margin is not shown to be exceeded"
    return f"the bar of {bar_text(gate.bar)} lies within"


def _decides(gate: Gate, interval: Interval) -> bool:
    return outcome_of(gate.comparison, gate.bar.number, interval) != "INCONCLUSIVE"


def _is_worse(gate: Gate, difference: Interval) -> bool:
    """Whether a change to the bad side is shown."""
    if is_at_least(gate.comparison):
        return difference.high is not None and difference.high < 0
    return difference.low is not None and difference.low > 0


def _figures(gate: Gate, finding: Finding) -> str:
    """The estimate with its interval, and what it rests on."""
    kind = gate.measured.kind
    lost = f" ({finding.lost} lost)" if finding.lost else ""
    if gate.measured.is_exact:
        return f"{_exact_value(gate, finding)} over {finding.trials} cells{lost}"
    unit = "pairs" if gate.bar.on_baseline else "runs"
    basis = f"on {finding.graphs} graphs, {finding.trials} {unit}{lost}"
    form = _form(gate, finding.interval)
    value = (
        ("not identified" if kind == "size" else "is unknown") if finding.value is None else f"{finding.value:{form}}"
    )
    low, high = (
        "no bound" if bound is None else f"{bound:{form}}" for bound in (finding.interval.low, finding.interval.high)
    )
    within = "" if low == high == "no bound" else f" in [{low}, {high}]"
    return f"{'less the baseline ' if gate.bar.on_baseline else ''}{value}{within} {basis}"


def _exact_value(gate: Gate, finding: Finding) -> str:
    """What is known of an exact figure, where that decides."""
    if finding.value is not None:
        return _amount(gate, finding.value)
    least = finding.interval.low
    return (
        f"at least {_amount(gate, least)}" if least is not None and _decides(gate, finding.interval) else "is unknown"
    )


def _form(gate: Gate, interval: Interval) -> str:
    """As few digits as show on which side of the bar the bounds are: two for rates, one for numbers of agents."""
    sign = "+" if gate.bar.on_baseline else ""
    bounds = [bound for bound in (interval.low, interval.high) if bound is not None]
    fewest = 1 if gate.measured.kind == "size" else 2
    for digits in range(fewest, _MOST_DIGITS):
        if all(bound == gate.bar.number or round(bound, digits) != gate.bar.number for bound in bounds):
            return f"{sign}.{digits}f"
    return f"{sign}.{_MOST_DIGITS}f"


def _amount(gate: Gate, value: float) -> str:
    if gate.bar.as_share:
        return f"{100 * value:.3g}%"
    if gate.measured.kind == "mean":
        return f"{value:{_form(gate, Interval(value, value))}} on average"
    return f"{value:.2f}" if gate.measure == "cost_usd" else f"{value:,.0f}"
