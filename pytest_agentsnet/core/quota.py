"""What a provider says of its limits, beside a reply or a refusal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowance:
    """One limit: how much it allows in all, how much of that is left, and seconds until it is whole again; None is not said."""

    limit: float | None = None
    left: float | None = None
    resets_in: float | None = None


NOTHING_SAID = Allowance()


@dataclass(frozen=True, slots=True)
class Quota:
    """The limits on requests and on tokens, of whatever span of time the provider counts over."""

    requests: Allowance = NOTHING_SAID
    tokens: Allowance = NOTHING_SAID
