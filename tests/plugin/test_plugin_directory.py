"""The run directory: numbered or named, never mixed up, never left behind empty."""

import json

import pytest
from sessions import LEADER, SMALL, UNMARKED, refusal, runs

MODEL = "--agentsnet-model=textbook"
ONE = (MODEL, "--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring")


def test_after_a_finished_run_the_next_number_begins(start):
    for number in (1, 2):
        result = start(*ONE)
        result.stdout.fnmatch_lines([f"agentsnet: run-000{number} begins", f"run directory .agentsnet/run-000{number}"])
    assert [run.name for run in runs(start.path)] == ["run-0001", "run-0002"]


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_run_directory_holds_what_is_documented_and_is_ignored_by_git(start, workers):
    start(*ONE, *workers)
    (run,) = runs(start.path)
    assert {file.name for file in run.iterdir()} >= {
        "run.json",
        "tapes",
        "results.jsonl",
        "ledger.sqlite",
        ".gitignore",
    }
    assert (run / ".gitignore").read_text().strip() == "*"
    facts = json.loads((run / "run.json").read_text())
    assert facts["models"] == ["textbook"]
    assert len(list((run / "tapes").iterdir())) == 1


def test_a_named_directory_is_made_and_used(start):
    result = start(*ONE, "--agentsnet-dir=deep/out")
    result.assert_outcomes(passed=1, deselected=4)
    result.stdout.fnmatch_lines("run directory deep/out")
    assert (start.path / "deep" / "out" / "results.jsonl").exists()
    assert not (start.path / ".agentsnet").exists()


@pytest.mark.parametrize(
    "options", [("--agentsnet-dir=out",), ("--agentsnet-dir", "out"), ("--agentsnet-dir", "out", "-n2")]
)
def test_an_empty_directory_that_is_there_may_be_named(start, options):
    folder = start.pytester.mkdir("out")
    assert start(*ONE, *options).parseoutcomes()["passed"] == 1
    assert (folder / "results.jsonl").exists()


def test_where_the_tapes_go_is_said_before_the_first_of_them(start):
    lines = start(*ONE).outlines
    said = lines.index("agentsnet: run directory .agentsnet/run-0001")
    assert lines[said - 1].startswith("collected ")
    assert "agentsnet: run directory .agentsnet/run-0002" not in start(*ONE, "-q").outlines


def test_a_directory_outside_is_shown_with_its_whole_path(start, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    start(*ONE, f"--agentsnet-dir={outside}").stdout.fnmatch_lines(f"run directory {outside}")


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_file_in_the_place_of_the_directory_is_one_line(start, workers):
    (start.path / "out").write_text("mine")
    said = refusal(start(*ONE, "--agentsnet-dir=out", *workers))
    assert said.endswith("out cannot be used as a run directory: File exists")
    assert (start.path / "out").read_text() == "mine"


def test_a_file_in_the_place_of_the_numbered_directories_is_one_line(start):
    (start.path / ".agentsnet").write_text("mine")
    assert "cannot be used as a run directory" in refusal(start(*ONE))


@pytest.mark.parametrize("place", ["file/out", "/sys/agentsnet"])
@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_place_where_no_directory_can_be_made_is_one_line(start, workers, place):
    (start.path / "file").write_text("mine")
    said = refusal(start(*ONE, f"--agentsnet-dir={place}", *workers))
    assert f"{place} cannot be used as a run directory: " in said


@pytest.mark.parametrize(("workers", "directory"), [((), ()), ((), ("--agentsnet-dir=out",)), (("-n2",), ())])
def test_a_session_without_a_cell_leaves_nothing_behind(start, workers, directory):
    start.pytester.makepyfile(UNMARKED)
    refusal(start(MODEL, ".", *workers, *directory))
    assert not (start.path / ".agentsnet").exists()
    assert not (start.path / "out").exists()


def test_a_named_directory_that_was_there_stays_when_it_is_not_used(start):
    folder = start.pytester.mkdir("out")
    (folder / "mine.txt").write_text("mine")
    start.pytester.makepyfile(UNMARKED)
    refusal(start(MODEL, ".", "-n2", "--agentsnet-dir=out"))
    assert [file.name for file in folder.iterdir()] == ["mine.txt"]


def test_cells_that_are_all_skipped_leave_nothing_behind(start):
    start.pytester.makepyfile(LEADER.replace("def test_leader", "@pytest.mark.skip\ndef test_leader"))
    start(MODEL, ".").assert_outcomes(skipped=1)
    assert not (start.path / ".agentsnet").exists()


def test_a_session_of_other_tests_with_a_model_in_the_ini_file_leaves_nothing_behind(start):
    start.pytester.makeini("[pytest]\nagentsnet_model = textbook")
    start.pytester.makepyfile(UNMARKED)
    start("-n2").assert_outcomes(passed=1)
    assert not (start.path / ".agentsnet").exists()


def test_earlier_runs_stay_when_a_later_session_plays_nothing(start):
    start(*ONE)
    start.pytester.makepyfile(UNMARKED)
    refusal(start(MODEL, "."))
    assert [run.name for run in runs(start.path)] == ["run-0001"]


def test_runs_are_numbered_where_pytest_is_started(start, monkeypatch):
    start.pytester.makeini("[pytest]\n")
    folder = start.pytester.mkdir("below")
    monkeypatch.chdir(folder)
    start(*ONE, *SMALL)
    assert len(runs(folder)) == 1
    assert not (start.path / ".agentsnet").exists()


def test_a_disk_that_refuses_a_tape_is_an_error_with_the_reason(start):
    start.pytester.makeconftest(
        """
        import pytest

        @pytest.fixture(autouse=True)
        def no_tapes(pytestconfig):
            for tapes in pytestconfig.rootpath.glob(".agentsnet/*/tapes"):
                tapes.rmdir()
                tapes.write_text("in the way")
        """
    )
    result = start(*ONE)
    result.assert_outcomes(errors=1, deselected=4)
    result.stdout.fnmatch_lines("*cannot be used: Not a directory")
    result.stdout.no_fnmatch_line("*Traceback*")
