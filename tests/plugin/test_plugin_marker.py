"""What a test's marker and the options mean together: the author's limit, and the choice within it."""

import pytest
from sessions import LEADER, UNMARKED

MODEL = "--agentsnet-model=textbook"


def marked(*arguments):
    """A test with these markers, the nearest to the test first."""
    markers = "".join(f"@pytest.mark.agentsnet({each})\n" for each in arguments)
    return f"import pytest\n{markers}def test_it(agentsnet_run): assert agentsnet_run.verdict.solved"


def test_a_test_of_its_own_reads_as_the_documentation_says(start):
    start.pytester.makepyfile(
        """
        import pytest

        @pytest.mark.agentsnet(tasks=["leader_election"])
        def test_leader(agentsnet_run):
            assert agentsnet_run.verdict.solved
        """
    )
    result = start(MODEL, ".", "--strict-markers", "-W", "error")
    result.assert_outcomes(passed=9)


def test_every_axis_of_the_marker_limits_the_cells(start):
    start.pytester.makepyfile(
        marked(
            "tasks=['coloring'], families=['ring', 'regular:d=4'], sizes=[6], indices=[1], seeds=[3], rounds=[4], "
            "trials=[0, 2], models=['textbook']"
        )
    )
    assert start.cells(MODEL, "--agentsnet-model=chance", ".") == [
        "coloring-ring-n6-i1-textbook-t0-s3-r4",
        "coloring-ring-n6-i1-textbook-t2-s3-r4",
        "coloring-regular-n6-i1-textbook-t0-d4-s3-r4",
        "coloring-regular-n6-i1-textbook-t2-d4-s3-r4",
    ]


@pytest.mark.parametrize(
    ("limit", "options", "cells"),
    [
        ("tasks=['coloring', 'matching']", ["--agentsnet-task=matching"], {"matching"}),
        ("sizes=[4, 8]", ["--agentsnet-size=8", "--agentsnet-size=16"], {"n8"}),
        ("sizes=[4, 16, 20]", ["--agentsnet-grid=paper"], {"n4", "n16"}),
        ("sizes=[20]", [], {"n20"}),
        ("families=['ring', 'ws']", ["--agentsnet-family=ws"], {"ws"}),
        ("families=['regular'], sizes=[8]", ["--agentsnet-family=regular:d=5"], {"regular"}),
        ("trials=[0, 1, 2]", ["--agentsnet-trials=2"], {"t0", "t1"}),
        ("trials=[0, 1, 2]", [], {"t0", "t1", "t2"}),
        ("models=['textbook']", ["--agentsnet-model=chance"], {"textbook"}),
        ("seeds=[1, 2]", ["--agentsnet-seed=2"], {"s2"}),
        ("rounds=[20, 21]", ["--agentsnet-rounds=21"], {"r21"}),
    ],
)
def test_the_options_select_within_the_limit(start, limit, options, cells):
    start.pytester.makepyfile(marked(limit))
    found = start.cells(MODEL, *options, ".")
    assert found
    marks = [set(cell.split("-")) for cell in found]
    for mark in cells:
        assert any(mark in each for each in marks)
    assert all(each & cells for each in marks)


def test_parameters_of_a_family_narrow_what_either_side_leaves_open(start):
    start.pytester.makepyfile(marked("tasks=['consensus'], families=['regular:d=5'], sizes=[8]"))
    assert start.cells(MODEL, "--agentsnet-family=regular", ".") == ["consensus-regular-n8-i0-textbook-t0-d5"]
    assert start.cells(MODEL, "--agentsnet-family=regular:d=4", ".") == []


