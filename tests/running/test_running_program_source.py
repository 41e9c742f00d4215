import sys
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.running.program_source import source_of

AGENTS = """
class Own:
    def __init__(self, view): pass

class Maker:
    def __call__(self, view): return Own(view)

def make(view): return Own(view)
"""


def imported(path, text):
    path.write_text(text)
    spec = spec_from_file_location(path.stem, path)
    module = sys.modules[path.stem] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def two_versions(tmp_path):
    yield [imported(tmp_path / f"own_agents_{number}.py", AGENTS + "\n" * number) for number in (1, 2)]
    for number in (1, 2):
        del sys.modules[f"own_agents_{number}"]


@pytest.mark.parametrize(
    "factory",
    [
        lambda module: module.Own,
        lambda module: module.Maker(),
        lambda module: module.make,
        lambda module: partial(module.Own),
        lambda module: partial(partial(module.make)),
        lambda module: module.Maker().__call__,
    ],
)
def test_an_own_agent_is_known_by_the_file_that_defines_it(two_versions, factory):
    first, second = (source_of(factory(module)) for module in two_versions)
    assert (len(first), len(second), first != second) == (8, 8, True)
    assert source_of(factory(two_versions[0])) == first


def test_this_packages_agents_and_those_without_a_file_have_none():
    assert [source_of(scripted(model)) for model in ("textbook", "textbook/gather", "chance")] == [""] * 3
    nowhere = {}
    exec("def make(view): pass", nowhere)  # noqa: S102 - a definition without a file is what is wanted
    nowhere["make"].__module__ = "nowhere"
    assert (source_of(nowhere["make"]), source_of(partial(int))) == ("", "")
