"""The story of one cell: why it failed, or how what went wrong was mended."""

from collections.abc import Callable, Iterator

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.violations import violated
from pytest_agentsnet.reporting.explaining.conflict_story import conflict_story
from pytest_agentsnet.reporting.explaining.false_claims import false_claims, phantom_names
from pytest_agentsnet.reporting.explaining.heading import heading
from pytest_agentsnet.reporting.explaining.judged_case import JudgedCase
from pytest_agentsnet.reporting.explaining.kept_private import kept_private
from pytest_agentsnet.reporting.explaining.rules_told import rules_told
from pytest_agentsnet.reporting.explaining.section import Section
from pytest_agentsnet.reporting.explaining.violated_sites import violated_sites

_OF_A_FAILURE: tuple[Callable[[Case], Section], ...] = (
    violated_sites,
    rules_told,
    kept_private,
    false_claims,
    phantom_names,
    conflict_story,
)
_OF_A_SUCCESS: tuple[Callable[[Case], Section], ...] = (
    rules_told,
    kept_private,
    false_claims,
    phantom_names,
    conflict_story,
)

_MOST, _MOST_OF_A_SUCCESS = 6, 3
"""Entries of a section, unless all are asked for."""


def story(judged: JudgedCase, *, everything: bool = False) -> Iterator[str]:
    """The heading, then one section after the other."""
    case = judged.case
    failed = bool(violated(case))
    most = None if everything else _MOST if failed else _MOST_OF_A_SUCCESS
    yield from heading(judged)
    for section in _OF_A_FAILURE if failed else _OF_A_SUCCESS:
        yield ""
        yield from section(case).lines(most)
    yield ""
    yield "Messages of a round are read in the next one. agentsnet show tells all of it."
