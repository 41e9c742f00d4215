"""The recipes for CI, run as they stand: each shell command of a job in bash, against the loopback provider.

What is no shell command is stood in for, and visibly so: ``pip`` is a stub that writes down what it was asked for, uploads and
downloads of artefacts copy folders, and what a CI system puts into ``${{ ... }}`` comes from a table. The grid is made small by
``PYTEST_ADDOPTS``, which leaves every command as it is.
"""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml

from pytest_agentsnet.testing import loopback_provider

RECIPES = Path(__file__).parent.parent / "docs" / "ci"
SMALL = "-p no:randomly -p no:cacheprovider --agentsnet-size=4"
STUBS = {
    "pip": 'echo "$@" >> "$PIP_LOG"',
    "pytest": f'exec "{sys.executable}" -m pytest "$@"',
    "python": f'exec "{sys.executable}" "$@"',
    "agentsnet": f'exec "{sys.executable}" -m pytest_agentsnet.cli "$@"',
}


class Mute:
    """A model that collapsed."""

    async def reply(self, prompts):
        return "I would rather not say."


class Thinking:
    """Another model than the one that it asks: it thinks aloud first."""

    def __init__(self, player):
        self.player = player

    async def reply(self, prompts):
        return f"Let me think.\n\n{await self.player.reply(prompts)}"


@pytest.fixture(scope="module")
def provider():
    with loopback_provider() as serving:
        yield serving


@pytest.fixture
def speaking(provider):
    """Lets another model answer for the time of a test."""
    before = provider.player

    def speak(player):
        provider.player = player

    yield speak
    provider.player = before


class Machine:
    """A fresh machine of a CI system: a folder, and the commands that its image has."""

    def __init__(self, folder, provider, options=SMALL, **environment):
        self.folder = folder
        folder.mkdir(parents=True)
        stubs = folder.parent / f"{folder.name}-bin"
        stubs.mkdir()
        for name, command in STUBS.items():
            (stubs / name).write_text(f"#!/bin/bash\n{command}\n")
            (stubs / name).chmod(0o755)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "AGENTSNET_"))}
        self.pip_log = folder.parent / f"{folder.name}-pip.txt"
        self.environment = {
            **kept,
            "PATH": f"{stubs}:{os.environ['PATH']}",
            "PYTEST_ADDOPTS": options,
            "PIP_LOG": str(self.pip_log),
            "AGENTSNET_API_KEY": "sk-recipe",
            **environment,
        }
        self.said = ""

    def run(self, script, **environment):
        """Run a script as CI systems do, and give its exit status."""
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder, env={**self.environment, **environment}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.said += done.stdout + done.stderr
        return done.returncode


# GitHub Actions


class Workflow:
    """One run of a workflow: its jobs run step by step, and their artefacts go into a folder of the run's own."""

    def __init__(self, root, name, provider, number, options=SMALL, baseline=""):
        self.recipe = yaml.safe_load((RECIPES / name).read_text())
        self.root, self.provider, self.number, self.options = root, provider, number, options
        self.artefacts = root / "artefacts"
        self.context = {
            "vars.AGENTSNET_MODEL": "direct/my-checkpoint",
            "vars.AGENTSNET_API_BASE": provider.url,
            "vars.AGENTSNET_BASELINE": baseline,
            "secrets.AGENTSNET_API_KEY": "sk-recipe",
            "github.event.pull_request.head.sha": f"sha-{number}",
            "github.ref_name": f"v{number}",
            "github.token": "token",
        }

    def job(self, name, **matrix):
        """Run a job, and give the exit status of its first step that failed, and its machine."""
        job = self.recipe["jobs"][name]
        context = {**self.context, **{f"matrix.{key}": str(value) for key, value in matrix.items()}}
        folder = self.root / f"{self.number}-{name}-{'-'.join(map(str, matrix.values()))}"
        summary = self.root / f"{folder.name}-summary.md"
        environment = {**self.recipe.get("env", {}), **job.get("env", {})}
        filled = {key: fill(value, context) for key, value in environment.items()}
        machine = Machine(folder, self.provider, self.options, GITHUB_STEP_SUMMARY=str(summary), **filled)
        failed = 0
        for step in job["steps"]:
            condition = step.get("if", "")
            if (failed and condition != "always()") or not holds(condition, context):
                continue
            status = machine.run(step["run"]) if "run" in step else self.use(step, machine.folder, context)
            failed = failed or (0 if step.get("continue-on-error") else status)
        return failed, machine

    def use(self, step, folder, context):
        """What stands in for an action."""
        action, given = step["uses"], {key: fill(value, context) for key, value in step.get("with", {}).items()}
        if action == "actions/setup-python@v5":
            return 0
        here = self.artefacts / given.get("run-id", str(self.number))
        if action == "actions/upload-artifact@v4":
            for path in given["path"].split():
                keep(folder / path, here / given["name"] / (path if len(given["path"].split()) > 1 else ""))
            return 0
        assert action == "actions/download-artifact@v4"
        found = sorted(here.glob(given["pattern"] if "pattern" in given else given["name"]))
        for artefact in found:
            keep(artefact, folder / given["path"] / (artefact.name if "pattern" in given else ""))
        return 0 if found else 1

    def release(self):
        """All jobs of the release gate; gives the exit status of the last one, and its machine."""
        for shard in self.recipe["jobs"]["play"]["strategy"]["matrix"]["shard"]:
            status, machine = self.job("play", shard=shard)
            assert status == 0, machine.said
        return self.job("decide")


