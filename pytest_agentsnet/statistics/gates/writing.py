"""How a gate is written: one text for each, which ``language.read_gate`` reads back."""

import re
from collections.abc import Sequence
from decimal import Decimal

from pytest_agentsnet.statistics.gates.gate import AXES, Bar, Comparison, Condition, Gate

_PLAIN = re.compile(r"[^\s,\[\]\"'=]+")


def written(
    measure: str,
    comparison: Comparison,
    bar: Bar,
    *,
    task: str = "",
    conditions: Sequence[Condition] = (),
    tripwire: bool = False,
) -> Gate:
    """The gate of these parts, with its text."""
    ordered = tuple(sorted(dict.fromkeys(conditions), key=lambda condition: AXES.index(condition.axis)))
    chosen = ", ".join(
        f"{axis}={','.join(_value_text(condition.value) for condition in ordered if condition.axis == axis)}"
        for axis in dict.fromkeys(condition.axis for condition in ordered)
    )
    path = f"{task}.{measure}" if task else measure
    claim = f"{path}{f'[{chosen}]' if chosen else ''} {comparison} {_bar_text(bar)}"
    return Gate(
        text=f"tripwire({claim})" if tripwire else claim,
        measure=measure,
        comparison=comparison,
        bar=bar,
        task=task,
        conditions=ordered,
        tripwire=tripwire,
    )


def _value_text(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    return f"'{value}'" if '"' in value else f'"{value}"'


def _bar_text(bar: Bar) -> str:
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
