"""The wheel in an environment of its own, in an empty directory: its code, its suites, the same names as from the clone."""

import os
import subprocess
import sys
import sysconfig
import venv
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from live_sessions import clean_environment

ROOT = Path(__file__).resolve().parents[2]
WHERE = "import pytest_agentsnet as p; from pytest_agentsnet.core.data import data_folder as d; print(p.__file__, *map(d, ['suites', 'fixtures']))"
SESSIONS = {
    "all": ["--agentsnet-model=textbook", "--agentsnet-size=4"],
    "one": ["--agentsnet-model=textbook", "--agentsnet-size=4", "--pyargs", "pytest_agentsnet.suites.test_coloring"],
}


def _run(folder, *command):
    environment = {name: value for name, value in clean_environment().items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def _must_run(folder, *command):
    status, out, err = _run(folder, *command)
    assert status == 0, out + err
    return out


def _new_environment(folder):
    """A virtual environment that has the packages of ours but does not follow their .pth files, an editable install's least of all."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    (site,) = folder.glob("lib/*/site-packages")
    outer = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site / "dependencies.pth").write_text("".join(f"{path}\n" for path in outer))
    return python


@pytest.fixture(scope="session")
def installed(played):
    """The folder with ``dist/*.whl``, and for each session from wheel and clone its output and JUnit file."""

    def play(folder):
        _must_run(ROOT, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", ".")
        (wheel,) = (folder / "dist").iterdir()
        python = _new_environment(folder / "environment")
        _must_run(folder, sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel)
        (folder / "where.txt").write_text(_must_run(folder, python, "-c", WHERE))
        for name, arguments in SESSIONS.items():
            _empty_session(folder / f"wheel-{name}", python, arguments)
            _empty_session(folder / f"clone-{name}", sys.executable, arguments)

    return played("wheel", play).folder


def _empty_session(folder, python, arguments):
    folder.mkdir()
    junit = f"--junitxml={folder}.xml"
    status, out, err = _run(folder, python, "-m", "pytest", "-p", "no:randomly", "-v", junit, *arguments)
    folder.with_suffix(".txt").write_text(f"{out}\n{err}\nexit status {status}\n")


def _names(installed, session):
    tree = ET.parse(installed / f"{session}.xml")  # noqa: S314 - our own session wrote it
    return [(case.get("classname"), case.get("name")) for case in tree.getroot().iter("testcase")]


def _node_ids(installed, session):
    lines = (installed / f"{session}.txt").read_text().splitlines()
    return [line.split(" PASSED")[0] for line in lines if " PASSED" in line]


def _files(installed):
    (wheel,) = (installed / "dist").iterdir()
    with zipfile.ZipFile(wheel) as archive:
        return [PurePosixPath(name) for name in archive.namelist()]


def test_it_is_the_wheels_code_and_data_that_run(installed):
    code, suites, fixtures = (installed / "where.txt").read_text().split()
    package = Path(code).parent
    assert package.is_relative_to(installed / "environment")
    assert (Path(suites), Path(fixtures)) == (package / "suites", package / "fixtures")


@pytest.mark.parametrize(("session", "cells"), [("all", 15), ("one", 3)])
def test_the_suites_run_in_an_empty_directory(installed, session, cells):
    told = (installed / f"wheel-{session}.txt").read_text()
    assert told.rstrip().endswith("exit status 0"), told
    assert f"{cells} passed" in told
    assert os.fspath(ROOT) not in told
    assert {path.name for path in (installed / f"wheel-{session}").iterdir()} == {".agentsnet", ".pytest_cache"}


@pytest.mark.parametrize(("session", "cells"), [("all", 15), ("one", 3)])
def test_node_ids_and_junit_names_are_the_same_from_wheel_and_clone(installed, session, cells):
    names = _names(installed, f"wheel-{session}")
    assert len(names) == cells
    assert names == _names(installed, f"clone-{session}")
    assert {classname.rpartition(".")[0] for classname, _ in names} == {"pytest_agentsnet.suites"}
    node_ids = _node_ids(installed, f"wheel-{session}")
    assert node_ids == _node_ids(installed, f"clone-{session}")
    assert len(node_ids) == cells


def test_the_wheel_has_what_it_needs_and_few_data_files(installed):
    files = _files(installed)
    inside = [path.relative_to("pytest_agentsnet") for path in files if path.parts[0] == "pytest_agentsnet"]
    data = {str(path) for path in inside if path.suffix != ".py"}
    assert data >= {"py.typed", "fixtures/instances.jsonl", "fixtures/agent-names.txt", "protocol/prompts/system.txt"}
    assert "fixtures/labelled/turns.jsonl" in data
    assert data >= {f"reporting/json_schemas/{name}.schema.json" for name in ("results", "verdicts")}
    assert len([path for path in files if path.suffix != ".py"]) <= 20
    assert {path.name for path in inside if path.parts[0] == "suites"} == {
        path.name for path in (ROOT / "suites").glob("*.py")
    }


def test_the_wheel_has_neither_tests_nor_tapes(installed):
    assert [str(path) for path in _files(installed) if "tests" in path.parts or path.match("*/tapes/*.jsonl")] == []


def test_the_command_is_installed_and_shows_a_run(installed):
    told = _must_run(
        installed / "wheel-all", installed / "environment" / "bin" / "agentsnet", "show", ".agentsnet/run-0001"
    )
    assert told.splitlines()[-1] == "15 cells: 15 solved"
