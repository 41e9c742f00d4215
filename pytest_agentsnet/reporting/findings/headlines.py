"""Which numbers tell of each finding: the ones that carry it, and those that stand beside it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headline:
    """A finding in a few words, the metrics that carry it, and those that help to read them."""

    title: str
    metrics: tuple[str, ...]
    beside: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.metrics, *self.beside)


HEADLINES: tuple[Headline, ...] = (
    Headline("agreed too late", ("late_settling", "final_move"), ("strategy_stated", "late_agreement")),
    Headline("kept private", ("private_strategy_rate", "unannounced_answer"), ("never_stated", "publication_lag")),
    Headline(
        "believed unchecked",
        ("acceptance_refutable", "relay_error"),
        ("selectivity", "effective_verification", "phantom_rate"),
    ),
    Headline(
        "conflicts resolved",
        ("conflict_response", "conflict_resolution", "conflict_latency"),
        ("both_clash", "standoff", "crossed_final"),
    ),
    Headline("silent agreement", ("silent_agreement", "agreed_solution"), ("lucky", "independent_share")),
)
"""Source: the three findings are those of arXiv 2507.08616, read by hand there; silent agreement is of arXiv 2505.21503."""

HEADLINE_NAMES: tuple[str, ...] = tuple(name for headline in HEADLINES for name in headline.names)
