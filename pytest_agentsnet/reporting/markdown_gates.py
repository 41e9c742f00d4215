"""Verdicts and comparisons as Markdown, from what ``verdicts.json`` says."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.markup import code, prose, row

_SENTENCE = 500
"""Characters shown of a verdict's sentence."""


def headline(verdicts: Mapping[str, Any] | None, records: Sequence[Record]) -> str:
    """What the gates came to, worst first; without gates how many cells are solved."""
    outcomes = Counter(gate["outcome"] for gate in (verdicts or {}).get("gates", ()))
    if outcomes:
        counts = [f"{outcomes[name]} {name}" for name in ("FAIL", "INCONCLUSIVE", "PASS") if outcomes[name]]
        return ", ".join(counts)
    if not records:
        return "nothing was played"
    solved = sum(record.status == "solved" for record in records)
    return f"{solved:,} of {len(records):,} {'cell' if len(records) == 1 else 'cells'} solved"


def gate_lines(verdicts: Mapping[str, Any]) -> Iterator[str]:
    """A row for each gate, then a sentence for each; those that fail come first."""
    order = ("FAIL", "INCONCLUSIVE", "PASS")
    gates = sorted(verdicts["gates"], key=lambda gate: order.index(gate["outcome"]))
    if not gates:
        return
    yield row("verdict", "gate", "value", "interval", "bar", "graphs", "runs", "look")
    yield row("---", "---", "---:", "---", "---:", "---:", "---:", "---:")
    for gate in gates:
        bounds = f"{_figure(gate['low'])} to {_figure(gate['high'])}"
        interval = "exact" if gate["low"] == gate["high"] == gate["value"] is not None else bounds
        yield row(
            f"**{gate['outcome']}**",
            code(gate["gate"]),
            _figure(gate["value"]),
            interval,
            _figure(gate["bar"]),
            f"{gate['graphs']:,}",
            f"{gate['trials']:,}",
            f"{gate['look']}",
        )
    yield ""
    for gate in gates:
        yield f"- **{gate['outcome']}** {code(gate['gate'])}: {prose(gate['sentence'], _SENTENCE)}"
    yield ""


def comparison_lines(verdicts: Mapping[str, Any], names: Mapping[str, str], most: int) -> Iterator[str]:
    """Each model beside its baseline: which cells were lost and won, then the interval.

    ``names`` are cells as Markdown, by id; at most so many of them are named in each list.
    """
    for comparison in verdicts["comparisons"]:
        yield f"### {code(comparison['model'])} against {code(comparison['baseline_model'])} of {code(comparison['baseline'])}"
        yield ""
        for what in ("lost", "won"):
            cells = comparison[what]
            yield f"- {what} {len(cells):,}{':' if cells else ''}"
            yield from (f"  - {names.get(cell, code(cell))}" for cell in cells[:most])
            if len(cells) > most:
                yield f"  - and {len(cells) - most:,} more"
        pairs = f"{comparison['pairs']:,} {'pair' if comparison['pairs'] == 1 else 'pairs'}"
        if comparison["difference"] is None:
            yield f"- {pairs}, and nothing can be said of the difference"
        else:
            value, low, high = (f"{comparison[name]:+.3f}" for name in ("difference", "low", "high"))
            yield f"- difference in the rate solved {value}, from {low} to {high}, of {pairs}"
        yield ""


def _figure(number: float | None) -> str:
    return "-" if number is None else f"{number:,.3g}"
