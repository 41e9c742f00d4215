"""What kinds of values the fields of a tape's lines hold. Any other is damage, which is told where it is read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any

from pytest_agentsnet.clients.counts import MOST
from pytest_agentsnet.core.printable import one_line


class DamageError(ValueError):
    """A line of a tape says what none was written with; the text goes on with a sentence about the line."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """Values of these types, in words for an error; numbers are from ``least``, if there is one, to ``MOST``. A truth value is no number."""

    words: str
    types: frozenset[type]
    least: int | None = None


TEXT = Kind("a text", frozenset({str}))
TEXT_OR_NULL = Kind("a text or null", frozenset({str, NoneType}))
FLAG = Kind("true or false", frozenset({bool}))
WHOLE = Kind("a whole number", frozenset({int}))
COUNT = Kind("a whole number from 0", frozenset({int}), 0)
AMOUNT = Kind("a number from 0", frozenset({int, float}), 0)
ANY_NUMBER = Kind("a number", frozenset({int, float}))
NUMBER = Kind("a number", frozenset({int, float}), -MOST)
NUMBER_OR_NULL = Kind("a number or null", frozenset({int, float, NoneType}))
LIST = Kind("a list", frozenset({list}))
OBJECT = Kind("an object", frozenset({dict}))

OF_HEADER: Mapping[str, Kind] = {
    "schema": WHOLE,
    **dict.fromkeys(("cell", "task", "family", "model", "key", "package_version"), TEXT),
    **dict.fromkeys(("task_version", "index", "seed", "trial"), WHOLE),
    **dict.fromkeys(("rounds", "asked"), COUNT),
    **dict.fromkeys(("reasoning", "own_pack"), FLAG),
    **dict.fromkeys(("topology", "provenance", "pack", "parameters"), OBJECT),
    "started": AMOUNT,
}
"""The fields of a tape's first line."""

OF_TOPOLOGY: Mapping[str, Kind] = {"agents": LIST, "edges": LIST}

OF_PROVENANCE: Mapping[str, Kind] = {
    **dict.fromkeys(("revision", "probe", "custom", "prompts"), TEXT),
    "protocol": WHOLE,
}
"""Those fields of a provenance that are used as more than something to compare."""

OF_LINE: Mapping[str, Kind] = {
    **dict.fromkeys(("agent", "prompt", "lines", "words", "text", "reasoning", "finish_reason"), TEXT),
    **dict.fromkeys(("status", "error_kind", "reason", "scoring", "constraint"), TEXT),
    **dict.fromkeys(("turn", "attempt"), COUNT),
    # Of these a client may have told nonsense, which costs no reply: it is unknown.
    **dict.fromkeys(("tokens_in", "tokens_out", "tokens_cached"), WHOLE),
    "cost_usd": ANY_NUMBER,
    "seconds": AMOUNT,
    **dict.fromkeys(("poll", "outbox", "counts"), OBJECT),
    **dict.fromkeys(("replies", "violations", "witnesses"), LIST),
    "answer": TEXT_OR_NULL,
    "score": NUMBER_OR_NULL,
}
"""The fields of all other lines: one that several kinds of lines have is the same in each."""


def insist(fields: Mapping[str, Any], kinds: Mapping[str, Kind]) -> None:
    """Check the fields whose kinds are known; others are a later version's.

    :raises DamageError: for the first that is of another kind.
    """
    for name, value in fields.items():
        kind = kinds.get(name)
        if kind is not None and (
            type(value) not in kind.types or (kind.least is not None and not kind.least <= value <= MOST)
        ):
            raise DamageError(f'has "{name}" {one_line(json.dumps(value), 40)}, which is not {kind.words}')


def insist_on_each(name: str, values: Iterable[Any], kind: Kind) -> None:
    """Check all that a field holds.

    :raises DamageError: for the first that is of another kind.
    """
    for value in values:
        insist({name: value}, {name: kind})
