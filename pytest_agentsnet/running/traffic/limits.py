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

    def part(self, share: float, spent: float) -> "Limits":
        """The limits of those who play a part of the run where nobody else can see what they do.

        ``share`` is theirs of what is allowed, above 0 and up to 1; ``spent`` is what the whole run has cost so far.
        """
        return Limits(
            None if self.concurrency is None else max(1, int(self.concurrency * share)),
            None if self.rpm is None else self.rpm * share,
            None if self.tpm is None else self.tpm * share,
            None if self.budget is None else spent + max(0.0, self.budget - spent) * share,
        )
