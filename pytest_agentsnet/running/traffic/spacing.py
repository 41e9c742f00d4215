"""How calls are spaced so that no minute of the provider's holds more than is allowed.

The generic cell rate algorithm: of all calls so far one time is kept, at which the next were due if they came evenly. A call may
be early by a tolerance, and moves that time by its own spacing. Then any span of D seconds holds at most
(D + tolerance) / spacing + 1 calls. A call reaches the provider up to a second after it took off, so that what
the provider counts in 60 s took off within 61 s.
"""

import math
from typing import NamedTuple

_USED = 0.97
"""The part of a limit on requests that is used; the rest is for late arrivals and for the early."""
_EARLY = 0.6
"""Seconds by which a call may be early under a limit for the minute: a moment's idleness is made good."""
_EARLY_AT_RATE = 0.1
"""The same under a rate that is nobody's limit."""
_SPAN = 61.0 + _EARLY


class Spacing(NamedTuple):
    """Seconds between two calls, and by how many seconds one may be early."""

    seconds: float
    early: float = 0.0


NONE = Spacing(0.0)


def of_requests(per_minute: float | None, per_second: float) -> Spacing:
    """The spacing of requests under a limit for the minute (None is no limit) and a rate (0 is none), whichever is slower."""
    limited = NONE
    if per_minute is not None:
        # A part of a run may be left with a fraction of a request: whole ones are counted.
        limited = Spacing(60 / (_USED * (math.floor(per_minute) or per_minute)), _EARLY)
    if not per_second or 1 / per_second <= limited.seconds:
        return limited
    return Spacing(1 / per_second, _EARLY_AT_RATE)


def of_tokens(tokens: float, per_minute: float | None) -> Spacing:
    """The spacing after a call of so many tokens.

    The last call of a minute sticks out by its own size, so that much is left free; one of more than half the limit has the
    minute for itself.
    """
    if per_minute is None:
        return NONE
    if tokens > per_minute:
        return Spacing(_SPAN * tokens / per_minute, _EARLY)
    return Spacing(_SPAN * min(1.0, tokens / max(per_minute - tokens, 1e-9)), _EARLY)
