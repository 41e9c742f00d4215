"""The README's own code, run as it stands there."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import scipy.special

from pytest_agentsnet.core.record import RECORD_SCHEMA
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES, HEADLINES
from pytest_agentsnet.reporting.findings.table import HEAD
from pytest_agentsnet.reporting.verdicts_json import VERDICTS_SCHEMA

IMPORTED_ONCE = (scipy.special,)
"""A session within this process forgets what it was the first to import, and these cannot be imported again."""

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def block(start: str) -> str:
    """The Python block that begins so."""
    (found,) = [code for code in PYTHON if code.startswith(start)]
    return found


def test_every_block_of_python_is_run_here():
    assert [code.split("\n", 1)[0] for code in PYTHON] == [
        "import pytest",
        "# conftest.py",
        "def test_what_they_say(agentsnet_run, agentsnet_snapshot):",
        "import pytest_agentsnet as agentsnet",
        "from pytest_agentsnet.reporting.schemas import schema",
        "from pytest_agentsnet import CellMetric, Measurement",
        "from pytest_agentsnet import instance, measure, run",
    ]


def test_the_first_own_test_plays_nine_cells_with_a_model_and_none_without(pytester):
    tests = pytester.makepyfile(block("import pytest\n"))
    pytester.runpytest(tests, "--agentsnet-model=textbook").assert_outcomes(passed=9)
    pytester.runpytest().assert_outcomes(skipped=1)


def test_the_own_agent_plays_and_fails(pytester):
    pytester.makeconftest(block("# conftest.py"))
    tests = pytester.makepyfile(block("import pytest\n"))
    result = pytester.runpytest(tests, "--agentsnet-model=shy", "--agentsnet-size=4")
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines(["*4 agents answered Yes*"])


def test_the_snapshots_are_written_and_compared(pytester):
    tests = pytester.makepyfile(test_own=block("def test_what_they_say"))
    play = (tests, "--agentsnet-model=textbook", "--agentsnet-size=4")
    pytester.runpytest(*play, "--snapshot-update").assert_outcomes(passed=15)
    pytester.runpytest(*play).assert_outcomes(passed=15)
    (kept,) = pytester.path.rglob("__agentsnet__/*/*coloring-ba*")
    kept.write_text(kept.read_text().replace("COLOR 1", "hello").replace("Group 1", "Group 9"))
    result = pytester.runpytest(*play)
    result.assert_outcomes(passed=14, failed=1)
    result.stdout.fnmatch_lines([
        re.sub(r"[\[\]]", "?", line) for line in README.splitlines() if line.startswith("E  ")
    ])


def test_the_script_without_pytest_says_what_it_promises():
    run = subprocess.run(
        [sys.executable, "-c", block("import pytest_agentsnet")], capture_output=True, text=True, check=True
    )
    edges, verdict = run.stdout.splitlines()
    assert edges.startswith("(('Joseph', 'Timothy'), ")
    assert edges.endswith(" 5")
    assert verdict.startswith("True 1.0 (Violation(constraint='invalid_answer'")


def test_the_quick_start_is_two_commands_and_the_benchmarks_first():
    section = README.split("## Quick start")[1].split("\n## ")[0]
    play, test = re.findall(r"```sh\n(.*?)\n```", section, re.DOTALL)
    assert play.endswith("pytest --agentsnet-model textbook")
    assert test.endswith("pytest tests -n 2")
    assert "\n" not in play + test


@pytest.mark.parametrize("option", sorted(set(re.findall(r"--agentsnet-[a-z-]+[a-z]", README))))
def test_every_option_that_the_readme_names_is_one(option, pytestconfig):
    assert pytestconfig.getoption(option.removeprefix("--").replace("-", "_"), default="none such") != "none such"


def test_the_comparison_is_what_it_shows(pytester):
    (shown,) = re.findall(r"```console\n(\$ pytest -q --agentsnet-grid paper .*?)```", README, re.DOTALL)
    *sessions, compare = [line[2:].split()[1:] for line in shown.splitlines() if line.startswith("$ ")]
    for arguments in sessions:
        pytester.runpytest(*arguments)
    result = pytester.run(sys.executable, "-m", "pytest_agentsnet.cli", *compare)
    assert result.outlines == shown.partition(" ".join(compare) + "\n")[2].splitlines()


def test_the_own_metric_is_in_the_records(pytester):
    pytester.makeconftest(block("from pytest_agentsnet import CellMetric"))
    pytester.runpytest(
        "--agentsnet-model=textbook", "--agentsnet-task=coloring", "--agentsnet-size=4", "--agentsnet-dir=r"
    )
    records = [json.loads(line) for line in (pytester.path / "r" / "results.jsonl").read_text().splitlines()]
    assert [record["metrics"]["shouted"]["value"] for record in records] == [1.0, 1.0, 1.0]


def test_metrics_are_measured_without_pytest():
    command = [sys.executable, "-c", block("from pytest_agentsnet import instance, measure")]
    silence, edge_rounds = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert 0 < float(silence) < 1
    assert edge_rounds == "144"


def test_the_findings_have_the_rows_that_a_run_prints():
    section = README.split("## Why networks fail")[1].split("\n## ")[0]
    shown = section.split("```console\n")[1].split("```")[0].splitlines()
    assert HEAD in shown
    rows = [line.split()[0].rstrip("?") for line in shown if line.startswith("  ") and line.strip()]
    assert [name for name in rows if name in HEADLINE_NAMES] == list(HEADLINE_NAMES)
    assert all(headline.title in shown for headline in HEADLINES)


def test_the_schemas_say_their_versions():
    run = subprocess.run(
        [sys.executable, "-c", block("from pytest_agentsnet.reporting.schemas")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (
        run.stdout == f"urn:pytest-agentsnet:results:{RECORD_SCHEMA} urn:pytest-agentsnet:verdicts:{VERDICTS_SCHEMA}\n"
    )
