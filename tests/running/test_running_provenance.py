from dataclasses import dataclass, replace
from importlib import metadata

import pytest
from played import SQUARE, cell_of

from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.provenance import (
    first_difference,
    instance_hash,
    package_version,
    provenance_hash,
    provenance_of,
    sent,
)

PARAMETERS = ClientParameters(100, arguments={"temperature": 0.5})


def differing(one, other):
    return {name for name in one if one[name] != other[name]}


@dataclass(frozen=True)
class Briefed:
    task: object
    name: str = "coloring"
    version: int = 1
    text: str = "colour the graph"

    def brief(self, topology):
        return self.text


def test_provenance_names_what_differs():
    pack = load_pack()
    cell = cell_of()
    base = provenance_of(cell, pack, PARAMETERS)
    instance = cell.instance
    mirrored = Topology(SQUARE.agents, SQUARE.edges[::-1])
    others = {
        "rounds": provenance_of(replace(cell, instance=replace(instance, rounds=3)), pack, PARAMETERS),
        "model": provenance_of(replace(cell, model="another"), pack, PARAMETERS),
        "revision": provenance_of(cell_of(revision="step-2000"), pack, PARAMETERS),
        "reasoning": provenance_of(cell_of(reasoning=False), pack, PARAMETERS),
        "custom": provenance_of(cell_of(custom="tests/test_mine.py::client"), pack, PARAMETERS),
        "probe": provenance_of(replace(cell, probe="liars"), pack, PARAMETERS),
        "instance": provenance_of(cell_of(topology=mirrored), pack, PARAMETERS),
        "prompts": provenance_of(cell, Pack.from_texts({**pack.texts, "answer": "Say it."}), PARAMETERS),
        "parameters": provenance_of(cell, pack, replace(PARAMETERS, max_tokens=99)),
    }
    assert {name: differing(base, other) for name, other in others.items()} == {name: {name} for name in others}
    assert len({provenance_hash(each) for each in (base, *others.values())}) == len(others) + 1


def test_another_version_or_brief_of_a_task_is_another_instance():
    cell = cell_of()
    hashes = {
        instance_hash(replace(cell.instance, task=task))
        for task in (Briefed(1), Briefed(1, version=2), Briefed(1, text="colour it"), Briefed(1, name="colouring"))
    }
    assert len(hashes) == 4


def test_reading_and_trial_are_no_part_of_provenance():
    cell = cell_of()
    assert provenance_of(cell) == provenance_of(cell_of(scoring="paper")) == provenance_of(replace(cell, trial=3))


def test_scripted_agents_have_no_prompts_and_no_parameters():
    provenance = provenance_of(cell_of())
    assert (provenance["prompts"], provenance["parameters"]) == ("", {})


def test_the_hash_is_eight_digits_whatever_the_order_of_arguments():
    one = provenance_of(cell_of(), load_pack(), replace(PARAMETERS, arguments={"seed": 1, "top_k": 2}))
    other = provenance_of(cell_of(), load_pack(), replace(PARAMETERS, arguments={"top_k": 2, "seed": 1}))
    assert provenance_hash(one) == provenance_hash(other)
    assert len(provenance_hash(one)) == 8


def test_the_package_knows_its_version_where_it_is_installed(monkeypatch):
    assert package_version() == metadata.version("pytest-agentsnet")
    package_version.cache_clear()
    monkeypatch.setattr("pytest_agentsnet.running.provenance.version", lambda name: metadata.version("no such package"))
    assert package_version() == "unknown"
    package_version.cache_clear()


@pytest.mark.parametrize(
    "name",
    [
        *("api_key", "API_KEY", "key", "aws_secret_access_key", "aws_session_token", "azure_ad_token", "token", "sig"),
        *(
            "extra_headers",
            "default_headers",
            "authorization",
            "password",
            "vertex_credentials",
            "cookie",
            "client_cert",
        ),
    ],
)
def test_what_may_be_a_secret_is_left_out_entirely(name):
    assert sent(ClientParameters(5, arguments={name: "abc"})) == {"max_tokens": 5}
    assert sent(ClientParameters(5, arguments={"extra_body": {name: {"x": 1}}})) == {"max_tokens": 5, "extra_body": {}}


@pytest.mark.parametrize("name", ["base_url", "api_base", "endpoint", "timeout", "max_retries", "proxy"])
def test_where_the_model_is_and_how_long_to_wait_does_not_count(name):
    assert sent(ClientParameters(5, 3.0, "http://me:pw@here/v1", {name: "there"})) == {"max_tokens": 5}


def test_parameters_that_shape_a_reply_are_kept():
    arguments = {
        "temperature": 0,
        "max_completion_tokens": 7,
        "stop": ("a", "b"),
        "tokenizer": "x",
        "logit_bias": {"50256": -100},
        "response_format": {"type": "json_object"},
        "design": "plain",
    }
    assert sent(ClientParameters(5, arguments=arguments)) == {"max_tokens": 5, **arguments, "stop": ["a", "b"]}


def test_addresses_keys_by_their_shape_and_objects_do_not_reach_the_file():
    arguments = {
        "user": "sk-abcdefghijklmnop",
        "source": "https://a/b?sig=1",
        "files": ["s3://me:pw@x", "y"],
        "tool": object(),
    }
    assert sent(ClientParameters(5, arguments=arguments)) == {
        "max_tokens": 5,
        "user": "[hidden]",
        "files": ["y"],
        "tool": "object",
    }


def test_the_first_difference_names_the_innermost_field_and_both_values():
    there = {"model": "m", "parameters": {"max_tokens": 8192, "temperature": 0}, "revision": ""}
    here = {"model": "m", "parameters": {"max_tokens": 8192, "temperature": 1}, "revision": "b"}
    assert str(first_difference(there, here)) == "parameters.temperature was 0 and is now 1"
    assert str(first_difference(there, {**there, "revision": "b"})) == 'revision was "" and is now "b"'
    assert str(first_difference({}, {"probe": "x"})) == 'probe was not given and is now "x"'
    assert first_difference(there, dict(there)) is None
