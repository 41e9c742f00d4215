"""What sessions write is what the shipped schemas say."""

import dataclasses
import json

import jsonschema
import pytest
from sessions import SMALL

from pytest_agentsnet.core.record import RECORD_SCHEMA, Record
from pytest_agentsnet.reporting.schemas import schema

RESULTS = jsonschema.Draft202012Validator(schema("results"))

PROVIDERS = '''
from pytest_agentsnet import ClientError, Price, Reply

class Provider:
    """Answers in its own way, is down, or has another key."""
    price = Price(1.0, 2.0)
    def __init__(self, model): self.model = model
    async def complete(self, conversation):
        if self.model == "down":
            raise ClientError("the provider \\ud800 is down", "bad_request")
        if self.model == "locked":
            raise ClientError("the key is wrong", "auth")
        return Reply("nothing that can be read")

def pytest_agentsnet_client(model):
    return Provider(model) if model in ("down", "locked", "mute") else None
'''


def lines(start, *options):
    start(*options, "--agentsnet-dir=run", "--agentsnet-budget=none")
    return [json.loads(line) for line in (start.path / "run" / "results.jsonl").read_text().splitlines()]


@pytest.mark.parametrize(
    ("model", "statuses"),
    [
        ("textbook", {"solved"}),
        ("chance", {"solved", "unsolved"}),
        ("constant", {"solved", "unsolved"}),
        ("mute", {"unsolved"}),
        ("down", {"error"}),
        ("locked", {"error", "skipped"}),
    ],
)
@pytest.mark.parametrize("scoring", ["strict", "paper"])
def test_every_line_of_the_results_is_as_the_schema_says(start, model, statuses, scoring):
    start.pytester.makeconftest(PROVIDERS)
    written = lines(start, f"--agentsnet-model={model}", f"--agentsnet-scoring={scoring}", *SMALL)
    assert statuses >= {line["status"] for line in written} != set()
    for line in written:
        RESULTS.validate(line)


def test_the_schema_is_sound_and_has_every_field_of_the_record_and_its_number():
    jsonschema.Draft202012Validator.check_schema(schema("results"))
    fields = {field.name for field in dataclasses.fields(Record)}
    assert schema("results")["properties"].keys() == fields == set(schema("results")["required"])
    assert schema("results")["$id"].endswith(f":{RECORD_SCHEMA}")
    assert schema("results")["properties"]["schema"] == {"const": RECORD_SCHEMA}


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "error"},
        {"status": "unsolved"},
        {"score": 1.5},
        {"cell": "a b"},
        {"tape": "../tapes/x.jsonl"},
        {"more": 1},
        {"schema": 1},
        {"n": "4"},
    ],
)
def test_another_shape_is_not_let_through(start, wrong):
    line = lines(start, "--agentsnet-model=textbook", "--agentsnet-task=coloring", "--agentsnet-size=4")[0]
    RESULTS.validate(line)
    with pytest.raises(jsonschema.ValidationError):
        RESULTS.validate({**line, **wrong})
