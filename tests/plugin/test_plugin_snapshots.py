"""``agentsnet_snapshot``: one readable file a (test, cell), deleted only with its test, beside a user's own syrupy tests."""

import re

import pytest
from sessions import ERRATIC

from pytest_agentsnet.core.printable import printable

OWN = """
import pytest

@pytest.mark.agentsnet(tasks=["coloring", "consensus"])
def test_kept(agentsnet_run, agentsnet_snapshot):
    assert agentsnet_run == agentsnet_snapshot
"""
ONE = OWN.replace('"coloring", "consensus"', '"coloring"')

LIVE = """
from pytest_agentsnet import Reply

class Chatty:
    price = None
    async def complete(self, conversation): return Reply("ANSWER: Group 1")

def pytest_agentsnet_client(model):
    return Chatty() if model == "chatty" else None
"""

MODEL = "--agentsnet-model=textbook"
SMALL = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-family=ba")
WRITE = "--snapshot-update"
PLAIN_AND_WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])


@pytest.fixture
def own(start):
    """A directory with a user's own test; the files that the last session left are in ``kept``."""
    start.pytester.makepyfile(test_own=OWN)
    return start


def kept(path):
    """The snapshots' names, without their ending."""
    return sorted(file.relative_to(path).as_posix().removesuffix(".txt") for file in path.rglob("__agentsnet__/*/*"))


def names(*cells, test="test_own/test_kept"):
    return sorted(f"__agentsnet__/{test}[{cell}-n4-i0-textbook-t0]" for cell in cells)


FOUR = names("coloring-ws", "coloring-ba", "consensus-ws", "consensus-ba")


def unused(result):
    """What a session says of unused snapshots."""
    return re.findall(r"\d+ (?:snapshots? unused|unused snapshots? deleted)", "\n".join(result.outlines))


def change(path, old, new, pattern="*"):
    """Change the reviewed files of that name by hand."""
    for file in path.rglob(f"__agentsnet__/*/{pattern}"):
        file.write_text(file.read_text().replace(old, new))


@PLAIN_AND_WORKERS
def test_each_test_and_cell_is_written_to_a_file_of_its_own_and_matched_again(own, workers):
    result = own(MODEL, *SMALL, WRITE, *workers, ".")
    result.assert_outcomes(passed=4)
    result.stdout.fnmatch_lines("4 snapshots generated.")
    assert kept(own.path) == FOUR
    text = (own.path / f"{FOUR[0]}.txt").read_text()
    assert text.startswith("coloring-ba-n4-i0-textbook-t0\n\nGraph\n  task coloring, family ba")
    assert text.endswith("\n\nVerdict\n  solved, score 1, scoring strict\n")
    result = own(MODEL, *SMALL, *workers, ".")
    result.assert_outcomes(passed=4)
    result.stdout.fnmatch_lines("4 snapshots passed.")
    assert result.ret == 0


def test_a_file_that_is_not_there_fails_and_says_how_it_is_written(own):
    result = own(MODEL, *SMALL, ".")
    result.assert_outcomes(failed=4)
    result.stdout.fnmatch_lines(
        "E         to accept what was played: the same command with --snapshot-update",
    )
    assert kept(own.path) == []


@PLAIN_AND_WORKERS
def test_a_difference_is_shown_short_and_from_its_first_round(own, workers):
    own(MODEL, *SMALL, WRITE, ".")
    change(own.path, "Round 1\n", "Round 1\n  Zoe to Anna: hello\n", "*coloring-ws*")
    change(own.path, "Group 2", "Group 7", "*coloring-ws*")
    result = own(MODEL, *SMALL, *workers, ".")
    result.assert_outcomes(failed=1, passed=3)
    said = [line.removeprefix("E").strip() for line in result.outlines if line.startswith("E ")]
    assert said == [
        "assert [+ received] == [- snapshot]",
        f"differs from {names('coloring-ws')[0]}.txt first in round 1:",
        "-   Zoe to Anna: hello",
        "also different: the answers",
        "to accept what was played: the same command with --snapshot-update",
    ]
    own(MODEL, *SMALL, *workers, WRITE, ".")
    own(MODEL, *SMALL, ".").assert_outcomes(passed=4)


