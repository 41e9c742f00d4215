"""How a gate is written: one text for each, which ``language.read_gate`` reads back."""

import re
from collections.abc import Sequence
from decimal import Decimal

from pytest_agentsnet.statistics.gates.gate import AXES, Bar, Comparison, Condition, Gate
from pytest_agentsnet.statistics.gates.measure import Measure

_PLAIN = re.compile(r"[^\s,\[\]\"'=]+")


def written(
    measure: Measure,
    comparison: Comparison,
    bar: Bar,
    *,
    task: str = "",
    conditions: Sequence[Condition] = (),
    tripwire: bool = False,
) -> Gate:
    """The gate of these parts, with its text."""
    ordered = tuple(sorted(dict.fromkeys(conditions), key=lambda condition: AXES.index(condition.axis)))
    claim = f"{_subject(measure.name, task, ordered)} {comparison} {bar_text(bar)}"
    return Gate(
        text=f"tripwire({claim})" if tripwire else claim,
        measured=measure,
        comparison=comparison,
        bar=bar,
        task=task,
        conditions=ordered,
        tripwire=tripwire,
    )


def subject_text(gate: Gate) -> str:
    """What the gate is about: all that stands before the comparison."""
    return _subject(gate.measure, gate.task, gate.conditions)


def _subject(measure: str, task: str, conditions: Sequence[Condition]) -> str:
    chosen = ", ".join(
        f"{axis}={','.join(_value_text(condition.value) for condition in conditions if condition.axis == axis)}"
        for axis in dict.fromkeys(condition.axis for condition in conditions)
    )
    return f"{f'{task}.' if task else ''}{measure}{f'[{chosen}]' if chosen else ''}"


def _value_text(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    return f"'{value}'" if '"' in value else f'"{value}"'


def bar_text(bar: Bar) -> str:
    """The bar as a gate writes it."""
    if not bar.on_baseline:
        return (
            f"{_plain_number(100 * Decimal(repr(bar.number)))}%"
            if bar.as_share
            else _plain_number(Decimal(repr(bar.number)))
        )
    if not bar.number:
        return "baseline"
    return f"baseline {'-' if bar.number < 0 else '+'} {_plain_number(abs(Decimal(repr(bar.number))))}"


def _plain_number(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
