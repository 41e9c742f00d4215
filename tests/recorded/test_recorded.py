"""The project's own regression net: what the textbook agents and a small real model say on published graphs, as reviewed.

A change of an agent, the engine, a task, the prompts, the reading of replies or a check shows here, and as a diff of the files
under ``fixtures/transcripts/``. CONTRIBUTING.md has the command that writes them again.
"""

from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
TEXTBOOK = FIXTURES / "transcripts" / "textbook"
SMOLLM2 = FIXTURES / "transcripts" / "smollm2"


def test_the_textbook_agents_say_what_was_reviewed(pytester):
    result = pytester.runpytest(
        "--agentsnet-model=textbook", "--agentsnet-size=4", "--agentsnet-size=8", f"--agentsnet-snapshots={TEXTBOOK}"
    )
    result.assert_outcomes(passed=30)
    result.stdout.fnmatch_lines(f"snapshots in {TEXTBOOK}: 30 equal")


def test_what_smollm2_said_is_read_and_judged_as_it_was_reviewed(pytester):
    result = pytester.runpytest(f"--agentsnet-replay={FIXTURES}", f"--agentsnet-snapshots={SMOLLM2}")
    result.assert_outcomes(xfailed=5)
    result.stdout.fnmatch_lines(f"snapshots in {SMOLLM2}: 5 equal")


@pytest.mark.parametrize(("folder", "files"), [(TEXTBOOK, 30), (SMOLLM2, 5)])
def test_there_is_no_file_that_nobody_compares(folder, files):
    assert {file.suffix for file in folder.iterdir()} == {".txt"}
    assert len(list(folder.iterdir())) == files
