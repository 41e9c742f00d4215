"""Counts that a provider tells."""


def count(number: object) -> int | None:
    """The number of tokens that was told; None where it cannot be one."""
    return number if type(number) is int and number >= 0 else None
