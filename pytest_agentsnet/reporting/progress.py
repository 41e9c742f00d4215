"""How a session stands, as one line of text: printable ASCII, the most important first."""

from collections.abc import Iterator

from pytest_agentsnet.reporting.pace import Pace
from pytest_agentsnet.running.runs.standing import Standing
from pytest_agentsnet.running.traffic.glance import Glance

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def progress_line(
    standing: Standing, glance: Glance, pace: Pace, *, budget: float | None = None, width: int | None = None
) -> str:
    """What fits the width (None: all): whole parts, and of the first what fits of it. ``budget`` in USD, None for no bound."""
    line = ""
    for part in _parts(standing, glance, pace, budget):
        longer = f"{line}, {part}" if line else part
        if line and width is not None and len(longer) > width:
            break
        line = longer
    return line[:width]


def _parts(standing: Standing, glance: Glance, pace: Pace, budget: float | None) -> Iterator[str]:
    yield f"{standing.done:,}/{standing.cells:,} {'cell' if standing.cells == 1 else 'cells'}"
    if pace.seconds_left is not None:
        yield f"about {_duration(pace.seconds_left)} left"
    if glance.usd > 0 or glance.reserved > 0:
        bound = "" if budget is None else " of " + _usd(budget).removesuffix(".00")
        yield f"{_usd(glance.usd)}{bound}"
    if glance.errors:
        yield f"{glance.errors:,} {'error' if glance.errors == 1 else 'errors'}"
    if glance.held_for > 0:
        yield f"on hold for {_duration(glance.held_for)}"
    if glance.calls or glance.in_flight or glance.waiting:
        yield f"{glance.in_flight:,} in flight"
    if glance.waiting:
        yield f"{glance.waiting:,} waiting"
    if glance.calls and pace.calls_a_second is not None:
        yield f"{pace.calls_a_second:,.1f} calls/s"
    if glance.tokens_in or glance.tokens_out:
        yield f"tokens {_count(glance.tokens_in)} in {_count(glance.tokens_out)} out"


def _duration(seconds: float) -> str:
    """Whole units, and of the smaller one no more than the estimate is good for."""
    if seconds < 1.5 * _MINUTE:
        return f"{max(1, round(seconds))} s"
    if seconds < 1.5 * _HOUR:
        return f"{round(seconds / _MINUTE)} min"
    if seconds < 2 * _DAY:
        return f"{round(seconds / _HOUR)} h"
    return f"{round(seconds / _DAY):,} days"


def _usd(amount: float) -> str:
    """Cents, and below a dime as many figures as there are."""
    return f"${amount:,.2f}" if amount >= 0.1 or amount == 0 else f"${amount:.4f}"


def _count(number: int) -> str:
    """Three figures at most, with ``k``, ``M`` or ``G``."""
    scaled, unit = float(number), ""
    for bigger in ("k", "M", "G"):
        if scaled < 999.5:
            break
        scaled, unit = scaled / 1000, bigger
    return f"{scaled:.1f}{unit}" if unit and scaled < 99.95 else f"{scaled:.0f}{unit}"
