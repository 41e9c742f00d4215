"""How the shipped suites are found and named."""

from pathlib import Path

import pytest

from pytest_agentsnet.collecting.suites import NODE_FOLDER, PACKAGE, expanded, suite_files
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.tasks.builtin import TASKS

FILES = suite_files(own_tasks=False)


def test_there_is_one_suite_for_each_task_and_one_for_tasks_of_ones_own():
    assert {file.stem for file in FILES} == {f"test_{task.name}" for task in TASKS}
    assert [file.stem for file in suite_files(own_tasks=True) if file not in FILES] == ["test_own_tasks"]


@pytest.mark.parametrize("argument", [PACKAGE, NODE_FOLDER])
def test_the_package_means_all_of_them(argument):
    assert expanded(argument, FILES) == [str(file) for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_suite_has_three_names(file):
    for name in (f"{PACKAGE}.{file.stem}", f"{PACKAGE}.{file.stem.removeprefix('test_')}", f"{NODE_FOLDER}{file.name}"):
        assert expanded(name, FILES) == [str(file)]
        assert expanded(f"{name}::test_it[a::b]", FILES) == [f"{file}::test_it[a::b]"]


@pytest.mark.parametrize(
    "argument",
    ["tests", "tests/test_it.py::test_it", "pytest_agentsnet", "pytest_agentsnet.suitesque", "x.pytest_agentsnet.suites", "."],
)  # fmt: skip
def test_anything_else_is_left_to_pytest(argument):
    assert expanded(argument, FILES) is None


@pytest.mark.parametrize(
    "argument", [f"{PACKAGE}.cube", f"{NODE_FOLDER}cube.py", f"{PACKAGE}::test_cube", f"{PACKAGE}.own_tasks"]
)
def test_what_there_is_not_is_refused_with_what_there_is(argument):
    with pytest.raises(InputError) as refusal:
        expanded(argument, FILES)
    assert str(refusal.value).startswith(f"there is no suite '{argument}'; there are {PACKAGE}.test_coloring, ")


def test_a_path_that_really_is_there_is_that_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = Path(NODE_FOLDER)
    folder.mkdir(parents=True)
    (folder / "test_coloring.py").write_text("")
    assert expanded(f"{NODE_FOLDER}test_coloring.py::test_it", FILES) is None
