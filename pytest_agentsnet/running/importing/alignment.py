"""Which exchanges make up which turn: a request that opens no turn asks for a repair of the reply before it.

A request that brings messages opens a turn. One that brings none may do so too, where nobody wrote, and nothing in its
wording tells it from a repair: what is known is that there are R + 1 turns, with at most one repair in each, and that a
repair is asked for exactly where the reply before it could not be read.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

Spans: TypeAlias = Sequence[range]
"""By turns, the numbers of the one or two exchanges of each."""


def spans_of(brings: Sequence[bool], turns: int, is_readable: Callable[[int, int], bool]) -> Spans | None:
    """The exchanges of each turn, by their number; None where that cannot be told.

    ``brings[i]`` says whether request number i brings a message; ``is_readable(i, t)`` whether reply number i can be read at
    turn t.
    """
    repairs = len(brings) - turns
    if repairs < 0:
        return None
    first = _repairs(brings, range(1, len(brings)), repairs)
    last = _repairs(brings, range(len(brings) - 1, 0, -1), repairs)
    if len(first) == repairs and first == last[::-1]:  # every other choice lies between the two
        return _split(len(brings), set(first))
    return _followed(brings, turns, is_readable)


def _repairs(brings: Sequence[bool], numbers: Sequence[int], most: int) -> list[int]:
    """Exchanges that may be repairs, no two in a row, each as early in this order as can be."""
    chosen: list[int] = []
    for i in numbers:
        if len(chosen) == most:
            break
        if not brings[i] and not (chosen and abs(chosen[-1] - i) == 1):
            chosen.append(i)
    return chosen


def _split(exchanges: int, repairs: set[int]) -> Spans:
    opening = [i for i in range(exchanges) if i not in repairs]
    return [range(i, i + 1 + (i + 1 in repairs)) for i in opening]


def _followed(brings: Sequence[bool], turns: int, is_readable: Callable[[int, int], bool]) -> Spans | None:
    """Turn by turn: a reply that can be read ends it, as does the one after a repair."""
    spans, start = [], 0
    for turn in range(turns):
        if start >= len(brings):
            return None
        end = start + 1
        if not is_readable(start, turn):
            if end >= len(brings) or brings[end]:
                return None
            end += 1
        spans.append(range(start, end))
        start = end
    return spans if start == len(brings) else None