@pytest.mark.parametrize(
    ("limit", "option"),
    [
        ("tasks=['coloring']", "--agentsnet-task=matching"),
        ("sizes=[4]", "--agentsnet-size=8"),
        ("families=['ring']", "--agentsnet-family=star"),
        ("rounds=[8]", "--agentsnet-rounds=9"),
        ("models=['chance']", "--agentsnet-task=coloring"),
        ("tasks=[]", "--agentsnet-size=4"),
        ("families=[]", "--agentsnet-size=4"),
        ("rounds=[]", "--agentsnet-size=4"),
    ],
)
def test_a_test_left_without_cells_is_deselected(start, limit, option):
    start.pytester.makepyfile(
        test_it=marked(limit), test_leader=LEADER.replace('tasks=["leader_election"]', "tasks=None")
    )
    result = start(MODEL, option, "--collect-only", "test_it.py", "-o", "empty_parameter_set_mark=fail_at_collect")
    result.stdout.fnmatch_lines("*collected 1 item / 1 deselected / 0 selected*")
    result.stdout.no_fnmatch_line("*skip*")


def test_a_test_without_cells_is_deselected_however_else_it_is_parametrized(start):
    start.pytester.makepyfile(
        test_it="""
        import pytest

        @pytest.mark.parametrize("x", [1, 2])
        @pytest.mark.agentsnet(sizes=[5])
        def test_below(agentsnet_run, x): pass

        @pytest.mark.agentsnet(sizes=[5])
        @pytest.mark.parametrize("x", [1, 2])
        def test_above(agentsnet_run, x): pass

        @pytest.mark.parametrize("x", [1, 2])
        def test_ordinary(x): pass
        """,
        test_leader=LEADER,
    )
    start(MODEL, "--agentsnet-size=4", ".").assert_outcomes(passed=3, deselected=4)


def test_a_test_may_have_parameters_of_its_own_beside_its_cells(start):
    start.pytester.makepyfile(
        """
        import pytest

        @pytest.mark.parametrize("least", [0.5, 1.0])
        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4])
        def test_it(agentsnet_run, least):
            assert agentsnet_run.verdict.score >= least
        """
    )
    start(MODEL, ".").assert_outcomes(passed=6)


def test_without_a_model_each_marked_test_is_one_skipped_item(start):
    start.pytester.makepyfile(test_a=LEADER, test_b=marked("tasks=['coloring']", ""), test_c=UNMARKED)
    result = start("-rs", "-v")
    result.assert_outcomes(passed=1, skipped=2)
    result.stdout.fnmatch_lines("*test_leader[[]no-model] SKIPPED*")
    result.stdout.fnmatch_lines("SKIPPED * no model: name one, e.g. --agentsnet-model textbook")


@pytest.mark.parametrize(
    ("limit", "line"),
    [
        ("'coloring'", "the marker agentsnet takes lists by name (tasks, *), not 'coloring'"),
        ("task=['coloring']", "the marker agentsnet knows no 'task'; it takes tasks, families, *, models"),
        ("task=None", "the marker agentsnet knows no 'task'; it takes tasks, families, *, models"),
        ("tasks='coloring'", "the marker agentsnet takes a list for tasks, not 'coloring'; write tasks=[[]...]"),
        ("tasks=['colouring']", "there is no task 'colouring'; there are coloring, *"),
        ("tasks=[1]", "the marker agentsnet takes texts for tasks, not 1"),
        ("families=['cube']", "there is no family 'cube'; there are ws, *"),
        ("families=['ring:d=1']", "ring has no parameter 'd'; its parameters: none"),
        ("families=['regular:d']", "the family 'regular:d' is not NAME or NAME:KEY=NUMBER,...; *"),
        ("sizes=[1]", "the marker agentsnet takes whole numbers from 2 for sizes, not 1"),
        ("sizes=['4']", "the marker agentsnet takes whole numbers from 2 for sizes, not '4'"),
        ("sizes=4", "the marker agentsnet takes a list for sizes, not 4; write sizes=[[]...]"),
        ("sizes=[3]", "ws with k = 4 needs n of 4 or more, not 3; a smaller even k allows it"),
        ("rounds=[0]", "the marker agentsnet takes whole numbers from 1 for rounds, not 0"),
        ("trials=[-1]", "the marker agentsnet takes whole numbers from 0 for trials, not -1"),
        ("trials=[True]", "the marker agentsnet takes whole numbers from 0 for trials, not True"),
        ("probes=['liar']", "the marker agentsnet cannot limit probes yet: there are none in this version"),
        ("families=['path'], sizes=[10000]", "* turns; a cell may take 10,000,000: *"),
    ],
)
def test_a_mistake_in_a_marker_is_one_line_with_the_tests_name_and_no_traceback(start, limit, line):
    start.pytester.makepyfile(test_it=marked(limit))
    result = start(MODEL, ".")
    assert result.ret == 2
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*ERROR collecting test_it.py*", f"test_it.py::test_it: {line}"])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*CollectError*")


