"""Agents say the same sentences over and over: what was found in a short one is kept for the next time."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
Found = TypeVar("Found", bound=Hashable)

_SHORT = 200
"""Characters. Longer ones are seldom said twice, and would fill the memory."""

_KEPT = 8192


def remembered(find: Callable[Concatenate[str, P], Found]) -> Callable[Concatenate[str, P], Found]:
    """The same function of words and what else it depends on, which must be hashable."""
    kept = lru_cache(maxsize=_KEPT)(find)

    def found(words: str, /, *others: P.args, **named: P.kwargs) -> Found:
        if len(words) > _SHORT:
            return find(words, *others, **named)
        return kept(words, *others, **named)  # type: ignore[arg-type]  # that they are hashable no type can say

    return found
