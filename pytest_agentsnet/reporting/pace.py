"""How fast a session goes, and how long it still takes at that rate."""

from collections import deque
from dataclasses import dataclass

_WINDOW = 10.0
"""Seconds over which calls a second are counted."""

_LEAST = 5.0
"""Seconds of playing before anything is said of the rest: the first calls tell little."""


@dataclass(frozen=True)
class Pace:
    """Calls a second over the last ten seconds, and seconds that are left; None where it cannot be known."""

    calls_a_second: float | None = None
    seconds_left: float | None = None


class Pacer:
    """Keeps what was seen of a session, and tells its pace.

    Cells that are done take turns off what is left at once, calls of cells under way one by one; where no calls are counted
    (scripted agents), the cells alone tell.
    """

    def __init__(self) -> None:
        self._first: tuple[float, int, int] | None = None
        self._recent: deque[tuple[float, int]] = deque()

    def pace(self, now: float, calls: int, turns_left: int) -> Pace:
        """The pace at a moment (seconds, never falling): calls answered so far, and turns of the cells that are not done."""
        if self._first is None:
            self._first = (now, calls, turns_left)
        began, calls_before, turns_before = self._first
        self._recent.append((now, calls))
        while len(self._recent) > 2 and self._recent[1][0] <= now - _WINDOW:
            self._recent.popleft()
        rate = self._rate()
        if now - began < _LEAST:
            return Pace(rate)
        done = max(0, turns_before - turns_left)
        if calls > calls_before:
            under_way = max(0, calls - calls_before - done)
            return Pace(rate, _time_for(turns_left - under_way, rate or 0.0))
        return Pace(rate, _time_for(turns_left, done / (now - began)))

    def _rate(self) -> float | None:
        (since, before), (now, calls) = self._recent[0], self._recent[-1]
        return (calls - before) / (now - since) if now > since and calls >= before else None


def _time_for(turns: int, a_second: float) -> float | None:
    return turns / a_second if turns > 0 and a_second > 0 else None