def test_a_mistake_in_a_marker_is_told_even_where_the_options_choose_something_else(start):
    start.pytester.makepyfile(test_it=marked("tasks=['colouring', 'coloring']"))
    result = start(MODEL, ".", "--agentsnet-task=coloring")
    result.stdout.fnmatch_lines("test_it.py::test_it: there is no task 'colouring'*")


def test_a_mistake_in_a_marker_is_told_once_under_xdist(start):
    start.pytester.makepyfile(test_it=marked("tasks=['colouring']"))
    result = start(MODEL, ".", "-n2")
    assert result.ret in {1, 2}
    told = [line for line in result.outlines if line.startswith("test_it.py::test_it: there is no task")]
    assert len(told) == 1


def test_an_unmarked_test_that_asks_for_a_run_plays_the_whole_grid(start):
    start.pytester.makepyfile("def test_it(agentsnet_run): pass")
    assert len(start.ids(MODEL, ".")) == 45
    assert len(start.ids(MODEL, ".", "--agentsnet-grid=paper")) == 135


def test_markers_of_class_and_module_add_up_and_the_nearest_wins(start):
    start.pytester.makepyfile(
        """
        import pytest

        pytestmark = pytest.mark.agentsnet(tasks=["coloring"], sizes=[4, 8], families=["ws"])

        @pytest.mark.agentsnet(sizes=[8])
        class TestNetwork:
            def test_of_class(self, agentsnet_run): pass

            @pytest.mark.agentsnet(tasks=["matching"])
            def test_of_its_own(self, agentsnet_run): pass

        def test_of_module(agentsnet_run): pass
        """
    )
    assert [node.partition("::")[2] for node in start.ids(MODEL, ".")] == [
        "TestNetwork::test_of_class[coloring-ws-n8-i0-textbook-t0]",
        "TestNetwork::test_of_its_own[matching-ws-n8-i0-textbook-t0]",
        "test_of_module[coloring-ws-n4-i0-textbook-t0]",
        "test_of_module[coloring-ws-n8-i0-textbook-t0]",
    ]


def test_a_family_named_with_its_default_and_without_is_one_family(start):
    options = ("--agentsnet-family=regular", "--agentsnet-family=regular:d=3", "--agentsnet-task=coloring")
    assert len(start.cells(MODEL, *options, "--agentsnet-size=8")) == 1


def test_a_marker_on_a_test_that_plays_nothing_changes_nothing(start):
    start.pytester.makepyfile(test_a="import pytest\n@pytest.mark.agentsnet\ndef test_it(): pass", test_b=LEADER)
    start(MODEL, ".").assert_outcomes(passed=2)


def test_a_fixture_that_only_a_running_test_asks_for_has_no_cell_and_says_so(start):
    start.pytester.makepyfile(test_a="def test_it(request): request.getfixturevalue('agentsnet_run')", test_b=LEADER)
    result = start(MODEL, ".")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines("agentsnet_cell has no cell here: name the fixture in the arguments of the test itself")


def test_usefixtures_and_fixtures_of_ones_own_play_cells_too(start):
    start.pytester.makepyfile(
        """
        import pytest

        @pytest.fixture
        def score(agentsnet_run): return agentsnet_run.verdict.score

        @pytest.mark.agentsnet(tasks=["matching"], sizes=[4], families=["ws"])
        def test_score(score): assert score == 1.0

        @pytest.mark.usefixtures("agentsnet_run")
        @pytest.mark.agentsnet(tasks=["matching"], sizes=[4], families=["ba"])
        def test_it_runs(): pass
        """
    )
    start(MODEL, ".").assert_outcomes(passed=2)
