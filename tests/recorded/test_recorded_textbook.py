"""The project's own regression net: what the textbook agents say on the published graphs, as it was reviewed.

A change of an agent, the engine, a task or the prompts' brief that alters a word shows here, and as a diff of the files under
``fixtures/transcripts/``. CONTRIBUTING.md has the command that writes them again.
"""

from pathlib import Path

REVIEWED = Path(__file__).parent.parent.parent / "fixtures" / "transcripts" / "textbook"


def test_the_textbook_agents_say_what_was_reviewed(pytester):
    result = pytester.runpytest(
        "--agentsnet-model=textbook", "--agentsnet-size=4", "--agentsnet-size=8", f"--agentsnet-snapshots={REVIEWED}"
    )
    result.assert_outcomes(passed=30)
    result.stdout.fnmatch_lines(f"snapshots in {REVIEWED}: 30 equal")


def test_there_is_no_file_that_nobody_compares():
    assert {file.suffix for file in REVIEWED.iterdir()} == {".txt"}
    assert len(list(REVIEWED.iterdir())) == 30
