"""How a site is violated, in plain words."""

from collections.abc import Mapping

from pytest_agentsnet.metrics.sites import Breach, Site
from pytest_agentsnet.reporting.explaining.naming import listed, shown

_WORDS: Mapping[Breach, str] = {
    "equal_groups": "the same group",
    "both_no": "both No",
    "both_none": "both None",
    "different_bits": "different values",
    "promises": "promises that exclude one another",
    "redundant_yes": "a Yes without need",
    "not_named_back": "a partner who does not name back",
    "no_neighbour": "a partner who is no neighbour",
    "no_answer": "no valid answer",
    "no_leader": "nobody leads",
    "several_leaders": "several would lead",
    "other": "against the task's rules",
}


def told_site(site: Site) -> str:
    """``Ann - Bob, the same group``."""
    if not site.agents:
        return _WORDS[site.breach]
    names = " - ".join(map(shown, site.agents)) if len(site.agents) == 2 else listed(site.agents)
    return f"{listed(site.agents) if site.breach == 'several_leaders' else names}, {_WORDS[site.breach]}"
