"""Gates and evidence into verdicts. Imports SciPy: to be imported when a verdict is computed, not before."""

from collections.abc import Sequence

from pytest_agentsnet.statistics.gates.evidence import Evidence, chosen
from pytest_agentsnet.statistics.gates.finding import Finding, Levels, levels_of, outcome_of
from pytest_agentsnet.statistics.gates.gate import Gate, GateVerdict, Outcome
from pytest_agentsnet.statistics.gates.of_baselines import difference_finding
from pytest_agentsnet.statistics.gates.of_counts import count_finding
from pytest_agentsnet.statistics.gates.of_metrics import metric_finding
from pytest_agentsnet.statistics.gates.of_rates import corrected_finding, score_finding, solved_finding
from pytest_agentsnet.statistics.gates.of_sizes import n50_finding
from pytest_agentsnet.statistics.gates.saying import sentence_of


def decide(gates: Sequence[Gate], evidence: Evidence) -> list[GateVerdict]:
    """The verdict of each gate, in their order.

    PASS where all of the interval clears the bar, lost cells counted as failed; FAIL where none of it does, lost cells counted as
    solved; else INCONCLUSIVE. A tripwire FAILs so too, and PASSes wherever no FAIL is shown and anything was measured.
    """
    return [verdict_on(gate, gates, evidence) for gate in gates]


def verdict_on(gate: Gate, gates: Sequence[Gate], evidence: Evidence) -> GateVerdict:
    """The verdict of one of the gates, which share what may go wrong by chance."""
    look = evidence.looks.get(gate.text, 1)
    finding = _finding(gate, evidence, levels_of(gate, gates, look))
    outcome: Outcome = outcome_of(gate.comparison, gate.bar.number, finding.interval)
    if gate.tripwire and outcome == "INCONCLUSIVE" and finding.trials:
        outcome = "PASS"
    return GateVerdict(
        gate=gate.text,
        outcome=outcome,
        sentence=sentence_of(gate, outcome, finding, look),
        bar=gate.bar.number,
        value=finding.value,
        low=finding.interval.low,
        high=finding.interval.high,
        graphs=finding.graphs,
        trials=finding.trials,
        look=look,
        details={
            "lost": finding.lost,
            "not_needed": finding.unneeded,
            "tripwire": gate.tripwire,
            "on_baseline": gate.bar.on_baseline,
            **finding.details,
        },
    )


def _finding(gate: Gate, evidence: Evidence, levels: Levels) -> Finding:
    if gate.bar.on_baseline:
        return difference_finding(gate, evidence, levels)
    records = chosen(evidence.records, gate)
    match gate.measure:
        case "solved":
            return solved_finding(records, levels)
        case "score":
            return score_finding(records, levels)
        case "score.corrected":
            return corrected_finding(records, levels, evidence.chance)
        case "n50":
            return n50_finding(records, levels)
        case _:
            measure = gate.measured
            return metric_finding(measure, records, levels) if measure.of_transcripts else count_finding(gate, records)
