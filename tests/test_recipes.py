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
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml

from pytest_agentsnet.testing import loopback_provider

RECIPES = Path(__file__).parent.parent / "docs" / "ci"
SMALL = "-p no:randomly -p no:cacheprovider --agentsnet-size=4"
COLLAPSING = f"{SMALL} --agentsnet-size=8"
"""Three graphs are too few to be sure of anything."""

BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""As GitHub and GitLab start it."""

SH = ("sh", "-xe")
"""As Jenkins does."""

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

    def __init__(self, folder, options=SMALL, **environment):
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
            **environment,
        }
        self.said = ""

    def run(self, script, shell=BASH):
        """Run a script as CI systems do, and give its exit status."""
        done = subprocess.run(
            [*shell, "-c", script], cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        self.said += done.stdout + done.stderr
        return done.returncode


# GitHub Actions


class Workflow:
    """One run of a workflow: its jobs run step by step, and their artefacts go into a folder of the run's own."""

    def __init__(self, root, name, provider, *, number=1, options=SMALL, baseline=""):
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
        machine = Machine(folder, self.options, GITHUB_STEP_SUMMARY=str(summary), **filled)
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
        bought = len(self.provider.calls)
        decided = self.job("decide")
        assert len(self.provider.calls) == bought  # all came from tapes
        return decided


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
    workflow = Workflow(tmp_path, "github-pull-request.yml", provider)
    status, machine = workflow.job("tripwire")
    assert status == 0, machine.said
    assert machine.pip_log.read_text() == "install pytest-agentsnet\n"
    assert "## AgentsNet: 1 PASS" in (tmp_path / "1-tripwire--summary.md").read_text()
    assert set(gates_in(machine.folder / "junit.xml").values()) == {"passed"}
    assert (workflow.artefacts / "1" / "agentsnet-tripwire" / "run" / "verdicts.json").exists()


def test_the_tripwire_of_github_stops_a_model_that_collapsed(tmp_path, provider, speaking):
    speaking(Mute())
    workflow = Workflow(tmp_path, "github-pull-request.yml", provider, options=COLLAPSING)
    status, machine = workflow.job("tripwire")
    assert status == 8, machine.said
    assert "## AgentsNet: 1 FAIL" in (tmp_path / "1-tripwire--summary.md").read_text()
    assert set(gates_in(machine.folder / "junit.xml").values()) == {"failure"}


@pytest.fixture(scope="module")
def released(tmp_path_factory, provider):
    """The first release through the gate of GitHub, without a baseline: the folder of the workflow."""
    folder = tmp_path_factory.mktemp("released")
    status, machine = Workflow(folder, "github-release.yml", provider).release()
    assert status == 0, machine.said
    assert list(gates_in(machine.folder / "junit.xml").values()) == ["passed"] * 2
    return folder


def test_the_release_gate_of_github_takes_the_last_release_as_baseline(released, provider, speaking):
    speaking(Thinking(provider.player))
    status, machine = Workflow(released, "github-release.yml", provider, number=2, baseline="1").release()
    assert status == 0, machine.said
    assert list(gates_in(machine.folder / "junit.xml").values()) == ["passed"] * 3
    assert "## AgentsNet: 3 PASS" in (released / "2-decide--summary.md").read_text()


# GitLab


class Pipeline:
    """One pipeline: each job in a folder of its own, with what the jobs that it needs have kept."""

    def __init__(self, root, provider, options=SMALL, **variables):
        self.recipe = yaml.safe_load((RECIPES / "gitlab-ci.yml").read_text())
        self.root, self.options = root, options
        self.variables = {
            "AGENTSNET_MODEL": "direct/my-checkpoint",
            "AGENTSNET_API_BASE": provider.url,
            "AGENTSNET_BASELINE": "",
            "CI_COMMIT_SHA": "sha",
            "CI_COMMIT_TAG": "v2",
            **variables,
        }

    def job(self, name, **variables):
        """Run a job, and give its exit status and its machine."""
        job, folder = self.recipe[name], self.root / "-".join([name, *variables.values()])
        machine = Machine(folder, self.options, **self.variables, **variables)
        for needed in job.get("needs", ()):
            keep(self.root / "artefacts" / needed, folder)
        status = machine.run("\n".join([*self.recipe["default"]["before_script"], *job["script"]]))
        for path in job["artifacts"]["paths"]:
            keep(folder / path, self.root / "artefacts" / name / path)
        return status, machine


