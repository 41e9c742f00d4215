"""``verdicts.json`` says what its schema says, whatever the gates came to."""

import json
import math

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.schemas import schema
from pytest_agentsnet.reporting.verdicts_json import VERDICTS_SCHEMA, Compared, verdicts_text, verdicts_to_json
from pytest_agentsnet.statistics.gates.gate import GateVerdict

SCHEMA = jsonschema.Draft202012Validator(schema("verdicts"))


def record(status="solved", calls=3, cost_usd=0.25, trial=0):
    return Record(
        cell=f"coloring-ws-n4-i0-m-t{trial}", task="coloring", family="ws", n=4, index=0, seed=0, model="m", trial=trial,
        rounds=4, diameter=2, status=status, scoring="strict", package_version="0", calls=calls, cost_usd=cost_usd,
    )  # fmt: skip


def written(verdicts=(), records=(), comparisons=(), exit_status=0):
    whole = verdicts_to_json(
        verdicts,
        records,
        package_version="0.1.0",
        exit_status=exit_status,
        exit_meaning="all well",
        comparisons=comparisons,
    )
    return json.loads(verdicts_text(whole))


figures = st.none() | st.floats()
verdicts = st.builds(
    GateVerdict,
    gate=st.text(min_size=1),
    outcome=st.sampled_from(["PASS", "FAIL", "INCONCLUSIVE"]),
    sentence=st.text(min_size=1),
    bar=st.floats(allow_nan=False, allow_infinity=False),
    value=figures,
    low=figures,
    high=figures,
    graphs=st.integers(0, 99),
    trials=st.integers(0, 99),
    look=st.integers(1, 9),
    details=st.dictionaries(st.text(), figures | st.text() | st.lists(st.integers())),
)


@given(st.lists(verdicts, max_size=4))
def test_every_verdict_is_written_as_the_schema_says(given_verdicts):
    SCHEMA.validate(written(given_verdicts, [record()]))


def test_the_schema_is_sound_and_has_the_number_of_the_files():
    jsonschema.Draft202012Validator.check_schema(schema("verdicts"))
    assert schema("verdicts")["$id"].endswith(f":{VERDICTS_SCHEMA}")
    assert written()["schema"] == VERDICTS_SCHEMA


def test_cells_are_counted_by_what_came_of_them_and_costs_are_summed():
    told = written(records=[record(), record("unsolved"), record("error"), record("skipped", calls=0, cost_usd=None)])
    assert told["cells"] == {"selected": 4, "solved": 1, "unsolved": 1, "error": 1, "skipped": 1}
    assert told["cost_usd"] == 0.75


def test_an_unknown_cost_is_no_sum():
    assert written(records=[record(), record(cost_usd=None)])["cost_usd"] is None


def test_a_comparison_names_the_cells_that_were_lost_and_won():
    comparison = Compared("new", "runs/last", "old", 9, -0.1, -0.3, 0.1, lost=("a", "b"), won=("c",))
    told = written(comparisons=[comparison])
    SCHEMA.validate(told)
    assert told["comparisons"] == [{
        "model": "new", "baseline": "runs/last", "baseline_model": "old", "pairs": 9, "difference": -0.1, "low": -0.3, "high": 0.1, "lost": ["a", "b"], "won": ["c"],
    }]  # fmt: skip


def test_a_comparison_without_a_pair_has_no_figures():
    told = written(comparisons=[Compared("new", "runs/last", "old", 0)])
    SCHEMA.validate(told)
    assert told["comparisons"][0]["difference"] is None


def test_what_is_no_number_is_null():
    told = written([GateVerdict("n50 >= 24", "INCONCLUSIVE", "not identified", 24.0, math.nan, 16.0, math.inf)])
    assert (told["gates"][0]["value"], told["gates"][0]["low"], told["gates"][0]["high"]) == (None, 16.0, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"exit_status": -1},
        {"exit_meaning": ""},
        {"cells": {}},
        {"gates": [{"gate": "x"}]},
        {"comparisons": [{}]},
        {"more": 1},
        {"schema": 2},
    ],
)
def test_another_shape_is_not_let_through(wrong):
    with pytest.raises(jsonschema.ValidationError):
        SCHEMA.validate({**written(), **wrong})
