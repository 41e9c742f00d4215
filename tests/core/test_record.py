import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import RECORD_SCHEMA, Record

numbers = st.floats(allow_nan=False, allow_infinity=False)
records = st.builds(
    Record,
    cell=texts,
    status=st.sampled_from(["solved", "unsolved", "error", "skipped"]),
    reason=texts,
    score=st.none() | st.floats(0, 1),
    violations=st.dictionaries(st.text(max_size=5), st.integers(1, 9), max_size=3),
    claims=st.dictionaries(st.text(max_size=5), st.integers(0, 99), max_size=3),
    tokens_in=st.none() | st.integers(0, 10**9),
    cost_usd=st.none() | st.floats(0, 100),
    started=numbers,
    seconds=numbers,
)
# fmt: off
RESULT_FIELDS = {
    "schema", "package_version", "cell", "task", "family", "n", "index", "seed", "model", "revision", "trial", "probe",
    "rounds", "diameter", "status", "reason", "error_kind", "score", "violations", "repairs", "misaddressed",
    "unreadable", "truncated", "refused", "empty", "calls", "bought_twice", "tokens_in", "tokens_out", "tokens_cached",
    "cost_usd", "polls", "polls_missing", "poll_tokens_in", "poll_tokens_out", "poll_cost_usd", "started", "seconds",
    "scoring", "provenance", "tape", "graph", "transcript", "task_version", "prompts",
    "protocol", "metrics", "causes", "claims",
}
# fmt: on
PLAIN = Record(
    cell="coloring-ws-n4-i0-chance-t0",
    task="coloring",
    family="ws",
    n=4,
    index=0,
    seed=0,
    model="chance",
    trial=0,
    rounds=4,
    diameter=1,
    status="solved",
    scoring="strict",
    package_version="0.1.0",
)


@given(record=records)
def test_a_record_survives_json(record):
    assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record


def test_a_record_as_json_has_every_field_of_results_jsonl():
    data = PLAIN.to_json()
    assert set(data) == {field.name for field in fields(Record)} == RESULT_FIELDS


def test_what_is_unknown_is_null_and_not_zero():
    data = PLAIN.to_json()
    assert [data[name] for name in ("score", "cost_usd", "tokens_in", "tokens_out", "tokens_cached")] == [None] * 5


def test_a_field_that_this_version_does_not_know_is_dropped():
    assert Record.from_json(PLAIN.to_json() | {"colour of the sky": "grey"}) == PLAIN


def test_a_record_of_a_newer_schema_is_refused():
    with pytest.raises(InputError, match=f"record schema {RECORD_SCHEMA + 1} is newer than {RECORD_SCHEMA}"):
        Record.from_json(PLAIN.to_json() | {"schema": RECORD_SCHEMA + 1})