def test_even_a_difference_everywhere_is_not_cut_by_pytest(own):
    own(MODEL, *SMALL, WRITE, ".")
    change(own.path, "Jeremy", "Jeremiah " * 40)
    result = own(MODEL, *SMALL, ".")
    text = "\n".join(result.outlines)
    assert "truncated" not in text
    assert text.count("also different: ") == 2


@pytest.mark.parametrize(
    "narrower",
    [
        ("--agentsnet-family=ws", "--agentsnet-size=4", MODEL),
        ("--agentsnet-model=constant", *SMALL),
        (MODEL, *SMALL, "-k", "coloring"),
        (MODEL, *SMALL, "-k", "not coloring"),
        (MODEL, *SMALL, "test_own.py::test_kept[coloring-ws-n4-i0-textbook-t0]"),
        (MODEL, *SMALL, "--agentsnet-task=consensus"),
        ("--agentsnet-grid=quick",),
        (MODEL, "--agentsnet-size=4", "--agentsnet-family=ws", "-n2"),
    ],
    ids=["grid", "model", "keyword", "not keyword", "node", "task", "no model", "workers"],
)
def test_no_other_session_counts_a_file_as_unused(own, narrower):
    own(MODEL, *SMALL, WRITE, ".")
    where = () if any("::" in argument for argument in narrower) else (".",)
    result = own(*narrower, *where)
    assert not unused(result)
    assert (result.ret == 0) == ("--agentsnet-model=constant" not in narrower)
    own(*narrower, WRITE, *where)
    assert set(kept(own.path)) >= set(FOUR)


def test_last_failed_deletes_nothing_of_those_that_passed(own):
    own(MODEL, *SMALL, WRITE, ".")
    change(own.path, "Group 2", "Group 7", "*coloring-ws*")
    own(MODEL, *SMALL, ".").assert_outcomes(failed=1, passed=3)
    result = own(MODEL, *SMALL, "--lf", WRITE, ".")
    assert result.parseoutcomes()["passed"] == 1
    assert kept(own.path) == FOUR


def test_a_skipped_or_an_ignored_test_keeps_its_files(own):
    own(MODEL, *SMALL, WRITE, ".")
    own.pytester.makepyfile(
        test_own=OWN.replace("import pytest\n", 'import pytest\n\npytestmark = pytest.mark.skip("not now")\n')
    )
    own.pytester.makepyfile(test_other=ONE)
    assert not unused(own(MODEL, *SMALL, WRITE, "."))
    assert not unused(own(MODEL, *SMALL, WRITE, "--ignore=test_own.py", "."))
    assert kept(own.path) == sorted([*FOUR, *names("coloring-ws", "coloring-ba", test="test_other/test_kept")])


def test_a_test_that_passes_without_its_snapshot_does_not_fail_the_run(own):
    own(MODEL, *SMALL, WRITE, ".")
    own.pytester.makepyfile(test_own=OWN.replace("assert agentsnet_run == agentsnet_snapshot", "pass"))
    result = own(MODEL, *SMALL, ".")
    result.assert_outcomes(passed=4)
    assert result.ret == 0
    assert not unused(result)


@PLAIN_AND_WORKERS
def test_the_files_of_a_test_that_is_gone_are_unused_and_go_with_an_update(own, workers):
    both = OWN + ONE.replace("test_kept", "test_gone") + CLASS
    own.pytester.makepyfile(test_own=both)
    own(MODEL, *SMALL, WRITE, ".")
    assert len(kept(own.path)) == 8
    own.pytester.makepyfile(test_own=OWN + CLASS.replace("test_method", "test_renamed"))
    result = own(MODEL, *SMALL, *workers, ".")
    assert result.ret == 1
    result.stdout.fnmatch_lines("*4 snapshots unused.*")
    result = own(MODEL, *SMALL, WRITE, *workers, ".")
    result.stdout.fnmatch_lines("*4 unused snapshots deleted.*")
    renamed = names("consensus-ws", "consensus-ba", test="test_own/TestIt.test_renamed")
    assert kept(own.path) == sorted([*FOUR, *renamed])
    assert own(MODEL, *SMALL, ".").ret == 0


