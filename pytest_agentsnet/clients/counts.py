"""Counts that a provider tells."""

_MOST = 10**12
"""Tokens of one call that nobody can have used: sums of such numbers fit neither floats nor the ledger."""


def count(number: object) -> int | None:
    """The number of tokens that was told; None where it cannot be one."""
    return number if type(number) is int and 0 <= number <= _MOST else None
