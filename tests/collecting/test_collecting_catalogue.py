"""What hooks give, by name."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from pytest_agentsnet.collecting.catalogue import catalogue_of
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.metric import CellMetric, Measurement
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import FAMILIES

OWN_TASK = replace(TASKS[0], name="own")


OWN_METRIC = CellMetric("own", "nothing", "exact", "cells", lambda case: Measurement(1.0, 1))


def config(tasks=(), families=(), metrics=()):
    """Hooks that give these groups, the built-in ones answering last as pluggy has it."""
    hook = SimpleNamespace(
        pytest_agentsnet_tasks=lambda config: [*tasks, TASKS],
        pytest_agentsnet_topologies=lambda config: [*families, FAMILIES],
        pytest_agentsnet_metrics=lambda config: [*metrics, METRICS],
    )
    return SimpleNamespace(hook=hook)


def test_the_built_in_ones_come_first():
    catalogue = catalogue_of(config(tasks=[[OWN_TASK]], metrics=[[OWN_METRIC]]))
    assert list(catalogue.metrics) == [*(metric.name for metric in METRICS), "own"]
    assert list(catalogue.tasks) == [*(task.name for task in TASKS), "own"]
    assert list(catalogue.families) == [family.name for family in FAMILIES]
    assert catalogue.task("own") is OWN_TASK
    assert catalogue.family("ring").name == "ring"


def test_what_there_is_not_is_named_with_what_there_is():
    catalogue = catalogue_of(config())
    with pytest.raises(InputError, match="there is no task 'cube'; there are coloring, leader_election, "):
        catalogue.task("cube")
    with pytest.raises(InputError, match="there is no family 'cube'; there are ws, ba, dt, ring, "):
        catalogue.family("cube")


@pytest.mark.parametrize(
    ("groups", "line"),
    [
        ([[TASKS[0]]], "two hooks give a task named 'coloring'; names must differ"),
        ([[OWN_TASK, OWN_TASK]], "two hooks give a task named 'own'; names must differ"),
        ([OWN_TASK], "where a list is wanted"),
        ([["coloring"]], "as a task, which lacks name, version, brief, alphabet, check"),
        ([[replace(OWN_TASK, name="Own")]], "the task 'Own' needs another name"),
        ([[replace(OWN_TASK, name="my-own")]], "the task 'my-own' needs another name"),
        ([[replace(OWN_TASK, name="")]], "the task '' needs another name"),
        ([[replace(OWN_TASK, name=None)]], "the task None needs another name"),
    ],
)
def test_a_hook_that_gives_what_is_no_task_is_refused_in_one_line(groups, line):
    with pytest.raises(InputError) as refusal:
        catalogue_of(config(tasks=groups))
    assert line in str(refusal.value)
    assert str(refusal.value).isprintable()


def test_a_hook_that_gives_what_is_no_metric_is_refused_in_one_line():
    with pytest.raises(InputError, match="as a metric, which lacks name, tier, denominator, unit, range, direction, "):
        catalogue_of(config(metrics=[["own"]]))
    with pytest.raises(InputError, match="two hooks give a metric named 'own'; names must differ"):
        catalogue_of(config(metrics=[[OWN_METRIC, OWN_METRIC]]))


def test_a_metric_of_what_a_judge_finds_is_refused_for_it_is_never_measured():
    with pytest.raises(
        InputError, match="the metric 'own' has the tier 'judged', and what a judge finds is given to no"
    ):
        catalogue_of(config(metrics=[[replace(OWN_METRIC, tier="judged")]]))


@pytest.mark.parametrize(
    ("part", "value"), [("tier", "bogus"), ("unit", "furlong"), ("direction", "up"), ("range", (3, 1)), ("range", 1)]
)
def test_a_metric_of_a_kind_that_there_is_not_is_refused_in_one_line(part, value):
    with pytest.raises(InputError, match=f"the metric 'own' has the {part} "):
        catalogue_of(config(metrics=[[replace(OWN_METRIC, **{part: value})]]))


def lazily():
    yield OWN_METRIC
    raise OSError("no file \x1b[31m\nthere")


def raising(error):
    def hook(config):
        raise error

    return SimpleNamespace(
        hook=SimpleNamespace(
            pytest_agentsnet_tasks=hook, pytest_agentsnet_topologies=hook, pytest_agentsnet_metrics=hook
        )
    )


def test_a_hook_that_raises_is_told_in_one_line_with_the_users_own():
    place = rf"the hook pytest_agentsnet_\w+ fails at {re.escape(__file__)}:\d+, in "
    with pytest.raises(InputError, match=rf"^{place}lazily: OSError: no file \\x1b\[31m there$"):
        catalogue_of(config(metrics=[lazily()]))
    with pytest.raises(InputError, match=f"^{place}hook: ZeroDivisionError: division by zero$"):
        catalogue_of(raising(ZeroDivisionError("division by zero")))


@pytest.mark.parametrize("error", [pytest.UsageError("--mine is needed"), pytest.exit.Exception("enough")])
def test_what_a_hook_tells_pytest_reaches_it(error):
    with pytest.raises(type(error), match=str(error)):
        catalogue_of(raising(error))
