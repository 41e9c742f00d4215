"""An installed plugin that is not used costs nothing: nothing is imported, printed or written."""

import json

import pytest
from sessions import LEADER

FRONT = {"pytest_agentsnet", "pytest_agentsnet.plugin", "pytest_agentsnet.newhooks", "pytest_agentsnet.options"}

REPORTS_IMPORTS = """
import json, sys

def pytest_unconfigure():
    with open("imported.json", "w") as file:
        json.dump(sorted(sys.modules), file)
"""


@pytest.fixture
def idle(start):
    """An ordinary session in a process of its own: its result, what it had imported, what it left behind."""

    def session(*arguments):
        start.pytester.makeconftest(REPORTS_IMPORTS)
        result = start.apart("-p", "no:cacheprovider", *arguments)
        imported = set(json.loads((start.path / "imported.json").read_text()))
        own = ("runpytest-", "stdout", "stderr", "imported.json", "tox.ini", "__pycache__")
        left = [file.name for file in start.path.iterdir() if file.suffix != ".py" and not file.name.startswith(own)]
        return result, imported, left

    return session


def test_an_ordinary_session_imports_prints_and_writes_nothing_of_ours(start, idle):
    start.pytester.makepyfile("def test_nothing(): pass")
    result, imported, left = idle("-W", "error")
    result.assert_outcomes(passed=1)
    assert {name for name in imported if name.startswith("pytest_agentsnet")} == FRONT
    assert not imported & {"networkx", "numpy", "scipy", "litellm", "asyncio.runners"}
    assert not [line for line in result.outlines if "agentsnet" in line and not line.startswith("plugins:")]
    assert not left


def test_a_marked_test_without_a_model_is_skipped_by_the_front_alone(start, idle):
    start.pytester.makepyfile(LEADER)
    result, imported, left = idle("-rs", "--strict-markers", "-W", "error")
    result.assert_outcomes(skipped=1)
    assert {name for name in imported if name.startswith("pytest_agentsnet")} == FRONT
    result.stdout.fnmatch_lines("SKIPPED * no model: name one, e.g. --agentsnet-model textbook")
    assert not left


def test_an_empty_ini_value_is_no_use_of_the_plugin(start, idle):
    start.pytester.makeini("[pytest]\nagentsnet_model =\nagentsnet_grid =\nagentsnet_no_reasoning = false")
    start.pytester.makepyfile("def test_nothing(): pass")
    result, imported, left = idle()
    result.assert_outcomes(passed=1)
    assert {name for name in imported if name.startswith("pytest_agentsnet")} == FRONT
    assert not [line for line in result.outlines if "agentsnet" in line and not line.startswith("plugins:")]
    assert not left


def test_a_directory_that_is_called_like_the_package_is_no_use_of_the_plugin(start, idle):
    folder = start.pytester.mkdir("pytest_agentsnet-checkout")
    (folder / "test_it.py").write_text("def test_nothing(): pass")
    result, imported, _ = idle(folder)
    result.assert_outcomes(passed=1)
    assert {name for name in imported if name.startswith("pytest_agentsnet")} == FRONT
