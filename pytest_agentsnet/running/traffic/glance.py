"""How a run stands at a moment, for who looks on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Glance:
    """Sums over all processes of the session, except ``cells_done``, which are those of the run that have a verdict or failed.

    ``in_flight``: calls under way; ``waiting``: calls that wait for a limit; ``calls``, ``tokens_in``, ``tokens_out``: answered
    ones and what they used; ``errors``: tries that failed; ``usd``: what the run has cost so far (its earlier sessions
    included), unknown costs left out; ``reserved``: USD that the calls under way may cost; ``held_for``: seconds for which no
    call goes out because a provider asked for a pause.
    """

    cells_done: int = 0
    in_flight: int = 0
    waiting: int = 0
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    errors: int = 0
    usd: float = 0.0
    reserved: float = 0.0
    held_for: float = 0.0
