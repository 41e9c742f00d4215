"""What several metrics of one cell need, worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from pytest_agentsnet.metrics.case import Case

T = TypeVar("T")


def once_a_case(function: Callable[[Case], T]) -> Callable[[Case], T]:
    """The same function, its value kept with the case, and gone with it; one of decided words has values of its own."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(case: Case) -> T:
        values = case.__dict__  # As cached_property does: a frozen case does not change by what is kept of it.
        if name not in values:
            values[name] = function(case)
        return cast("T", values[name])

    return kept
