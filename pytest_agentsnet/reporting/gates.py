"""What the gates came to, as text: two lines each, in 80 columns and without colour."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.statistics.gates.gate import GateVerdict

_INDENT = "  "
_OUTCOME = len("INCONCLUSIVE") + 2


def gate_lines(verdicts: Sequence[GateVerdict]) -> Iterator[str]:
    """Each verdict with its gate and what it rests on, then what it means in a sentence."""
    for verdict in verdicts:
        yield _head(verdict)
        yield _INDENT + one_line(verdict.sentence, WIDTH - len(_INDENT))


def warning_line(verdicts: Sequence[GateVerdict], *, strict: bool) -> str:
    """That some gates were not decided, empty where all were."""
    undecided = sum(verdict.outcome == "INCONCLUSIVE" for verdict in verdicts)
    if not undecided or strict:
        return ""
    gates = "1 gate is" if undecided == 1 else f"{undecided:,} gates are"
    return f"WARNING: {gates} INCONCLUSIVE, which is not PASS; --agentsnet-strict-gates makes it fail"


def _head(verdict: GateVerdict) -> str:
    rests_on = _rests_on(verdict)
    room = WIDTH - _OUTCOME - len(rests_on) - 2
    gate = one_line(verdict.gate, max(room, 10))
    return f"{verdict.outcome:<{_OUTCOME}}{gate:<{max(room, 10)}}  {rests_on}".rstrip()


def _rests_on(verdict: GateVerdict) -> str:
    parts = []
    if verdict.trials:
        graphs = f"{verdict.graphs:,} {'graph' if verdict.graphs == 1 else 'graphs'}, " if verdict.graphs else ""
        parts.append(f"{graphs}{verdict.trials:,} {'run' if verdict.trials == 1 else 'runs'}")
    if verdict.look > 1:
        parts.append(f"look {verdict.look}")
    return ", ".join(parts)