@pytest.mark.parametrize("where", [("--rootdir=.",), ("test_own.py",), ("test_own.py::test_kept",)], ids=str)
def test_however_a_module_is_named_none_but_the_files_of_gone_tests_go(own, where):
    own.pytester.makeini("[pytest]\ntestpaths = .\n")
    own.pytester.makepyfile(test_own=OWN + ONE.replace("test_kept", "test_gone"), test_other=ONE)
    own(MODEL, *SMALL, WRITE, ".")
    own.pytester.makepyfile(test_own=OWN, test_other="def test_else(): pass")
    other = names("coloring-ws", "coloring-ba", test="test_other/test_kept")
    gone = names("coloring-ws", "coloring-ba", test="test_own/test_gone")
    own(MODEL, *SMALL, WRITE, *where)
    left = {"--rootdir=.": FOUR, "test_own.py": [*FOUR, *other], "test_own.py::test_kept": [*FOUR, *other, *gone]}
    assert kept(own.path) == sorted(left[where[0]])


CLASS = """
@pytest.mark.agentsnet(tasks=["consensus"])
class TestIt:
    def test_method(self, agentsnet_run, agentsnet_snapshot):
        assert agentsnet_run == agentsnet_snapshot
"""


def test_the_last_file_of_a_module_takes_the_folder_with_it(own):
    own(MODEL, *SMALL, WRITE, ".")
    own.pytester.makepyfile(test_own="def test_else(): pass", test_other=ONE)
    own(MODEL, *SMALL, WRITE, ".")
    assert [folder.name for folder in (own.path / "__agentsnet__").iterdir()] == ["test_other"]


def test_a_file_may_be_written_only_where_there_is_none(own):
    own(MODEL, *SMALL, WRITE, "-k", "coloring", ".")
    change(own.path, "Group 2", "Group 7", "*coloring-ws*")
    own(MODEL, *SMALL, "--snapshot-update-new-only", ".").assert_outcomes(failed=1, passed=3)
    assert kept(own.path) == FOUR


def test_several_outcomes_of_one_test_and_odd_names_have_files_of_their_own(start):
    start.pytester.makepyfile(
        test_own="""
        import pytest

        @pytest.mark.parametrize("what", ["a/b", "a:b", "x" * 300])
        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
        def test_odd(agentsnet_run, agentsnet_snapshot, what):
            assert agentsnet_run == agentsnet_snapshot
            assert agentsnet_snapshot == agentsnet_run
            assert agentsnet_run == agentsnet_snapshot(name="named")
        """
    )
    start(MODEL, WRITE, "-W", "error", ".").assert_outcomes(passed=3)
    assert len(kept(start.path)) == 9
    assert max(len(name.rpartition("/")[2]) for name in kept(start.path)) <= 180
    result = start(MODEL, "-W", "error", ".")
    result.assert_outcomes(passed=3)
    assert result.ret == 0


@PLAIN_AND_WORKERS
def test_a_live_run_is_never_compared_or_written(own, workers):
    own.pytester.makepyfile(test_own=ONE)
    own.pytester.makeconftest(LIVE)
    for options in [(WRITE,)] if workers else [(), (WRITE,)]:
        result = own("--agentsnet-model=chatty", *SMALL, *options, *workers, ".")
        result.assert_outcomes(failed=2)
        result.stdout.fnmatch_lines(
            "chatty plays live here, and a live run is never compared with a snapshot: *"
            "compare the replay: pytest --agentsnet-replay=RUN_DIRECTORY and the same tests",
        )
        assert "Traceback" not in "\n".join(result.outlines)
        assert kept(own.path) == []


