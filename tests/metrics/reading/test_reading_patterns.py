"""Every pattern of the reader is one: they are compiled late, and a mistake in one would wait for a text that needs it."""

import importlib
import pkgutil
import re

import pytest

from pytest_agentsnet.metrics import reading
from pytest_agentsnet.metrics.reading.words.late import late

MODULES = [one.name for one in pkgutil.walk_packages(reading.__path__, f"{reading.__name__}.") if not one.ispkg]


def patterns_in(value):
    if type(value) is type(late("")):
        yield value
    elif isinstance(value, dict):
        yield from patterns_in([*value, *value.values()])
    elif isinstance(value, list | tuple | frozenset):
        for one in value:
            yield from patterns_in(one)
    elif hasattr(value, "__slots__") and type(value).__module__.startswith(reading.__name__):
        yield from patterns_in([getattr(value, name, None) for name in value.__slots__])


@pytest.mark.parametrize("name", MODULES)
def test_all_patterns_of_a_module_can_be_compiled(name):
    for one in patterns_in(vars(importlib.import_module(name))):
        assert one.groups == re.compile(one.pattern, one.flags).groups


def test_there_are_hundreds():
    assert len({one.pattern for name in MODULES for one in patterns_in(vars(importlib.import_module(name)))}) > 300


def test_a_pattern_is_compiled_with_its_first_use_and_no_other():
    wrong = late("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("")


def test_a_late_pattern_does_what_the_other_does():
    one = late(r"(\w)-(?P<b>\w)", re.IGNORECASE)
    other = re.compile(r"(\w)-(?P<b>\w)", re.IGNORECASE)
    text = "a-b, C-D"
    assert [found.span() for found in one.finditer(text)] == [found.span() for found in other.finditer(text)]
    assert one.findall(text) == other.findall(text)
    assert one.sub("x", text) == other.sub("x", text)
    assert one.groups == other.groups
    assert one.search(text)["b"] == "b"
