"""``--agentsnet-snapshots``: the shipped suites against reviewed files, where the snapshot decides what is green."""

import pytest
from sessions import ERRATIC, refusal, section

from pytest_agentsnet.core.printable import printable

WHERE = "--agentsnet-snapshots=reviewed"
WRITE = "--snapshot-update"
TEXTBOOK, CONSTANT = "--agentsnet-model=textbook", "--agentsnet-model=constant"
ONE = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring")
TWO = (*ONE, "--agentsnet-family=ba")
PLAIN_AND_WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])

CHATTY = """
from pytest_agentsnet import Reply

class Chatty:
    price = None
    async def complete(self, conversation): return Reply("ANSWER: Group 1")

def pytest_agentsnet_client(model):
    return Chatty() if model == "chatty" else None
"""


def reviewed(path):
    return sorted(file.stem for file in (path / "reviewed").iterdir())


def change(path, old, new):
    for file in (path / "reviewed").iterdir():
        file.write_text(file.read_text().replace(old, new))


@PLAIN_AND_WORKERS
def test_solved_cells_pass_and_unsolved_ones_are_xfailed_as_in_their_snapshots(start, workers):
    result = start(TEXTBOOK, CONSTANT, *TWO, WHERE, WRITE, *workers)
    assert {name: result.parseoutcomes().get(name) for name in ("passed", "xfailed", "failed")} == {
        "passed": 2,
        "xfailed": 2,
        "failed": None,
    }
    result.stdout.fnmatch_lines("snapshots in reviewed: 4 written")
    assert reviewed(start.path) == sorted(
        f"coloring-{family}-n4-i0-{model}-t0" for family in ("ba", "ws") for model in ("constant", "textbook")
    )
    result = start(TEXTBOOK, CONSTANT, *TWO, WHERE, *workers, "-rx", "--junitxml=out.xml")
    assert result.ret == 0
    result.stdout.fnmatch_lines([
        "4 cells: 2 solved, 2 unsolved",
        "snapshots in reviewed: 4 equal",
        "XFAIL *constant-t0] - unsolved, as in its snapshot",
    ])
    junit = (start.path / "out.xml").read_text()
    assert junit.count('<property name="agentsnet_snapshot" value="equal" />') == 4


def test_an_unsolved_cell_without_snapshots_fails_as_ever_and_so_it_does_under_runxfail(start):
    start(CONSTANT, *ONE).assert_outcomes(failed=1, deselected=4)
    start(CONSTANT, *ONE, WHERE, WRITE)
    result = start(CONSTANT, *ONE, WHERE, "--runxfail")
    result.assert_outcomes(failed=1, deselected=4)
    result.stdout.fnmatch_lines("Jeremy and Douglas are neighbours and both answered Group 1")


@PLAIN_AND_WORKERS
@pytest.mark.parametrize(
    ("model", "changed"), [(TEXTBOOK, "Group 3"), (CONSTANT, "Group 1")], ids=["solved", "unsolved"]
)
def test_a_cell_that_was_played_otherwise_fails_with_the_difference_alone(start, workers, model, changed):
    start(model, *ONE, WHERE, WRITE)
    change(start.path, f"Jeremy: {changed}", "Jeremy: Group 2")
    change(start.path, f"Douglas: {changed}", "Douglas: Group 2")
    result = start(model, *ONE, WHERE, *workers)
    assert result.parseoutcomes()["failed"] == 1
    name = model.partition("=")[2]
    lines = section(result, f"test_the_coloring_is_proper[coloring-ws-n4-i0-{name}-t0]")
    assert next(line for line in lines if line and not line.startswith("[gw")) == (
        f"differs from reviewed/coloring-ws-n4-i0-{name}-t0.txt first in the answers:"
    )
    assert "to accept what was played: the same command with --snapshot-update" in lines
    assert 4 <= len(lines) <= 9
    assert "Traceback" not in "\n".join(result.outlines)
    result.stdout.fnmatch_lines("snapshots in reviewed: 1 differs")
    assert start(model, *ONE, WHERE, WRITE).ret == 0
    assert start(model, *ONE, WHERE).ret == 0


def test_a_missing_snapshot_is_a_failure_that_says_how_it_is_written(start):
    result = start(TEXTBOOK, *ONE, WHERE)
    result.assert_outcomes(failed=1, deselected=4)
    lines = section(result, "test_the_coloring_is_proper[coloring-ws-n4-i0-textbook-t0]")
    assert lines[:3] == [
        "there is no snapshot reviewed/coloring-ws-n4-i0-textbook-t0.txt",
        "",
        "to accept what was played: the same command with --snapshot-update",
    ]
    assert not (start.path / "reviewed").exists()