@pytest.fixture
def gitlab(released, tmp_path):
    """The address of a GitLab that has the run of the last release."""
    with zipfile.ZipFile(tmp_path / "kept.zip", "w") as archive:
        run = released / "artefacts" / "1" / "agentsnet-run"
        for path in sorted(run.rglob("*")):
            archive.write(path, Path("run") / path.relative_to(run))

    class Api(BaseHTTPRequestHandler):
        def do_GET(self):
            known = self.path == "/projects/7/jobs/artifacts/v1/download?job=agentsnet-release"
            self.send_response(200 if known and self.headers["JOB-TOKEN"] == "job-token" else 404)
            self.end_headers()
            self.wfile.write((tmp_path / "kept.zip").read_bytes())

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Api) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_the_tripwire_of_gitlab_stops_a_model_that_collapsed(tmp_path, provider, speaking):
    speaking(Mute())
    status, machine = Pipeline(tmp_path, provider, COLLAPSING).job("agentsnet-tripwire")
    assert status == 8, machine.said
    assert machine.pip_log.read_text() == "install pytest-agentsnet\n"
    assert list(gates_in(machine.folder / "junit.xml").values()) == ["failure"]
    assert "## AgentsNet: 1 FAIL" in (machine.folder / "summary.md").read_text()


def test_the_release_gate_of_gitlab_takes_the_last_release_as_baseline(tmp_path, provider, speaking, gitlab):
    speaking(Thinking(provider.player))
    pipeline = Pipeline(
        tmp_path, provider, AGENTSNET_BASELINE="v1", CI_API_V4_URL=gitlab, CI_PROJECT_ID="7", CI_JOB_TOKEN="job-token"
    )
    parts = pipeline.recipe["agentsnet-play"]["parallel"]
    for index in range(1, parts + 1):
        status, machine = pipeline.job("agentsnet-play", CI_NODE_INDEX=str(index), CI_NODE_TOTAL=str(parts))
        assert status == 0, machine.said
    bought = len(provider.calls)
    status, machine = pipeline.job("agentsnet-release")
    assert status == 0, machine.said
    assert len(provider.calls) == bought  # all came from tapes
    assert list(gates_in(machine.folder / "junit.xml").values()) == ["passed"] * 3


# Jenkins


def jenkins(stage):
    """The shell command of a stage."""
    text = (RECIPES / "Jenkinsfile").read_text().partition(f"stage('{stage}')")[2]
    quotes, command = re.search(r"\bsh ('''|')(.*?)\1", text, re.DOTALL).groups()
    return command.replace("\\\n", "") if quotes == "'''" else command  # Groovy joins such lines


def node(folder, provider, options=SMALL, **variables):
    """A node with the variables that the pipeline expects of Jenkins."""
    return Machine(
        folder,
        options,
        AGENTSNET_MODEL="direct/my-checkpoint",
        AGENTSNET_API_BASE=provider.url,
        AGENTSNET_API_KEY="sk-recipe",
        REVISION="v2",
        **variables,
    )


def test_the_release_gate_of_jenkins_takes_the_last_release_as_baseline(released, tmp_path, provider, speaking):
    speaking(Thinking(provider.player))
    last = released / "artefacts" / "1" / "agentsnet-run"
    machine = node(tmp_path / "jenkins", provider, AGENTSNET_BASELINE=str(last))
    assert machine.run(jenkins("install"), SH) == 0
    assert machine.pip_log.read_text() == "install pytest-agentsnet\n"
    assert machine.run(jenkins("release"), SH) == 0, machine.said
    assert list(gates_in(machine.folder / "junit.xml").values()) == ["passed"] * 3


def test_the_tripwire_of_jenkins_stops_a_model_that_collapsed(tmp_path, provider, speaking):
    speaking(Mute())
    machine = node(tmp_path / "jenkins", provider, COLLAPSING)
    assert machine.run(jenkins("tripwire"), SH) == 8, machine.said
    assert list(gates_in(machine.folder / "junit.xml").values()) == ["failure"]
