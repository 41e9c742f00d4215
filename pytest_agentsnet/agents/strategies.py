"""Which rule each textbook agent follows, as a strategy key."""

from collections.abc import Mapping

from pytest_agentsnet.core.strategy_key import StrategyKey

STRATEGIES: Mapping[str, StrategyKey] = {
    "greedy-by-name": StrategyKey("reverse", "smallest_free", "none", "own"),
    "random-trial": StrategyKey("none", "random_free", "both", "own"),
    "trial-by-name": StrategyKey("none", "random_free", "lower_yields", "own"),
    "announce-and-repair": StrategyKey("none", "random_free", "lower_yields", "own"),
    "propose-highest": StrategyKey("reverse", "propose_accept", "none", "own"),
    "israeli-itai": StrategyKey("random", "propose_accept", "none", "own"),
    "locally-heaviest": StrategyKey("none", "propose_accept", "none", "own"),
    "luby-complement": StrategyKey("random", "smallest_free", "lower_yields", "own"),
    "name-order-complement": StrategyKey("reverse", "smallest_free", "lower_yields", "own"),
    "flood-max": StrategyKey("reverse", "flood", "lower_yields", "relay"),
    "flood-min": StrategyKey("none", "flood", "none", "relay"),
    "majority": StrategyKey("none", "majority", "none", "own"),
    "naive-leader": StrategyKey("reverse", "default", "none", "own"),
    "gather": StrategyKey("none", "assigned", "none", "gather"),
}
"""By KEY of ``textbook/KEY``. Two rules with one key differ in what the key does not tell."""
