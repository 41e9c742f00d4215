"""What the user allows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds over all processes of a run on one machine; None is none that the user set.

    ``concurrency``: calls in flight; ``rpm`` and ``tpm``: requests and tokens a minute of one account; ``budget``: USD in all
    that the run may cost, those of its earlier sessions included.
    """

    concurrency: int | None = None
    rpm: float | None = None
    tpm: float | None = None
    budget: float | None = None
