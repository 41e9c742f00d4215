import gc
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
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


@pytest.mark.parametrize("returned", ["junk", 5, {"value": 1.0, "of": 1}, Measurement(7.0, 2)])
def test_what_is_no_measurement_of_the_metric_is_told_of_and_left_out(returned):
    told = []
    metrics = [metric_of(lambda case: returned, "odd"), metric_of(one)]
    found = measured(planted("coloring").case(), metrics, on_failure=lambda *what: told.append(what))
    assert list(found) == ["mine"]
    assert [(name, type(error)) for name, error in told] == [("odd", ValueError)]


@pytest.mark.parametrize(("value", "of"), [(np.float32(0.5), np.int64(4)), (Fraction(1, 2), 4), (Decimal("0.5"), 4)])
def test_numbers_of_other_kinds_become_plain_ones(value, of):
    measurement = Measurement(value, of, series=(value,))
    assert json.loads(json.dumps(measurement.to_json())) == {"value": 0.5, "of": 4, "series": [0.5]}


@pytest.mark.parametrize(
    "numbers", [("a", 1), (1.0, 3.5), (1.0, 0), (float("nan"), 1), (1.0, 1, 2), (1.0, 1, 0, ("x",)), (10**400, 1)]
)
def test_a_measurement_of_anything_else_is_none(numbers):
    with pytest.raises(ValueError, match="is no measurement"):
        Measurement(*numbers)


@pytest.mark.parametrize("collects", [True, False])
def test_garbage_is_collected_afterwards_as_it_was_before(collects):
    def fails(_case):
        assert not gc.isenabled()
        raise ZeroDivisionError

    try:
        if not collects:
            gc.disable()
        with pytest.raises(ZeroDivisionError):
            measured(planted("coloring").case(), [metric_of(fails)])
        assert gc.isenabled() is collects
    finally:
        gc.enable()
