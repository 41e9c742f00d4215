"""How many agents have settled by each turn: the curve that stands beside how many settle too late."""

from collections.abc import Sequence

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.findings.figures import figure
from pytest_agentsnet.reporting.findings.pooled import measurements

_QUARTERS = ("0", "1/4", "1/2", "3/4")


def settled_line(records: Sequence[Record]) -> str:
    """The share of agents that by then said what they answered, and nothing else from then on, averaged over cells; empty without any.

    By turn, the last being the answer; cells of different numbers of rounds have no turns in common but quarters of their rounds.
    """
    curves = [m.series for _, m in measurements(records, "settle_curve") if m.series]
    lengths = {len(curve) for curve in curves}
    if not curves:
        return ""
    if len(lengths) == 1:
        *turns, end = (_mean([curve[turn] for curve in curves]) for turn in range(*lengths))
        told = "".join(f"{turn} {figure(share)}, " for turn, share in enumerate(turns))
        return f"settled by turn: {told}answer {figure(end)}"
    by_quarter = {
        name: _mean([curve[(len(curve) - 1) * part // len(_QUARTERS)] for curve in curves])
        for part, name in enumerate(_QUARTERS)
    }
    told = "".join(f"{name} {figure(share)}, " for name, share in by_quarter.items())
    return f"settled by part of the rounds: {told}answer {figure(_mean([curve[-1] for curve in curves]))}"


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares)
