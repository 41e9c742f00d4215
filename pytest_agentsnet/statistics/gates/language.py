"""The language of gates: ``coloring.solved[n=16, model=gpt-4o] >= 0.6``.

    gate        tripwire ( claim )  |  claim
    claim       [task .] measure [ "[" condition {, condition} "]" ] comparison bar
    condition   axis = value {, value}
    comparison  >=  >  <=  <
    bar         number [%]  |  baseline [(+ | -) number [%]]

A value with a comma, a bracket or an equals sign that could be taken for another condition stands in quotes.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import cast

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.metrics.metric import Metric
from pytest_agentsnet.statistics.gates.gate import AXES, WHOLE_AXES, Bar, Comparison, Condition, Gate
from pytest_agentsnet.statistics.gates.measure import Measure
from pytest_agentsnet.statistics.gates.measures import MEASURES, NOT_GATED, OF_RECORDS
from pytest_agentsnet.statistics.gates.metric_measures import metric_measures, metrics_not_gated
from pytest_agentsnet.statistics.gates.writing import written

LONGEST = 500
"""Characters of a gate."""

_SPACE = re.compile(r" *")
_PATH = re.compile(r"[A-Za-z0-9_.]+")
_COMPARISON = re.compile(r"[<>]=?")
_SIGN = re.compile(r"[+-]")
_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,12})?|\.[0-9]{1,12}")
_AXIS = re.compile(r"([A-Za-z_]+) *=")
_QUOTED = re.compile(r"\"[^\"]+\"|'[^']+'")
_VALUE = re.compile(r"[^,\]\"']+")
_WHOLE = re.compile(r"[0-9]{1,9}")
_TOKEN = re.compile(r"[A-Za-z0-9_.]+|[<>=!~]+|.", re.DOTALL)


def read_gate(text: str, metrics: Iterable[Metric] = ()) -> Gate:
    """Read one gate. ``metrics`` are those of the session, a user's own among them; a measure of the package keeps its name.

    :raises InputError: when it is no gate, with what was found at which column (from 1) and what is expected there.
    """
    if len(text) > LONGEST:
        raise InputError(f"a gate has at most {LONGEST} characters, not {len(text):,}: {text[:40]!r}...")
    own = [metric for metric in metrics if metric.name not in MEASURES]
    return _Reading(text, {measure.name: measure for measure in metric_measures(own)}, metrics_not_gated(own)).gate()


class _Reading:
    """A gate's text and how far it is read. Every step goes on from there, so that the time is linear in the text."""

    def __init__(self, text: str, own: Mapping[str, Measure], not_gated: Mapping[str, str]) -> None:
        """``own`` are a user's measures, ``not_gated`` the user's metrics that decide nothing, with the reason."""
        self._text = text
        self._own = own
        self._measures = {**own, **MEASURES}
        self._not_gated = {**not_gated, **NOT_GATED}
        self._at = 0

    def gate(self) -> Gate:
        for at, character in enumerate(self._text):
            if not character.isprintable():
                raise self._fault(at, character, "what can be shown, on one line")
        start = self._next()
        path = self._take(_PATH, "a measure such as solved, or task.measure")
        tripwire = path == "tripwire"
        if tripwire:
            self._take_text("(", "'(' after tripwire")
            start = self._next()
            path = self._take(_PATH, "a measure such as solved, or task.measure")
        task, measure = self._measure(path, start)
        conditions = self._conditions(bool(task)) if self._skip("[") else ()
        comparison = cast("Comparison", self._take(_COMPARISON, "'>=', '>', '<=' or '<'"))
        bar = self._bar(measure)
        if tripwire:
            self._take_text(")", "')'")
        if self._next() < len(self._text):
            raise self._unexpected("the end; further gates are options of their own")
        return written(measure, comparison, bar, task=task, conditions=conditions, tripwire=tripwire)

    def _measure(self, path: str, start: int) -> tuple[str, Measure]:
        """The task, empty where none is named, and the measure: the longest end of the path that is one."""
        parts = path.split(".")
        for begin in range(max(0, len(parts) - 2), len(parts)):
            name = ".".join(parts[begin:])
            task = parts[:begin]
            if name in self._not_gated:
                reason = self._not_gated[name]
                raise self._fault(start, path, f"another measure: {name} is no measure of a gate, {reason}")
            if name in self._measures and len(task) <= 1 and all(task):
                return "".join(task), self._measures[name]
        own = f", of your own {', '.join(self._own)}" if self._own else ""
        known = f"{', '.join(OF_RECORDS)}, or an exact metric (agentsnet metrics lists them{own})"
        raise self._fault(start, path, f"a measure, alone or behind a task and a dot: {known}")

    def _conditions(self, has_task: bool) -> Sequence[Condition]:  # noqa: FBT001 - private, called once
        conditions = []
        axis = ""
        while True:
            start = self._next()
            if (named := _AXIS.match(self._text, start)) or not axis:
                axis = named.group(1) if named else ""
                if axis not in AXES or (axis == "task" and has_task):
                    allowed = [name for name in AXES if not (name == "task" and has_task)]
                    raise self._unexpected(f"one of {', '.join(allowed)}, and '='")
                self._at += len(cast("re.Match[str]", named).group())
            conditions.append(Condition(axis, self._value(axis)))
            if self._skip("]"):
                return conditions
            self._take_text(",", "',' or ']'")

    def _value(self, axis: str) -> str:
        start = self._next()
        if axis in WHOLE_AXES:
            return str(int(self._take(_WHOLE, f"a whole number for {axis}")))
        if _QUOTED.match(self._text, start):
            return self._take(_QUOTED, "a value in quotes")[1:-1]
        return self._take(_VALUE, f"a value for {axis}, in quotes where it holds a comma, a bracket or a quote").strip()

    def _bar(self, measure: Measure) -> Bar:
        if self._text.startswith("baseline", self._next()):
            return self._baseline_bar(measure)
        start = self._next()
        expected = f"a bar for {measure.name}: {_range(measure)}"
        sign = self._sign()
        number, is_percentage = self._number(expected)
        number = sign * number + 0.0  # no negative zero
        is_share = is_percentage and measure.kind != "rate"
        most = 1.0 if is_share else measure.most
        if number < measure.least or (most is not None and number > most) or (is_share and not measure.as_share):
            raise self._fault(start, self._text[start : self._at], expected)
        return Bar(number, as_share=is_share)

    def _baseline_bar(self, measure: Measure) -> Bar:
        if not measure.against_baseline:
            compared = " or ".join(name for name, other in MEASURES.items() if other.against_baseline)
            raise self._unexpected(f"a number: only {compared} is compared with a baseline")
        self._take_text("baseline", "baseline")
        if not _SIGN.match(self._text, self._next()):
            return Bar(0.0, on_baseline=True)
        sign = self._sign()
        start = self._next()
        number, _ = self._number("a number after the sign")
        if number > 1:
            raise self._fault(start, self._text[start : self._at], "a number from 0 to 1, or a percentage")
        return Bar(sign * number + 0.0, on_baseline=True)

    def _sign(self) -> int:
        """1 where none is next."""
        is_signed = _SIGN.match(self._text, self._next())
        return -1 if is_signed and self._take(_SIGN, "a sign") == "-" else 1

    def _number(self, expected: str) -> tuple[float, bool]:
        number = Decimal(self._take(_NUMBER, expected))
        is_percentage = self._skip("%")
        return float(number / 100 if is_percentage else number), is_percentage

    def _next(self) -> int:
        """Where the next token begins."""
        self._at = cast("re.Match[str]", _SPACE.match(self._text, self._at)).end()
        return self._at

    def _take(self, pattern: re.Pattern[str], expected: str) -> str:
        found = pattern.match(self._text, self._next())
        if not found:
            raise self._unexpected(expected)
        self._at = found.end()
        return found.group()

    def _skip(self, token: str) -> bool:
        """Whether the token is next; it is taken then."""
        is_next = self._text.startswith(token, self._next())
        self._at += len(token) * is_next
        return is_next

    def _take_text(self, token: str, expected: str) -> None:
        if not self._skip(token):
            raise self._unexpected(expected)

    def _unexpected(self, expected: str) -> InputError:
        found = _TOKEN.match(self._text, self._at)
        return self._fault(self._at, found.group() if found else "", expected)

    def _fault(self, at: int, found: str, expected: str) -> InputError:
        what = repr(found[:40]) if found else "the end"
        return InputError(f"the gate {self._text!r}: found {what} at column {at + 1}, expected {expected}")


def _range(measure: Measure) -> str:
    if measure.kind == "rate":
        bounds = "from 0 to 1, or a percentage" if measure.least >= 0 else "at most 1, or a percentage"
    elif measure.most is None:
        bounds = f"{measure.least:g} or more" + (", or a percentage up to 100%" if measure.as_share else "")
    else:
        bounds = f"from {measure.least:g} to {measure.most:g}"
    return bounds + (", or baseline" if measure.against_baseline else "")
