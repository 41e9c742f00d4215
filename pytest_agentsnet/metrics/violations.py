"""What the answers violate, how much of it there could be, and how few answers would have to change."""

from functools import partial

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.mending import BOUND, Mending, mending
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.sites import Breach, Site, sites_of_answers

_EDGES: dict[Breach, str] = {
    "equal_groups": "coloring",
    "different_bits": "consensus",
    "both_no": "vertex_cover",
    "both_none": "matching",
    "promises": "matching",
}
_AGENTS: dict[Breach, str] = {
    "redundant_yes": "vertex_cover",
    "not_named_back": "matching",
    "no_neighbour": "matching",
}
_GRAPH: dict[Breach, str] = {"no_leader": "leader_election", "several_leaders": "leader_election"}

_WORDS: dict[Breach, str] = {
    "equal_groups": "edges whose ends answered the same group",
    "different_bits": "edges whose ends answered different numbers",
    "both_no": "edges whose ends both answered No",
    "both_none": "edges whose ends both answered None",
    "promises": "edges of which one end named the other, who named a third agent",
    "redundant_yes": "agents that answered Yes as all of their neighbours did",
    "not_named_back": "agents that named one who answered None",
    "no_neighbour": "agents that named one who is no neighbour",
    "no_answer": "agents without a valid answer",
    "no_leader": "whether nobody answered to lead",
    "several_leaders": "whether two agents or more answered to lead",
}


@once_a_case
def violated(case: Case) -> list[Site]:
    """The sites that the answers violate."""
    return sites_of_answers(case.instance, case.answers)


@once_a_case
def _mending(case: Case) -> Mending:
    return mending(case.instance, case.answers)


def _profile(breach: Breach, case: Case) -> Measurement | None:
    count = sum(site.breach == breach for site in violated(case))
    if breach in _GRAPH:
        return Measurement(float(count), 1)
    return share(count, len(case.instance.topology.edges) if breach in _EDGES else case.instance.n)


def _answers_to_change(case: Case) -> Measurement:
    found = _mending(case)
    return Measurement(found.changes, 1, censored=int(not found.is_exact))


def _mendable_alone(case: Case) -> Measurement | None:
    found = _mending(case)
    if found.changes == 0 or (found.changes == 1 and not found.is_exact):
        return None
    return Measurement(float(found.changes == 1), 1)


def _of_breach(breach: Breach) -> CellMetric:
    task = {**_EDGES, **_AGENTS, **_GRAPH}.get(breach)
    return CellMetric(
        f"violated_{breach}",
        _WORDS[breach],
        "exact",
        "edges" if breach in _EDGES else "the cell" if breach in _GRAPH else "agents",
        partial(_profile, breach),
        unit="yes_or_no" if breach in _GRAPH else "share",
        direction="lower",
        source="the task's own check",
        tasks=frozenset({task} if task else _BUILT_IN),
    )


_BUILT_IN = frozenset({"coloring", "consensus", "leader_election", "matching", "vertex_cover"})

VIOLATIONS: tuple[CellMetric, ...] = (
    *(_of_breach(breach) for breach in _WORDS),
    CellMetric(
        "answers_to_change",
        "the least number of answers that must change until the task is solved; censored where it is only known to be no less",
        "exact",
        "the cell",
        _answers_to_change,
        unit="count",
        range=(0.0, None),
        direction="lower",
        source=f"searched up to {BOUND} changes; beyond, and in large graphs sooner, the value is a lower bound",
        tasks=_BUILT_IN,
    ),
    CellMetric(
        "mendable_alone",
        "whether one agent alone could have solved the task with another answer",
        "exact",
        "the cell, where it is unsolved",
        _mendable_alone,
        unit="yes_or_no",
        source="searched through all answers",
        tasks=_BUILT_IN,
    ),
)