def test_only_new_ones_are_written_where_that_is_asked_for(start):
    start(TEXTBOOK, *ONE, WHERE, WRITE)
    change(start.path, "Round 1", "Round one")
    result = start(TEXTBOOK, *TWO, WHERE, "--snapshot-update-new-only")
    result.assert_outcomes(failed=1, passed=1, deselected=4)
    result.stdout.fnmatch_lines("snapshots in reviewed: 1 written, 1 differs")


@PLAIN_AND_WORKERS
def test_nothing_is_ever_deleted(start, workers):
    start(TEXTBOOK, *TWO, WHERE, WRITE)
    before = reviewed(start.path)
    (start.path / "reviewed" / "notes.md").write_text("by hand")
    start(CONSTANT, *ONE, WHERE, WRITE, *workers)
    assert reviewed(start.path) == sorted([*before, "coloring-ws-n4-i0-constant-t0", "notes"])


@PLAIN_AND_WORKERS
def test_a_live_model_is_played_and_judged_as_ever_and_told_not_to_be_compared(start, workers):
    start.pytester.makeconftest(CHATTY)
    result = start("--agentsnet-model=chatty", TEXTBOOK, *ONE, WHERE, WRITE, *workers)
    assert {name: result.parseoutcomes()[name] for name in ("failed", "passed")} == {"failed": 1, "passed": 1}
    result.stdout.fnmatch_lines("Jeremy and Douglas are neighbours and both answered Group 1")
    result.stdout.fnmatch_lines("snapshots in reviewed: 1 written")
    result.stdout.fnmatch_lines(
        "1 cell played live and not compared with snapshots; compare the replay: pytest "
        "--agentsnet-replay=.agentsnet/run-0001 --agentsnet-snapshots=reviewed"
    )
    assert reviewed(start.path) == ["coloring-ws-n4-i0-textbook-t0"]


def test_a_users_own_tests_are_left_alone(start):
    start.pytester.makepyfile(
        """
        import pytest

        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
        def test_it(agentsnet_run):
            assert agentsnet_run.verdict.solved
        """
    )
    result = start(CONSTANT, ".", WHERE)
    result.assert_outcomes(failed=1)
    assert not [line for line in result.outlines if line.startswith("snapshots in")]
    assert not (start.path / "reviewed").exists()


def test_hostile_text_is_kept_escaped_and_matched_again(start):
    start.pytester.makeconftest(ERRATIC.replace("SAID", repr("\x1b[2J\x00\ud800\u202e" + "x" * 1_000_000)))
    play = ("--agentsnet-model=erratic", *ONE, "--agentsnet-rounds=1", WHERE)
    start(*play, WRITE).assert_outcomes(xfailed=1, deselected=4)
    (file,) = (start.path / "reviewed").iterdir()
    text = file.read_bytes().decode()
    assert printable(text) == text
    assert start(*play).ret == 0
    change(start.path, "Round 1", "Round 1\n  \x1b[2JZoe is silent")
    result = start(*play)
    result.assert_outcomes(failed=1, deselected=4)
    shown = "\n".join(result.outlines)
    assert printable(shown) == shown
    assert len(shown) < 10_000


def test_a_model_with_a_long_name_has_a_file_of_a_short_one(start):
    start.pytester.makeconftest(ERRATIC.replace("SAID", "'Group 1'").replace('== "erratic"', '.startswith("erratic")'))
    play = (*ONE, WHERE, *(f"--agentsnet-model=erratic/{'m' * 250}{end}" for end in "ab"))
    assert start(*play, WRITE).ret == 0
    assert len(reviewed(start.path)) == 2
    assert max(map(len, reviewed(start.path))) <= 180
    assert start(*play).ret == 0


def test_a_file_in_the_place_of_the_folder_is_refused(start):
    (start.path / "reviewed").write_text("a file")
    told = refusal(start(TEXTBOOK, *ONE, WHERE))
    assert told.endswith("reviewed is a file; it names a folder")


def test_a_file_that_cannot_be_written_is_told_in_one_line(start):
    (start.path / "reviewed" / "coloring-ws-n4-i0-textbook-t0.txt").mkdir(parents=True)
    result = start(TEXTBOOK, *ONE, WHERE, WRITE)
    result.assert_outcomes(failed=1, deselected=4)
    result.stdout.fnmatch_lines(
        "the snapshot reviewed/coloring-ws-n4-i0-textbook-t0.txt cannot be used: Is a directory"
    )
