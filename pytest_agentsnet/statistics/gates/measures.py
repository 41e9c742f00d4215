"""What a gate may be about."""

from collections.abc import Mapping

from pytest_agentsnet.statistics.gates.measure import Measure
from pytest_agentsnet.statistics.gates.metric_measures import metric_measures, metrics_not_gated

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
"""Fields of the record that are added up over the cells."""

OF_RECORDS: Mapping[str, Measure] = {
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
"""What rests on outcomes, scores and costs."""

MEASURES: Mapping[str, Measure] = {**OF_RECORDS, **{measure.name: measure for measure in metric_measures()}}
"""Everything that a gate may be about. A metric that has the name of a count would take its place: there is none."""

NOT_GATED: Mapping[str, str] = {
    "seconds": "it says how busy machine and provider were, and nothing of the model",
    "bought_twice": "it says how a session ended, and nothing of the model",
    **metrics_not_gated(),
}
"""What is kept or reported and yet decides nothing, with the reason."""
