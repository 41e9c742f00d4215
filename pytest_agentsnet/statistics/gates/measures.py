"""What a gate may be about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["rate", "size", "count"]
"""A rate has an interval and may be compared with a baseline's, a size has an interval, and a count is exact."""


@dataclass(frozen=True)
class Measure:
    """A measure and the bars that it can have, from ``least`` to ``most``; ``what`` says it in words."""

    name: str
    kind: Kind
    what: str
    least: float = 0.0
    most: float | None = None
    against_baseline: bool = False
    as_share: bool = False


COUNTS = (
    "repairs",
    "misaddressed",
    "unreadable",
    "truncated",
    "refused",
    "empty",
    "calls",
    "tokens_in",
    "tokens_out",
    "tokens_cached",
)
"""Fields of the record that are added up over the cells. An exact metric of transcripts joins them here."""

MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure("solved", "rate", "the share of cells solved", most=1.0, against_baseline=True),
        Measure("score", "rate", "the mean score", most=1.0),
        Measure("score.corrected", "rate", "the mean score with chance at 0 and the best at 1", least=-1e6, most=1.0),
        Measure("n50", "size", "the number of agents at which half is solved"),
        Measure("errors", "count", "cells without a verdict", as_share=True),
        Measure("cost_usd", "count", "what all calls cost, in USD"),
        *(Measure(name, "count", f"{name} over all cells") for name in COUNTS),
    )
}

NOT_GATED: Mapping[str, str] = {
    "seconds": "it says how busy machine and provider were, and nothing of the model",
    "bought_twice": "it says how a session ended, and nothing of the model",
}
"""What is kept or reported and yet decides nothing, with the reason."""
