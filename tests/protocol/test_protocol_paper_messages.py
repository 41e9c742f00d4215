"""Row by row: what the reading of the released implementation makes of replies in a message turn."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.protocol.reading import read_messages

NEIGHBOURS = ("Anna", "Bob")
AGENTS = ("Anna", "Bob", "Zoe")


def read(text):
    reading = read_messages(text, NEIGHBOURS, "paper", AGENTS)
    return None if reading.problem else reading.outbox


@pytest.mark.parametrize(
    ("reply", "messages"),
    [
        ('{"Anna": "hi"}', {"Anna": "hi"}),
        ('Let me think.\n```json\n{"Anna": "hi", "Bob": "ho"}\n```\nDone.', {"Anna": "hi", "Bob": "ho"}),
        ('A set {1, 2}. {"Anna": "hi"}', {"Anna": "hi"}),
        ('{"Anna": "hi"} }', None),
        ('{"Anna": "draft"} {"Anna": "hi"}', {"Anna": "hi"}),
        ('{"Anna": "hi",}', None),
        ('{"Anna": "one\\ntwo"}', None),
        ('{"Anna": "one\ntwo"}', None),
        ('{"Anna": "tab\\t and \\u00e9"}', {"Anna": "tab\t and é"}),
        ('{"Anna": "hi", "nobody": "x"}', None),
        ('{"anna": "hi"}', None),
        ('{"Anna": "hi", "Zoe": "x"}', {"Anna": "hi"}),
        ('{"Zoe": "x"}', {}),
        ('{"Anna": "hi", "Bob": 1}', None),
        ('{"Anna": true}', None),
        ('{"Anna": null}', None),
        ('{"Anna": {"Bob": "hi"}}', None),
        ('{"Anna": ""}', {"Anna": ""}),
        ('{"Anna": "a", "Anna": "b"}', {"Anna": "b"}),
        ("{}", {}),
        ("I say {} now", {}),
        ("no object", None),
        ("}{", None),
        ("", None),
        ('{"Anna": "it\\\'s"}', None),
        ('{"Anna": "\\ud800"}', {"Anna": "\ufffd"}),
    ],
)
def test_messages(reply, messages):
    assert read(reply) == messages


def by_every_candidate(text):
    """The rule as it is stated, in quadratic time."""
    text = text.replace("\\n", "\n")
    end = text.rfind("}") + 1
    for brace in re.finditer("{", text):
        try:
            found = json.loads(text[brace.start() : end])
        except json.JSONDecodeError:
            continue
        if set(found) <= set(AGENTS) and all(isinstance(value, str) for value in found.values()):
            return {name: found[name] for name in NEIGHBOURS if name in found}
    return None


PIECES = st.sampled_from([
    "{",
    "}",
    '"',
    ":",
    ",",
    "Anna",
    '"Anna"',
    '"Bob": "x"',
    '{"Anna": "hi"}',
    '{"Zoe": "hi", ',
    "\\",
    "\\n",
    "\\u00e9",
    "\n",
    "\t",
    " ",
    "1",
    "null",
    "[]",
    "word",
])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_linear_reading_is_the_stated_rule(text):
    assert read(text) == by_every_candidate(text)


def test_private_text_is_kept():
    assert read_messages('Well. {"Anna": "hi"}', NEIGHBOURS, "paper").reasoning == "Well."