def fill(text, context):
    """The text with what GitHub would put into it; what is not in the table is an error."""
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda match: context[match[1]], str(text))


def holds(condition, context):
    if condition in {"", "always()"}:
        return True
    name, unequal, empty = condition.split()
    assert (unequal, empty) == ("!=", "''")
    return context[name] != ""


def keep(source, target):
    """Copy a file or folder, as artefacts are kept and brought back."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        target = target if target.suffix else target / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def gates_in(junit):
    """The gates of a JUnit file, and how each ended."""
    cases = ET.parse(junit).getroot().iter("testcase")  # noqa: S314 - our own session wrote it
    return {
        case.get("name"): next((part.tag for part in case if part.tag in {"failure", "error", "skipped"}), "passed")
        for case in cases
        if case.get("name", "").startswith("gate[")
    }


def test_the_tripwire_of_github_lets_a_model_that_coordinates_through(tmp_path, provider):
    workflow = Workflow(tmp_path, "github-pull-request.yml", provider, 1)
    status, machine = workflow.job("tripwire")
    assert status == 0, machine.said
    assert machine.pip_log.read_text() == "install pytest-agentsnet\n"
    assert "## AgentsNet: 1 PASS" in (tmp_path / "1-tripwire--summary.md").read_text()
    assert set(gates_in(machine.folder / "junit.xml").values()) == {"passed"}
    assert (workflow.artefacts / "1" / "agentsnet-tripwire" / "run" / "verdicts.json").exists()


def test_the_tripwire_of_github_stops_a_model_that_collapsed(tmp_path, provider, speaking):
    speaking(Mute())
    workflow = Workflow(tmp_path, "github-pull-request.yml", provider, 1, f"{SMALL} --agentsnet-size=8")
    status, machine = workflow.job("tripwire")
    assert status == 8, machine.said
    assert "## AgentsNet: 1 FAIL" in (tmp_path / "1-tripwire--summary.md").read_text()
    assert set(gates_in(machine.folder / "junit.xml").values()) == {"failure"}


def test_the_release_gate_of_github_decides_over_all_parts_and_then_against_the_release_before(
    tmp_path, provider, speaking
):
    status, machine = Workflow(tmp_path, "github-release.yml", provider, 1).release()
    assert status == 0, machine.said
    assert "135 cells: 135 solved; 0 of 135 run now" not in machine.said
    assert len(gates_in(machine.folder / "junit.xml")) == 2

    speaking(Thinking(provider.player))
    status, machine = Workflow(tmp_path, "github-release.yml", provider, 2, baseline="1").release()
    assert status == 0, machine.said
    assert set(gates_in(machine.folder / "junit.xml").values()) == {"passed"}
    assert len(gates_in(machine.folder / "junit.xml")) == 3
    assert "## AgentsNet: 3 PASS" in (tmp_path / "2-decide--summary.md").read_text()
