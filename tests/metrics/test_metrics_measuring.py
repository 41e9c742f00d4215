from dataclasses import replace

import pytest
from planted import planted

from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.metric import CellMetric, Measurement


def metric_of(measure, name="mine", **fields):
    return CellMetric(name, "what is mine", fields.pop("tier", "exact"), "agents", measure, **fields)


def one(case):
    return Measurement(1.0, 1)


def test_a_metric_without_a_denominator_is_absent():
    assert measured(planted("coloring").case(), [metric_of(lambda case: None)]) == {}


def test_judged_metrics_are_left_out_and_extracted_ones_may_be():
    metrics = [metric_of(one, tier, tier=tier) for tier in ("exact", "extracted", "judged")]
    case = planted("coloring").case()
    assert list(measured(case, metrics)) == ["exact", "extracted"]
    assert list(measured(case, metrics, extracted=False)) == ["exact"]


def test_a_metric_is_measured_on_its_tasks_only():
    metric = metric_of(one, tasks=frozenset({"matching"}))
    assert measured(planted("coloring").case(), [metric]) == {}
    assert list(measured(planted("matching").case(), [metric])) == ["mine"]


def test_decided_words_are_measured_apart_where_strength_matters():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1", "leaning"))
    words = metric_of(lambda case: Measurement(len(case.said.words), 1), by_strength=True)
    found = measured(cell.case(), [words])
    assert {name: measurement.value for name, measurement in found.items()} == {"mine": 1, "mine.decided": 0}


def test_a_metric_that_raises_is_told_of_and_the_others_are_measured():
    told = []
    metrics = [metric_of(lambda case: 1 / 0, "broken"), metric_of(one)]
    found = measured(planted("coloring").case(), metrics, on_failure=lambda *what: told.append(what))
    assert list(found) == ["mine"]
    assert [(name, type(error)) for name, error in told] == [("broken", ZeroDivisionError)]


def test_it_raises_where_nobody_is_to_be_told():
    with pytest.raises(ZeroDivisionError):
        measured(planted("coloring").case(), [metric_of(lambda case: 1 / 0)])


def test_a_metric_of_a_users_own_needs_only_the_contract():
    class Plain:
        name, tier, denominator, unit, range, direction, source = (
            "plain",
            "exact",
            "agents",
            "share",
            (0, 1),
            "lower",
            "me",
        )

        def measure(self, case):
            return Measurement(0.5, 2)

    assert measured(planted("coloring").case(), [Plain()]) == {"plain": Measurement(0.5, 2)}


def test_a_measurement_comes_back_from_json():
    whole = Measurement(0.25, 4, 1, (0.0, 0.25))
    assert Measurement.from_json(whole.to_json()) == whole
    bare = replace(whole, censored=0, series=())
    assert bare.to_json() == {"value": 0.25, "of": 4}
    assert Measurement.from_json(bare.to_json()) == bare
