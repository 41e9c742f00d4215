"""A strategy key in plain words."""

from collections.abc import Mapping

from pytest_agentsnet.core.strategy_key import StrategyKey

ORDER: Mapping[str, str] = {
    "alphabetical": "smaller names first",
    "reverse": "greater names first",
    "degree": "by number of neighbours",
    "random": "by drawn numbers",
    "leader": "an agent that all know first",
    "none": "nobody first",
}
PICK: Mapping[str, str] = {
    "smallest_free": "the first that no neighbour has",
    "random_free": "any that no neighbour has",
    "assigned": "what somebody assigns",
    "default": "one for all",
    "majority": "what most neighbours say",
    "flood": "the extreme of all that was heard",
    "propose_accept": "offers that are taken or not",
}
CONFLICT: Mapping[str, str] = {
    "lower_yields": "the smaller name gives way",
    "higher_yields": "the greater name gives way",
    "degree": "who gives way goes by number of neighbours",
    "random": "who gives way is drawn",
    "both": "both give way",
    "none": "nobody gives way",
}
INFORMATION: Mapping[str, str] = {
    "own": "own choices are passed on",
    "relay": "others' choices are passed on too",
    "gather": "the whole graph is gathered",
}


def told_rule(key: StrategyKey) -> str:
    """What was said of it, choice by choice."""
    parts = ((ORDER, key.order), (PICK, key.pick), (CONFLICT, key.conflict), (INFORMATION, key.information))
    return "; ".join(words[choice] for words, choice in parts if choice) or "nothing"
