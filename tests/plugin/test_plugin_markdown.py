"""``--agentsnet-markdown``: one page a session, however it ends."""

import pytest
from sessions import SMALL, refusal

PLAYED = ("--agentsnet-model=constant", *SMALL, "--agentsnet-dir=run")


def page(start, name="summary.md"):
    return (start.path / name).read_text()


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_a_session_writes_one_page_with_links_to_its_tapes(start, workers):
    result = start.apart(*PLAYED, "--agentsnet-markdown=summary.md", *workers)
    assert result.ret == 1
    text = page(start)
    assert text.count("## AgentsNet: ") == 1
    assert "Exit status 1: tests failed." in text
    tape = next((start.path / "run" / "tapes").glob("coloring-ws-*.jsonl"))
    assert f"](run/tapes/{tape.name})" in text


def test_gates_stand_first(start):
    start(*PLAYED, "--agentsnet-markdown=summary.md", "--agentsnet-gate=tripwire(coloring.solved >= 0.95)")
    assert page(start).startswith("## AgentsNet: 1 FAIL\n\nExit status 8: gate failed.\n\n| verdict |")


def test_a_baseline_is_compared(start):
    start("--agentsnet-model=textbook", *SMALL, "--agentsnet-dir=last")
    start(*PLAYED, "--agentsnet-markdown=summary.md", "--agentsnet-baseline=last")
    text = page(start)
    assert "### `constant` against `textbook` of `last`" in text
    assert "  - [`coloring-ws-n4-i0-constant-t0`](run/tapes/" in text


def test_a_session_that_is_refused_says_that_nothing_was_played(start):
    refusal(start(*PLAYED, "--agentsnet-markdown=summary.md", "--agentsnet-gate=solved >= 0.99"))
    assert page(start).startswith("## AgentsNet: nothing was played\n\nExit status 4: usage error.\n")
    assert not (start.path / "run").exists()


def test_a_session_that_was_interrupted_says_how_to_go_on(start):
    start.pytester.makeconftest("def pytest_agentsnet_cell_finished(record): raise KeyboardInterrupt\n")
    start.apart(*PLAYED, "--agentsnet-markdown=summary.md")
    text = page(start)
    assert "Exit status 2: interrupted." in text
    assert "of 10 cells done" in text
    assert "the same command goes on from there: `pytest " in text


def test_a_replay_has_its_page_too(start):
    start(*PLAYED)
    start(
        "--agentsnet-replay=run",
        "--agentsnet-markdown=summary.md",
        "--agentsnet-gate=tripwire(coloring.solved >= 0.95)",
    )
    assert page(start).startswith("## AgentsNet: 1 FAIL\n")
    assert "](run/tapes/coloring-ws-n4-i0-constant-t0-" in page(start)


def test_a_listing_and_a_plan_write_nothing(start):
    start(*PLAYED, "--agentsnet-markdown=summary.md", "--collect-only")
    start(*PLAYED, "--agentsnet-markdown=summary.md", "--agentsnet-plan")
    assert not (start.path / "summary.md").exists()


def test_githubs_summary_is_added_to(start, monkeypatch):
    summary = start.path / "step"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    start(*PLAYED, "--agentsnet-markdown=github")
    assert summary.read_text().startswith("before\n## AgentsNet: ")
    assert "](" not in summary.read_text()


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("github", "--agentsnet-markdown: github means the summary of a job of GitHub Actions"),
        ("nowhere/summary.md", "--agentsnet-markdown: nowhere/summary.md cannot be written: there is no directory"),
    ],
)
def test_where_nothing_can_be_written_the_session_is_refused_before_the_first_call(start, monkeypatch, file, reason):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert refusal(start(*PLAYED, f"--agentsnet-markdown={file}")).startswith(reason)


def test_a_file_that_cannot_be_written_any_more_does_not_change_the_exit_status(start):
    start.pytester.makeconftest(
        "import os, pathlib\n"
        "def pytest_agentsnet_cell_finished(record): pathlib.Path('summary.md').mkdir(exist_ok=True)\n"
    )
    result = start("--agentsnet-model=textbook", *SMALL, "--agentsnet-markdown=summary.md")
    assert result.ret == 0
    result.stdout.fnmatch_lines(["ERROR: --agentsnet-markdown: *summary.md cannot be written: *"])