def test_anything_but_an_outcome_is_refused_in_one_line(start):
    start.pytester.makepyfile(
        """
        import pytest
        pytestmark = pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])

        def test_transcript(agentsnet_run, agentsnet_snapshot):
            assert agentsnet_run.transcript == agentsnet_snapshot

        def test_text(agentsnet_run, agentsnet_snapshot):
            assert agentsnet_snapshot == "some text"
        """
    )
    result = start(MODEL, WRITE, ".")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines([
        "agentsnet_snapshot compares what the fixture agentsnet_run gives, not Transcript(4 agents, 4 rounds); write: *",
        "agentsnet_snapshot compares what the fixture agentsnet_run gives, not 'some text'; write: *",
    ])
    assert kept(start.path) == []


def test_another_plugins_fixture_of_syrupys_name_is_told(own):
    own.pytester.makeconftest("import pytest\n@pytest.fixture\ndef snapshot(): return 7\n")
    result = own(MODEL, *SMALL, ".")
    result.assert_outcomes(errors=4)
    result.stdout.fnmatch_lines("*rests on syrupy, but the fixture snapshot is 7 here*")


@pytest.mark.parametrize(
    "said",
    ["\x1b[2J\x1b]0;title\x07", "half \ud800 a pair", "a\x00b", "\u202eesrever\u2066", "one\r\ntwo\u2028\x85three\n\n Verdict", "\x1b" + "x" * 1_000_000 + "\n"],
    ids=["escapes", "surrogate", "null", "marks", "lines", "megabyte"],
)  # fmt: skip
def test_hostile_text_is_kept_escaped_matched_again_and_shown_short(own, said):
    own.pytester.makepyfile(test_own=ONE)
    own.pytester.makeconftest(ERRATIC.replace("said = SAID", f"said = {said!r}"))
    play = ("--agentsnet-model=erratic", "--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-rounds=1", ".")
    own(*play, WRITE).assert_outcomes(passed=1)
    (name,) = kept(own.path)
    text = (own.path / f"{name}.txt").read_bytes().decode()
    assert printable(text) == text
    result = own(*play)
    result.assert_outcomes(passed=1)
    change(own.path, "Round 1", "Round 1\n  Zoe is silent", "*")
    change(own.path, "Answers", "Answers\n  \x1b[2J\x00")
    result = own(*play)
    result.assert_outcomes(failed=1)
    shown = "\n".join(result.outlines)
    assert printable(shown) == shown
    assert len(shown) < 10_000


USERS = """
def test_theirs(snapshot):
    assert {"some": "value"} == snapshot

def test_json(snapshot):
    from syrupy.extensions.json import JSONSnapshotExtension
    assert {"some": "value"} == snapshot(extension_class=JSONSnapshotExtension)
"""
ORPHAN = "# serializer version: 1\n# name: test_nobody\n  1\n# ---\n"


@pytest.mark.parametrize(
    "options",
    [
        (),
        (WRITE,),
        ("--co",),
        ("--co", WRITE),
        ("-k", "theirs or kept"),
        ("--snapshot-warn-unused",),
        ("-n2",),
        ("-n2", WRITE),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("with_theirs", [True, False], ids=["asserted", "orphans"])
def test_a_users_own_snapshots_fare_as_without_ours(start, options, with_theirs):
    """Exit status, report and files are the same with and without a test of ours in the session."""

    def session(*, ours):
        for file in start.path.iterdir():
            if file.is_file():
                file.unlink()
        theirs = start.pytester.makepyfile(test_theirs=USERS if with_theirs else "def test_theirs(): pass")
        folder = start.path / "__snapshots__"
        folder.mkdir(exist_ok=True)
        (folder / "test_theirs.ambr").write_text(ORPHAN)
        (folder / "test_lost.ambr").write_text(ORPHAN)
        if ours:
            start.pytester.makepyfile(test_own=ONE)
            start.pytester.makeconftest("")
            start(MODEL, *SMALL, WRITE, "--snapshot-no-cleanup", "test_own.py")
        result = start(*((MODEL, *SMALL) if ours else ()), *options, "-p", "no:cacheprovider", ".")
        assert theirs.exists()
        files = {str(file.relative_to(start.path)): file.read_text() for file in folder.rglob("*") if file.is_file()}
        told = unused(result)
        for file in folder.rglob("*"):
            if file.is_file():
                file.unlink()
        return result.ret, files, told

    assert session(ours=True) == session(ours=False)
