"""Node ids of the shipped suites: the same everywhere, and understood when they are given back."""

import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from other_plugins import WITHOUT
from sessions import refusal

import pytest_agentsnet

MODEL = "--agentsnet-model=textbook"
ONE = (MODEL, "--agentsnet-task=coloring", "--agentsnet-size=4", "--agentsnet-family=ws")
NODE = "pytest_agentsnet/suites/test_coloring.py::test_the_coloring_is_proper[coloring-ws-n4-i0-textbook-t0]"
REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("argument", "tests"),
    [
        ("pytest_agentsnet.suites", 45),
        ("pytest_agentsnet.suites.test_coloring", 9),
        ("pytest_agentsnet.suites.coloring", 9),
        ("pytest_agentsnet.suites.coloring::test_the_coloring_is_proper", 9),
        ("pytest_agentsnet.suites.test_coloring::test_the_coloring_is_proper[coloring-dt-n8-i0-textbook-t0]", 1),
        ("pytest_agentsnet.suites::test_the_network_agreed", 9),
        ("pytest_agentsnet.suites::test_the_network_agreed[consensus-ba-n16-i0-textbook-t0]", 1),
        ("pytest_agentsnet/suites/test_coloring.py", 9),
        ("pytest_agentsnet/suites/", 45),
        (NODE, 1),
    ],
)
def test_pyargs_and_node_ids_name_the_suites_anywhere(start, argument, tests):
    assert len(start.ids(MODEL, "--pyargs", argument)) == tests
    assert len(start.ids(MODEL, argument)) == tests


def test_printed_node_ids_can_be_given_back(start):
    printed = start.ids(MODEL, "--agentsnet-size=4")
    assert len(printed) == 15
    assert start.ids(MODEL, *printed[:4]) == printed[:4]
    start(MODEL, *printed[:2]).assert_outcomes(passed=2)


@pytest.mark.parametrize(
    "argument",
    [
        "pytest_agentsnet.suites.colouring",
        "pytest_agentsnet/suites/test_colouring.py",
        "pytest_agentsnet.suites::test_no",
    ],
)
def test_a_suite_that_there_is_not_is_one_line(start, argument):
    assert refusal(start(MODEL, "--pyargs", argument)) == (
        f"there is no suite '{argument}'; there are pytest_agentsnet.suites.test_coloring, "
        "pytest_agentsnet.suites.test_consensus, pytest_agentsnet.suites.test_leader_election, "
        "pytest_agentsnet.suites.test_matching, pytest_agentsnet.suites.test_vertex_cover"
    )


@pytest.mark.parametrize(
    "ini",
    [
        "python_files = check_*.py",
        "python_functions = check_*",
        "python_classes = Check*",
        "norecursedirs = *",
        "consider_namespace_packages = true",
        "addopts = --import-mode=importlib",
        "addopts = --import-mode=append",
        "addopts = --import-mode=prepend",
        "addopts = -p no:xdist -p no:cacheprovider -p no:assertion",
        "addopts = --strict-markers --strict-config\nempty_parameter_set_mark = fail_at_collect\nxfail_strict = true",
    ],
)
def test_node_ids_do_not_depend_on_the_users_ini_file(start, ini):
    start.pytester.makeini(f"[pytest]\n{ini}")
    assert start.ids(*ONE) == [NODE]
    start(*ONE).assert_outcomes(passed=1, deselected=4)


def test_node_ids_do_not_depend_on_where_the_root_is(start):
    elsewhere = start.pytester.mkdir("elsewhere")
    (elsewhere / "pytest.ini").write_text("[pytest]\n")
    assert start.ids(*ONE, f"--rootdir={elsewhere}") == [NODE]
    assert start.ids(*ONE, "-c", elsewhere / "pytest.ini") == [NODE]
    assert start.ids(*ONE, "--rootdir=/") == [NODE]


def test_a_project_may_have_suites_of_the_same_names(start):
    folder = start.pytester.mkdir("suites")
    (folder / "test_coloring.py").write_text("def test_the_coloring_is_proper(): pass")
    assert start.ids(*ONE) == [NODE]
    assert start.ids(*ONE, "suites") == ["suites/test_coloring.py::test_the_coloring_is_proper"]
    result = start(*ONE, "suites", "--pyargs", "pytest_agentsnet.suites")
    result.assert_outcomes(passed=2, deselected=4)


def test_the_suites_by_their_own_path_have_the_same_node_ids(start):
    assert start.ids(*ONE, REPOSITORY / "suites") == [NODE]
    assert start.ids(*ONE, REPOSITORY / "suites" / "test_coloring.py") == [NODE]


def test_the_suites_through_a_link_have_the_same_node_ids(start):
    (start.path / "link").symlink_to(REPOSITORY)
    assert start.ids(*ONE, "link/suites/test_coloring.py") == [NODE]


@pytest.fixture
def wheel_layout(start, monkeypatch):
    """The package as a wheel lays it out, with suites and data inside, in the place of the installed one."""
    site = start.pytester.mkdir("site")
    package = Path(pytest_agentsnet.__file__).parent
    shutil.copytree(package, site / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    for folder in ("suites", "fixtures"):
        (site / package.name / folder).mkdir()
    for file in [*(REPOSITORY / "suites").glob("*.py"), *(REPOSITORY / "fixtures").glob("*.*")]:
        shutil.copy(file, site / package.name / file.parent.name)
    monkeypatch.setenv("PYTHONPATH", str(site))
    return site


@pytest.mark.parametrize("mode", ["prepend", "importlib"])
def test_node_ids_and_junit_names_are_the_same_in_the_layout_of_a_wheel(start, wheel_layout, mode):
    arguments = (*ONE, "-v", f"--import-mode={mode}", "--junitxml=out.xml")
    names = {}
    for layout, begin in (("clone", start), ("wheel", start.apart)):
        result = begin(*arguments)
        result.assert_outcomes(passed=1, deselected=4)
        assert [line.partition(" ")[0] for line in result.outlines if "::" in line] == [NODE]
        case = next(ET.parse(start.path / "out.xml").iter("testcase"))  # noqa: S314 - our own file
        names[layout] = (case.get("classname"), case.get("name"))
    assert names["clone"] == names["wheel"]
    assert names["wheel"] == (
        "pytest_agentsnet.suites.test_coloring",
        "test_the_coloring_is_proper[coloring-ws-n4-i0-textbook-t0]",
    )


def test_the_layout_of_a_wheel_is_really_what_runs_there(start, wheel_layout):
    start.pytester.makeconftest("import pytest_agentsnet\ndef pytest_report_header(): return pytest_agentsnet.__file__")
    result = start.apart(*ONE)
    result.stdout.fnmatch_lines(f"{wheel_layout}/pytest_agentsnet/__init__.py")
    result.assert_outcomes(passed=1, deselected=4)


def test_a_shell_in_the_folder_of_the_installed_package_can_name_them_too(start, wheel_layout, monkeypatch):
    monkeypatch.chdir(wheel_layout)
    result = start.pytester.run(sys.executable, "-m", "pytest", *WITHOUT, "-p", "no:cacheprovider", MODEL, NODE)
    result.assert_outcomes(passed=1)
